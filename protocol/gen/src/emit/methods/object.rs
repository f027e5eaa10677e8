//! The facade's objects, and what their methods are called.

use crate::names;
use crate::resolve::{Procedure, Program, Type};

/// An object of the facade.
#[derive(Debug)]
pub(super) struct Object {
    /// Its name there.
    pub(super) rust: &'static str,
    /// Its handle in the protocol; none for a connection.
    wire: Option<&'static str>,
    pub(super) module: &'static str,
}

/// Every object.
pub(super) static ALL: [Object; 16] = [
    object("Connect", None),
    object("Domain", Some("NonnullDomain")),
    object("DomainCheckpoint", Some("NonnullDomainCheckpoint")),
    object("DomainSnapshot", Some("NonnullDomainSnapshot")),
    object("Interface", Some("NonnullInterface")),
    object("Network", Some("NonnullNetwork")),
    object("NetworkPort", Some("NonnullNetworkPort")),
    object("NodeDevice", Some("NonnullNodeDevice")),
    object("NwFilter", Some("NonnullNwfilter")),
    object("NwFilterBinding", Some("NonnullNwfilterBinding")),
    object("Secret", Some("NonnullSecret")),
    object("StoragePool", Some("NonnullStoragePool")),
    object("StorageVol", Some("NonnullStorageVol")),
    admin("AdminConnect", None),
    admin("Client", Some("NonnullClient")),
    admin("Server", Some("NonnullServer")),
];

/// The object with this handle in the protocol.
pub(super) fn of_handle(wire: &str) -> Option<&'static Object> {
    ALL.iter().find(|object| object.wire == Some(wire))
}

/// The object whose method a procedure becomes: the first argument's, else the
/// connection.
pub(super) fn owner(program: &Program, procedure: &Procedure) -> Option<&'static Object> {
    let args = procedure.args.as_deref().and_then(|name| program.structure(name));
    let first = args.and_then(|args| args.fields.first());
    let handle = first.and_then(|field| match &field.kind {
        Type::Structure(wire) => of_handle(wire),
        // Devices of the host go by their name.
        Type::String(_) if is_device_call(&procedure.name) => of_handle("NonnullNodeDevice"),
        _ => None,
    });
    let connection = if program.module == "admin" { "AdminConnect" } else { "Connect" };
    handle.or_else(|| ALL.iter().find(|object| object.rust == connection))
}

fn is_device_call(procedure: &str) -> bool {
    procedure.starts_with("NODE_DEVICE_")
        && !["_LOOKUP_", "_CREATE_XML", "_DEFINE_XML"].iter().any(|other| procedure.contains(other))
}

impl Object {
    /// Whether it is a connection, whose methods call by themselves.
    pub(super) const fn is_connection(&self) -> bool {
        self.wire.is_none()
    }

    /// The method's name: the C function's without what the object's name says
    /// already, and without a leading `get`.
    pub(super) fn method(&self, procedure: &Procedure) -> String {
        let function = procedure.facts.function.as_ref().map(|function| function.name.as_str());
        let bare = function.map(|name| {
            let bare = name.trim_start_matches("virAdm").trim_start_matches("vir");
            names::snake(&bare.replace("IOThread", "Iothread"))
        });
        let name = bare.unwrap_or_else(|| procedure.name.to_lowercase());
        let own = names::snake(self.rust.trim_start_matches("Admin"));
        let said = own.split('_').zip(name.split('_')).take_while(|(own, word)| own == word);
        let mut words: Vec<&str> = name.split('_').skip(said.count()).collect();
        let is_get = |index: usize| words.get(index) == Some(&"get");
        // `node` is no object of its own: its methods are the connection's.
        if is_get(0) {
            words.remove(0);
        } else if words.first() == Some(&"node") && is_get(1) {
            words.remove(1);
        }
        words.join("_")
    }
}

const fn object(rust: &'static str, wire: Option<&'static str>) -> Object {
    Object { rust, wire, module: "crate::virt" }
}

const fn admin(rust: &'static str, wire: Option<&'static str>) -> Object {
    Object { rust, wire, module: "crate::virt::admin" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CFunction, Facts, Stream};

    fn procedure(name: &str, function: Option<&str>) -> Procedure {
        let function =
            function.map(|name| CFunction { name: name.to_owned(), ..Default::default() });
        let facts = Facts {
            function,
            high_priority: false,
            stream: Stream::None,
            fds: "None",
            stubs: "Both",
            acl: Vec::new(),
            acl_filter: Vec::new(),
        };
        let (name, event) = (name.to_owned(), false);
        Procedure { number: 1, name, event, args: None, ret: None, facts }
    }

    #[test]
    fn a_method_is_called_what_its_object_does_not_say_already() {
        let rows = [
            ("Domain", "DOMAIN_ABORT_JOB", Some("virDomainAbortJob"), "abort_job"),
            ("Domain", "DOMAIN_GET_XML_DESC", Some("virDomainGetXMLDesc"), "xml_desc"),
            ("Domain", "DOMAIN_ADD_IOTHREAD", Some("virDomainAddIOThread"), "add_iothread"),
            ("Domain", "DOMAIN_FSTRIM", Some("virDomainFSTrim"), "fs_trim"),
            ("Domain", "DOMAIN_SNAPSHOT_NUM", Some("virDomainSnapshotNum"), "snapshot_num"),
            (
                "Domain",
                "DOMAIN_MIGRATE_GET_MAX_SPEED",
                Some("virDomainMigrateGetMaxSpeed"),
                "migrate_get_max_speed",
            ),
            ("Domain", "DOMAIN_MIGRATE_CONFIRM3", None, "migrate_confirm3"),
            ("Connect", "DOMAIN_CREATE_XML", Some("virDomainCreateXML"), "domain_create_xml"),
            ("Connect", "CONNECT_GET_URI", Some("virConnectGetURI"), "uri"),
            ("Connect", "NODE_GET_INFO", Some("virNodeGetInfo"), "node_info"),
            (
                "StoragePool",
                "STORAGE_VOL_CREATE_XML",
                Some("virStorageVolCreateXML"),
                "vol_create_xml",
            ),
            ("NwFilter", "NWFILTER_UNDEFINE", Some("virNWFilterUndefine"), "undefine"),
            (
                "AdminConnect",
                "CONNECT_LIST_SERVERS",
                Some("virAdmConnectListServers"),
                "list_servers",
            ),
        ];
        for (object, name, function, expected) in rows {
            let object = ALL.iter().find(|known| known.rust == object).unwrap();
            assert_eq!(object.method(&procedure(name, function)), expected, "{name}");
        }
    }
}
