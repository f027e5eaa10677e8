//! From a spec and what is known of the host to a plan; nothing is touched.

use std::path::Path;

use super::domain::{Boot, CpuMode, Disk, GicVersion, Hardware, Owner, Virt};
use super::facts::{Facts, NetworkState};
use super::layout::Layout;
use super::pool::{self, PoolState};
use super::{Error, ErrorKind, Plan, Spec, Step};
use crate::image::Size;
use crate::seed::{MetaData, Seed, Timestamp};
use crate::virt::Uuid;

/// What is new with every machine.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fresh {
    pub(super) uuid: Uuid,
    pub(super) instance_id: Uuid,
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
    fresh: Fresh,
) -> Result<Plan, Error> {
    let domain = identity.domain;
    let mut problems = Vec::new();
    check_names(facts, layout, domain, &mut problems);
    let disk = disk_size(spec, facts, &mut problems);
    let seed = seed(spec, fresh, &mut problems);
    let hardware = hardware(spec, identity, facts, layout, fresh, &mut problems);
    let xml = hardware.to_element().map_err(|found| {
        problems.extend(found.into_iter().map(|problem| problem.to_string()));
    });
    let (Ok(xml), Some(disk), Some(seed), Ok((image, _)), true) =
        (xml, disk, seed, &facts.image, problems.is_empty())
    else {
        let kind = if facts.domain_exists { ErrorKind::Exists } else { ErrorKind::Invalid };
        return Err(Error::new(kind, problems.join("; ")));
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
    steps.push(Step::RefreshPool { name: layout.pool_name() });
    steps.push(Step::DefineDomain { name: domain.to_owned(), xml: xml.to_string() });
    steps.push(Step::StartDomain { name: domain.to_owned() });
    if spec.autostart {
        steps.push(Step::AutostartDomain { name: domain.to_owned() });
    }
    Ok(Plan { machine: spec.name.clone(), domain: domain.to_owned(), steps, warnings })
}

fn check_names(facts: &Facts, layout: &Layout, domain: &str, problems: &mut Vec<String>) {
    if facts.domain_exists {
        problems.push(format!(
            "a domain named '{domain}' exists already: choose another name or delete that one"
        ));
    }
    if let PoolState::Elsewhere(path) = &facts.pool {
        problems.push(pool::elsewhere(layout, path.as_deref()).to_string());
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

fn seed(spec: &Spec, fresh: Fresh, problems: &mut Vec<String>) -> Option<Seed> {
    let meta_data = spec.meta_data.clone().unwrap_or_else(|| {
        let id = fresh.instance_id.to_string();
        MetaData::new(id, spec.name.replace('/', "-")).into()
    });
    let user_data = spec.user_data.clone().unwrap_or_else(|| b"#cloud-config\n{}\n".to_vec());
    let mut builder = Seed::builder(meta_data).user_data(user_data);
    if let Some(bytes) = &spec.network_config {
        builder = builder.network_config(bytes.clone());
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
    fresh: Fresh,
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
    let disks =
        vec![Disk::system(text(&layout.disk(domain))), Disk::seed(text(&layout.seed(domain)))];
    let console_log = Some(text(&layout.console_log(domain)));
    let boot = facts.boot.clone().unwrap_or_else(|problem| {
        problems.push(problem);
        Boot::Firmware
    });
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
    hardware.interfaces = spec.interfaces.clone();
    hardware.console_log = console_log;
    hardware
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
