//! Waiting until a machine is ready.
//!
//! A machine goes through [stages](Stage), each with a limit of its own. What a stage
//! looks at is read here; whether it is over is decided by [`Waiting`], which reads no
//! clock.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::time::{Duration, Instant};

use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;

use super::address::addresses_of;
use super::{Address, AddressSource, Error, ErrorKind, Manager};
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
}

/// How long each stage may take; those without a limit are not waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The limit for cloud-init. Default none.
    pub cloud_init: Option<Duration>,
}

impl Default for WaitOptions {
    fn default() -> Self {
        Self {
            sources: AddressSource::ALL.to_vec(),
            address: Some(Duration::from_secs(120)),
            ssh: None,
            ssh_port: 22,
            cloud_init: None,
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
    /// more), [`ErrorKind::Timeout`] with the stage that hangs and the console's last
    /// lines, or libvirt fails.
    pub async fn wait_until_ready(
        &self,
        name: &str,
        options: &WaitOptions,
    ) -> Result<Vec<Address>, Error> {
        /// How often is looked.
        const PAUSE: Duration = Duration::from_millis(250);
        let domain = self.find(name).await?;
        let mut waiting = Waiting::new(options, Instant::now());
        let mut addresses = Vec::new();
        loop {
            let over = match waiting.next(Instant::now()) {
                Next::Ready => return Ok(addresses),
                Next::TooLong(stage) => return Err(self.too_long(name, stage).await),
                Next::Look(Stage::Address) => {
                    addresses = addresses_of(&domain, &options.sources).await;
                    !addresses.is_empty()
                }
                Next::Look(Stage::Ssh) => greets_on_any(&addresses, options.ssh_port).await,
                Next::Look(Stage::CloudInit) => {
                    self.console_text(name).await.is_some_and(|text| has_finished(&text))
                }
            };
            if over {
                waiting.advance(Instant::now());
                continue;
            }
            self.check_runs(&domain, name).await?;
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn check_runs(&self, domain: &Domain, name: &str) -> Result<(), Error> {
        match super::power::check(domain, name, true).await {
            Err(error) if error.kind() == ErrorKind::WrongState => {
                let console = self.last_lines(name).await;
                Err(Error::new(ErrorKind::WrongState, format!("{error}{console}")))
            }
            result => result,
        }
    }

    async fn too_long(&self, name: &str, stage: Stage) -> Error {
        let hangs = match stage {
            Stage::Address => "has no address yet: is it on a network, and does it ask for one?",
            Stage::Ssh => "has an address, but no SSH server greets there",
            Stage::CloudInit => "has not finished with cloud-init",
        };
        let console = self.last_lines(name).await;
        Error::new(ErrorKind::Timeout, format!("'{name}' {hangs}{console}"))
    }

    async fn last_lines(&self, name: &str) -> String {
        let text = self.console_text(name).await.unwrap_or_default();
        last_lines(&text)
    }

    /// The end of the console's log, where there is one that can be read here.
    async fn console_text(&self, name: &str) -> Option<String> {
        let path = self.console_log(name).await.ok()?;
        tokio::task::spawn_blocking(move || tail(&path).ok()).await.ok()?
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

fn tail(path: &Path) -> std::io::Result<String> {
    use std::io::{Read as _, Seek as _, SeekFrom};

    const MOST: u64 = 256 << 10;
    let mut file = std::fs::File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(MOST)))?;
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether a console has cloud-init's final message:
/// `Cloud-init v. 23.1 finished at …`.
fn has_finished(console: &str) -> bool {
    console.lines().any(|line| {
        let after = line.split_once("Cloud-init v.").map(|(_, after)| after);
        after.is_some_and(|after| after.contains(" finished at "))
    })
}

/// The last lines of a console, without what only terminals understand.
fn last_lines(console: &str) -> String {
    const LINES: usize = 10;
    let plain = |c: char| !c.is_control();
    let lines = console.lines().map(|line| line.chars().filter(|&c| plain(c)).collect::<String>());
    let lines: Vec<String> = lines.filter(|line| !line.trim().is_empty()).collect();
    let last = lines.get(lines.len().saturating_sub(LINES)..).unwrap_or_default();
    if last.is_empty() {
        return String::new();
    }
    format!("; the console's last lines:\n{}", last.join("\n"))
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
        options.cloud_init = Some(seconds(5));
        let mut waiting = Waiting::new(&options, start);
        assert_eq!(waiting.next(start + seconds(119)), Next::Look(Stage::Address));
        assert_eq!(waiting.next(start + seconds(120)), Next::TooLong(Stage::Address));
        waiting.advance(start + seconds(100));
        assert_eq!(waiting.next(start + seconds(109)), Next::Look(Stage::Ssh));
        assert_eq!(waiting.next(start + seconds(110)), Next::TooLong(Stage::Ssh));
        waiting.advance(start + seconds(101));
        assert_eq!(waiting.next(start + seconds(105)), Next::Look(Stage::CloudInit));
        waiting.advance(start + seconds(105));
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

    #[test]
    fn the_final_message_is_known_among_others() {
        for (console, finished) in [
            (
                "[   70.1] cloud-init[520]: Cloud-init v. 22.4.2 finished at Thu, 01 Jan 1970. Datasource DataSourceNoCloud\r\n",
                true,
            ),
            ("Cloud-init v. 24.1 running 'modules:final' at Thu\n", false),
            ("fsck finished at last\nCloud-init v. 24.1\n", false),
            ("", false),
        ] {
            assert_eq!(has_finished(console), finished, "{console}");
        }
    }

    #[test]
    fn the_last_lines_are_plain() {
        let console: String = (0..30).map(|n| format!("\u{1b}line {n}\r\n\n")).collect();
        let said = last_lines(&console);
        assert!(said.starts_with("; the console's last lines:\nline 20\n"), "{said}");
        assert!(said.ends_with("line 29") && !said.contains('\r'), "{said}");
        assert_eq!(last_lines("\r\n"), "");
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
