// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Domains: their life and definition.

use crate::rpc::protocol::api::common::TypedParameterFlags;
use crate::rpc::protocol::api::domain::{
    DomainAbortJobFlags, DomainControlErrorReason, DomainControlState, DomainCreateFlags,
    DomainDefineFlags, DomainDestroyFlags, DomainDirtyRateCalcFlags, DomainJobType,
    DomainLifecycle, DomainLifecycleAction, DomainMessageType, DomainMetadataType,
    DomainModificationImpact, DomainRebootFlags, DomainShutdownFlags, DomainUndefineFlags,
    DomainXMLFlags,
};
use crate::rpc::protocol::remote::domain::{
    DomainAbortJobArgs, DomainAbortJobFlagsArgs, DomainAnnounceInterfaceArgs, DomainCreateArgs,
    DomainCreateWithFlagsArgs, DomainCreateXmlArgs, DomainDefineXmlArgs, DomainDefineXmlFlagsArgs,
    DomainDestroyArgs, DomainDestroyFlagsArgs, DomainGetAutostartArgs, DomainGetAutostartOnceArgs,
    DomainGetControlInfoArgs, DomainGetJobInfoArgs, DomainGetLaunchSecurityInfoArgs,
    DomainGetMessagesArgs, DomainGetMetadataArgs, DomainGetOsTypeArgs, DomainGetSecurityLabelArgs,
    DomainGetXmlDescArgs, DomainIsActiveArgs, DomainIsPersistentArgs, DomainIsUpdatedArgs,
    DomainLookupByIdArgs, DomainLookupByNameArgs, DomainLookupByUuidArgs, DomainRebootArgs,
    DomainRenameArgs, DomainResetArgs, DomainResumeArgs, DomainSetAutostartArgs,
    DomainSetAutostartOnceArgs, DomainSetLaunchSecurityStateArgs, DomainSetLifecycleActionArgs,
    DomainSetMetadataArgs, DomainShutdownArgs, DomainShutdownFlagsArgs,
    DomainStartDirtyRateCalcArgs, DomainSuspendArgs, DomainUndefineArgs, DomainUndefineFlagsArgs,
};
use crate::virt::{Connect, Domain, Result, TypedParams, Uuid};

impl Connect {
    /// Starts a transient domain.
    ///
    /// * `xml_desc`: the XML document.
    ///
    /// `DOMAIN_CREATE_XML` (`virDomainCreateXML`), since libvirt 0.5.0.
    pub async fn domain_create_xml(
        &self,
        xml_desc: &str,
        flags: DomainCreateFlags,
    ) -> Result<Domain> {
        let args = DomainCreateXmlArgs { xml_desc: xml_desc.to_owned(), flags: flags.into() };
        Ok(Domain::new(self, self.call(&args).await?.dom))
    }

    /// Defines a domain: adds it, or changes the one with this UUID and name.
    ///
    /// `DOMAIN_DEFINE_XML` (`virDomainDefineXML`), since libvirt 0.1.1; high priority.
    pub async fn domain_define_xml(&self, xml: &str) -> Result<Domain> {
        let args = DomainDefineXmlArgs { xml: xml.to_owned() };
        Ok(Domain::new(self, self.call(&args).await?.dom))
    }

    /// The running domain with this id.
    ///
    /// * `id`: its number.
    ///
    /// `DOMAIN_LOOKUP_BY_ID` (`virDomainLookupByID`), since libvirt 0.0.3; high
    /// priority.
    pub async fn domain_lookup_by_id(&self, id: i32) -> Result<Domain> {
        let args = DomainLookupByIdArgs { id };
        Ok(Domain::new(self, self.call(&args).await?.dom))
    }

    /// The domain with this name.
    ///
    /// `DOMAIN_LOOKUP_BY_NAME` (`virDomainLookupByName`), since libvirt 0.0.3; high
    /// priority.
    pub async fn domain_lookup_by_name(&self, name: &str) -> Result<Domain> {
        let args = DomainLookupByNameArgs { name: name.to_owned() };
        Ok(Domain::new(self, self.call(&args).await?.dom))
    }

