//! A host to launch machines on.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use virtsmith::Connect;
use virtsmith::image::{self, CreateOptions, Size};
use virtsmith::machine::{Boot, Manager, Mebibytes, Spec, Virt};

use super::{Guest, Live, Missing, Said, guest_a, virtsmith};

/// A daemon of one's own, a data directory, and a guest.
#[derive(Debug)]
pub(crate) struct Host {
    /// The daemon.
    pub(crate) libvirtd: Live,
    /// The guest's files.
    pub(crate) guest: Guest,
}

impl Host {
    /// A host with the small guest.
    pub(crate) fn start() -> Result<Self, Missing> {
        Self::with(guest_a()?)
    }

    pub(crate) fn with(guest: Guest) -> Result<Self, Missing> {
        Ok(Self { guest, libvirtd: Live::unrecorded_own()? })
    }

    /// A host whose conversations are recorded, with an image that has no guest.
    pub(crate) fn without_guest() -> Result<Self, Missing> {
        let libvirtd = Live::own()?;
        let [kernel, initrd, base] =
            ["vmlinuz", "initrd.gz", "base.qcow2"].map(|name| libvirtd.folder().join(name));
        let like = CreateOptions::qcow2().size(Size::from_bytes(64 << 20));
        image::create_new(&base, &like).expect("the image can be made");
        Ok(Self { guest: Guest { kernel, initrd, base }, libvirtd })
    }

    /// A path in the daemon's folder, beside the data directory.
    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.libvirtd.folder().join(name)
    }

    /// Writes a file beside the data directory and gives its path.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.at(name);
        fs::write(&path, content).expect("the file can be written");
        path.into_os_string().into_string().expect("the path is UTF-8")
    }

    /// Where machines are kept.
    pub(crate) fn data_dir(&self) -> PathBuf {
        self.at("data")
    }

    /// A command that runs `virtsmith` on this host, in the daemon's folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = virtsmith();
        command.current_dir(self.libvirtd.folder());
        command.args(["--connect", &self.libvirtd.uri(), "--data-dir", "data"]).args(arguments);
        command
    }

    /// Runs `virtsmith` on this host.
    pub(crate) fn run(&self, arguments: &[&str]) -> Said {
        Said::by(&mut self.command(arguments))
    }

    /// Runs `virtsmith launch`; see [`launch_command`](Self::launch_command).
    pub(crate) fn launch(&self, name: &str, options: &[&str]) -> Said {
        Said::by(&mut self.launch_command(name, options))
    }

    /// A command that launches an emulated machine without network on the guest's
    /// image, except where the options say otherwise.
    pub(crate) fn launch_command(&self, name: &str, options: &[&str]) -> Command {
        let image = self.guest.base.to_str().expect("the path is UTF-8");
        let mut command = self.command(&["launch", name]);
        for (option, value) in [("--image", image), ("--virt", "tcg"), ("--network", "none")] {
            let instead = if option == "--network" { "--bridge" } else { option };
            if !options.contains(&option) && !options.contains(&instead) {
                command.args([option, value]);
            }
        }
        command.args(options);
        command
    }

    /// A manager of this host's machines, on a connection of its own.
    pub(crate) async fn manager(&self) -> Manager {
        Manager::new(self.connect().await, self.data_dir())
    }

    /// A connection to the QEMU driver.
    pub(crate) async fn connect(&self) -> Connect {
        Connect::open(&self.libvirtd.uri()).await.expect("the daemon answers")
    }

    /// A small machine that runs the guest, if there is one, which stays up.
    pub(crate) fn spec(&self, name: &str) -> Spec {
        Self::spec_of(&self.guest, name)
    }

    /// A small machine that runs a guest; see [`spec`](Self::spec).
    pub(crate) fn spec_of(guest: &Guest, name: &str) -> Spec {
        let text = |path: &Path| path.to_str().expect("the path is UTF-8").to_owned();
        let mut spec = Spec::new(name, &guest.base);
        spec.memory = Mebibytes(128);
        spec.virt = Some(Virt::Tcg);
        if guest.kernel.exists() {
            spec.boot = Boot::Kernel {
                kernel: text(&guest.kernel),
                initrd: Some(text(&guest.initrd)),
                cmdline: "console=ttyS0 stay".into(),
            };
        }
        spec
    }

    /// Everything that launching could leave: files, domains, pools, volumes.
    pub(crate) fn traces(&self) -> BTreeSet<String> {
        let mut traces = BTreeSet::new();
        list_files(&self.data_dir(), self.libvirtd.folder(), &mut traces);
        // libvirt's own definitions. It keeps its directories, once made.
        list_files(&self.at("etc"), self.libvirtd.folder(), &mut traces);
        traces.retain(|trace| !trace.starts_with("etc") || !self.at(trace).is_dir());
        let virsh = |arguments: &[&str]| rows(&self.libvirtd.virsh(arguments));
        let mut add = |what, rows: Vec<String>| {
            traces.extend(rows.into_iter().map(|row| format!("{what} {row}")));
        };
        add("domain", virsh(&["list", "--all"]));
        add("pool", virsh(&["pool-list", "--all"]));
        for pool in virsh(&["pool-list", "--name"]) {
            add("volume", virsh(&["vol-list", &pool]));
        }
        traces
    }
}

fn list_files(folder: &Path, top: &Path, traces: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("the entry can be read").path();
        traces.insert(path.strip_prefix(top).expect("it is below").display().to_string());
        if path.is_dir() && !path.is_symlink() {
            list_files(&path, top, traces);
        }
    }
}

/// The rows of a table, with single spaces.
fn rows(table: &str) -> Vec<String> {
    let rows = table.lines().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "));
    rows.filter(|row| !row.is_empty()).collect()
}
