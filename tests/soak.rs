//! Much at once and for long: nothing is mixed up, and nothing is left.
//!
//! `SOAK_SECONDS` is how long the calls go on, 5 unless set. `SOAK_SEED` repeats
//! a run's choices; which calls they meet is up to the pace of both sides.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking, and says what it did"
)]

mod support;

use std::env;
use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use support::{Libvirtd, Traces, require};
use tokio::io::AsyncReadExt as _;
use tokio::runtime::Handle;
use tokio::sync::Mutex;
use tokio::task::{JoinSet, yield_now};
use virtsmith::virt::admin::AdminConnect;
use virtsmith::virt::api::domain::DomainXMLFlags;
use virtsmith::virt::events::{Lifecycle, Reboot};
use virtsmith::{Connect, Domain, Error};

/// What is left is found only when there is one test at a time.
static ALONE: Mutex<()> = Mutex::const_new(());

/// How much more memory there may be at the end than after the first fifth.
const GROWTH_KIB: usize = 8 << 10;

/// The domains that calls are about.
const DOMAINS: u64 = 100;

/// The tasks that share a connection.
const TASKS: u64 = 200;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_come_and_go_leave_nothing() {
    let _alone = ALONE.lock().await;
    let libvirtd = require!(Libvirtd::start());
    let uri = libvirtd.test_uri();
    let clients = Clients::of(&libvirtd).await;
    let before = Left::now(&clients).await;
    for (together, rounds) in [(1, 1000), (50, 20)] {
        let mut warm = 0;
        for round in 0..rounds {
            let comers = (0..together).map(|number| {
                let uri = uri.clone();
                async move { come_and_go(&uri, (round + number) % 3).await }
            });
            comers.collect::<JoinSet<_>>().join_all().await;
            if round == rounds / 5 {
                warm = Traces::now().memory;
            }
        }
        println!("{rounds} times {together} connections");
        assert_flat(warm);
    }
    before.is_again(&clients).await;
}

/// Checks that there is little more memory than there was after the first fifth.
#[track_caller]
fn assert_flat(warm: usize) {
    let (warm, end) = (warm >> 10, Traces::now().memory >> 10);
    println!("{warm} KiB after a fifth of it, {end} KiB at the end");
    assert!(end < warm + GROWTH_KIB);
}

