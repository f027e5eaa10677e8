//! Virtual networks.

pub(super) mod list;

use virtsmith_protocol::Uuid;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::api::network::NetworkEventLifecycleType as What;
use virtsmith_protocol::remote::network::*;
use virtsmith_protocol::remote::types::NonnullNetwork;

use super::describe::{self, put_text};
use super::event::Event;
use super::refusal::{Refusal, Reply, check_flags, invalid, refuse};
use super::route::routes;
use super::state::State;
use crate::xml::Element;

routes! {
    NetworkDefineXmlArgs => |args, state| {
        Ok(NetworkDefineXmlRet { net: state.define_network(&args.xml)? })
    };
    NetworkDefineXmlFlagsArgs => |args, state| {
        check_flags(args.flags, VALIDATE, NETWORK, "networkDefineXMLFlags")?;
        Ok(NetworkDefineXmlFlagsRet { net: state.define_network(&args.xml)? })
    };
    NetworkCreateXmlArgs => |args, state| {
        Ok(NetworkCreateXmlRet { net: state.create_network_xml(&args.xml)? })
    };
    NetworkCreateXmlFlagsArgs => |args, state| {
        check_flags(args.flags, VALIDATE, NETWORK, "networkCreateXMLFlags")?;
        Ok(NetworkCreateXmlFlagsRet { net: state.create_network_xml(&args.xml)? })
    };
    NetworkCreateArgs => |args, state| state.create_network(&args.net);
    NetworkDestroyArgs => |args, state| state.destroy_network(&args.net);
    NetworkUndefineArgs => |args, state| state.undefine_network(&args.net);
    NetworkSetAutostartArgs => |args, state| {
        let network = state.network(&args.net)?;
        if network.config.is_none() {
            return Err(invalid(NETWORK, "cannot set autostart for transient network"));
        }
        network.autostart = args.autostart != 0;
        Ok(())
    };
}

const NETWORK: ErrorDomain = ErrorDomain::NETWORK;

/// `VIR_NETWORK_DEFINE_VALIDATE` and `VIR_NETWORK_CREATE_VALIDATE`.
const VALIDATE: u32 = 1;

/// A network: defined, started or both.
#[derive(Clone, Debug)]
pub(in crate::replay::host) struct Network {
    pub(in crate::replay::host) name: String,
    pub(in crate::replay::host) uuid: Uuid,
    /// Its description, if it stays when it stops.
    pub(in crate::replay::host) config: Option<Element>,
    /// The description that it was started with.
    pub(in crate::replay::host) live: Option<Element>,
    pub(in crate::replay::host) autostart: bool,
    pub(in crate::replay::host) leases: Vec<NetworkDhcpLease>,
}

impl Network {
    /// How the protocol names it.
    pub(in crate::replay::host) fn reference(&self) -> NonnullNetwork {
        NonnullNetwork { name: self.name.clone(), uuid: self.uuid }
    }

    /// Its description, as of now or as defined.
    pub(in crate::replay::host) fn description(&self, inactive: bool) -> Option<&Element> {
        let (first, second) = match inactive {
            true => (&self.config, &self.live),
            false => (&self.live, &self.config),
        };
        first.as_ref().or(second.as_ref())
    }

    fn bridge(&self) -> Option<&str> {
        bridge(self.description(false)?)
    }
}

impl State {
    /// The network that a call is about; its UUID counts.
    fn network(&mut self, net: &NonnullNetwork) -> Reply<&mut Network> {
        self.networks.iter_mut().find(|network| network.uuid == net.uuid).ok_or_else(|| {
            let NonnullNetwork { name, uuid } = net;
            no_network(format!("no network with matching uuid '{uuid}' ({name})"))
        })
    }

    pub(in crate::replay::host) fn define_network(&mut self, xml: &str) -> Reply<NonnullNetwork> {
        let new = self.read_network(xml)?;
        self.check_network(&new)?;
        let reference = new.reference();
        match self.networks.iter_mut().find(|network| network.uuid == new.uuid) {
            Some(network) => network.config = new.config,
            None => self.networks.push(new),
        }
        self.emit(Event::Network { net: reference.clone(), what: What::DEFINED });
        Ok(reference)
    }

    fn create_network_xml(&mut self, xml: &str) -> Reply<NonnullNetwork> {
        let new = self.read_network(xml)?;
        self.check_network(&new)?;
        let reference = new.reference();
        match self.networks.iter_mut().find(|network| network.uuid == new.uuid) {
            Some(network) if network.live.is_some() => {
                let detail = format!("network is already active as '{}'", network.name);
                return Err(invalid(NETWORK, detail));
            }
            Some(network) => network.live = new.config,
            None => {
                let Network { config, .. } = new;
                self.networks.push(Network { live: config, config: None, ..new });
            }
        }
        self.emit(Event::Network { net: reference.clone(), what: What::STARTED });
        Ok(reference)
    }

