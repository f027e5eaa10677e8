//! The steps of a migration that return more than one thing.
//!
//! A client that leads a migration asks the source to begin, the destination to
//! prepare, the source to perform, the destination to finish and the source to
//! confirm. Each step returns a cookie for the next one. Steps with `params` are
//! those of every libvirt since 1.1.0; the others are for older ones.

use bytes::Bytes;

use crate::rpc::protocol::api::domain::DomainMigrateFlags;
use crate::rpc::protocol::remote::domain_migrate::{
    DomainMigrateBegin3Args, DomainMigrateBegin3ParamsArgs, DomainMigrateFinish3Args,
    DomainMigrateFinish3ParamsArgs, DomainMigratePrepare2Args, DomainMigratePrepare3Args,
    DomainMigratePrepare3ParamsArgs, DomainMigratePrepareArgs,
};
use crate::rpc::protocol::types::Opaque;

use super::super::super::{Connect, Domain, Result, TypedParams};

impl Domain {
    /// Begins a migration at its source.
    ///
    /// # Errors
    /// It cannot be migrated so, or the call failed.
    pub async fn migrate_begin3_params(
        &self,
        params: &TypedParams,
        flags: DomainMigrateFlags,
    ) -> Result<DomainMigrateBegin> {
        let (dom, params, flags) = (self.wire(), params.to_wire(), flags.into());
        let args = DomainMigrateBegin3ParamsArgs { dom, params, flags };
        let answer = self.connect.call(&args).await?;
        Ok(DomainMigrateBegin { cookie: answer.cookie_out.0, xml: answer.xml })
    }

    /// Begins a migration at its source.
    ///
    /// * `xmlin`: its description at the destination, where it changes.
    /// * `dname`: its name at the destination, where it changes.
    /// * `resource`: the most that may be transferred a second, in MiB; 0 for no limit.
    ///
    /// # Errors
    /// It cannot be migrated so, or the call failed.
    pub async fn migrate_begin3(
        &self,
        xmlin: Option<&str>,
        flags: DomainMigrateFlags,
        dname: Option<&str>,
        resource: u64,
    ) -> Result<DomainMigrateBegin> {
        let args = DomainMigrateBegin3Args {
            dom: self.wire(),
            xmlin: xmlin.map(str::to_owned),
            flags: u32::from(flags).into(),
            dname: dname.map(str::to_owned),
            resource,
        };
        let answer = self.connect.call(&args).await?;
        Ok(DomainMigrateBegin { cookie: answer.cookie_out.0, xml: answer.xml })
    }
}

impl Connect {
    /// Prepares a migration at its destination.
    ///
    /// # Errors
    /// The domain cannot come here, or the call failed.
    pub async fn domain_migrate_prepare3_params(
        &self,
        params: &TypedParams,
        cookie_in: &[u8],
        flags: DomainMigrateFlags,
    ) -> Result<DomainMigratePrepare> {
        let (params, cookie_in) = (params.to_wire(), opaque(cookie_in));
        let args = DomainMigratePrepare3ParamsArgs { params, cookie_in, flags: flags.into() };
        let answer = self.call(&args).await?;
        Ok(DomainMigratePrepare { cookie: answer.cookie_out.0, uri: answer.uri_out })
    }

    /// Prepares a migration at its destination.
    ///
    /// * `uri_in`: where the domain's memory is to be sent; the destination's
    ///   choice where it is `None`.
    /// * `dname`: its name at the destination, where it changes.
    /// * `resource`: the most that may be transferred a second, in MiB; 0 for no limit.
    ///
    /// # Errors
    /// The domain cannot come here, or the call failed.
    pub async fn domain_migrate_prepare3(
        &self,
        cookie_in: &[u8],
        uri_in: Option<&str>,
        flags: DomainMigrateFlags,
        dname: Option<&str>,
        resource: u64,
        dom_xml: &str,
    ) -> Result<DomainMigratePrepare> {
        let args = DomainMigratePrepare3Args {
            cookie_in: opaque(cookie_in),
            uri_in: uri_in.map(str::to_owned),
            flags: u32::from(flags).into(),
            dname: dname.map(str::to_owned),
            resource,
            dom_xml: dom_xml.to_owned(),
        };
        let answer = self.call(&args).await?;
        Ok(DomainMigratePrepare { cookie: answer.cookie_out.0, uri: answer.uri_out })
    }

