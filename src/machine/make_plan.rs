//! From a spec and what is known of the host to a plan; nothing is touched.

use std::path::Path;

use super::constraints::Characteristics;
use super::domain::{
    Boot, CpuMode, Disk, GicVersion, Hardware, Interface, MacAddress, Owner, Virt,
};
use super::facts::{Facts, NetworkState};
use super::layout::Layout;
use super::pool::{self, PoolState};
use super::{Error, ErrorKind, ExtraDisk, Plan, Spec, Step};
use crate::image::Size;
use crate::seed::{Ethernet, MetaData, NetworkConfig, Seed, Timestamp};
use crate::virt::Uuid;

/// What is new with every machine.
#[derive(Clone, Debug)]
pub(super) struct Fresh {
    pub(super) uuid: Uuid,
    pub(super) instance_id: Uuid,
    /// One for each interface.
    pub(super) macs: Vec<MacAddress>,
    pub(super) created: Timestamp,
}

/// Whose machine it is, and under which name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Identity<'a> {
    pub(super) namespace: &'a str,
    pub(super) domain: &'a str,
}

/// Plans a machine, or says everything that speaks against it.
pub(super) fn make_plan(
    spec: &Spec,
    identity: Identity<'_>,
    facts: &Facts,
    layout: &Layout,
    fresh: &Fresh,
    mut problems: Vec<String>,
) -> Result<Plan, Error> {
    let domain = identity.domain;
    check_names(facts, layout, domain, &mut problems);
    let disk = disk_size(spec, facts, &mut problems);
    let interfaces = interfaces(spec, fresh);
    let seed = seed(spec, &interfaces, fresh, &mut problems);
    let mut hardware = hardware(spec, identity, facts, layout, fresh, &mut problems);
    hardware.interfaces = interfaces;
    let xml = hardware.to_element().map_err(|found| {
        problems.extend(found.into_iter().map(|problem| problem.to_string()));
    });
    let (Ok(xml), Some(disk), Some(seed), Ok((image, _)), true) =
        (xml, disk, seed, &facts.image, problems.is_empty())
    else {
        let kind = if facts.existing.is_some() { ErrorKind::Exists } else { ErrorKind::Invalid };
        return Err(Error::all(kind, problems));
    };

    let mut steps = pool_steps(facts, layout)?;
    steps.push(Step::ClaimDirectory { path: layout.machine(domain) });
    if let Some(content) = &spec.user_data {
        let path = layout.machine(domain).join("user-data");
        steps.push(Step::WriteFile { path, content: content.clone() });
    }
    let warnings = warnings(facts, &seed);
    steps.push(Step::WriteSeed { path: layout.seed(domain), seed, created: fresh.created });
    steps.push(Step::CreateOverlay {
        path: layout.disk(domain),
        backing_file: image.clone(),
        backing_format: spec.image_format,
        size: disk,
    });
    for (letter, extra) in EXTRA_LETTERS.chars().zip(&spec.extra_disks) {
        if let ExtraDisk::New(size) = extra {
            let (path, size) = (layout.extra_disk(domain, letter), size.round_up_to_sector());
            steps.push(Step::CreateDisk { path, size });
        }
    }
    steps.push(Step::RefreshPool { name: layout.pool_name() });
    steps.push(Step::DefineDomain { name: domain.to_owned(), xml: xml.to_string() });
    steps.push(Step::StartDomain { name: domain.to_owned() });
    if spec.autostart {
        steps.push(Step::AutostartDomain { name: domain.to_owned() });
    }
    let hardware = Characteristics::new(facts.arch, spec.memory, disk, spec.cpus);
    let (machine, domain) = (spec.name.clone(), domain.to_owned());
    Ok(Plan { machine, domain, hardware, steps, warnings })
}

/// The names of the disks after the system's and the seed.
const EXTRA_LETTERS: &str = "cdefghijklmnopqrstuvwxyz";

