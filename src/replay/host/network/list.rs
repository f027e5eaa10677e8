//! Finding networks, listing them, and what they are.

use virtsmith_protocol::api::error::ErrorNumber;
use virtsmith_protocol::api::network::{ConnectListAllNetworksFlags as List, NetworkXMLFlags};
use virtsmith_protocol::remote::connect::{ConnectListAllNetworksArgs, ConnectListAllNetworksRet};
use virtsmith_protocol::remote::connect_names::*;
use virtsmith_protocol::remote::network::*;
use virtsmith_protocol::remote::types::NonnullNetwork;

use super::super::describe;
use super::super::refusal::{Reply, check_flags, refuse};
use super::super::route::routes;
use super::super::state::{State, count, passes, truth};
use super::{NETWORK, Network, no_network};

routes! {
    NetworkLookupByNameArgs => |args, state| {
        let net = state.find_network(|network| network.name == args.name, || {
            format!("no network with matching name '{}'", args.name)
        })?;
        Ok(NetworkLookupByNameRet { net })
    };
    NetworkLookupByUuidArgs => |args, state| {
        let net = state.find_network(|network| network.uuid == args.uuid, || {
            format!("no network with matching uuid '{}'", args.uuid)
        })?;
        Ok(NetworkLookupByUuidRet { net })
    };
    NetworkGetXmlDescArgs => |args, state| {
        let inactive = NetworkXMLFlags::INACTIVE.0;
        check_flags(args.flags, inactive, NETWORK, "networkGetXMLDesc")?;
        let description = state.network(&args.net)?.description(args.flags & inactive != 0);
        Ok(NetworkGetXmlDescRet { xml: description.map(describe::written).unwrap_or_default() })
    };
    NetworkGetBridgeNameArgs => |args, state| {
        let network = state.network(&args.net)?;
        let name = network.bridge().map(str::to_owned).ok_or_else(|| {
            let detail = format!("network '{}' does not have a bridge name.", network.name);
            refuse(ErrorNumber::INTERNAL_ERROR, NETWORK, detail)
        })?;
        Ok(NetworkGetBridgeNameRet { name })
    };
    NetworkGetAutostartArgs => |args, state| {
        Ok(NetworkGetAutostartRet { autostart: truth(state.network(&args.net)?.autostart) })
    };
    NetworkIsActiveArgs => |args, state| {
        Ok(NetworkIsActiveRet { active: truth(state.network(&args.net)?.live.is_some()) })
    };
    NetworkIsPersistentArgs => |args, state| {
        Ok(NetworkIsPersistentRet { persistent: truth(state.network(&args.net)?.config.is_some()) })
    };
    NetworkGetDhcpLeasesArgs => |args, state| {
        check_flags(args.flags, 0, NETWORK, "networkGetDHCPLeases")?;
        let network = state.network(&args.net)?;
        let is_meant = |lease: &&NetworkDhcpLease| args.mac.is_none() || lease.mac == args.mac;
        let found: Vec<_> = network.leases.iter().filter(is_meant).cloned().collect();
        let ret = count(found.len());
        let leases = if args.need_results == 0 { Vec::new() } else { found };
        Ok(NetworkGetDhcpLeasesRet { leases, ret })
    };
    ConnectListAllNetworksArgs => |args, state| {
        let found = state.list_networks(args.flags)?;
        let ret = count(found.len());
        let nets = if args.need_results == 0 { Vec::new() } else { found };
        Ok(ConnectListAllNetworksRet { nets, ret })
    };
    ConnectNumOfNetworksArgs => |_, state| {
        Ok(ConnectNumOfNetworksRet { num: count(state.network_names(true).count()) })
    };
    ConnectListNetworksArgs => |args, state| {
        let most = usize::try_from(args.maxnames).unwrap_or_default();
        Ok(ConnectListNetworksRet { names: state.network_names(true).take(most).collect() })
    };
    ConnectNumOfDefinedNetworksArgs => |_, state| {
        Ok(ConnectNumOfDefinedNetworksRet { num: count(state.network_names(false).count()) })
    };
    ConnectListDefinedNetworksArgs => |args, state| {
        let most = usize::try_from(args.maxnames).unwrap_or_default();
        Ok(ConnectListDefinedNetworksRet { names: state.network_names(false).take(most).collect() })
    };
}

impl State {
    fn find_network(
        &self,
        is_meant: impl Fn(&Network) -> bool,
        detail: impl FnOnce() -> String,
    ) -> Reply<NonnullNetwork> {
        let found = self.networks.iter().find(|network| is_meant(network));
        found.map(Network::reference).ok_or_else(|| no_network(detail()))
    }

    fn list_networks(&self, flags: u32) -> Reply<Vec<NonnullNetwork>> {
        check_flags(flags, 0x3f, NETWORK, "networkConnectListAllNetworks")?;
        let wanted = self.networks.iter().filter(|network| is_listed(network, flags));
        Ok(wanted.map(Network::reference).collect())
    }

    fn network_names(&self, active: bool) -> impl Iterator<Item = String> {
        let networks = self.networks.iter().filter(move |each| each.live.is_some() == active);
        networks.map(|network| network.name.clone())
    }
}

fn is_listed(network: &Network, flags: u32) -> bool {
    let (active, persistent) = (network.live.is_some(), network.config.is_some());
    let autostart = network.autostart;
    passes(
        flags,
        &[
            &[(List::ACTIVE.0, active), (List::INACTIVE.0, !active)],
            &[(List::PERSISTENT.0, persistent), (List::TRANSIENT.0, !persistent)],
            &[(List::AUTOSTART.0, autostart), (List::NO_AUTOSTART.0, !autostart)],
        ],
    )
}
