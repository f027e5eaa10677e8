//! Edits: changes to a machine's description, and when they count.

use std::collections::BTreeMap;

use super::domain::Owner;
use super::{Effect, Error, ErrorKind, Manager, State};
use crate::virt::api::domain::{
    DomainDefineFlags, DomainDeviceModifyFlags, DomainMemoryModFlags, DomainMetadataType,
    DomainModificationImpact, DomainVcpuFlags, DomainXMLFlags,
};
use crate::virt::{self, Domain};
use crate::xml::{self, Difference, Document, Element, differences};

/// How a description is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EditOptions {
    /// Whether what can change while the machine runs changes at once, too. Default
    /// no: everything counts from the next start.
    pub live: bool,
    /// Whether libvirt's schema has to know everything. Default yes.
    pub validate: bool,
    /// Whether nothing is changed. Default no.
    pub dry_run: bool,
}

impl Default for EditOptions {
    fn default() -> Self {
        Self { live: false, validate: true, dry_run: false }
    }
}

/// A description that was edited.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Edited {
    /// The description after the edit, as it was given to libvirt; with passwords.
    pub xml: String,
    /// What was changed; nothing where it was so already.
    pub changes: Vec<Change>,
}

/// A change of a description.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Change {
    /// What is changed.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub difference: Difference,
    /// When it counts. In a dry run: when it would, if libvirt does not refuse it.
    pub effect: Effect,
    /// Why it does not count at once, where that was tried.
    pub refusal: Option<String>,
}

impl Manager {
    /// Changes a machine's description: all that `change` does, or nothing. What it is
    /// by the next start is defined; with [`EditOptions::live`] a machine that runs is
    /// changed too, as far as libvirt can: disks, interfaces and other devices are
    /// attached, detached and updated, memory and virtual CPUs set, and its title and
    /// description.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`]; [`ErrorKind::Invalid`] when its name, its UUID or the
    /// mark of its manager would change; what `change` says; or libvirt refuses the
    /// description. That libvirt does not change a running machine is no error: the
    /// change says so.
    pub async fn edit(
        &self,
        name: &str,
        change: impl FnOnce(&mut Document) -> Result<(), xml::Error>,
        options: &EditOptions,
    ) -> Result<Edited, Error> {
        let domain = self.find(name).await?;
        // With its passwords: what is left out here would be lost.
        let flags = DomainXMLFlags::INACTIVE | DomainXMLFlags::SECURE;
        let before = xml::parse(&domain.xml_desc(flags).await?)?;
        let mut after = before.clone();
        change(&mut after).map_err(|error| {
            Error::caused(ErrorKind::Invalid, format!("cannot change '{name}'"), error)
        })?;
        check_identity(&before, &after)?;
        let edit = Edit { before, after };
        if !options.dry_run && edit.before != edit.after {
            edit.define(&domain, options.validate).await?;
        }
        let live = options.live && State::from(domain.state().await?.0).is_active();
        let changes = match (live, options.dry_run) {
            (false, _) => edit.changes(|_| (Effect::NextStart, None)),
            (true, true) => edit.changes(|unit| (unit.effect(), None)),
            (true, false) => {
                let outcomes = edit.apply_live(&domain).await;
                edit.changes(|unit| {
                    outcomes.get(unit).cloned().unwrap_or((Effect::NextStart, None))
                })
            }
        };
        Ok(Edited { xml: edit.after.to_string(), changes })
    }
}

/// By these libvirt and managers know whom it is about.
fn check_identity(before: &Document, after: &Document) -> Result<(), Error> {
    let text = |document: &Document, name| document.root().find(name).map(Element::content);
    let owner = |document: &Document| {
        let domain = xml::domain::Domain::from_element(document.root()).ok()?;
        Owner::of(&domain)
    };
    let changed = ["name", "uuid"].into_iter().find(|name| text(before, name) != text(after, name));
    let changed = changed.or_else(|| (owner(before) != owner(after)).then_some("owner"));
    match changed {
        None => Ok(()),
        Some(what) => Err(Error::new(
            ErrorKind::Invalid,
            format!("the {what} of a machine cannot be changed"),
        )),
    }
}