/// The interfaces; with addresses, where the seed has to know them.
fn interfaces(spec: &Spec, fresh: &Fresh) -> Vec<Interface> {
    let mut interfaces = spec.interfaces.clone();
    if interfaces.iter().any(|interface| interface.guest_name.is_some()) {
        for (interface, mac) in interfaces.iter_mut().zip(&fresh.macs) {
            interface.mac.get_or_insert(*mac);
        }
    }
    interfaces
}

/// The network-config that gives interfaces their names, where any has one.
fn named_interfaces(interfaces: &[Interface]) -> Option<NetworkConfig> {
    interfaces.iter().find(|interface| interface.guest_name.is_some())?;
    let ethernets = interfaces.iter().filter_map(|interface| {
        let mut ethernet = Ethernet::new(interface.mac?.to_string());
        ethernet.name.clone_from(&interface.guest_name);
        ethernet.mtu = Some(interface.mtu).filter(|&mtu| mtu != Interface::USUAL_MTU);
        Some(ethernet)
    });
    Some(NetworkConfig::new(ethernets))
}

fn check_names(facts: &Facts, layout: &Layout, domain: &str, problems: &mut Vec<String>) {
    if facts.existing.is_some() {
        problems.push(format!(
            "a domain named '{domain}' exists already: choose another name or delete that one"
        ));
    }
    if let PoolState::Elsewhere(path) = &facts.pool {
        problems.push(pool::elsewhere(layout, path.as_deref()).to_string());
    }
    for name in &facts.missing_bridges {
        problems.push(format!("there is no bridge '{name}': make it, or choose another one"));
    }
    for (name, state) in &facts.networks {
        match state {
            NetworkState::Started => {}
            NetworkState::Missing => problems.push(format!(
                "there is no network '{name}': define it, or choose another one, 'user' or 'none'"
            )),
            NetworkState::Stopped => problems.push(format!(
                "the network '{name}' is not started: start it (virsh net-start {name})"
            )),
        }
    }
}

fn disk_size(spec: &Spec, facts: &Facts, problems: &mut Vec<String>) -> Option<Size> {
    let image = match &facts.image {
        Ok((_, size)) => *size,
        Err(problem) => {
            problems.push(problem.clone());
            return None;
        }
    };
    let size = spec.disk.unwrap_or_else(|| image.max(DEFAULT_DISK)).round_up_to_sector();
    if size < image {
        problems.push(format!(
            "a disk of {size} is smaller than the image, which has {image}: ask for {image} or more"
        ));
    }
    if size > MAX_DISK {
        problems.push(format!("a disk of {size} is too large: at most {MAX_DISK}"));
    }
    Some(size)
}

const DEFAULT_DISK: Size = Size::from_bytes(8 << 30);

/// What a qcow2 image with clusters of 64 KiB can hold.
const MAX_DISK: Size = Size::from_bytes(2 << 50);

fn seed(
    spec: &Spec,
    interfaces: &[Interface],
    fresh: &Fresh,
    problems: &mut Vec<String>,
) -> Option<Seed> {
    let meta_data = spec.meta_data.clone().unwrap_or_else(|| {
        let id = fresh.instance_id.to_string();
        MetaData::new(id, spec.name.replace('/', "-")).into()
    });
    let user_data = spec.user_data.clone().unwrap_or_else(|| b"#cloud-config\n{}\n".to_vec());
    let macs = interfaces.iter().filter_map(|interface| interface.mac);
    let macs = macs.map(|mac| mac.to_string());
    let mut builder = Seed::builder(meta_data).user_data(user_data).macs(macs);
    let named = || named_interfaces(interfaces).map(|config| config.to_yaml().into_bytes());
    if let Some(bytes) = spec.network_config.clone().or_else(named) {
        builder = builder.network_config(bytes);
    }
    if let Some(bytes) = &spec.vendor_data {
        builder = builder.vendor_data(bytes.clone());
    }
    builder.build().map_err(|error| problems.push(error.to_string())).ok()
}

