//! The QEMU driver: a running domain, its disks and its processors.

use std::process::Command;

use virtsmith::virt::api::domain::{
    ConnectGetAllDomainStatsFlags, DomainBlockCommitFlags, DomainBlockCopyFlags,
    DomainBlockJobAbortFlags, DomainCreateFlags, DomainDeviceModifyFlags, DomainGetJobStatsFlags,
    DomainGuestInfoTypes, DomainInterfaceAddressesSource, DomainMemoryFlags, DomainMemoryModFlags,
    DomainMessageType, DomainMetadataType, DomainModificationImpact, DomainSaveRestoreFlags,
    DomainStatsTypes, DomainUndefineFlags, DomainVcpuFlags, DomainXMLFlags, KeycodeSet,
};
use virtsmith::virt::api::domain_checkpoint::{
    DomainCheckpointCreateFlags, DomainCheckpointListFlags,
};
use virtsmith::virt::api::domain_snapshot::{
    DomainSnapshotCreateFlags, DomainSnapshotDeleteFlags, DomainSnapshotListFlags,
};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::{Connect, CpuMap, Domain, TypedParams};

use crate::outcome::Outcome::{Changed, Done, Has, Is, Refused, Since};
use crate::outcome::calls;
use crate::support::{Live, require, run, tool};

const LIVE: DomainModificationImpact = DomainModificationImpact::LIVE;
const CONFIG: DomainModificationImpact = DomainModificationImpact::CONFIG;

/// A domain that runs its firmware, with a qcow2 disk of 1 MiB.
async fn running(connect: &Connect, libvirtd: &Live, name: &str) -> Domain {
    let disk = libvirtd.folder().join(format!("{name}.qcow2"));
    run(Command::new("qemu-img").args(["create", "-q", "-f", "qcow2"]).arg(&disk).arg("1M"));
    let xml = format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory><vcpu>2</vcpu>\
         <iothreads>1</iothreads><os><type arch='x86_64' machine='pc'>hvm</type></os>\
         <features><acpi/></features><devices>\
         <disk type='file'><driver name='qemu' type='qcow2'/><source file='{}'/>\
         <target dev='vda' bus='virtio'/></disk>\
         <interface type='user'><mac address='52:54:00:00:01:01'/></interface>\
         <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>\
         <memballoon model='virtio'/></devices></domain>",
        disk.display()
    );
    let domain = connect.domain_define_xml(&xml).await.unwrap();
    domain.create().await.unwrap();
    domain
}

