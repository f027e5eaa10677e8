//! Where our bytes are not those of libvirt's client, and why.

use crate::ledger::Difference;

const FEATURES: &str =
    "libvirt's client also asks for features when it opens, we when we need them";
const NAMES: &str = "we ask for as many names as fit, and save the call for their number";

/// Every difference there is.
pub(crate) const DIFFERENCES: &[Difference] = &[
    differs("virsh opens a connection", "remote.CONNECT_SUPPORTS_FEATURE", FEATURES),
    differs("python: c.listDomainsID()", "remote.CONNECT_LIST_DOMAINS", NAMES),
];

const fn differs(row: &'static str, procedure: &'static str, why: &'static str) -> Difference {
    Difference { row, procedure, why }
}
