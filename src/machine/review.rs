//! Reviews: a plan beside what is there.

use std::fmt;
use std::fs::{self, File};
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use super::domain::MacAddress;
use super::files::blocking;
use super::make_plan::{Identity, make_plan};
use super::seed_files::SeedFiles;
use super::{Error, Manager, Plan, Spec, Step};
use crate::image::{self, Format, Gate, InfoOptions, Size};
use crate::seed::MAX_FILE_BYTES;
use crate::virt::api::domain::DomainXMLFlags;
use crate::xml::capabilities::MachineType;
use crate::xml::{self, Difference, Document, differences_said};

/// What a launch would make, beside what is there.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Review {
    /// What would be done.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub plan: Plan,
    /// In what the domain that has its name is otherwise, by paths of its XML; what
    /// libvirt has added to that by itself is left out. `None` if there is no such
    /// domain; if there is one, a launch is refused.
    pub differences: Option<Vec<Difference>>,
    /// The files and directories that the machine needs, in the plan's order.
    pub pieces: Vec<Piece>,
}

/// A file or directory of a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Piece {
    /// Where it is, or would be.
    pub path: PathBuf,
    /// How it stands.
    pub state: PieceState,
    /// In what it is otherwise.
    pub differences: Vec<PieceDifference>,
}

/// How a piece of a machine stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum PieceState {
    /// It is not there, and would be made.
    Created,
    /// It is there as it should be.
    Kept,
    /// It is there, and the machine's, but otherwise.
    Different,
    /// It is there, and no machine of this name: a launch is refused.
    InTheWay,
}

/// In what a piece is otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PieceDifference {
    /// What: `size`, `backing-file`, or the name of a seed's file.
    pub what: &'static str,
    /// What is there.
    pub old: String,
    /// What would be.
    pub new: String,
}

impl Manager {
    /// Plans a machine and compares that with what is there; changes nothing, but
    /// [recovers](Self::recover). That its name is taken is no error here.
    ///
    /// # Errors
    /// Those of [`plan`](Self::plan), but for that.
    pub async fn review(&self, spec: &Spec) -> Result<Review, Error> {
        let (domain, mut facts, problems) = self.gather(spec).await?;
        let existing = facts.existing.take();
        let mut fresh = self.fresh(spec.interfaces.len())?;
        let there = match &existing {
            Some(domain) => {
                fresh.uuid = domain.uuid();
                Some(xml::parse(&domain.xml_desc(DomainXMLFlags::INACTIVE).await?)?)
            }
            None => None,
        };
        if let Some(there) = &there {
            keep_macs(there, &mut fresh.macs);
        }
        let identity = Identity { namespace: self.namespace.name(), domain: &domain };
        let plan = make_plan(spec, identity, &facts, &self.layout, &fresh, problems)?;
        let differences = match &there {
            Some(there) => Some(domain_differences(there, &plan, &facts.machines)?),
            None => None,
        };
        let (steps, is_there) = (plan.steps.clone(), there.is_some());
        let pieces = blocking(move || Ok(pieces(&steps, is_there))).await?;
        Ok(Review { plan, differences, pieces })
    }
}

/// The addresses that the machine has are no difference.
fn keep_macs(there: &Document, macs: &mut [MacAddress]) {
    let theirs = there.root().find_all("devices/interface/mac");
    let theirs = theirs.into_iter().filter_map(|mac| mac.attribute("address")?.parse().ok());
    macs.iter_mut().zip(theirs).for_each(|(mac, theirs)| *mac = theirs);
}

fn domain_differences(
    there: &Document,
    plan: &Plan,
    machines: &[MachineType],
) -> Result<Vec<Difference>, Error> {
    let planned = plan.steps.iter().find_map(|step| match step {
        Step::DefineDomain { xml, .. } => Some(xml),
        _ => None,
    });
    let Some(planned) = planned else { return Ok(Vec::new()) };
    let mut planned = xml::parse(planned)?;
    name_machine_alike(there, &mut planned, machines);
    Ok(differences_said(there.root(), planned.root(), &["disk", "interface"]))
}

/// libvirt keeps the versioned name of a machine type that was asked for by an
/// alias.
fn name_machine_alike(there: &Document, planned: &mut Document, machines: &[MachineType]) {
    let theirs = there.root().find("os/type").and_then(|kind| kind.attribute("machine"));
    let Some(kind) = planned.root_mut().find_mut("os/type") else { return };
    let alias =
        machines.iter().find(|machine| Some(machine.name.as_str()) == kind.attribute("machine"));
    if let Some(theirs) = theirs
        && alias.and_then(|alias| alias.canonical.as_deref()) == Some(theirs)
    {
        kind.set_attribute("machine", theirs);
    }
}

