//! Domains of the test driver: processors, memory, limits.

use virtsmith::virt::api::domain::{
    DomainMemoryFlags, DomainMemoryModFlags, DomainModificationImpact, DomainVcpuFlags,
};
use virtsmith::virt::{CpuMap, TypedParams};

use crate::domain_life::xml;
use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

const LIVE: DomainModificationImpact = DomainModificationImpact::LIVE;

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let tuned = xml("tuned", 4);
    s.file("tuned.xml", &tuned);
    let dom = || c.domain_lookup_by_name("tuned");
    let cpus: CpuMap = "0,2".parse().unwrap();
    let with = |name, value: u64| TypedParams::new().with(name, value);
    let weight = TypedParams::new().with("weight", 50_u32);
    let numa = TypedParams::new().with("numa_nodeset", "0").with("numa_mode", 0);
    let inbound = TypedParams::new().with("inbound.average", 100_u32);
    let poll = TypedParams::new().with("poll_max_ns", 1000_u64);
    let cmt = TypedParams::new().with("cmt", true);
    let most = DomainVcpuFlags::MAXIMUM | DomainVcpuFlags::LIVE;
    let (live, vcpus_live) = (DomainMemoryModFlags::LIVE, DomainVcpuFlags::LIVE);
    rows! { s:
        virsh "create tuned.xml" => c.domain_create_xml(&tuned, none());
        python "dom('tuned').maxVcpus()" => dom().await?.max_vcpus();
        virsh "vcpucount tuned --live --maximum" => dom().await?.vcpus_flags(most);
        virsh "setvcpus tuned 1 --live" => dom().await?.set_vcpus_flags(1, vcpus_live);
        python "dom('tuned').setVcpus(2)" => dom().await?.set_vcpus(2);
        virsh "vcpuinfo tuned" => dom().await?.vcpus();
        virsh "vcpupin tuned 0 0,2 --live" => dom().await?.pin_vcpu_flags(0, &cpus, LIVE);
        virsh "vcpupin tuned 1 0,2" => dom().await?.pin_vcpu(1, &cpus);
        virsh "vcpupin tuned --live" => dom().await?.vcpu_pin_info(LIVE);
        virsh "emulatorpin tuned 0,2 --live" => dom().await?.pin_emulator(&cpus, LIVE);
        virsh "emulatorpin tuned --live" => dom().await?.emulator_pin_info(LIVE);
        virsh "iothreadadd tuned 7 --live" => dom().await?.add_iothread(7, LIVE);
        virsh "iothreadinfo tuned --live" => dom().await?.iothread_info(LIVE);
        virsh "iothreadpin tuned 7 0,2 --live" => dom().await?.pin_iothread(7, &cpus, LIVE);
        virsh "iothreadset tuned 7 --poll-max-ns 1000 --live" => dom().await?.set_iothread_params(7, &poll, LIVE);
        virsh "iothreaddel tuned 7 --live" => dom().await?.del_iothread(7, LIVE);
        virsh "cpu-stats tuned --total" => dom().await?.cpu_stats_total();
        virsh "cpu-stats tuned --start 0 --count 2" => dom().await?.cpu_stats(0, 2);
        virsh "schedinfo tuned" => dom().await?.scheduler_type();
        virsh "schedinfo tuned" => dom().await?.scheduler_parameters();
        virsh "schedinfo tuned --live" => dom().await?.scheduler_parameters_flags(LIVE);
        python "dom('tuned').schedulerParameters()" => dom().await?.scheduler_parameters();
        python "dom('tuned').setSchedulerParameters({'weight': 50})" => dom().await?.set_scheduler_parameters(&weight);
        virsh "setvcpu tuned 0 --enable --live" => dom().await?.set_vcpu("0", true, LIVE);
        virsh "guestvcpus tuned" => dom().await?.guest_vcpus();
        virsh "guestvcpus tuned --cpulist 0 --enable" => dom().await?.set_guest_vcpus("0", true);
        python "dom('tuned').maxMemory()" => dom().await?.max_memory();
        python "dom('tuned').setMaxMemory(65536)" => dom().await?.set_max_memory(65_536);
        python "dom('tuned').setMemory(32768)" => dom().await?.set_memory(32_768);
        virsh "setmem tuned 65536 --live" => dom().await?.set_memory_flags(65_536, live);
        virsh "setmaxmem tuned 65536 --config" => dom().await?.set_memory_flags(65_536, DomainMemoryModFlags::MAXIMUM | DomainMemoryModFlags::CONFIG);
        virsh "dommemstat tuned" => dom().await?.memory_stats();
        virsh "dommemstat tuned --period 5 --live" => dom().await?.set_memory_stats_period(5, live);
        python "dom('tuned').memoryPeek(1, 2, libvirt.VIR_MEMORY_VIRTUAL)" => dom().await?.memory_peek(1, 2, DomainMemoryFlags::VIRTUAL);
        virsh "memtune tuned --soft-limit 10000 --live" => dom().await?.set_memory_parameters(&with("soft_limit", 10_000), LIVE);
        virsh "memtune tuned --live" => dom().await?.memory_parameters(LIVE);
        virsh "numatune tuned --mode strict --nodeset 0 --live" => dom().await?.set_numa_parameters(&numa, LIVE);
        virsh "numatune tuned --live" => dom().await?.numa_parameters(LIVE);
        virsh "blkiotune tuned --weight 50 --live" => dom().await?.set_blkio_parameters(&weight, LIVE);
        virsh "blkiotune tuned --live" => dom().await?.blkio_parameters(LIVE);
        virsh "domiftune tuned tuned0 --inbound 100 --live" => dom().await?.set_interface_parameters("tuned0", &inbound, LIVE);
        virsh "domiftune tuned tuned0 --live" => dom().await?.interface_parameters("tuned0", LIVE);
        virsh "blkdeviotune tuned vda --total-bytes-sec 1000000 --live" => dom().await?.set_block_io_tune("vda", &with("total_bytes_sec", 1_000_000), LIVE);
        virsh "blkdeviotune tuned vda --live" => dom().await?.block_io_tune(Some("vda"), LIVE);
        virsh "perf tuned --enable cmt --live" => dom().await?.set_perf_events(&cmt, LIVE);
        virsh "perf tuned --live" => dom().await?.perf_events(LIVE);
        python "dom('tuned').securityLabel()" => dom().await?.security_label();
        python "dom('tuned').securityLabelList()" => dom().await?.security_label_list();
    }
    s.close(c.close()).await;
}
