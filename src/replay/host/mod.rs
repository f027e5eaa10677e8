//! A libvirt in memory.

mod about;
mod builder;
mod client;
mod connect;
mod describe;
mod domain;
mod driver;
mod event;
mod hall;
mod hear;
mod network;
mod node;
mod pool;
mod refusal;
mod register;
mod route;
mod serve;
mod state;
mod test_default;
mod view;
mod volume;

pub use builder::HostBuilder;
pub use view::{HostDomain, HostNetwork, HostPool};

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use tokio::net::UnixStream;
use virtsmith_protocol::api::domain::DomainShutoffReason;
use virtsmith_protocol::remote::network::NetworkDhcpLease;
use virtsmith_protocol::{ProcedureInfo, RemoteError};

use super::Error;
use super::door::Door;
use super::faults::Faults;
use crate::rpc::{self, Connection, Uri};
use crate::virt::Connect;
use event::Lifecycle;
use hall::Hall;
use serve::serve;
use state::State;

/// A libvirt in memory, for tests.
///
/// It speaks libvirt's protocol as a daemon with the QEMU driver does, with the
/// same rules, errors and events, over sockets; nothing is run and no file is
/// read or written. Clients find it at a URI ([`uri`](Self::uri)), on a socket of
/// the test's choice ([`listen`](Self::listen)) or at the other end of a socket
/// pair ([`stream`](Self::stream)). All connections see the same domains, storage
/// pools, volumes and networks.
///
/// Descriptions of domains are completed as libvirt completes them, devices and
/// addresses apart. Volumes of any format are so many bytes: an image that is made
/// in one, or copied, has no tables. [`HostBuilder::test_default`] makes a host that
/// is as `test:///default`.
///
/// UUIDs that nobody gave are counted, and nothing depends on the time but guests
/// that were told to take some ([`HostBuilder::shutdown_takes`]).
///
/// ```
/// use virtsmith::replay::Host;
/// use virtsmith::virt::api::domain::DomainState;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let web1 = "<domain type='kvm'><name>web1</name><memory>65536</memory>
///     <os><type>hvm</type></os></domain>";
/// let host = Host::builder().domain(web1).running().build()?;
///
/// let connect = host.connect().await?;
/// connect.domain_lookup_by_name("web1").await?.destroy().await?;
/// assert_eq!(host.domain("web1").unwrap().state, DomainState::SHUTOFF);
/// # Ok(())
/// # }
/// ```
pub struct Host {
    hall: Arc<Hall>,
    door: Door,
}

impl Host {
    /// A host with nothing on it.
    #[must_use]
    pub fn new() -> Self {
        Self::with(State::default(), Faults::default())
    }

    /// A host with something on it.
    pub fn builder() -> HostBuilder {
        HostBuilder::default()
    }

    fn with(state: State, faults: Faults) -> Self {
        let hall = Arc::new(Hall::new(state, faults));
        Self { hall, door: Door::default() }
    }
}

/// Connecting.
impl Host {
    /// Opens the host's URI.
    ///
    /// # Errors
    /// The socket cannot be made, or a fault was ordered.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub async fn connect(&self) -> Result<Connect, Error> {
        let options = rpc::Options::default();
        Connect::open_with(&self.uri()?, &options).await.map_err(Error::connection)
    }

    /// A URI that leads to this host, on a socket in a folder of its own, which
    /// goes when this does.
    ///
    /// # Errors
    /// The socket cannot be made.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn uri(&self) -> Result<Uri, Error> {
        let known = self.hall.act(|state| state.about.uri.clone());
        self.door.uri(&known, |socket| self.listen(socket))
    }

    /// A socket that is connected to this host.
    ///
    /// # Errors
    /// The process has too many files open.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn stream(&self) -> Result<UnixStream, Error> {
        self.door.stream(|stream| serve(stream, Arc::clone(&self.hall)))
    }

    /// A connection to this host on which nothing was said, not even what opens
    /// a URI.
    ///
    /// # Errors
    /// The process has too many files open.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn connection(&self, options: &rpc::Options) -> Result<Connection, Error> {
        Connection::start(self.stream()?, options).map_err(Error::connection)
    }

    /// Listens on a socket until the host is dropped; the file is removed then.
    ///
    /// # Errors
    /// The socket cannot be made.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn listen(&self, path: &Path) -> Result<(), Error> {
        let hall = Arc::clone(&self.hall);
        let over = hall.over.subscribe();
        self.door.listen(path, over, move |stream| serve(stream, Arc::clone(&hall)))
    }
}