    /// The domain with this UUID.
    ///
    /// * `uuid`: the UUID.
    ///
    /// `DOMAIN_LOOKUP_BY_UUID` (`virDomainLookupByUUID`), since libvirt 0.0.5; high
    /// priority.
    pub async fn domain_lookup_by_uuid(&self, uuid: Uuid) -> Result<Domain> {
        let args = DomainLookupByUuidArgs { uuid };
        Ok(Domain::new(self, self.call(&args).await?.dom))
    }

    /// Defines a domain: adds it, or changes the one with this UUID and name.
    ///
    /// `DOMAIN_DEFINE_XML_FLAGS` (`virDomainDefineXMLFlags`), since libvirt 1.2.12; high
    /// priority.
    pub async fn domain_define_xml_flags(
        &self,
        xml: &str,
        flags: DomainDefineFlags,
    ) -> Result<Domain> {
        let args = DomainDefineXmlFlagsArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(Domain::new(self, self.call(&args).await?.dom))
    }
}

impl Domain {
    /// Starts it.
    ///
    /// `DOMAIN_CREATE` (`virDomainCreate`), since libvirt 0.1.1.
    pub async fn create(&self) -> Result<()> {
        let args = DomainCreateArgs { dom: self.wire() };
        self.connect.call(&args).await
    }

    /// Stops it at once, as if its power were cut.
    ///
    /// `DOMAIN_DESTROY` (`virDomainDestroy`), since libvirt 0.0.3; high priority.
    pub async fn destroy(&self) -> Result<()> {
        let args = DomainDestroyArgs { dom: self.wire() };
        self.connect.call(&args).await
    }

