//! Network interfaces: `<interface>`.

use super::{YesNo, view};

view! {
    /// A network interface, `<interface>`.
    Interface in "interface" {
        /// What kind of source it has: `network`, `bridge`, `direct`, `user`,
        /// `ethernet`, `hostdev`, `vhostuser`, `vdpa`, `udp`, `server`, `client`,
        /// `mcast` or `internal`.
        kind: Option<String> = "@type",
        /// Whether libvirt takes a host's device from its driver.
        managed: Option<YesNo> = "@managed",
        /// The MAC address.
        mac: Option<String> = "mac@address",
        /// Where it is plugged in.
        source: Option<InterfaceSource> = "source",
        /// The port, on switches that have ports with names.
        virtualport: Option<VirtualPort> = "virtualport",
        /// What user networks are made with: `slirp` is said by leaving it out,
        /// `passt`, `vhostuser`.
        backend: Option<String> = "backend@type",
        /// What the guest sees: `virtio`, `e1000e` and others.
        model: Option<String> = "model@type",
        /// Who moves the packets: `vhost`, `qemu`.
        driver: Option<String> = "driver@name",
        /// The number of its queues.
        queues: Option<u32> = "driver@queues",
        /// The host's end of it.
        target: Option<String> = "target@dev",
        /// The name in the guest, for containers.
        guest: Option<String> = "guest@dev",
        /// The MTU.
        mtu: Option<u32> = "mtu@size",
        /// The VLAN, where there is one.
        vlan: Option<u32> = "vlan/tag@id",
        /// Whether its ports can reach each other.
        isolated: Option<YesNo> = "port@isolated",
        /// The filter of its packets.
        filterref: Option<String> = "filterref@filter",
        /// Whether the cable is plugged in: `up` or `down`.
        link: Option<String> = "link@state",
        /// Its place in the order of boot devices, from 1.
        boot_order: Option<u32> = "boot@order",
        /// The most it may send, in KiB a second on average.
        outbound_average: Option<u64> = "bandwidth/outbound@average",
        /// The most it may receive, in KiB a second on average.
        inbound_average: Option<u64> = "bandwidth/inbound@average",
        /// The address that a user network has for the guest.
        ip: Option<String> = "ip@address",
    }
}

view! {
    /// Where an interface is plugged in. Which fields there are depends on the kind.
    InterfaceSource in "source" {
        /// `network`: its name.
        network: Option<String> = "@network",
        /// `network`: the group of ports in it.
        portgroup: Option<String> = "@portgroup",
        /// `bridge`: its name.
        bridge: Option<String> = "@bridge",
        /// `direct`, `vdpa`: the host's device.
        dev: Option<String> = "@dev",
        /// `direct`: `bridge`, `vepa`, `private`, `passthrough`.
        mode: Option<String> = "@mode",
        /// `vhostuser`: `unix`.
        kind: Option<String> = "@type",
        /// `vhostuser`: the socket.
        path: Option<String> = "@path",
        /// `udp`, `server`, `client`, `mcast`: the address.
        address: Option<String> = "@address",
        /// `udp`, `server`, `client`, `mcast`: the port.
        port: Option<u16> = "@port",
        /// `hostdev`: the PCI device.
        pci: Option<super::PciAddress> = "address",
    }
}

view! {
    /// A port of a switch, `<virtualport>`.
    VirtualPort in "virtualport" {
        /// `openvswitch`, `802.1Qbg`, `802.1Qbh` or `midonet`.
        kind: Option<String> = "@type",
        /// The UUID of the port.
        interface_id: Option<String> = "parameters@interfaceid",
        /// The port's profile.
        profile_id: Option<String> = "parameters@profileid",
    }
}

impl Interface {
    /// A virtio interface on a libvirt network.
    #[must_use]
    pub fn network(name: impl Into<String>) -> Self {
        let network = Some(name.into());
        Self::of("network", Some(InterfaceSource { network, ..InterfaceSource::default() }))
    }

    /// A virtio interface on a bridge of the host.
    #[must_use]
    pub fn bridge(name: impl Into<String>) -> Self {
        let bridge = Some(name.into());
        Self::of("bridge", Some(InterfaceSource { bridge, ..InterfaceSource::default() }))
    }

    /// A virtio interface on a device of the host, by macvtap.
    #[must_use]
    pub fn direct(dev: impl Into<String>, mode: impl Into<String>) -> Self {
        let (dev, mode) = (Some(dev.into()), Some(mode.into()));
        Self::of("direct", Some(InterfaceSource { dev, mode, ..InterfaceSource::default() }))
    }

    /// A virtio interface on QEMU's own network in user space.
    #[must_use]
    pub fn user() -> Self {
        Self::of("user", None)
    }

    fn of(kind: &str, source: Option<InterfaceSource>) -> Self {
        Self { kind: Some(kind.into()), source, model: Some("virtio".into()), ..Self::default() }
    }
}
