//! A real distribution, set up by its own cloud-init from our seed.
//!
//! The slow one: building the guest takes a minute, once, and a boot without KVM
//! two.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use support::{Host, guest_b, require, wait_for};

const KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ2Qm9vdHMgYW5kIGtleXMgZm9yIHRlc3Rz test@virtsmith";

/// What the machine shall be, and say of itself when it is.
fn user_data() -> String {
    format!(
        "#cloud-config
hostname: smithy
ssh_authorized_keys:
  - {KEY}
runcmd:
  - echo \"MARK name=$(hostname) id=$(cat /var/lib/cloud/data/instance-id)\" >/dev/ttyS0
  - echo \"MARK key=$(grep -rhc test@virtsmith /home/*/.ssh/authorized_keys)\" >/dev/ttyS0
  - echo \"MARK disk=$(blockdev --getsize64 /dev/vda)\" >/dev/ttyS0
"
    )
}

#[test]
fn cloud_init_does_as_its_seed_says() {
    let host = require!(Host::with(require!(guest_b())));
    let user_data = host.write("user-data", user_data());
    let meta_data = host.write("meta-data", "instance-id: i-smithy-1\n");
    let (kernel, initrd) =
        (host.guest.kernel.to_str().unwrap(), host.guest.initrd.to_str().unwrap());
    let boot =
        ["--kernel", kernel, "--initrd", initrd, "--cmdline", "root=LABEL=rootfs rw console=ttyS0"];
    let hardware = ["--memory", "768M", "--cpus", "2", "--disk", "4G"];
    let seed = ["--user-data", &user_data, "--meta-data", &meta_data];
    host.launch("smithy", &[boot.as_slice(), &hardware, &seed].concat()).ok();

    let console = wait_for("last mark on the console", || {
        let console = host.run(&["console-log", "smithy"]).ok();
        if console.contains("MARK disk=4294967296\r\n") { Ok(console) } else { Err(console) }
    });
    assert!(console.contains("MARK name=smithy id=i-smithy-1\r\n"), "{console}");
    assert!(console.contains("MARK key=1\r\n"), "{console}");

    // Unlike the small guest, this one listens to the power button.
    host.run(&["stop", "smithy", "--timeout", "120"]).ok();
    assert_eq!(host.run(&["info", "smithy", "--json"]).json()["state"], "shut off");
    host.run(&["delete", "smithy"]).ok();
}
