//! What a plan has to know of the host, gathered before planning.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::arch::Arch;
use super::domain::{InterfaceSource, Virt};
use super::layout::Layout;
use super::pool::{self, PoolState};
use super::{Boot, Error, ErrorKind, Spec, found};
use crate::image::{self, Gate, ImageInfo, InfoOptions, Size};
use crate::virt::api::domain::ConnectGetDomainCapabilitiesFlags;
use crate::virt::api::error::ErrorNumber;
use crate::virt::api::network::ConnectListAllNetworksFlags;
use crate::virt::{self, Connect, Domain};
use crate::xml::capabilities::{Capabilities, MachineType};
use crate::xml::domain_capabilities::DomainCapabilities;

/// What a plan has to know of the host.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub(super) arch: Arch,
    pub(super) virt: Virt,
    /// Whether KVM was wanted, and could not be had.
    pub(super) emulates: bool,
    pub(super) capabilities: DomainCapabilities,
    pub(super) pool: PoolState,
    pub(super) networks: BTreeMap<String, NetworkState>,
    /// The bridges that are known not to be there.
    pub(super) missing_bridges: Vec<String>,
    /// The domain that has the machine's name already.
    pub(super) existing: Option<Domain>,
    /// The machine types that the host has for it.
    pub(super) machines: Vec<MachineType>,
    /// The image's full path and virtual size, or why it cannot be used.
    pub(super) image: Result<(PathBuf, Size), String>,
    /// The spec's kernel and initrd by their full paths, or why not.
    pub(super) boot: Result<Boot, String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NetworkState {
    Missing,
    Stopped,
    Started,
}

impl Facts {
    pub(super) async fn gather(
        connect: &Connect,
        layout: &Layout,
        spec: &Spec,
        domain: &str,
    ) -> Result<Self, Error> {
        let host = Capabilities::parse(&connect.capabilities().await?)?;
        let arch = match spec.arch {
            Some(arch) => arch,
            None => host.arch.parse().map_err(|error| {
                Error::caused(
                    ErrorKind::Invalid,
                    "cannot make machines of the host's architecture",
                    error,
                )
            })?,
        };
        let (virt, emulates) = choose_virt(&host, arch, spec.virt)?;
        let machines = host.domain_type(arch.libvirt_name(), virt.libvirt_name());
        let machines = machines.map_or_else(Vec::new, |kind| kind.machines.clone());
        let networks = async {
            let mut states = BTreeMap::new();
            for interface in &spec.interfaces {
                if let InterfaceSource::Network(name) = &interface.source {
                    states.insert(name.clone(), network_state(connect, name).await?);
                }
            }
            Ok(states)
        };
        let (capabilities, pool, networks, missing_bridges, existing) = tokio::try_join!(
            connect.domain_capabilities(
                None,
                Some(arch.libvirt_name()),
                None,
                Some(virt.libvirt_name()),
                ConnectGetDomainCapabilitiesFlags::empty(),
            ),
            pool::state(connect, layout),
            networks,
            missing_bridges(connect, spec),
            existing(connect, domain),
        )?;
        Ok(Self {
            arch,
            virt,
            emulates,
            capabilities: DomainCapabilities::parse(&capabilities)?,
            pool,
            networks,
            missing_bridges,
            existing,
            machines,
            image: image(spec),
            boot: boot(&spec.boot),
        })
    }
}

/// Takes what is asked for, or KVM where the host has it, else emulation.
fn choose_virt(
    host: &Capabilities,
    arch: Arch,
    asked: Option<Virt>,
) -> Result<(Virt, bool), Error> {
    let has = |virt: Virt| host.domain_type(arch.libvirt_name(), virt.libvirt_name()).is_some();
    match asked {
        Some(virt) if has(virt) => Ok((virt, false)),
        None if has(Virt::Kvm) => Ok((Virt::Kvm, false)),
        None if has(Virt::Tcg) => Ok((Virt::Tcg, true)),
        Some(Virt::Kvm) => Err(Error::new(
            ErrorKind::Invalid,
            format!(
                "the host has no KVM for {arch}: check with `virtsmith host check`, or let it be emulated (tcg)"
            ),
        )),
        _ => Err(Error::new(
            ErrorKind::Invalid,
            format!(
                "the host cannot run {arch} machines: install QEMU's emulator for {}",
                arch.libvirt_name()
            ),
        )),
    }
}

