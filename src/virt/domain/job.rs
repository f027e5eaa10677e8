//! A domain's jobs: saving, dumping, migrating, backing up.

use crate::rpc::protocol::api::domain::{DomainGetJobStatsFlags, DomainJobType};
use crate::rpc::protocol::remote::domain::DomainGetJobStatsArgs;

use super::super::{Domain, Result, TypedParams};

impl Domain {
    /// How far its running job is, or how its last one went.
    ///
    /// # Errors
    /// The call failed.
    pub async fn job_stats(&self, flags: DomainGetJobStatsFlags) -> Result<DomainJobStats> {
        let args = DomainGetJobStatsArgs { dom: self.wire(), flags: flags.into() };
        let answer = self.connect.call(&args).await?;
        Ok(DomainJobStats {
            r#type: DomainJobType(answer.r#type),
            params: TypedParams::from_wire(answer.params),
        })
    }
}

/// How far a domain's job is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DomainJobStats {
    /// Whether its end is known, and whether it is over.
    pub r#type: DomainJobType,
    /// Times and sizes, by the names `DOMAIN_JOB_…` of
    /// [`api::names`](crate::virt::api::names).
    pub params: TypedParams,
}
