//! Defining domains, renaming and undefining them.

use virtsmith_protocol::Uuid;
use virtsmith_protocol::api::domain::{
    DomainDefineFlags, DomainShutoffReason, DomainUndefineFlags,
};
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::remote::domain::*;
use virtsmith_protocol::remote::types::NonnullDomain;

use super::super::about::EMULATOR;
use super::super::describe::{self, NoSize, bad, put_text, text};
use super::super::driver::Driver;
use super::super::event::Lifecycle;
use super::super::refusal::{Refusal, Reply, bad_argument, check_flags, invalid, refuse};
use super::super::route::routes;
use super::super::state::State;
use super::Domain;
use super::complete::complete;
use crate::xml::Element;

routes! {
    DomainDefineXmlArgs => |args, state| {
        Ok(DomainDefineXmlRet { dom: state.define_domain(&args.xml, 0)? })
    };
    DomainDefineXmlFlagsArgs => |args, state| {
        Ok(DomainDefineXmlFlagsRet { dom: state.define_domain(&args.xml, args.flags)? })
    };
    DomainUndefineArgs => |args, state| state.undefine_domain(&args.dom, 0);
    DomainUndefineFlagsArgs => |args, state| state.undefine_domain(&args.dom, args.flags);
    DomainRenameArgs => |args, state| {
        state.rename_domain(&args.dom, args.new_name.as_deref(), args.flags)?;
        Ok(DomainRenameRet { retcode: 0 })
    };
}

/// What is known of a domain from its description.
pub(super) struct Described {
    pub(super) name: String,
    pub(super) uuid: Uuid,
    pub(super) xml: Element,
}

impl State {
    pub(in crate::replay::host) fn define_domain(
        &mut self,
        xml: &str,
        flags: u32,
    ) -> Reply<NonnullDomain> {
        let known = DomainDefineFlags::VALIDATE.0;
        check_flags(flags, known, ErrorDomain::QEMU, "qemuDomainDefineXMLFlags")?;
        let described = self.read_domain(xml)?;
        self.check_identity(&described)?;
        let Described { name, uuid, xml } = described;
        let (domain, what) = match self.domains.iter_mut().find(|domain| domain.uuid == uuid) {
            Some(domain) => (domain, Lifecycle::UPDATED),
            None => {
                let shutoff = DomainShutoffReason::UNKNOWN;
                self.domains.push(Domain {
                    name,
                    uuid,
                    config: None,
                    live: None,
                    autostart: false,
                    shutoff,
                });
                (self.domains.last_mut().ok_or_else(lost)?, Lifecycle::ADDED)
            }
        };
        domain.config = Some(xml);
        let reference = domain.reference();
        self.emit_domain(reference.clone(), what);
        Ok(reference)
    }

    /// Reads a description, and gives the domain a UUID if it has none.
    pub(super) fn read_domain(&mut self, text: &str) -> Reply<Described> {
        let from = ErrorDomain::DOMAIN;
        let mut xml = describe::read(text, "domain", "domain_definition", from)?;
        let driver = self.about.driver;
        check_type(&xml, driver)?;
        let name = describe::text(&xml, "name");
        let name = name.ok_or_else(|| refuse(ErrorNumber::NO_NAME, from, ""))?;
        check_name(&name, from)?;
        let malformed = refuse(ErrorNumber::INTERNAL_ERROR, from, "malformed uuid element");
        let uuid = describe::uuid(&xml, malformed)?;
        check_processors(&xml)?;
        check_memory(&xml)?;
        let uuid = uuid.unwrap_or_else(|| self.fresh_uuid());
        put_text(&mut xml, "uuid", 1, &uuid.to_string());
        // It is libvirt's to give.
        xml.remove_attribute("id");
        complete(&mut xml, driver);
        Ok(Described { name, uuid, xml })
    }

    /// Refuses a name that another domain has, and a UUID that has another name.
    pub(super) fn check_identity(&self, described: &Described) -> Reply<()> {
        let Described { name, uuid, .. } = described;
        let taken = |text| Err(refuse(ErrorNumber::OPERATION_FAILED, ErrorDomain::DOMAIN, text));
        if let Some(same) = self.domains.iter().find(|domain| domain.uuid == *uuid) {
            if same.name != *name {
                return taken(format!(
                    "domain '{}' is already defined with uuid {uuid}",
                    same.name
                ));
            }
        } else if let Some(other) = self.domains.iter().find(|domain| domain.name == *name) {
            return taken(format!("domain '{name}' already exists with uuid {}", other.uuid));
        }
        Ok(())
    }

    fn undefine_domain(&mut self, dom: &NonnullDomain, flags: u32) -> Reply<()> {
        check_flags(flags, UNDEFINE_FLAGS, ErrorDomain::QEMU, "qemuDomainUndefineFlags")?;
        let domain = self.domain(dom)?;
        if domain.config.is_none() {
            return Err(invalid(ErrorDomain::QEMU, "cannot undefine transient domain"));
        }
        domain.config = None;
        domain.autostart = false;
        let reference = domain.reference();
        if domain.live.is_none() {
            self.domains.retain(|domain| domain.uuid != dom.uuid);
        }
        self.emit_domain(reference, Lifecycle::REMOVED);
        Ok(())
    }

