//! One machine in detail.

use std::fmt;

use super::{Error, State};
use crate::virt::Domain;
use crate::virt::api::domain::DomainXMLFlags;
use crate::xml::domain::{self, Disk, Interface};

/// What a machine is and does.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Info {
    /// Its name.
    pub name: String,
    /// What it does now.
    pub state: State,
    /// Why, in libvirt's word.
    pub reason: Option<&'static str>,
    /// libvirt's id, while it runs.
    pub id: Option<i32>,
    /// Its UUID.
    pub uuid: String,
    /// Whether it starts with the host.
    pub autostart: bool,
    /// Its architecture, as libvirt spells it.
    pub arch: Option<String>,
    /// What runs it: `kvm`, `qemu`, ….
    pub virt: String,
    /// Its memory, in KiB.
    pub memory_kib: u64,
    /// The number of its virtual CPUs.
    pub cpus: u16,
    /// The CPU time that it has used, in nanoseconds.
    pub cpu_time_ns: u128,
    /// Its disks.
    pub disks: Vec<Disk>,
    /// Its network interfaces.
    pub interfaces: Vec<Interface>,
    /// The file that its console is logged to, on the daemon's host.
    pub console_log: Option<String>,
}

impl Info {
    pub(super) async fn of(name: &str, domain: &Domain) -> Result<Self, Error> {
        let (xml, (state, reason), info) = tokio::try_join!(
            domain.xml_desc(DomainXMLFlags::empty()),
            domain.state(),
            domain.info(),
        )?;
        // A transient domain cannot start by itself, and some drivers refuse the
        // question.
        let autostart = domain.autostart().await.unwrap_or(false);
        let description = domain::Domain::parse(&xml)?;
        Ok(Self {
            name: name.to_owned(),
            state: state.into(),
            reason: reason.name(),
            id: domain.id(),
            uuid: domain.uuid().to_string(),
            autostart,
            arch: description.arch,
            virt: description.virt,
            memory_kib: info.memory_kib,
            cpus: info.nr_virt_cpu,
            cpu_time_ns: info.cpu_time.as_nanos(),
            disks: description.disks,
            interfaces: description.interfaces,
            console_log: description.console_log,
        })
    }
}

impl fmt::Display for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = self.reason.map(|reason| format!(" ({})", reason.to_lowercase()));
        writeln!(f, "name:       {}", self.name)?;
        writeln!(f, "state:      {}{}", self.state, reason.unwrap_or_default())?;
        if let Some(id) = self.id {
            writeln!(f, "id:         {id}")?;
        }
        writeln!(f, "uuid:       {}", self.uuid)?;
        writeln!(f, "autostart:  {}", if self.autostart { "yes" } else { "no" })?;
        writeln!(f, "arch:       {}, {}", self.arch.as_deref().unwrap_or("unknown"), self.virt)?;
        writeln!(f, "memory:     {} MiB", self.memory_kib.div_ceil(1024))?;
        writeln!(f, "cpus:       {}", self.cpus)?;
        for disk in &self.disks {
            let path = disk.path.as_deref().unwrap_or("empty");
            let access = if disk.read_only { ", read-only" } else { "" };
            let format = disk.format.as_deref().unwrap_or("unknown format");
            writeln!(f, "disk:       {} {path} ({format}{access})", disk.target)?;
        }
        for interface in &self.interfaces {
            let mac = interface.mac.as_deref().unwrap_or("no address yet");
            let source = interface.source.as_deref().unwrap_or_default();
            writeln!(f, "interface:  {mac} {} {source}", interface.kind)?;
        }
        match &self.console_log {
            Some(log) => writeln!(f, "console:    {log}"),
            None => Ok(()),
        }
    }
}
