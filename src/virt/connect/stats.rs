//! Statistics of many domains with one call.

use crate::rpc::protocol::api::domain::{ConnectGetAllDomainStatsFlags, DomainStatsTypes};
use crate::rpc::protocol::remote::connect::ConnectGetAllDomainStatsArgs;

use super::super::{Connect, Domain, Result, TypedParams};

impl Connect {
    /// Statistics of all domains that match `flags`; no type is every type.
    ///
    /// One call for all domains is many times faster than one each.
    ///
    /// # Errors
    /// The call failed.
    pub async fn all_domain_stats(
        &self,
        stats: DomainStatsTypes,
        flags: ConnectGetAllDomainStatsFlags,
    ) -> Result<Vec<DomainStats>> {
        self.domain_stats(ConnectGetAllDomainStatsArgs {
            stats: stats.into(),
            flags: flags.into(),
            ..Default::default()
        })
        .await
    }

    /// Statistics of some domains; no type is every type. No domains, no call.
    ///
    /// # Errors
    /// The call failed.
    pub async fn domain_list_stats(
        &self,
        domains: &[Domain],
        stats: DomainStatsTypes,
        flags: ConnectGetAllDomainStatsFlags,
    ) -> Result<Vec<DomainStats>> {
        // To the daemon an empty list means all domains.
        if domains.is_empty() {
            return Ok(Vec::new());
        }
        let doms = domains.iter().map(Domain::wire).collect();
        let (stats, flags) = (stats.into(), flags.into());
        self.domain_stats(ConnectGetAllDomainStatsArgs { doms, stats, flags }).await
    }

    async fn domain_stats(&self, args: ConnectGetAllDomainStatsArgs) -> Result<Vec<DomainStats>> {
        let records = self.call(&args).await?.ret_stats.into_iter();
        let records = records.map(|record| DomainStats {
            domain: Domain::new(self, record.dom),
            params: TypedParams::from_wire(record.params),
        });
        Ok(records.collect())
    }
}

/// A domain's statistics.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DomainStats {
    /// The domain.
    pub domain: Domain,
    /// Its numbers, by the names `DOMAIN_STATS_…` of
    /// [`api::names`](crate::virt::api::names), such as `state.state`,
    /// `cpu.time` and `block.0.rd.bytes`.
    pub params: TypedParams,
}
