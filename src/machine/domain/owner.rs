//! Whose machine a domain is.

use crate::xml::Element;
use crate::xml::domain::Domain;

/// The mark of the manager that made a domain.
///
/// It is kept in the domain's metadata, in a namespace of its own, so that a manager knows its machines by more than
/// their names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Owner {
    /// The namespace of the manager.
    pub namespace: String,
    /// The id of the machine in it.
    pub id: String,
}

impl Owner {
    /// The namespace of the metadata element.
    pub const XMLNS: &str = "urn:virtsmith:machine:1";

    /// The mark on a domain, if it bears one.
    pub fn of(domain: &Domain) -> Option<Self> {
        Self::from_element(domain.metadata(Self::XMLNS)?)
    }

    /// Reads a mark as libvirt hands it out, an element by itself.
    pub(crate) fn parse(xml: &str) -> Option<Self> {
        let document = crate::xml::parse(xml).ok()?;
        Self::from_element(document.root())
    }

    fn from_element(mark: &Element) -> Option<Self> {
        Some(Self {
            namespace: mark.attribute("namespace")?.to_owned(),
            id: mark.attribute("id")?.to_owned(),
        })
    }

    pub(super) fn to_element(&self) -> Element {
        Element::new("virtsmith:machine")
            .attr("xmlns:virtsmith", Self::XMLNS)
            .attr("namespace", &self.namespace)
            .attr("id", &self.id)
    }
}