#[tokio::test]
async fn a_running_domain_and_its_processors() {
    let libvirtd = require!(Live::own());
    require!(tool("qemu-img"));
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let domain = running(&connect, &libvirtd, "cpus").await;
    let first: CpuMap = "0".parse().unwrap();
    let dump = libvirtd.folder().join("cpus.dump").display().to_string();
    let (all, every) = (DomainStatsTypes::empty(), ConnectGetAllDomainStatsFlags::empty());
    let agent = DomainInterfaceAddressesSource::AGENT;
    calls! { to libvirtd;
        Has("RUNNING") => domain.state();
        Is("true") => domain.is_active();
        Is("\"hvm\"") => domain.os_type();
        Has("state: OK") => domain.control_info();
        Has("<name>cpus</name>") => domain.xml_desc(DomainXMLFlags::empty());
        Has("\"vcpu.current\": Uint(2)") => connect.all_domain_stats(all, every);
        Has("\"block.0.name\": String(\"vda\")") => connect.domain_list_stats(std::slice::from_ref(&domain), DomainStatsTypes::BLOCK, every);
        Has("number: 1, state: RUNNING") => domain.vcpus();
        Is("2") => domain.vcpus_flags(DomainVcpuFlags::LIVE);
        Done => domain.pin_vcpu_flags(1, &first, LIVE);
        Has("CpuMap(0)]") => domain.vcpu_pin_info(LIVE);
        Done => domain.pin_emulator(&first, LIVE);
        Is("CpuMap(0)") => domain.emulator_pin_info(LIVE);
        Done => domain.pin_iothread(1, &first, LIVE);
        Has("iothread_id: 1, cpumap: CpuMap(0)") => domain.iothread_info(LIVE);
        Done => domain.add_iothread(2, LIVE);
        Done => domain.del_iothread(2, LIVE);
        Changed("11.3.0", [&Refused(ErrorNumber::OPERATION_INVALID), &Has("\"user_time\": Ullong(")]) => domain.cpu_stats_total();
        Refused(ErrorNumber::OPERATION_INVALID) => domain.scheduler_parameters_flags(LIVE);
        Refused(ErrorNumber::OPERATION_INVALID) => domain.scheduler_type();
        Has("tag: RSS") => domain.memory_stats();
        Done => domain.set_memory_stats_period(2, DomainMemoryModFlags::LIVE);
        Is("65536") => domain.max_memory();
        Done => domain.set_memory_parameters(&TypedParams::new().with("hard_limit", 200_000_u64), CONFIG);
        Has("\"hard_limit\": Ullong(200000)") => domain.memory_parameters(CONFIG);
        Has("\"numa_nodeset\": String(") => domain.numa_parameters(CONFIG);
        Has("Boolean(") => domain.perf_events(CONFIG);
        Is("4") => async { domain.memory_peek(0, 4, DomainMemoryFlags::PHYSICAL).await.map(|bytes| bytes.len()) };
        Has("type: NONE") => domain.job_info();
        Has("type: NONE") => domain.job_stats(DomainGetJobStatsFlags::empty());
        Refused(ErrorNumber::OPERATION_INVALID) => domain.abort_job();
        Has("running") => domain.qemu_monitor_command("{\"execute\": \"query-status\"}", Default::default());
        Refused(ErrorNumber::AGENT_UNRESPONSIVE) => domain.qemu_agent_command("{\"execute\": \"guest-ping\"}", 1, 0);
        Refused(ErrorNumber::AGENT_UNRESPONSIVE) => domain.fs_info();
        Refused(ErrorNumber::AGENT_UNRESPONSIVE) => domain.interface_addresses(agent);
        Refused(ErrorNumber::AGENT_UNRESPONSIVE) => domain.guest_info(DomainGuestInfoTypes::empty());
        Refused(ErrorNumber::AGENT_UNRESPONSIVE) => domain.guest_vcpus();
        Refused(ErrorNumber::AGENT_UNRESPONSIVE) => domain.authorized_ssh_keys_get("root");
        Refused(ErrorNumber::AGENT_UNRESPONSIVE) => domain.time();
        Done => domain.agent_set_response_timeout(1);
        Done => domain.send_key(KeycodeSet::LINUX, 0, &[30, 31]);
        Done => domain.inject_nmi();
        Since("12.5.0", &Done) => domain.announce_interface(None, &TypedParams::new(), 0);
        Done => domain.set_metadata(DomainMetadataType::DESCRIPTION, Some("d"), None, None, LIVE);
        Is("\"d\"") => domain.metadata(DomainMetadataType::DESCRIPTION, None, LIVE);
        Since("7.1.0", &Has("tainted: ")) => domain.messages(DomainMessageType::TAINTING);
        Has("enforcing: false") => domain.security_label_list();
        Done => domain.security_label();
        Done => domain.migrate_set_max_downtime(100);
        Is("100") => domain.migrate_get_max_downtime();
        Done => domain.migrate_set_max_speed(10, Default::default());
        Is("10") => domain.migrate_get_max_speed(Default::default());
        Refused(ErrorNumber::AGENT_UNRESPONSIVE) => domain.set_user_password(Some("me"), Some("secret"), Default::default());
        Done => domain.core_dump(&dump, Default::default());
        Done => domain.managed_save(DomainSaveRestoreFlags::empty());
        Has("<name>cpus</name>") => domain.managed_save_get_xml_desc(Default::default());
        Done => domain.create_with_flags(DomainCreateFlags::START_PAUSED);
        Has("PAUSED") => domain.state();
        Done => domain.resume();
        Done => domain.reset();
        Done => domain.destroy();
        Done => domain.undefine_flags(DomainUndefineFlags::MANAGED_SAVE);
    }
}

