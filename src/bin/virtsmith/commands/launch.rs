//! `launch`: from an image file to a running machine.

mod published;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
use virtsmith::catalog::ImageName;
use virtsmith::image::{Format, Size};
use virtsmith::machine::images::BackingFile;
use virtsmith::machine::{
    Arch, Boot, Interface, InterfaceSource, Manager, Mebibytes, Plan, Spec, Status, Virt,
};
use virtsmith::seed::MAX_FILE_BYTES;

use super::image::naming::Naming;
use super::image::store::Place;
use crate::args::Global;
use crate::output;

/// Make and start a machine from a cloud image
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine's name and host name
    name: String,
    /// The image that its disk starts from: a file, which is read and never
    /// written, or one of a catalog, such as ubuntu:24.04, or a URL
    #[arg(long, value_name = "FILE|NAME|URL")]
    image: String,
    /// The format of an image file
    #[arg(long, value_name = "FORMAT", default_value = "qcow2")]
    image_format: ImageFormat,
    /// The size of its disk [default: 8G, or the image's size if that is more]
    #[arg(long, value_name = "SIZE")]
    disk: Option<Size>,
    /// Its memory
    #[arg(long, value_name = "SIZE", default_value = "512M")]
    memory: Size,
    /// The number of its virtual CPUs
    #[arg(long, value_name = "N", default_value_t = 1)]
    cpus: u32,
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
    /// Boot this kernel instead of the disk's
    #[arg(long, value_name = "FILE")]
    kernel: Option<PathBuf>,
    /// The kernel's initial RAM disk
    #[arg(long, value_name = "FILE", requires = "kernel")]
    initrd: Option<PathBuf>,
    /// The kernel's command line
    #[arg(long, value_name = "STRING", requires = "kernel", default_value = "")]
    cmdline: String,
    /// What runs it
    #[arg(long, default_value = "auto")]
    virt: VirtChoice,
    /// Start it with the host
    #[arg(long)]
    autostart: bool,
    /// Show what would be done, and do nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    naming: Naming,
    #[command(flatten)]
    place: Place,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum VirtChoice {
    /// The host's CPU
    Kvm,
    /// Emulation, slow
    Tcg,
    /// KVM where the host has it
    Auto,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ImageFormat {
    Qcow2,
    Raw,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let mut spec = spec(args, global)?;
    super::with_manager(global, async |manager| {
        // Held until a disk stands on it.
        let _backing = choose_image(&mut spec, args, global).await?;
        let plan = manager.plan(&spec).await?;
        plan.warnings.iter().for_each(output::note);
        if args.dry_run {
            return show(&plan, global.json);
        }
        apply(&manager, &plan, global).await?;
        if global.json {
            return output::json(&manager.info(&spec.name).await?);
        }
        output::line(format_args!("started '{}'", spec.name))
    })
}

/// Takes the file that is named, or makes one of the published image that is.
async fn choose_image(
    spec: &mut Spec,
    args: &Args,
    global: &Global,
) -> Result<Option<BackingFile>> {
    let name: ImageName = args.image.parse()?;
    if matches!(&name, ImageName::Path(path) if path.exists() || path.components().count() > 1) {
        return Ok(None);
    }
    let backing = published::ready(&name, args, global).await?;
    (spec.image, spec.image_format) = (backing.path.clone(), backing.format);
    Ok(Some(backing))
}

fn show(plan: &Plan, json: bool) -> Result<()> {
    if json { output::json(plan) } else { output::line(plan.to_string().trim_end()) }
}

async fn apply(manager: &Manager, plan: &Plan, global: &Global) -> Result<()> {
    let interrupted = stop_on_interrupt();
    let mut on_status = |status: Status<'_>| {
        match status {
            Status::Step(step) if global.verbose > 0 => output::note(step),
            Status::Undoing(error) if global.verbose > 0 => {
                output::note(format_args!("undoing: {error}"));
            }
            _ => {}
        }
        if interrupted.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    Ok(manager.apply(plan, &mut on_status).await?)
}

/// The first interrupt asks for an orderly end, the second ends at once.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    const INTERRUPTED: i32 = 130;
    let asked = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&asked);
    tokio::spawn(async move {
        while tokio::signal::ctrl_c().await.is_ok() {
            if flag.swap(true, Ordering::Relaxed) {
                std::process::exit(INTERRUPTED);
            }
            output::note("stopping; what was done is undone");
        }
    });
    asked
}

fn spec(args: &Args, global: &Global) -> Result<Spec> {
    let mut spec = Spec::new(&args.name, PathBuf::from(&args.image));
    spec.image_format = match args.image_format {
        ImageFormat::Qcow2 => Format::Qcow2,
        ImageFormat::Raw => Format::Raw,
    };
    spec.disk = args.disk;
    spec.memory = Mebibytes(args.memory.bytes().div_ceil(1 << 20));
    spec.cpus = args.cpus;
    spec.arch = args.arch;
    spec.virt = match args.virt {
        VirtChoice::Kvm => Some(Virt::Kvm),
        VirtChoice::Tcg => Some(Virt::Tcg),
        VirtChoice::Auto => None,
    };
    spec.boot = boot(args)?;
    spec.interfaces = interfaces(args, global)?;
    spec.user_data = read(args.user_data.as_deref())?;
    spec.meta_data = read(args.meta_data.as_deref())?;
    spec.network_config = read(args.network_config.as_deref())?;
    spec.vendor_data = read(args.vendor_data.as_deref())?;
    spec.autostart = args.autostart;
    Ok(spec)
}

fn boot(args: &Args) -> Result<Boot> {
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

fn interfaces(args: &Args, global: &Global) -> Result<Vec<Interface>> {
    let bridges = args
        .bridge
        .iter()
        .map(|name| InterfaceSource::Bridge { name: name.clone(), open_vswitch: None });
    let networks = match args.network.as_slice() {
        [] if !args.bridge.is_empty() => vec![],
        [] if super::uri(global)?.is_session() => vec![InterfaceSource::User],
        [] => vec![InterfaceSource::Network("default".to_owned())],
        [none] if none == "none" => vec![],
        names if names.iter().any(|name| name == "none") => {
            bail!("--network none does not go with another network")
        }
        names => names.iter().map(|name| network(name)).collect(),
    };
    Ok(networks.into_iter().chain(bridges).map(Interface::new).collect())
}

fn network(name: &str) -> InterfaceSource {
    if name == "user" { InterfaceSource::User } else { InterfaceSource::Network(name.to_owned()) }
}

fn read(path: Option<&Path>) -> Result<Option<Vec<u8>>> {
    path.map(|path| super::read_file(path, MAX_FILE_BYTES)).transpose()
}
