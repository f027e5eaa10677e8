//! Waiting until a machine is ready.
//!
//! A machine goes through [stages](Stage), each with a limit of its own. What a stage
//! looks at is read here; whether it is over is decided by [`Waiting`], which reads no
//! clock.

mod agent;
mod console;

use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;

use self::agent::{Heard, Question};
use self::console::{has_finished, last_lines, tail};
use super::address::addresses_of;
use super::files::blocking;
use super::seed_files::SeedFiles;
use super::{Address, AddressSource, Error, ErrorKind, Manager, PhoneHome};
use crate::virt::Domain;

/// What a machine is waited for, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Stage {
    /// It has an address.
    Address,
    /// Its SSH server greets.
    Ssh,
    /// cloud-init says on the console that it has finished.
    CloudInit,
    /// cloud-init says so to the agent in the guest.
    Agent,
    /// It calls by cloud-init's `phone_home`.
    PhoneHome,
}

/// How long each stage may take; those without a limit are not waited for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WaitOptions {
    /// Who is asked for the address. Default lease, agent, ARP.
    pub sources: Vec<AddressSource>,
    /// The limit for the address. Default two minutes.
    pub address: Option<Duration>,
    /// The limit for SSH, which needs the address. Default none.
    pub ssh: Option<Duration>,
    /// The port of the SSH server. Default 22.
    pub ssh_port: u16,
    /// The limit for cloud-init's last words on the console. Default none.
    pub cloud_init: Option<Duration>,
    /// The limit for cloud-init's word to the agent, which must be allowed to run
    /// programs (`guest-exec`). Default none.
    pub agent: Option<Duration>,
    /// The limit for the machine's call, and who hears it. Default none.
    pub phone_home: Option<(Duration, PhoneHome)>,
}

impl Default for WaitOptions {
    fn default() -> Self {
        Self {
            sources: AddressSource::ALL.to_vec(),
            address: Some(Duration::from_secs(120)),
            ssh: None,
            ssh_port: 22,
            cloud_init: None,
            agent: None,
            phone_home: None,
        }
    }
}

/// How a wait stands. Every step is told the time.
#[derive(Clone, Debug)]
pub struct Waiting {
    stages: Vec<(Stage, Duration)>,
    /// Since when the first of them is waited for.
    since: Instant,
}

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Look whether this stage is over.
    Look(Stage),
    /// This stage took too long.
    TooLong(Stage),
    /// There is nothing more to wait for.
    Ready,
}

impl Waiting {
    /// Begins to wait.
    #[must_use]
    pub fn new(options: &WaitOptions, now: Instant) -> Self {
        // Without an address there is no SSH.
        let address = options.address.or(options.ssh);
        let limits = [
            (Stage::Address, address),
            (Stage::Ssh, options.ssh),
            (Stage::CloudInit, options.cloud_init),
            (Stage::Agent, options.agent),
            (Stage::PhoneHome, options.phone_home.as_ref().map(|(limit, _)| *limit)),
        ];
        let stages = limits.into_iter().filter_map(|(stage, limit)| Some((stage, limit?)));
        Self { stages: stages.collect(), since: now }
    }

    /// What is to be done now.
    #[must_use]
    pub fn next(&self, now: Instant) -> Next {
        match self.stages.first() {
            None => Next::Ready,
            Some((stage, limit)) if now.duration_since(self.since) >= *limit => {
                Next::TooLong(*stage)
            }
            Some((stage, _)) => Next::Look(*stage),
        }
    }

    /// The first stage is over.
    pub fn advance(&mut self, now: Instant) {
        if !self.stages.is_empty() {
            self.stages.remove(0);
        }
        self.since = now;
    }
}

