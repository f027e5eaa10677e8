//! The test driver: domains, snapshots and checkpoints.

use virtsmith::virt::api::domain::{
    DomainBlockCopyFlags, DomainCoreDumpFlags, DomainCoreDumpFormat, DomainCreateFlags,
    DomainDestroyFlags, DomainDeviceModifyFlags, DomainGetJobStatsFlags, DomainGuestInfoTypes,
    DomainInterfaceAddressesSource, DomainLifecycle, DomainLifecycleAction, DomainMemoryFlags,
    DomainMemoryModFlags, DomainMessageType, DomainMetadataType, DomainMigrateFlags,
    DomainModificationImpact, DomainProcessSignal, DomainRebootFlags, DomainSaveImageXMLFlags,
    DomainSaveRestoreFlags, DomainSetTimeFlags, DomainSetUserPasswordFlags, DomainShutdownFlags,
    DomainUndefineFlags, DomainVcpuFlags, DomainXMLFlags, KeycodeSet,
};
use virtsmith::virt::api::domain_checkpoint::{
    DomainCheckpointCreateFlags, DomainCheckpointDeleteFlags, DomainCheckpointListFlags,
    DomainCheckpointXMLFlags,
};
use virtsmith::virt::api::domain_snapshot::{
    DomainSnapshotCreateFlags, DomainSnapshotDeleteFlags, DomainSnapshotListFlags,
    DomainSnapshotRevertFlags, DomainSnapshotXMLFlags,
};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::{Connect, CpuMap, TypedParams};

use crate::outcome::Outcome::{Changed, Done, Has, Is, Lacks, Refused, Since};
use crate::outcome::calls;
use crate::support::{Live, require};

const LIVE: DomainModificationImpact = DomainModificationImpact::LIVE;
const CURRENT: DomainModificationImpact = DomainModificationImpact::CURRENT;

/// A domain of a name, with a disk, a network interface and an I/O thread.
fn xml(name: &str) -> String {
    format!(
        "<domain type='test'><name>{name}</name><memory>65536</memory><vcpu>2</vcpu>\
         <iothreads>1</iothreads><os><type>hvm</type></os><devices>\
         <disk type='file'><source file='/{name}'/><target dev='vda'/></disk>\
         <interface type='network'><source network='default'/><target dev='{name}0'/></interface>\
         </devices></domain>"
    )
}

