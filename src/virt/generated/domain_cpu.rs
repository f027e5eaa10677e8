// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Processors, memory and tuning of domains.

use crate::rpc::protocol::api::common::TypedParameterFlags;
use crate::rpc::protocol::api::domain::{
    DomainMemoryFlags, DomainMemoryModFlags, DomainModificationImpact, DomainVcpuFlags,
};
use crate::rpc::protocol::remote::domain_cpu::{
    DomainAddIothreadArgs, DomainDelIothreadArgs, DomainGetBlkioParametersArgs,
    DomainGetInterfaceParametersArgs, DomainGetMaxMemoryArgs, DomainGetMaxVcpusArgs,
    DomainGetMemoryParametersArgs, DomainGetNumaParametersArgs, DomainGetPerfEventsArgs,
    DomainGetVcpusFlagsArgs, DomainMemoryPeekArgs, DomainPinEmulatorArgs, DomainPinIothreadArgs,
    DomainPinVcpuArgs, DomainPinVcpuFlagsArgs, DomainSetBlkioParametersArgs,
    DomainSetInterfaceParametersArgs, DomainSetIothreadParamsArgs, DomainSetMaxMemoryArgs,
    DomainSetMemoryArgs, DomainSetMemoryFlagsArgs, DomainSetMemoryParametersArgs,
    DomainSetMemoryStatsPeriodArgs, DomainSetNumaParametersArgs, DomainSetPerfEventsArgs,
    DomainSetSchedulerParametersArgs, DomainSetSchedulerParametersFlagsArgs, DomainSetVcpuArgs,
    DomainSetVcpusArgs, DomainSetVcpusFlagsArgs,
};
use crate::virt::{CpuMap, Domain, Result, TypedParams};
use bytes::Bytes;

impl Domain {
    /// The most memory it may have, in KiB.
    ///
    /// `DOMAIN_GET_MAX_MEMORY` (`virDomainGetMaxMemory`), since libvirt 0.0.3; high
    /// priority.
    pub async fn max_memory(&self) -> Result<u64> {
        let args = DomainGetMaxMemoryArgs { dom: self.wire() };
        Ok(self.connect.call(&args).await?.memory)
    }

    /// The most virtual processors that it may have.
    ///
    /// `DOMAIN_GET_MAX_VCPUS` (`virDomainGetMaxVcpus`), since libvirt 0.2.1; high
    /// priority.
    pub async fn max_vcpus(&self) -> Result<i32> {
        let args = DomainGetMaxVcpusArgs { dom: self.wire() };
        Ok(self.connect.call(&args).await?.num)
    }

    /// Sets the host processors that a virtual processor may run on.
    ///
    /// * `vcpu`: the virtual processor, from 0.
    /// * `cpumap`: the processors, as a bit map.
    ///
    /// `DOMAIN_PIN_VCPU` (`virDomainPinVcpu`), since libvirt 0.1.4.
    pub async fn pin_vcpu(&self, vcpu: u32, cpumap: &CpuMap) -> Result<()> {
        let args = DomainPinVcpuArgs { dom: self.wire(), vcpu, cpumap: cpumap.to_wire() };
        self.connect.call(&args).await
    }

    /// Sets the most memory it may have, in KiB.
    ///
    /// * `memory`: the memory, in KiB.
    ///
    /// `DOMAIN_SET_MAX_MEMORY` (`virDomainSetMaxMemory`), since libvirt 0.0.3; high
    /// priority.
    pub async fn set_max_memory(&self, memory: u64) -> Result<()> {
        let args = DomainSetMaxMemoryArgs { dom: self.wire(), memory };
        self.connect.call(&args).await
    }

    /// Sets the memory it has while it runs, in KiB.
    ///
    /// * `memory`: the memory, in KiB.
    ///
    /// `DOMAIN_SET_MEMORY` (`virDomainSetMemory`), since libvirt 0.1.1.
    pub async fn set_memory(&self, memory: u64) -> Result<()> {
        let args = DomainSetMemoryArgs { dom: self.wire(), memory };
        self.connect.call(&args).await
    }

    /// Sets how many virtual processors it has while it runs.
    ///
    /// * `nvcpus`: how many virtual processors.
    ///
    /// `DOMAIN_SET_VCPUS` (`virDomainSetVcpus`), since libvirt 0.1.4.
    pub async fn set_vcpus(&self, nvcpus: u32) -> Result<()> {
        let args = DomainSetVcpusArgs { dom: self.wire(), nvcpus };
        self.connect.call(&args).await
    }

    /// Sets its shares of the host's processors while it runs.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_SCHEDULER_PARAMETERS` (`virDomainSetSchedulerParameters`), since
    /// libvirt 0.2.3.
    pub async fn set_scheduler_parameters(&self, params: &TypedParams) -> Result<()> {
        let args = DomainSetSchedulerParametersArgs { dom: self.wire(), params: params.to_wire() };
        self.connect.call(&args).await
    }