fn pieces(steps: &[Step], is_there: bool) -> Vec<Piece> {
    steps.iter().filter_map(|step| piece(step, is_there)).collect()
}

fn piece(step: &Step, is_there: bool) -> Option<Piece> {
    let (path, shared) = match step {
        Step::MakeDirectory { path } => (path, true),
        Step::ClaimDirectory { path }
        | Step::WriteFile { path, .. }
        | Step::WriteSeed { path, .. }
        | Step::CreateOverlay { path, .. }
        | Step::CopyDisk { path, .. }
        | Step::CreateDisk { path, .. } => (path, false),
        _ => return None,
    };
    let mut differences = Vec::new();
    let state = match fs::symlink_metadata(path) {
        Err(_) => PieceState::Created,
        Ok(_) if !is_there && !shared => PieceState::InTheWay,
        Ok(_) => {
            differences = piece_differences(step);
            if differences.is_empty() { PieceState::Kept } else { PieceState::Different }
        }
    };
    Some(Piece { path: path.clone(), state, differences })
}

fn piece_differences(step: &Step) -> Vec<PieceDifference> {
    match step {
        Step::WriteFile { path, content } => {
            differing("content", read(path).as_deref(), Some(content)).into_iter().collect()
        }
        Step::WriteSeed { path, seed, created } => {
            let planned = SeedFiles::from_volume(Cursor::new(seed.to_vec(*created)));
            seed_differences(SeedFiles::read(path), &planned.unwrap_or_default())
        }
        Step::CreateOverlay { path, backing_file, size, .. } => {
            disk_differences(path, *size, Some(backing_file))
        }
        Step::CreateDisk { path, size } => disk_differences(path, *size, None),
        _ => Vec::new(),
    }
}

/// What a seed says otherwise; of the meta-data only that it cannot be read, for
/// that is new with every seed.
fn seed_differences(
    there: Result<Option<SeedFiles>, Error>,
    planned: &SeedFiles,
) -> Vec<PieceDifference> {
    let there = match there {
        Ok(there) => there.unwrap_or_default(),
        Err(error) => {
            let (old, new) = (error.to_string(), "a seed".to_owned());
            return vec![PieceDifference { what: "content", old, new }];
        }
    };
    let pairs = there.named().into_iter().zip(planned.named());
    let pairs = pairs.filter(|((name, _), _)| *name != "meta-data");
    pairs.filter_map(|((name, old), (_, new))| differing(name, old, new)).collect()
}

fn differing(
    what: &'static str,
    old: Option<&[u8]>,
    new: Option<&[u8]>,
) -> Option<PieceDifference> {
    let said = |bytes: Option<&[u8]>| {
        bytes.map_or_else(|| "nothing".to_owned(), |bytes| format!("{} bytes", bytes.len()))
    };
    let other = || PieceDifference { what, old: said(old), new: format!("{}, others", said(new)) };
    (old != new).then(other)
}

fn disk_differences(path: &Path, size: Size, backing: Option<&Path>) -> Vec<PieceDifference> {
    let options =
        InfoOptions { format: Some(Format::Qcow2), gate: Gate::Deny, ..InfoOptions::default() };
    let info = match image::info(path, &options) {
        Ok(info) => info,
        Err(error) => {
            let (old, new) = (error.to_string(), "a qcow2 image".to_owned());
            return vec![PieceDifference { what: "content", old, new }];
        }
    };
    let below = info.backing.map(|backing| backing.full_filename);
    let said = |path: Option<&Path>| {
        path.map_or_else(|| "nothing".to_owned(), |path| path.display().to_string())
    };
    let (old_size, new_size) = (info.virtual_size.to_string(), size.to_string());
    let (old_backing, new_backing) = (said(below.as_deref()), said(backing));
    [("size", old_size, new_size), ("backing-file", old_backing, new_backing)]
        .into_iter()
        .filter(|(_, old, new)| old != new)
        .map(|(what, old, new)| PieceDifference { what, old, new })
        .collect()
}

/// A file's bytes, unless it is longer than any that a seed takes.
fn read(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX);
    File::open(path).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

impl Review {
    /// Whether a launch would be refused: its name is taken, or a file is in the way.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        let in_the_way = self.pieces.iter().any(|piece| piece.state == PieceState::InTheWay);
        self.differences.is_some() || in_the_way
    }

    /// What is there already and how it differs, a line each; empty where nothing is
    /// in the way of a launch.
    #[must_use]
    pub fn there(&self) -> String {
        let mut lines = String::new();
        if !self.is_taken() {
            return lines;
        }
        if let Some(differences) = &self.differences {
            let name = &self.plan.domain;
            let rest = if differences.is_empty() { "; it is as planned" } else { ":" };
            lines +=
                &format!("the domain '{name}' is there already, and a launch is refused{rest}\n");
            lines.extend(differences.iter().map(|row| format!("  {row}\n")));
        }
        lines.extend(self.pieces.iter().map(ToString::to_string));
        lines
    }
}