/// A description before and after.
struct Edit {
    before: Document,
    after: Document,
}

/// What changes at once, or not, as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    /// A device, by its path.
    Device(String),
    Memory,
    Vcpus,
    Title,
    Description,
    /// What cannot change while the machine runs.
    Other,
}

impl Unit {
    /// The unit that a path belongs to.
    fn of(path: &str) -> Self {
        let mut inside = false;
        let mut slashes = path.char_indices().filter(|&(_, c)| {
            inside = (inside || c == '[') && c != ']';
            (c == '/' || c == '@') && !inside
        });
        let first = slashes.next();
        let second = slashes.next().map_or(path.len(), |(at, _)| at);
        match (path, first) {
            (_, Some((at, '/'))) if path.get(..at) == Some("devices") => {
                Self::Device(path.get(..second).unwrap_or(path).to_owned())
            }
            ("memory" | "currentMemory", None) => Self::Memory,
            ("vcpu" | "vcpu@current", _) => Self::Vcpus,
            ("title", None) => Self::Title,
            ("description", None) => Self::Description,
            _ => Self::Other,
        }
    }

    /// When its changes count, if libvirt does not refuse them.
    fn effect(&self) -> Effect {
        if *self == Self::Other { Effect::NextStart } else { Effect::Now }
    }
}

type Outcome = (Effect, Option<String>);

impl Edit {
    async fn define(&self, domain: &Domain, validate: bool) -> Result<(), Error> {
        let flags = if validate { DomainDefineFlags::VALIDATE } else { DomainDefineFlags::empty() };
        domain.connect().domain_define_xml_flags(&self.after.to_string(), flags).await?;
        Ok(())
    }

    fn differences(&self) -> Vec<Difference> {
        differences(self.before.root(), self.after.root())
    }

    fn changes(&self, outcome: impl Fn(&Unit) -> Outcome) -> Vec<Change> {
        let change = |difference: Difference| {
            let (effect, refusal) = outcome(&Unit::of(&difference.path));
            Change { difference, effect, refusal }
        };
        self.differences().into_iter().map(change).collect()
    }

    /// Changes the machine that runs, as far as libvirt can.
    async fn apply_live(&self, domain: &Domain) -> BTreeMap<Unit, Outcome> {
        let mut outcomes = BTreeMap::new();
        for difference in self.differences() {
            let unit = Unit::of(&difference.path);
            if unit == Unit::Other || outcomes.contains_key(&unit) {
                continue;
            }
            let outcome = match self.apply(&unit, domain).await {
                Ok(()) => (Effect::Now, None),
                Err(refusal) => (Effect::NextStart, Some(refusal.to_string())),
            };
            outcomes.insert(unit, outcome);
        }
        outcomes
    }

    async fn apply(&self, unit: &Unit, domain: &Domain) -> Result<(), virt::Error> {
        match unit {
            Unit::Device(path) => self.apply_device(path, domain).await,
            Unit::Memory => {
                let after = self.after.root();
                let size = after.find("currentMemory").or_else(|| after.find("memory"));
                let kib = size.and_then(|size| xml::ByteCount::of(size, "KiB"));
                let kib = kib.map_or(0, |bytes| bytes.0 / 1024);
                domain.set_memory_flags(kib, DomainMemoryModFlags::LIVE).await
            }
            Unit::Vcpus => {
                let vcpu = self.after.root().find("vcpu");
                let count = vcpu.and_then(|vcpu| {
                    let current = vcpu.attribute("current").map(str::to_owned);
                    current.unwrap_or_else(|| vcpu.content()).trim().parse().ok()
                });
                domain.set_vcpus_flags(count.unwrap_or_default(), DomainVcpuFlags::LIVE).await
            }
            Unit::Title => self.set_text(domain, DomainMetadataType::TITLE, "title").await,
            Unit::Description => {
                self.set_text(domain, DomainMetadataType::DESCRIPTION, "description").await
            }
            Unit::Other => Ok(()),
        }
    }