    /// Prepares a migration at its destination; protocol version 2.
    ///
    /// # Errors
    /// The domain cannot come here, or the call failed.
    pub async fn domain_migrate_prepare2(
        &self,
        uri_in: Option<&str>,
        flags: DomainMigrateFlags,
        dname: Option<&str>,
        resource: u64,
        dom_xml: &str,
    ) -> Result<DomainMigratePrepare> {
        let args = DomainMigratePrepare2Args {
            uri_in: uri_in.map(str::to_owned),
            flags: u32::from(flags).into(),
            dname: dname.map(str::to_owned),
            resource,
            dom_xml: dom_xml.to_owned(),
        };
        let answer = self.call(&args).await?;
        Ok(DomainMigratePrepare { cookie: answer.cookie.0, uri: answer.uri_out })
    }

    /// Prepares a migration at its destination; protocol version 1.
    ///
    /// # Errors
    /// The domain cannot come here, or the call failed.
    pub async fn domain_migrate_prepare(
        &self,
        uri_in: Option<&str>,
        flags: DomainMigrateFlags,
        dname: Option<&str>,
        resource: u64,
    ) -> Result<DomainMigratePrepare> {
        let args = DomainMigratePrepareArgs {
            uri_in: uri_in.map(str::to_owned),
            flags: u32::from(flags).into(),
            dname: dname.map(str::to_owned),
            resource,
        };
        let answer = self.call(&args).await?;
        Ok(DomainMigratePrepare { cookie: answer.cookie.0, uri: answer.uri_out })
    }

    /// Finishes a migration at its destination: the domain runs on here, or is
    /// given up where `cancelled` says so.
    ///
    /// # Errors
    /// It does not run here (`ErrorNumber::MIGRATE_FINISH_OK` where it was
    /// cancelled), or the call failed.
    pub async fn domain_migrate_finish3_params(
        &self,
        params: &TypedParams,
        cookie_in: &[u8],
        flags: DomainMigrateFlags,
        cancelled: bool,
    ) -> Result<DomainMigrateFinish> {
        let (params, cookie_in) = (params.to_wire(), opaque(cookie_in));
        let (flags, cancelled) = (flags.into(), cancelled.into());
        let args = DomainMigrateFinish3ParamsArgs { params, cookie_in, flags, cancelled };
        let answer = self.call(&args).await?;
        let domain = Domain::new(self, answer.dom);
        Ok(DomainMigrateFinish { domain, cookie: answer.cookie_out.0 })
    }

    /// Finishes a migration at its destination: the domain runs on here, or is
    /// given up where `cancelled` says so.
    ///
    /// # Errors
    /// Those of [`domain_migrate_finish3_params`](Self::domain_migrate_finish3_params).
    pub async fn domain_migrate_finish3(
        &self,
        dname: &str,
        cookie_in: &[u8],
        dconnuri: Option<&str>,
        uri: Option<&str>,
        flags: DomainMigrateFlags,
        cancelled: bool,
    ) -> Result<DomainMigrateFinish> {
        let args = DomainMigrateFinish3Args {
            dname: dname.to_owned(),
            cookie_in: opaque(cookie_in),
            dconnuri: dconnuri.map(str::to_owned),
            uri: uri.map(str::to_owned),
            flags: u32::from(flags).into(),
            cancelled: cancelled.into(),
        };
        let answer = self.call(&args).await?;
        let domain = Domain::new(self, answer.dom);
        Ok(DomainMigrateFinish { domain, cookie: answer.cookie_out.0 })
    }
}

/// A migration that has begun at its source.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainMigrateBegin {
    /// What the destination is to be told.
    pub cookie: Bytes,
    /// The domain's description for the destination, as XML.
    pub xml: String,
}

/// A migration that is prepared at its destination.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainMigratePrepare {
    /// What the source is to be told.
    pub cookie: Bytes,
    /// Where the source is to send the domain, if the destination chose it.
    pub uri: Option<String>,
}

/// A migration that is finished at its destination.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DomainMigrateFinish {
    /// The domain at its destination.
    pub domain: Domain,
    /// What the source is to be told.
    pub cookie: Bytes,
}

pub(super) fn opaque(bytes: &[u8]) -> Opaque {
    Opaque(Bytes::copy_from_slice(bytes))
}
