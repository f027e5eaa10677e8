//! Clones: a machine like another, with an identity of its own.
//!
//! A clone is a [`Plan`] like a launch: it can be shown before it is applied, and
//! is undone when a step fails. Its disks are copies, or overlays on the disks of
//! its source.

mod describe;
mod seed;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use self::describe::{Own, describe};
use self::seed::{Instance, renew};
use super::constraints::Characteristics;
use super::domain::MacAddress;
use super::files::blocking;
use super::make_plan::Fresh;
use super::recover::open_clean;
use super::seed_files::SeedFiles;
use super::{Error, ErrorKind, Manager, Mebibytes, OnStatus, Plan, Step, list, power};
use crate::image::storage::FileStorage;
use crate::image::{self, Format, Gate, InfoOptions, Size};
use crate::virt::Domain;
use crate::virt::api::domain::DomainXMLFlags;
use crate::xml::{self, Element};

/// How a machine is cloned.
///
/// By default: with copies of its disks, and not started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CloneOptions {
    /// Whether the clone's disks are overlays on the source's, which takes no time
    /// and hardly any space.
    ///
    /// The source's disks must not change from then on: as long as the clone is
    /// there, its manager refuses to start, change or delete the source. Other
    /// programs, such as virsh, are not kept from it; what the source then writes
    /// damages the clone.
    pub linked: bool,
    /// Whether the clone is started.
    pub start: bool,
}

impl Manager {
    /// Clones a machine that is shut off: its hardware, its seed and all its disks,
    /// under another name. Gives the clone.
    ///
    /// The clone has a new UUID, new MAC addresses, a console log and UEFI variables
    /// of its own, and a seed with a new instance-id and its name as host name, so
    /// that cloud-init sets it up as a new machine. What cloud-init does not know of
    /// is the same in both, such as `/etc/machine-id`. Copies stand on the image that
    /// the source's disks stand on; snapshots are not copied. Disks that are read-only
    /// or shared are the same for both.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`]; [`ErrorKind::NotOurs`] when it was not made by this
    /// manager; [`ErrorKind::WrongState`] when it runs or has saved memory, or, for a
    /// linked clone, starts with the host; [`ErrorKind::Invalid`] with everything else
    /// that speaks against it; [`ErrorKind::Exists`]; [`ErrorKind::Busy`]; or a step
    /// failed, and the error says what was undone.
    pub async fn clone_machine(
        &self,
        name: &str,
        new: &str,
        options: &CloneOptions,
    ) -> Result<Domain, Error> {
        self.clone_machine_with(name, new, options, &mut |_| ControlFlow::Continue(())).await?;
        self.find(new).await
    }

    /// Clones a machine and tells what happens; see
    /// [`clone_machine`](Self::clone_machine).
    ///
    /// # Errors
    /// Those of [`clone_machine`](Self::clone_machine).
    pub async fn clone_machine_with(
        &self,
        name: &str,
        new: &str,
        options: &CloneOptions,
        on_status: &mut OnStatus<'_>,
    ) -> Result<(), Error> {
        let source = self.find(name).await?;
        // Nobody changes or deletes it meanwhile, and nobody starts it.
        let entry = open_clean(&self.connect, &self.layout, source.name()).await?;
        let cloned = async {
            let plan = self.plan_clone(name, new, options).await?;
            let _held = hold(&plan)?;
            self.apply(&plan, on_status).await
        };
        let cloned = cloned.await;
        let closed = entry.close();
        cloned.and(closed)
    }

    /// Plans a clone; changes nothing, but [recovers](Self::recover).
    ///
    /// # Errors
    /// Those of [`clone_machine`](Self::clone_machine) that are known beforehand.
    pub async fn plan_clone(
        &self,
        name: &str,
        new: &str,
        options: &CloneOptions,
    ) -> Result<Plan, Error> {
        // Whatever could not be ended is in the way of its own machine alone.
        drop(self.recover().await);
        let source = self.find(name).await?;
        self.check_clonable(&source, name, options).await?;
        let domain = self.domain_name(new)?;
        if self.lookup(&domain).await?.is_some() {
            let sentence = format!(
                "a domain named '{domain}' exists already: choose another name or delete that one"
            );
            return Err(Error::new(ErrorKind::Exists, sentence));
        }
        // With its passwords: what is left out here would be lost.
        let flags = DomainXMLFlags::INACTIVE | DomainXMLFlags::SECURE;
        let text = source.xml_desc(flags).await?;
        let fresh = self.fresh(xml::domain::Domain::parse(&text)?.interfaces.len())?;
        let cloning = Cloning {
            layout: self.layout.clone(),
            source: source.name().to_owned(),
            machine: new.to_owned(),
            domain,
            options: *options,
            fresh,
        };
        blocking(move || cloning.plan(&text)).await
    }