impl Manager {
    /// Waits until a machine is ready; gives its addresses, if they were waited for.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when it does not run (any
    /// more), [`ErrorKind::Guest`] when cloud-init says that it has failed,
    /// [`ErrorKind::Timeout`] with the stage that hangs and the console's last lines, or
    /// libvirt fails.
    pub async fn wait_until_ready(
        &self,
        name: &str,
        options: &WaitOptions,
    ) -> Result<Vec<Address>, Error> {
        let domain = self.find(name).await?;
        let mut waiting = Waiting::new(options, Instant::now());
        let mut watch = Watch {
            manager: self,
            name,
            domain,
            options,
            addresses: vec![],
            question: Question::default(),
        };
        loop {
            let stage = match waiting.next(Instant::now()) {
                Next::Ready => return Ok(watch.addresses),
                Next::TooLong(stage) => return Err(watch.too_long(stage).await),
                Next::Look(stage) => stage,
            };
            if watch.is_over(stage).await? {
                waiting.advance(Instant::now());
                continue;
            }
            watch.check_runs().await?;
            tokio::time::sleep(pause(stage)).await;
        }
    }

    /// The end of the console's log, where there is one that can be read here.
    async fn console_text(&self, name: &str) -> Option<String> {
        let path = self.console_log(name).await.ok()?;
        tokio::task::spawn_blocking(move || tail(&path).ok()).await.ok()?
    }
}

/// How often is looked. Each question to the agent is a process in the guest.
fn pause(stage: Stage) -> Duration {
    Duration::from_millis(if stage == Stage::Agent { 1000 } else { 250 })
}

/// A machine that is waited for.
struct Watch<'a> {
    manager: &'a Manager,
    name: &'a str,
    domain: Domain,
    options: &'a WaitOptions,
    addresses: Vec<Address>,
    question: Question,
}

impl Watch<'_> {
    /// Whether a stage is over.
    async fn is_over(&mut self, stage: Stage) -> Result<bool, Error> {
        match stage {
            Stage::Address => {
                self.addresses = addresses_of(&self.domain, &self.options.sources).await;
                Ok(!self.addresses.is_empty())
            }
            Stage::Ssh => Ok(greets_on_any(&self.addresses, self.options.ssh_port).await),
            Stage::CloudInit => {
                let text = self.manager.console_text(self.name).await;
                Ok(text.is_some_and(|text| has_finished(&text)))
            }
            Stage::Agent => self.ask_agent().await,
            Stage::PhoneHome => self.has_called().await,
        }
    }

    async fn ask_agent(&mut self) -> Result<bool, Error> {
        /// How long the agent may take for an answer, in seconds.
        const PATIENCE: i32 = 5;
        let command = self.question.command();
        let heard = match self.domain.qemu_agent_command(&command, PATIENCE, 0).await {
            Ok(answer) => self.question.hear(&answer.unwrap_or_default()),
            // It may not have been started yet.
            Err(error) => {
                self.question.refused(error.to_string());
                Heard::NotYet
            }
        };
        match heard {
            Heard::Finished => Ok(true),
            Heard::NotYet => Ok(false),
            Heard::Failed(why) => {
                let sentence = format!("cloud-init has failed in '{}': {why}", self.name);
                Err(Error::new(ErrorKind::Guest, sentence + &self.last_lines().await))
            }
        }
    }

    async fn has_called(&self) -> Result<bool, Error> {
        let Some((_, home)) = &self.options.phone_home else { return Ok(true) };
        let seed = self.manager.layout.seed(self.domain.name());
        // A seed that cannot be read says nothing of who it is.
        let files = blocking(move || SeedFiles::read(&seed)).await.ok().flatten();
        let instance_id = files.and_then(|files| files.instance_id());
        Ok(home.has_called(&self.name.replace('/', "-"), instance_id.as_deref()))
    }

    async fn check_runs(&self) -> Result<(), Error> {
        match super::power::check(&self.domain, self.name, true).await {
            Err(error) if error.kind() == ErrorKind::WrongState => {
                let console = self.last_lines().await;
                Err(Error::new(ErrorKind::WrongState, format!("{error}{console}")))
            }
            result => result,
        }
    }

    async fn too_long(&self, stage: Stage) -> Error {
        let name = self.name;
        let hangs = match (stage, &self.options.phone_home) {
            (Stage::Address, _) => {
                "has no address yet: is it on a network, and does it ask for one?".to_owned()
            }
            (Stage::Ssh, _) => "has an address, but no SSH server greets there".to_owned(),
            (Stage::CloudInit, _) => "has not finished with cloud-init".to_owned(),
            (Stage::Agent, _) => {
                let said = self.question.said().unwrap_or("nobody answers");
                format!("has not told its agent that cloud-init has finished: {said}")
            }
            (Stage::PhoneHome, Some((_, home))) => format!(
                "has not phoned home: does its user-data say so, and can it reach http://{}/?",
                home.address()
            ),
            (Stage::PhoneHome, None) => "has not phoned home".to_owned(),
        };
        let console = self.last_lines().await;
        Error::new(ErrorKind::Timeout, format!("'{name}' {hangs}{console}"))
    }

    async fn last_lines(&self) -> String {
        let text = self.manager.console_text(self.name).await.unwrap_or_default();
        last_lines(&text)
    }
}

