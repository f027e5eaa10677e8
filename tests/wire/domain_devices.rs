//! Domains of the test driver: devices, disks, what is in the guest.

use virtsmith::virt::TypedParams;
use virtsmith::virt::api::domain::{
    DomainAuthorizedSSHKeysSetFlags, DomainBlockCopyFlags, DomainBlockJobAbortFlags,
    DomainBlockJobInfoFlags, DomainDeviceModifyFlags, DomainInterfaceAddressesSource,
    DomainProcessSignal, DomainSetTimeFlags, KeycodeSet,
};
use virtsmith::virt::api::host::NodeSuspendTarget;

use crate::domain_life::xml;
use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let guest = xml("guest", 5);
    s.file("guest.xml", &guest);
    let dom = || c.domain_lookup_by_name("guest");
    let disk =
        s.file("disk.xml", "<disk type='file'><source file='/more'/><target dev='vdb'/></disk>");
    let backup = s.file("backup.xml", "<domainbackup/>");
    let key = s.file("keys", "ssh-ed25519 AAAA me");
    let live = DomainDeviceModifyFlags::LIVE;
    let empty = TypedParams::new();
    let (async_abort, sync) = (DomainBlockJobAbortFlags::ASYNC, DomainSetTimeFlags::SYNC);
    let append = DomainAuthorizedSSHKeysSetFlags::APPEND;
    let bytes = DomainBlockJobInfoFlags::BANDWIDTH_BYTES;
    let lease = DomainInterfaceAddressesSource::LEASE;
    let key_a = (KeycodeSet::LINUX, &[30_u32][..]);
    let params = TypedParams::new().with("bandwidth", 1_048_576_u64);
    rows! { s:
        virsh "create guest.xml" => c.domain_create_xml(&guest, none());
        virsh "attach-device guest disk.xml" => dom().await?.attach_device(disk);
        virsh "attach-device guest disk.xml --live" => dom().await?.attach_device_flags(disk, live);
        virsh "detach-device guest disk.xml" => dom().await?.detach_device(disk);
        virsh "detach-device guest disk.xml --live" => dom().await?.detach_device_flags(disk, live);
        virsh "detach-device-alias guest a --live" => dom().await?.detach_device_alias("a", live);
        virsh "update-device guest disk.xml --live" => dom().await?.update_device_flags(disk, live);
        virsh "domblkstat guest vda" => dom().await?.block_stats_flags("vda");
        virsh "domblkstat guest vda" => dom().await?.block_stats("vda");
        virsh "domblkinfo guest vda" => dom().await?.block_info("vda");
        virsh "domifstat guest guest0" => dom().await?.interface_stats("guest0");
        virsh "domblkerror guest" => dom().await?.disk_errors();
        python "dom('guest').blockPeek('vda', 3, 2, 0)" => dom().await?.block_peek("vda", 3, 2);
        virsh "blockresize guest vda 1024" => dom().await?.block_resize("vda", 1024, none());
        virsh "blockpull guest vda" => dom().await?.block_pull("vda", 0, none());
        virsh "blockpull guest vda --base /b" => dom().await?.block_rebase("vda", Some("/b"), 0, none());
        virsh "blockcommit guest vda" => dom().await?.block_commit("vda", None, None, 0, none());
        virsh "blockcommit guest vda --base /b --top /t" => dom().await?.block_commit("vda", Some("/b"), Some("/t"), 0, none());
        virsh "blockcopy guest vda --xml disk.xml --transient-job" => dom().await?.block_copy("vda", disk, &empty, DomainBlockCopyFlags::TRANSIENT_JOB);
        virsh "blockcopy guest vda --xml disk.xml --bandwidth 1 --transient-job" => dom().await?.block_copy("vda", disk, &params, DomainBlockCopyFlags::TRANSIENT_JOB);
        virsh "blockjob guest vda" => dom().await?.block_job_info("vda", bytes);
        virsh "blockjob guest vda --abort --async" => dom().await?.block_job_abort("vda", async_abort);
        virsh "blockjob guest vda --bandwidth 1" => dom().await?.block_job_set_speed("vda", 1, none());
        virsh "domblkthreshold guest vda 1" => dom().await?.set_block_threshold("vda", 1);
        virsh "backup-begin guest backup.xml" => dom().await?.backup_begin(backup, None, none());
        virsh "backup-dumpxml guest" => dom().await?.backup_get_xml_desc();
        virsh "domhostname guest" => dom().await?.hostname(none());
        virsh "domtime guest" => dom().await?.time();
        virsh "domtime guest --time 5" => dom().await?.set_time(5, 0, none());
        virsh "domtime guest --sync" => dom().await?.set_time(0, 0, sync);
        virsh "domfsinfo guest" => dom().await?.fs_info();
        virsh "domfsfreeze guest" => dom().await?.fs_freeze(&[]);
        virsh "domfsthaw guest --mountpoint /" => dom().await?.fs_thaw(&["/"]);
        virsh "domfstrim guest --minimum 5 --mountpoint /" => dom().await?.fs_trim(Some("/"), 5);
        virsh "domfstrim guest" => dom().await?.fs_trim(None, 0);
        virsh "guestinfo guest" => dom().await?.guest_info(none());
        virsh "domifaddr guest" => dom().await?.interface_addresses(lease);
        virsh "set-user-password guest me secret" => dom().await?.set_user_password(Some("me"), Some("secret"), none());
        virsh "get-user-sshkeys guest me" => dom().await?.authorized_ssh_keys_get("me");
        virsh "set-user-sshkeys guest me keys" => dom().await?.authorized_ssh_keys_set("me", &[key], append);
        virsh "guest-agent-timeout guest --timeout 5" => dom().await?.agent_set_response_timeout(5);
        virsh "send-key guest KEY_A" => dom().await?.send_key(key_a.0, 0, key_a.1);
        virsh "send-process-signal guest 1 term" => dom().await?.send_process_signal(1, DomainProcessSignal::TERM);
        virsh "inject-nmi guest" => dom().await?.inject_nmi();
        virsh "dompmsuspend guest disk --duration 0" => dom().await?.pm_suspend_for_duration(NodeSuspendTarget::DISK, 0);
        virsh "dompmwakeup guest" => dom().await?.pm_wakeup();
        virsh "qemu-monitor-command guest {}" => dom().await?.qemu_monitor_command("{}", none());
        virsh "qemu-agent-command guest {}" => dom().await?.qemu_agent_command("{}", -1, 0);
    }
    s.close(c.close()).await;
}
