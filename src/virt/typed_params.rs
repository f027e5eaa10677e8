//! Typed parameters: named values, each with its type.

use std::fmt;

use crate::rpc::protocol::{TypedParam, TypedParamValue};

/// Named values in libvirt's order, such as a domain's statistics or a disk's
/// limits.
///
/// The names are those of libvirt's documentation; they are constants in
/// [`api::names`](super::api::names). Values under names that this crate does
/// not know are kept like all others.
///
/// ```
/// use virtsmith::virt::TypedParams;
///
/// let limits = TypedParams::new().with("total_bytes_sec", 1_000_000_u64).with("group_name", "bulk");
/// assert_eq!(limits.get_u64("total_bytes_sec"), Some(1_000_000));
/// assert_eq!(limits.get_str("group_name"), Some("bulk"));
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct TypedParams(Vec<TypedParam>);

impl TypedParams {
    /// No values.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// These values and one more; a value of the same name is replaced.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<TypedParamValue>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets the value of a name; its first one, where there are several.
    pub fn set(&mut self, name: &str, value: impl Into<TypedParamValue>) {
        match self.0.iter_mut().find(|param| param.field == name) {
            Some(param) => param.value = value.into(),
            None => self.push(name, value),
        }
    }

    /// Adds a value even where there is one of the same name, as for the disks
    /// to be migrated.
    pub fn push(&mut self, name: &str, value: impl Into<TypedParamValue>) {
        self.0.push(TypedParam::new(name, value));
    }

    /// The first value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&TypedParamValue> {
        self.get_all(name).next()
    }

    /// Every value of a name.
    pub fn get_all(&self, name: &str) -> impl Iterator<Item = &TypedParamValue> {
        self.0.iter().filter(move |param| param.field == name).map(|param| &param.value)
    }

    /// The value of a name, where it is a whole number that fits.
    #[must_use]
    pub fn get_u64(&self, name: &str) -> Option<u64> {
        self.integer(name).and_then(|value| value.try_into().ok())
    }

    /// The value of a name, where it is a whole number that fits.
    #[must_use]
    pub fn get_i64(&self, name: &str) -> Option<i64> {
        self.integer(name).and_then(|value| value.try_into().ok())
    }

    /// The value of a name, where it is a whole number that fits.
    #[must_use]
    pub fn get_u32(&self, name: &str) -> Option<u32> {
        self.integer(name).and_then(|value| value.try_into().ok())
    }

    /// The value of a name, where it is a whole number that fits.
    #[must_use]
    pub fn get_i32(&self, name: &str) -> Option<i32> {
        self.integer(name).and_then(|value| value.try_into().ok())
    }

    /// The value of a name, where it is a floating-point number.
    #[must_use]
    pub fn get_f64(&self, name: &str) -> Option<f64> {
        match self.get(name)? {
            TypedParamValue::Double(value) => Some(*value),
            _ => None,
        }
    }

    /// The value of a name, where it is a truth value.
    #[must_use]
    pub fn get_bool(&self, name: &str) -> Option<bool> {
        match self.get(name)? {
            TypedParamValue::Boolean(value) => Some(*value),
            _ => None,
        }
    }

    /// The value of a name, where it is a text.
    #[must_use]
    pub fn get_str(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            TypedParamValue::String(value) => Some(value),
            _ => None,
        }
    }

    /// Every name with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &TypedParamValue)> {
        self.0.iter().map(|param| (param.field.as_str(), &param.value))
    }

    /// How many values there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no value.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) const fn from_wire(params: Vec<TypedParam>) -> Self {
        Self(params)
    }

    pub(super) fn to_wire(&self) -> Vec<TypedParam> {
        self.0.clone()
    }

    /// A whole number of any type; every such type fits.
    fn integer(&self, name: &str) -> Option<i128> {
        match self.get(name)? {
            TypedParamValue::Int(value) => Some((*value).into()),
            TypedParamValue::Uint(value) => Some((*value).into()),
            TypedParamValue::Llong(value) => Some((*value).into()),
            TypedParamValue::Ullong(value) => Some((*value).into()),
            _ => None,
        }
    }
}

impl fmt::Debug for TypedParams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<N: Into<String>, V: Into<TypedParamValue>> Extend<(N, V)> for TypedParams {
    fn extend<T: IntoIterator<Item = (N, V)>>(&mut self, values: T) {
        self.0.extend(values.into_iter().map(|(name, value)| TypedParam::new(name, value)));
    }
}

impl<N: Into<String>, V: Into<TypedParamValue>> FromIterator<(N, V)> for TypedParams {
    fn from_iter<T: IntoIterator<Item = (N, V)>>(values: T) -> Self {
        let mut params = Self::new();
        params.extend(values);
        params
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_type_are_read_where_they_fit() {
        let params = TypedParams::new()
            .with("int", -1)
            .with("uint", u32::MAX)
            .with("llong", i64::MIN)
            .with("ullong", u64::MAX)
            .with("double", 0.5)
            .with("bool", true)
            .with("text", "7");
        let read = |name| {
            (params.get_u64(name), params.get_i64(name), params.get_u32(name), params.get_i32(name))
        };
        let rows = [
            ("int", (None, Some(-1), None, Some(-1))),
            ("uint", (Some(u32::MAX.into()), Some(u32::MAX.into()), Some(u32::MAX), None)),
            ("llong", (None, Some(i64::MIN), None, None)),
            ("ullong", (Some(u64::MAX), None, None, None)),
            ("double", (None, None, None, None)),
            ("bool", (None, None, None, None)),
            ("text", (None, None, None, None)),
            ("missing", (None, None, None, None)),
        ];
        for (name, expected) in rows {
            assert_eq!(read(name), expected, "{name}");
        }
        assert_eq!(params.get_f64("double"), Some(0.5));
        assert_eq!(params.get_bool("bool"), Some(true));
        assert_eq!(params.get_str("text"), Some("7"));
        assert_eq!(params.get_str("int"), None);
    }

    #[test]
    fn order_and_repeated_names_are_kept() {
        let mut params = TypedParams::new().with("b", 1).with("a", 2).with("b", 3);
        params.push("b", 4);
        let names: Vec<_> = params.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["b", "a", "b"]);
        assert_eq!(params.get_i32("b"), Some(3));
        assert_eq!(params.get_all("b").count(), 2);
        assert_eq!(format!("{params:?}"), r#"{"b": Int(3), "a": Int(2), "b": Int(4)}"#);
        let read = TypedParams::from_wire(params.to_wire());
        assert_eq!(read, params);
    }
}
