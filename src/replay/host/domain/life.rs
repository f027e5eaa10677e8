//! Starting domains, and all that ends them.

use std::time::Duration;

use virtsmith_protocol::Uuid;
use virtsmith_protocol::api::domain::{
    DomainCreateFlags, DomainDestroyFlags, DomainPausedReason, DomainRebootFlags,
    DomainRunningReason, DomainShutdownFlags, DomainShutoffReason, DomainState,
};
use virtsmith_protocol::api::error::ErrorDomain;
use virtsmith_protocol::remote::domain::*;
use virtsmith_protocol::remote::types::NonnullDomain;

use super::super::event::{Event, Lifecycle};
use super::super::refusal::{Reply, check_flags, invalid};
use super::super::route::routes;
use super::super::state::{Later, State};
use super::{Domain, Live, not_running};

routes! {
    DomainCreateArgs => |args, state| state.create_domain(&args.dom, 0).map(drop);
    DomainCreateWithFlagsArgs => |args, state| {
        Ok(DomainCreateWithFlagsRet { dom: state.create_domain(&args.dom, args.flags)? })
    };
    DomainCreateXmlArgs => |args, state| {
        Ok(DomainCreateXmlRet { dom: state.create_domain_xml(&args.xml_desc, args.flags)? })
    };
    DomainDestroyArgs => |args, state| state.destroy_domain(&args.dom, 0);
    DomainDestroyFlagsArgs => |args, state| state.destroy_domain(&args.dom, args.flags);
    DomainShutdownArgs => |args, state| state.shut_down_domain(&args.dom, 0);
    DomainShutdownFlagsArgs => |args, state| state.shut_down_domain(&args.dom, args.flags);
    DomainRebootArgs => |args, state| {
        let known = DomainRebootFlags::ACPI_POWER_BTN.0 | DomainRebootFlags::GUEST_AGENT.0;
        check_flags(args.flags, known, ErrorDomain::QEMU, "qemuDomainReboot")?;
        state.reset_domain(&args.dom)
    };
    DomainResetArgs => |args, state| {
        check_flags(args.flags, 0, ErrorDomain::QEMU, "qemuDomainReset")?;
        state.reset_domain(&args.dom)
    };
    DomainSuspendArgs => |args, state| state.suspend_domain(&args.dom);
    DomainResumeArgs => |args, state| state.resume_domain(&args.dom);
}

const PAUSED: u32 = DomainCreateFlags::START_PAUSED.0;

impl State {
    pub(in crate::replay::host) fn create_domain(
        &mut self,
        dom: &NonnullDomain,
        flags: u32,
    ) -> Reply<NonnullDomain> {
        let known = PAUSED
            | DomainCreateFlags::START_AUTODESTROY.0
            | DomainCreateFlags::START_BYPASS_CACHE.0
            | DomainCreateFlags::START_FORCE_BOOT.0
            | DomainCreateFlags::START_RESET_NVRAM.0;
        check_flags(flags, known, ErrorDomain::QEMU, "qemuDomainCreateWithFlags")?;
        let domain = self.domain(dom)?;
        let Some(config) = domain.config.clone().filter(|_| domain.live.is_none()) else {
            return Err(invalid(ErrorDomain::QEMU, "domain is already running"));
        };
        let uuid = domain.uuid;
        self.start(uuid, config, flags & PAUSED != 0);
        Ok(self.domain(dom)?.reference())
    }

    fn create_domain_xml(&mut self, xml: &str, flags: u32) -> Reply<NonnullDomain> {
        let known = PAUSED
            | DomainCreateFlags::START_AUTODESTROY.0
            | DomainCreateFlags::START_VALIDATE.0
            | DomainCreateFlags::START_RESET_NVRAM.0;
        check_flags(flags, known, ErrorDomain::QEMU, "qemuDomainCreateXML")?;
        let described = self.read_domain(xml)?;
        self.check_identity(&described)?;
        let super::define::Described { name, uuid, xml } = described;
        match self.domains.iter().find(|domain| domain.uuid == uuid) {
            Some(domain) if domain.live.is_some() => {
                let detail = format!("domain '{name}' is already active");
                return Err(invalid(ErrorDomain::DOMAIN, detail));
            }
            Some(_) => {}
            None => self.domains.push(Domain {
                name: name.clone(),
                uuid,
                config: None,
                live: None,
                autostart: false,
                shutoff: DomainShutoffReason::UNKNOWN,
            }),
        }
        self.start(uuid, xml, flags & PAUSED != 0);
        Ok(self.domain(&NonnullDomain { name, uuid, id: -1 })?.reference())
    }