#[tokio::test]
async fn a_domains_life() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let domain = connect.domain_define_xml(&xml("life")).await.unwrap();
    let file = libvirtd.folder().join("life.save").display().to_string();
    let (save, image) = (DomainSaveRestoreFlags::empty(), DomainSaveImageXMLFlags::empty());
    let saved = connect.domain_create_xml(&xml("saved"), DomainCreateFlags::empty()).await.unwrap();
    let (dump, raw) = (DomainCoreDumpFlags::empty(), DomainCoreDumpFormat::RAW);
    let described = saved.xml_desc(DomainXMLFlags::empty()).await.unwrap();
    let (start, nothing) = (DomainCreateFlags::empty(), DomainMigrateFlags::empty());
    calls! { to libvirtd;
        Is("false") => domain.is_active();
        Is("true") => domain.is_persistent();
        Is("false") => domain.is_updated();
        Done => domain.create();
        Done => domain.shutdown();
        Has("SHUTOFF") => domain.state();
        Has("id: ") => domain.create_with_flags(start);
        Done => domain.suspend();
        Has("PAUSED") => domain.state();
        Done => domain.resume();
        Has("RUNNING") => domain.state();
        Done => domain.reboot(DomainRebootFlags::empty());
        Done => domain.reset();
        Since("7.6.0", &Has("state: OK")) => domain.control_info();
        Is("\"linux\"") => domain.os_type();
        Has("<name>life</name>") => domain.xml_desc(DomainXMLFlags::empty());
        Has("nr_virt_cpu: 2") => domain.info();
        Is("false") => domain.autostart();
        Done => domain.set_autostart(true);
        Is("true") => domain.autostart();
        Lacks => domain.autostart_once();
        Lacks => domain.set_autostart_once(true);
        Done => domain.set_lifecycle_action(DomainLifecycle::CRASH, DomainLifecycleAction::DESTROY, LIVE);
        Done => domain.set_metadata(DomainMetadataType::TITLE, Some("t"), None, None, LIVE);
        Is("\"t\"") => domain.metadata(DomainMetadataType::TITLE, None, LIVE);
        Since("7.1.0", &Is("[]")) => domain.messages(DomainMessageType::empty());
        Done => domain.core_dump(&file, dump);
        Done => domain.core_dump_with_format(&file, raw, dump);
        Done => saved.save(&file);
        Has("<name>saved</name>") => connect.domain_save_image_get_xml_desc(&file, image);
        Done => connect.domain_save_image_define_xml(&file, &described, save);
        Done => connect.domain_restore(&file);
        Done => saved.save_flags(&file, None, save);
        Done => connect.domain_restore_flags(&file, None, save);
        Lacks => domain.save_params(&TypedParams::new().with("file", file.as_str()), save);
        Lacks => connect.domain_restore_params(&TypedParams::new().with("file", file.as_str()), save);
        Done => domain.managed_save(save);
        Is("true") => domain.has_managed_save_image();
        Lacks => domain.managed_save_get_xml_desc(image);
        Lacks => domain.managed_save_define_xml(None, save);
        Done => domain.managed_save_remove();
        Is("false") => domain.has_managed_save_image();
        Done => domain.create();
        Lacks => domain.job_info();
        Lacks => domain.job_stats(DomainGetJobStatsFlags::empty());
        Lacks => domain.abort_job();
        Lacks => domain.migrate_begin3_params(&TypedParams::new(), nothing);
        Lacks => domain.migrate_set_max_speed(1, Default::default());
        Lacks => domain.migrate_get_max_downtime();
        Done => domain.shutdown_flags(DomainShutdownFlags::empty());
        Done => domain.rename(Some("other"));
        Refused(ErrorNumber::NO_DOMAIN) => connect.domain_lookup_by_name("life");
        Done => connect.domain_lookup_by_uuid(domain.uuid());
    }
    let domain = connect.domain_lookup_by_name("other").await.unwrap();
    calls! { to libvirtd;
        Done => domain.create();
        Done => domain.destroy();
        Done => domain.create();
        Done => domain.destroy_flags(DomainDestroyFlags::empty());
        Done => domain.undefine();
        Has("id: ") => connect.domain_create_xml(&xml("life"), start);
        Done => connect.domain_lookup_by_id(1);
        Has("new") => connect.domain_define_xml_flags(&xml("new"), Default::default());
        Done => async { connect.domain_lookup_by_name("new").await?.undefine_flags(DomainUndefineFlags::empty()).await };
    }
}

