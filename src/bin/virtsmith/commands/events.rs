//! `events`: what happens in the daemon, as it happens.

mod kinds;
mod record;

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use anyhow::{Result, anyhow, bail};
use virtsmith::rpc::{Heard, Options, Reconnect};
use virtsmith::{Connect, Error, ErrorKind};

use self::kinds::{Incoming, KINDS, Kind, Objects};
use self::record::Record;
use crate::args::Global;
use crate::output;
use crate::signals::Signals;

/// Follow events until interrupted: time, object, event, details
///
/// Times are UTC. With --json each event is an object on a line of its own.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Only events of what has this name or UUID: a domain, network, storage
    /// pool, node device or secret
    name: Option<String>,
    /// Only events of this kind; may be given several times [default: every
    /// kind that the daemon knows]
    #[arg(long = "kind", value_name = "KIND", value_parser = kinds::parse)]
    kinds: Vec<Kind>,
    /// Also what QEMU says on its monitors
    #[arg(long)]
    qemu_monitor: bool,
    /// End after so many events
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// Go on when the daemon comes back after it was stopped
    #[arg(long)]
    reconnect: bool,
    /// End after so many seconds
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<u32>,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let mut options = Options::default();
    options.reconnect = args.reconnect.then(Reconnect::default);
    super::with_connect_as(global, &options, async |connect| {
        let mut signals = Signals::listen()?;
        let streams = listen(&connect, args).await?;
        tokio::select! {
            _ = signals.next() => Ok(()),
            () = timeout(args.timeout) => Ok(()),
            ended = follow(streams, args.count, global.json) => ended,
        }
    })
}

async fn timeout(seconds: Option<u32>) {
    match seconds {
        Some(seconds) => tokio::time::sleep(Duration::from_secs(seconds.into())).await,
        None => std::future::pending().await,
    }
}

/// Asks for every kind that is wanted. What the daemon does not know is an
/// error only where it was named.
async fn listen(connect: &Connect, args: &Args) -> Result<Vec<Incoming>> {
    let objects = match &args.name {
        None => None,
        Some(name) => Some(Objects::find(connect, name).await?),
    };
    let named = !args.kinds.is_empty();
    let kinds = if named { &args.kinds[..] } else { KINDS };
    let (mut streams, mut refused) = (Vec::new(), None);
    for kind in kinds {
        match kind.listen(connect, objects.as_ref()).await {
            Ok(stream) => streams.extend(stream),
            Err(error) if !named && is_refusal(&error) => refused = Some(error),
            Err(error) => bail!("no events of the kind '{kind}': {error}"),
        }
    }
    if args.qemu_monitor {
        streams.extend(kinds::qemu_monitor(connect, objects.as_ref()).await?);
    }
    match (streams.is_empty(), refused) {
        (false, _) => Ok(streams),
        (true, Some(error)) => Err(error.into()),
        (true, None) => Err(anyhow!("nothing of that name has events of these kinds")),
    }
}

fn is_refusal(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::NotSupported | ErrorKind::Remote(_))
}

async fn follow(mut streams: Vec<Incoming>, count: Option<u64>, json: bool) -> Result<()> {
    let mut left = count;
    while left != Some(0) {
        let heard = std::future::poll_fn(|cx| poll_any(&mut streams, cx)).await?;
        match heard {
            Heard::Event(record) => {
                show(&record, json)?;
                left = left.map(|left| left.saturating_sub(1));
            }
            Heard::Lost(lost) => {
                output::note(format_args!("{lost} events came too fast and were lost"));
            }
            Heard::Reconnected => output::note("connected again; some events may have been missed"),
        }
    }
    Ok(())
}

fn show(record: &Record, json: bool) -> Result<()> {
    let now = SystemTime::now();
    if json { output::json_line(&record.to_json(now)) } else { output::line(record.to_line(now)) }
}

/// What comes first of all streams.
fn poll_any(streams: &mut [Incoming], cx: &mut Context<'_>) -> Poll<Result<Heard<Record>>> {
    for stream in streams {
        match Pin::as_mut(stream).poll_next(cx) {
            Poll::Pending => {}
            Poll::Ready(Some(heard)) => return Poll::Ready(heard),
            Poll::Ready(None) => {
                return Poll::Ready(Err(anyhow!("the connection to the daemon has ended")));
            }
        }
    }
    Poll::Pending
}
