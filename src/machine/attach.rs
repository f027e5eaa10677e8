//! Disks and interfaces that come and go.

use std::ops::ControlFlow;
use std::path::PathBuf;

use super::apply::carry_out;
use super::domain::{Disk, Interface, disk_element, interface_element};
use super::journal::Operation;
use super::recover::open_clean;
use super::{Error, ErrorKind, ExtraDisk, Manager, OnStatus, State, Step};
use crate::virt::Domain;
use crate::virt::api::domain::{DomainDeviceModifyFlags, DomainXMLFlags};
use crate::xml::{self, Element};

impl Manager {
    /// Gives a machine another disk, now and after every start; gives its name,
    /// such as `vdc`. A new one goes when the machine is deleted.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::Invalid`] when it has as many disks as
    /// it can, or libvirt or the image fails; then no disk was made.
    pub async fn attach_disk(&self, name: &str, disk: &ExtraDisk) -> Result<String, Error> {
        self.attach_disk_with(name, disk, &mut |_| ControlFlow::Continue(())).await
    }

    /// Gives a machine another disk and tells what happens; see
    /// [`attach_disk`](Self::attach_disk).
    ///
    /// What is cut short is ended by the next run: a disk that is not attached goes.
    ///
    /// # Errors
    /// Those of [`attach_disk`](Self::attach_disk), and [`ErrorKind::Busy`] when
    /// another process is at work on this machine.
    pub async fn attach_disk_with(
        &self,
        name: &str,
        disk: &ExtraDisk,
        on_status: &mut OnStatus<'_>,
    ) -> Result<String, Error> {
        let domain = self.find(name).await?;
        let entry = open_clean(&self.connect, &self.layout, domain.name()).await?;
        let (target, steps) = match self.attachment(&domain, name, disk).await {
            Ok(planned) => planned,
            Err(error) => {
                entry.close()?;
                return Err(error);
            }
        };
        let operation = Operation::Attach { domain: domain.name().to_owned() };
        carry_out(&self.connect, &self.layout, entry, &operation, &steps, on_status).await?;
        Ok(target)
    }

    /// What the new disk is called, and what is to be done.
    async fn attachment(
        &self,
        domain: &Domain,
        name: &str,
        disk: &ExtraDisk,
    ) -> Result<(String, Vec<Step>), Error> {
        let letter = free_letter(&description(domain).await?)
            .ok_or_else(|| Error::new(ErrorKind::Invalid, format!("'{name}' is full of disks")))?;
        let mut steps = Vec::new();
        let device = match disk {
            ExtraDisk::Image { path, format, read_only } => {
                Disk { source: text(path.clone())?, format: *format, read_only: *read_only }
            }
            ExtraDisk::New(size) => {
                let path = self.layout.extra_disk(domain.name(), letter);
                let size = size.round_up_to_sector();
                steps.push(Step::CreateDisk { path: path.clone(), size });
                steps.push(Step::RefreshPool { name: self.layout.pool_name() });
                Disk::system(text(path)?)
            }
        };
        let (target, name) = (format!("vd{letter}"), domain.name().to_owned());
        let xml = disk_element(&device, letter).to_string();
        steps.push(Step::AttachDisk { name, target: target.clone(), xml });
        Ok((target, steps))
    }

    /// Takes a disk from a machine, now and after every start. Its image stays; one
    /// that was made for the machine goes when that is deleted.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when there is no such machine or disk, or libvirt
    /// fails.
    pub async fn detach_disk(&self, name: &str, target: &str) -> Result<(), Error> {
        let is_it = |disk: &Element| {
            disk.find("target").and_then(|place| place.attribute("dev")) == Some(target)
        };
        self.detach(name, "devices/disk", &format!("disk '{target}'"), is_it).await
    }

    /// Gives a machine another interface, now and after every start.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], or libvirt fails.
    pub async fn attach_interface(&self, name: &str, interface: &Interface) -> Result<(), Error> {
        let domain = self.find(name).await?;
        let mut interface = interface.clone();
        // The device now and the one after the next start are the same.
        if interface.mac.is_none() {
            interface.mac = Some(self.random_mac()?);
        }
        let xml = interface_element(&interface).to_string();
        Ok(domain.attach_device_flags(&xml, everywhere(&domain).await?).await?)
    }

    /// Takes an interface from a machine by its MAC address, now and after every
    /// start.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when there is no such machine or interface, or libvirt
    /// fails.
    pub async fn detach_interface(&self, name: &str, mac: &str) -> Result<(), Error> {
        let is_it = |interface: &Element| {
            let address = interface.find("mac").and_then(|place| place.attribute("address"));
            address.is_some_and(|address| address.eq_ignore_ascii_case(mac))
        };
        self.detach(name, "devices/interface", &format!("interface '{mac}'"), is_it).await
    }

    async fn detach(
        &self,
        name: &str,
        path: &str,
        what: &str,
        is_it: impl Fn(&Element) -> bool,
    ) -> Result<(), Error> {
        let domain = self.find(name).await?;
        let description = description(&domain).await?;
        let device = description.find_all(path).into_iter().find(|device| is_it(device));
        let device = device
            .ok_or_else(|| Error::new(ErrorKind::NotFound, format!("'{name}' has no {what}")))?;
        let flags = everywhere(&domain).await?;
        Ok(domain.detach_device_flags(&device.to_string(), flags).await?)
    }
}

async fn description(domain: &Domain) -> Result<Element, Error> {
    let xml = domain.xml_desc(DomainXMLFlags::INACTIVE).await?;
    Ok(xml::parse(&xml)?.into_root())
}

/// The definition, and the machine itself while it runs.
pub(super) async fn everywhere(domain: &Domain) -> Result<DomainDeviceModifyFlags, Error> {
    let config = DomainDeviceModifyFlags::CONFIG;
    let active = State::from(domain.state().await?.0).is_active();
    Ok(if active { config | DomainDeviceModifyFlags::LIVE } else { config })
}

fn free_letter(domain: &Element) -> Option<char> {
    let targets = domain.find_all("devices/disk/target");
    let taken = |letter: &char| {
        let name = format!("vd{letter}");
        targets.iter().any(|target| target.attribute("dev") == Some(name.as_str()))
    };
    ('c'..='z').find(|letter| !taken(letter))
}

fn text(path: PathBuf) -> Result<String, Error> {
    path.into_os_string().into_string().map_err(|path| {
        let sentence = format!("the path '{}' is not UTF-8, which libvirt needs", path.display());
        Error::new(ErrorKind::Invalid, sentence)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_free_name_after_the_seeds_is_taken() {
        let domain = |disks: &str| {
            let xml = format!("<domain><devices>{disks}</devices></domain>");
            xml::parse(&xml).unwrap().into_root()
        };
        let disk = |letter: char| format!("<disk><target dev='vd{letter}'/></disk>");
        assert_eq!(free_letter(&domain("")), Some('c'));
        let some: String = ['a', 'b', 'c', 'e'].map(disk).concat();
        assert_eq!(free_letter(&domain(&some)), Some('d'));
        let all: String = ('a'..='z').map(disk).collect();
        assert_eq!(free_letter(&domain(&all)), None);
    }
}