    fn rename_domain(
        &mut self,
        dom: &NonnullDomain,
        new_name: Option<&str>,
        flags: u32,
    ) -> Reply<()> {
        let name = new_name.unwrap_or_default();
        check_flags(flags, 0, ErrorDomain::QEMU, "qemuDomainRename")?;
        if name.is_empty() {
            let (from, function) = (ErrorDomain::DOMAIN, "virDomainRename");
            let message = format!("string new_name in {function} must not be empty");
            return Err(bad_argument(from, function, "new_name", message));
        }
        let taken = self.domains.iter().any(|domain| domain.name == name);
        let domain = self.domain(dom)?;
        check_name(name, ErrorDomain::QEMU)?;
        if domain.live.is_some() {
            return Err(invalid(ErrorDomain::QEMU, "cannot rename active domain"));
        }
        if domain.name == name {
            return Err(invalid(ErrorDomain::DOMAIN, "Can't rename domain to itself"));
        }
        if taken {
            let detail = format!("domain with name '{name}' already exists");
            return Err(invalid(ErrorDomain::DOMAIN, detail));
        }
        let old = domain.reference();
        name.clone_into(&mut domain.name);
        if let Some(config) = &mut domain.config {
            put_text(config, "name", 0, name);
        }
        let new = domain.reference();
        self.emit_domain(old, Lifecycle::RENAMED_FROM);
        self.emit_domain(new, Lifecycle::RENAMED_TO);
        Ok(())
    }
}

/// What can be undefined with a domain.
const UNDEFINE_FLAGS: u32 = DomainUndefineFlags::MANAGED_SAVE.0
    | DomainUndefineFlags::SNAPSHOTS_METADATA.0
    | DomainUndefineFlags::NVRAM.0
    | DomainUndefineFlags::KEEP_NVRAM.0
    | DomainUndefineFlags::CHECKPOINTS_METADATA.0
    | DomainUndefineFlags::TPM.0
    | DomainUndefineFlags::KEEP_TPM.0;

/// The domain types that libvirt knows.
const TYPES: [&str; 17] = [
    "qemu",
    "kqemu",
    "kvm",
    "xen",
    "lxc",
    "uml",
    "openvz",
    "test",
    "vmware",
    "hyperv",
    "vbox",
    "phyp",
    "parallels",
    "bhyve",
    "vz",
    "hvf",
    "none",
];

fn check_type(xml: &Element, driver: Driver) -> Reply<()> {
    let unsupported = |from, detail| Err(refuse(ErrorNumber::CONFIG_UNSUPPORTED, from, detail));
    let Some(kind) = xml.attribute("type") else {
        let detail = "missing domain type attribute";
        return Err(refuse(ErrorNumber::INTERNAL_ERROR, ErrorDomain::DOMAIN, detail));
    };
    if !TYPES.contains(&kind) {
        return unsupported(ErrorDomain::DOMAIN, format!("invalid domain type {kind}"));
    }
    let Some(os) = text(xml, "os/type") else {
        return Err(bad(ErrorDomain::DOMAIN, "an os <type> must be specified"));
    };
    if !matches!(os.as_str(), "hvm" | "xen" | "xenpvh" | "linux" | "exe" | "uml" | "aix") {
        return unsupported(ErrorDomain::DOMAIN, format!("unknown OS type '{os}'"));
    }
    if !driver.takes(kind) {
        let detail = format!("Emulator '{EMULATOR}' does not support virt type '{kind}'");
        return unsupported(ErrorDomain::QEMU, detail);
    }
    Ok(())
}

fn check_name(name: &str, from: ErrorDomain) -> Reply<()> {
    if name.contains('\n') {
        let detail = "invalid char in name: \n";
        return Err(refuse(ErrorNumber::XML_DETAIL, ErrorDomain::XML, detail));
    }
    match name.contains('/') {
        true => Err(bad(from, format!("name {name} cannot contain '/'"))),
        false => Ok(()),
    }
}

fn check_processors(xml: &Element) -> Reply<()> {
    let Some(text) = text(xml, "vcpu") else { return Ok(()) };
    match text.trim().parse::<u16>() {
        Ok(1..) => Ok(()),
        _ => Err(bad(ErrorDomain::DOMAIN, "maximum vcpus count must be an integer")),
    }
}

fn check_memory(xml: &Element) -> Reply<()> {
    let Some(memory) = xml.find("memory") else {
        let needed = "Memory size must be specified via <memory> or in the <numa> configuration";
        return match xml.find("cpu/numa") {
            Some(_) => Ok(()),
            None => Err(bad(ErrorDomain::DOMAIN, needed)),
        };
    };
    match describe::size(memory, "KiB") {
        Ok(Some(_)) => Ok(()),
        Ok(None) => {
            let message = "size value too large";
            Err(refuse(ErrorNumber::OVERFLOW, ErrorDomain::NONE, message))
        }
        Err(NoSize::Number) => {
            let value = memory.content();
            let place = "for element or attribute './memory[1]'";
            Err(bad(ErrorDomain::XML, format!("Invalid value '{value}' {place}")))
        }
        Err(NoSize::Unit(unit)) => {
            let detail = format!("unknown suffix '{unit}'");
            Err(refuse(ErrorNumber::INVALID_ARG, ErrorDomain::NONE, detail))
        }
    }
}

/// What cannot be: an object that was just added is there.
fn lost() -> Refusal {
    refuse(ErrorNumber::INTERNAL_ERROR, ErrorDomain::DOMAIN, "the domain is gone")
}
