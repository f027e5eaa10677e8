//! What domains are and do.

use virtsmith_protocol::api::domain::DomainXMLFlags;
use virtsmith_protocol::api::error::ErrorDomain;
use virtsmith_protocol::remote::domain::*;
use virtsmith_protocol::remote::domain_cpu::{
    DomainGetMaxMemoryArgs, DomainGetMaxMemoryRet, DomainGetMaxVcpusArgs, DomainGetMaxVcpusRet,
};
use virtsmith_protocol::remote::domain_save::{
    DomainHasManagedSaveImageArgs, DomainHasManagedSaveImageRet,
};
use virtsmith_protocol::remote::types::NonnullDomain;

use super::super::describe;
use super::super::refusal::{Reply, check_flags, invalid};
use super::super::route::routes;
use super::super::state::{State, truth};
use super::Domain;

routes! {
    DomainGetXmlDescArgs => |args, state| {
        Ok(DomainGetXmlDescRet { xml: state.domain_xml(&args.dom, args.flags)? })
    };
    DomainGetStateArgs => |args, state| {
        check_flags(args.flags, 0, ErrorDomain::QEMU, "qemuDomainGetState")?;
        let (domain_state, reason) = state.domain(&args.dom)?.state();
        Ok(DomainGetStateRet { state: domain_state.0, reason })
    };
    DomainGetInfoArgs => |args, state| Ok(state.domain(&args.dom)?.info());
    DomainIsActiveArgs => |args, state| {
        Ok(DomainIsActiveRet { active: truth(state.domain(&args.dom)?.live.is_some()) })
    };
    DomainIsPersistentArgs => |args, state| {
        let persistent = truth(state.domain(&args.dom)?.config.is_some());
        Ok(DomainIsPersistentRet { persistent })
    };
    DomainIsUpdatedArgs => |args, state| {
        state.domain(&args.dom)?;
        Ok(DomainIsUpdatedRet { updated: 0 })
    };
    DomainGetAutostartArgs => |args, state| {
        Ok(DomainGetAutostartRet { autostart: truth(state.domain(&args.dom)?.autostart) })
    };
    DomainSetAutostartArgs => |args, state| state.autostart_domain(&args.dom, args.autostart != 0);
    DomainGetOsTypeArgs => |args, state| {
        state.domain(&args.dom)?;
        Ok(DomainGetOsTypeRet { r#type: state.about.driver.os_type().into() })
    };
    DomainGetMaxMemoryArgs => |args, state| {
        Ok(DomainGetMaxMemoryRet { memory: state.domain(&args.dom)?.info().max_mem })
    };
    DomainGetMaxVcpusArgs => |args, state| {
        let num = i32::from(state.domain(&args.dom)?.info().nr_virt_cpu);
        Ok(DomainGetMaxVcpusRet { num })
    };
    DomainHasManagedSaveImageArgs => |args, state| {
        state.domain(&args.dom)?;
        Ok(DomainHasManagedSaveImageRet { result: 0 })
    };
}

impl State {
    fn domain_xml(&mut self, dom: &NonnullDomain, flags: u32) -> Reply<String> {
        let known = DomainXMLFlags::SECURE.0
            | DomainXMLFlags::INACTIVE.0
            | DomainXMLFlags::UPDATE_CPU.0
            | DomainXMLFlags::MIGRATABLE.0;
        check_flags(flags, known, ErrorDomain::QEMU, "qemuDomainGetXMLDesc")?;
        Ok(self.domain(dom)?.xml(flags & DomainXMLFlags::INACTIVE.0 != 0))
    }

    fn autostart_domain(&mut self, dom: &NonnullDomain, autostart: bool) -> Reply<()> {
        let domain = self.domain(dom)?;
        if domain.config.is_none() {
            let detail = "cannot set autostart for transient domain";
            return Err(invalid(ErrorDomain::QEMU, detail));
        }
        domain.autostart = autostart;
        Ok(())
    }
}

impl Domain {
    fn info(&self) -> DomainGetInfoRet {
        let max_mem = self.kib("memory").unwrap_or_default();
        DomainGetInfoRet {
            state: u8::try_from(self.state().0.0).unwrap_or_default(),
            max_mem,
            memory: self.kib("currentMemory").unwrap_or(max_mem),
            nr_virt_cpu: self.processors(),
            cpu_time: 0,
        }
    }

    fn kib(&self, name: &str) -> Option<u64> {
        let bytes = describe::size(self.description()?.find(name)?, "KiB").ok()??;
        bytes.div_ceil(1024).into()
    }

    fn processors(&self) -> u16 {
        let vcpu = self.description().and_then(|xml| xml.find("vcpu"));
        vcpu.and_then(|vcpu| {
            let now = vcpu.attribute("current").map(str::to_owned);
            now.unwrap_or_else(|| vcpu.content()).trim().parse().ok()
        })
        .unwrap_or(1)
    }
}