fn hardware(
    spec: &Spec,
    identity: Identity<'_>,
    facts: &Facts,
    layout: &Layout,
    fresh: &Fresh,
    problems: &mut Vec<String>,
) -> Hardware {
    let Identity { namespace, domain } = identity;
    let mut text = |path: &Path| match path.to_str() {
        Some(text) => text.to_owned(),
        None => {
            problems
                .push(format!("the path '{}' is not UTF-8, which libvirt needs", path.display()));
            String::new()
        }
    };
    let mut disks =
        vec![Disk::system(text(&layout.disk(domain))), Disk::seed(text(&layout.seed(domain)))];
    for (letter, extra) in EXTRA_LETTERS.chars().zip(&spec.extra_disks) {
        disks.push(match extra {
            ExtraDisk::New(_) => Disk::system(text(&layout.extra_disk(domain, letter))),
            ExtraDisk::Image { path, format, read_only } => {
                Disk { source: text(path), format: *format, read_only: *read_only }
            }
        });
    }
    let console_log = Some(text(&layout.console_log(domain)));
    let boot = facts.boot.clone().unwrap_or_else(|problem| {
        problems.push(problem);
        Boot::Firmware
    });
    check_extra_disks(spec, problems);
    if let Some(most) = facts.capabilities.max_vcpus.filter(|&most| spec.cpus > most) {
        problems.push(format!("{} virtual CPUs are too many: at most {most}", spec.cpus));
    }
    if spec.memory.0 > MAX_MEMORY_MIB {
        problems.push(format!(
            "{} MiB of memory are too many: at most {MAX_MEMORY_MIB}",
            spec.memory.0
        ));
    }
    let mut hardware = Hardware::new(domain, facts.arch, facts.virt, spec.memory, spec.cpus);
    hardware.uuid = Some(fresh.uuid.to_string());
    hardware.owner = Some(Owner { namespace: namespace.to_owned(), id: spec.name.clone() });
    hardware.cpu = CpuMode::choose(facts.virt, &facts.capabilities);
    hardware.gic = GicVersion::choose(&facts.capabilities);
    hardware.boot = boot;
    hardware.disks = disks;
    hardware.console_log = console_log;
    hardware
}

fn check_extra_disks(spec: &Spec, problems: &mut Vec<String>) {
    if spec.extra_disks.len() > EXTRA_LETTERS.len() {
        let sentence = format!(
            "{} extra disks are too many: at most {}",
            spec.extra_disks.len(),
            EXTRA_LETTERS.len()
        );
        problems.push(sentence);
    }
    for extra in &spec.extra_disks {
        match extra {
            ExtraDisk::New(size) if size.bytes() == 0 || *size > MAX_DISK => {
                problems.push(format!("an extra disk cannot have {size}: at most {MAX_DISK}"));
            }
            ExtraDisk::Image { path, .. } if !path.is_file() => {
                problems.push(format!("there is no disk image '{}'", path.display()));
            }
            _ => {}
        }
    }
}

/// 16 TiB, beyond any host; more would overflow libvirt's KiB.
const MAX_MEMORY_MIB: u64 = 16 << 20;

fn pool_steps(facts: &Facts, layout: &Layout) -> Result<Vec<Step>, Error> {
    let name = layout.pool_name();
    let start = Step::StartPool { name: name.clone() };
    Ok(match facts.pool {
        PoolState::Started | PoolState::Elsewhere(_) => vec![],
        PoolState::Stopped => vec![Step::MakeDirectory { path: layout.pool() }, start],
        PoolState::Missing => {
            let xml = pool::describe(layout)?.to_element().to_string();
            let make = Step::MakeDirectory { path: layout.pool() };
            vec![make, Step::DefinePool { name, xml }, start]
        }
    })
}

fn warnings(facts: &Facts, seed: &Seed) -> Vec<String> {
    let emulated = (facts.emulates && facts.virt == Virt::Tcg).then(|| {
        format!("there is no KVM for {} here: the machine is emulated, which is slow", facts.arch)
    });
    emulated.into_iter().chain(seed.warnings().iter().map(ToString::to_string)).collect()
}
