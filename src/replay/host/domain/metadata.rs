//! Titles, descriptions and what others keep in a domain's description.

use virtsmith_protocol::api::domain::{DomainMetadataType, DomainModificationImpact as Impact};
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::remote::domain::*;
use virtsmith_protocol::remote::types::NonnullDomain;

use super::super::describe;
use super::super::event::Event;
use super::super::refusal::{Refusal, Reply, bad_argument, check_flags, invalid, refuse};
use super::super::route::routes;
use super::super::state::State;
use super::{Domain, not_running};
use crate::xml::Element;

routes! {
    DomainGetMetadataArgs => |args, state| {
        check_flags(args.flags, IMPACTS, ErrorDomain::DOMAIN, "virDomainObjGetMetadata")?;
        let domain = state.domain(&args.dom)?;
        let xml = domain.at(args.flags)?;
        let found = match DomainMetadataType(args.r#type) {
            DomainMetadataType::TITLE => describe::text(xml, "title"),
            DomainMetadataType::DESCRIPTION => describe::text(xml, "description"),
            _ => element(xml, args.uri.as_deref().unwrap_or_default()),
        };
        let metadata = found.ok_or_else(missing)?;
        Ok(DomainGetMetadataRet { metadata })
    };
    DomainSetMetadataArgs => |args, state| state.set_metadata(&args);
}

const LIVE: u32 = Impact::LIVE.0;
const CONFIG: u32 = Impact::CONFIG.0;
const IMPACTS: u32 = LIVE | CONFIG;

fn missing() -> Refusal {
    let detail = "Requested metadata element is not present";
    refuse(ErrorNumber::NO_DOMAIN_METADATA, ErrorDomain::DOMAIN, detail)
}

impl State {
    fn set_metadata(&mut self, args: &DomainSetMetadataArgs) -> Reply<()> {
        check_flags(args.flags, IMPACTS, ErrorDomain::QEMU, "qemuDomainSetMetadata")?;
        let kind = DomainMetadataType(args.r#type);
        let text = args.metadata.as_deref();
        if kind == DomainMetadataType::TITLE && text.is_some_and(|text| text.contains('\n')) {
            let function = "virDomainSetMetadata";
            let message = "metadata title can't contain newlines";
            return Err(bad_argument(ErrorDomain::DOMAIN, function, "metadata", message));
        }
        let dom = self.change_metadata(&args.dom, args.flags, |xml| match kind {
            DomainMetadataType::TITLE => set_text(xml, "title", text),
            DomainMetadataType::DESCRIPTION => set_text(xml, "description", text),
            _ => set_element(xml, args),
        })?;
        let nsuri = args.uri.clone().filter(|_| kind == DomainMetadataType::ELEMENT);
        self.emit(Event::Metadata { dom, r#type: kind.0, nsuri });
        Ok(())
    }

    fn change_metadata(
        &mut self,
        dom: &NonnullDomain,
        flags: u32,
        change: impl Fn(&mut Element) -> Reply<()>,
    ) -> Reply<NonnullDomain> {
        let domain = self.domain(dom)?;
        // What is refused leaves both descriptions as they were.
        let mut changed = domain.clone();
        let flags = domain.impact(flags)?;
        if flags & LIVE != 0 {
            change(&mut changed.live()?.xml)?;
        }
        if let Some(config) = changed.config.as_mut().filter(|_| flags & CONFIG != 0) {
            change(config)?;
        }
        *domain = changed;
        Ok(domain.reference())
    }
}

impl Domain {
    /// What flags stand for in the domain's state: live, defined or both.
    fn impact(&self, flags: u32) -> Reply<u32> {
        let active = self.live.is_some();
        let flags = match (flags, active) {
            (0, true) => LIVE,
            (0, false) => CONFIG,
            (flags, _) => flags,
        };
        if flags & LIVE != 0 && !active {
            return Err(not_running(ErrorDomain::DOMAIN));
        }
        if flags & CONFIG != 0 && self.config.is_none() {
            let detail = "transient domains do not have any persistent config";
            return Err(invalid(ErrorDomain::DOMAIN, detail));
        }
        Ok(flags)
    }

    /// The description that flags name.
    fn at(&self, flags: u32) -> Reply<&Element> {
        let found = match self.impact(flags)? & LIVE != 0 {
            true => self.description(),
            false => self.config.as_ref(),
        };
        found.ok_or_else(|| not_running(ErrorDomain::DOMAIN))
    }
}

fn set_text(xml: &mut Element, name: &'static str, text: Option<&str>) -> Reply<()> {
    xml.remove(|child| child.name() == name);
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        // Where libvirt has it: behind the name and the UUID.
        xml.insert(2, Element::new(name).text(text));
    }
    Ok(())
}

/// Puts an element of another's in place of those of the same namespace.
fn set_element(xml: &mut Element, args: &DomainSetMetadataArgs) -> Reply<()> {
    let uri = args.uri.as_deref().unwrap_or_default();
    let new = args.metadata.as_deref().map(|text| {
        let prefix = args.key.as_deref().unwrap_or_default();
        describe::prefixed(text, prefix, uri)
    });
    let new = new.transpose()?;
    if xml.find("metadata").is_none() {
        xml.insert(2, Element::new("metadata"));
    }
    let Some(metadata) = xml.find_mut("metadata") else { return Ok(()) };
    metadata.remove(|child| describe::namespace(child) == Some(uri));
    if let Some(new) = new {
        metadata.push(new);
    }
    let is_empty = metadata.elements().next().is_none();
    if is_empty {
        xml.remove(|child| child.name() == "metadata");
    }
    Ok(())
}

/// The element of a namespace, without the namespace.
fn element(xml: &Element, uri: &str) -> Option<String> {
    let found = xml.find("metadata")?.elements();
    let mut found = found.filter(|child| describe::namespace(child) == Some(uri));
    found.next().map(describe::unprefixed)
}
