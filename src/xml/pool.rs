//! Storage pools.
//!
//! Source: <https://libvirt.org/formatstorage.html>.

use super::element::Element;
use super::error::Error;
use super::parse;
use super::value::{self, ByteCount};

/// A pool of files in a directory, to be defined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirPool {
    /// Its name.
    pub name: String,
    /// The directory on the host, absolute.
    pub path: String,
    /// The mode and owner that the directory is given when it is built; libvirt's choice if `None`.
    pub permissions: Option<Permissions>,
}

/// The mode and owner of a directory or file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Permissions {
    /// The mode, such as `0o711`.
    pub mode: Option<u32>,
    /// The user that owns it.
    pub owner: Option<u32>,
    /// The group that owns it.
    pub group: Option<u32>,
}

/// What is read of a `<pool>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Pool {
    /// Its type, such as `dir`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Its UUID, in libvirt's spelling.
    pub uuid: Option<String>,
    /// Where its volumes appear on the host; some types have no such place.
    pub path: Option<String>,
    /// What libvirt knows of the mode and owner of that place.
    pub permissions: Permissions,
    /// The size of what it lives on.
    pub capacity: Option<ByteCount>,
    /// What is used.
    pub allocation: Option<ByteCount>,
    /// What is left.
    pub available: Option<ByteCount>,
}

impl DirPool {
    /// The description to define it by.
    pub fn to_element(&self) -> Element {
        let target = Element::new("target")
            .child(Element::new("path").text(&self.path))
            .children(self.permissions.map(Permissions::to_element));
        Element::new("pool")
            .attr("type", "dir")
            .child(Element::new("name").text(&self.name))
            .child(target)
    }
}

impl Pool {
    /// Reads a `<pool>` document.
    ///
    /// # Errors
    ///
    /// It is not one, or has no type or name, or a size in it is none.
    pub fn parse(xml: &str) -> Result<Self, Error> {
        let document = parse(xml)?;
        let root = document.root();
        value::expect_root(root, "pool")?;
        Ok(Self {
            kind: value::required_attribute(root, "type")?,
            name: value::required(root, "name")?,
            uuid: value::content(root, "uuid"),
            path: value::content(root, "target/path"),
            permissions: Permissions::read(root)?,
            capacity: value::size(root, "capacity", "bytes")?,
            allocation: value::size(root, "allocation", "bytes")?,
            available: value::size(root, "available", "bytes")?,
        })
    }
}

impl Permissions {
    pub(super) fn to_element(self) -> Element {
        let field = |name, value: Option<String>| value.map(|value| Element::new(name).text(value));
        Element::new("permissions")
            .children(field("mode", self.mode.map(|mode| format!("0{mode:o}"))))
            .children(field("owner", self.owner.map(|owner| owner.to_string())))
            .children(field("group", self.group.map(|group| group.to_string())))
    }

    /// Those of the target of a pool or volume.
    pub(super) fn read(root: &Element) -> Result<Self, Error> {
        let mode = value::content(root, "target/permissions/mode");
        Ok(Self {
            mode: mode.and_then(|octal| u32::from_str_radix(&octal, 8).ok()),
            owner: id(root, "target/permissions/owner")?,
            group: id(root, "target/permissions/group")?,
        })
    }
}

/// A user or group; `-1`, in either of its spellings, is libvirt's word for none in particular.
fn id(root: &Element, path: &str) -> Result<Option<u32>, Error> {
    let id = value::number::<i64>(root, path)?;
    Ok(id.and_then(|id| u32::try_from(id).ok()).filter(|id| *id != u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::ErrorKind;

    #[test]
    fn describes_a_directory() {
        let permissions = Permissions { mode: Some(0o711), owner: Some(0), group: None };
        let mut pool = DirPool {
            name: "virtsmith".into(),
            path: "/srv/a & b".into(),
            permissions: Some(permissions),
        };
        let expected = "<pool type='dir'>
  <name>virtsmith</name>
  <target>
    <path>/srv/a &amp; b</path>
    <permissions>
      <mode>0711</mode>
      <owner>0</owner>
    </permissions>
  </target>
</pool>";
        assert_eq!(pool.to_element().to_string(), expected);
        let read = Pool::parse(expected).unwrap();
        assert_eq!((read.path.as_deref(), read.permissions), (Some("/srv/a & b"), permissions));
        pool.permissions = None;
        assert!(pool.to_element().find("target/permissions").is_none());
    }

    #[test]
    fn reads_what_libvirt_adds() {
        let xml = "<pool type='dir'>
  <name>p</name>
  <uuid>692f617b-c784-4798-a0a7-894e1180c9e9</uuid>
  <capacity unit='bytes'>270553174016</capacity>
  <allocation unit='bytes'>12653379584</allocation>
  <available unit='bytes'>257899794432</available>
  <source>
  </source>
  <target>
    <path>/p</path>
    <permissions><mode>0755</mode><owner>-1</owner><group>4294967295</group></permissions>
  </target>
</pool>";
        let pool = Pool::parse(xml).unwrap();
        assert_eq!((pool.kind.as_str(), pool.name.as_str()), ("dir", "p"));
        assert_eq!(pool.available, Some(ByteCount(257_899_794_432)));
        assert_eq!(pool.permissions, Permissions { mode: Some(0o755), owner: None, group: None });
        assert_eq!(Pool::parse("<pool type='dir'/>").unwrap_err().kind(), ErrorKind::Missing);
    }
}
