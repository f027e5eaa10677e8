// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Disks of domains.

use crate::rpc::protocol::api::common::TypedParameterFlags;
use crate::rpc::protocol::api::domain::{
    DomainBlockCommitFlags, DomainBlockCopyFlags, DomainBlockJobAbortFlags,
    DomainBlockJobSetSpeedFlags, DomainBlockPullFlags, DomainBlockRebaseFlags,
    DomainBlockResizeFlags, DomainModificationImpact,
};
use crate::rpc::protocol::remote::domain_block::{
    DomainBlockCommitArgs, DomainBlockCopyArgs, DomainBlockJobAbortArgs,
    DomainBlockJobSetSpeedArgs, DomainBlockPeekArgs, DomainBlockPullArgs, DomainBlockRebaseArgs,
    DomainBlockResizeArgs, DomainBlockStatsArgs, DomainBlockStatsFlagsArgs,
    DomainDelThrottleGroupArgs, DomainGetBlockInfoArgs, DomainGetBlockIoTuneArgs,
    DomainSetBlockIoTuneArgs, DomainSetBlockThresholdArgs, DomainSetThrottleGroupArgs,
};
use crate::virt::{Domain, Result, TypedParams};
use bytes::Bytes;

impl Domain {
    /// What a disk has read and written; -1 where it is not counted.
    ///
    /// * `path`: the disk's target or path.
    ///
    /// `DOMAIN_BLOCK_STATS` (`virDomainBlockStats`), since libvirt 0.3.2.
    pub async fn block_stats(&self, path: &str) -> Result<DomainBlockStats> {
        let args = DomainBlockStatsArgs { dom: self.wire(), path: path.to_owned() };
        let answer = self.connect.call(&args).await?;
        Ok(DomainBlockStats {
            rd_req: answer.rd_req,
            rd_bytes: answer.rd_bytes,
            wr_req: answer.wr_req,
            wr_bytes: answer.wr_bytes,
            errs: answer.errs,
        })
    }

    /// Reads a disk as the guest sees it.
    ///
    /// * `path`: the disk's target or path.
    /// * `offset`: where to start, in bytes.
    /// * `size`: the size; its unit depends on the flags where there are any.
    ///
    /// `DOMAIN_BLOCK_PEEK` (`virDomainBlockPeek`), since libvirt 0.4.2.
    pub async fn block_peek(&self, path: &str, offset: u64, size: u32) -> Result<Bytes> {
        let args =
            DomainBlockPeekArgs { dom: self.wire(), path: path.to_owned(), offset, size, flags: 0 };
        Ok(self.connect.call(&args).await?.buffer.0)
    }

    /// A disk's size, and the space it takes up.
    ///
    /// * `path`: the disk's target or path.
    ///
    /// `DOMAIN_GET_BLOCK_INFO` (`virDomainGetBlockInfo`), since libvirt 0.8.1.
    pub async fn block_info(&self, path: &str) -> Result<DomainBlockInfo> {
        let args = DomainGetBlockInfoArgs { dom: self.wire(), path: path.to_owned(), flags: 0 };
        let answer = self.connect.call(&args).await?;
        Ok(DomainBlockInfo {
            allocation: answer.allocation,
            capacity: answer.capacity,
            physical: answer.physical,
        })
    }

