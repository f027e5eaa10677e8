//! A virtual network.

use crate::rpc::protocol::remote::network::{NetworkGetXmlDescArgs, NetworkIsActiveArgs};
use crate::rpc::protocol::remote::types::NonnullNetwork;
use crate::rpc::protocol::types::Uuid;

use super::{Connect, Result};

/// A virtual network.
#[derive(Clone, Debug)]
pub struct Network {
    connect: Connect,
    network: NonnullNetwork,
}

impl Network {
    pub(super) fn new(connect: &Connect, network: NonnullNetwork) -> Self {
        Self { connect: connect.clone(), network }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.network.name
    }

    /// Its UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.network.uuid
    }

    /// Whether it is started.
    ///
    /// # Errors
    /// The call failed.
    pub async fn is_active(&self) -> Result<bool> {
        let args = NetworkIsActiveArgs { net: self.network.clone() };
        Ok(self.connect.connection().call(&args).await?.active != 0)
    }

    /// Its description, as XML.
    ///
    /// # Errors
    /// The call failed.
    pub async fn xml_desc(&self) -> Result<String> {
        let args = NetworkGetXmlDescArgs { net: self.network.clone(), flags: 0 };
        Ok(self.connect.connection().call(&args).await?.xml)
    }
}
