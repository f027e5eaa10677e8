//! Host checks: can machines be made here, and if not, what to do.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;

use super::arch::Arch;
use super::domain::Hardware;
use super::layout::Layout;
use super::pool::{self, PoolState};
use super::seams::{KvmCheck, System};
use crate::virt::api::domain::ConnectGetDomainCapabilitiesFlags;
use crate::virt::{Connect, Error};
use crate::xml::capabilities::Capabilities;
use crate::xml::domain_capabilities::DomainCapabilities;

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

/// Looks at the connection, KVM, emulators, firmware, the default network, the
/// storage pool and the data directory. Nothing is changed.
///
/// `connect` is an open connection or why there is none; the other checks do
/// without it as far as they can.
pub async fn check(connect: Result<&Connect, &Error>, data_dir: &Path) -> Vec<Check> {
    check_with(connect, data_dir, Arc::new(System)).await
}

/// [`check`], with another check for KVM.
pub async fn check_with(
    connect: Result<&Connect, &Error>,
    data_dir: &Path,
    kvm: Arc<dyn KvmCheck>,
) -> Vec<Check> {
    let mut checks = vec![connection(connect).await];
    let here = kernel_kvm(kvm).await;
    match connect {
        Err(_) => checks.push(here),
        Ok(connect) => match capabilities(connect).await {
            Err(reason) => {
                checks.push(here);
                checks.push(Check::new("emulators", Verdict::Failed, reason));
            }
            Ok(capabilities) => {
                checks.push(libvirt_kvm(here, &capabilities));
                checks.push(emulators(&capabilities));
                checks.push(firmware(connect, &capabilities).await);
            }
        },
    }
    if let Ok(connect) = connect {
        checks.push(network(connect).await);
        checks.push(pool(connect, &Layout::new(data_dir)).await);
    }
    checks.push(data_directory(data_dir));
    checks.push(access(data_dir));
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

async fn kernel_kvm(kvm: Arc<dyn KvmCheck>) -> Check {
    match tokio::task::spawn_blocking(move || kvm.check()).await {
        Ok(Ok(())) => Check::new("kvm", Verdict::Ok, "/dev/kvm makes machines"),
        Ok(Err(reason)) => Check::new("kvm", Verdict::Warning, reason),
        Err(error) => Check::new("kvm", Verdict::Warning, error.to_string()),
    }
}

/// What the kernel offers, libvirt may still not.
fn libvirt_kvm(here: Check, capabilities: &Capabilities) -> Check {
    let offered = capabilities.domain_type(&capabilities.arch, "kvm").is_some();
    if offered || here.verdict != Verdict::Ok {
        return here;
    }
    let detail = format!(
        "/dev/kvm makes machines, but libvirt offers no KVM for {}: install its emulator, let libvirt's user open /dev/kvm (group 'kvm'), and restart the daemon",
        capabilities.arch
    );
    Check::new("kvm", Verdict::Warning, detail)
}

async fn capabilities(connect: &Connect) -> Result<Capabilities, String> {
    let xml = connect.capabilities().await.map_err(|error| error.to_string())?;
    Capabilities::parse(&xml).map_err(|error| error.to_string())
}

fn emulators(capabilities: &Capabilities) -> Check {
    let found: Vec<String> = emulated(capabilities)
        .map(|(arch, kinds)| format!("{} ({})", arch.libvirt_name(), kinds.join(", ")))
        .collect();
    if found.is_empty() {
        let remedy = "none: install QEMU (qemu-system-x86, qemu-system-arm, …)";
        return Check::new("emulators", Verdict::Failed, remedy);
    }
    Check::new("emulators", Verdict::Ok, found.join(", "))
}

/// The architectures that there are emulators for, and the domain types of each.
fn emulated(
    capabilities: &Capabilities,
) -> impl Iterator<Item = (Arch, Vec<&'static str>)> + use<'_> {
    Arch::ALL.into_iter().filter_map(|arch| {
        let has = |virt: &&str| capabilities.domain_type(arch.libvirt_name(), virt).is_some();
        let kinds: Vec<_> = ["kvm", "qemu"].into_iter().filter(has).collect();
        (!kinds.is_empty()).then_some((arch, kinds))
    })
}

/// Whether there is UEFI for the architectures that boot by nothing else.
async fn firmware(connect: &Connect, capabilities: &Capabilities) -> Check {
    let name = "firmware";
    let mut missing = Vec::new();
    for (arch, kinds) in emulated(capabilities) {
        if !Hardware::needs_efi(arch) {
            continue;
        }
        let domain = kinds.first().copied();
        let flags = ConnectGetDomainCapabilitiesFlags::empty();
        let found =
            connect.domain_capabilities(None, Some(arch.libvirt_name()), None, domain, flags).await;
        let found = found.ok().and_then(|xml| DomainCapabilities::parse(&xml).ok());
        if !found.is_some_and(|found| found.firmware.iter().any(|kind| kind == "efi")) {
            missing.push(arch.debian_name());
        }
    }
    if missing.is_empty() {
        return Check::new(name, Verdict::Ok, "there is UEFI where machines need it");
    }
    let detail = format!(
        "no UEFI for {}: install it (qemu-efi-aarch64, qemu-efi-riscv64, or edk2), or launch with --kernel",
        missing.join(", ")
    );
    Check::new(name, Verdict::Warning, detail)
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
    let (verdict, detail) = match pool::state(connect, layout).await {
        Ok(PoolState::Started) => (Verdict::Ok, format!("'{name}' is started")),
        Ok(PoolState::Stopped) => {
            (Verdict::Ok, format!("'{name}' will be started by the next launch"))
        }
        Ok(PoolState::Missing) => {
            (Verdict::Ok, format!("'{name}' will be defined by the first launch"))
        }
        Ok(PoolState::Elsewhere(path)) => {
            (Verdict::Failed, pool::elsewhere(layout, path.as_deref()).to_string())
        }
        Err(error) => (Verdict::Failed, error.to_string()),
    };
    Check::new("pool", verdict, detail)
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

/// The hypervisor has a user of its own, who must be able to get to the disks.
fn access(data_dir: &Path) -> Check {
    const SEARCH_BY_OTHERS: u32 = 0o001;
    let name = "access";
    if !rustix::process::geteuid().is_root() {
        return Check::new(name, Verdict::Ok, "machines are run by the same user");
    }
    let closed = data_dir.ancestors().find(|directory| {
        let mode = fs::metadata(directory).map(|metadata| metadata.permissions().mode());
        mode.is_ok_and(|mode| mode & SEARCH_BY_OTHERS == 0)
    });
    match closed {
        None => Check::new(name, Verdict::Ok, "the hypervisor's user gets to the disks"),
        Some(closed) => Check::new(
            name,
            Verdict::Warning,
            format!(
                "the hypervisor's user may not enter '{0}': chmod o+x '{0}', or name another --data-dir",
                closed.display()
            ),
        ),
    }
}

fn dotted(version: u64) -> String {
    format!("{}.{}.{}", version / 1_000_000, version / 1_000 % 1_000, version % 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_that_others_may_not_enter_is_named() {
        let top = tempfile::tempdir().unwrap();
        let (outer, inner) = (top.path().join("outer"), top.path().join("outer/inner"));
        fs::create_dir_all(&inner).unwrap();
        fs::set_permissions(top.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let verdict = |mode| {
            fs::set_permissions(&outer, fs::Permissions::from_mode(mode)).unwrap();
            let check = access(&inner);
            (check.verdict, check.detail.contains("outer"))
        };
        assert_eq!(verdict(0o711), (Verdict::Ok, false));
        if rustix::process::geteuid().is_root() {
            assert_eq!(verdict(0o700), (Verdict::Warning, true));
        }
    }

    #[test]
    fn kvm_that_libvirt_does_not_offer_is_none() {
        let host = |guests: &str| {
            let xml = format!(
                "<capabilities><host><cpu><arch>x86_64</arch></cpu></host>{guests}</capabilities>"
            );
            Capabilities::parse(&xml).unwrap()
        };
        let here = || Check::new("kvm", Verdict::Ok, "fine");
        let check = libvirt_kvm(here(), &host(""));
        assert_eq!(check.verdict, Verdict::Warning);
        assert!(check.detail.contains("libvirt offers no KVM for x86_64"), "{}", check.detail);
        let guest =
            "<guest><os_type>hvm</os_type><arch name='x86_64'><domain type='kvm'/></arch></guest>";
        assert_eq!(libvirt_kvm(here(), &host(guest)), here());
        let no = Check::new("kvm", Verdict::Warning, "no module");
        assert_eq!(libvirt_kvm(no.clone(), &host(guest)), no);
    }
}
