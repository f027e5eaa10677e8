//! A real distribution from a signed catalog, set up by its own cloud-init from our seed.
//!
//! The slow one: building the guest takes a minute, once, and a boot without KVM
//! two. So one machine proves everything.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::ops::ControlFlow;
use std::process::Command;

use support::{Host, HttpServer, Signer, guest_b, publish, require, run, tool, wait_for};
use virtsmith::catalog::cache::Cache;
use virtsmith::catalog::fetch::Fetcher;
use virtsmith::catalog::{Catalog, Field, Key, Kind, Query};
use virtsmith::image::Size;
use virtsmith::machine::images::{Images, Published};
use virtsmith::machine::{
    Boot, ExtraDisk, Interface, InterfaceSource, Mebibytes, Phase, Spec, Virt,
};

const MAC: &str = "52:54:00:0a:0b:0c";
const ADDRESS: &str = "192.168.66.50";

/// A network whose bridge is the host's way to the machine. It has leases for those who ask.
const NETWORK: &str = "<network><name>lab</name><bridge name='virbr66'/>
    <ip address='192.168.66.1' netmask='255.255.255.0'>
    <dhcp><range start='192.168.66.100' end='192.168.66.200'/></dhcp></ip></network>";

/// A static address, by MAC: nobody can say what the guest will call its interface.
const NETWORK_CONFIG: &str = "version: 2
ethernets:
  lan:
    match: {macaddress: '52:54:00:0a:0b:0c'}
    addresses: [192.168.66.50/24]
";

/// What the machine shall be.
fn user_data(key: &str) -> String {
    format!(
        "#cloud-config
hostname: smithy
# The image has neither the programs for these, nor a way to fetch them.
locale: false
resize_rootfs: false
ssh_authorized_keys:
  - {key}
runcmd:
  - echo \"$(cat /var/lib/cloud/data/instance-id)\" >/root/was-here
  - sync
"
    )
}

/// What it says of itself when it is, a line each; each line is a row below.
const QUESTIONS: &str = "hostname
sudo cat /root/was-here
ip -4 -o addr show | grep -c 192.168.66.50/24
cat /sys/class/net/e*/address
sudo blockdev --getsize64 /dev/vda
sudo blockdev --getsize64 /dev/vdc
sudo cloud-init status | head -n 1
";
const ANSWERS: [&str; 7] =
    ["smithy", "i-smithy-1", "1", MAC, "4294967296", "134217728", "status: done"];

#[test]
fn a_machine_from_a_signed_catalog_is_as_its_seed_says_and_leaves_nothing() {
    for needed in ["dnsmasq", "nsenter", "ssh"] {
        require!(tool(needed));
    }
    let signer = require!(Signer::generate());
    let host = require!(Host::with(require!(guest_b())));
    let server = HttpServer::start();
    let base = fs::read(&host.guest.base).unwrap();
    publish(&server, &signer, &[("20260101", &base)], &[]);
    for arguments in [
        &["net-define", &host.write("lab.xml", NETWORK)][..],
        &["net-autostart", "lab"],
        &["net-start", "lab"],
    ] {
        host.libvirtd.virsh(arguments);
    }
    let key = Key::File(signer.key());
    let mut catalog = Catalog::new("ubuntu", Kind::Simplestreams, server.url("/").parse().unwrap());
    catalog.key = key;
    let images = sync(&host, &signer, &server);
    let mut expected = host.traces();
    // The folder of all machines.
    expected.insert("data/machines".to_owned());

    launch(&host, &images, catalog);
    assert_eq!(server.asked("/server/noble/20260101/noble.img").len(), 1, "it is fetched once");
    let ssh = Ssh::new(&host);
    let answers = wait_for("answer over ssh", || ssh.ask(QUESTIONS));
    let log = || ssh.ask("sudo grep -B2 -A9 -e WARN -e ERROR -e Trace /var/log/cloud-init.log");
    assert_eq!(answers.lines().collect::<Vec<_>>(), ANSWERS, "{:?}", log());

    host.run(&["autostart", "smithy", "on"]).ok();
    host.libvirtd.reboot();
    wait_for("machine that starts with the host", || {
        let state = host.run(&["info", "smithy", "--json"]).json()["state"].to_string();
        if state == "\"running\"" { Ok(()) } else { Err(state) }
    });

    host.run(&["delete", "smithy"]).ok();
    assert_eq!(host.traces(), expected);
    assert_eq!(host.libvirtd.virsh(&["net-dhcp-leases", "lab"]).trim(), "");
    let cache = host.at("cache");
    host.run(&["image", "prune", "--all", "--cache-dir", cache.to_str().unwrap()]).ok();
    assert_eq!(fs::read_dir(images.pool()).unwrap().count(), 0, "nothing stands on the image");
}

