//! Changing a machine's memory, virtual CPUs and disks.

use std::path::PathBuf;

use super::files::blocking;
use super::{Error, ErrorKind, Manager, Mebibytes, State, dependents};
use crate::image::{self, Size};
use crate::virt::api::domain::{
    DomainBlockResizeFlags, DomainMemoryModFlags, DomainVcpuFlags, DomainXMLFlags,
};
use crate::virt::{self, Domain};
use crate::xml;

/// When a change of a machine's hardware counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Effect {
    /// Now, and after every start.
    Now,
    /// From the next start.
    NextStart,
}

impl Manager {
    /// Sets a machine's memory: at once where it runs and has had as much before,
    /// else from its next start.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::Invalid`] for no memory at all, or
    /// libvirt fails.
    pub async fn set_memory(&self, name: &str, memory: Mebibytes) -> Result<Effect, Error> {
        let kib = memory.0.checked_mul(1024).filter(|&kib| kib > 0).ok_or_else(|| {
            Error::new(ErrorKind::Invalid, format!("{} MiB is no amount of memory", memory.0))
        })?;
        let domain = self.find(name).await?;
        let config = DomainMemoryModFlags::CONFIG;
        // Neither may be above the other in between.
        if memory_at_start(&domain).await?.is_some_and(|most| kib < most) {
            domain.set_memory_flags(kib, config).await?;
            domain.set_memory_flags(kib, config | DomainMemoryModFlags::MAXIMUM).await?;
        } else {
            domain.set_memory_flags(kib, config | DomainMemoryModFlags::MAXIMUM).await?;
            domain.set_memory_flags(kib, config).await?;
        }
        let live = domain.set_memory_flags(kib, DomainMemoryModFlags::LIVE);
        effect(&domain, live).await
    }

    /// Sets the number of a machine's virtual CPUs: at once where it runs and can be
    /// given as many, else from its next start.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::Invalid`] for none, or libvirt fails.
    pub async fn set_cpus(&self, name: &str, cpus: u32) -> Result<Effect, Error> {
        if cpus == 0 {
            return Err(Error::new(ErrorKind::Invalid, "a machine needs at least one virtual CPU"));
        }
        let domain = self.find(name).await?;
        let config = DomainVcpuFlags::CONFIG;
        let most = domain.vcpus_flags(config | DomainVcpuFlags::MAXIMUM).await?;
        if i32::try_from(cpus).is_ok_and(|cpus| cpus < most) {
            domain.set_vcpus_flags(cpus, config).await?;
            domain.set_vcpus_flags(cpus, config | DomainVcpuFlags::MAXIMUM).await?;
        } else {
            domain.set_vcpus_flags(cpus, config | DomainVcpuFlags::MAXIMUM).await?;
            domain.set_vcpus_flags(cpus, config).await?;
        }
        let live = domain.set_vcpus_flags(cpus, DomainVcpuFlags::LIVE);
        effect(&domain, live).await
    }

    /// Makes a disk of a machine larger, `vda` if none is named. The guest grows its
    /// file system itself.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when there is no such machine or disk,
    /// [`ErrorKind::Invalid`] when it would become smaller, [`ErrorKind::WrongState`]
    /// when a linked clone stands on its disks, or libvirt or the image fails.
    pub async fn grow_disk(&self, name: &str, disk: Option<&str>, size: Size) -> Result<(), Error> {
        let domain = self.find(name).await?;
        let target = disk.unwrap_or("vda");
        let path = disk_path(&domain, name, target).await?;
        if State::from(domain.state().await?.0).is_active() {
            let now = domain.block_info(target).await?.capacity;
            check_growth(target, Size::from_bytes(now), size)?;
            let size = size.round_up_to_sector().bytes();
            return Ok(domain.block_resize(target, size, DomainBlockResizeFlags::BYTES).await?);
        }
        dependents::check_none(&self.layout, domain.name(), "changed")?;
        let target = target.to_owned();
        blocking(move || grow_image(&path.0, path.1.as_deref(), &target, size)).await
    }
}

/// The memory that a domain has after its next start, in KiB.
async fn memory_at_start(domain: &Domain) -> Result<Option<u64>, Error> {
    let xml = domain.xml_desc(DomainXMLFlags::INACTIVE).await?;
    Ok(xml::domain::Domain::parse(&xml)?.memory.map(|memory| memory.0 / 1024))
}

/// Tries a change on a domain that runs.
async fn effect(
    domain: &Domain,
    live: impl Future<Output = Result<(), virt::Error>>,
) -> Result<Effect, Error> {
    if !State::from(domain.state().await?.0).is_active() {
        return Ok(Effect::NextStart);
    }
    // What a guest cannot be given while it runs it gets when it starts.
    Ok(if live.await.is_ok() { Effect::Now } else { Effect::NextStart })
}

/// A disk's file, and its format.
async fn disk_path(
    domain: &Domain,
    name: &str,
    target: &str,
) -> Result<(PathBuf, Option<String>), Error> {
    let xml = domain.xml_desc(DomainXMLFlags::INACTIVE).await?;
    let disks = xml::domain::Domain::parse(&xml)?.disks;
    let disk = disks.into_iter().find(|disk| disk.target == target && !disk.read_only);
    let found = disk.and_then(|disk| Some((PathBuf::from(disk.path?), disk.format)));
    found.ok_or_else(|| {
        let sentence = format!("'{name}' has no disk '{target}' that it can write to");
        Error::new(ErrorKind::NotFound, sentence)
    })
}

fn grow_image(
    path: &std::path::Path,
    format: Option<&str>,
    target: &str,
    size: Size,
) -> Result<(), Error> {
    let format = match format {
        Some("qcow2") => image::Format::Qcow2,
        _ => image::Format::Raw,
    };
    // What it lies over was named by who made the machine; guests cannot write that.
    let options =
        image::OpenOptions::new().format(format).write(true).gate(image::Gate::Everything);
    let image = image::Image::open(path, &options)?;
    check_growth(target, image.size()?, size)?;
    image.resize(size.round_up_to_sector(), false)?;
    Ok(image.flush()?)
}

fn check_growth(target: &str, now: Size, size: Size) -> Result<(), Error> {
    if size >= now {
        return Ok(());
    }
    let sentence = format!("'{target}' has {now}: to make it {size} would cut off data");
    Err(Error::new(ErrorKind::Invalid, sentence))
}
