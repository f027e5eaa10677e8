//! Objects and values as they are serialised.
//!
//! An object is what it is known by: its name and its UUID, as far as it has
//! them. [`TypedParams`] are a map of plain values.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::{Domain, Network, NodeDevice, Secret, StoragePool, TypedParamValue, TypedParams, Uuid};

impl Serialize for Domain {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        named(to, self.name(), Some(self.uuid()))
    }
}

impl Serialize for Network {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        named(to, self.name(), Some(self.uuid()))
    }
}

impl Serialize for NodeDevice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        named(to, self.name(), None)
    }
}

/// A secret has no name; what it is for comes closest.
impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        named(to, self.usage_id(), Some(self.uuid()))
    }
}

impl Serialize for StoragePool {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        named(to, self.name(), Some(self.uuid()))
    }
}

impl Serialize for TypedParams {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.len()))?;
        for (name, value) in self.iter() {
            match value {
                TypedParamValue::Int(value) => map.serialize_entry(name, value),
                TypedParamValue::Uint(value) => map.serialize_entry(name, value),
                TypedParamValue::Llong(value) => map.serialize_entry(name, value),
                TypedParamValue::Ullong(value) => map.serialize_entry(name, value),
                TypedParamValue::Double(value) => map.serialize_entry(name, value),
                TypedParamValue::Boolean(value) => map.serialize_entry(name, value),
                TypedParamValue::String(value) => map.serialize_entry(name, value),
                // A type of a later protocol.
                _ => map.serialize_entry(name, &()),
            }?;
        }
        map.end()
    }
}

fn named<S: Serializer>(to: S, name: &str, uuid: Option<Uuid>) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(None)?;
    map.serialize_entry("name", name)?;
    if let Some(uuid) = uuid {
        map.serialize_entry("uuid", &uuid.to_string())?;
    }
    map.end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::virt::api::domain::{DomainEventType, DomainMemoryFailureFlags};

    #[test]
    fn typed_parameters_are_plain_values() {
        let params = TypedParams::new().with("n", -1).with("d", 0.5).with("s", "x").with("b", true);
        let json = serde_json::to_string(&params).unwrap();
        assert_eq!(json, r#"{"n":-1,"d":0.5,"s":"x","b":true}"#);
    }

    #[test]
    fn numbers_have_their_names_where_they_have_one() {
        let json = |value: DomainEventType| serde_json::to_string(&value).unwrap();
        assert_eq!(json(DomainEventType::STARTED), r#""STARTED""#);
        assert_eq!(json(DomainEventType(99)), "99");
        let flags = DomainMemoryFailureFlags::RECURSIVE | DomainMemoryFailureFlags(1 << 30);
        assert_eq!(serde_json::to_string(&flags).unwrap(), r#"["RECURSIVE","0x40000000"]"#);
    }
}