    /// Reads its memory.
    ///
    /// * `offset`: where to start, in bytes.
    /// * `size`: the size; its unit depends on the flags where there are any.
    ///
    /// `DOMAIN_MEMORY_PEEK` (`virDomainMemoryPeek`), since libvirt 0.4.2.
    pub async fn memory_peek(
        &self,
        offset: u64,
        size: u32,
        flags: DomainMemoryFlags,
    ) -> Result<Bytes> {
        let args = DomainMemoryPeekArgs { dom: self.wire(), offset, size, flags: flags.into() };
        Ok(self.connect.call(&args).await?.buffer.0)
    }

    /// Sets the limits of its memory.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_MEMORY_PARAMETERS` (`virDomainSetMemoryParameters`), since libvirt
    /// 0.8.5.
    pub async fn set_memory_parameters(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetMemoryParametersArgs {
            dom: self.wire(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// The limits of its memory.
    ///
    /// `DOMAIN_GET_MEMORY_PARAMETERS` (`virDomainGetMemoryParameters`), since libvirt
    /// 0.8.5.
    pub async fn memory_parameters(&self, flags: DomainModificationImpact) -> Result<TypedParams> {
        let mut args = DomainGetMemoryParametersArgs {
            dom: self.wire(),
            nparams: 0,
            flags: u32::from(flags) | u32::from(TypedParameterFlags::STRING_OKAY),
        };
        args.nparams = self.connect.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Sets how many virtual processors it has.
    ///
    /// * `nvcpus`: how many virtual processors.
    ///
    /// `DOMAIN_SET_VCPUS_FLAGS` (`virDomainSetVcpusFlags`), since libvirt 0.8.5.
    pub async fn set_vcpus_flags(&self, nvcpus: u32, flags: DomainVcpuFlags) -> Result<()> {
        let args = DomainSetVcpusFlagsArgs { dom: self.wire(), nvcpus, flags: flags.into() };
        self.connect.call(&args).await
    }

    /// How many virtual processors it has.
    ///
    /// `DOMAIN_GET_VCPUS_FLAGS` (`virDomainGetVcpusFlags`), since libvirt 0.8.5.
    pub async fn vcpus_flags(&self, flags: DomainVcpuFlags) -> Result<i32> {
        let args = DomainGetVcpusFlagsArgs { dom: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.num)
    }

    /// Sets the memory it has, in KiB.
    ///
    /// * `memory`: the memory, in KiB.
    ///
    /// `DOMAIN_SET_MEMORY_FLAGS` (`virDomainSetMemoryFlags`), since libvirt 0.9.0.
    pub async fn set_memory_flags(&self, memory: u64, flags: DomainMemoryModFlags) -> Result<()> {
        let args = DomainSetMemoryFlagsArgs { dom: self.wire(), memory, flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Sets its shares of the host's disks.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_BLKIO_PARAMETERS` (`virDomainSetBlkioParameters`), since libvirt
    /// 0.9.0.
    pub async fn set_blkio_parameters(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetBlkioParametersArgs {
            dom: self.wire(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Its shares of the host's disks.
    ///
    /// `DOMAIN_GET_BLKIO_PARAMETERS` (`virDomainGetBlkioParameters`), since libvirt
    /// 0.9.0.
    pub async fn blkio_parameters(&self, flags: DomainModificationImpact) -> Result<TypedParams> {
        let mut args = DomainGetBlkioParametersArgs {
            dom: self.wire(),
            nparams: 0,
            flags: u32::from(flags) | u32::from(TypedParameterFlags::STRING_OKAY),
        };
        args.nparams = self.connect.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Sets its shares of the host's processors.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS` (`virDomainSetSchedulerParametersFlags`),
    /// since libvirt 0.9.2.
    pub async fn set_scheduler_parameters_flags(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetSchedulerParametersFlagsArgs {
            dom: self.wire(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Sets the host processors that a virtual processor may run on.
    ///
    /// * `vcpu`: the virtual processor, from 0.
    /// * `cpumap`: the processors, as a bit map.
    ///
    /// `DOMAIN_PIN_VCPU_FLAGS` (`virDomainPinVcpuFlags`), since libvirt 0.9.3.
    pub async fn pin_vcpu_flags(
        &self,
        vcpu: u32,
        cpumap: &CpuMap,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainPinVcpuFlagsArgs {
            dom: self.wire(),
            vcpu,
            cpumap: cpumap.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Sets which NUMA cells it uses, and how.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_NUMA_PARAMETERS` (`virDomainSetNumaParameters`), since libvirt 0.9.9.
    pub async fn set_numa_parameters(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetNumaParametersArgs {
            dom: self.wire(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Which NUMA cells it uses, and how.
    ///
    /// `DOMAIN_GET_NUMA_PARAMETERS` (`virDomainGetNumaParameters`), since libvirt 0.9.9.
    pub async fn numa_parameters(&self, flags: DomainModificationImpact) -> Result<TypedParams> {
        let mut args = DomainGetNumaParametersArgs {
            dom: self.wire(),
            nparams: 0,
            flags: u32::from(flags) | u32::from(TypedParameterFlags::STRING_OKAY),
        };
        args.nparams = self.connect.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Sets the limits of a network interface.
    ///
    /// * `device`: the device's name or address.
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_INTERFACE_PARAMETERS` (`virDomainSetInterfaceParameters`), since
    /// libvirt 0.9.9.
    pub async fn set_interface_parameters(
        &self,
        device: &str,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetInterfaceParametersArgs {
            dom: self.wire(),
            device: device.to_owned(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// The limits of a network interface.
    ///
    /// * `device`: the device's name or address.
    ///
    /// `DOMAIN_GET_INTERFACE_PARAMETERS` (`virDomainGetInterfaceParameters`), since
    /// libvirt 0.9.9.
    pub async fn interface_parameters(
        &self,
        device: &str,
        flags: DomainModificationImpact,
    ) -> Result<TypedParams> {
        let mut args = DomainGetInterfaceParametersArgs {
            dom: self.wire(),
            device: device.to_owned(),
            nparams: 0,
            flags: u32::from(flags) | u32::from(TypedParameterFlags::STRING_OKAY),
        };
        args.nparams = self.connect.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Sets the host processors that its emulator may run on.
    ///
    /// * `cpumap`: the processors, as a bit map.
    ///
    /// `DOMAIN_PIN_EMULATOR` (`virDomainPinEmulator`), since libvirt 0.10.0.
    pub async fn pin_emulator(
        &self,
        cpumap: &CpuMap,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainPinEmulatorArgs {
            dom: self.wire(),
            cpumap: cpumap.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Sets how often its balloon reports statistics.
    ///
    /// * `period`: every how many seconds; 0 for never.
    ///
    /// `DOMAIN_SET_MEMORY_STATS_PERIOD` (`virDomainSetMemoryStatsPeriod`), since libvirt
    /// 1.1.1.
    pub async fn set_memory_stats_period(
        &self,
        period: i32,
        flags: DomainMemoryModFlags,
    ) -> Result<()> {
        let args = DomainSetMemoryStatsPeriodArgs { dom: self.wire(), period, flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Sets the host processors that an I/O thread may run on.
    ///
    /// * `iothreads_id`: the I/O thread's number.
    /// * `cpumap`: the processors, as a bit map.
    ///
    /// `DOMAIN_PIN_IOTHREAD` (`virDomainPinIOThread`), since libvirt 1.2.14.
    pub async fn pin_iothread(
        &self,
        iothreads_id: u32,
        cpumap: &CpuMap,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainPinIothreadArgs {
            dom: self.wire(),
            iothreads_id,
            cpumap: cpumap.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Adds an I/O thread.
    ///
    /// * `iothread_id`: the I/O thread's number.
    ///
    /// `DOMAIN_ADD_IOTHREAD` (`virDomainAddIOThread`), since libvirt 1.2.15.
    pub async fn add_iothread(
        &self,
        iothread_id: u32,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainAddIothreadArgs { dom: self.wire(), iothread_id, flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Removes an I/O thread.
    ///
    /// * `iothread_id`: the I/O thread's number.
    ///
    /// `DOMAIN_DEL_IOTHREAD` (`virDomainDelIOThread`), since libvirt 1.2.15.
    pub async fn del_iothread(
        &self,
        iothread_id: u32,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainDelIothreadArgs { dom: self.wire(), iothread_id, flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Which performance counters are on.
    ///
    /// `DOMAIN_GET_PERF_EVENTS` (`virDomainGetPerfEvents`), since libvirt 1.3.3.
    pub async fn perf_events(&self, flags: DomainModificationImpact) -> Result<TypedParams> {
        let args = DomainGetPerfEventsArgs { dom: self.wire(), flags: flags.into() };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Switches performance counters on and off.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_PERF_EVENTS` (`virDomainSetPerfEvents`), since libvirt 1.3.3.
    pub async fn set_perf_events(
        &self,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetPerfEventsArgs {
            dom: self.wire(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Plugs single virtual processors in or out.
    ///
    /// * `cpumap`: the processors, as a bit map.
    ///
    /// `DOMAIN_SET_VCPU` (`virDomainSetVcpu`), since libvirt 3.1.0.
    pub async fn set_vcpu(
        &self,
        cpumap: &str,
        state: bool,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetVcpuArgs {
            dom: self.wire(),
            cpumap: cpumap.to_owned(),
            state: state.into(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Tunes an I/O thread.
    ///
    /// * `iothread_id`: the I/O thread's number.
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_IOTHREAD_PARAMS` (`virDomainSetIOThreadParams`), since libvirt
    /// 4.10.0.
    pub async fn set_iothread_params(
        &self,
        iothread_id: u32,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetIothreadParamsArgs {
            dom: self.wire(),
            iothread_id,
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }
}
