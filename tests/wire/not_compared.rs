//! Procedures that no row compares, and why.

const NEWER: &str = "newer than libvirt 9.0, whose client is compared with";
const OLDER: &str = "libvirt's client calls it in daemons of before 1.2 alone";
const PEERS: &str = "two daemons on one host do not migrate to each other; see tests/migration.rs";
const CLOCK: &str = "the second at which the client connected is in it";

/// Each with its reason.
#[rustfmt::skip]
pub(crate) const NOT_COMPARED: &[(&str, &str)] = &[
    ("remote.AUTH_POLKIT", "a daemon trusts root without it"),
    ("remote.AUTH_SASL_STEP", "PLAIN, in which nothing is random, needs no step; see tests/auth.rs"),
    ("remote.CONNECT_GET_URI", "libvirt's client knows its URI"),
    ("remote.CONNECT_DOMAIN_EVENT_REGISTER", OLDER),
    ("remote.CONNECT_DOMAIN_EVENT_DEREGISTER", OLDER),
    ("remote.CONNECT_DOMAIN_EVENT_REGISTER_ANY", OLDER),
    ("remote.CONNECT_DOMAIN_EVENT_DEREGISTER_ANY", OLDER),
    ("remote.DOMAIN_MIGRATE_PREPARE", OLDER),
    ("remote.DOMAIN_MIGRATE_PERFORM", OLDER),
    ("remote.DOMAIN_MIGRATE_FINISH", OLDER),
    ("remote.DOMAIN_MIGRATE_PREPARE2", OLDER),
    ("remote.DOMAIN_MIGRATE_FINISH2", OLDER),
    ("remote.DOMAIN_MIGRATE_PREPARE_TUNNEL", OLDER),
    ("remote.DOMAIN_MIGRATE_BEGIN3", OLDER),
    ("remote.DOMAIN_MIGRATE_PREPARE3", OLDER),
    ("remote.DOMAIN_MIGRATE_PREPARE_TUNNEL3", OLDER),
    ("remote.DOMAIN_MIGRATE_PERFORM3", OLDER),
    ("remote.DOMAIN_MIGRATE_FINISH3", OLDER),
    ("remote.DOMAIN_MIGRATE_CONFIRM3", OLDER),
    ("remote.DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS", "only daemons call it, of each other"),
    ("remote.DOMAIN_MIGRATE_FINISH3_PARAMS", PEERS),
    ("remote.NETWORK_SET_METADATA", NEWER),
    ("remote.NETWORK_GET_METADATA", NEWER),
    ("remote.NODE_DEVICE_UPDATE", NEWER),
    ("remote.DOMAIN_GRAPHICS_RELOAD", NEWER),
    ("remote.DOMAIN_GET_AUTOSTART_ONCE", NEWER),
    ("remote.DOMAIN_SET_AUTOSTART_ONCE", NEWER),
    ("remote.DOMAIN_SET_THROTTLE_GROUP", NEWER),
    ("remote.DOMAIN_DEL_THROTTLE_GROUP", NEWER),
    ("remote.DOMAIN_ANNOUNCE_INTERFACE", NEWER),
    ("admin.CLIENT_GET_INFO", CLOCK),
    ("admin.CLIENT_CLOSE", CLOCK),
    ("admin.CONNECT_DAEMON_SHUTDOWN", NEWER),
];
