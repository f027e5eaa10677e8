//! Host checks: can machines be made here, and if not, what to do.

use std::path::Path;

use super::arch::Arch;
use super::kvm;
use super::layout::Layout;
use crate::virt::{Connect, Error};
use crate::xml::capabilities::Capabilities;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Check {
    /// What.
    pub name: &'static str,
    /// How it stands.
    pub verdict: Verdict,
    /// What was found, and the remedy where there is something to remedy.
    pub detail: String,
}

/// How a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Verdict {
    /// As it should be.
    Ok,
    /// Machines can be made, with less than they could have.
    Warning,
    /// No machine can be made.
    Failed,
}

/// Looks at the connection, KVM, emulators, the default network and the data
/// directory. Nothing is changed.
///
/// `connect` is an open connection or why there is none; the other checks do
/// without it as far as they can.
pub async fn check(connect: Result<&Connect, &Error>, data_dir: &Path) -> Vec<Check> {
    let mut checks = vec![connection(connect).await, kvm_here().await];
    if let Ok(connect) = connect {
        checks.push(emulators(connect).await);
        checks.push(network(connect).await);
        checks.push(pool(connect, &Layout::new(data_dir)).await);
    }
    checks.push(data_directory(data_dir));
    checks
}

impl Check {
    fn new(name: &'static str, verdict: Verdict, detail: impl Into<String>) -> Self {
        Self { name, verdict, detail: detail.into() }
    }
}

async fn connection(connect: Result<&Connect, &Error>) -> Check {
    let name = "connection";
    let connect = match connect {
        Ok(connect) => connect,
        Err(error) => return Check::new(name, Verdict::Failed, error.to_string()),
    };
    let facts = tokio::try_join!(connect.uri(), connect.hypervisor_type(), connect.lib_version());
    match facts {
        Ok((uri, driver, version)) => {
            Check::new(name, Verdict::Ok, format!("{uri}, {driver}, libvirt {}", dotted(version)))
        }
        Err(error) => Check::new(name, Verdict::Failed, error.to_string()),
    }
}

async fn kvm_here() -> Check {
    match tokio::task::spawn_blocking(kvm::check).await {
        Ok(Ok(())) => Check::new("kvm", Verdict::Ok, "/dev/kvm makes machines"),
        Ok(Err(reason)) => Check::new("kvm", Verdict::Warning, reason),
        Err(error) => Check::new("kvm", Verdict::Warning, error.to_string()),
    }
}

async fn emulators(connect: &Connect) -> Check {
    let name = "emulators";
    let capabilities = match connect.capabilities().await {
        Ok(xml) => Capabilities::parse(&xml),
        Err(error) => return Check::new(name, Verdict::Failed, error.to_string()),
    };
    let capabilities = match capabilities {
        Ok(capabilities) => capabilities,
        Err(error) => return Check::new(name, Verdict::Failed, error.to_string()),
    };
    let found: Vec<String> = Arch::ALL
        .into_iter()
        .filter_map(|arch| {
            let has = |virt| capabilities.domain_type(arch.libvirt_name(), virt).is_some();
            let kinds: Vec<_> = ["kvm", "qemu"].into_iter().filter(|virt| has(virt)).collect();
            (!kinds.is_empty()).then(|| format!("{} ({})", arch.libvirt_name(), kinds.join(", ")))
        })
        .collect();
    if found.is_empty() {
        return Check::new(
            name,
            Verdict::Failed,
            "none: install QEMU (qemu-system-x86, qemu-system-arm, …)",
        );
    }
    Check::new(name, Verdict::Ok, found.join(", "))
}

async fn network(connect: &Connect) -> Check {
    let name = "network";
    let remedy = "start it (virsh net-start default), or launch with --network user";
    match connect.network_lookup_by_name("default").await {
        Ok(network) => match network.is_active().await {
            Ok(true) => Check::new(name, Verdict::Ok, "'default' is started"),
            Ok(false) => {
                Check::new(name, Verdict::Warning, format!("'default' is not started: {remedy}"))
            }
            Err(error) => Check::new(name, Verdict::Warning, error.to_string()),
        },
        Err(error) => Check::new(
            name,
            Verdict::Warning,
            format!("{error}: define one, or launch with --network user"),
        ),
    }
}

async fn pool(connect: &Connect, layout: &Layout) -> Check {
    let name = layout.pool_name();
    let detail = match connect.storage_pool_lookup_by_name(&name).await {
        Ok(_) => format!("'{name}' is defined"),
        Err(_) => format!("'{name}' will be defined by the first launch"),
    };
    Check::new("pool", Verdict::Ok, detail)
}

fn data_directory(path: &Path) -> Check {
    let name = "data directory";
    // The part that is there decides whether the rest can be made.
    let present = path.ancestors().find(|ancestor| ancestor.exists()).unwrap_or(path);
    match rustix::fs::access(present, rustix::fs::Access::WRITE_OK) {
        Ok(()) => Check::new(name, Verdict::Ok, path.display().to_string()),
        Err(error) => Check::new(
            name,
            Verdict::Failed,
            format!(
                "'{}' cannot be written: {error}; name another with --data-dir",
                present.display()
            ),
        ),
    }
}

fn dotted(version: u64) -> String {
    format!("{}.{}.{}", version / 1_000_000, version / 1_000 % 1_000, version % 1_000)
}
