//! What a host can run.
//!
//! Source: <https://libvirt.org/formatcaps.html>.

use super::element::Element;
use super::error::Error;
use super::{parse, value};

/// The capabilities of a host, `<capabilities>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Capabilities {
    /// The host's own architecture in libvirt's spelling, such as `x86_64`.
    pub arch: String,
    /// The host's UUID, where the driver knows one.
    pub uuid: Option<String>,
    /// The kinds of guest it can run: one for each pair of OS type and architecture.
    pub guests: Vec<Guest>,
}

/// One kind of guest, `<guest>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Guest {
    /// `hvm` for full virtualisation.
    pub os_type: String,
    /// The architecture in libvirt's spelling.
    pub arch: String,
    /// Ways to run it.
    pub domains: Vec<DomainType>,
    /// The names of its features, such as `acpi` and `pae`.
    pub features: Vec<String>,
}

/// One way to run a guest, `<domain>`.
///
/// What libvirt says once for the architecture and leaves out here is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct DomainType {
    /// The domain type: `kvm`, `qemu`, `test` and others.
    pub name: String,
    /// The path of the emulator on the host.
    pub emulator: Option<String>,
    /// The machine types it knows.
    pub machines: Vec<MachineType>,
}

/// A machine type, `<machine>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct MachineType {
    /// Its name, such as `q35`.
    pub name: String,
    /// The versioned name that it stands for today, if it is an alias, such as `pc-q35-10.0`.
    pub canonical: Option<String>,
    /// The most virtual CPUs, where libvirt says.
    pub max_cpus: Option<u32>,
}

impl Capabilities {
    /// Reads a `<capabilities>` document.
    ///
    /// # Errors
    ///
    /// It is not one, or has no host architecture, or a part of it that is read is malformed.
    pub fn parse(xml: &str) -> Result<Self, Error> {
        let document = parse(xml)?;
        let root = document.root();
        value::expect_root(root, "capabilities")?;
        Ok(Self {
            arch: value::required(root, "host/cpu/arch")?,
            uuid: value::content(root, "host/uuid"),
            guests: root.elements_named("guest").map(guest).collect::<Result<_, _>>()?,
        })
    }

    /// The way to run fully virtualised guests of an architecture under a domain type, if the host has it.
    pub fn domain_type(&self, arch: &str, name: &str) -> Option<&DomainType> {
        let guests =
            self.guests.iter().filter(|guest| guest.os_type == "hvm" && guest.arch == arch);
        guests.flat_map(|guest| &guest.domains).find(|domain| domain.name == name)
    }
}

impl DomainType {
    /// The machine type of a name, be it an alias or a versioned name.
    pub fn machine(&self, name: &str) -> Option<&MachineType> {
        self.machines.iter().find(|machine| machine.name == name)
    }
}

fn guest(guest: &Element) -> Result<Guest, Error> {
    let os_type = value::required(guest, "os_type")?;
    let arch = guest
        .find("arch")
        .map_or_else(|| value::required(guest, "arch"), |a| value::required_attribute(a, "name"))?;
    let features = guest.find("features").into_iter().flat_map(Element::elements);
    Ok(Guest {
        os_type,
        arch,
        domains: guest
            .find_all("arch/domain")
            .into_iter()
            .map(|d| domain_type(guest, d))
            .collect::<Result<_, _>>()?,
        features: features.map(|feature| feature.name().to_owned()).collect(),
    })
}

fn domain_type(guest: &Element, domain: &Element) -> Result<DomainType, Error> {
    let own = machines(domain.find_all("machine"))?;
    Ok(DomainType {
        name: value::required_attribute(domain, "type")?,
        emulator: value::content(domain, "emulator")
            .or_else(|| value::content(guest, "arch/emulator")),
        machines: if own.is_empty() { machines(guest.find_all("arch/machine"))? } else { own },
    })
}

fn machines(elements: Vec<&Element>) -> Result<Vec<MachineType>, Error> {
    let machine = |element: &Element| {
        Ok(MachineType {
            name: element.content().trim().to_owned(),
            canonical: element.attribute("canonical").map(str::to_owned),
            max_cpus: value::number_attribute(element, "maxCpus")?,
        })
    };
    elements.into_iter().map(machine).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::ErrorKind;

    const HOST: &str = "<capabilities>
  <host><uuid>6f0c1a52-0b2e-4c0b-8d5e-1f2a3b4c5d6e</uuid><cpu><arch>x86_64</arch></cpu></host>
  <guest>
    <os_type>hvm</os_type>
    <arch name='x86_64'>
      <wordsize>64</wordsize>
      <emulator>/usr/bin/qemu-system-x86_64</emulator>
      <machine maxCpus='255'>pc-i440fx-10.0</machine>
      <machine canonical='pc-q35-10.0' maxCpus='4096'>q35</machine>
      <domain type='qemu'/>
      <domain type='kvm'>
        <emulator>/usr/bin/kvm</emulator>
        <machine>pc-q35-9.2</machine>
      </domain>
    </arch>
    <features><acpi default='on' toggle='yes'/><pae/></features>
  </guest>
  <guest><os_type>hvm</os_type><arch name='aarch64'><domain type='qemu'/></arch></guest>
</capabilities>";

    #[test]
    fn fills_in_what_is_said_once_for_the_architecture() {
        let host = Capabilities::parse(HOST).unwrap();
        assert_eq!((host.arch.as_str(), host.guests.len()), ("x86_64", 2));
        assert!(host.uuid.is_some());
        assert_eq!(host.guests[0].features, ["acpi", "pae"]);

        let qemu = host.domain_type("x86_64", "qemu").unwrap();
        assert_eq!(qemu.emulator.as_deref(), Some("/usr/bin/qemu-system-x86_64"));
        let q35 = qemu.machine("q35").unwrap();
        assert_eq!((q35.canonical.as_deref(), q35.max_cpus), (Some("pc-q35-10.0"), Some(4096)));

        let kvm = host.domain_type("x86_64", "kvm").unwrap();
        assert_eq!(kvm.emulator.as_deref(), Some("/usr/bin/kvm"));
        assert!(kvm.machine("q35").is_none() && kvm.machine("pc-q35-9.2").is_some());
        assert!(host.domain_type("aarch64", "kvm").is_none());
    }

    #[test]
    fn refuses_what_is_not_a_host() {
        let rows = [
            ("<domain/>", ErrorKind::Root),
            ("<capabilities><host/></capabilities>", ErrorKind::Missing),
            (
                "<capabilities><host><cpu><arch>x</arch></cpu></host><guest/></capabilities>",
                ErrorKind::Missing,
            ),
        ];
        for (xml, kind) in rows {
            assert_eq!(Capabilities::parse(xml).unwrap_err().kind(), kind, "{xml}");
        }
    }
}
