//! Migrating a domain to another host.
//!
//! [`Domain::migrate3`] leads a migration from here, step by step;
//! [`Domain::migrate_to_uri3`] leaves it to the source's daemon. The single
//! [`steps`] are methods as well.

mod steps;
mod tunnel;

pub use steps::{DomainMigrateBegin, DomainMigrateFinish, DomainMigratePrepare};

use bytes::Bytes;

use crate::rpc::protocol::api::domain::{DomainMigrateFlags, DomainState};
use crate::rpc::protocol::api::names::{
    MIGRATE_PARAM_DEST_NAME, MIGRATE_PARAM_DEST_XML, MIGRATE_PARAM_URI,
};

use super::super::{Connect, Domain, Result, TypedParams};

/// Libvirt's number for the feature that a migrating domain cannot be changed.
const MIGRATE_CHANGE_PROTECTION: i32 = 7;

/// What concerns the source alone.
const SOURCE_ONLY: [DomainMigrateFlags; 2] =
    [DomainMigrateFlags::ABORT_ON_ERROR, DomainMigrateFlags::AUTO_CONVERGE];

impl Domain {
    /// Migrates it and returns it as it runs at its destination.
    ///
    /// `params` are named by the constants `MIGRATE_PARAM_…` of
    /// [`api::names`](crate::virt::api::names). The data goes from host to host;
    /// the steps are led from here. Dropping the future leaves off between two
    /// steps: [`abort_job`](Domain::abort_job) at the source ends the migration.
    /// One call lasts as long as the data flows, so raise
    /// [`Options::call_timeout`](crate::rpc::Options::call_timeout) at the source.
    ///
    /// # Errors
    /// A step fails; the domain then goes on at its source.
    pub async fn migrate3(
        &self,
        destination: &Connect,
        params: &TypedParams,
        flags: DomainMigrateFlags,
    ) -> Result<Self> {
        let protects = self.connect.supports_feature(MIGRATE_CHANGE_PROTECTION).await?;
        let lead = Lead { source: self, destination, params: params.clone(), flags, protects };
        lead.run().await
    }

    /// Has the source's daemon migrate it to the daemon at `dconnuri`.
    ///
    /// `flags` hold [`DomainMigrateFlags::PEER2PEER`]. The URI is read at the
    /// source. One call lasts as long as the data flows.
    ///
    /// # Errors
    /// The migration fails; the domain then goes on at its source.
    pub async fn migrate_to_uri3(
        &self,
        dconnuri: &str,
        params: &TypedParams,
        flags: DomainMigrateFlags,
    ) -> Result<()> {
        self.migrate_perform3_params(Some(dconnuri), params, &[], flags).await.map(drop)
    }
}

/// A migration that is led from here.
struct Lead<'a> {
    source: &'a Domain,
    destination: &'a Connect,
    params: TypedParams,
    flags: DomainMigrateFlags,
    protects: bool,
}

impl Lead<'_> {
    async fn run(mut self) -> Result<Domain> {
        let begun = self.source.migrate_begin3_params(&self.params, self.at_source()).await?;
        self.keep_paused().await;
        self.params.set(MIGRATE_PARAM_DEST_XML, begun.xml);
        let prepared = self.prepare(&begun.cookie).await?;
        if let Some(uri) = prepared.uri {
            self.params.set(MIGRATE_PARAM_URI, uri);
        }
        let performed = self.perform(&prepared.cookie).await;
        let finished = self.finish(&performed).await;
        // A source that failed to perform has given up by itself.
        performed?;
        let cookie = finished.as_ref().map(|finish| finish.cookie.clone()).unwrap_or_default();
        self.confirm(&cookie, finished.is_err()).await;
        finished.map(|finish| finish.domain)
    }

    /// A domain that is paused here is to be paused there.
    async fn keep_paused(&mut self) {
        let resumes = self.flags.contains(DomainMigrateFlags::POSTCOPY_RESUME);
        let state = self.source.state().await;
        if !resumes && matches!(state, Ok((DomainState::PAUSED, _))) {
            self.flags |= DomainMigrateFlags::PAUSED;
        }
    }

    async fn prepare(&self, cookie: &[u8]) -> Result<DomainMigratePrepare> {
        let flags = self.at_destination();
        let prepared =
            self.destination.domain_migrate_prepare3_params(&self.params, cookie, flags).await;
        if prepared.is_err() && self.protects {
            self.confirm(&[], true).await;
        }
        prepared
    }

    async fn perform(&self, cookie: &[u8]) -> Result<Bytes> {
        if self.flags.contains(DomainMigrateFlags::OFFLINE) {
            return Ok(Bytes::new());
        }
        self.source.migrate_perform3_params(None, &self.params, cookie, self.at_source()).await
    }

    async fn finish(&mut self, performed: &Result<Bytes>) -> Result<DomainMigrateFinish> {
        if self.params.get(MIGRATE_PARAM_DEST_NAME).is_none() {
            self.params.set(MIGRATE_PARAM_DEST_NAME, self.source.name());
        }
        let cookie = performed.as_deref().unwrap_or_default();
        let (flags, cancelled) = (self.at_destination(), performed.is_err());
        self.destination.domain_migrate_finish3_params(&self.params, cookie, flags, cancelled).await
    }

    /// Ends the migration at its source: the domain goes on there where it is
    /// cancelled, else it is gone.
    async fn confirm(&self, cookie: &[u8], cancelled: bool) {
        let flags = self.at_source();
        let confirmed =
            self.source.migrate_confirm3_params(&self.params, cookie, flags, cancelled).await;
        if let Err(error) = confirmed {
            let name = self.source.name();
            tracing::warn!(%error, name, "the source may have kept the migrated domain, paused");
        }
    }

    fn at_source(&self) -> DomainMigrateFlags {
        match self.protects {
            true => self.flags | DomainMigrateFlags::CHANGE_PROTECTION,
            false => self.flags,
        }
    }

    fn at_destination(&self) -> DomainMigrateFlags {
        let left_out = SOURCE_ONLY.into_iter().fold(0, |bits, flag| bits | u32::from(flag));
        DomainMigrateFlags::from(u32::from(self.flags) & !left_out)
    }
}
