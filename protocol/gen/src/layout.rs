//! Which file a structure goes to.

use std::collections::{BTreeMap, BTreeSet};

use crate::resolve::{Procedure, Program, Structure, Type};

/// Files of the program `remote`, by the first rule that a procedure's name
/// meets; each with what the file is about.
const REMOTE: [(&str, &str, &[&str]); 24] = [
    ("event_calls", "Calls that ask for events, and that cancel them", &["REGISTER"]),
    ("events", "Events", &["_EVENT_"]),
    ("auth", "Authentication", &["^AUTH_"]),
    ("snapshot", "Domain snapshots", &["SNAPSHOT"]),
    ("checkpoint", "Domain checkpoints and backups", &["CHECKPOINT", "DOMAIN_BACKUP_"]),
    (
        "node_device",
        "Devices of the host",
        &["^NODE_DEVICE_", "^NODE_NUM_OF_DEVICES", "^NODE_LIST_DEVICES"],
    ),
    ("node", "The host: processors, memory, security", &["^NODE_"]),
    (
        "connect_names",
        "Names of a host's objects, as they were listed before `CONNECT_LIST_ALL_…`",
        &[
            "^CONNECT_NUM_OF_",
            "^CONNECT_LIST_DEFINED_",
            "^CONNECT_LIST_DOMAINS",
            "^CONNECT_LIST_INTERFACES",
            "^CONNECT_LIST_NETWORKS",
            "^CONNECT_LIST_NWFILTERS",
            "^CONNECT_LIST_SECRETS",
            "^CONNECT_LIST_STORAGE_POOLS",
        ],
    ),
    ("connect", "Connections: what a host offers and has", &["^CONNECT_"]),
    ("domain_migrate", "Migration of domains", &["^DOMAIN_MIGRATE_"]),
    ("domain_block", "Disks of domains", &["_BLOCK_", "_DISK_", "_THROTTLE_"]),
    (
        "domain_guest",
        "Requests to the guest and its agent",
        &[
            "DOMAIN_FS",
            "_FSINFO",
            "_GUEST_",
            "_SSH_",
            "_AGENT_",
            "_TIME$",
            "_USER_PASSWORD",
            "_HOSTNAME",
            "_INTERFACE_ADDRESSES",
            "DOMAIN_SEND_",
            "_INJECT_NMI",
            "_PM_",
        ],
    ),
    (
        "domain_cpu",
        "Processors, memory and tuning of domains",
        &[
            "VCPU",
            "PIN_",
            "IOTHREAD",
            "_MEMORY",
            "_NUMA_",
            "_CPU_",
            "SCHEDULER",
            "BLKIO",
            "_PERF_",
            "INTERFACE_PARAMETERS",
        ],
    ),
    ("domain_save", "Saved states and core dumps of domains", &["_SAVE", "_RESTORE", "_CORE_DUMP"]),
    (
        "domain_device",
        "Devices, consoles and screens of domains",
        &["_DEVICE", "_OPEN_", "_SCREENSHOT", "_GRAPHICS", "_INTERFACE_STATS"],
    ),
    ("domain", "Domains: their life and definition", &["^DOMAIN_"]),
    ("network_port", "Ports of virtual networks", &["^NETWORK_PORT_", "_ALL_PORTS"]),
    ("network", "Virtual networks", &["^NETWORK_"]),
    ("storage_pool", "Storage pools", &["^STORAGE_POOL_"]),
    ("storage_vol", "Storage volumes", &["^STORAGE_VOL_"]),
    ("secret", "Secrets", &["^SECRET_"]),
    ("interface", "Network interfaces of the host", &["^INTERFACE_"]),
    ("nwfilter", "Network filters and their bindings", &["^NWFILTER_"]),
    ("types", "Structures that several calls share", &[]),
];

