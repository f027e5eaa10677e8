//! A launch as people write it in shell.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::support::{Libvirtd, Missing, run, tool};

/// A script that makes what `virtsmith launch` makes, up to the start of the domain:
/// instead of that it asks for the domain's state.
pub(super) struct Script {
    path: PathBuf,
    uri: String,
}

const TEXT: &str = r#"set -e
qemu-img create -q -f qcow2 -F qcow2 -b "$IMAGE" "$POOL/bench.qcow2" 8G
genisoimage -quiet -input-charset utf-8 -volid cidata -joliet -rock \
    -output "$POOL/bench-seed.iso" user-data meta-data
virsh -q -c "$URI" pool-refresh bench
virsh -q -c "$URI" define domain.xml
virsh -q -c "$URI" domstate bench
"#;

impl Script {
    /// Writes the script, and makes a pool and the files that it takes.
    pub(super) fn write(libvirtd: &Libvirtd, image: &Path) -> Result<Self, Missing> {
        for needed in ["qemu-img", "genisoimage", "virsh"] {
            tool(needed)?;
        }
        let folder = libvirtd.folder().join("script");
        let pool = folder.join("pool");
        fs::create_dir_all(&pool).expect("a folder");
        let target = pool.to_string_lossy().into_owned();
        libvirtd.virsh(&["pool-define-as", "bench", "dir", "--target", &target]);
        libvirtd.virsh(&["pool-start", "bench"]);
        let write = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::write(&path, text).expect("a file");
            path
        };
        write("user-data", "#cloud-config\n");
        write("meta-data", "instance-id: bench\nlocal-hostname: bench\n");
        write("domain.xml", &domain(&target));
        let variables = format!("IMAGE={} POOL={target} URI=$1\n", image.display());
        Ok(Self { path: write("launch.sh", &(variables + TEXT)), uri: libvirtd.uri() })
    }

    /// Runs it, and takes back what it made; how long it took.
    pub(super) fn run(&self) -> Duration {
        let folder = self.path.parent().expect("it is in a folder");
        let start = Instant::now();
        run(Command::new("sh").arg(&self.path).arg(&self.uri).current_dir(folder));
        let took = start.elapsed();
        run(Command::new("virsh").args(["-q", "-c", &self.uri, "undefine", "bench"]));
        for file in ["pool/bench.qcow2", "pool/bench-seed.iso"] {
            fs::remove_file(folder.join(file)).expect("it was made");
        }
        took
    }
}

fn domain(pool: &str) -> String {
    let disk = |file: &str, format: &str, target: &str| {
        format!(
            "<disk type='file' device='disk'><driver name='qemu' type='{format}'/>\
             <source file='{pool}/{file}'/><target dev='{target}' bus='virtio'/></disk>"
        )
    };
    format!(
        "<domain type='qemu'><name>bench</name><memory unit='MiB'>64</memory><vcpu>1</vcpu>\
         <os><type arch='{}' machine='q35'>hvm</type></os><devices>{}{}\
         <interface type='user'><model type='virtio'/></interface>\
         <serial type='pty'/></devices></domain>",
        std::env::consts::ARCH,
        disk("bench.qcow2", "qcow2", "vda"),
        disk("bench-seed.iso", "raw", "vdb"),
    )
}
