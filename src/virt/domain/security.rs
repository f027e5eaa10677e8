//! A domain's security labels.

use crate::rpc::protocol::remote::domain::DomainGetSecurityLabelListArgs;

use super::super::{Domain, DomainSecurityLabel, Result};

impl Domain {
    /// The security labels that guard it, one per model.
    ///
    /// # Errors
    /// The call failed.
    pub async fn security_label_list(&self) -> Result<Vec<DomainSecurityLabel>> {
        let args = DomainGetSecurityLabelListArgs { dom: self.wire() };
        let labels = self.connect.call(&args).await?.labels.into_iter();
        let labels = labels.map(|label| DomainSecurityLabel {
            label: label.label.to_text(),
            enforcing: label.enforcing != 0,
        });
        Ok(labels.collect())
    }
}
