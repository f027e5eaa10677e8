//! The manager: every operation on the machines of one namespace.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use super::apply::apply;
use super::domain::{MacAddress, Owner};
use super::facts::Facts;
use super::journal::Operation;
use super::layout::Layout;
use super::make_plan::{Fresh, Identity, make_plan};
use super::recover::{open_clean, recover_all};
use super::remove::{Directory, check_unused, removals, remove};
use super::seams::Seams;
use super::{
    Clock, Error, ErrorKind, Info, KvmCheck, Listed, Namespace, OnStatus, Plan, Random, Recovery,
    Spec, State, dependents, files, found, host, list, pool,
};
use crate::seed::Timestamp;
use crate::virt::api::domain::DomainXMLFlags;
use crate::virt::api::error::ErrorNumber;
use crate::virt::{Connect, Domain, Uuid};
use crate::xml;

/// Makes and looks after the machines of one namespace, below one data
/// directory.
///
/// The data directory is on the daemon's host, and this process can write it.
#[derive(Clone, Debug)]
pub struct Manager {
    pub(super) connect: Connect,
    pub(super) layout: Layout,
    pub(super) namespace: Namespace,
    removed: Directory,
    pub(super) seams: Seams,
}

impl Manager {
    /// A manager without a namespace: machines and their domains have the same
    /// names.
    #[must_use]
    pub fn new(connect: Connect, data_dir: impl Into<PathBuf>) -> Self {
        let data_dir = data_dir.into();
        // What is noted of a path is read by processes in other directories.
        let layout = Layout::new(std::path::absolute(&data_dir).unwrap_or(data_dir));
        let namespace = Namespace::default();
        Self { connect, layout, namespace, removed: Directory::Removed, seams: Seams::default() }
    }

    /// The same manager for the machines of a namespace.
    #[must_use]
    pub fn with_namespace(self, namespace: Namespace) -> Self {
        Self { namespace, ..self }
    }

    /// The same manager, which keeps the directories of deleted machines, with
    /// their user-data and console logs, as `removed/NAME.1` and so on below the
    /// data directory.
    #[must_use]
    pub fn keep_removed(self) -> Self {
        Self { removed: Directory::Kept, ..self }
    }

