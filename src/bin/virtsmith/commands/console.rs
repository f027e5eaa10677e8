//! `console`: a domain's serial console on this terminal.

mod escape;

use std::io::{self, IsTerminal as _};
use std::time::Duration;

use anyhow::Result;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, ReadHalf, WriteHalf};
use virtsmith::Domain;
use virtsmith::rpc::{Chunk, DataStream};
use virtsmith::virt::api::domain::{DomainConsoleFlags, DomainState};
use virtsmith::virt::api::error::ErrorNumber;

use self::escape::Escape;
use crate::args::Global;
use crate::output;
use crate::pump::{self, Sink};
use crate::signals::Signals;
use crate::terminal::Raw;

/// Use a domain's serial console
///
/// Where standard input is no terminal, it is sent as it is, and what the guest
/// says is printed until the guest ends.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The domain's name or UUID
    name: String,
    /// The console's alias, such as serial0 [default: the first]
    #[arg(long, value_name = "X")]
    devname: Option<String>,
    /// Take it from whoever has it
    #[arg(long)]
    force: bool,
    /// The key that leaves it
    #[arg(long, value_name = "KEY", default_value = "^]")]
    escape: Escape,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    super::with_connect(global, async |connect| {
        let domain = super::find_domain(&connect, &args.name).await?;
        let flags = match args.force {
            true => DomainConsoleFlags::FORCE,
            false => DomainConsoleFlags::empty(),
        };
        let stream = domain.open_console(args.devname.as_deref(), flags).await?;
        let mut signals = Signals::listen()?;
        output::say(format_args!("Connected to domain '{}'", domain.name()));
        let escape = io::stdin().is_terminal().then_some(args.escape);
        if let Some(escape) = escape {
            output::say(format_args!("Escape character is {escape}"));
        }
        let left = {
            let _raw = Raw::enter()?;
            tokio::select! {
                left = attach(stream, escape) => left,
                _ = signals.next() => Ok(Left::Here),
            }
        };
        farewell(&domain, left).await
    })
}

/// Who has ended it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    Here,
    There,
}

/// Goes on until either side leaves. The end of the input is no reason to.
async fn attach(stream: DataStream, escape: Option<Escape>) -> Result<Left> {
    let (from, to) = tokio::io::split(stream);
    tokio::select! {
        shown = show(from) => shown.map(|()| Left::There),
        typed = send(to, escape) => {
            typed?;
            Ok(Left::Here)
        }
    }
}

/// Shows what the guest says, to its end.
async fn show(mut from: ReadHalf<DataStream>) -> Result<()> {
    let mut sink = Sink::pipe(io::stdout());
    let mut said = bytes::BytesMut::new();
    loop {
        said.reserve(4096);
        match from.read_buf(&mut said).await {
            Ok(0) => return Ok(sink.finish().await?),
            Ok(_) => sink.put(Chunk::Data(said.split().freeze())).await?,
            Err(error) => {
                sink.finish().await?;
                return Err(error.into());
            }
        }
    }
}

/// Sends what is typed, until the escape.
async fn send(mut to: WriteHalf<DataStream>, escape: Option<Escape>) -> Result<()> {
    let mut typed = pump::read(io::stdin(), u64::MAX);
    while let Some(piece) = typed.recv().await {
        let Chunk::Data(keys) = piece? else { continue };
        let (keys, left) = match escape {
            Some(escape) => escape.cut(&keys),
            None => (&keys[..], false),
        };
        to.write_all(keys).await?;
        to.flush().await?;
        if left {
            return Ok(());
        }
    }
    std::future::pending().await
}

/// Says why it has ended; the guest's end is one, and no error.
async fn farewell(domain: &Domain, left: Result<Left>) -> Result<()> {
    match left {
        Ok(Left::Here) => Ok(()),
        Ok(Left::There) => {
            let has = if stops(domain).await? { "has stopped" } else { "has closed its console" };
            output::note(format_args!("domain '{}' {has}", domain.name()));
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// Whether a domain whose console was closed stops: the console is the first of
/// it to go.
async fn stops(domain: &Domain) -> Result<bool> {
    const LOOKS: u32 = 30;
    const PAUSE: Duration = Duration::from_millis(100);
    for _ in 0..LOOKS {
        if is_off(domain).await? {
            return Ok(true);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Ok(false)
}

/// A domain that is gone is off.
async fn is_off(domain: &Domain) -> Result<bool> {
    match domain.state().await {
        Ok((state, _)) => Ok(state == DomainState::SHUTOFF),
        Err(error) if error.is(ErrorNumber::NO_DOMAIN) => Ok(true),
        Err(error) => Err(error.into()),
    }
}
