//! A domain's disks: jobs and errors.

use crate::rpc::protocol::api::domain::{
    DomainBlockJobInfoFlags, DomainBlockJobType, DomainDiskErrorCode,
};
use crate::rpc::protocol::remote::domain_block::{
    DomainGetBlockJobInfoArgs, DomainGetDiskErrorsArgs,
};

use super::super::{Domain, Result};

impl Domain {
    /// How far a disk's job is; `None` where it has none.
    ///
    /// # Errors
    /// There is no such disk, or the call failed.
    pub async fn block_job_info(
        &self,
        path: &str,
        flags: DomainBlockJobInfoFlags,
    ) -> Result<Option<DomainBlockJobInfo>> {
        let (path, flags) = (path.to_owned(), flags.into());
        let args = DomainGetBlockJobInfoArgs { dom: self.wire(), path, flags };
        let answer = self.connect.call(&args).await?;
        Ok((answer.found != 0).then_some(DomainBlockJobInfo {
            r#type: DomainBlockJobType(answer.r#type),
            bandwidth: answer.bandwidth,
            cur: answer.cur,
            end: answer.end,
        }))
    }

    /// The disks that have errors.
    ///
    /// # Errors
    /// It does not run, or the call failed.
    pub async fn disk_errors(&self) -> Result<Vec<DomainDiskError>> {
        let mut args = DomainGetDiskErrorsArgs { dom: self.wire(), maxerrors: 0, flags: 0 };
        let disks = self.connect.call(&args).await?.nerrors;
        args.maxerrors = disks.try_into().unwrap_or(0);
        if args.maxerrors == 0 {
            return Ok(Vec::new());
        }
        let errors = self.connect.call(&args).await?.errors.into_iter();
        let errors = errors.map(|known| DomainDiskError {
            disk: known.disk,
            error: DomainDiskErrorCode(known.error),
        });
        Ok(errors.collect())
    }
}

/// How far a disk's job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainBlockJobInfo {
    /// What the job does.
    pub r#type: DomainBlockJobType,
    /// The most that it may transfer a second, in MiB unless bytes were asked
    /// for; 0 for no limit.
    pub bandwidth: u64,
    /// How far it is, in the same unit as `end`.
    pub cur: u64,
    /// Where it ends; it may move while the job runs.
    pub end: u64,
}

/// A disk with an error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainDiskError {
    /// The disk's target, such as `vda`.
    pub disk: String,
    /// What is wrong with it.
    pub error: DomainDiskErrorCode,
}