/// A program's files: each with its subject, structures and procedures.
#[derive(Debug)]
pub(crate) struct File<'a> {
    pub(crate) name: &'static str,
    pub(crate) subject: &'static str,
    pub(crate) structures: Vec<&'a Structure>,
    pub(crate) procedures: Vec<&'a Procedure>,
}

/// Splits the program `remote` by object.
pub(crate) fn remote(program: &Program) -> Vec<File<'_>> {
    let homes = homes(program);
    let mut files = Vec::new();
    for (name, subject, _) in REMOTE {
        let here = |structure: &&Structure| homes.get(structure.libvirt.as_str()) == Some(&name);
        let procedures = program.procedures.iter().filter(|known| home(&known.name) == name);
        files.push(File {
            name,
            subject,
            structures: program.structures.iter().filter(here).collect(),
            procedures: procedures.collect(),
        });
    }
    files
}

/// The file of a procedure.
fn home(procedure: &str) -> &'static str {
    let meets = |rule: &&str| match (rule.strip_prefix('^'), rule.strip_suffix('$')) {
        (Some(start), _) => procedure.starts_with(start),
        (_, Some(end)) => procedure.ends_with(end),
        _ => procedure.contains(*rule),
    };
    let found = REMOTE.iter().find(|(_, _, rules)| rules.iter().any(meets));
    found.map_or("types", |(name, ..)| name)
}

/// The file of every structure: its procedure's, else that of its only user's.
fn homes(program: &Program) -> BTreeMap<&str, &'static str> {
    let mut homes = BTreeMap::new();
    for procedure in &program.procedures {
        for structure in procedure.args.iter().chain(&procedure.ret) {
            homes.insert(structure.as_str(), home(&procedure.name));
        }
    }
    // Users come after what they use, so their homes are found first.
    for structure in program.structures.iter().rev() {
        if !homes.contains_key(structure.libvirt.as_str()) {
            let users = program.structures.iter().filter(|user| uses(user, &structure.rust));
            let homes_of_users: BTreeSet<_> =
                users.filter_map(|user| homes.get(user.libvirt.as_str()).copied()).collect();
            let only = homes_of_users.first().filter(|_| homes_of_users.len() == 1);
            let is_object = structure.rust.starts_with("Nonnull");
            let home = only.filter(|_| !is_object).copied().unwrap_or("types");
            homes.insert(structure.libvirt.as_str(), home);
        }
    }
    homes
}

fn uses(user: &Structure, rust: &str) -> bool {
    user.fields.iter().any(|field| names(&field.kind) == Some(rust))
}

/// The structure that a type consists of.
fn names(kind: &Type) -> Option<&str> {
    match kind {
        Type::Structure(rust) => Some(rust),
        Type::Option(inner) | Type::Array(inner, _) => names(inner),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn procedures_go_to_their_objects() {
        let rows = [
            ("DOMAIN_LOOKUP_BY_NAME", "domain"),
            ("DOMAIN_EVENT_LIFECYCLE", "events"),
            ("CONNECT_DOMAIN_EVENT_REGISTER", "event_calls"),
            ("CONNECT_EVENT_CONNECTION_CLOSED", "events"),
            ("CONNECT_LIST_ALL_DOMAINS", "connect"),
            ("CONNECT_LIST_DOMAINS", "connect_names"),
            ("DOMAIN_MANAGED_SAVE", "domain_save"),
            ("DOMAIN_OPEN_CONSOLE", "domain_device"),
            ("DOMAIN_LIST_ALL_SNAPSHOTS", "snapshot"),
            ("NODE_LIST_DEVICES", "node_device"),
            ("NODE_GET_INFO", "node"),
            ("DOMAIN_SET_TIME", "domain_guest"),
            ("DOMAIN_PIN_VCPU", "domain_cpu"),
            ("DOMAIN_BLOCK_COPY", "domain_block"),
            ("NETWORK_LIST_ALL_PORTS", "network_port"),
        ];
        for (procedure, file) in rows {
            assert_eq!(home(procedure), file, "{procedure}");
        }
    }
}
