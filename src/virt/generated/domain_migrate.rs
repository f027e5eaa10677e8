// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Migration of domains.

use crate::rpc::protocol::api::domain::{DomainMigrateFlags, DomainMigrateMaxSpeedFlags};
use crate::rpc::protocol::remote::domain_migrate::{
    DomainMigrateConfirm3Args, DomainMigrateConfirm3ParamsArgs, DomainMigrateFinish2Args,
    DomainMigrateFinishArgs, DomainMigrateGetCompressionCacheArgs, DomainMigrateGetMaxDowntimeArgs,
    DomainMigrateGetMaxSpeedArgs, DomainMigratePerform3Args, DomainMigratePerform3ParamsArgs,
    DomainMigratePerformArgs, DomainMigrateSetCompressionCacheArgs,
    DomainMigrateSetMaxDowntimeArgs, DomainMigrateSetMaxSpeedArgs, DomainMigrateStartPostCopyArgs,
};
use crate::rpc::protocol::types::Opaque;
use crate::virt::{Connect, Domain, Result, TypedParams};
use bytes::Bytes;

impl Connect {
    /// Ends a migration at the destination; protocol version 1.
    ///
    /// * `dname`: the domain's new name.
    /// * `cookie`: what the two hosts tell each other.
    /// * `uri`: the URI.
    ///
    /// `DOMAIN_MIGRATE_FINISH`.
    pub async fn domain_migrate_finish(
        &self,
        dname: &str,
        cookie: &[u8],
        uri: &str,
        flags: DomainMigrateFlags,
    ) -> Result<Domain> {
        let args = DomainMigrateFinishArgs {
            dname: dname.to_owned(),
            cookie: Opaque::from(cookie.to_vec()),
            uri: uri.to_owned(),
            flags: u32::from(flags).into(),
        };
        Ok(Domain::new(self, self.call(&args).await?.ddom))
    }

    /// Ends a migration at the destination; protocol version 2.
    ///
    /// * `dname`: the domain's new name.
    /// * `cookie`: what the two hosts tell each other.
    /// * `uri`: the URI.
    /// * `retcode`: what came of it; 0 for success.
    ///
    /// `DOMAIN_MIGRATE_FINISH2`.
    pub async fn domain_migrate_finish2(
        &self,
        dname: &str,
        cookie: &[u8],
        uri: &str,
        flags: DomainMigrateFlags,
        retcode: i32,
    ) -> Result<Domain> {
        let args = DomainMigrateFinish2Args {
            dname: dname.to_owned(),
            cookie: Opaque::from(cookie.to_vec()),
            uri: uri.to_owned(),
            flags: u32::from(flags).into(),
            retcode,
        };
        Ok(Domain::new(self, self.call(&args).await?.ddom))
    }
}

impl Domain {
    /// Sends it to the destination; protocol versions 1 and 2.
    ///
    /// * `cookie`: what the two hosts tell each other.
    /// * `uri`: the URI.
    /// * `dname`: the domain's new name.
    /// * `resource`: the most that may be transferred a second, in MiB; 0 for no limit.
    ///
    /// `DOMAIN_MIGRATE_PERFORM`.
    pub async fn migrate_perform(
        &self,
        cookie: &[u8],
        uri: &str,
        flags: DomainMigrateFlags,
        dname: Option<&str>,
        resource: u64,
    ) -> Result<()> {
        let args = DomainMigratePerformArgs {
            dom: self.wire(),
            cookie: Opaque::from(cookie.to_vec()),
            uri: uri.to_owned(),
            flags: u32::from(flags).into(),
            dname: dname.map(str::to_owned),
            resource,
        };
        self.connect.call(&args).await
    }

    /// Sets how long it may stand still at a migration's end, in milliseconds.
    ///
    /// * `downtime`: the longest pause, in milliseconds.
    ///
    /// `DOMAIN_MIGRATE_SET_MAX_DOWNTIME` (`virDomainMigrateSetMaxDowntime`), since
    /// libvirt 0.8.0.
    pub async fn migrate_set_max_downtime(&self, downtime: u64) -> Result<()> {
        let args = DomainMigrateSetMaxDowntimeArgs { dom: self.wire(), downtime, flags: 0 };
        self.connect.call(&args).await
    }