    /// The same manager with another clock; new seeds bear its time.
    #[must_use]
    pub fn with_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.seams.clock = clock;
        self
    }

    /// The same manager with another source of random bytes, for UUIDs and
    /// instance-ids.
    #[must_use]
    pub fn with_random(mut self, random: Arc<dyn Random>) -> Self {
        self.seams.random = random;
        self
    }

    /// The same manager with another check for KVM.
    #[must_use]
    pub fn with_kvm_check(mut self, kvm: Arc<dyn KvmCheck>) -> Self {
        self.seams.kvm = kvm;
        self
    }

    /// Ends what was cut short below the data directory, by whomever: a launch is
    /// taken back, a deletion is finished.
    ///
    /// Every operation that makes or removes a machine does this first. What other
    /// processes are at work on is left to them.
    pub async fn recover(&self) -> Vec<Recovery> {
        recover_all(&self.connect, &self.layout).await
    }

    /// Looks at everything that machines need of the host; changes nothing.
    pub async fn verify(&self) -> Vec<host::Check> {
        let kvm = Arc::clone(&self.seams.kvm);
        host::check_with(Ok(&self.connect), self.layout.data_dir(), kvm).await
    }

    /// Makes what all machines share, as far as it is not there: the storage pool
    /// at `kvm/guests` below the data directory, defined, built, started, and
    /// started with the host. True when there was anything to do.
    ///
    /// The first launch does so too. The pool's directory may be entered by
    /// everyone, for the hypervisor's own user, and listed by its owner alone.
    ///
    /// # Errors
    /// The pool's name is taken by another, or libvirt or the file system fails.
    pub async fn initialise(&self) -> Result<bool, Error> {
        let directory = self.layout.pool();
        let missing = !directory.exists();
        if missing {
            match files::make_directory(&directory, &files::missing_parents(&directory)) {
                // Somebody else was faster.
                Err(error) if error.kind() == ErrorKind::Exists => {}
                made => made?,
            }
        }
        Ok(pool::ensure(&self.connect, &self.layout).await? || missing)
    }

    /// Plans a machine; changes nothing, but [recovers](Self::recover).
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] with everything that speaks against it,
    /// [`ErrorKind::Exists`] when its name is taken, or libvirt fails.
    pub async fn plan(&self, spec: &Spec) -> Result<Plan, Error> {
        let (domain, facts, problems) = self.gather(spec).await?;
        let identity = Identity { namespace: self.namespace.name(), domain: &domain };
        let fresh = self.fresh(spec.interfaces.len())?;
        make_plan(spec, identity, &facts, &self.layout, &fresh, problems)
    }

    /// Carries a plan out. When a step fails, or `on_status` asks to stop, what
    /// was done is undone.
    ///
    /// When the future is dropped or the process ends in the middle, the next run
    /// undoes it: see [`recover`](Self::recover).
    ///
    /// # Errors
    /// [`ErrorKind::Busy`] when another process is at work on this machine, or a
    /// step failed; the error says what was undone.
    pub async fn apply(&self, plan: &Plan, on_status: &mut OnStatus<'_>) -> Result<(), Error> {
        let entry = open_clean(&self.connect, &self.layout, &plan.domain).await?;
        apply(&self.connect, &self.layout, entry, plan, on_status).await
    }

    /// Makes and starts a machine: [`plan`](Self::plan), then
    /// [`apply`](Self::apply).
    ///
    /// # Errors
    /// Those of both.
    pub async fn launch(&self, spec: &Spec) -> Result<Domain, Error> {
        let plan = self.plan(spec).await?;
        self.apply(&plan, &mut |_| ControlFlow::Continue(())).await?;
        self.find(&spec.name).await
    }

    /// The machines of this namespace, by name.
    ///
    /// # Errors
    /// libvirt fails.
    pub async fn list(&self) -> Result<Vec<Listed>, Error> {
        Ok(list::list(&self.connect, Some(&self.namespace)).await?)
    }

    /// Every domain of the host, whoever made it, by name.
    ///
    /// # Errors
    /// libvirt fails.
    pub async fn list_all(&self) -> Result<Vec<Listed>, Error> {
        Ok(list::list(&self.connect, None).await?)
    }

    /// What a machine is and does.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], or libvirt fails.
    pub async fn info(&self, name: &str) -> Result<Info, Error> {
        Info::of(name, &self.find(name).await?).await
    }

    /// Whether a machine runs, paused or not.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], or libvirt fails.
    pub async fn is_running(&self, name: &str) -> Result<bool, Error> {
        Ok(State::from(self.find(name).await?.state().await?.0).is_active())
    }

    /// Deletes a machine with all that was made for it; the image it started
    /// from stays. Pieces that are missing are no error.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when there is no piece at all,
    /// [`ErrorKind::NotOurs`] when it was not made by this manager,
    /// [`ErrorKind::WrongState`] when a linked clone stands on its disks, or libvirt
    /// or the file system fails.
    pub async fn delete(&self, name: &str) -> Result<(), Error> {
        self.delete_with(name, &mut |_| ControlFlow::Continue(())).await
    }

    /// Deletes a machine and tells what happens; see [`delete`](Self::delete).
    ///
    /// What is cut short is finished by the next run.
    ///
    /// # Errors
    /// Those of [`delete`](Self::delete), and [`ErrorKind::Busy`] when another
    /// process is at work on this machine.
    pub async fn delete_with(&self, name: &str, on_status: &mut OnStatus<'_>) -> Result<(), Error> {
        let domain_name = self.domain_name(name)?;
        let entry = open_clean(&self.connect, &self.layout, &domain_name).await?;
        let domain = self.lookup(&domain_name).await?;
        let allowed = match &domain {
            Some(domain) => self.check_owned(domain, name).await,
            None => check_unused(&self.layout.disk(&domain_name)),
        };
        let allowed =
            allowed.and_then(|()| dependents::check_none(&self.layout, &domain_name, "deleted"));
        if let Err(error) = allowed {
            entry.close()?;
            return Err(error);
        }
        let uuid = domain.as_ref().map(Domain::uuid);
        entry.begin(&Operation::Delete { domain: domain_name.clone(), uuid })?;
        let steps = removals(&self.layout, &domain_name, domain.is_some(), self.removed);
        let any = remove(&self.connect, domain.as_ref(), &steps, on_status).await?;
        entry.close()?;
        if any { Ok(()) } else { Err(not_found(name)) }
    }

    /// Whether a machine starts with the host.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], or libvirt fails.
    pub async fn autostart(&self, name: &str) -> Result<bool, Error> {
        Ok(self.find(name).await?.autostart().await?)
    }

    /// Sets whether a machine starts with the host.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when a linked clone stands
    /// on its disks, or libvirt fails.
    pub async fn set_autostart(&self, name: &str, autostart: bool) -> Result<(), Error> {
        let domain = self.find(name).await?;
        if autostart {
            dependents::check_none(&self.layout, domain.name(), "started with the host")?;
        }
        Ok(domain.set_autostart(autostart).await?)
    }

    /// The file that a machine's console is logged to, on the daemon's host.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], also when it has no console log, or libvirt
    /// fails.
    pub async fn console_log(&self, name: &str) -> Result<PathBuf, Error> {
        let domain = self.find(name).await?;
        let xml = domain.xml_desc(DomainXMLFlags::empty()).await?;
        let log = xml::domain::Domain::parse(&xml)?.console_log;
        log.map(PathBuf::from).ok_or_else(|| {
            Error::new(ErrorKind::NotFound, format!("the console of '{name}' is not logged"))
        })
    }

    /// The domain of a machine. Without a namespace, any domain of that name.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], or libvirt fails.
    pub async fn find(&self, name: &str) -> Result<Domain, Error> {
        let found = self.lookup(&self.domain_name(name)?).await?;
        let domain = found.ok_or_else(|| not_found(name))?;
        // Namespaces that start alike could share a domain's name.
        if !self.namespace.is_none() && !self.owns(&domain).await? {
            return Err(not_found(name));
        }
        Ok(domain)
    }

    /// The name of a machine's domain, what a plan has to know of the host, and what
    /// speaks against the machine so far.
    pub(super) async fn gather(&self, spec: &Spec) -> Result<(String, Facts, Vec<String>), Error> {
        // Whatever could not be ended is in the way of its own machine alone.
        drop(self.recover().await);
        // A bad name is reported with all else that is wrong.
        let (domain, problems) = match self.namespace.domain_name(&spec.name) {
            Ok(domain) => (domain, vec![]),
            Err(error) => ("unnamed".to_owned(), vec![error.to_string()]),
        };
        let facts = Facts::gather(&self.connect, &self.layout, spec, &domain).await?;
        Ok((domain, facts, problems))
    }

    /// What no other machine has had.
    pub(super) fn fresh(&self, interfaces: usize) -> Result<Fresh, Error> {
        let now = self.seams.clock.now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(Fresh {
            uuid: self.random_uuid()?,
            instance_id: self.random_uuid()?,
            macs: (0..interfaces).map(|_| self.random_mac()).collect::<Result<_, _>>()?,
            created: Timestamp::from_unix(i64::try_from(now.as_secs()).unwrap_or_default())?,
        })
    }

    pub(super) fn random_uuid(&self) -> Result<Uuid, Error> {
        Ok(Uuid::from_random(self.random()?))
    }

    /// An address of those that QEMU and KVM use.
    pub(super) fn random_mac(&self) -> Result<MacAddress, Error> {
        let [a, b, c] = self.random()?;
        MacAddress::new([0x52, 0x54, 0x00, a, b, c])
            .map_err(|error| Error::new(ErrorKind::Io, error.to_string()))
    }

    fn random<const N: usize>(&self) -> Result<[u8; N], Error> {
        let mut random = [0; N];
        self.seams.random.fill(&mut random).map_err(|error| {
            Error::caused(ErrorKind::Io, "the system gave no random bytes", error)
        })?;
        Ok(random)
    }

    async fn owns(&self, domain: &Domain) -> Result<bool, Error> {
        Ok(list::is_owned(domain, self.namespace.name()).await?)
    }

    pub(super) async fn lookup(&self, domain: &str) -> Result<Option<Domain>, Error> {
        let domain = self.connect.domain_lookup_by_name(domain).await;
        Ok(found(domain, ErrorNumber::NO_DOMAIN)?)
    }

    pub(super) fn domain_name(&self, name: &str) -> Result<String, Error> {
        self.namespace
            .domain_name(name)
            .map_err(|error| Error::new(ErrorKind::Invalid, error.to_string()))
    }

    /// Refuses to delete what somebody else made.
    pub(super) async fn check_owned(&self, domain: &Domain, name: &str) -> Result<(), Error> {
        let xml = domain.xml_desc(DomainXMLFlags::INACTIVE).await?;
        let description = xml::domain::Domain::parse(&xml)?;
        let owner = Owner::of(&description);
        if owner.is_none_or(|owner| owner.namespace != self.namespace.name()) {
            return Err(Error::new(
                ErrorKind::NotOurs,
                format!(
                    "the domain '{name}' was not made by virtsmith: undefine it with what made it"
                ),
            ));
        }
        let pool = self.layout.pool();
        let elsewhere = description.disks.first().and_then(|disk| disk.path.as_deref());
        match elsewhere {
            Some(path) if !PathBuf::from(path).starts_with(&pool) => Err(Error::new(
                ErrorKind::NotOurs,
                format!(
                    "the disk of '{name}' is '{path}', outside of the data directory '{}': name the right --data-dir",
                    self.layout.data_dir().display()
                ),
            )),
            _ => Ok(()),
        }
    }
}

pub(super) fn not_found(name: &str) -> Error {
    Error::new(
        ErrorKind::NotFound,
        format!("there is no machine '{name}'; `virtsmith list --all` shows every domain"),
    )
}
