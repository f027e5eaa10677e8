//! Opening a connection, and what the host says about itself.

use virtsmith_protocol::ProcedureInfo;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::remote::AuthType;
use virtsmith_protocol::remote::auth::{AuthListArgs, AuthListRet};
use virtsmith_protocol::remote::connect::*;
use virtsmith_protocol::remote::event_calls::{
    ConnectRegisterCloseCallbackArgs, ConnectUnregisterCloseCallbackArgs,
};

use super::about::{EMULATOR, domain_capabilities, has_machine};
use super::refusal::{Refusal, Reply, check_flags, refuse, system};
use super::route::{Caller, routes};
use super::state::{State, truth};

routes! {
    AuthListArgs => |_, _state| Ok(AuthListRet { types: vec![AuthType::NONE] });
    ConnectOpenArgs => |args, state, caller| state.open(caller, args.name.as_deref());
    ConnectCloseArgs => |_, state, caller| {
        state.client(caller).leaves = true;
        Ok(())
    };
    ConnectSupportsFeatureArgs => |args, _state| {
        Ok(ConnectSupportsFeatureRet { supported: truth(FEATURES.contains(&args.feature)) })
    };
    ConnectRegisterCloseCallbackArgs => |_, _state| Ok(());
    ConnectUnregisterCloseCallbackArgs => |_, _state| Ok(());
    ConnectGetUriArgs => |_, state| Ok(ConnectGetUriRet { uri: state.about.uri.clone() });
    ConnectGetTypeArgs => |_, state| {
        Ok(ConnectGetTypeRet { r#type: state.about.driver.name().into() })
    };
    ConnectGetVersionArgs => |_, state| {
        Ok(ConnectGetVersionRet { hv_ver: state.about.version })
    };
    ConnectGetLibVersionArgs => |_, state| {
        Ok(ConnectGetLibVersionRet { lib_ver: state.about.lib_version })
    };
    ConnectGetHostnameArgs => |_, state| {
        Ok(ConnectGetHostnameRet { hostname: state.about.hostname.clone() })
    };
    ConnectGetMaxVcpusArgs => |_, state| {
        Ok(ConnectGetMaxVcpusRet { max_vcpus: state.about.driver.max_vcpus() })
    };
    ConnectIsSecureArgs => |_, _state| Ok(ConnectIsSecureRet { secure: 1 });
    ConnectGetCapabilitiesArgs => |_, state| {
        Ok(ConnectGetCapabilitiesRet { capabilities: state.about.capabilities.clone() })
    };
    ConnectGetDomainCapabilitiesArgs => |args, state| {
        let capabilities = state.domain_capabilities(&args)?;
        Ok(ConnectGetDomainCapabilitiesRet { capabilities })
    };
}

/// `VIR_DRV_FEATURE_*`: what the daemon and its driver can do.
const FEATURES: [i32; 13] = [3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/// Refuses what is called before the driver is opened.
pub(super) fn check_open(is_open: bool, procedure: &ProcedureInfo) -> Reply<()> {
    let any_time = procedure.name.starts_with("AUTH_")
        || matches!(procedure.name, "CONNECT_OPEN" | "CONNECT_CLOSE" | "CONNECT_SUPPORTS_FEATURE");
    if is_open || any_time {
        return Ok(());
    }
    let of_others = ["STORAGE_", "NETWORK", "INTERFACE", "SECRET", "NWFILTER", "NODE_DEVICE"];
    let is_of_others = of_others.iter().any(|part| procedure.name.contains(part))
        && !procedure.name.starts_with("DOMAIN_");
    let part = if is_of_others { "" } else { "hypervisor " };
    Err(unready(format!("{part}connection not open")))
}

fn unready(message: impl Into<String>) -> Refusal {
    refuse(ErrorNumber::INTERNAL_ERROR, ErrorDomain::RPC, message)
}

impl State {
    fn open(&mut self, caller: Caller, name: Option<&str>) -> Reply<()> {
        let known = name.is_none_or(|name| name.is_empty() || name == self.about.uri);
        let client = self.client(caller);
        if std::mem::take(&mut client.is_open) {
            // A daemon forgets the first then.
            return Err(unready("connection already open"));
        }
        if !known {
            let name = name.unwrap_or_default();
            return Err(refuse(ErrorNumber::NO_CONNECT, ErrorDomain::NONE, name));
        }
        client.is_open = true;
        Ok(())
    }

    pub(super) fn client(&mut self, caller: Caller) -> &mut super::client::Client {
        self.clients.entry(caller.client).or_default()
    }

    fn domain_capabilities(&self, args: &ConnectGetDomainCapabilitiesArgs) -> Reply<String> {
        let function = "qemuConnectGetDomainCapabilities";
        check_flags(args.flags, 0, ErrorDomain::QEMU, function)?;
        let bad = |detail| Err(refuse(ErrorNumber::INVALID_ARG, ErrorDomain::QEMU, detail));
        let arch = args.arch.as_deref().unwrap_or("x86_64");
        if arch != "x86_64" {
            return bad(format!("unknown architecture: {arch}"));
        }
        let emulator = args.emulatorbin.as_deref().unwrap_or(EMULATOR);
        if emulator != EMULATOR {
            let message = format!("Cannot check QEMU binary {emulator}: No such file or directory");
            return Err(system(ErrorDomain::QEMU, ENOENT, message));
        }
        let virt = args.virttype.as_deref().unwrap_or("kvm");
        if !matches!(virt, "kvm" | "qemu") {
            return bad(format!("Emulator '{EMULATOR}' does not support virt type '{virt}'"));
        }
        let machine = args.machine.as_deref().unwrap_or("pc-i440fx-10.0");
        if !has_machine(machine) {
            return bad(format!(
                "the machine '{machine}' is not supported by emulator '{EMULATOR}'"
            ));
        }
        let given = self.about.domain_capabilities.clone();
        Ok(given.unwrap_or_else(|| domain_capabilities(virt, machine)))
    }
}

/// No such file or directory.
pub(super) const ENOENT: i32 = 2;