async fn greets_on_any(addresses: &[Address], port: u16) -> bool {
    for address in addresses {
        if greets(address.ip, port).await {
            return true;
        }
    }
    false
}

/// Whether an SSH server says so within seconds.
async fn greets(ip: IpAddr, port: u16) -> bool {
    const LIMIT: Duration = Duration::from_secs(3);
    let greeting = async {
        let mut stream = TcpStream::connect(SocketAddr::new(ip, port)).await.ok()?;
        let mut start = [0; 4];
        stream.read_exact(&mut start).await.ok()?;
        (start == *b"SSH-").then_some(())
    };
    tokio::time::timeout(LIMIT, greeting).await.is_ok_and(|greeted| greeted.is_some())
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncWriteExt as _;
    use tokio::net::TcpListener;

    use super::*;

    #[test]
    fn each_stage_has_its_own_limit() {
        let seconds = Duration::from_secs;
        let start = Instant::now();
        let mut options = WaitOptions { ssh: Some(seconds(10)), ..WaitOptions::default() };
        (options.cloud_init, options.agent) = (Some(seconds(5)), Some(seconds(3)));
        let mut waiting = Waiting::new(&options, start);
        assert_eq!(waiting.next(start + seconds(119)), Next::Look(Stage::Address));
        assert_eq!(waiting.next(start + seconds(120)), Next::TooLong(Stage::Address));
        waiting.advance(start + seconds(100));
        assert_eq!(waiting.next(start + seconds(109)), Next::Look(Stage::Ssh));
        assert_eq!(waiting.next(start + seconds(110)), Next::TooLong(Stage::Ssh));
        waiting.advance(start + seconds(101));
        assert_eq!(waiting.next(start + seconds(105)), Next::Look(Stage::CloudInit));
        waiting.advance(start + seconds(105));
        assert_eq!(waiting.next(start + seconds(107)), Next::Look(Stage::Agent));
        assert_eq!(waiting.next(start + seconds(108)), Next::TooLong(Stage::Agent));
        waiting.advance(start + seconds(107));
        assert_eq!(waiting.next(start + seconds(9999)), Next::Ready);
    }

    #[test]
    fn ssh_alone_waits_for_the_address_too() {
        let options = WaitOptions {
            address: None,
            ssh: Some(Duration::from_secs(7)),
            ..WaitOptions::default()
        };
        let now = Instant::now();
        assert_eq!(Waiting::new(&options, now).next(now), Next::Look(Stage::Address));
        let none = WaitOptions { address: None, ..WaitOptions::default() };
        assert_eq!(Waiting::new(&none, now).next(now), Next::Ready);
    }

    #[tokio::test]
    async fn a_port_that_is_open_greets_as_ssh_or_is_none() {
        for (greeting, expected) in [("SSH-2.0-x\r\n", true), ("HTTP/1.1 200\r\n", false)] {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            let server = async {
                let (mut stream, _) = listener.accept().await.unwrap();
                stream.write_all(greeting.as_bytes()).await.unwrap();
            };
            let (greeted, ()) = tokio::join!(greets(address.ip(), address.port()), server);
            assert_eq!(greeted, expected, "{greeting}");
        }
    }
}
