//! Storage volumes.
//!
//! Source: <https://libvirt.org/formatstorage.html#storage-volume-xml>.

use super::element::Element;
use super::error::Error;
use super::parse;
use super::pool::Permissions;
use super::value::{self, ByteCount};

/// A volume of a pool of files, to be created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVolume {
    /// Its name, which is also the name of the file.
    pub name: String,
    /// The size that a guest sees.
    pub capacity: ByteCount,
    /// What is allocated at once; everything if `None` and the format is `raw`.
    pub allocation: Option<ByteCount>,
    /// The format of the image, such as `qcow2`.
    pub format: String,
    /// What the image lies over.
    pub backing: Option<Backing>,
    /// The mode and owner of the file; libvirt's choice if `None`.
    pub permissions: Option<Permissions>,
}

/// The image under an overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Backing {
    /// Its path on the host.
    pub path: String,
    /// Its format. libvirt refuses to guess it, and so should everybody.
    pub format: Option<String>,
}

/// What is read of a `<volume>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Volume {
    /// Its name in the pool.
    pub name: String,
    /// What identifies it on the host; for files, the path.
    pub key: Option<String>,
    /// Its path on the host.
    pub path: Option<String>,
    /// The format of the image, such as `qcow2`.
    pub format: Option<String>,
    /// The size that a guest sees.
    pub capacity: ByteCount,
    /// What it takes up on the host.
    pub allocation: Option<ByteCount>,
    /// What it lies over.
    pub backing: Option<Backing>,
    /// The mode and owner of the file.
    pub permissions: Permissions,
}

impl NewVolume {
    /// The description to create it by.
    pub fn to_element(&self) -> Element {
        let target = Element::new("target")
            .child(format(&self.format))
            .children(self.permissions.map(Permissions::to_element));
        Element::new("volume")
            .child(Element::new("name").text(&self.name))
            .child(size("capacity", self.capacity))
            .children(self.allocation.map(|allocation| size("allocation", allocation)))
            .child(target)
            .children(self.backing.as_ref().map(Backing::to_element))
    }
}

impl Volume {
    /// Reads a `<volume>` document.
    ///
    /// # Errors
    ///
    /// It is not one, or has no name or capacity, or a size in it is none.
    pub fn parse(xml: &str) -> Result<Self, Error> {
        let document = parse(xml)?;
        let root = document.root();
        value::expect_root(root, "volume")?;
        value::required(root, "capacity")?;
        Ok(Self {
            name: value::required(root, "name")?,
            key: value::content(root, "key"),
            path: value::content(root, "target/path"),
            format: value::attribute(root, "target/format", "type"),
            capacity: value::size(root, "capacity", "bytes")?.unwrap_or_default(),
            allocation: value::size(root, "allocation", "bytes")?,
            backing: root.find("backingStore").and_then(Backing::read),
            permissions: Permissions::read(root)?,
        })
    }
}

impl Backing {
    fn to_element(&self) -> Element {
        Element::new("backingStore")
            .child(Element::new("path").text(&self.path))
            .children(self.format.as_deref().map(format))
    }

    /// An empty `<backingStore/>` says that there is none.
    fn read(store: &Element) -> Option<Self> {
        let path = value::content(store, "path")?;
        Some(Self { path, format: value::attribute(store, "format", "type") })
    }
}

fn format(name: &str) -> Element {
    Element::new("format").attr("type", name)
}

fn size(name: &'static str, size: ByteCount) -> Element {
    Element::new(name).attr("unit", "bytes").text(size.0.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::ErrorKind;

    #[test]
    fn describes_an_overlay() {
        let volume = NewVolume {
            name: "web.qcow2".into(),
            capacity: ByteCount(8 << 30),
            allocation: Some(ByteCount(0)),
            format: "qcow2".into(),
            backing: Some(Backing { path: "/p/base".into(), format: Some("qcow2".into()) }),
            permissions: Some(Permissions { mode: Some(0o600), ..Permissions::default() }),
        };
        let expected = "<volume>
  <name>web.qcow2</name>
  <capacity unit='bytes'>8589934592</capacity>
  <allocation unit='bytes'>0</allocation>
  <target>
    <format type='qcow2'/>
    <permissions>
      <mode>0600</mode>
    </permissions>
  </target>
  <backingStore>
    <path>/p/base</path>
    <format type='qcow2'/>
  </backingStore>
</volume>";
        assert_eq!(volume.to_element().to_string(), expected);
        let read = Volume::parse(expected).unwrap();
        assert_eq!(
            (read.backing, read.capacity, read.format),
            (volume.backing, volume.capacity, Some(volume.format))
        );
    }

    #[test]
    fn reads_what_libvirt_adds() {
        let xml = "<volume type='file'>
  <name>o</name><key>/p/o</key><capacity unit='GiB'>2</capacity><allocation>200704</allocation>
  <target><path>/p/o</path><format type='raw'/></target><backingStore/>
</volume>";
        let volume = Volume::parse(xml).unwrap();
        assert_eq!((volume.key.as_deref(), volume.path.as_deref()), (Some("/p/o"), Some("/p/o")));
        assert_eq!(
            (volume.capacity, volume.allocation),
            (ByteCount(2 << 30), Some(ByteCount(200_704)))
        );
        assert_eq!(volume.backing, None);
        assert_eq!(
            Volume::parse("<volume><name>o</name></volume>").unwrap_err().kind(),
            ErrorKind::Missing
        );
    }
}
