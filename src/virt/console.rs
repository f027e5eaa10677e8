//! A domain's consoles, channels, screens and displays.

use std::os::fd::OwnedFd;

use super::{Connect, Domain, Result};
use crate::rpc::DataStream;
use crate::rpc::protocol::lxc::DomainOpenNamespaceArgs;
use crate::rpc::protocol::qemu::DomainMonitorCommandWithFilesArgs;
use crate::rpc::protocol::remote::domain::{
    DomainCreateWithFilesArgs, DomainCreateXmlWithFilesArgs, DomainFdAssociateArgs,
};
use crate::rpc::protocol::remote::domain_device::{
    DomainOpenChannelArgs, DomainOpenConsoleArgs, DomainOpenGraphicsArgs, DomainOpenGraphicsFdArgs,
    DomainScreenshotArgs,
};
use crate::virt::api::domain::{
    DomainChannelFlags, DomainConsoleFlags, DomainCreateFlags, DomainOpenGraphicsFlags,
};
use crate::virt::api::qemu::DomainQemuMonitorCommandFlags;

impl Domain {
    /// Opens a console, both ways; `None` is the first one.
    ///
    /// # Errors
    /// It does not run, has no such console, or somebody else has it open and
    /// `flags` do not say FORCE.
    pub async fn open_console(
        &self,
        device: Option<&str>,
        flags: DomainConsoleFlags,
    ) -> Result<DataStream> {
        let dev_name = device.map(str::to_owned);
        let args = DomainOpenConsoleArgs { dom: self.wire(), dev_name, flags: flags.into() };
        let ((), stream) = self.connect().connection().open_stream(&args).await?;
        Ok(stream)
    }

    /// Opens a channel to an agent in the guest, both ways; `None` is the first
    /// one.
    ///
    /// # Errors
    /// It does not run, has no such channel, or somebody else has it open and
    /// `flags` do not say FORCE.
    pub async fn open_channel(
        &self,
        name: Option<&str>,
        flags: DomainChannelFlags,
    ) -> Result<DataStream> {
        let name = name.map(str::to_owned);
        let args = DomainOpenChannelArgs { dom: self.wire(), name, flags: flags.into() };
        let ((), stream) = self.connect().connection().open_stream(&args).await?;
        Ok(stream)
    }

    /// Takes a picture of a screen; gives its MIME type, if the daemon says it,
    /// and its data.
    ///
    /// # Errors
    /// It does not run or has no such screen.
    pub async fn screenshot(&self, screen: u32) -> Result<(Option<String>, DataStream)> {
        let args = DomainScreenshotArgs { dom: self.wire(), screen, flags: 0 };
        let (answer, stream) = self.connect().connection().open_stream(&args).await?;
        Ok((answer.mime, stream))
    }

    /// Connects a socket to a graphical display; `socket` is the end that the
    /// hypervisor keeps.
    ///
    /// # Errors
    /// It does not run or has no such display.
    pub async fn open_graphics(
        &self,
        index: u32,
        socket: OwnedFd,
        flags: DomainOpenGraphicsFlags,
    ) -> Result<()> {
        let args = DomainOpenGraphicsArgs { dom: self.wire(), idx: index, flags: flags.into() };
        self.connect().connection().call_with_descriptors(&args, vec![socket]).await.map(drop)
    }

    /// Opens a graphical display; gives a connected socket.
    ///
    /// # Errors
    /// It does not run or has no such display.
    pub async fn open_graphics_fd(
        &self,
        index: u32,
        flags: DomainOpenGraphicsFlags,
    ) -> Result<Vec<OwnedFd>> {
        let args = DomainOpenGraphicsFdArgs { dom: self.wire(), idx: index, flags: flags.into() };
        let ((), sockets) =
            self.connect().connection().call_with_descriptors(&args, vec![]).await?;
        Ok(sockets)
    }

    /// Starts it with open files, for drivers that pass them to its init.
    ///
    /// # Errors
    /// It runs already, or the driver takes no files.
    pub async fn create_with_files(
        &self,
        files: Vec<OwnedFd>,
        flags: DomainCreateFlags,
    ) -> Result<Self> {
        let args = DomainCreateWithFilesArgs { dom: self.wire(), flags: flags.into() };
        let (answer, _) = self.connect().connection().call_with_descriptors(&args, files).await?;
        Ok(Self::new(self.connect(), answer.dom))
    }

    /// Gives it open files under a name that its definition refers to.
    ///
    /// # Errors
    /// The driver takes none.
    pub async fn fd_associate(&self, name: &str, files: Vec<OwnedFd>, flags: u32) -> Result<()> {
        let args = DomainFdAssociateArgs { dom: self.wire(), name: name.to_owned(), flags };
        self.connect().connection().call_with_descriptors(&args, files).await.map(drop)
    }

    /// Sends a command to QEMU's monitor with open files; gives the answer and
    /// the files that came back.
    ///
    /// # Errors
    /// It does not run, or QEMU cannot be asked.
    pub async fn qemu_monitor_command_with_files(
        &self,
        command: &str,
        files: Vec<OwnedFd>,
        flags: DomainQemuMonitorCommandFlags,
    ) -> Result<(String, Vec<OwnedFd>)> {
        let (cmd, flags) = (command.to_owned(), flags.into());
        let args = DomainMonitorCommandWithFilesArgs { dom: self.wire(), cmd, flags };
        let (answer, files) =
            self.connect().connection().call_with_descriptors(&args, files).await?;
        Ok((answer.result, files))
    }

    /// Opens the namespaces of a container.
    ///
    /// # Errors
    /// It does not run, or is no container.
    pub async fn lxc_open_namespace(&self, flags: u32) -> Result<Vec<OwnedFd>> {
        let args = DomainOpenNamespaceArgs { dom: self.wire(), flags };
        let ((), files) = self.connect().connection().call_with_descriptors(&args, vec![]).await?;
        Ok(files)
    }
}

impl Connect {
    /// Starts a transient domain with open files, for drivers that pass them to
    /// its init.
    ///
    /// # Errors
    /// The XML is not accepted, or the driver takes no files.
    pub async fn domain_create_xml_with_files(
        &self,
        xml: &str,
        files: Vec<OwnedFd>,
        flags: DomainCreateFlags,
    ) -> Result<Domain> {
        let args = DomainCreateXmlWithFilesArgs { xml_desc: xml.to_owned(), flags: flags.into() };
        let (answer, _) = self.connection().call_with_descriptors(&args, files).await?;
        Ok(Domain::new(self, answer.dom))
    }
}