    /// Its description, as XML.
    ///
    /// `DOMAIN_GET_XML_DESC` (`virDomainGetXMLDesc`), since libvirt 0.0.3.
    pub async fn xml_desc(&self, flags: DomainXMLFlags) -> Result<String> {
        let args = DomainGetXmlDescArgs { dom: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Whether it starts with the daemon's host.
    ///
    /// `DOMAIN_GET_AUTOSTART` (`virDomainGetAutostart`), since libvirt 0.2.1; high
    /// priority.
    pub async fn autostart(&self) -> Result<bool> {
        let args = DomainGetAutostartArgs { dom: self.wire() };
        Ok(self.connect.call(&args).await?.autostart != 0)
    }

    /// What kind of system it runs: `hvm`, `linux`, `exe`, ….
    ///
    /// `DOMAIN_GET_OS_TYPE` (`virDomainGetOSType`), since libvirt 0.0.3; high priority.
    pub async fn os_type(&self) -> Result<String> {
        let args = DomainGetOsTypeArgs { dom: self.wire() };
        Ok(self.connect.call(&args).await?.r#type)
    }

    /// Asks its system to restart, and does not wait for it.
    ///
    /// `DOMAIN_REBOOT` (`virDomainReboot`), since libvirt 0.1.0.
    pub async fn reboot(&self, flags: DomainRebootFlags) -> Result<()> {
        let args = DomainRebootArgs { dom: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Lets it run on after a pause.
    ///
    /// `DOMAIN_RESUME` (`virDomainResume`), since libvirt 0.0.3.
    pub async fn resume(&self) -> Result<()> {
        let args = DomainResumeArgs { dom: self.wire() };
        self.connect.call(&args).await
    }

    /// Sets whether it starts with the daemon's host.
    ///
    /// `DOMAIN_SET_AUTOSTART` (`virDomainSetAutostart`), since libvirt 0.2.1; high
    /// priority.
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        let args = DomainSetAutostartArgs { dom: self.wire(), autostart: autostart.into() };
        self.connect.call(&args).await
    }

    /// Asks its system to shut down, and does not wait for it.
    ///
    /// `DOMAIN_SHUTDOWN` (`virDomainShutdown`), since libvirt 0.0.3.
    pub async fn shutdown(&self) -> Result<()> {
        let args = DomainShutdownArgs { dom: self.wire() };
        self.connect.call(&args).await
    }

    /// Pauses it; its memory stays.
    ///
    /// `DOMAIN_SUSPEND` (`virDomainSuspend`), since libvirt 0.0.3.
    pub async fn suspend(&self) -> Result<()> {
        let args = DomainSuspendArgs { dom: self.wire() };
        self.connect.call(&args).await
    }

    /// Removes its definition; its disks stay.
    ///
    /// `DOMAIN_UNDEFINE` (`virDomainUndefine`), since libvirt 0.1.1; high priority.
    pub async fn undefine(&self) -> Result<()> {
        let args = DomainUndefineArgs { dom: self.wire() };
        self.connect.call(&args).await
    }

    /// The first security label that guards it.
    ///
    /// `DOMAIN_GET_SECURITY_LABEL` (`virDomainGetSecurityLabel`), since libvirt 0.6.1;
    /// high priority.
    pub async fn security_label(&self) -> Result<DomainSecurityLabel> {
        let args = DomainGetSecurityLabelArgs { dom: self.wire() };
        let answer = self.connect.call(&args).await?;
        Ok(DomainSecurityLabel { label: answer.label.to_text(), enforcing: answer.enforcing != 0 })
    }

    /// Whether it runs.
    ///
    /// `DOMAIN_IS_ACTIVE` (`virDomainIsActive`), since libvirt 0.7.3; high priority.
    pub async fn is_active(&self) -> Result<bool> {
        let args = DomainIsActiveArgs { dom: self.wire() };
        Ok(self.connect.call(&args).await?.active != 0)
    }

    /// Whether its definition stays when it stops.
    ///
    /// `DOMAIN_IS_PERSISTENT` (`virDomainIsPersistent`), since libvirt 0.7.3; high
    /// priority.
    pub async fn is_persistent(&self) -> Result<bool> {
        let args = DomainIsPersistentArgs { dom: self.wire() };
        Ok(self.connect.call(&args).await?.persistent != 0)
    }

    /// How far its running job is.
    ///
    /// `DOMAIN_GET_JOB_INFO` (`virDomainGetJobInfo`), since libvirt 0.7.7.
    pub async fn job_info(&self) -> Result<DomainJobInfo> {
        let args = DomainGetJobInfoArgs { dom: self.wire() };
        let answer = self.connect.call(&args).await?;
        Ok(DomainJobInfo {
            r#type: DomainJobType(answer.r#type),
            time_elapsed: answer.time_elapsed,
            time_remaining: answer.time_remaining,
            data_total: answer.data_total,
            data_processed: answer.data_processed,
            data_remaining: answer.data_remaining,
            mem_total: answer.mem_total,
            mem_processed: answer.mem_processed,
            mem_remaining: answer.mem_remaining,
            file_total: answer.file_total,
            file_processed: answer.file_processed,
            file_remaining: answer.file_remaining,
        })
    }

    /// Aborts its running job.
    ///
    /// `DOMAIN_ABORT_JOB` (`virDomainAbortJob`), since libvirt 0.7.7.
    pub async fn abort_job(&self) -> Result<()> {
        let args = DomainAbortJobArgs { dom: self.wire() };
        self.connect.call(&args).await
    }

    /// Starts it, and returns it with its id.
    ///
    /// `DOMAIN_CREATE_WITH_FLAGS` (`virDomainCreateWithFlags`), since libvirt 0.8.2.
    pub async fn create_with_flags(&self, flags: DomainCreateFlags) -> Result<Domain> {
        let args = DomainCreateWithFlagsArgs { dom: self.wire(), flags: flags.into() };
        Ok(Domain::new(&self.connect, self.connect.call(&args).await?.dom))
    }

    /// Whether its live description differs from its definition.
    ///
    /// `DOMAIN_IS_UPDATED` (`virDomainIsUpdated`), since libvirt 0.8.6; high priority.
    pub async fn is_updated(&self) -> Result<bool> {
        let args = DomainIsUpdatedArgs { dom: self.wire() };
        Ok(self.connect.call(&args).await?.updated != 0)
    }

    /// Whether its hypervisor can be reached.
    ///
    /// `DOMAIN_GET_CONTROL_INFO` (`virDomainGetControlInfo`), since libvirt 0.9.3; high
    /// priority.
    pub async fn control_info(&self) -> Result<DomainControlInfo> {
        let args = DomainGetControlInfoArgs { dom: self.wire(), flags: 0 };
        let answer = self.connect.call(&args).await?;
        Ok(DomainControlInfo {
            state: DomainControlState(answer.state.cast_signed()),
            details: DomainControlErrorReason(answer.details.cast_signed()),
            state_time: answer.state_time,
        })
    }

    /// Removes its definition and what `flags` name.
    ///
    /// `DOMAIN_UNDEFINE_FLAGS` (`virDomainUndefineFlags`), since libvirt 0.9.4; high
    /// priority.
    pub async fn undefine_flags(&self, flags: DomainUndefineFlags) -> Result<()> {
        let args = DomainUndefineFlagsArgs { dom: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Stops it at once.
    ///
    /// `DOMAIN_DESTROY_FLAGS` (`virDomainDestroyFlags`), since libvirt 0.9.4; high
    /// priority.
    pub async fn destroy_flags(&self, flags: DomainDestroyFlags) -> Result<()> {
        let args = DomainDestroyFlagsArgs { dom: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Resets it at once, as its reset button would.
    ///
    /// `DOMAIN_RESET` (`virDomainReset`), since libvirt 0.9.7.
    pub async fn reset(&self) -> Result<()> {
        let args = DomainResetArgs { dom: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Asks its system to shut down in one of the ways that `flags` name.
    ///
    /// `DOMAIN_SHUTDOWN_FLAGS` (`virDomainShutdownFlags`), since libvirt 0.9.10.
    pub async fn shutdown_flags(&self, flags: DomainShutdownFlags) -> Result<()> {
        let args = DomainShutdownFlagsArgs { dom: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Sets its title, its description, or its metadata of a name space; `None` removes.
    ///
    /// * `metadata`: the metadata.
    /// * `key`: the prefix of the element's name space.
    /// * `uri`: the URI.
    ///
    /// `DOMAIN_SET_METADATA` (`virDomainSetMetadata`), since libvirt 0.9.10.
    pub async fn set_metadata(
        &self,
        r#type: DomainMetadataType,
        metadata: Option<&str>,
        key: Option<&str>,
        uri: Option<&str>,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetMetadataArgs {
            dom: self.wire(),
            r#type: r#type.into(),
            metadata: metadata.map(str::to_owned),
            key: key.map(str::to_owned),
            uri: uri.map(str::to_owned),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Its title, its description, or its metadata of a name space.
    ///
    /// * `uri`: the URI.
    ///
    /// `DOMAIN_GET_METADATA` (`virDomainGetMetadata`), since libvirt 0.9.10.
    pub async fn metadata(
        &self,
        r#type: DomainMetadataType,
        uri: Option<&str>,
        flags: DomainModificationImpact,
    ) -> Result<String> {
        let args = DomainGetMetadataArgs {
            dom: self.wire(),
            r#type: r#type.into(),
            uri: uri.map(str::to_owned),
            flags: flags.into(),
        };
        Ok(self.connect.call(&args).await?.metadata)
    }

    /// Gives it another name; this handle keeps the old one.
    ///
    /// * `new_name`: the new name.
    ///
    /// `DOMAIN_RENAME` (`virDomainRename`), since libvirt 1.2.19.
    pub async fn rename(&self, new_name: Option<&str>) -> Result<()> {
        let args =
            DomainRenameArgs { dom: self.wire(), new_name: new_name.map(str::to_owned), flags: 0 };
        self.connect.call(&args).await?;
        Ok(())
    }

    /// Sets what happens when it powers off, restarts or crashes.
    ///
    /// `DOMAIN_SET_LIFECYCLE_ACTION` (`virDomainSetLifecycleAction`), since libvirt
    /// 3.9.0.
    pub async fn set_lifecycle_action(
        &self,
        r#type: DomainLifecycle,
        action: DomainLifecycleAction,
        flags: DomainModificationImpact,
    ) -> Result<()> {
        let args = DomainSetLifecycleActionArgs {
            dom: self.wire(),
            r#type: r#type.0.cast_unsigned(),
            action: action.0.cast_unsigned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// How its launch is secured.
    ///
    /// `DOMAIN_GET_LAUNCH_SECURITY_INFO` (`virDomainGetLaunchSecurityInfo`), since
    /// libvirt 4.5.0.
    pub async fn launch_security_info(&self) -> Result<TypedParams> {
        let args = DomainGetLaunchSecurityInfoArgs {
            dom: self.wire(),
            flags: TypedParameterFlags::STRING_OKAY.into(),
        };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// What its driver warns about.
    ///
    /// `DOMAIN_GET_MESSAGES` (`virDomainGetMessages`), since libvirt 7.1.0.
    pub async fn messages(&self, flags: DomainMessageType) -> Result<Vec<String>> {
        let args = DomainGetMessagesArgs { dom: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.msgs)
    }

    /// Starts to measure how fast it changes its memory; the result is among its
    /// statistics.
    ///
    /// * `seconds`: how long to measure.
    ///
    /// `DOMAIN_START_DIRTY_RATE_CALC` (`virDomainStartDirtyRateCalc`), since libvirt
    /// 7.2.0.
    pub async fn start_dirty_rate_calc(
        &self,
        seconds: i32,
        flags: DomainDirtyRateCalcFlags,
    ) -> Result<()> {
        let args = DomainStartDirtyRateCalcArgs { dom: self.wire(), seconds, flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Gives a domain with a secured launch its secret.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SET_LAUNCH_SECURITY_STATE` (`virDomainSetLaunchSecurityState`), since
    /// libvirt 8.0.0.
    pub async fn set_launch_security_state(&self, params: &TypedParams) -> Result<()> {
        let args = DomainSetLaunchSecurityStateArgs {
            dom: self.wire(),
            params: params.to_wire(),
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Aborts its running job.
    ///
    /// `DOMAIN_ABORT_JOB_FLAGS` (`virDomainAbortJobFlags`), since libvirt 8.5.0.
    pub async fn abort_job_flags(&self, flags: DomainAbortJobFlags) -> Result<()> {
        let args = DomainAbortJobFlagsArgs { dom: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Whether it starts with the daemon's host the next time only.
    ///
    /// `DOMAIN_GET_AUTOSTART_ONCE` (`virDomainGetAutostartOnce`), since libvirt 11.2.0;
    /// high priority.
    pub async fn autostart_once(&self) -> Result<bool> {
        let args = DomainGetAutostartOnceArgs { dom: self.wire() };
        Ok(self.connect.call(&args).await?.autostart != 0)
    }

    /// Sets whether it starts with the daemon's host the next time only.
    ///
    /// `DOMAIN_SET_AUTOSTART_ONCE` (`virDomainSetAutostartOnce`), since libvirt 11.2.0;
    /// high priority.
    pub async fn set_autostart_once(&self, autostart: bool) -> Result<()> {
        let args = DomainSetAutostartOnceArgs { dom: self.wire(), autostart: autostart.into() };
        self.connect.call(&args).await
    }

    /// Announces its network interfaces to their networks anew.
    ///
    /// * `device`: the device's name or address.
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_ANNOUNCE_INTERFACE`.
    pub async fn announce_interface(
        &self,
        device: Option<&str>,
        params: &TypedParams,
        flags: u32,
    ) -> Result<()> {
        let args = DomainAnnounceInterfaceArgs {
            dom: self.wire(),
            device: device.map(str::to_owned),
            params: params.to_wire(),
            flags,
        };
        self.connect.call(&args).await
    }
}

/// What `virDomainGetSecurityLabel` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainSecurityLabel {
    /// The security label.
    pub label: String,
    /// 1 where the policy is enforced, else 0.
    pub enforcing: bool,
}

/// What `virDomainGetJobInfo` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainJobInfo {
    /// The type.
    pub r#type: DomainJobType,
    /// For how long, in milliseconds.
    pub time_elapsed: u64,
    /// For how long still, in milliseconds.
    pub time_remaining: u64,
    /// The bytes in all.
    pub data_total: u64,
    /// The bytes done.
    pub data_processed: u64,
    /// The bytes left.
    pub data_remaining: u64,
    /// The bytes of memory in all.
    pub mem_total: u64,
    /// The bytes of memory done.
    pub mem_processed: u64,
    /// The bytes of memory left.
    pub mem_remaining: u64,
    /// The bytes of files in all.
    pub file_total: u64,
    /// The bytes of files done.
    pub file_processed: u64,
    /// The bytes of files left.
    pub file_remaining: u64,
}

/// What `virDomainGetControlInfo` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainControlInfo {
    /// The state's number.
    pub state: DomainControlState,
    /// What is known of an error.
    pub details: DomainControlErrorReason,
    /// For how long, in milliseconds.
    pub state_time: u64,
}