impl fmt::Display for Review {
    /// The plan's steps, and [what is there](Self::there).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.plan, self.there())
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match self.state {
            PieceState::Created => "would be made",
            PieceState::Kept => "is there",
            PieceState::Different => "is there, and different",
            PieceState::InTheWay => "is in the way",
        };
        writeln!(f, "'{}' {state}", self.path.display())?;
        self.differences
            .iter()
            .try_for_each(|row| writeln!(f, "  {}: {} → {}", row.what, row.old, row.new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::{CreateOptions, create_new};
    use crate::seed::{MetaData, Seed, Timestamp};

    fn seed(user_data: &str) -> Seed {
        Seed::builder(MetaData::new("i-1", "a")).user_data(user_data).build().unwrap()
    }

    #[test]
    fn pieces_are_compared_with_what_is_there() {
        let top = tempfile::tempdir().unwrap();
        let path = |name: &str| top.path().join(name);
        let mib = |mib: u64| Size::from_bytes(mib << 20);
        let created = Timestamp::from_unix(0).unwrap();
        create_new(path("disk"), &CreateOptions::qcow2().size(mib(1))).unwrap();
        fs::write(path("seed"), seed("#cloud-config\n{}\n").to_vec(created)).unwrap();
        fs::write(path("text"), "abc").unwrap();
        let file =
            |name, content: &str| Step::WriteFile { path: path(name), content: content.into() };
        let write_seed =
            |user_data| Step::WriteSeed { path: path("seed"), seed: seed(user_data), created };
        let overlay = |size| {
            let (backing_file, backing_format) = ("/base".into(), Format::Raw);
            Step::CreateOverlay { path: path("disk"), backing_file, backing_format, size }
        };
        for (step, is_there, state, words) in [
            (file("none", "abc"), true, PieceState::Created, ""),
            (file("text", "abc"), true, PieceState::Kept, ""),
            (file("text", "ab"), true, PieceState::Different, "content: 3 bytes → 2 bytes, others"),
            (file("text", "abc"), false, PieceState::InTheWay, ""),
            (Step::MakeDirectory { path: path("") }, false, PieceState::Kept, ""),
            (Step::ClaimDirectory { path: path("") }, false, PieceState::InTheWay, ""),
            (write_seed("#cloud-config\n{}\n"), true, PieceState::Kept, ""),
            (
                write_seed("#!/bin/sh\n"),
                true,
                PieceState::Different,
                "user-data: 17 bytes → 10 bytes",
            ),
            (Step::CreateDisk { path: path("disk"), size: mib(1) }, true, PieceState::Kept, ""),
            (
                Step::CreateDisk { path: path("disk"), size: mib(2) },
                true,
                PieceState::Different,
                "size: 1 MiB → 2 MiB",
            ),
            (
                Step::CreateDisk { path: path("text"), size: mib(2) },
                true,
                PieceState::Different,
                "content: ",
            ),
            (overlay(mib(1)), true, PieceState::Different, "backing-file: nothing → /base"),
        ] {
            let piece = piece(&step, is_there).unwrap();
            assert_eq!(piece.state, state, "{step}: {piece}");
            assert!(piece.to_string().contains(words), "{step}: {piece}");
        }
        assert_eq!(piece(&Step::RefreshPool { name: "p".into() }, true), None);
    }

    #[test]
    fn a_machine_type_is_the_same_by_both_of_its_names() {
        let there =
            xml::parse("<domain><os><type machine='pc-9.0'>hvm</type></os></domain>").unwrap();
        let machines =
            [("pc", Some("pc-9.0")), ("q35", Some("pc-q35-9.0"))].map(|(name, canonical)| {
                MachineType {
                    name: name.into(),
                    canonical: canonical.map(str::to_owned),
                    max_cpus: None,
                }
            });
        for (planned, differs) in [("pc", 0), ("q35", 1), ("pc-9.0", 0)] {
            let text = format!("<domain><os><type machine='{planned}'>hvm</type></os></domain>");
            let mut planned = xml::parse(&text).unwrap();
            name_machine_alike(&there, &mut planned, &machines);
            let rows = differences_said(there.root(), planned.root(), &[]);
            assert_eq!(rows.len(), differs, "{text}");
        }
    }
}
