//! A domain as libvirt describes it.
//!
//! Source: <https://libvirt.org/formatdomain.html>. To change a domain, edit its [`Document`](super::Document).

use super::element::Element;
use super::error::Error;
use super::parse;
use super::value::{self, ByteCount};

/// What is read of a `<domain>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Domain {
    /// Its name.
    pub name: String,
    /// Its UUID, in libvirt's spelling.
    pub uuid: Option<String>,
    /// The domain type: `kvm`, `qemu`, `test` and others.
    pub virt: String,
    /// The architecture in libvirt's spelling.
    pub arch: Option<String>,
    /// The machine type.
    pub machine: Option<String>,
    /// The memory it is started with.
    pub memory: Option<ByteCount>,
    /// The most virtual CPUs.
    pub vcpus: Option<u32>,
    /// Its disks, in order.
    pub disks: Vec<Disk>,
    /// Its network interfaces, in order.
    pub interfaces: Vec<Interface>,
    /// The file that the first serial port or console is logged to.
    pub console_log: Option<String>,
    /// What applications keep with it.
    pub metadata: Vec<Metadata>,
}

/// A disk, `<disk>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Disk {
    /// What the guest takes it for: `disk`, `cdrom`, `floppy` or `lun`.
    pub device: String,
    /// The file or block device on the host; `None` for an empty drive and for other kinds of source.
    pub path: Option<String>,
    /// The format of the image, such as `qcow2`.
    pub format: Option<String>,
    /// The name of the device, such as `vda`.
    pub target: String,
    /// The bus, such as `virtio`.
    pub bus: Option<String>,
    /// Whether the guest may only read it.
    pub read_only: bool,
}

/// A network interface, `<interface>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Interface {
    /// Its kind: `network`, `bridge`, `user` and others.
    pub kind: String,
    /// The MAC address, in libvirt's spelling.
    pub mac: Option<String>,
    /// The network, bridge or host device it is plugged into.
    pub source: Option<String>,
    /// The host's end of it, such as `vnet0`; known while the domain runs.
    pub target: Option<String>,
    /// The MTU, where one is set.
    pub mtu: Option<u32>,
}

/// An element of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Metadata {
    /// The namespace URI that tells applications apart.
    pub namespace: String,
    /// The element.
    pub element: Element,
}

impl Domain {
    /// Reads a `<domain>` document.
    ///
    /// # Errors
    ///
    /// It is not one, or has no name or type, or a number or size in it is none.
    pub fn parse(xml: &str) -> Result<Self, Error> {
        Self::from_element(parse(xml)?.root())
    }

    /// Reads a `<domain>` element, such as the one inside a snapshot; see [`Domain::parse`].
    ///
    /// # Errors
    ///
    /// Those of [`Domain::parse`], except for those of the syntax.
    pub fn from_element(root: &Element) -> Result<Self, Error> {
        value::expect_root(root, "domain")?;
        Ok(Self {
            name: value::required(root, "name")?,
            uuid: value::content(root, "uuid"),
            virt: value::required_attribute(root, "type")?,
            arch: value::attribute(root, "os/type", "arch"),
            machine: value::attribute(root, "os/type", "machine"),
            memory: value::size(root, "memory", "KiB")?,
            vcpus: value::number(root, "vcpu")?,
            disks: root.find_all("devices/disk").into_iter().map(disk).collect::<Result<_, _>>()?,
            interfaces: root
                .find_all("devices/interface")
                .into_iter()
                .map(interface)
                .collect::<Result<_, _>>()?,
            console_log: ["devices/serial/log", "devices/console/log"]
                .iter()
                .find_map(|path| value::attribute(root, path, "file")),
            metadata: root
                .find_all("metadata")
                .into_iter()
                .flat_map(|m| metadata(root, m))
                .collect(),
        })
    }

    /// The application's element of a namespace.
    pub fn metadata(&self, namespace: &str) -> Option<&Element> {
        self.metadata
            .iter()
            .find(|metadata| metadata.namespace == namespace)
            .map(|metadata| &metadata.element)
    }
}

fn disk(disk: &Element) -> Result<Disk, Error> {
    let source = |name| value::attribute(disk, "source", name);
    let target = disk
        .find("target")
        .map_or_else(|| value::required(disk, "target"), |t| value::required_attribute(t, "dev"))?;
    Ok(Disk {
        device: disk.attribute("device").unwrap_or("disk").to_owned(),
        path: source("file").or_else(|| source("dev")),
        format: value::attribute(disk, "driver", "type"),
        target,
        bus: value::attribute(disk, "target", "bus"),
        read_only: disk.find("readonly").is_some(),
    })
}

fn interface(interface: &Element) -> Result<Interface, Error> {
    let source = |name| value::attribute(interface, "source", name);
    Ok(Interface {
        kind: value::required_attribute(interface, "type")?,
        mac: value::attribute(interface, "mac", "address"),
        source: source("network").or_else(|| source("bridge")).or_else(|| source("dev")),
        target: value::attribute(interface, "target", "dev"),
        mtu: interface.find("mtu").map_or(Ok(None), |mtu| value::number_attribute(mtu, "size"))?,
    })
}

