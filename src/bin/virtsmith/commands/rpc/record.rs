//! `rpc record`: what clients and a daemon say to each other, as text.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Result, anyhow};
use virtsmith::Connect;
use virtsmith::replay::{Header, Recorder};
use virtsmith::rpc::Options;

use crate::args::Global;
use crate::commands::{block_on, uri};
use crate::output;
use crate::signals::Signals;
use crate::time;

/// Record what clients and a daemon say to each other
///
/// Clients connect to --listen instead of the daemon's socket; virsh does with
/// -c 'qemu+unix:///system?socket=SOCKET'. Passwords and the values of secrets
/// are not recorded; what travels on consoles and other streams is. It ends when
/// it is interrupted.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The socket to make for clients
    #[arg(long, value_name = "SOCKET")]
    listen: PathBuf,
    /// The daemon's socket, where nothing shall be asked of it; --connect SOCKET
    /// lets it say what it is, for the recording's header [default: the one that
    /// --connect names]
    #[arg(long, value_name = "SOCKET")]
    daemon: Option<PathBuf>,
    /// The recording; a file that is there is not replaced
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Replace a recording that is there
    #[arg(long)]
    force: bool,
    /// End when the last client has left
    #[arg(long)]
    once: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let recording = block_on(async {
        let (header, daemon) = daemon(args, global).await?;
        let file = create(&args.output, args.force)?;
        let recorder = Recorder::new(&args.listen, &daemon, file, &header)?;
        let recorder = if args.once { recorder.once() } else { recorder };
        let mut signals = Signals::listen()?;
        output::note(format_args!("listening at '{}'", args.listen.display()));
        Ok(recorder
            .run(async move {
                signals.next().await;
            })
            .await?)
    })?;
    let (connections, frames) = (recording.connections, recording.frames);
    output::note(format_args!("recorded {frames} frames of {connections} connections"));
    Ok(())
}

/// Makes the file; one that is there is a recording that somebody wants to keep.
fn create(path: &Path, force: bool) -> Result<File> {
    let opened = if force { File::create(path) } else { File::create_new(path) };
    opened.or_else(|error| match error.kind() {
        // A pipe or a terminal loses nothing.
        io::ErrorKind::AlreadyExists if !path.is_file() => {
            File::create(path).map_err(|error| cannot_write(path, &error))
        }
        io::ErrorKind::AlreadyExists => Err(anyhow!(
            "'{}' is there already: name another file, or replace it with --force",
            path.display()
        )),
        _ => Err(cannot_write(path, &error)),
    })
}

fn cannot_write(path: &Path, error: &io::Error) -> anyhow::Error {
    anyhow!("cannot write '{}': {error}", path.display())
}

/// Where the daemon listens, and what it says about itself.
async fn daemon(args: &Args, global: &Global) -> Result<(Header, PathBuf)> {
    let uri = match (&global.connect, &args.daemon) {
        // Nothing says what to open there.
        (None, Some(daemon)) => return Ok((dated(Header::default()), daemon.clone())),
        _ => uri(global)?,
    };
    let daemon = args.daemon.clone().or_else(|| uri.param("socket").map(PathBuf::from));
    let daemon = daemon.ok_or_else(|| {
        anyhow!(
            "which socket is the daemon's? name it with --connect SOCKET, or ?socket= in the URI"
        )
    })?;
    let connect = Connect::open_with(&uri, &Options::default()).await?;
    let header = Header::learn(connect.connection()).await?;
    // It has said all that was wanted.
    let _ = connect.close().await;
    Ok((dated(header), daemon))
}

fn dated(mut header: Header) -> Header {
    header.date = Some(time::rfc3339_seconds(SystemTime::now()));
    header
}