/// A connection that takes leave, or just goes, after a call or none.
async fn come_and_go(uri: &str, how: u32) {
    let connect = Connect::open(uri).await.expect("the daemon takes clients");
    if how > 0 {
        assert_eq!(connect.uri().await.unwrap(), "test:///default");
    }
    if how > 1 {
        connect.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_that_come_and_go_are_never_mixed_up() {
    let _alone = ALONE.lock().await;
    let libvirtd = require!(Libvirtd::start());
    let seed = variable("SOAK_SEED").unwrap_or_else(now);
    let time = Duration::from_secs(variable("SOAK_SECONDS").unwrap_or(5));
    println!("SOAK_SEED={seed}, {time:?}");
    let clients = Clients::of(&libvirtd).await;
    let before = Left::now(&clients).await;
    let scene = Arc::new(Scene::new(&libvirtd).await);
    let end = Instant::now() + time;
    let mut tasks: JoinSet<_> =
        (0..TASKS).map(|task| go_on(Arc::clone(&scene), Dice::new(seed, task), end)).collect();
    tokio::time::sleep(time / 5).await;
    let warm = Traces::now().memory;
    let mut total = Count::default();
    while let Some(count) = tasks.join_next().await {
        total.add(&count.expect("no answer is wrong"));
    }
    println!("{total:?}");
    assert!(total.answered > 1000 && total.given_up > 100, "too little was done");
    drop(scene);
    before.is_again(&clients).await;
    assert_flat(warm);
}

/// What calls are about.
struct Scene {
    connect: Connect,
    domains: Vec<Domain>,
    /// The domain that runs, for its screen.
    running: Domain,
    screen: Vec<u8>,
}

impl Scene {
    async fn new(libvirtd: &Libvirtd) -> Self {
        let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
        let running = connect.domain_lookup_by_name("test").await.unwrap();
        let mut domains = Vec::new();
        for number in 0..DOMAINS {
            let (name, memory) = (name(number), memory_kib(number));
            let xml = format!(
                "<domain type='test'><name>{name}</name><memory>{memory}</memory>\
                 <os><type>hvm</type></os></domain>"
            );
            domains.push(connect.domain_define_xml(&xml).await.unwrap());
        }
        let (_, mut stream) = running.screenshot(0).await.unwrap();
        let mut screen = Vec::new();
        stream.read_to_end(&mut screen).await.unwrap();
        Self { connect, domains, running, screen }
    }

    /// Makes a call that only one answer is right to.
    async fn call(&self, what: u64, number: u64) -> Result<(), Error> {
        let domain = &self.domains[usize::try_from(number).unwrap()];
        let is_it = |found: &Domain| {
            assert_eq!((found.name(), found.uuid()), (domain.name(), domain.uuid()));
        };
        match what % 8 {
            0..=2 => is_it(&self.connect.domain_lookup_by_name(&name(number)).await?),
            3 | 4 => is_it(&self.connect.domain_lookup_by_uuid(domain.uuid()).await?),
            5 => {
                let xml = domain.xml_desc(DomainXMLFlags::empty()).await?;
                assert!(xml.contains(&format!("<name>{}</name>", name(number))), "{xml}");
            }
            6 => assert_eq!(domain.info().await?.max_mem_kib, memory_kib(number)),
            _ => assert_eq!(self.connect.uri().await?, "test:///default"),
        }
        Ok(())
    }

    /// Reads a stream, or a part of it.
    async fn look(&self, part: u64) -> Result<(), Error> {
        let (_, stream) = self.running.screenshot(0).await?;
        let size = u64::try_from(self.screen.len()).unwrap();
        let mut seen = Vec::new();
        let most = if part.is_multiple_of(2) { u64::MAX } else { part % size };
        stream.take(most).read_to_end(&mut seen).await.unwrap();
        assert!(self.screen.starts_with(&seen));
        assert!(seen.len() == self.screen.len() || most < size);
        Ok(())
    }

    /// Listens, and stops to, with or without a word.
    async fn listen(&self, how: u64) -> Result<(), Error> {
        match how % 3 {
            0 => drop(self.connect.events::<Lifecycle>().await?),
            1 => drop(self.running.events::<Reboot>().await?),
            _ => self.running.events::<Lifecycle>().await?.close().await?,
        }
        Ok(())
    }
}

/// One task's work.
async fn go_on(scene: Arc<Scene>, mut dice: Dice, end: Instant) -> Count {
    let mut count = Count::default();
    while Instant::now() < end {
        match dice.throw(200) {
            0 => {
                let part = dice.throw(u64::MAX);
                dice.maybe(scene.look(part), &mut count.streams, &mut count.given_up).await;
            }
            1 | 2 => {
                let how = dice.throw(3);
                dice.maybe(scene.listen(how), &mut count.registrations, &mut count.given_up).await;
            }
            _ => {
                let (what, number) = (dice.throw(8), dice.throw(DOMAINS));
                let call = scene.call(what, number);
                dice.maybe(call, &mut count.answered, &mut count.given_up).await;
            }
        }
    }
    count
}

/// What was done.
#[derive(Debug, Default)]
struct Count {
    answered: u64,
    streams: u64,
    registrations: u64,
    given_up: u64,
}

impl Count {
    fn add(&mut self, other: &Self) {
        self.answered += other.answered;
        self.streams += other.streams;
        self.registrations += other.registrations;
        self.given_up += other.given_up;
    }
}

/// Numbers by chance, the same for the same seed.
struct Dice(u64);

impl Dice {
    fn new(seed: u64, task: u64) -> Self {
        Self(seed.wrapping_add(task).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`.
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    /// Waits for `work`, or gives it up at some point.
    async fn maybe(
        &mut self,
        work: impl Future<Output = Result<(), Error>>,
        done: &mut u64,
        given_up: &mut u64,
    ) {
        let patience = match self.throw(4) {
            0 => self.throw(50),
            _ => u64::MAX,
        };
        let lose_patience = async {
            for _ in 0..patience {
                match patience {
                    u64::MAX => std::future::pending().await,
                    _ => yield_now().await,
                }
            }
        };
        tokio::select! {
            biased;
            result = work => {
                result.expect("the daemon has no reason to refuse");
                *done += 1;
            }
            () = lose_patience => *given_up += 1,
        }
    }
}

/// What could be left: open files, tasks, and the daemon's clients.
#[derive(Debug, PartialEq)]
struct Left {
    files: usize,
    tasks: usize,
    clients: usize,
}

impl Left {
    async fn now(clients: &Clients) -> Self {
        let clients = clients.count().await;
        Self {
            files: Traces::now().files,
            tasks: Handle::current().metrics().num_alive_tasks(),
            clients,
        }
    }

    /// Waits until all is as it was.
    async fn is_again(&self, clients: &Clients) {
        let start = Instant::now();
        loop {
            match Self::now(clients).await {
                now if now == *self => return println!("left: nothing, {now:?}"),
                now => assert!(start.elapsed().as_secs() < 20, "{self:?} before, {now:?} after"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// The daemon's own knowledge of its clients.
struct Clients(AdminConnect);

impl Clients {
    async fn of(libvirtd: &Libvirtd) -> Self {
        let socket = libvirtd.socket().with_file_name("libvirt-admin-sock");
        let uri = format!("libvirtd:///system?socket={}", socket.display());
        Self(AdminConnect::open(&uri).await.unwrap())
    }

    async fn count(&self) -> usize {
        let server = self.0.lookup_server("libvirtd").await.unwrap();
        server.list_clients().await.unwrap().len()
    }
}

fn name(number: u64) -> String {
    format!("d{number:03}")
}

fn memory_kib(number: u64) -> u64 {
    (number + 1) * 1024
}

fn variable<T: FromStr>(name: &str) -> Option<T> {
    let value = env::var(name).ok()?;
    Some(value.parse().unwrap_or_else(|_| panic!("{name} is no number: {value}")))
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_secs())
}
