//! Where our bytes are not those of libvirt's client, and why.

use crate::ledger::Difference;

const FEATURES: &str = "libvirt's client asks for more features, we for those that we need";
const NAMES: &str = "we ask for as many names as fit, and save the call for their number";
const GARBAGE: &str =
    "libvirt's program sends whatever is in memory as the first number of parameters";
const KINDS: &str = "libvirt's client asks for the kinds it knows, we for all there may be";
const CPUS: &str = "`virsh` asks for the number of processors too";
const NO_DISK: &str = "`virsh` asks for the number of parameters without naming the disk";

/// Every difference there is.
#[rustfmt::skip]
pub(crate) const DIFFERENCES: &[Difference] = &[
    differs("virsh opens a connection", "remote.CONNECT_SUPPORTS_FEATURE", FEATURES),
    differs("python: dom('run').migrate3(c, {}, libvirt.VIR_MIGRATE_LIVE | libvirt.VIR_MIGRATE_UNSAFE)", "remote.CONNECT_SUPPORTS_FEATURE", FEATURES),
    differs("python: c.listDomainsID()", "remote.CONNECT_LIST_DOMAINS", NAMES),
    differs("python: c.listDefinedDomains()", "remote.CONNECT_LIST_DEFINED_DOMAINS", NAMES),
    differs("python: c.listNetworks()", "remote.CONNECT_LIST_NETWORKS", NAMES),
    differs("python: c.listStoragePools()", "remote.CONNECT_LIST_STORAGE_POOLS", NAMES),
    differs("python: c.listInterfaces()", "remote.CONNECT_LIST_INTERFACES", NAMES),
    differs("python: c.listDevices('scsi_host')", "remote.NODE_LIST_DEVICES", NAMES),
    differs("python: dom('snapped').snapshotListNames()", "remote.DOMAIN_SNAPSHOT_LIST_NAMES", NAMES),
    differs("python: dom('snapped').snapshotLookupByName('s1').listChildrenNames()", "remote.DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES", NAMES),
    differs("python: c.listDefinedNetworks()", "remote.CONNECT_LIST_DEFINED_NETWORKS", NAMES),
    differs("python: c.listDefinedStoragePools()", "remote.CONNECT_LIST_DEFINED_STORAGE_POOLS", NAMES),
    differs("python: c.listDefinedInterfaces()", "remote.CONNECT_LIST_DEFINED_INTERFACES", NAMES),
    differs("python: c.listSecrets()", "remote.CONNECT_LIST_SECRETS", NAMES),
    differs("python: c.listNWFilters()", "remote.CONNECT_LIST_NWFILTERS", NAMES),
    differs("python: pool('p1').listVolumes()", "remote.STORAGE_POOL_LIST_VOLUMES", NAMES),
    differs("python: c.nodeDeviceLookupByName('scsi_host1').listCaps()", "remote.NODE_DEVICE_LIST_CAPS", NAMES),
    differs("python: net('n1').portLookupByUUIDString('00000000-0000-4000-9000-000000000009').parameters()", "remote.NETWORK_PORT_GET_PARAMETERS", GARBAGE),
    differs("virsh: nodesevinfo", "remote.NODE_GET_SEV_INFO", GARBAGE),
    differs("virsh: dommemstat tuned", "remote.DOMAIN_MEMORY_STATS", KINDS),
    differs("virsh: cpu-stats tuned --start 0 --count 2", "remote.DOMAIN_GET_CPU_STATS", CPUS),
    differs("virsh: blkdeviotune tuned vda --live", "remote.DOMAIN_GET_BLOCK_IO_TUNE", NO_DISK),
];

const fn differs(row: &'static str, procedure: &'static str, why: &'static str) -> Difference {
    Difference { row, procedure, why }
}
