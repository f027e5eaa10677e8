//! Snapshots of machines: states to go back to.

use super::{Error, ErrorKind, Manager, dependents, found};
use crate::virt::api::domain::DomainXMLFlags;
use crate::virt::api::domain_snapshot::{
    DomainSnapshotCreateFlags, DomainSnapshotDeleteFlags, DomainSnapshotListFlags,
    DomainSnapshotRevertFlags, DomainSnapshotXMLFlags,
};
use crate::virt::api::error::ErrorNumber;
use crate::virt::{Domain, DomainSnapshot};
use crate::xml::{self, Element};

/// A state of a machine that it can go back to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Snapshot {
    /// Its name.
    pub name: String,
    /// What was said of it.
    pub description: Option<String>,
    /// The snapshot that came before it.
    pub parent: Option<String>,
    /// What the machine did then, in libvirt's word: `running`, `shutoff`.
    pub state: Option<String>,
    /// When it was taken: seconds since 1970.
    pub created: Option<i64>,
    /// Whether the machine goes on from it.
    pub current: bool,
}

impl Manager {
    /// Takes a snapshot of a machine's disks, and of its memory while it runs. It is
    /// kept inside the disks' images; what is read-only is left out.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::Exists`] when there is a snapshot of
    /// that name, or libvirt fails.
    pub async fn create_snapshot(
        &self,
        name: &str,
        snapshot: &str,
        description: Option<&str>,
    ) -> Result<(), Error> {
        let domain = self.find(name).await?;
        dependents::check_none(&self.layout, domain.name(), "changed")?;
        if look_up(&domain, snapshot).await?.is_some() {
            let sentence = format!("'{name}' has a snapshot '{snapshot}' already");
            return Err(Error::new(ErrorKind::Exists, sentence));
        }
        let description_xml = domain.xml_desc(DomainXMLFlags::INACTIVE).await?;
        let disks = xml::domain::Domain::parse(&description_xml)?.disks;
        let xml = describe(snapshot, description, &disks).to_string();
        domain.snapshot_create_xml(&xml, DomainSnapshotCreateFlags::empty()).await?;
        Ok(())
    }

    /// The snapshots of a machine, the oldest first.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], or libvirt fails.
    pub async fn snapshots(&self, name: &str) -> Result<Vec<Snapshot>, Error> {
        let domain = self.find(name).await?;
        let mut snapshots = Vec::new();
        for snapshot in domain.list_all_snapshots(DomainSnapshotListFlags::empty()).await? {
            let xml = snapshot.xml_desc(DomainSnapshotXMLFlags::empty()).await?;
            let current = snapshot.is_current().await?;
            snapshots.push(read(xml::parse(&xml)?.root(), snapshot.name(), current));
        }
        snapshots.sort_by(|a, b| (a.created, &a.name).cmp(&(b.created, &b.name)));
        Ok(snapshots)
    }

    /// Takes a machine back to a snapshot. What it has done since is lost.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when there is no such machine or snapshot, or libvirt
    /// fails.
    pub async fn revert_to_snapshot(&self, name: &str, snapshot: &str) -> Result<(), Error> {
        let snapshot = self.find_snapshot(name, snapshot).await?;
        Ok(snapshot.revert_to_snapshot(DomainSnapshotRevertFlags::empty()).await?)
    }

    /// Deletes a snapshot; those that came after it stay.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when there is no such machine or snapshot, or libvirt
    /// fails.
    pub async fn delete_snapshot(&self, name: &str, snapshot: &str) -> Result<(), Error> {
        let snapshot = self.find_snapshot(name, snapshot).await?;
        Ok(snapshot.delete(DomainSnapshotDeleteFlags::empty()).await?)
    }

    async fn find_snapshot(&self, name: &str, snapshot: &str) -> Result<DomainSnapshot, Error> {
        let domain = self.find(name).await?;
        dependents::check_none(&self.layout, domain.name(), "changed")?;
        let found = look_up(&domain, snapshot).await?;
        found.ok_or_else(|| {
            let sentence = format!("'{name}' has no snapshot '{snapshot}'");
            Error::new(ErrorKind::NotFound, sentence)
        })
    }
}

async fn look_up(domain: &Domain, snapshot: &str) -> Result<Option<DomainSnapshot>, Error> {
    let snapshot = domain.snapshot_lookup_by_name(snapshot).await;
    Ok(found(snapshot, ErrorNumber::NO_DOMAIN_SNAPSHOT)?)
}

fn describe(name: &str, description: Option<&str>, disks: &[xml::domain::Disk]) -> Element {
    // Nobody writes to them, and formats without snapshots are in nobody's way.
    let left_out = disks
        .iter()
        .filter(|disk| disk.read_only)
        .map(|disk| Element::new("disk").attr("name", &disk.target).attr("snapshot", "no"));
    let left_out: Vec<Element> = left_out.collect();
    let disks = (!left_out.is_empty()).then(|| Element::new("disks").children(left_out));
    Element::new("domainsnapshot")
        .child(Element::new("name").text(name))
        .children(description.map(|text| Element::new("description").text(text)))
        .children(disks)
}

fn read(snapshot: &Element, name: &str, current: bool) -> Snapshot {
    let text = |path| {
        let content = snapshot.find(path)?.content();
        Some(content.trim().to_owned()).filter(|text| !text.is_empty())
    };
    Snapshot {
        name: name.to_owned(),
        description: text("description"),
        parent: text("parent/name"),
        state: text("state"),
        created: text("creationTime").and_then(|seconds| seconds.parse().ok()),
        current,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_only_is_left_out() {
        let domain = "<domain type='qemu'><name>a</name><devices>\
            <disk type='file'><target dev='vda'/></disk>\
            <disk type='file'><target dev='vdb'/><readonly/></disk></devices></domain>";
        let disks = xml::domain::Domain::parse(domain).unwrap().disks;
        let expected = "<domainsnapshot>
  <name>before</name>
  <description>a &lt; b</description>
  <disks>
    <disk name='vdb' snapshot='no'/>
  </disks>
</domainsnapshot>";
        assert_eq!(describe("before", Some("a < b"), &disks).to_string(), expected);
    }

    #[test]
    fn a_snapshot_is_read_as_libvirt_describes_it() {
        let xml = "<domainsnapshot><name>b</name><state>shutoff</state>\
            <creationTime>1700000000</creationTime><parent><name>a</name></parent></domainsnapshot>";
        let snapshot = read(xml::parse(xml).unwrap().root(), "b", true);
        let expected = Snapshot {
            name: "b".into(),
            description: None,
            parent: Some("a".into()),
            state: Some("shutoff".into()),
            created: Some(1_700_000_000),
            current: true,
        };
        assert_eq!(snapshot, expected);
    }
}
