//! Changing one part of a network.

use crate::rpc::protocol::api::network::{
    NetworkUpdateCommand, NetworkUpdateFlags, NetworkUpdateSection,
};
use crate::rpc::protocol::remote::network::NetworkUpdateArgs;

use super::super::{Network, Result};

/// Daemons without it take the command and the section the other way round.
const HAS_CORRECT_ORDER: i32 = 16;

impl Network {
    /// Adds, changes or removes one element of a section of its description.
    ///
    /// * `parent_index`: which of several parents, from 0; -1 for any.
    /// * `xml`: the element.
    ///
    /// # Errors
    /// The element does not fit, or the call failed.
    pub async fn update(
        &self,
        command: NetworkUpdateCommand,
        section: NetworkUpdateSection,
        parent_index: i32,
        xml: &str,
        flags: NetworkUpdateFlags,
    ) -> Result<()> {
        let in_order = self.connect.supports_feature(HAS_CORRECT_ORDER).await?;
        let (command, section) = (command.0.cast_unsigned(), section.0.cast_unsigned());
        let (command, section) = if in_order { (command, section) } else { (section, command) };
        let args = NetworkUpdateArgs {
            net: self.wire(),
            command,
            section,
            parent_index,
            xml: xml.to_owned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }
}
