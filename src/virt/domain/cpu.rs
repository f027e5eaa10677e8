//! A domain's processors and I/O threads, and the host's that they run on.

use std::time::Duration;

use crate::rpc::protocol::TypedParam;
use crate::rpc::protocol::api::common::TypedParameterFlags;
use crate::rpc::protocol::api::domain::{DomainModificationImpact, DomainVcpuFlags, VcpuState};
use crate::rpc::protocol::remote::domain_cpu::{
    DomainGetCpuStatsArgs, DomainGetEmulatorPinInfoArgs, DomainGetIothreadInfoArgs,
    DomainGetVcpuPinInfoArgs, DomainGetVcpusArgs,
};

use super::super::{CpuMap, Domain, Result, TypedParams};

impl Domain {
    /// Its virtual processors, with the host processors that they run on.
    ///
    /// # Errors
    /// It does not run, or the call failed.
    pub async fn vcpus(&self) -> Result<Vec<DomainVcpuInfo>> {
        let maxinfo = self.info().await?.nr_virt_cpu.into();
        let maplen = self.connect.cpu_map_len().await?;
        let args = DomainGetVcpusArgs { dom: self.wire(), maxinfo, maplen };
        let answer = self.connect.call(&args).await?;
        let maps = cpu_maps(&answer.cpumaps, maplen);
        let infos = answer.info.into_iter().zip(maps).map(|(info, cpumap)| DomainVcpuInfo {
            number: info.number,
            state: VcpuState(info.state),
            cpu_time: Duration::from_nanos(info.cpu_time),
            cpu: u32::try_from(info.cpu).ok(),
            cpumap,
        });
        Ok(infos.collect())
    }

    /// The host processors that each of its virtual processors may run on.
    ///
    /// # Errors
    /// The call failed.
    pub async fn vcpu_pin_info(&self, flags: DomainModificationImpact) -> Result<Vec<CpuMap>> {
        let most = DomainVcpuFlags::from(u32::from(flags)) | DomainVcpuFlags::MAXIMUM;
        let ncpumaps = self.vcpus_flags(most).await?;
        let maplen = self.connect.cpu_map_len().await?;
        let args =
            DomainGetVcpuPinInfoArgs { dom: self.wire(), ncpumaps, maplen, flags: flags.into() };
        Ok(cpu_maps(&self.connect.call(&args).await?.cpumaps, maplen).collect())
    }

    /// The host processors that its emulator may run on.
    ///
    /// # Errors
    /// The call failed.
    pub async fn emulator_pin_info(&self, flags: DomainModificationImpact) -> Result<CpuMap> {
        let maplen = self.connect.cpu_map_len().await?;
        let args = DomainGetEmulatorPinInfoArgs { dom: self.wire(), maplen, flags: flags.into() };
        Ok(CpuMap::from_wire(&self.connect.call(&args).await?.cpumaps))
    }

    /// Its I/O threads, with the host processors that they may run on.
    ///
    /// # Errors
    /// The call failed.
    pub async fn iothread_info(
        &self,
        flags: DomainModificationImpact,
    ) -> Result<Vec<DomainIothreadInfo>> {
        let args = DomainGetIothreadInfoArgs { dom: self.wire(), flags: flags.into() };
        let threads = self.connect.call(&args).await?.info.into_iter();
        let threads = threads.map(|thread| DomainIothreadInfo {
            iothread_id: thread.iothread_id,
            cpumap: CpuMap::from_wire(&thread.cpumap),
        });
        Ok(threads.collect())
    }

    /// What it used of each of the host's processors, from `start_cpu` on; at
    /// most `ncpus` of them, of which libvirt takes up to 128.
    ///
    /// Names are in [`api::names`](crate::virt::api::names), `DOMAIN_CPU_STATS_…`.
    ///
    /// # Errors
    /// It does not run, or the call failed.
    pub async fn cpu_stats(&self, start_cpu: u16, ncpus: u32) -> Result<Vec<TypedParams>> {
        Ok(by_cpu(self.raw_cpu_stats(start_cpu.into(), ncpus).await?))
    }

    /// What it used of all of the host's processors together.
    ///
    /// # Errors
    /// Those of [`cpu_stats`](Self::cpu_stats).
    pub async fn cpu_stats_total(&self) -> Result<TypedParams> {
        self.raw_cpu_stats(-1, 1).await.map(TypedParams::from_wire)
    }

    async fn raw_cpu_stats(&self, start_cpu: i32, ncpus: u32) -> Result<Vec<TypedParam>> {
        let flags = TypedParameterFlags::STRING_OKAY.into();
        let mut args =
            DomainGetCpuStatsArgs { dom: self.wire(), nparams: 0, start_cpu, ncpus: 1, flags };
        let each = self.connect.call(&args).await?.nparams;
        (args.nparams, args.ncpus) = (each.try_into().unwrap_or(0), ncpus);
        Ok(self.connect.call(&args).await?.params)
    }
}

/// A virtual processor.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainVcpuInfo {
    /// Its number, from 0.
    pub number: u32,
    /// What it does now.
    pub state: VcpuState,
    /// The host's processor time it has used.
    pub cpu_time: Duration,
    /// The host processor that it runs on, where one is known.
    pub cpu: Option<u32>,
    /// The host processors that it may run on.
    pub cpumap: CpuMap,
}

/// An I/O thread of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainIothreadInfo {
    /// Its number.
    pub iothread_id: u32,
    /// The host processors that it may run on.
    pub cpumap: CpuMap,
}

/// Maps of `maplen` bytes each, one after the other.
fn cpu_maps(bytes: &[u8], maplen: i32) -> impl Iterator<Item = CpuMap> {
    let each = usize::try_from(maplen).unwrap_or(0).max(1);
    bytes.chunks(each).map(CpuMap::from_wire)
}

/// Parts statistics of several processors: each begins with the same name.
fn by_cpu(params: Vec<TypedParam>) -> Vec<TypedParams> {
    let first = params.first().map(|param| param.field.clone());
    let mut cpus: Vec<Vec<TypedParam>> = Vec::new();
    for param in params {
        match cpus.last_mut() {
            Some(cpu) if Some(&param.field) != first.as_ref() => cpu.push(param),
            _ => cpus.push(vec![param]),
        }
    }
    cpus.into_iter().map(TypedParams::from_wire).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_lie_one_after_the_other() {
        let maps: Vec<String> = cpu_maps(&[1, 0, 0, 1, 3], 2).map(|map| map.to_string()).collect();
        assert_eq!(maps, ["0", "8", "0-1"]);
        assert_eq!(cpu_maps(&[], 0).count(), 0);
    }

    #[test]
    fn every_processor_begins_with_the_same_name() {
        let rows: [(&[&str], &[usize]); 4] = [
            (&[], &[]),
            (&["cpu_time"], &[1]),
            (&["cpu_time", "vcpu_time", "cpu_time", "vcpu_time"], &[2, 2]),
            (&["cpu_time", "vcpu_time", "cpu_time"], &[2, 1]),
        ];
        for (names, expected) in rows {
            let params = names.iter().map(|name| TypedParam::new(*name, 1_u64)).collect();
            let lengths: Vec<usize> = by_cpu(params).iter().map(TypedParams::len).collect();
            assert_eq!(lengths, expected, "{names:?}");
        }
    }
}
