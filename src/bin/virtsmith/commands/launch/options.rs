//! What a machine shall be: options, above a profile, above defaults.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
use serde::Deserialize;
use virtsmith::image::{Format, Size};
use virtsmith::machine::domain::MacAddress;
use virtsmith::machine::{
    Arch, Boot, Constraints, ExtraDisk, Interface, InterfaceSource, Mebibytes, Spec, Virt,
};
use virtsmith::seed::MAX_FILE_BYTES;

use super::super::image::naming::Naming;
use super::super::image::store::Place;
use super::profile::Profile;
use crate::args::Global;
use crate::output;

/// What a machine shall be.
#[derive(Debug, clap::Args)]
pub(in super::super) struct Options {
    /// The machine's name and host name
    pub(super) name: String,
    /// The image that its disk starts from: a file, which is read and never
    /// written, or one of a catalog, such as ubuntu:24.04, or a URL
    #[arg(long, value_name = "FILE|NAME|URL", required_unless_present = "profile")]
    image: Option<String>,
    /// The format of an image file [default: qcow2]
    #[arg(long, value_name = "FORMAT")]
    image_format: Option<ImageFormat>,
    /// Take what is not said here from this table of profiles.toml
    ///
    /// The file is $XDG_CONFIG_HOME/virtsmith/profiles.toml, else
    /// /etc/virtsmith/profiles.toml for root and ~/.config/virtsmith/profiles.toml
    /// for others. A table such as [web] has any of the keys image, image-format,
    /// disk, memory, cpus, arch, user-data, network-config, vendor-data, network,
    /// bridge (lists of names), virt and autostart, which mean what the options do.
    /// Files are named from where profiles.toml is.
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// Its hardware in one line, such as 'mem=2G cores=2 root-disk=20G arch=arm64';
    /// below what a machine needs it is raised to that
    #[arg(long, value_name = "LINE", conflicts_with_all = ["disk", "memory", "cpus", "arch"])]
    constraints: Option<Constraints>,
    /// The size of its disk [default: 8G, or the image's size if that is more]
    #[arg(long, value_name = "SIZE")]
    disk: Option<Size>,
    /// Another disk, empty and of this size, that goes with the machine; may be given
    /// several times
    #[arg(long, value_name = "SIZE")]
    extra_disk: Vec<Size>,
    /// Its memory [default: 512M]
    #[arg(long, value_name = "SIZE")]
    memory: Option<Size>,
    /// The number of its virtual CPUs [default: 1]
    #[arg(long, value_name = "N")]
    cpus: Option<u32>,
    /// Its architecture, such as amd64 or aarch64 [default: the host's]
    #[arg(long)]
    arch: Option<Arch>,
    /// cloud-init's user-data
    #[arg(long, value_name = "FILE")]
    user_data: Option<PathBuf>,
    /// cloud-init's meta-data [default: a new instance-id, and the name]
    #[arg(long, value_name = "FILE")]
    meta_data: Option<PathBuf>,
    /// cloud-init's network-config
    #[arg(long, value_name = "FILE")]
    network_config: Option<PathBuf>,
    /// cloud-init's vendor-data
    #[arg(long, value_name = "FILE")]
    vendor_data: Option<PathBuf>,
    /// A libvirt network, 'user' or 'none'; may be given several times
    /// [default: default, or user on qemu:///session]
    #[arg(long, value_name = "NAME|user|none")]
    network: Vec<String>,
    /// A bridge of the host; may be given several times
    #[arg(long, value_name = "BRIDGE")]
    bridge: Vec<String>,
    /// The MAC address of an interface, in the order of networks, then bridges; may be
    /// given several times [default: libvirt's choice]
    #[arg(long, value_name = "ADDRESS")]
    mac: Vec<MacAddress>,
    /// Boot this kernel instead of the disk's
    #[arg(long, value_name = "FILE")]
    kernel: Option<PathBuf>,
    /// The kernel's initial RAM disk
    #[arg(long, value_name = "FILE", requires = "kernel")]
    initrd: Option<PathBuf>,
    /// The kernel's command line
    #[arg(long, value_name = "STRING", requires = "kernel", default_value = "")]
    cmdline: String,
    /// What runs it [default: auto]
    #[arg(long)]
    virt: Option<VirtChoice>,
    /// Start it with the host
    #[arg(long)]
    autostart: bool,
    #[command(flatten)]
    pub(super) naming: Naming,
    #[command(flatten)]
    pub(super) place: Place,
}

#[derive(Clone, Copy, Debug, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(super) enum VirtChoice {
    /// The host's CPU
    Kvm,
    /// Emulation, slow
    Tcg,
    /// KVM where the host has it
    Auto,
}

#[derive(Clone, Copy, Debug, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(super) enum ImageFormat {
    Qcow2,
    Raw,
}

