//! Preparing a migration whose data goes through the daemons' connection.

use bytes::Bytes;

use crate::rpc::DataStream;
use crate::rpc::protocol::api::domain::DomainMigrateFlags;
use crate::rpc::protocol::remote::domain_migrate::{
    DomainMigratePrepareTunnel3Args, DomainMigratePrepareTunnel3ParamsArgs,
    DomainMigratePrepareTunnelArgs,
};

use super::super::super::{Connect, Result, TypedParams};
use super::steps::opaque;

impl Connect {
    /// Prepares a tunnelled migration at its destination: returns the cookie for
    /// the source, and where the source's data is to be written.
    ///
    /// Such migrations are what daemons do among themselves.
    ///
    /// # Errors
    /// The domain cannot come here, or the call failed.
    pub async fn domain_migrate_prepare_tunnel3_params(
        &self,
        params: &TypedParams,
        cookie_in: &[u8],
        flags: DomainMigrateFlags,
    ) -> Result<(Bytes, DataStream)> {
        let (params, cookie_in) = (params.to_wire(), opaque(cookie_in));
        let args = DomainMigratePrepareTunnel3ParamsArgs { params, cookie_in, flags: flags.into() };
        let (answer, stream) = self.connection().open_stream(&args).await?;
        Ok((answer.cookie_out.0, stream))
    }

    /// Prepares a tunnelled migration at its destination, as
    /// [`domain_migrate_prepare_tunnel3_params`](Self::domain_migrate_prepare_tunnel3_params)
    /// does.
    ///
    /// # Errors
    /// The domain cannot come here, or the call failed.
    pub async fn domain_migrate_prepare_tunnel3(
        &self,
        cookie_in: &[u8],
        flags: DomainMigrateFlags,
        dname: Option<&str>,
        resource: u64,
        dom_xml: &str,
    ) -> Result<(Bytes, DataStream)> {
        let args = DomainMigratePrepareTunnel3Args {
            cookie_in: opaque(cookie_in),
            flags: u32::from(flags).into(),
            dname: dname.map(str::to_owned),
            resource,
            dom_xml: dom_xml.to_owned(),
        };
        let (answer, stream) = self.connection().open_stream(&args).await?;
        Ok((answer.cookie_out.0, stream))
    }

    /// Prepares a tunnelled migration at its destination; protocol version 2.
    ///
    /// # Errors
    /// The domain cannot come here, or the call failed.
    pub async fn domain_migrate_prepare_tunnel(
        &self,
        flags: DomainMigrateFlags,
        dname: Option<&str>,
        resource: u64,
        dom_xml: &str,
    ) -> Result<DataStream> {
        let args = DomainMigratePrepareTunnelArgs {
            flags: u32::from(flags).into(),
            dname: dname.map(str::to_owned),
            resource,
            dom_xml: dom_xml.to_owned(),
        };
        let ((), stream) = self.connection().open_stream(&args).await?;
        Ok(stream)
    }
}
