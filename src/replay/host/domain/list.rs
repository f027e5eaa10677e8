//! Finding domains, and listing them.

use virtsmith_protocol::Uuid;
use virtsmith_protocol::api::domain::{ConnectListAllDomainsFlags as List, DomainState};
use virtsmith_protocol::api::error::ErrorDomain;
use virtsmith_protocol::remote::connect::{ConnectListAllDomainsArgs, ConnectListAllDomainsRet};
use virtsmith_protocol::remote::connect_names::*;
use virtsmith_protocol::remote::domain::*;
use virtsmith_protocol::remote::types::NonnullDomain;

use super::super::refusal::{Reply, check_flags};
use super::super::route::routes;
use super::super::state::{State, count, passes};
use super::{Domain, no_domain};

routes! {
    DomainLookupByNameArgs => |args, state| {
        Ok(DomainLookupByNameRet { dom: state.domain_by_name(&args.name)? })
    };
    DomainLookupByUuidArgs => |args, state| {
        Ok(DomainLookupByUuidRet { dom: state.domain_by_uuid(args.uuid)? })
    };
    DomainLookupByIdArgs => |args, state| {
        Ok(DomainLookupByIdRet { dom: state.domain_by_id(args.id)? })
    };
    ConnectListAllDomainsArgs => |args, state| {
        let found = state.list_domains(args.flags)?;
        let ret = count(found.len());
        let domains = if args.need_results == 0 { Vec::new() } else { found };
        Ok(ConnectListAllDomainsRet { domains, ret })
    };
    ConnectNumOfDomainsArgs => |_, state| {
        Ok(ConnectNumOfDomainsRet { num: count(state.domain_ids().count()) })
    };
    ConnectListDomainsArgs => |args, state| {
        let most = usize::try_from(args.maxids).unwrap_or_default();
        Ok(ConnectListDomainsRet { ids: state.domain_ids().take(most).collect() })
    };
    ConnectNumOfDefinedDomainsArgs => |_, state| {
        Ok(ConnectNumOfDefinedDomainsRet { num: count(state.shut_off_names().count()) })
    };
    ConnectListDefinedDomainsArgs => |args, state| {
        let most = usize::try_from(args.maxnames).unwrap_or_default();
        Ok(ConnectListDefinedDomainsRet { names: state.shut_off_names().take(most).collect() })
    };
}

impl State {
    fn domain_by_name(&self, name: &str) -> Reply<NonnullDomain> {
        self.find_domain(|domain| domain.name == name)
            .ok_or_else(|| no_domain(format!("no domain with matching name '{name}'")))
    }

    fn domain_by_uuid(&self, uuid: Uuid) -> Reply<NonnullDomain> {
        self.find_domain(|domain| domain.uuid == uuid)
            .ok_or_else(|| no_domain(format!("no domain with matching uuid '{uuid}'")))
    }

    fn domain_by_id(&self, id: i32) -> Reply<NonnullDomain> {
        self.find_domain(|domain| domain.live.as_ref().is_some_and(|live| live.id == id))
            .ok_or_else(|| no_domain(format!("no domain with matching id {id}")))
    }

    fn find_domain(&self, is_meant: impl Fn(&Domain) -> bool) -> Option<NonnullDomain> {
        self.domains.iter().find(|domain| is_meant(domain)).map(Domain::reference)
    }

    fn list_domains(&self, flags: u32) -> Reply<Vec<NonnullDomain>> {
        check_flags(flags, 0xffff, ErrorDomain::QEMU, "qemuConnectListAllDomains")?;
        let wanted = self.domains.iter().filter(|domain| is_listed(domain, flags));
        Ok(wanted.map(Domain::reference).collect())
    }

    fn domain_ids(&self) -> impl Iterator<Item = i32> {
        self.domains.iter().filter_map(|domain| Some(domain.live.as_ref()?.id))
    }

    fn shut_off_names(&self) -> impl Iterator<Item = String> {
        self.domains.iter().filter(|domain| domain.live.is_none()).map(|domain| domain.name.clone())
    }
}

fn is_listed(domain: &Domain, flags: u32) -> bool {
    let (active, persistent) = (domain.live.is_some(), domain.config.is_some());
    let (state, _) = domain.state();
    let is = |wanted| state == wanted;
    let other = !is(DomainState::RUNNING) && !is(DomainState::PAUSED) && !is(DomainState::SHUTOFF);
    passes(
        flags,
        &[
            &[(List::ACTIVE.0, active), (List::INACTIVE.0, !active)],
            &[(List::PERSISTENT.0, persistent), (List::TRANSIENT.0, !persistent)],
            &[
                (List::RUNNING.0, is(DomainState::RUNNING)),
                (List::PAUSED.0, is(DomainState::PAUSED)),
                (List::SHUTOFF.0, is(DomainState::SHUTOFF)),
                (List::OTHER.0, other),
            ],
            &[(List::AUTOSTART.0, domain.autostart), (List::NO_AUTOSTART.0, !domain.autostart)],
            &[(List::MANAGEDSAVE.0, false), (List::NO_MANAGEDSAVE.0, true)],
            &[(List::HAS_SNAPSHOT.0, false), (List::NO_SNAPSHOT.0, true)],
            &[(List::HAS_CHECKPOINT.0, false), (List::NO_CHECKPOINT.0, true)],
        ],
    )
}