/// Looking.
impl Host {
    /// The domain of this name.
    #[must_use]
    pub fn domain(&self, name: &str) -> Option<HostDomain> {
        self.domains().into_iter().find(|domain| domain.name == name)
    }

    /// All domains, in the order in which they came.
    #[must_use]
    pub fn domains(&self) -> Vec<HostDomain> {
        self.hall.act(|state| state.domains.iter().map(HostDomain::from).collect())
    }

    /// The storage pool of this name.
    #[must_use]
    pub fn pool(&self, name: &str) -> Option<HostPool> {
        self.hall.act(|state| {
            let pool = state.pools.iter().find(|pool| pool.name == name)?;
            let volumes = state.files_in(&pool.path).map(|file| file.name.clone()).collect();
            Some(HostPool::of(pool, volumes))
        })
    }

    /// What is in the file of a volume; one of more than this many bytes is cut
    /// there.
    #[must_use]
    pub fn volume(&self, path: &str, most: usize) -> Option<Bytes> {
        self.hall.act(|state| {
            let file = state.files.iter().find(|file| file.path() == path)?;
            Some(file.read(0, most))
        })
    }

    /// The network of this name.
    #[must_use]
    pub fn network(&self, name: &str) -> Option<HostNetwork> {
        self.hall.act(|state| {
            state.networks.iter().find(|network| network.name == name).map(HostNetwork::from)
        })
    }
}

/// What others do: guests, DHCP, bad luck.
impl Host {
    /// Lets a guest power itself off; false where none of that name runs.
    pub fn power_off(&self, domain: &str) -> bool {
        self.end(domain, |state, uuid| state.power_off(uuid, None))
    }

    /// Lets a guest crash; false where none of that name runs.
    pub fn crash(&self, domain: &str) -> bool {
        let (reason, what) = (DomainShutoffReason::CRASHED, Lifecycle::CRASHED);
        self.end(domain, |state, uuid| state.stop(uuid, reason, what))
    }

    /// Sets what a network's DHCP server has lent; false where there is no such
    /// network.
    pub fn set_leases(&self, network: &str, leases: Vec<NetworkDhcpLease>) -> bool {
        self.hall.act(|state| {
            let found = state.networks.iter_mut().find(|each| each.name == network);
            found.map(|found| found.leases = leases).is_some()
        })
    }

    /// Lets every call of a procedure fail from now on; it changes nothing then.
    pub fn fail(&self, procedure: &'static ProcedureInfo, error: RemoteError) {
        self.mend(procedure);
        self.hall.act(|state| state.failing.push((procedure, error)));
    }

    /// Lets calls of a procedure that failed succeed again.
    pub fn mend(&self, procedure: &ProcedureInfo) {
        let number = (procedure.program, procedure.number);
        self.hall.act(|state| {
            state.failing.retain(|(failing, _)| (failing.program, failing.number) != number);
        });
    }

    fn end(&self, domain: &str, end: impl FnOnce(&mut State, virtsmith_protocol::Uuid)) -> bool {
        self.hall.act(|state| {
            let running = state.domains.iter().find(|each| each.name == domain);
            let uuid = running.filter(|each| each.live.is_some()).map(|each| each.uuid);
            uuid.map(|uuid| end(state, uuid)).is_some()
        })
    }
}

impl Default for Host {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.hall.over.send_replace(true);
    }
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host").field("domains", &self.domains()).finish_non_exhaustive()
    }
}
