// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Requests to the guest and its agent.

use crate::rpc::protocol::api::domain::{
    DomainAuthorizedSSHKeysSetFlags, DomainGetHostnameFlags, DomainGuestInfoTypes,
    DomainProcessSignal, DomainSetTimeFlags, DomainSetUserPasswordFlags, KeycodeSet,
};
use crate::rpc::protocol::api::host::NodeSuspendTarget;
use crate::rpc::protocol::remote::domain_guest::{
    DomainAgentSetResponseTimeoutArgs, DomainAuthorizedSshKeysGetArgs,
    DomainAuthorizedSshKeysSetArgs, DomainFsfreezeArgs, DomainFsthawArgs, DomainFstrimArgs,
    DomainGetGuestInfoArgs, DomainGetGuestVcpusArgs, DomainGetHostnameArgs, DomainGetTimeArgs,
    DomainInjectNmiArgs, DomainPmSuspendForDurationArgs, DomainPmWakeupArgs, DomainSendKeyArgs,
    DomainSendProcessSignalArgs, DomainSetGuestVcpusArgs, DomainSetTimeArgs,
    DomainSetUserPasswordArgs,
};
use crate::virt::{Domain, Result, TypedParams};

impl Domain {
    /// Sends it a non-maskable interrupt.
    ///
    /// `DOMAIN_INJECT_NMI` (`virDomainInjectNMI`), since libvirt 0.9.2.
    pub async fn inject_nmi(&self) -> Result<()> {
        let args = DomainInjectNmiArgs { dom: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Presses keys together.
    ///
    /// * `holdtime`: how long the keys are held, in milliseconds.
    /// * `keycodes`: the keys, pressed together.
    ///
    /// `DOMAIN_SEND_KEY` (`virDomainSendKey`), since libvirt 0.9.3.
    pub async fn send_key(
        &self,
        codeset: KeycodeSet,
        holdtime: u32,
        keycodes: &[u32],
    ) -> Result<()> {
        let args = DomainSendKeyArgs {
            dom: self.wire(),
            codeset: codeset.0.cast_unsigned(),
            holdtime,
            keycodes: keycodes.to_vec(),
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Makes its system suspend itself.
    ///
    /// * `duration`: for how many seconds; 0 for no end.
    ///
    /// `DOMAIN_PM_SUSPEND_FOR_DURATION` (`virDomainPMSuspendForDuration`), since libvirt
    /// 0.9.10.
    pub async fn pm_suspend_for_duration(
        &self,
        target: NodeSuspendTarget,
        duration: u64,
    ) -> Result<()> {
        let args = DomainPmSuspendForDurationArgs {
            dom: self.wire(),
            target: target.0.cast_unsigned(),
            duration,
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Wakes it from its own suspension.
    ///
    /// `DOMAIN_PM_WAKEUP` (`virDomainPMWakeup`), since libvirt 0.9.11.
    pub async fn pm_wakeup(&self) -> Result<()> {
        let args = DomainPmWakeupArgs { dom: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Its host name, as its agent or its network's leases say.
    ///
    /// `DOMAIN_GET_HOSTNAME` (`virDomainGetHostname`), since libvirt 0.10.0.
    pub async fn hostname(&self, flags: DomainGetHostnameFlags) -> Result<String> {
        let args = DomainGetHostnameArgs { dom: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.hostname)
    }

    /// Makes its file systems discard unused blocks, through its agent.
    ///
    /// * `mount_point`: where it is mounted; none for all.
    /// * `minimum`: the shortest range worth discarding, in bytes.
    ///
    /// `DOMAIN_FSTRIM` (`virDomainFSTrim`), since libvirt 1.0.1.
    pub async fn fs_trim(&self, mount_point: Option<&str>, minimum: u64) -> Result<()> {
        let args = DomainFstrimArgs {
            dom: self.wire(),
            mount_point: mount_point.map(str::to_owned),
            minimum,
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Sends a signal to a process in it.
    ///
    /// * `pid_value`: the process's number.
    ///
    /// `DOMAIN_SEND_PROCESS_SIGNAL` (`virDomainSendProcessSignal`), since libvirt 1.0.1.
    pub async fn send_process_signal(
        &self,
        pid_value: i64,
        signum: DomainProcessSignal,
    ) -> Result<()> {
        let args = DomainSendProcessSignalArgs {
            dom: self.wire(),
            pid_value,
            signum: signum.0.cast_unsigned(),
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Makes its file systems hold still, through its agent; an empty list is all of
    /// them. Returns how many.
    ///
    /// * `mountpoints`: where they are mounted; empty for all.
    ///
    /// `DOMAIN_FSFREEZE` (`virDomainFSFreeze`), since libvirt 1.2.5.
    pub async fn fs_freeze(&self, mountpoints: &[&str]) -> Result<i32> {
        let args = DomainFsfreezeArgs {
            dom: self.wire(),
            mountpoints: mountpoints.iter().copied().map(str::to_owned).collect(),
            flags: 0,
        };
        Ok(self.connect.call(&args).await?.filesystems)
    }

    /// Lets its file systems go on, through its agent; an empty list is all of them.
    /// Returns how many.
    ///
    /// * `mountpoints`: where they are mounted; empty for all.
    ///
    /// `DOMAIN_FSTHAW` (`virDomainFSThaw`), since libvirt 1.2.5.
    pub async fn fs_thaw(&self, mountpoints: &[&str]) -> Result<i32> {
        let args = DomainFsthawArgs {
            dom: self.wire(),
            mountpoints: mountpoints.iter().copied().map(str::to_owned).collect(),
            flags: 0,
        };
        Ok(self.connect.call(&args).await?.filesystems)
    }

    /// Its clock's time, as its agent says.
    ///
    /// `DOMAIN_GET_TIME` (`virDomainGetTime`), since libvirt 1.2.5.
    pub async fn time(&self) -> Result<DomainTime> {
        let args = DomainGetTimeArgs { dom: self.wire(), flags: 0 };
        let answer = self.connect.call(&args).await?;
        Ok(DomainTime { seconds: answer.seconds, nseconds: answer.nseconds })
    }

    /// Sets its clock, through its agent.
    ///
    /// * `seconds`: seconds since 1970.
    /// * `nseconds`: and nanoseconds.
    ///
    /// `DOMAIN_SET_TIME` (`virDomainSetTime`), since libvirt 1.2.5.
    pub async fn set_time(
        &self,
        seconds: i64,
        nseconds: u32,
        flags: DomainSetTimeFlags,
    ) -> Result<()> {
        let args = DomainSetTimeArgs { dom: self.wire(), seconds, nseconds, flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Sets a user's password, through its agent.
    ///
    /// * `user`: the user's name.
    /// * `password`: the new password.
    ///
    /// `DOMAIN_SET_USER_PASSWORD` (`virDomainSetUserPassword`), since libvirt 1.2.16.
    pub async fn set_user_password(
        &self,
        user: Option<&str>,
        password: Option<&str>,
        flags: DomainSetUserPasswordFlags,
    ) -> Result<()> {
        let args = DomainSetUserPasswordArgs {
            dom: self.wire(),
            user: user.map(str::to_owned),
            password: password.map(str::to_owned),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Which virtual processors its system uses, as its agent says.
    ///
    /// `DOMAIN_GET_GUEST_VCPUS` (`virDomainGetGuestVcpus`), since libvirt 2.0.0.
    pub async fn guest_vcpus(&self) -> Result<TypedParams> {
        let args = DomainGetGuestVcpusArgs { dom: self.wire(), flags: 0 };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Tells its system, through its agent, which virtual processors to use.
    ///
    /// * `cpumap`: the processors, as a bit map.
    ///
    /// `DOMAIN_SET_GUEST_VCPUS` (`virDomainSetGuestVcpus`), since libvirt 2.0.0.
    pub async fn set_guest_vcpus(&self, cpumap: &str, state: bool) -> Result<()> {
        let args = DomainSetGuestVcpusArgs {
            dom: self.wire(),
            cpumap: cpumap.to_owned(),
            state: state.into(),
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// What its agent knows of its system; no type is all of them.
    ///
    /// `DOMAIN_GET_GUEST_INFO` (`virDomainGetGuestInfo`), since libvirt 5.7.0.
    pub async fn guest_info(&self, types: DomainGuestInfoTypes) -> Result<TypedParams> {
        let args = DomainGetGuestInfoArgs { dom: self.wire(), types: types.into(), flags: 0 };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Sets how long the daemon waits for its agent, in seconds.
    ///
    /// * `timeout`: how long to wait, in seconds.
    ///
    /// `DOMAIN_AGENT_SET_RESPONSE_TIMEOUT` (`virDomainAgentSetResponseTimeout`), since
    /// libvirt 5.10.0.
    pub async fn agent_set_response_timeout(&self, timeout: i32) -> Result<()> {
        let args = DomainAgentSetResponseTimeoutArgs { dom: self.wire(), timeout, flags: 0 };
        self.connect.call(&args).await?;
        Ok(())
    }

    /// A user's authorised SSH keys, through its agent.
    ///
    /// * `user`: the user's name.
    ///
    /// `DOMAIN_AUTHORIZED_SSH_KEYS_GET` (`virDomainAuthorizedSSHKeysGet`), since libvirt
    /// 6.10.0.
    pub async fn authorized_ssh_keys_get(&self, user: &str) -> Result<Vec<String>> {
        let args =
            DomainAuthorizedSshKeysGetArgs { dom: self.wire(), user: user.to_owned(), flags: 0 };
        Ok(self.connect.call(&args).await?.keys)
    }

    /// Sets, adds or removes a user's authorised SSH keys, through its agent.
    ///
    /// * `user`: the user's name.
    /// * `keys`: the keys.
    ///
    /// `DOMAIN_AUTHORIZED_SSH_KEYS_SET` (`virDomainAuthorizedSSHKeysSet`), since libvirt
    /// 6.10.0.
    pub async fn authorized_ssh_keys_set(
        &self,
        user: &str,
        keys: &[&str],
        flags: DomainAuthorizedSSHKeysSetFlags,
    ) -> Result<()> {
        let args = DomainAuthorizedSshKeysSetArgs {
            dom: self.wire(),
            user: user.to_owned(),
            keys: keys.iter().copied().map(str::to_owned).collect(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }
}

/// What `virDomainGetTime` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainTime {
    /// Seconds since 1970.
    pub seconds: i64,
    /// And nanoseconds.
    pub nseconds: u32,
}