    fn start(&mut self, uuid: Uuid, xml: crate::xml::Element, paused: bool) {
        self.counters.domain_id = self.counters.domain_id.wrapping_add(1);
        let id = self.counters.domain_id;
        let (state, reason) = match paused {
            true => (DomainState::PAUSED, DomainPausedReason::USER.0),
            false => (DomainState::RUNNING, DomainRunningReason::BOOTED.0),
        };
        let Some(domain) = self.domains.iter_mut().find(|domain| domain.uuid == uuid) else {
            return;
        };
        domain.live = Some(Live { id, state, reason, xml });
        let reference = domain.reference();
        // QEMU starts guests halted, and says so when it lets them go.
        let tale = match paused {
            true => [Lifecycle::BOOTED, Lifecycle::PAUSED],
            false => [Lifecycle::UNPAUSED, Lifecycle::BOOTED],
        };
        for what in tale {
            self.emit_domain(reference.clone(), what);
        }
    }

    fn destroy_domain(&mut self, dom: &NonnullDomain, flags: u32) -> Reply<()> {
        let known = DomainDestroyFlags::GRACEFUL.0 | DomainDestroyFlags::REMOVE_LOGS.0;
        check_flags(flags, known, ErrorDomain::QEMU, "qemuDomainDestroyFlags")?;
        let domain = self.domain(dom)?;
        domain.live()?;
        let reference = domain.reference();
        self.emit_domain(reference, Lifecycle::HOST_ENDS);
        self.stop(dom.uuid, DomainShutoffReason::DESTROYED, Lifecycle::DESTROYED);
        Ok(())
    }

    fn shut_down_domain(&mut self, dom: &NonnullDomain, flags: u32) -> Reply<()> {
        let known = DomainShutdownFlags::ACPI_POWER_BTN.0 | DomainShutdownFlags::GUEST_AGENT.0;
        check_flags(flags, known, ErrorDomain::QEMU, "qemuDomainShutdownFlags")?;
        let domain = self.domain(dom)?;
        let running = domain.live.as_ref().filter(|live| live.state == DomainState::RUNNING);
        let id = running.map(|live| live.id).ok_or_else(|| not_running(ErrorDomain::QEMU))?;
        match self.about.shutdown {
            None => {}
            Some(Duration::ZERO) => self.power_off(dom.uuid, Some(id)),
            Some(delay) => self.plan(delay, Later::PowerOff { uuid: dom.uuid, id }),
        }
        Ok(())
    }

    /// Lets a guest power itself off, if it runs and has this id.
    pub(in crate::replay::host) fn power_off(&mut self, uuid: Uuid, id: Option<i32>) {
        let Some(domain) = self.domains.iter().find(|domain| domain.uuid == uuid) else { return };
        let reference = domain.reference();
        if reference.id < 0 || id.is_some_and(|id| id != reference.id) {
            return;
        }
        self.emit_domain(reference, Lifecycle::GUEST_ENDS);
        self.stop(uuid, DomainShutoffReason::SHUTDOWN, Lifecycle::STOPPED);
    }

    /// Ends a domain that runs; it goes if it is not defined.
    pub(in crate::replay::host) fn stop(
        &mut self,
        uuid: Uuid,
        reason: DomainShutoffReason,
        what: Lifecycle,
    ) {
        let Some(domain) = self.domains.iter_mut().find(|domain| domain.uuid == uuid) else {
            return;
        };
        let reference = domain.reference();
        domain.live = None;
        domain.shutoff = reason;
        if domain.config.is_none() {
            self.domains.retain(|domain| domain.uuid != uuid);
        }
        // Who destroys a domain is told of it when its id is gone already.
        let id = if what == Lifecycle::DESTROYED { -1 } else { reference.id };
        self.emit_domain(NonnullDomain { id, ..reference }, what);
    }

    fn reset_domain(&mut self, dom: &NonnullDomain) -> Reply<()> {
        let domain = self.domain(dom)?;
        domain.live()?;
        let dom = domain.reference();
        self.emit(Event::Reboot { dom });
        Ok(())
    }

    fn suspend_domain(&mut self, dom: &NonnullDomain) -> Reply<()> {
        let domain = self.domain(dom)?;
        let live = domain.live()?;
        if live.state == DomainState::PAUSED {
            return Ok(());
        }
        live.state = DomainState::PAUSED;
        live.reason = DomainPausedReason::USER.0;
        let reference = domain.reference();
        self.emit_domain(reference, Lifecycle::PAUSED);
        Ok(())
    }

    fn resume_domain(&mut self, dom: &NonnullDomain) -> Reply<()> {
        let domain = self.domain(dom)?;
        let live = domain.live()?;
        if live.state == DomainState::RUNNING {
            return Err(invalid(ErrorDomain::QEMU, "domain is already running"));
        }
        live.state = DomainState::RUNNING;
        live.reason = DomainRunningReason::UNPAUSED.0;
        let reference = domain.reference();
        self.emit_domain(reference, Lifecycle::UNPAUSED);
        Ok(())
    }
}