#[tokio::test]
async fn a_running_domains_disks_snapshots_and_checkpoints() {
    let libvirtd = require!(Live::own());
    require!(tool("qemu-img"));
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let domain = running(&connect, &libvirtd, "disks").await;
    let at = |name: &str| libvirtd.folder().join(name).display().to_string();
    let tune = TypedParams::new().with("total_bytes_sec", 1_000_000_u64);
    let copy =
        format!("<disk type='file'><source file='{}'/><driver type='qcow2'/></disk>", at("copy"));
    let more = format!(
        "<disk type='file'><driver name='qemu' type='raw'/><source file='{}'/>\
         <target dev='vdb' bus='virtio'/></disk>",
        at("more")
    );
    std::fs::write(at("more"), [7; 65536]).unwrap();
    let (live, commit) = (DomainDeviceModifyFlags::LIVE, DomainBlockCommitFlags::ACTIVE);
    let (external, metadata) =
        (DomainSnapshotCreateFlags::DISK_ONLY, DomainSnapshotDeleteFlags::METADATA_ONLY);
    let (checkpoint, each) =
        (DomainCheckpointCreateFlags::empty(), DomainCheckpointListFlags::empty());
    let empty = TypedParams::new();
    calls! { to libvirtd;
        Done => domain.attach_device_flags(&more, live);
        Is("b\"\\x07\\x07\"") => domain.block_peek("vdb", 3, 2);
        Has("capacity: 65536") => domain.block_info("vdb");
        Has("rd_req: ") => domain.block_stats("vda");
        Has("\"rd_operations\": Llong(") => domain.block_stats_flags("vda");
        Done => domain.set_block_io_tune("vda", &tune, LIVE);
        Has("\"total_bytes_sec\": Ullong(1000000)") => domain.block_io_tune(Some("vda"), LIVE);
        Done => domain.block_resize("vda", 2048, Default::default());
        Has("capacity: 2097152") => domain.block_info("vda");
        Is("[]") => domain.disk_errors();
        Is("None") => domain.block_job_info("vda", Default::default());
        Done => domain.set_block_threshold("vda", 1);
        Done => domain.block_copy("vda", &copy, &empty, DomainBlockCopyFlags::TRANSIENT_JOB);
        Has("type: COPY") => domain.block_job_info("vda", Default::default());
        Done => domain.block_job_set_speed("vda", 10, Default::default());
        Done => domain.block_job_abort("vda", DomainBlockJobAbortFlags::empty());
        Has("\"s1\"") => domain.snapshot_create_xml("<domainsnapshot><name>s1</name><disks><disk name='vdb' snapshot='no'/></disks></domainsnapshot>", external);
        Is("1") => domain.snapshot_num(DomainSnapshotListFlags::empty());
        Done => domain.block_commit("vda", None, None, 0, commit);
        Done => async { domain.snapshot_current().await?.delete(metadata).await };
        Done => domain.block_job_abort("vda", DomainBlockJobAbortFlags::empty());
        Since("7.6.0", &Has("\"c1\"")) => domain.checkpoint_create_xml("<domaincheckpoint><name>c1</name><disks><disk name='vda' checkpoint='bitmap'/></disks></domaincheckpoint>", checkpoint);
        Changed("7.6.0", [&Is("[]"), &Has("\"c1\"")]) => domain.list_all_checkpoints(each);
        Has("backup job") => async { Ok(domain.backup_get_xml_desc().await.unwrap_err().to_string()) };
        Changed("7.6.0", [&Refused(ErrorNumber::NO_DOMAIN_CHECKPOINT), &Done]) => async { domain.checkpoint_lookup_by_name("c1").await?.delete(Default::default()).await };
        Done => domain.detach_device_flags(&more, live);
        Refused(ErrorNumber::INVALID_ARG) => domain.interface_stats("none");
        Done => domain.save(&at("disks.save"));
        Done => connect.domain_restore_flags(&at("disks.save"), None, DomainSaveRestoreFlags::RUNNING);
        Has("RUNNING") => domain.state();
    }
}