/// Has the program fetch the image into the pool; what it took is the library's, too.
fn sync(host: &Host, signer: &Signer, server: &HttpServer) -> Images {
    let (cache, key) = (host.at("cache"), signer.key());
    let words = ["image", "sync", "--pool", "ubuntu:24.04", "arch=amd64", "--catalog"];
    let url = server.url("/");
    let from = [&url, "--keyring", key.to_str().unwrap(), "--cache-dir", cache.to_str().unwrap()];
    host.run(&[&words[..], &from].concat()).ok();
    host.run(&["host", "init"]).ok();
    Images::new(Cache::open(cache).unwrap(), Fetcher::default(), host.data_dir())
}

fn launch(host: &Host, images: &Images, catalog: Catalog) {
    let mut spec = Spec::new("smithy", "");
    let text = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    spec.boot = Boot::Kernel {
        kernel: text(&host.guest.kernel),
        initrd: Some(text(&host.guest.initrd)),
        cmdline: "root=LABEL=rootfs rw console=ttyS0".into(),
    };
    (spec.virt, spec.memory, spec.cpus) = (Some(Virt::Tcg), Mebibytes(768), 2);
    spec.disk = Some(Size::from_bytes(4 << 30));
    spec.extra_disks = vec![ExtraDisk::New(Size::from_bytes(128 << 20))];
    let mut lan = Interface::new(InterfaceSource::Network("lab".into()));
    lan.mac = Some(MAC.parse().unwrap());
    spec.interfaces = vec![lan];
    let key = Ssh::generate(host);
    spec.user_data = Some(user_data(key.trim()).into());
    spec.meta_data = Some("instance-id: i-smithy-1\n".into());
    spec.network_config = Some(NETWORK_CONFIG.into());
    let cache = Cache::open(host.at("cache")).unwrap();
    let finder = Published::new(cache, catalog, Fetcher::default());
    let query = Query::new().with(Field::Name, "24.04").with(Field::Arch, "amd64");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut phases = Vec::new();
    runtime.block_on(async {
        let manager = host.manager().await;
        let on_status = &mut |status: virtsmith::machine::Status<'_>| {
            phases.push(status.phase());
            ControlFlow::Continue(())
        };
        manager.launch_published(&spec, &query, &finder, images, on_status).await.unwrap();
    });
    assert_eq!(phases.last(), Some(&Phase::Running));
}

/// A way into the machine, from where the daemon has its networks.
struct Ssh<'a> {
    host: &'a Host,
}

impl<'a> Ssh<'a> {
    fn new(host: &'a Host) -> Self {
        Self { host }
    }

    /// Makes a key, and gives its public half.
    fn generate(host: &Host) -> String {
        let key = host.at("key");
        let mut keygen = Command::new("ssh-keygen");
        run(keygen.args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&key));
        fs::read_to_string(key.with_extension("pub")).unwrap()
    }

    /// What the machine answers; what went wrong while it does not.
    fn ask(&self, questions: &str) -> Result<String, String> {
        let keeper = fs::read_to_string(self.host.at("pid")).unwrap();
        let mut ssh = Command::new("nsenter");
        ssh.args(["--net", "--target", keeper.trim(), "ssh", "-i"]).arg(self.host.at("key"));
        for option in [
            "BatchMode=yes",
            "ConnectTimeout=5",
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "LogLevel=ERROR",
        ] {
            ssh.args(["-o", option]);
        }
        // Not before cloud-init has done all.
        let done = "until test -e /run/cloud-init/result.json; do sleep 1; done";
        let script = format!("{done}\n{questions}");
        let output = ssh.arg(format!("debian@{ADDRESS}")).arg(script).output().unwrap();
        match output.status.success() {
            true => Ok(String::from_utf8(output.stdout).unwrap()),
            false => Err(format!(
                "{}; {}",
                String::from_utf8_lossy(&output.stderr),
                self.host.run(&["console-log", "smithy"]).out
            )),
        }
    }
}