    async fn apply_device(&self, path: &str, domain: &Domain) -> Result<(), virt::Error> {
        let live = DomainDeviceModifyFlags::LIVE;
        let path = path.parse::<xml::Path>().ok();
        let in_document = |document| path.as_ref().and_then(|path| path.element(document));
        match (in_document(&self.before), in_document(&self.after)) {
            (None, Some(new)) => domain.attach_device_flags(&new.to_string(), live).await,
            (Some(old), None) => domain.detach_device_flags(&old.to_string(), live).await,
            (_, Some(new)) => domain.update_device_flags(&new.to_string(), live).await,
            (None, None) => Ok(()),
        }
    }

    async fn set_text(
        &self,
        domain: &Domain,
        kind: DomainMetadataType,
        name: &str,
    ) -> Result<(), virt::Error> {
        let text = self.after.root().find(name).map(Element::content);
        let live = DomainModificationImpact::LIVE;
        domain.set_metadata(kind, text.as_deref(), None, None, live).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_belongs_to_what_changes_as_a_whole() {
        let device = |path: &str| Unit::Device(path.to_owned());
        for (path, unit) in [
            ("devices/disk[target@dev=vda]/driver@cache", device("devices/disk[target@dev=vda]")),
            ("devices/interface/link@state", device("devices/interface")),
            ("devices/watchdog", device("devices/watchdog")),
            ("devices/disk[target@dev=a/b]@type", device("devices/disk[target@dev=a/b]")),
            ("devices", Unit::Other),
            ("memory", Unit::Memory),
            ("currentMemory", Unit::Memory),
            ("memory@dumpCore", Unit::Other),
            ("vcpu", Unit::Vcpus),
            ("vcpu@current", Unit::Vcpus),
            ("vcpu@placement", Unit::Other),
            ("title", Unit::Title),
            ("description", Unit::Description),
            ("cpu@mode", Unit::Other),
            ("os/boot@dev", Unit::Other),
        ] {
            assert_eq!(Unit::of(path), unit, "{path}");
        }
    }

    #[test]
    fn identities_stay() {
        let mark = |id: &str| {
            format!(
                "<metadata><v:machine xmlns:v='{}' namespace='' id='{id}'/></metadata>",
                Owner::XMLNS
            )
        };
        let before =
            format!("<domain type='kvm'><name>a</name><uuid>1</uuid>{}</domain>", mark("a"));
        for (from, to, refused) in [
            ("<name>a", "<name>b", Some("the name of a machine cannot be changed")),
            ("<uuid>1</uuid>", "", Some("the uuid of a machine cannot be changed")),
            (
                mark("a").as_str(),
                mark("b").as_str(),
                Some("the owner of a machine cannot be changed"),
            ),
            ("type='kvm'", "type='qemu'", None),
        ] {
            let after = xml::parse(&before.replace(from, to)).unwrap();
            let checked = check_identity(&xml::parse(&before).unwrap(), &after);
            assert_eq!(checked.err().map(|error| error.to_string()).as_deref(), refused);
        }
    }

    #[test]
    fn changes_bear_the_effect_of_their_unit() {
        let before =
            xml::parse("<domain><vcpu>1</vcpu><title>a</title><cpu mode='x'/></domain>").unwrap();
        let after =
            xml::parse("<domain><vcpu>2</vcpu><title>b</title><cpu mode='y'/></domain>").unwrap();
        let changes = Edit { before, after }.changes(|unit| (unit.effect(), None));
        let said: Vec<_> = changes.iter().map(|c| (c.difference.to_string(), c.effect)).collect();
        assert_eq!(
            said,
            [
                ("vcpu: 1 → 2".to_owned(), Effect::Now),
                ("title: a → b".to_owned(), Effect::Now),
                ("cpu@mode: x → y".to_owned(), Effect::NextStart),
            ]
        );
    }
}
