//! Domains.

mod complete;
pub(super) mod define;
pub(super) mod life;
pub(super) mod list;
pub(super) mod metadata;
pub(super) mod query;

use virtsmith_protocol::Uuid;
use virtsmith_protocol::api::domain::{DomainShutoffReason, DomainState};
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::remote::types::NonnullDomain;

use super::describe;
use super::event::{Event, Lifecycle};
use super::refusal::{Refusal, Reply, invalid, refuse};
use super::state::State;
use crate::xml::Element;

/// A domain: defined, running or both.
#[derive(Clone, Debug)]
pub(in crate::replay::host) struct Domain {
    pub(in crate::replay::host) name: String,
    pub(in crate::replay::host) uuid: Uuid,
    /// Its description, if it stays when it stops.
    pub(in crate::replay::host) config: Option<Element>,
    pub(in crate::replay::host) live: Option<Live>,
    pub(in crate::replay::host) autostart: bool,
    pub(in crate::replay::host) shutoff: DomainShutoffReason,
}

/// A domain that runs.
#[derive(Clone, Debug)]
pub(in crate::replay::host) struct Live {
    pub(in crate::replay::host) id: i32,
    pub(in crate::replay::host) state: DomainState,
    pub(in crate::replay::host) reason: i32,
    /// The description that it was started with.
    pub(in crate::replay::host) xml: Element,
}

impl Domain {
    /// How the protocol names it.
    pub(in crate::replay::host) fn reference(&self) -> NonnullDomain {
        let id = self.live.as_ref().map_or(-1, |live| live.id);
        NonnullDomain { name: self.name.clone(), uuid: self.uuid, id }
    }

    /// Its state and the reason for it.
    pub(in crate::replay::host) fn state(&self) -> (DomainState, i32) {
        match &self.live {
            Some(live) => (live.state, live.reason),
            None => (DomainState::SHUTOFF, self.shutoff.0),
        }
    }

    /// What runs, or else what is defined.
    fn description(&self) -> Option<&Element> {
        self.live.as_ref().map(|live| &live.xml).or(self.config.as_ref())
    }

    /// What will run when it is started next, or, of one that goes when it
    /// stops, what runs.
    fn inactive(&self) -> Option<&Element> {
        self.config.as_ref().or_else(|| self.description())
    }

    /// Its description, as of now or as defined.
    pub(in crate::replay::host) fn xml(&self, inactive: bool) -> String {
        match (&self.live, inactive) {
            (Some(live), false) => {
                describe::written(&live.xml.clone().attr("id", live.id.to_string()))
            }
            _ => self.inactive().map(describe::written).unwrap_or_default(),
        }
    }

    fn live(&mut self) -> Reply<&mut Live> {
        self.live.as_mut().ok_or_else(|| not_running(ErrorDomain::DOMAIN))
    }
}

fn not_running(from: ErrorDomain) -> Refusal {
    invalid(from, "domain is not running")
}

impl State {
    /// The domain that a call is about; its UUID counts.
    fn domain(&mut self, dom: &NonnullDomain) -> Reply<&mut Domain> {
        self.domains.iter_mut().find(|domain| domain.uuid == dom.uuid).ok_or_else(|| {
            let detail = format!("no domain with matching uuid '{}' ({})", dom.uuid, dom.name);
            no_domain(detail)
        })
    }

    fn emit_domain(&mut self, dom: NonnullDomain, what: Lifecycle) {
        self.emit(Event::Domain { dom, what });
    }
}

fn no_domain(detail: String) -> Refusal {
    refuse(ErrorNumber::NO_DOMAIN, ErrorDomain::QEMU, detail)
}
