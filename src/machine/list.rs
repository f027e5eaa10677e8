//! Listing machines.

use std::fmt;

use tokio::task::JoinSet;

use super::domain::Owner;
use super::{Namespace, State};
use crate::virt::api::domain::ConnectListAllDomainsFlags;
use crate::virt::api::error::ErrorNumber;
use crate::virt::{Connect, Domain, Error};

/// A line of the list of machines.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Listed {
    /// The machine's name, or the domain's in a list of all.
    pub name: String,
    /// What it does now.
    pub state: State,
    /// libvirt's id, while it runs.
    pub id: Option<i32>,
    /// Its UUID.
    pub uuid: String,
    /// Whether it starts with the host.
    pub autostart: bool,
}

impl fmt::Display for Listed {
    /// The name, the state, and the id while it runs: `web1 running 3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.state)?;
        self.id.map_or(Ok(()), |id| write!(f, " {id}"))
    }
}

/// Lists a namespace's machines, or every domain; by name.
pub(super) async fn list(
    connect: &Connect,
    namespace: Option<&Namespace>,
) -> Result<Vec<Listed>, Error> {
    let (all, autostarted) = tokio::try_join!(
        connect.list_all_domains(ConnectListAllDomainsFlags::empty()),
        connect.list_all_domains(ConnectListAllDomainsFlags::AUTOSTART),
    )?;
    let mut lines = JoinSet::new();
    for domain in all {
        let name = match namespace {
            None => domain.name().to_owned(),
            Some(namespace) => match namespace.machine_name(domain.name()) {
                Some(name) => name.to_owned(),
                None => continue,
            },
        };
        let autostart = autostarted.iter().any(|other| other.uuid() == domain.uuid());
        lines.spawn(line(domain, name, autostart, namespace.map(|n| n.name().to_owned())));
    }
    let mut listed = Vec::new();
    while let Some(line) = lines.join_next().await {
        // A task that panicked has said so already.
        listed.extend(line.unwrap_or(Ok(None))?);
    }
    listed.sort_by(|a: &Listed, b| a.name.cmp(&b.name));
    Ok(listed)
}

/// One line; none for a domain that has gone meanwhile or is another's.
async fn line(
    domain: Domain,
    name: String,
    autostart: bool,
    owner: Option<String>,
) -> Result<Option<Listed>, Error> {
    let line = async {
        if let Some(owner) = owner
            && !is_owned(&domain, &owner).await?
        {
            return Ok(None);
        }
        let (state, _) = domain.state().await?;
        let uuid = domain.uuid().to_string();
        Ok::<_, Error>(Some(Listed { name, state: state.into(), id: domain.id(), uuid, autostart }))
    };
    match line.await {
        Err(error) if error.is(ErrorNumber::NO_DOMAIN) => Ok(None),
        result => result,
    }
}

/// Whether a domain bears the mark of a namespace.
pub(super) async fn is_owned(domain: &Domain, namespace: &str) -> Result<bool, Error> {
    match domain.metadata_element(Owner::XMLNS).await {
        Ok(mark) => Ok(Owner::parse(&mark).is_some_and(|owner| owner.namespace == namespace)),
        Err(error) if error.is(ErrorNumber::NO_DOMAIN_METADATA) => Ok(false),
        Err(error) => Err(error),
    }
}