#[tokio::test]
async fn a_domains_processors_memory_and_tuning() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let domain =
        connect.domain_create_xml(&xml("tuned"), DomainCreateFlags::empty()).await.unwrap();
    let cpus: CpuMap = "0,2".parse().unwrap();
    let memory = TypedParams::new().with("soft_limit", 10_000_u64);
    let numa = TypedParams::new().with("numa_nodeset", "0").with("numa_mode", 0);
    let weight = TypedParams::new().with("weight", 500_u32);
    let tune = TypedParams::new()
        .with("total_bytes_sec", 1_000_000_u64)
        .with("total_bytes_sec_max", 2_000_000_u64);
    let inbound = TypedParams::new().with("inbound.average", 100_u32);
    calls! { to libvirtd;
        Is("2") => domain.max_vcpus();
        Is("2") => domain.vcpus_flags(DomainVcpuFlags::LIVE);
        Done => domain.set_vcpus(1);
        Done => domain.set_vcpus_flags(2, DomainVcpuFlags::LIVE);
        Done => domain.pin_vcpu(0, &cpus);
        Done => domain.pin_vcpu_flags(1, &cpus, CURRENT);
        Has("cpumap: CpuMap(0,2)") => domain.vcpus();
        Has("CpuMap(0,2)") => domain.vcpu_pin_info(LIVE);
        Done => domain.pin_emulator(&cpus, LIVE);
        Is("CpuMap(0,2)") => domain.emulator_pin_info(LIVE);
        Since("7.8.0", &Done) => domain.add_iothread(7, LIVE);
        Since("7.8.0", &Done) => domain.pin_iothread(7, &cpus, LIVE);
        Since("7.8.0", &Has("iothread_id: 7, cpumap: CpuMap(0,2)")) => domain.iothread_info(LIVE);
        Since("7.8.0", &Done) => domain.set_iothread_params(7, &TypedParams::new().with("poll_max_ns", 1000_u64), LIVE);
        Since("7.8.0", &Done) => domain.del_iothread(7, LIVE);
        Has("\"cpu_time\"") => domain.cpu_stats(0, 2);
        Has("\"cpu_time\"") => domain.cpu_stats_total();
        Is("\"fair\"") => domain.scheduler_type();
        Is("{\"weight\": Uint(50)}") => domain.scheduler_parameters();
        Refused(ErrorNumber::INVALID_ARG) => domain.scheduler_parameters_flags(CURRENT);
        Done => domain.set_scheduler_parameters(&weight);
        Done => domain.set_scheduler_parameters_flags(&weight, CURRENT);
        Lacks => domain.set_vcpu("0", true, LIVE);
        Lacks => domain.guest_vcpus();
        Lacks => domain.set_guest_vcpus("0", true);
        Is("65536") => domain.max_memory();
        Refused(ErrorNumber::OPERATION_INVALID) => domain.set_max_memory(65536);
        Done => domain.set_memory(32768);
        Done => domain.set_memory_flags(65536, DomainMemoryModFlags::LIVE);
        Is("[]") => domain.memory_stats();
        Refused(ErrorNumber::INTERNAL_ERROR) => domain.set_memory_stats_period(5, DomainMemoryModFlags::LIVE);
        Is("b\"\\x01\\x02\"") => domain.memory_peek(1, 2, DomainMemoryFlags::VIRTUAL);
        Done => domain.set_memory_parameters(&memory, LIVE);
        Has("\"soft_limit\": Ullong(10000)") => domain.memory_parameters(LIVE);
        Done => domain.set_numa_parameters(&numa, LIVE);
        Has("\"numa_mode\": Int(0)") => domain.numa_parameters(LIVE);
        Since("7.7.0", &Done) => domain.set_blkio_parameters(&weight, LIVE);
        Since("7.7.0", &Has("\"weight\": Uint(500)")) => domain.blkio_parameters(LIVE);
        Done => domain.set_interface_parameters("tuned0", &inbound, LIVE);
        Has("\"inbound.average\": Uint(100)") => domain.interface_parameters("tuned0", LIVE);
        Done => domain.set_block_io_tune("vda", &tune, LIVE);
        Has("\"total_bytes_sec\": Ullong(1000000)") => domain.block_io_tune(Some("vda"), LIVE);
        Done => domain.set_perf_events(&TypedParams::new().with("cmt", true), LIVE);
        Has("\"cmt\": Boolean(true)") => domain.perf_events(LIVE);
        Since("7.5.0", &Has("DomainSecurityLabel")) => domain.security_label();
        Changed("11.3.0", [&Is("[]"), &Lacks]) => domain.security_label_list();
        Refused(ErrorNumber::INVALID_ARG) => domain.launch_security_info();
        Lacks => domain.set_launch_security_state(&TypedParams::new().with("sev-secret", "x"));
        Lacks => domain.start_dirty_rate_calc(1, Default::default());
    }
}

#[tokio::test]
async fn a_domains_devices_and_guest() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let domain =
        connect.domain_create_xml(&xml("guest"), DomainCreateFlags::empty()).await.unwrap();
    let device = "<disk type='file'><source file='/more'/><target dev='vdb'/></disk>";
    let (live, lease) = (DomainDeviceModifyFlags::LIVE, DomainInterfaceAddressesSource::LEASE);
    let empty = TypedParams::new();
    calls! { to libvirtd;
        Since("10.0.0", &Done) => domain.attach_device(device);
        Since("10.0.0", &Refused(ErrorNumber::XML_ERROR)) => domain.attach_device_flags(device, live);
        Lacks => domain.detach_device(device);
        Lacks => domain.detach_device_flags(device, live);
        Since("10.0.0", &Refused(ErrorNumber::INTERNAL_ERROR)) => domain.detach_device_alias("a", live);
        Since("10.6.0", &Done) => domain.update_device_flags(device, live);
        Has("rd_req: ") => domain.block_stats("vda");
        Lacks => domain.block_stats_flags("vda");
        Has("DomainBlockInfo") => domain.block_info("vda");
        Has("rx_bytes: ") => domain.interface_stats("guest0");
        Changed("10.0.0", [&Is("[DomainDiskError { disk: \"vda\", error: UNSPEC }]"), &Has("disk: \"vdb\", error: NO_SPACE")]) => domain.disk_errors();
        Lacks => domain.block_peek("vda", 0, 1);
        Lacks => domain.block_resize("vda", 1, Default::default());
        Lacks => domain.block_pull("vda", 0, Default::default());
        Lacks => domain.block_rebase("vda", None, 0, Default::default());
        Lacks => domain.block_commit("vda", None, None, 0, Default::default());
        Lacks => domain.block_copy("vda", "<disk/>", &empty, DomainBlockCopyFlags::empty());
        Lacks => domain.block_job_info("vda", Default::default());
        Lacks => domain.block_job_abort("vda", Default::default());
        Lacks => domain.block_job_set_speed("vda", 1, Default::default());
        Lacks => domain.set_block_threshold("vda", 1);
        Lacks => domain.backup_begin("<domainbackup/>", None, Default::default());
        Lacks => domain.backup_get_xml_desc();
        Done => domain.hostname(Default::default());
        Has("DomainTime") => domain.time();
        Done => domain.set_time(1, 2, DomainSetTimeFlags::empty());
        Has("mountpoint: \"/\"") => domain.fs_info();
        Done => domain.fs_freeze(&[]);
        Done => domain.fs_thaw(&[]);
        Done => domain.fs_trim(None, 0);
        Lacks => domain.guest_info(DomainGuestInfoTypes::empty());
        Has("addrs: [DomainIpAddress") => domain.interface_addresses(lease);
        Done => domain.set_user_password(Some("me"), Some("secret"), DomainSetUserPasswordFlags::empty());
        Lacks => domain.authorized_ssh_keys_get("me");
        Lacks => domain.authorized_ssh_keys_set("me", &["ssh-ed25519 AAAA"], Default::default());
        Lacks => domain.agent_set_response_timeout(1);
        Done => domain.send_key(KeycodeSet::LINUX, 0, &[30]);
        Done => domain.send_process_signal(1, DomainProcessSignal::TERM);
        Done => domain.inject_nmi();
        Lacks => domain.pm_wakeup();
        Lacks => domain.qemu_monitor_command("{}", Default::default());
        Lacks => domain.qemu_agent_command("{}", 1, 0);
    }
}

