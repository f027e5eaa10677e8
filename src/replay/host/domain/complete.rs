//! What libvirt adds to a domain's description.

use super::super::about::{EMULATOR, canonical};
use super::super::describe;
use super::super::driver::Driver;
use crate::xml::Element;

/// The elements of a description, in the order in which libvirt writes them, as
/// far as what is added here depends on it.
const ORDER: [&str; 24] = [
    "name",
    "uuid",
    "genid",
    "title",
    "description",
    "metadata",
    "maxMemory",
    "memory",
    "currentMemory",
    "blkiotune",
    "memtune",
    "vcpu",
    "iothreads",
    "cputune",
    "resource",
    "os",
    "features",
    "cpu",
    "clock",
    "on_poweroff",
    "on_reboot",
    "on_crash",
    "pm",
    "devices",
];

/// What a domain does at its ends where nothing is said.
const ENDS: [(&str, &str); 3] =
    [("on_poweroff", "destroy"), ("on_reboot", "restart"), ("on_crash", "destroy")];

/// Adds what libvirt adds: architecture and machine, boot device, processors,
/// memory in KiB, processor model, clock, what happens at its ends, the emulator.
///
/// The devices that the emulator has in any case, and addresses, are not added.
pub(super) fn complete(xml: &mut Element, driver: Driver) {
    complete_memory(xml);
    add(xml, "vcpu", |vcpu| vcpu.text("1"));
    if let Some(vcpu) = xml.find_mut("vcpu") {
        set_missing(vcpu, "placement", "static");
    }
    complete_os(xml, driver);
    if driver == Driver::Qemu {
        let model = Element::new("model").attr("fallback", "forbid").text("qemu64");
        add(xml, "cpu", |cpu| {
            cpu.attr("mode", "custom").attr("match", "exact").attr("check", "none").child(model)
        });
    }
    add(xml, "clock", |clock| clock.attr("offset", "utc"));
    for (end, action) in ENDS {
        add(xml, end, |end| end.text(action));
    }
    add(xml, "devices", |devices| devices);
    let devices = xml.find_mut("devices").filter(|_| driver == Driver::Qemu);
    if let Some(devices) = devices.filter(|devices| devices.find("emulator").is_none()) {
        devices.insert(0, Element::new("emulator").text(EMULATOR));
    }
}

fn complete_memory(xml: &mut Element) {
    for name in ["memory", "currentMemory"] {
        let bytes = xml.find(name).and_then(|memory| describe::size(memory, "KiB").ok()?);
        if let (Some(bytes), Some(memory)) = (bytes, xml.find_mut(name)) {
            memory.set_attribute("unit", "KiB");
            memory.set_content(bytes.div_ceil(1024).to_string());
        }
    }
    let Some(memory) = xml.find("memory").map(Element::content) else { return };
    add(xml, "currentMemory", |current| current.attr("unit", "KiB").text(memory));
}

fn complete_os(xml: &mut Element, driver: Driver) {
    let Some(kind) = xml.find_mut("os/type") else { return };
    match driver {
        Driver::Qemu => {
            set_missing(kind, "arch", "x86_64");
            let machine = canonical(kind.attribute("machine").unwrap_or("pc")).to_owned();
            kind.set_attribute("machine", machine);
        }
        Driver::Test => set_missing(kind, "arch", "i686"),
    }
    let in_order = xml
        .find("devices")
        .is_some_and(|devices| devices.elements().any(|device| device.find("boot").is_some()));
    let Some(os) = xml.find_mut("os") else { return };
    if os.find("boot").is_none() && !in_order {
        os.push(Element::new("boot").attr("dev", "hd"));
    }
}

fn set_missing(element: &mut Element, name: &'static str, value: &str) {
    if element.attribute(name).is_none() {
        element.set_attribute(name, value);
    }
}

/// Makes the child of a name where there is none, at its place.
fn add(xml: &mut Element, name: &'static str, make: impl FnOnce(Element) -> Element) {
    if xml.find(name).is_some() {
        return;
    }
    let place = |name: &str| ORDER.iter().position(|known| *known == name);
    let behind = xml.elements().position(|other| place(other.name()) > place(name));
    xml.insert(behind.unwrap_or(usize::MAX), make(Element::new(name)));
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: &str = "<domain type='kvm'>
  <name>a</name>
  <memory unit='MiB'>1</memory>
  <os>
    <type>hvm</type>
  </os>
</domain>";

    const COMPLETE: &str = "<domain type='kvm'>
  <name>a</name>
  <memory unit='KiB'>1024</memory>
  <currentMemory unit='KiB'>1024</currentMemory>
  <vcpu placement='static'>1</vcpu>
  <os>
    <type arch='x86_64' machine='pc-i440fx-10.0'>hvm</type>
    <boot dev='hd'/>
  </os>
  <cpu mode='custom' match='exact' check='none'>
    <model fallback='forbid'>qemu64</model>
  </cpu>
  <clock offset='utc'/>
  <on_poweroff>destroy</on_poweroff>
  <on_reboot>restart</on_reboot>
  <on_crash>destroy</on_crash>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
  </devices>
</domain>";

    #[test]
    fn what_is_not_said_is_added_at_its_place_and_once() {
        let mut xml = crate::xml::parse(LEAST).unwrap().into_root();
        for _ in 0..2 {
            complete(&mut xml, Driver::Qemu);
            assert_eq!(xml.to_string(), COMPLETE);
        }
    }
}
