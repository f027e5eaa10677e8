//! What a host can give one kind of domain.
//!
//! Source: <https://libvirt.org/formatdomaincaps.html>.

use super::element::Element;
use super::error::Error;
use super::{parse, value};

/// The capabilities of an emulator for one architecture, machine and domain type, `<domainCapabilities>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct DomainCapabilities {
    /// The path of the emulator on the host.
    pub emulator: String,
    /// The domain type, such as `kvm`.
    pub domain: String,
    /// The machine type, such as `pc-q35-10.0`.
    pub machine: Option<String>,
    /// The architecture in libvirt's spelling.
    pub arch: String,
    /// The most virtual CPUs.
    pub max_vcpus: Option<u32>,
    /// What `<os firmware='…'>` can select, such as `efi`; empty if no firmware descriptions are installed.
    pub firmware: Vec<String>,
    /// The firmware images that libvirt knows, by path.
    pub loaders: Vec<String>,
    /// The CPU modes that are supported, such as `host-passthrough` and `maximum`.
    pub cpu_modes: Vec<String>,
    /// The versions of the interrupt controller on Arm, such as `3`.
    pub gic_versions: Vec<String>,
}

impl DomainCapabilities {
    /// Reads a `<domainCapabilities>` document.
    ///
    /// # Errors
    ///
    /// It is not one, or does not name its emulator, domain type or architecture.
    pub fn parse(xml: &str) -> Result<Self, Error> {
        let document = parse(xml)?;
        let root = document.root();
        value::expect_root(root, "domainCapabilities")?;
        let vcpu = root.find("vcpu").map(|vcpu| value::number_attribute(vcpu, "max"));
        let modes = root.find_all("cpu/mode").into_iter().filter(|mode| is_supported(mode));
        Ok(Self {
            emulator: value::required(root, "path")?,
            domain: value::required(root, "domain")?,
            machine: value::content(root, "machine"),
            arch: value::required(root, "arch")?,
            max_vcpus: vcpu.transpose()?.flatten(),
            firmware: values(root, "os/enum", Some("firmware")),
            loaders: root
                .find_all("os/loader")
                .into_iter()
                .flat_map(|loader| values(loader, "value", None))
                .collect(),
            cpu_modes: modes.filter_map(|mode| mode.attribute("name").map(str::to_owned)).collect(),
            gic_versions: values(root, "features/gic/enum", Some("version")),
        })
    }

    /// Whether a CPU mode is supported.
    pub fn supports_cpu_mode(&self, mode: &str) -> bool {
        self.cpu_modes.iter().any(|supported| supported == mode)
    }
}

fn is_supported(element: &Element) -> bool {
    element.attribute("supported") == Some("yes")
}

/// The texts of the elements at a path; or, of enumerations, the values of those that bear a name.
fn values(element: &Element, path: &str, name: Option<&str>) -> Vec<String> {
    let found = element.find_all(path).into_iter();
    let texts: Vec<&Element> = match name {
        None => found.collect(),
        Some(_) => found
            .filter(|e| e.attribute("name") == name)
            .flat_map(|e| e.elements_named("value"))
            .collect(),
    };
    texts.into_iter().map(|text| text.content().trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::ErrorKind;

    const VIRT: &str = "<domainCapabilities>
  <path>/usr/bin/qemu-system-aarch64</path><domain>qemu</domain><machine>virt-10.0</machine><arch>aarch64</arch>
  <vcpu max='512'/>
  <os supported='yes'>
    <enum name='firmware'><value>efi</value></enum>
    <loader supported='yes'>
      <value>/usr/share/AAVMF/AAVMF_CODE.fd</value>
      <enum name='type'><value>rom</value><value>pflash</value></enum>
    </loader>
  </os>
  <cpu>
    <mode name='host-passthrough' supported='no'/>
    <mode name='maximum' supported='yes'><enum name='maximumMigratable'><value>on</value></enum></mode>
    <mode name='custom' supported='yes'/>
  </cpu>
  <features><gic supported='yes'><enum name='version'><value>2</value><value>3</value></enum></gic></features>
</domainCapabilities>";

    #[test]
    fn reads_what_the_generator_asks() {
        let capabilities = DomainCapabilities::parse(VIRT).unwrap();
        assert_eq!(capabilities.emulator, "/usr/bin/qemu-system-aarch64");
        assert_eq!(capabilities.machine.as_deref(), Some("virt-10.0"));
        assert_eq!(capabilities.max_vcpus, Some(512));
        assert_eq!(capabilities.firmware, ["efi"]);
        assert_eq!(capabilities.loaders, ["/usr/share/AAVMF/AAVMF_CODE.fd"]);
        assert_eq!(capabilities.gic_versions, ["2", "3"]);
        assert!(capabilities.supports_cpu_mode("maximum"));
        assert!(!capabilities.supports_cpu_mode("host-passthrough"));
    }

    #[test]
    fn refuses_a_document_that_lacks_its_subject() {
        let rows = [
            ("<capabilities/>", ErrorKind::Root),
            (
                "<domainCapabilities><path>/q</path><domain>kvm</domain></domainCapabilities>",
                ErrorKind::Missing,
            ),
        ];
        for (xml, kind) in rows {
            assert_eq!(DomainCapabilities::parse(xml).unwrap_err().kind(), kind, "{xml}");
        }
        let odd = VIRT.replace("'512'", "'many'");
        assert_eq!(DomainCapabilities::parse(&odd).unwrap_err().kind(), ErrorKind::Value);
    }
}
