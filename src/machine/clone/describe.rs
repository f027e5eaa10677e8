//! A clone's description: its source's, with everything that must be its own.

use std::collections::BTreeMap;

use crate::machine::domain::{MacAddress, Owner};
use crate::machine::{Error, ErrorKind};
use crate::virt::Uuid;
use crate::xml::{Document, Element};

/// What a clone does not share with its source.
#[derive(Clone, Debug)]
pub(super) struct Own<'a> {
    pub(super) domain: &'a str,
    pub(super) machine: &'a str,
    pub(super) uuid: Uuid,
    /// One for each interface.
    pub(super) macs: &'a [MacAddress],
    /// The files of its disks, by the names of the disks; the others are shared.
    pub(super) disks: &'a BTreeMap<String, String>,
    /// The source's directory, and its own.
    pub(super) directories: (&'a str, &'a str),
}

/// Makes a source's description a clone's.
pub(super) fn describe(mut source: Document, own: &Own<'_>) -> Result<String, Error> {
    let root = source.root_mut();
    for (name, value) in [("name", own.domain.to_owned()), ("uuid", own.uuid.to_string())] {
        let element = root.find_mut(name).ok_or_else(|| {
            Error::new(ErrorKind::Xml, format!("libvirt describes a domain without {name}"))
        })?;
        element.set_content(value);
    }
    for metadata in root.elements_mut().filter(|element| element.name() == "metadata") {
        metadata.elements_mut().filter(|mark| is_ours(mark)).for_each(|mark| {
            mark.set_attribute("id", own.machine);
        });
    }
    if let Some(id) = root.find_mut("genid") {
        // libvirt makes one up.
        id.set_content("");
    }
    if let Some(os) = root.find_mut("os") {
        os.remove(|element| element.name() == "nvram" && element.attribute("template").is_none());
        // The variables begin as the template has them, in a file of their own.
        os.elements_mut().filter(|e| e.name() == "nvram").for_each(|nvram| nvram.set_content(""));
    }
    if let Some(devices) = root.find_mut("devices") {
        describe_devices(devices, own);
    }
    Ok(source.to_string())
}

fn is_ours(mark: &Element) -> bool {
    mark.attributes().any(|(_, value)| value == Owner::XMLNS)
}

fn describe_devices(devices: &mut Element, own: &Own<'_>) {
    let mut macs = own.macs.iter();
    for device in devices.elements_mut() {
        match device.name() {
            "disk" => describe_disk(device, own.disks),
            "interface" => describe_interface(device, macs.next()),
            _ => {}
        }
        let (theirs, ours) = own.directories;
        if let Some(log) = device.find_mut("log")
            && let Some(rest) = log.attribute("file").and_then(|file| file.strip_prefix(theirs))
        {
            let file = format!("{ours}{rest}");
            log.set_attribute("file", file);
        }
    }
}

fn describe_disk(disk: &mut Element, files: &BTreeMap<String, String>) {
    let target = disk.find("target").and_then(|target| target.attribute("dev"));
    let Some(file) = target.and_then(|target| files.get(target)) else { return };
    if let Some(source) = disk.find_mut("source") {
        source.set_attribute("file", file);
    }
    if disk.find("readonly").is_none()
        && let Some(driver) = disk.find_mut("driver")
    {
        driver.set_attribute("type", "qcow2");
    }
    disk.remove(|element| element.name() == "backingStore");
}

