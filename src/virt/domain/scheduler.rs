//! A domain's shares of the host's processors.

use crate::rpc::protocol::api::common::TypedParameterFlags;
use crate::rpc::protocol::api::domain::DomainModificationImpact;
use crate::rpc::protocol::remote::domain_cpu::{
    DomainGetSchedulerParametersArgs, DomainGetSchedulerParametersFlagsArgs,
    DomainGetSchedulerTypeArgs, DomainGetSchedulerTypeRet,
};

use super::super::{Domain, Result, TypedParams};

impl Domain {
    /// The name of its scheduler, such as `posix`.
    ///
    /// # Errors
    /// The call failed.
    pub async fn scheduler_type(&self) -> Result<String> {
        Ok(self.scheduler().await?.r#type)
    }

    /// Its shares of the host's processors while it runs.
    ///
    /// # Errors
    /// It does not run, or the call failed.
    pub async fn scheduler_parameters(&self) -> Result<TypedParams> {
        let nparams = self.scheduler().await?.nparams;
        let args = DomainGetSchedulerParametersArgs { dom: self.wire(), nparams };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Its shares of the host's processors.
    ///
    /// # Errors
    /// The call failed.
    pub async fn scheduler_parameters_flags(
        &self,
        flags: DomainModificationImpact,
    ) -> Result<TypedParams> {
        let nparams = self.scheduler().await?.nparams;
        let flags = u32::from(flags) | u32::from(TypedParameterFlags::STRING_OKAY);
        let args = DomainGetSchedulerParametersFlagsArgs { dom: self.wire(), nparams, flags };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    async fn scheduler(&self) -> Result<DomainGetSchedulerTypeRet> {
        self.connect.call(&DomainGetSchedulerTypeArgs { dom: self.wire() }).await
    }
}