#[tokio::test]
async fn snapshots() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let domain =
        connect.domain_create_xml(&xml("snapped"), DomainCreateFlags::empty()).await.unwrap();
    let (make, list) = (DomainSnapshotCreateFlags::empty(), DomainSnapshotListFlags::empty());
    let named = |name| format!("<domainsnapshot><name>{name}</name></domainsnapshot>");
    let first = domain.snapshot_create_xml(&named("s1"), make).await.unwrap();
    let second = domain.snapshot_create_xml(&named("s2"), make).await.unwrap();
    assert_eq!(first.domain().name(), "snapped");
    calls! { to libvirtd;
        Is("2") => domain.snapshot_num(list);
        Is("[\"s1\", \"s2\"]") => async { domain.snapshot_list_names(list).await.map(|mut names| { names.sort(); names }) };
        Has("\"s2\"") => domain.list_all_snapshots(list);
        Has("\"s1\"") => domain.snapshot_lookup_by_name("s1");
        Is("true") => domain.has_current_snapshot();
        Has("\"s2\"") => domain.snapshot_current();
        Has("<name>s1</name>") => first.xml_desc(DomainSnapshotXMLFlags::empty());
        Has("\"s1\"") => second.parent();
        Refused(ErrorNumber::NO_DOMAIN_SNAPSHOT) => first.parent();
        Is("1") => first.num_children(list);
        Is("[\"s2\"]") => first.list_children_names(list);
        Has("\"s2\"") => first.list_all_children(list);
        Is("true") => second.is_current();
        Is("true") => second.has_metadata();
        Done => first.revert_to_snapshot(DomainSnapshotRevertFlags::empty());
        Is("true") => first.is_current();
        Done => second.delete(DomainSnapshotDeleteFlags::empty());
        Is("1") => domain.snapshot_num(list);
    }
}

#[tokio::test]
async fn checkpoints() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let domain =
        connect.domain_create_xml(&xml("checked"), DomainCreateFlags::empty()).await.unwrap();
    let (make, list) = (DomainCheckpointCreateFlags::empty(), DomainCheckpointListFlags::empty());
    let named = |name| format!("<domaincheckpoint><name>{name}</name></domaincheckpoint>");
    let first = domain.checkpoint_create_xml(&named("c1"), make).await.unwrap();
    let second = domain.checkpoint_create_xml(&named("c2"), make).await.unwrap();
    assert_eq!(first.domain().name(), "checked");
    calls! { to libvirtd;
        Has("\"c2\"") => domain.list_all_checkpoints(list);
        Has("\"c1\"") => domain.checkpoint_lookup_by_name("c1");
        Has("<name>c1</name>") => first.xml_desc(DomainCheckpointXMLFlags::empty());
        Has("\"c1\"") => second.parent();
        Has("\"c2\"") => first.list_all_children(list);
        Done => second.delete(DomainCheckpointDeleteFlags::empty());
        Is("[]") => first.list_all_children(list);
    }
}
