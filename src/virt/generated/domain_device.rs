// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Devices, consoles and screens of domains.

use crate::rpc::protocol::api::domain::{DomainDeviceModifyFlags, DomainGraphicsReloadType};
use crate::rpc::protocol::remote::domain_device::{
    DomainAttachDeviceArgs, DomainAttachDeviceFlagsArgs, DomainDetachDeviceAliasArgs,
    DomainDetachDeviceArgs, DomainDetachDeviceFlagsArgs, DomainGraphicsReloadArgs,
    DomainInterfaceStatsArgs, DomainUpdateDeviceFlagsArgs,
};
use crate::virt::{Domain, Result};

impl Domain {
    /// Adds a device while it runs.
    ///
    /// `DOMAIN_ATTACH_DEVICE` (`virDomainAttachDevice`), since libvirt 0.1.9.
    pub async fn attach_device(&self, xml: &str) -> Result<()> {
        let args = DomainAttachDeviceArgs { dom: self.wire(), xml: xml.to_owned() };
        self.connect.call(&args).await
    }

    /// Removes a device while it runs; some leave only when its system lets them go.
    ///
    /// `DOMAIN_DETACH_DEVICE` (`virDomainDetachDevice`), since libvirt 0.1.9.
    pub async fn detach_device(&self, xml: &str) -> Result<()> {
        let args = DomainDetachDeviceArgs { dom: self.wire(), xml: xml.to_owned() };
        self.connect.call(&args).await
    }

    /// What a network interface has sent and received; -1 where it is not counted.
    ///
    /// * `device`: the device's name or address.
    ///
    /// `DOMAIN_INTERFACE_STATS` (`virDomainInterfaceStats`), since libvirt 0.3.2; high
    /// priority.
    pub async fn interface_stats(&self, device: &str) -> Result<DomainInterfaceStats> {
        let args = DomainInterfaceStatsArgs { dom: self.wire(), device: device.to_owned() };
        let answer = self.connect.call(&args).await?;
        Ok(DomainInterfaceStats {
            rx_bytes: answer.rx_bytes,
            rx_packets: answer.rx_packets,
            rx_errs: answer.rx_errs,
            rx_drop: answer.rx_drop,
            tx_bytes: answer.tx_bytes,
            tx_packets: answer.tx_packets,
            tx_errs: answer.tx_errs,
            tx_drop: answer.tx_drop,
        })
    }

    /// Adds a device.
    ///
    /// `DOMAIN_ATTACH_DEVICE_FLAGS` (`virDomainAttachDeviceFlags`), since libvirt 0.7.7.
    pub async fn attach_device_flags(
        &self,
        xml: &str,
        flags: DomainDeviceModifyFlags,
    ) -> Result<()> {
        let args = DomainAttachDeviceFlagsArgs {
            dom: self.wire(),
            xml: xml.to_owned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Removes a device; some leave only when its system lets them go.
    ///
    /// `DOMAIN_DETACH_DEVICE_FLAGS` (`virDomainDetachDeviceFlags`), since libvirt 0.7.7.
    pub async fn detach_device_flags(
        &self,
        xml: &str,
        flags: DomainDeviceModifyFlags,
    ) -> Result<()> {
        let args = DomainDetachDeviceFlagsArgs {
            dom: self.wire(),
            xml: xml.to_owned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Changes a device: its medium, its password, its link state, ….
    ///
    /// `DOMAIN_UPDATE_DEVICE_FLAGS` (`virDomainUpdateDeviceFlags`), since libvirt 0.8.0.
    pub async fn update_device_flags(
        &self,
        xml: &str,
        flags: DomainDeviceModifyFlags,
    ) -> Result<()> {
        let args = DomainUpdateDeviceFlagsArgs {
            dom: self.wire(),
            xml: xml.to_owned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Removes the device with an alias; some leave only when its system lets them go.
    ///
    /// * `alias`: the device's alias.
    ///
    /// `DOMAIN_DETACH_DEVICE_ALIAS` (`virDomainDetachDeviceAlias`), since libvirt 4.4.0.
    pub async fn detach_device_alias(
        &self,
        alias: &str,
        flags: DomainDeviceModifyFlags,
    ) -> Result<()> {
        let args = DomainDetachDeviceAliasArgs {
            dom: self.wire(),
            alias: alias.to_owned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Makes its screens read their certificates anew.
    ///
    /// `DOMAIN_GRAPHICS_RELOAD` (`virDomainGraphicsReload`), since libvirt 10.2.0.
    pub async fn graphics_reload(&self, r#type: DomainGraphicsReloadType) -> Result<()> {
        let args = DomainGraphicsReloadArgs {
            dom: self.wire(),
            r#type: r#type.0.cast_unsigned(),
            flags: 0,
        };
        self.connect.call(&args).await
    }
}

/// What `virDomainInterfaceStats` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainInterfaceStats {
    /// The bytes received.
    pub rx_bytes: i64,
    /// The packets received.
    pub rx_packets: i64,
    /// The errors on receipt.
    pub rx_errs: i64,
    /// The packets dropped on receipt.
    pub rx_drop: i64,
    /// The bytes sent.
    pub tx_bytes: i64,
    /// The packets sent.
    pub tx_packets: i64,
    /// The errors on sending.
    pub tx_errs: i64,
    /// The packets dropped on sending.
    pub tx_drop: i64,
}