    async fn check_clonable(
        &self,
        source: &Domain,
        name: &str,
        options: &CloneOptions,
    ) -> Result<(), Error> {
        if !list::is_owned(source, self.namespace.name()).await? {
            let sentence =
                format!("the domain '{name}' was not made by virtsmith: it cannot be cloned");
            return Err(Error::new(ErrorKind::NotOurs, sentence));
        }
        let wrong = |sentence| Err(Error::new(ErrorKind::WrongState, sentence));
        if let Err(error) = power::check(source, name, false).await {
            return match error.kind() {
                ErrorKind::WrongState => wrong(format!(
                    "'{name}' runs, and a disk that is written to cannot be copied: shut it down first (virtsmith stop {name})"
                )),
                _ => Err(error),
            };
        }
        if source.has_managed_save_image().await? {
            return wrong(format!(
                "the memory of '{name}' is saved, and its disks are not whole without: start it and shut it down first"
            ));
        }
        if options.linked && source.autostart().await? {
            return wrong(format!(
                "'{name}' starts with the host, and must not while a linked clone stands on its disks: turn that off first (virtsmith autostart {name} off)"
            ));
        }
        Ok(())
    }
}

/// Keeps the disks that are read from being written by anybody, such as QEMU.
fn hold(plan: &Plan) -> Result<Vec<FileStorage>, Error> {
    let sources = plan.steps.iter().filter_map(|step| match step {
        Step::CopyDisk { source, .. } => Some(source),
        Step::CreateOverlay { backing_file, .. } => Some(backing_file),
        _ => None,
    });
    let held = sources.map(|source| {
        let storage = FileStorage::open(source)?;
        storage.lock_for_reading()?;
        Ok(storage)
    });
    held.collect()
}

/// What a clone's plan is made of. It reads files, and changes nothing.
struct Cloning {
    layout: super::layout::Layout,
    source: String,
    machine: String,
    domain: String,
    options: CloneOptions,
    fresh: Fresh,
}

impl Cloning {
    fn plan(&self, text: &str) -> Result<Plan, Error> {
        let document = xml::parse(text)?;
        let about = xml::domain::Domain::from_element(document.root())?;
        let mut warnings = Vec::new();
        let (seed_target, seed_steps) = self.seed_steps(&about, &mut warnings)?;
        let (mut files, disk_steps, size) = self.disk_steps(document.root(), &mut warnings)?;
        files.extend(seed_target);
        let directory = |domain: &str| as_text(&self.layout.machine(domain));
        let own = Own {
            domain: &self.domain,
            machine: &self.machine,
            uuid: self.fresh.uuid,
            macs: &self.fresh.macs,
            disks: &files,
            directories: (&directory(&self.source)?, &directory(&self.domain)?),
        };
        let xml = describe(document, &own)?;
        let mut steps = vec![Step::ClaimDirectory { path: self.layout.machine(&self.domain) }];
        steps.extend(seed_steps);
        steps.extend(disk_steps);
        steps.push(Step::RefreshPool { name: self.layout.pool_name() });
        steps.push(Step::DefineDomain { name: self.domain.clone(), xml });
        if self.options.start {
            steps.push(Step::StartDomain { name: self.domain.clone() });
        }
        let hardware = hardware(&about, size)?;
        let (machine, domain) = (self.machine.clone(), self.domain.clone());
        Ok(Plan { machine, domain, hardware, steps, warnings })
    }

    /// The seed of another instance, where the source has one.
    fn seed_steps(
        &self,
        about: &xml::domain::Domain,
        warnings: &mut Vec<String>,
    ) -> Result<(Option<(String, String)>, Vec<Step>), Error> {
        let theirs = self.layout.seed(&self.source);
        let disk =
            about.disks.iter().find(|disk| disk.path.as_deref().map(Path::new) == Some(&theirs));
        let (Some(disk), Some(files)) = (disk, SeedFiles::read(&theirs)?) else {
            warnings.push(format!("'{}' has no seed: nor has the clone, and its system is not told that it is another", self.source));
            return Ok((None, vec![]));
        };
        let old =
            about.interfaces.iter().map(|interface| interface.mac.clone().unwrap_or_default());
        let macs: Vec<_> = old.zip(self.fresh.macs.iter().map(MacAddress::to_string)).collect();
        let id = self.fresh.instance_id.to_string();
        let hostname = self.machine.replace('/', "-");
        let (seed, more) = renew(&files, &Instance { id: &id, hostname: &hostname, macs: &macs })?;
        warnings.extend(more);
        let mut steps = Vec::new();
        if self.layout.machine(&self.source).join("user-data").exists() {
            let path = self.layout.machine(&self.domain).join("user-data");
            steps.push(Step::WriteFile { path, content: files.user_data });
        }
        let path = self.layout.seed(&self.domain);
        let target = (disk.target.clone(), as_text(&path)?);
        steps.push(Step::WriteSeed { path, seed, created: self.fresh.created });
        Ok((Some(target), steps))
    }

