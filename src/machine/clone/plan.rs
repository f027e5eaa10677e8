//! From a machine's description and files to the plan of its clone; nothing is
//! touched.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::CloneOptions;
use super::describe::{Own, describe};
use super::seed::{Instance, renew};
use crate::image::{self, Format, Gate, InfoOptions, Size};
use crate::machine::constraints::Characteristics;
use crate::machine::domain::MacAddress;
use crate::machine::files::{io_error, open_chain};
use crate::machine::layout::Layout;
use crate::machine::make_plan::Fresh;
use crate::machine::seed_files::SeedFiles;
use crate::machine::{Error, ErrorKind, Mebibytes, Plan, Step};
use crate::xml::{self, Element};

/// Who is cloned, and what the clone is called.
#[derive(Clone, Debug)]
pub(super) struct Names {
    /// The source's domain.
    pub(super) source: String,
    /// The clone.
    pub(super) machine: String,
    /// The clone's domain.
    pub(super) domain: String,
}

/// Plans the clone of the machine that `text` describes, or says everything that
/// speaks against it.
pub(super) fn make_plan(
    text: &str,
    names: &Names,
    layout: &Layout,
    fresh: &Fresh,
    options: &CloneOptions,
) -> Result<Plan, Error> {
    let document = xml::parse(text)?;
    let about = xml::domain::Domain::from_element(document.root())?;
    let steps = vec![Step::ClaimDirectory { path: layout.machine(&names.domain) }];
    let (files, warnings) = (BTreeMap::new(), Vec::new());
    let mut work = Work { names, layout, fresh, steps, files, warnings };
    work.plan_seed(&about)?;
    let size = work.plan_disks(document.root(), options.linked)?;
    let directory = |domain: &str| as_text(&layout.machine(domain));
    let own = Own {
        domain: &names.domain,
        machine: &names.machine,
        uuid: fresh.uuid,
        macs: &fresh.macs,
        disks: &work.files,
        directories: (&directory(&names.source)?, &directory(&names.domain)?),
    };
    let (name, xml) = (names.domain.clone(), describe(document, &own)?);
    work.steps.push(Step::RefreshPool { name: layout.pool_name() });
    work.steps.push(Step::DefineDomain { name: name.clone(), xml });
    if options.start {
        work.steps.push(Step::StartDomain { name: name.clone() });
    }
    let (steps, warnings) = (work.steps, work.warnings);
    let hardware = hardware(&about, size)?;
    Ok(Plan { machine: names.machine.clone(), domain: name, hardware, steps, warnings })
}

/// A plan on its way.
struct Work<'a> {
    names: &'a Names,
    layout: &'a Layout,
    fresh: &'a Fresh,
    steps: Vec<Step>,
    /// The files of the disks that the clone has for itself, by the disks' names.
    files: BTreeMap<String, String>,
    warnings: Vec<String>,
}

impl Work<'_> {
    /// The seed of another instance, where the source has one.
    fn plan_seed(&mut self, about: &xml::domain::Domain) -> Result<(), Error> {
        let Names { source, machine, domain } = self.names;
        let theirs = self.layout.seed(source);
        let is_seed = |path: &str| Path::new(path) == theirs;
        let disk = about.disks.iter().find(|disk| disk.path.as_deref().is_some_and(is_seed));
        let (Some(disk), Some(files)) = (disk, SeedFiles::read(&theirs)?) else {
            self.warnings.push(format!(
                "'{source}' has no seed: nor has the clone, and its system is not told that it is another"
            ));
            return Ok(());
        };
        let old =
            about.interfaces.iter().map(|interface| interface.mac.clone().unwrap_or_default());
        let macs: Vec<_> = old.zip(self.fresh.macs.iter().map(MacAddress::to_string)).collect();
        let (id, hostname) = (self.fresh.instance_id.to_string(), machine.replace('/', "-"));
        let instance = Instance { id: &id, hostname: &hostname, macs: &macs };
        let (seed, warnings) = renew(&files, &instance)?;
        self.warnings.extend(warnings);
        if self.layout.machine(source).join("user-data").exists() {
            let path = self.layout.machine(domain).join("user-data");
            self.steps.push(Step::WriteFile { path, content: files.user_data });
        }
        let path = self.layout.seed(domain);
        self.files.insert(disk.target.clone(), as_text(&path)?);
        self.steps.push(Step::WriteSeed { path, seed, created: self.fresh.created });
        Ok(())
    }

    /// The disks that the guest writes to; gives the size of the first.
    fn plan_disks(&mut self, domain: &Element, linked: bool) -> Result<Size, Error> {
        let (mut problems, mut first) = (Vec::new(), None);
        for disk in domain.find_all("devices/disk").into_iter().filter(|disk| is_written(disk)) {
            match file_of(disk) {
                Ok((target, source)) => {
                    let size = self.plan_disk(target, source, format_of(disk), linked)?;
                    first.get_or_insert(size);
                }
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            return Ok(first.unwrap_or_default());
        }
        Err(Error::all(ErrorKind::Invalid, problems))
    }

    fn plan_disk(
        &mut self,
        target: String,
        source: PathBuf,
        format: Format,
        linked: bool,
    ) -> Result<Size, Error> {
        let path = match source == self.layout.disk(&self.names.source) {
            true => self.layout.disk(&self.names.domain),
            false => self.extra_disk(&target)?,
        };
        let size = size_of(&source, format)?;
        self.files.insert(target, as_text(&path)?);
        let ours = source.starts_with(self.layout.pool());
        if linked && !ours {
            self.warnings.push(format!(
                "'{}' was there before its machine, and others may write to it: it is copied",
                source.display()
            ));
        }
        self.steps.push(match linked && ours {
            true => {
                Step::CreateOverlay { path, backing_file: source, backing_format: format, size }
            }
            false => {
                let backing_file = base(&source, format, self.layout)?;
                Step::CopyDisk { path, source, format, backing_file }
            }
        });
        Ok(size)
    }

    fn extra_disk(&self, target: &str) -> Result<PathBuf, Error> {
        let letter = target.strip_prefix("vd").and_then(|letter| letter.parse().ok());
        let letter = letter.filter(char::is_ascii_lowercase).ok_or_else(|| {
            let sentence =
                format!("the disk '{target}' is none of virtio's first 26, and cannot be cloned");
            Error::new(ErrorKind::Invalid, sentence)
        })?;
        Ok(self.layout.extra_disk(&self.names.domain, letter))
    }
}

/// The image that a disk stands on in the end; none where that is a machine's disk.
fn base(disk: &Path, format: Format, layout: &Layout) -> Result<Option<PathBuf>, Error> {
    let image = open_chain(disk, format)?;
    let lowest = image.chain().skip(1).last().map(|(path, _)| path.canonicalize());
    let lowest =
        lowest.transpose().map_err(|error| io_error("find what lies below", disk, error))?;
    let pool = layout.pool().canonicalize().unwrap_or_else(|_| layout.pool());
    // The pool's images have no such ending.
    let is_a_machines = |path: &PathBuf| {
        path.starts_with(&pool) && path.extension().is_some_and(|ending| ending == "qcow2")
    };
    Ok(lowest.filter(|path| !is_a_machines(path)))
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