    pub(in crate::replay::host) fn create_network(&mut self, net: &NonnullNetwork) -> Reply<()> {
        let network = self.network(net)?;
        if network.live.is_some() {
            return Err(invalid(NETWORK, "network is already active"));
        }
        network.live.clone_from(&network.config);
        let net = network.reference();
        self.emit(Event::Network { net, what: What::STARTED });
        Ok(())
    }

    fn destroy_network(&mut self, net: &NonnullNetwork) -> Reply<()> {
        let network = self.network(net)?;
        if network.live.take().is_none() {
            let detail = format!("network '{}' is not active", network.name);
            return Err(invalid(NETWORK, detail));
        }
        let reference = network.reference();
        self.forget_network(net.uuid);
        self.emit(Event::Network { net: reference, what: What::STOPPED });
        Ok(())
    }

    fn undefine_network(&mut self, net: &NonnullNetwork) -> Reply<()> {
        let network = self.network(net)?;
        if network.config.take().is_none() {
            return Err(invalid(NETWORK, "can't undefine transient network"));
        }
        network.autostart = false;
        let reference = network.reference();
        self.forget_network(net.uuid);
        self.emit(Event::Network { net: reference, what: What::UNDEFINED });
        Ok(())
    }

    /// A network that is neither defined nor started is none.
    fn forget_network(&mut self, uuid: Uuid) {
        let is_there = |network: &Network| network.config.is_some() || network.live.is_some();
        self.networks.retain(|network| network.uuid != uuid || is_there(network));
    }

    fn read_network(&mut self, text: &str) -> Reply<Network> {
        let mut xml = describe::read(text, "network", "network_definition", NETWORK)?;
        let name = describe::text(&xml, "name");
        let name = name.ok_or_else(|| refuse(ErrorNumber::NO_NAME, NETWORK, ""))?;
        if let Some(bad) = name.chars().find(|c| matches!(c, '/' | '\n')) {
            let detail = format!("invalid char in name: {bad}");
            return Err(refuse(ErrorNumber::XML_DETAIL, ErrorDomain::XML, detail));
        }
        let malformed = refuse(ErrorNumber::INTERNAL_ERROR, NETWORK, "malformed uuid element");
        let uuid = describe::uuid(&xml, malformed)?.unwrap_or_else(|| self.fresh_uuid());
        put_text(&mut xml, "uuid", 1, &uuid.to_string());
        self.give_bridge(&mut xml, uuid);
        let (config, leases) = (Some(xml), Vec::new());
        Ok(Network { name, uuid, config, live: None, autostart: false, leases })
    }

    /// Names the bridge of a network that libvirt makes one for.
    fn give_bridge(&self, xml: &mut Element, uuid: Uuid) {
        let forward = xml.find("forward").map(|forward| forward.attribute("mode"));
        let own = forward.is_none_or(|mode| matches!(mode, None | Some("nat" | "route" | "open")));
        if bridge(xml).is_some() || !own {
            return;
        }
        // The one it had, else the first that is free.
        let had = self.networks.iter().find(|network| network.uuid == uuid);
        let had = had.and_then(Network::bridge).map(str::to_owned);
        let is_free = |name: &String| {
            self.networks.iter().all(|network| network.bridge() != Some(name.as_str()))
        };
        let mut names = (0_u32..).map(|number| format!("virbr{number}"));
        let Some(name) = had.or_else(|| names.find(is_free)) else { return };
        xml.remove(|child| child.name() == "bridge");
        let bridge = Element::new("bridge").attr("name", name).attr("stp", "on");
        xml.insert(2, bridge.attr("delay", "0"));
    }

    /// Refuses the names, UUIDs and bridges of other networks.
    fn check_network(&self, new: &Network) -> Reply<()> {
        let Network { name, uuid, .. } = new;
        let taken = |text| Err(refuse(ErrorNumber::OPERATION_FAILED, NETWORK, text));
        if let Some(same) = self.networks.iter().find(|network| network.uuid == *uuid) {
            if same.name != *name {
                let what = format!("network '{}' is already defined", same.name);
                return taken(format!("{what} with uuid {uuid}"));
            }
        } else if let Some(other) = self.networks.iter().find(|network| network.name == *name) {
            return taken(format!("network '{name}' already exists with uuid {}", other.uuid));
        }
        let Some(bridge) = new.bridge() else { return Ok(()) };
        let others = |network: &&Network| network.uuid != *uuid;
        match self.networks.iter().filter(others).any(|other| other.bridge() == Some(bridge)) {
            true => {
                let detail = format!("bridge name '{bridge}' already in use.");
                Err(refuse(ErrorNumber::INTERNAL_ERROR, NETWORK, detail))
            }
            false => Ok(()),
        }
    }
}

fn bridge(xml: &Element) -> Option<&str> {
    xml.find("bridge")?.attribute("name")
}

fn no_network(detail: String) -> Refusal {
    refuse(ErrorNumber::NO_NETWORK, NETWORK, detail)
}