impl Options {
    /// The machine. Its image is as it was named.
    pub(in super::super) fn spec(&self, global: &Global) -> Result<Spec> {
        let profile = self.profile.as_deref().map(Profile::find).transpose()?.unwrap_or_default();
        let image = self.image.as_ref().or(profile.image.as_ref());
        let image = image.ok_or_else(|| anyhow!("the profile has no image: add --image"))?;
        let mut spec = Spec::new(&self.name, PathBuf::from(image));
        self.set_hardware(&mut spec, &profile);
        spec.boot = boot(self)?;
        spec.interfaces = interfaces(self, &profile, global)?;
        self.set_addresses(&mut spec.interfaces)?;
        let file = |option: &Option<PathBuf>, default: &Option<PathBuf>| {
            read(option.as_deref().or(default.as_deref()))
        };
        spec.user_data = file(&self.user_data, &profile.user_data)?;
        spec.meta_data = read(self.meta_data.as_deref())?;
        spec.network_config = file(&self.network_config, &profile.network_config)?;
        spec.vendor_data = file(&self.vendor_data, &profile.vendor_data)?;
        spec.autostart = self.autostart || profile.autostart;
        Ok(spec)
    }

    fn set_hardware(&self, spec: &mut Spec, profile: &Profile) {
        spec.image_format = match self.image_format.or(profile.image_format) {
            Some(ImageFormat::Raw) => Format::Raw,
            Some(ImageFormat::Qcow2) | None => Format::Qcow2,
        };
        spec.virt = match self.virt.or(profile.virt) {
            Some(VirtChoice::Kvm) => Some(Virt::Kvm),
            Some(VirtChoice::Tcg) => Some(Virt::Tcg),
            Some(VirtChoice::Auto) | None => None,
        };
        spec.disk = self.disk.or(profile.disk);
        spec.extra_disks = self.extra_disk.iter().copied().map(ExtraDisk::New).collect();
        if let Some(memory) = self.memory.or(profile.memory) {
            spec.memory = Mebibytes(memory.bytes().div_ceil(1 << 20));
        }
        spec.cpus = self.cpus.or(profile.cpus).unwrap_or(spec.cpus);
        spec.arch = self.arch.or(profile.arch);
        if let Some(constraints) = &self.constraints {
            constraints.apply_to(spec).iter().for_each(output::note);
        }
    }

    fn set_addresses(&self, interfaces: &mut [Interface]) -> Result<()> {
        if self.mac.len() > interfaces.len() {
            let (given, there) = (self.mac.len(), interfaces.len());
            bail!("{given} MAC addresses for {there} interfaces: add a --network for each");
        }
        for (interface, mac) in interfaces.iter_mut().zip(&self.mac) {
            interface.mac = Some(*mac);
        }
        Ok(())
    }
}

fn boot(args: &Options) -> Result<Boot> {
    let text = |path: &PathBuf| match path.to_str() {
        Some(text) => Ok(text.to_owned()),
        None => Err(anyhow!("the path '{}' is not UTF-8, which libvirt needs", path.display())),
    };
    let Some(kernel) = &args.kernel else { return Ok(Boot::Firmware) };
    Ok(Boot::Kernel {
        kernel: text(kernel)?,
        initrd: args.initrd.as_ref().map(text).transpose()?,
        cmdline: args.cmdline.clone(),
    })
}

/// Where it is plugged in: what the options say, or else the profile, or else the
/// usual.
fn interfaces(args: &Options, profile: &Profile, global: &Global) -> Result<Vec<Interface>> {
    let (networks, bridges) = match (args.network.as_slice(), args.bridge.as_slice()) {
        ([], []) => (profile.network.as_slice(), profile.bridge.as_slice()),
        said => said,
    };
    let networks = match networks {
        [] if !bridges.is_empty() => vec![],
        [] if super::super::uri(global)?.is_session() => vec![InterfaceSource::User],
        [] => vec![InterfaceSource::Network("default".to_owned())],
        [none] if none == "none" => vec![],
        names if names.iter().any(|name| name == "none") => {
            bail!("--network none does not go with another network")
        }
        names => names.iter().map(|name| network(name)).collect(),
    };
    let bridges = bridges
        .iter()
        .map(|name| InterfaceSource::Bridge { name: name.clone(), open_vswitch: None });
    Ok(networks.into_iter().chain(bridges).map(Interface::new).collect())
}

fn network(name: &str) -> InterfaceSource {
    if name == "user" { InterfaceSource::User } else { InterfaceSource::Network(name.to_owned()) }
}

fn read(path: Option<&Path>) -> Result<Option<Vec<u8>>> {
    path.map(|path| super::super::read_file(path, MAX_FILE_BYTES)).transpose()
}