    /// The files of the disks that the clone has for itself, by the disks' names;
    /// how they are made; and the size of the first.
    fn disk_steps(
        &self,
        domain: &Element,
        warnings: &mut Vec<String>,
    ) -> Result<(BTreeMap<String, String>, Vec<Step>, Size), Error> {
        let (mut files, mut steps, mut problems) = (BTreeMap::new(), Vec::new(), Vec::new());
        let mut first = None;
        for disk in domain.find_all("devices/disk").into_iter().filter(|disk| is_written(disk)) {
            let (target, source) = match file_of(disk) {
                Ok(file) => file,
                Err(problem) => {
                    problems.push(problem);
                    continue;
                }
            };
            let path = match source == self.layout.disk(&self.source) {
                true => self.layout.disk(&self.domain),
                false => self.extra_disk(&target)?,
            };
            let format = format_of(disk);
            let size = size_of(&source, format)?;
            first.get_or_insert(size);
            files.insert(target, as_text(&path)?);
            let ours = source.starts_with(self.layout.pool());
            if self.options.linked && !ours {
                warnings.push(format!(
                    "'{}' was there before its machine, and others may write to it: it is copied",
                    source.display()
                ));
            }
            steps.push(match self.options.linked && ours {
                true => {
                    Step::CreateOverlay { path, backing_file: source, backing_format: format, size }
                }
                false => Step::CopyDisk { path, source, format },
            });
        }
        if problems.is_empty() {
            return Ok((files, steps, first.unwrap_or_default()));
        }
        Err(Error::all(ErrorKind::Invalid, problems))
    }

    fn extra_disk(&self, target: &str) -> Result<PathBuf, Error> {
        let letter = target.strip_prefix("vd").and_then(|letter| letter.parse().ok());
        let letter = letter.filter(char::is_ascii_lowercase).ok_or_else(|| {
            let sentence =
                format!("the disk '{target}' is none of virtio's first 26, and cannot be cloned");
            Error::new(ErrorKind::Invalid, sentence)
        })?;
        Ok(self.layout.extra_disk(&self.domain, letter))
    }
}

/// Whether the guest writes to a disk, and no other machine does.
fn is_written(disk: &Element) -> bool {
    let device = disk.attribute("device").unwrap_or("disk");
    let has = |name| disk.find(name).is_some();
    device != "cdrom" && device != "floppy" && !has("readonly") && !has("shareable")
}

/// A disk's name and file.
fn file_of(disk: &Element) -> Result<(String, PathBuf), String> {
    let attribute = |path, name| disk.find(path).and_then(|element| element.attribute(name));
    let target = attribute("target", "dev").unwrap_or("a disk without a name").to_owned();
    match attribute("source", "file") {
        Some(file) => Ok((target, file.into())),
        None => {
            let kind = disk.attribute("type").unwrap_or("unknown");
            Err(format!(
                "the disk '{target}' is no file (its type is {kind}), and cannot be cloned"
            ))
        }
    }
}

fn format_of(disk: &Element) -> Format {
    match disk.find("driver").and_then(|driver| driver.attribute("type")) {
        Some("qcow2") => Format::Qcow2,
        _ => Format::Raw,
    }
}

fn size_of(path: &Path, format: Format) -> Result<Size, Error> {
    let options = InfoOptions { format: Some(format), gate: Gate::Deny, ..InfoOptions::default() };
    Ok(image::info(path, &options)?.virtual_size)
}

fn hardware(about: &xml::domain::Domain, disk: Size) -> Result<Characteristics, Error> {
    let arch = about.arch.as_deref().unwrap_or_default().parse().map_err(|error| {
        Error::caused(ErrorKind::Invalid, "cannot make machines of this architecture", error)
    })?;
    let memory = about.memory.map_or(0, |memory| memory.0 >> 20);
    Ok(Characteristics::new(arch, Mebibytes(memory), disk, about.vcpus.unwrap_or(1)))
}

fn as_text(path: &Path) -> Result<String, Error> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        let sentence = format!("the path '{}' is not UTF-8, which libvirt needs", path.display());
        Error::new(ErrorKind::Invalid, sentence)
    })
}