    /// Ends a disk's job, or makes the disk use the copy.
    ///
    /// * `path`: the disk's target or path.
    ///
    /// `DOMAIN_BLOCK_JOB_ABORT` (`virDomainBlockJobAbort`), since libvirt 0.9.4.
    pub async fn block_job_abort(&self, path: &str, flags: DomainBlockJobAbortFlags) -> Result<()> {
        let args = DomainBlockJobAbortArgs {
            dom: self.wire(),
            path: path.to_owned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Sets how fast a disk's job may be.
    ///
    /// * `path`: the disk's target or path.
    /// * `bandwidth`: the most that may be transferred a second; 0 for no limit.
    ///
    /// `DOMAIN_BLOCK_JOB_SET_SPEED` (`virDomainBlockJobSetSpeed`), since libvirt 0.9.4.
    pub async fn block_job_set_speed(
        &self,
        path: &str,
        bandwidth: u64,
        flags: DomainBlockJobSetSpeedFlags,
    ) -> Result<()> {
        let args = DomainBlockJobSetSpeedArgs {
            dom: self.wire(),
            path: path.to_owned(),
            bandwidth,
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Starts to copy what a disk's backing files hold into its image.
    ///
    /// * `path`: the disk's target or path.
    /// * `bandwidth`: the most that may be transferred a second; 0 for no limit.
    ///
    /// `DOMAIN_BLOCK_PULL` (`virDomainBlockPull`), since libvirt 0.9.4.
    pub async fn block_pull(
        &self,
        path: &str,
        bandwidth: u64,
        flags: DomainBlockPullFlags,
    ) -> Result<()> {
        let args = DomainBlockPullArgs {
            dom: self.wire(),
            path: path.to_owned(),
            bandwidth,
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// What a disk has read and written, by the driver's own names.
    ///
    /// * `path`: the disk's target or path.
    ///
    /// `DOMAIN_BLOCK_STATS_FLAGS` (`virDomainBlockStatsFlags`), since libvirt 0.9.5.
    pub async fn block_stats_flags(&self, path: &str) -> Result<TypedParams> {
        let mut args = DomainBlockStatsFlagsArgs {
            dom: self.wire(),
            path: path.to_owned(),
            nparams: 0,
            flags: TypedParameterFlags::STRING_OKAY.into(),
        };
        args.nparams = self.connect.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Changes a disk's size; in KiB unless `flags` say bytes.
    ///
    /// * `disk`: the disk's target.
    /// * `size`: the size; its unit depends on the flags where there are any.
    ///
    /// `DOMAIN_BLOCK_RESIZE` (`virDomainBlockResize`), since libvirt 0.9.8.
    pub async fn block_resize(
        &self,
        disk: &str,
        size: u64,
        flags: DomainBlockResizeFlags,
    ) -> Result<()> {
        let args = DomainBlockResizeArgs {
            dom: self.wire(),
            disk: disk.to_owned(),
            size,
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Sets a disk's limits.
    ///
    /// * `disk`: the disk's target.
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_BLOCK_IO_TUNE` (`virDomainSetBlockIoTune`), since libvirt 0.9.8.
    pub async fn set_block_io_tune(
        &self,
        disk: &str,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetBlockIoTuneArgs {
            dom: self.wire(),
            disk: disk.to_owned(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// A disk's limits; `None` asks only which there are.
    ///
    /// * `disk`: the disk's target.
    ///
    /// `DOMAIN_GET_BLOCK_IO_TUNE` (`virDomainGetBlockIoTune`), since libvirt 0.9.8.
    pub async fn block_io_tune(
        &self,
        disk: Option<&str>,
        flags: DomainModificationImpact,
    ) -> Result<TypedParams> {
        let mut args = DomainGetBlockIoTuneArgs {
            dom: self.wire(),
            disk: disk.map(str::to_owned),
            nparams: 0,
            flags: u32::from(flags) | u32::from(TypedParameterFlags::STRING_OKAY),
        };
        args.nparams = self.connect.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Starts to make a disk's image rest on another of its backing files.
    ///
    /// * `path`: the disk's target or path.
    /// * `base`: the image below which nothing changes.
    /// * `bandwidth`: the most that may be transferred a second; 0 for no limit.
    ///
    /// `DOMAIN_BLOCK_REBASE` (`virDomainBlockRebase`), since libvirt 0.9.10.
    pub async fn block_rebase(
        &self,
        path: &str,
        base: Option<&str>,
        bandwidth: u64,
        flags: DomainBlockRebaseFlags,
    ) -> Result<()> {
        let args = DomainBlockRebaseArgs {
            dom: self.wire(),
            path: path.to_owned(),
            base: base.map(str::to_owned),
            bandwidth,
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Starts to move what upper images of a disk hold down into a lower one.
    ///
    /// * `disk`: the disk's target.
    /// * `base`: the image below which nothing changes.
    /// * `top`: the image whose data moves down.
    /// * `bandwidth`: the most that may be transferred a second; 0 for no limit.
    ///
    /// `DOMAIN_BLOCK_COMMIT` (`virDomainBlockCommit`), since libvirt 0.10.2.
    pub async fn block_commit(
        &self,
        disk: &str,
        base: Option<&str>,
        top: Option<&str>,
        bandwidth: u64,
        flags: DomainBlockCommitFlags,
    ) -> Result<()> {
        let args = DomainBlockCommitArgs {
            dom: self.wire(),
            disk: disk.to_owned(),
            base: base.map(str::to_owned),
            top: top.map(str::to_owned),
            bandwidth,
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Starts to copy a disk to another place.
    ///
    /// * `path`: the disk's target or path.
    /// * `destxml`: the destination's XML document.
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_BLOCK_COPY` (`virDomainBlockCopy`), since libvirt 1.2.8.
    pub async fn block_copy(
        &self,
        path: &str,
        destxml: &str,
        params: &TypedParams,
        flags: DomainBlockCopyFlags,
    ) -> Result<()> {
        let args = DomainBlockCopyArgs {
            dom: self.wire(),
            path: path.to_owned(),
            destxml: destxml.to_owned(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Asks for an event when a disk's image is written beyond an offset.
    ///
    /// * `dev`: the device.
    /// * `threshold`: the offset to watch, in bytes; 0 for none.
    ///
    /// `DOMAIN_SET_BLOCK_THRESHOLD` (`virDomainSetBlockThreshold`), since libvirt 3.1.0.
    pub async fn set_block_threshold(&self, dev: &str, threshold: u64) -> Result<()> {
        let args = DomainSetBlockThresholdArgs {
            dom: self.wire(),
            dev: dev.to_owned(),
            threshold,
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Makes or changes a group of disks that share limits.
    ///
    /// * `group`: the throttle group's name.
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_THROTTLE_GROUP` (`virDomainSetThrottleGroup`), since libvirt 11.2.0.
    pub async fn set_throttle_group(
        &self,
        group: &str,
        params: &TypedParams,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetThrottleGroupArgs {
            dom: self.wire(),
            group: group.to_owned(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Removes a group of disks that share limits.
    ///
    /// * `group`: the throttle group's name.
    ///
    /// `DOMAIN_DEL_THROTTLE_GROUP` (`virDomainDelThrottleGroup`), since libvirt 11.2.0.
    pub async fn del_throttle_group(
        &self,
        group: Option<&str>,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainDelThrottleGroupArgs {
            dom: self.wire(),
            group: group.map(str::to_owned),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }
}

/// What `virDomainBlockStats` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainBlockStats {
    /// How many reads.
    pub rd_req: i64,
    /// The bytes read.
    pub rd_bytes: i64,
    /// How many writes.
    pub wr_req: i64,
    /// The bytes written.
    pub wr_bytes: i64,
    /// How many errors; -1 where unknown.
    pub errs: i64,
}

/// What `virDomainGetBlockInfo` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainBlockInfo {
    /// The bytes allocated.
    pub allocation: u64,
    /// The size in bytes as users see it.
    pub capacity: u64,
    /// The bytes the image takes up on the host.
    pub physical: u64,
}
