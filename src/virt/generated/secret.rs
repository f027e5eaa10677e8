// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Secrets.

use crate::rpc::protocol::api::secret::{SecretDefineFlags, SecretUsageType};
use crate::rpc::protocol::remote::secret::{
    SecretDefineXmlArgs, SecretGetValueArgs, SecretGetXmlDescArgs, SecretLookupByUsageArgs,
    SecretLookupByUuidArgs, SecretSetValueArgs, SecretUndefineArgs,
};
use crate::rpc::protocol::types::Opaque;
use crate::virt::{Connect, Result, Secret, Uuid};
use bytes::Bytes;

impl Connect {
    /// The secret with this UUID.
    ///
    /// * `uuid`: the UUID.
    ///
    /// `SECRET_LOOKUP_BY_UUID` (`virSecretLookupByUUID`), since libvirt 0.7.1; high
    /// priority.
    pub async fn secret_lookup_by_uuid(&self, uuid: Uuid) -> Result<Secret> {
        let args = SecretLookupByUuidArgs { uuid };
        Ok(Secret::new(self, self.call(&args).await?.secret))
    }

    /// Defines a secret: adds it, or changes the one with this UUID.
    ///
    /// `SECRET_DEFINE_XML` (`virSecretDefineXML`), since libvirt 0.7.1; high priority.
    pub async fn secret_define_xml(&self, xml: &str, flags: SecretDefineFlags) -> Result<Secret> {
        let args = SecretDefineXmlArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(Secret::new(self, self.call(&args).await?.secret))
    }

    /// The secret for a use.
    ///
    /// * `usage_id`: what the secret is for: a path, name or such.
    ///
    /// `SECRET_LOOKUP_BY_USAGE` (`virSecretLookupByUsage`), since libvirt 0.7.1; high
    /// priority.
    pub async fn secret_lookup_by_usage(
        &self,
        usage_type: SecretUsageType,
        usage_id: &str,
    ) -> Result<Secret> {
        let args = SecretLookupByUsageArgs {
            usage_type: usage_type.into(),
            usage_id: usage_id.to_owned(),
        };
        Ok(Secret::new(self, self.call(&args).await?.secret))
    }
}

impl Secret {
    /// Its description, as XML; its value is not in it.
    ///
    /// `SECRET_GET_XML_DESC` (`virSecretGetXMLDesc`), since libvirt 0.7.1; high
    /// priority.
    pub async fn xml_desc(&self) -> Result<String> {
        let args = SecretGetXmlDescArgs { secret: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Sets its value.
    ///
    /// * `value`: its value.
    ///
    /// `SECRET_SET_VALUE` (`virSecretSetValue`), since libvirt 0.7.1; high priority.
    pub async fn set_value(&self, value: &[u8]) -> Result<()> {
        let args = SecretSetValueArgs {
            secret: self.wire(),
            value: Opaque::from(value.to_vec()),
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Its value.
    ///
    /// `SECRET_GET_VALUE` (`virSecretGetValue`), since libvirt 0.7.1; high priority.
    pub async fn value(&self) -> Result<Bytes> {
        let args = SecretGetValueArgs { secret: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.value.0)
    }

    /// Removes it.
    ///
    /// `SECRET_UNDEFINE` (`virSecretUndefine`), since libvirt 0.7.1; high priority.
    pub async fn undefine(&self) -> Result<()> {
        let args = SecretUndefineArgs { secret: self.wire() };
        self.connect.call(&args).await
    }
}