async fn existing(connect: &Connect, name: &str) -> Result<Option<Domain>, virt::Error> {
    found(connect.domain_lookup_by_name(name).await, ErrorNumber::NO_DOMAIN)
}

/// The bridges that the daemon's host does not have, as far as the daemon can tell.
async fn missing_bridges(connect: &Connect, spec: &Spec) -> Result<Vec<String>, virt::Error> {
    let mut missing = Vec::new();
    for interface in &spec.interfaces {
        let InterfaceSource::Bridge { name, .. } = &interface.source else { continue };
        let known = connect.interface_lookup_by_name(name).await;
        // Not every daemon can tell: only a clear answer counts.
        let is_unknown = known.is_err_and(|error| error.is(ErrorNumber::NO_INTERFACE));
        if is_unknown && !is_of_a_network(connect, name).await? {
            missing.push(name.clone());
        }
    }
    Ok(missing)
}

/// Whether a bridge is that of a libvirt network, which not every daemon counts among
/// the interfaces of its host.
async fn is_of_a_network(connect: &Connect, bridge: &str) -> Result<bool, virt::Error> {
    for network in connect.list_all_networks(ConnectListAllNetworksFlags::ACTIVE).await? {
        // Some have no bridge.
        if network.bridge_name().await.is_ok_and(|name| name == bridge) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn network_state(connect: &Connect, name: &str) -> Result<NetworkState, virt::Error> {
    let network = connect.network_lookup_by_name(name).await;
    Ok(match found(network, ErrorNumber::NO_NETWORK)? {
        None => NetworkState::Missing,
        Some(network) if network.is_active().await? => NetworkState::Started,
        Some(_) => NetworkState::Stopped,
    })
}

fn image(spec: &Spec) -> Result<(PathBuf, Size), String> {
    let options =
        InfoOptions { format: Some(spec.image_format), gate: Gate::Deny, ..InfoOptions::default() };
    let info = image::info(&spec.image, &options).map_err(|error| error.to_string())?;
    check_alone(&spec.image, &info)?;
    let path = fs::canonicalize(&spec.image)
        .map_err(|error| format!("cannot find '{}': {error}", spec.image.display()))?;
    Ok((path, info.virtual_size))
}

/// Refuses an image whose header names another file: the guest would be given
/// that too, and whoever wrote the header could have named any file of the host.
fn check_alone(path: &Path, info: &ImageInfo) -> Result<(), String> {
    let backing = info.backing.as_ref().map(|backing| ("backing", &backing.filename));
    let data = info.qcow2.as_ref().and_then(|qcow2| qcow2.data_file.as_ref());
    match backing.or(data.map(|file| ("data", file))) {
        None => Ok(()),
        Some((what, file)) => Err(format!(
            "the image '{}' leads to the {what} file '{}', which a guest must not reach unasked: convert it to an image without",
            path.display(),
            file.display()
        )),
    }
}

/// The daemon runs elsewhere: it needs full paths.
fn boot(boot: &Boot) -> Result<Boot, String> {
    let full = |path: &String| match fs::canonicalize(path) {
        Ok(full) => full
            .into_os_string()
            .into_string()
            .map_err(|_| format!("the path of '{path}' is not UTF-8")),
        Err(error) => Err(format!("cannot find '{path}': {error}")),
    };
    Ok(match boot {
        Boot::Kernel { kernel, initrd, cmdline } => Boot::Kernel {
            kernel: full(kernel)?,
            initrd: initrd.as_ref().map(full).transpose()?,
            cmdline: cmdline.clone(),
        },
        other => other.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::{CreateOptions, Format, create_new};

    #[test]
    fn an_image_that_leads_to_another_file_is_refused() {
        let top = tempfile::tempdir().unwrap();
        let path = |name: &str| top.path().join(name);
        fs::write(path("raw"), [0; 512]).unwrap();
        let plain = CreateOptions::qcow2().size(Size::from_bytes(512));
        create_new(path("plain"), &plain).unwrap();
        create_new(path("overlay"), &plain.backing_file("raw").backing_format(Format::Raw))
            .unwrap();
        assert!(image(&Spec::new("a", path("plain"))).is_ok());
        let problem = image(&Spec::new("a", path("overlay"))).unwrap_err();
        assert!(problem.contains("backing file 'raw'"), "{problem}");
        let mut raw = Spec::new("a", path("overlay"));
        raw.image_format = Format::Raw;
        assert!(image(&raw).is_ok(), "a raw image has no header");
    }
}
