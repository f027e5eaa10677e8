//! Typed parameters as `CONNECT_GET_ALL_DOMAIN_STATS` gives them.

use virtsmith_protocol::TypedParam;

/// The statistics of a guest with as many vCPUs and disks as make `count`
/// parameters: mostly `unsigned hyper`, with `int`, `unsigned int`, `bool` and
/// text between; names of 9 to 24 bytes.
pub(crate) fn params(count: usize) -> Vec<TypedParam> {
    let vcpus = (0..16).flat_map(vcpu);
    let nics = (0..8).flat_map(nic);
    machine().into_iter().chain(vcpus).chain(nics).chain((0..).flat_map(disk)).take(count).collect()
}

fn machine() -> Vec<TypedParam> {
    let mut params = vec![
        TypedParam::new("state.state", 1),
        TypedParam::new("state.reason", 5),
        TypedParam::new("vcpu.current", 16_u32),
        TypedParam::new("vcpu.maximum", 16_u32),
        TypedParam::new("net.count", 8_u32),
    ];
    params.extend(counters(
        "",
        &["cpu.time", "cpu.user", "cpu.system", "balloon.current", "balloon.maximum"],
    ));
    params
}

fn vcpu(number: u32) -> Vec<TypedParam> {
    let prefix = format!("vcpu.{number}.");
    let mut params = vec![
        TypedParam::new(format!("{prefix}state"), 1),
        TypedParam::new(format!("{prefix}halted"), number.is_multiple_of(2)),
    ];
    params.extend(counters(&prefix, &["time", "wait", "delay", "exits.sum", "halt_exits.sum"]));
    params
}

fn nic(number: u32) -> Vec<TypedParam> {
    let prefix = format!("net.{number}.");
    let mut params = vec![TypedParam::new(format!("{prefix}name"), format!("vnet{number}"))];
    for way in ["rx", "tx"] {
        params.extend(counters(&format!("{prefix}{way}."), &["bytes", "pkts", "errs", "drop"]));
    }
    params
}

fn disk(number: u32) -> Vec<TypedParam> {
    let prefix = format!("block.{number}.");
    let path = format!("/var/lib/libvirt/images/web{number}.qcow2");
    let mut params = vec![
        TypedParam::new(format!("{prefix}name"), format!("vd{number}")),
        TypedParam::new(format!("{prefix}path"), path),
        TypedParam::new(format!("{prefix}backingIndex"), number),
    ];
    for way in ["rd", "wr", "fl"] {
        params.extend(counters(&format!("{prefix}{way}."), &["reqs", "bytes", "times"]));
    }
    params.extend(counters(&prefix, &["allocation", "capacity", "physical"]));
    params
}

fn counters(prefix: &str, names: &[&str]) -> Vec<TypedParam> {
    let values = (1_u64..).map(|step| step.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    names
        .iter()
        .zip(values)
        .map(|(name, n)| TypedParam::new(format!("{prefix}{name}"), n))
        .collect()
}