    /// Sets how fast it may be sent, in MiB/s.
    ///
    /// * `bandwidth`: the most that may be transferred a second; 0 for no limit.
    ///
    /// `DOMAIN_MIGRATE_SET_MAX_SPEED` (`virDomainMigrateSetMaxSpeed`), since libvirt
    /// 0.9.0.
    pub async fn migrate_set_max_speed(
        &self,
        bandwidth: u64,
        flags: DomainMigrateMaxSpeedFlags,
    ) -> Result<()> {
        let args =
            DomainMigrateSetMaxSpeedArgs { dom: self.wire(), bandwidth, flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Sends it to the destination; returns the cookie for the next step.
    ///
    /// * `xmlin`: the domain's XML document for the destination.
    /// * `cookie_in`: what the other host sent along.
    /// * `dconnuri`: the destination's URI as the source sees it.
    /// * `uri`: the URI.
    /// * `dname`: the domain's new name.
    /// * `resource`: the most that may be transferred a second, in MiB; 0 for no limit.
    ///
    /// `DOMAIN_MIGRATE_PERFORM3`.
    #[expect(clippy::too_many_arguments, reason = "the procedure has as many")]
    pub async fn migrate_perform3(
        &self,
        xmlin: Option<&str>,
        cookie_in: &[u8],
        dconnuri: Option<&str>,
        uri: Option<&str>,
        flags: DomainMigrateFlags,
        dname: Option<&str>,
        resource: u64,
    ) -> Result<Bytes> {
        let args = DomainMigratePerform3Args {
            dom: self.wire(),
            xmlin: xmlin.map(str::to_owned),
            cookie_in: Opaque::from(cookie_in.to_vec()),
            dconnuri: dconnuri.map(str::to_owned),
            uri: uri.map(str::to_owned),
            flags: u32::from(flags).into(),
            dname: dname.map(str::to_owned),
            resource,
        };
        Ok(self.connect.call(&args).await?.cookie_out.0)
    }

    /// Ends a migration at its source.
    ///
    /// * `cookie_in`: what the other host sent along.
    ///
    /// `DOMAIN_MIGRATE_CONFIRM3`.
    pub async fn migrate_confirm3(
        &self,
        cookie_in: &[u8],
        flags: DomainMigrateFlags,
        cancelled: bool,
    ) -> Result<()> {
        let args = DomainMigrateConfirm3Args {
            dom: self.wire(),
            cookie_in: Opaque::from(cookie_in.to_vec()),
            flags: u32::from(flags).into(),
            cancelled: cancelled.into(),
        };
        self.connect.call(&args).await
    }

    /// How fast it may be sent, in MiB/s.
    ///
    /// `DOMAIN_MIGRATE_GET_MAX_SPEED` (`virDomainMigrateGetMaxSpeed`), since libvirt
    /// 0.9.5.
    pub async fn migrate_get_max_speed(&self, flags: DomainMigrateMaxSpeedFlags) -> Result<u64> {
        let args = DomainMigrateGetMaxSpeedArgs { dom: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.bandwidth)
    }

    /// The size of the cache for its compressed migration, in bytes.
    ///
    /// `DOMAIN_MIGRATE_GET_COMPRESSION_CACHE` (`virDomainMigrateGetCompressionCache`),
    /// since libvirt 1.0.3.
    pub async fn migrate_get_compression_cache(&self) -> Result<u64> {
        let args = DomainMigrateGetCompressionCacheArgs { dom: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.cache_size)
    }

    /// Sets the size of the cache for its compressed migration, in bytes.
    ///
    /// * `cache_size`: the cache's size, in bytes.
    ///
    /// `DOMAIN_MIGRATE_SET_COMPRESSION_CACHE` (`virDomainMigrateSetCompressionCache`),
    /// since libvirt 1.0.3.
    pub async fn migrate_set_compression_cache(&self, cache_size: u64) -> Result<()> {
        let args = DomainMigrateSetCompressionCacheArgs { dom: self.wire(), cache_size, flags: 0 };
        self.connect.call(&args).await
    }

    /// Sends it to the destination; returns the cookie for the next step.
    ///
    /// * `dconnuri`: the destination's URI as the source sees it.
    /// * `params`: the parameters.
    /// * `cookie_in`: what the other host sent along.
    ///
    /// `DOMAIN_MIGRATE_PERFORM3_PARAMS`.
    pub async fn migrate_perform3_params(
        &self,
        dconnuri: Option<&str>,
        params: &TypedParams,
        cookie_in: &[u8],
        flags: DomainMigrateFlags,
    ) -> Result<Bytes> {
        let args = DomainMigratePerform3ParamsArgs {
            dom: self.wire(),
            dconnuri: dconnuri.map(str::to_owned),
            params: params.to_wire(),
            cookie_in: Opaque::from(cookie_in.to_vec()),
            flags: flags.into(),
        };
        Ok(self.connect.call(&args).await?.cookie_out.0)
    }

    /// Ends a migration at its source.
    ///
    /// * `params`: the parameters.
    /// * `cookie_in`: what the other host sent along.
    ///
    /// `DOMAIN_MIGRATE_CONFIRM3_PARAMS`.
    pub async fn migrate_confirm3_params(
        &self,
        params: &TypedParams,
        cookie_in: &[u8],
        flags: DomainMigrateFlags,
        cancelled: bool,
    ) -> Result<()> {
        let args = DomainMigrateConfirm3ParamsArgs {
            dom: self.wire(),
            params: params.to_wire(),
            cookie_in: Opaque::from(cookie_in.to_vec()),
            flags: flags.into(),
            cancelled: cancelled.into(),
        };
        self.connect.call(&args).await
    }

    /// Lets it run at the destination before all of its memory is there.
    ///
    /// `DOMAIN_MIGRATE_START_POST_COPY` (`virDomainMigrateStartPostCopy`), since libvirt
    /// 1.3.3.
    pub async fn migrate_start_post_copy(&self) -> Result<()> {
        let args = DomainMigrateStartPostCopyArgs { dom: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// How long it may stand still at a migration's end, in milliseconds.
    ///
    /// `DOMAIN_MIGRATE_GET_MAX_DOWNTIME` (`virDomainMigrateGetMaxDowntime`), since
    /// libvirt 3.7.0.
    pub async fn migrate_get_max_downtime(&self) -> Result<u64> {
        let args = DomainMigrateGetMaxDowntimeArgs { dom: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.downtime)
    }
}