fn describe_interface(interface: &mut Element, mac: Option<&MacAddress>) {
    if let Some(mac) = mac {
        match interface.find_mut("mac") {
            Some(element) => element.set_attribute("address", mac.to_string()),
            None => interface.push(Element::new("mac").attr("address", mac.to_string())),
        }
    }
    // The host's end and the port of Open vSwitch are one machine's alone.
    interface.remove(|element| element.name() == "target");
    if let Some(parameters) = interface.find_mut("virtualport/parameters") {
        parameters.remove_attribute("interfaceid");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml;

    const SOURCE: &str = "<domain type='kvm'>
  <name>web1</name>
  <uuid>11111111-2222-3333-4444-555555555555</uuid>
  <genid>66666666-2222-3333-4444-555555555555</genid>
  <metadata>
    <virtsmith:machine xmlns:virtsmith='urn:virtsmith:machine:1' namespace='' id='web1'/>
    <other:thing xmlns:other='urn:other' id='web1'/>
  </metadata>
  <os>
    <nvram template='/t'>/nvram/web1</nvram>
  </os>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw'/>
      <source file='/p/web1.qcow2'/>
      <target dev='vda'/>
    </disk>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw'/>
      <source file='/p/web1-seed.iso'/>
      <target dev='vdb'/>
      <readonly/>
    </disk>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw'/>
      <source file='/data/shared.raw'/>
      <target dev='vdc'/>
      <readonly/>
    </disk>
    <interface type='bridge'>
      <mac address='52:54:00:00:00:01'/>
      <virtualport type='openvswitch'>
        <parameters interfaceid='77777777-2222-3333-4444-555555555555' profileid='p'/>
      </virtualport>
      <target dev='tap-web1'/>
    </interface>
    <serial type='pty'>
      <log file='/m/web1/console.log' append='on'/>
    </serial>
  </devices>
</domain>";

    #[test]
    fn everything_that_must_be_a_clones_own_is() {
        let disks = BTreeMap::from(
            [("vda", "/p/web2.qcow2"), ("vdb", "/p/web2-seed.iso")]
                .map(|(target, file)| (target.to_owned(), file.to_owned())),
        );
        let own = Own {
            domain: "app-web2",
            machine: "web2",
            uuid: Uuid::from_random([0x88; 16]),
            macs: &[MacAddress::new([0x52, 0x54, 0, 9, 9, 9]).unwrap()],
            disks: &disks,
            directories: ("/m/web1", "/m/app-web2"),
        };
        let clone = describe(xml::parse(SOURCE).unwrap(), &own).unwrap();
        for (old, new) in [
            ("<name>web1</name>", "<name>app-web2</name>"),
            ("<genid>66666666-2222-3333-4444-555555555555</genid>", "<genid></genid>"),
            ("namespace='' id='web1'", "namespace='' id='web2'"),
            ("<nvram template='/t'>/nvram/web1</nvram>", "<nvram template='/t'></nvram>"),
            (
                "type='raw'/>\n      <source file='/p/web1.qcow2'",
                "type='qcow2'/>\n      <source file='/p/web2.qcow2'",
            ),
            ("'/p/web1-seed.iso'", "'/p/web2-seed.iso'"),
            ("52:54:00:00:00:01", "52:54:00:09:09:09"),
            (
                "<parameters interfaceid='77777777-2222-3333-4444-555555555555' profileid",
                "<parameters profileid",
            ),
            ("\n      <target dev='tap-web1'/>", ""),
            ("/m/web1/console.log", "/m/app-web2/console.log"),
        ] {
            assert!(SOURCE.contains(old), "{old}");
            assert!(!clone.contains(old) && clone.contains(new), "{old} → {new} in:\n{clone}");
        }
        assert!(!clone.contains("11111111-2222"), "{clone}");
        for kept in ["<other:thing xmlns:other='urn:other' id='web1'/>", "'/data/shared.raw'"] {
            assert!(clone.contains(kept), "no {kept} in:\n{clone}");
        }
    }

    #[test]
    fn what_is_no_description_of_a_domain_is_an_error() {
        let own = Own {
            domain: "a",
            machine: "a",
            uuid: Uuid::from_random([0; 16]),
            macs: &[],
            disks: &BTreeMap::new(),
            directories: ("/m/b", "/m/a"),
        };
        let error = describe(xml::parse("<domain/>").unwrap(), &own).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Xml);
    }
}