fn metadata<'a>(root: &'a Element, parent: &'a Element) -> impl Iterator<Item = Metadata> + 'a {
    parent.elements().filter_map(move |element| {
        let namespace = namespace(&[element, parent, root])?.to_owned();
        Some(Metadata { namespace, element: element.clone() })
    })
}

/// The namespace of the first element; the others are around it, the innermost first.
fn namespace<'a>(elements: &[&'a Element]) -> Option<&'a str> {
    let name = elements.first()?.name();
    let declaration = match name.split_once(':') {
        Some((prefix, _)) => format!("xmlns:{prefix}"),
        None => "xmlns".to_owned(),
    };
    elements.iter().find_map(|element| element.attribute(&declaration))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::ErrorKind;

    const RUNNING: &str = "<domain type='kvm' id='4' xmlns:qemu='urn:outer'>
  <name>juju-web-0</name>
  <uuid>6f0c1a52-0b2e-4c0b-8d5e-1f2a3b4c5d6e</uuid>
  <metadata>
    <app:tag xmlns:app='urn:app'><app:inner/></app:tag>
    <qemu:other/>
    <plain xmlns='urn:plain'/>
    <lost:element/>
  </metadata>
  <memory unit='KiB'>2097152</memory>
  <vcpu placement='static' current='1'>2</vcpu>
  <os><type arch='x86_64' machine='pc-q35-10.0'>hvm</type></os>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/><source file='/p/web &amp; co.qcow2'/><target dev='vda' bus='virtio'/>
    </disk>
    <disk type='block' device='cdrom'><source dev='/dev/sr0'/><target dev='sda' bus='sata'/><readonly/></disk>
    <disk type='network'><source protocol='rbd' name='pool/image'/><target dev='vdb'/></disk>
    <interface type='bridge'>
      <mac address='52:54:00:00:00:01'/><source bridge='br0'/><target dev='vnet0'/><mtu size='9000'/>
    </interface>
    <interface type='user'/>
    <serial type='pty'><log file='/var/log/web.log' append='on'/></serial>
  </devices>
</domain>";

    #[test]
    fn reads_a_running_domain() {
        let domain = Domain::parse(RUNNING).unwrap();
        assert_eq!((domain.name.as_str(), domain.virt.as_str()), ("juju-web-0", "kvm"));
        assert_eq!((domain.memory, domain.vcpus), (Some(ByteCount(2 << 30)), Some(2)));
        assert_eq!(
            (domain.arch.as_deref(), domain.machine.as_deref()),
            (Some("x86_64"), Some("pc-q35-10.0"))
        );
        assert_eq!(domain.console_log.as_deref(), Some("/var/log/web.log"));

        let disks: Vec<_> = domain
            .disks
            .iter()
            .map(|d| (&*d.target, &*d.device, d.path.as_deref(), d.read_only))
            .collect();
        let expected = [
            ("vda", "disk", Some("/p/web & co.qcow2"), false),
            ("sda", "cdrom", Some("/dev/sr0"), true),
            ("vdb", "disk", None, false),
        ];
        assert_eq!(disks, expected);

        let [bridge, user] = domain.interfaces.as_slice() else {
            panic!("{:?}", domain.interfaces)
        };
        assert_eq!(
            (bridge.source.as_deref(), bridge.target.as_deref()),
            (Some("br0"), Some("vnet0"))
        );
        assert_eq!((bridge.mac.as_deref(), bridge.mtu), (Some("52:54:00:00:00:01"), Some(9000)));
        assert_eq!((user.kind.as_str(), user.mac.as_deref(), user.mtu), ("user", None, None));
    }

    #[test]
    fn finds_metadata_by_namespace_whatever_the_prefix() {
        let domain = Domain::parse(RUNNING).unwrap();
        let found = |namespace| domain.metadata(namespace).map(Element::name);
        assert_eq!(found("urn:app"), Some("app:tag"));
        assert_eq!(found("urn:outer"), Some("qemu:other"));
        assert_eq!(found("urn:plain"), Some("plain"));
        assert_eq!((found("urn:none"), domain.metadata.len()), (None, 3));
    }

    #[test]
    fn refuses_a_domain_that_is_none() {
        let rows = [
            ("<network/>", ErrorKind::Root),
            ("<domain type='kvm'/>", ErrorKind::Missing),
            ("<domain><name>n</name></domain>", ErrorKind::Missing),
            ("<domain type='kvm'><name>n</name><vcpu>x</vcpu></domain>", ErrorKind::Value),
            (
                "<domain type='kvm'><name>n</name><devices><disk/></devices></domain>",
                ErrorKind::Missing,
            ),
        ];
        for (xml, kind) in rows {
            assert_eq!(Domain::parse(xml).unwrap_err().kind(), kind, "{xml}");
        }
    }
}
