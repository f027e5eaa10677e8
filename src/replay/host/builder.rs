//! What is on a host before anybody connects.

use std::time::Duration;

use virtsmith_protocol::RemoteError;

use super::super::faults::Faults;
use super::Host;
use super::driver::Driver;
use super::refusal::Reply;
use super::state::State;
use super::volume;

/// What is on a host before anybody connects.
///
/// [`running`](Self::running), [`paused`](Self::paused) and
/// [`autostart`](Self::autostart) are about what was added last.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct HostBuilder {
    seeds: Vec<Seed>,
    about: super::about::About,
    faults: Faults,
}

#[derive(Clone, Debug)]
struct Seed {
    what: What,
    started: bool,
    paused: bool,
    autostart: bool,
}

#[derive(Clone, Debug)]
enum What {
    Domain(String),
    Pool(String),
    Volume { pool: String, xml: String, content: Vec<u8> },
    Network(String),
    Directory(String),
}

impl HostBuilder {
    /// Defines a domain.
    pub fn domain(self, xml: impl Into<String>) -> Self {
        self.with(What::Domain(xml.into()))
    }

    /// Defines a pool of type `dir`; its directory is there.
    pub fn pool(self, xml: impl Into<String>) -> Self {
        self.with(What::Pool(xml.into()))
    }

    /// Adds a volume to a pool that was added before, with this in it.
    pub fn volume(
        self,
        pool: impl Into<String>,
        xml: impl Into<String>,
        content: impl Into<Vec<u8>>,
    ) -> Self {
        let (pool, xml, content) = (pool.into(), xml.into(), content.into());
        self.with(What::Volume { pool, xml, content })
    }

    /// Defines a network.
    pub fn network(self, xml: impl Into<String>) -> Self {
        self.with(What::Network(xml.into()))
    }

    /// Adds a directory in which a pool can be started that was not built.
    pub fn directory(self, path: impl Into<String>) -> Self {
        self.with(What::Directory(path.into()))
    }

    /// Starts the domain, pool or network that was added last.
    pub fn running(self) -> Self {
        self.last(|seed| seed.started = true)
    }

    /// Starts the domain that was added last, halted.
    pub fn paused(self) -> Self {
        self.last(|seed| (seed.started, seed.paused) = (true, true))
    }

    /// Lets the domain, pool or network that was added last start with the host.
    pub fn autostart(self) -> Self {
        self.last(|seed| seed.autostart = true)
    }

    /// The URI that the host is known by. Default `qemu:///system`.
    ///
    /// Whatever it is, the host behaves as the QEMU driver, or as the test driver
    /// if it was made by [`test_default`](Self::test_default).
    pub fn uri(mut self, uri: impl Into<String>) -> Self {
        self.about.uri = uri.into();
        self
    }

    /// The host's name. Default `virtsmith-host`.
    pub fn hostname(mut self, hostname: impl Into<String>) -> Self {
        self.about.hostname = hostname.into();
        self
    }

    /// The releases of libvirt and the hypervisor, as major × 1,000,000 + minor ×
    /// 1,000 + micro. Default 9.0.0 and 10.0.2.
    pub fn versions(mut self, libvirt: u64, hypervisor: u64) -> Self {
        (self.about.lib_version, self.about.version) = (libvirt, hypervisor);
        self
    }

    /// The host's capabilities, as XML. Default an x86-64 host with QEMU and KVM.
    pub fn capabilities(mut self, xml: impl Into<String>) -> Self {
        self.about.capabilities = xml.into();
        self
    }

    /// The capabilities of every emulator, as XML. Default a few of QEMU's.
    pub fn domain_capabilities(mut self, xml: impl Into<String>) -> Self {
        self.about.domain_capabilities = Some(xml.into());
        self
    }

    /// What each pool lives on, in bytes. Default 100 GiB.
    pub fn disk_space(mut self, bytes: u64) -> Self {
        self.about.disk_space = bytes;
        self
    }

    /// How long guests take to shut down when they are asked to; `None` for
    /// guests that never do. Default at once.
    pub fn shutdown_takes(mut self, time: impl Into<Option<Duration>>) -> Self {
        self.about.shutdown = time.into();
        self
    }

    /// What goes wrong on the way to clients. Default nothing.
    ///
    /// [`Faults::fail`] replaces the reply to a call that was carried out;
    /// [`Host::fail`] is for calls that fail.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.faults = faults;
        self
    }

    /// Makes the host.
    ///
    /// # Errors
    /// libvirt would refuse one of the descriptions, and this is how.
    pub fn build(self) -> Result<Host, Box<RemoteError>> {
        let mut state = State::default();
        state.about = self.about;
        for seed in self.seeds {
            plant(&mut state, seed)?;
        }
        // Nobody was there to hear of it.
        state.take_events();
        Ok(Host::with(state, self.faults))
    }

    pub(super) fn about(about: super::about::About) -> Self {
        Self { about, ..Self::default() }
    }

    fn with(mut self, what: What) -> Self {
        self.seeds.push(Seed { what, started: false, paused: false, autostart: false });
        self
    }

    fn last(mut self, change: impl FnOnce(&mut Seed)) -> Self {
        self.seeds.last_mut().map(change);
        self
    }
}

fn plant(state: &mut State, seed: Seed) -> Reply<()> {
    match seed.what {
        What::Domain(xml) => {
            let dom = state.define_domain(&xml, 0)?;
            if seed.started {
                state.create_domain(&dom, u32::from(seed.paused))?;
            }
            let driver = state.about.driver;
            let mut domains = state.domains.iter_mut();
            if let Some(domain) = domains.find(|domain| domain.uuid == dom.uuid) {
                domain.autostart = seed.autostart;
                // The test driver does not say why its first domains run.
                if let Some(live) = domain.live.as_mut().filter(|_| driver == Driver::Test) {
                    live.reason = 0;
                }
            }
        }
        What::Pool(xml) => {
            let pool = state.define_pool(&xml)?;
            if let Some(found) = state.pools.iter_mut().find(|each| each.uuid == pool.uuid) {
                found.autostart = seed.autostart;
                state.directories.insert(found.path.clone());
            }
            if seed.started {
                state.create_pool(&pool, 0)?;
            }
        }
        What::Volume { pool, xml, content } => plant_volume(state, &pool, &xml, &content)?,
        What::Network(xml) => {
            let net = state.define_network(&xml)?;
            if seed.started {
                state.create_network(&net)?;
            }
            let mut networks = state.networks.iter_mut();
            if let Some(network) = networks.find(|network| network.uuid == net.uuid) {
                network.autostart = seed.autostart;
            }
        }
        What::Directory(path) => {
            state.directories.insert(path);
        }
    }
    Ok(())
}

fn plant_volume(state: &mut State, pool: &str, xml: &str, content: &[u8]) -> Reply<()> {
    let directory = state.pool_named(pool)?.path.clone();
    let mut file = volume::read(xml, directory)?;
    file.write(0, content);
    file.settle();
    state.add_file(file).map(drop)
}
