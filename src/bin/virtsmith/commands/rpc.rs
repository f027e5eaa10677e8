//! `rpc`: any procedure of the protocol, by name; conversations, recorded and replayed.

mod check;
mod record;
mod replay;

use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use bytes::Bytes;
use clap::Subcommand;
use serde_json::Value;
use virtsmith::protocol::procedure::{Fds, Kind, find};
use virtsmith::protocol::{ProcedureInfo, Program, Stream};
use virtsmith::rpc::{Connection, Options};

use crate::args::Global;
use crate::output;
use crate::part::Part;
use crate::pump::{self, Sink};
use crate::signals::Signals;
use crate::transfer;

/// Call any procedure of libvirt's protocol
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List every procedure: program, number, libvirt's name
    Procedures,
    /// Call a procedure, arguments and result as JSON
    ///
    /// Fields have the names of libvirt's own structures. UUIDs and opaque data
    /// are hexadecimal, unions are {"type":…,"value":…}, absent optionals are null.
    Call {
        /// A name as printed by `rpc procedures`, such as CONNECT_GET_HOSTNAME
        /// or admin.CONNECT_LIST_SERVERS (and then -c libvirtd:///system or
        /// another daemon's name)
        #[arg(value_name = "[PROGRAM.]PROCEDURE")]
        procedure: String,
        /// The arguments
        #[arg(value_name = "JSON", default_value = "{}")]
        arguments: String,
        #[command(flatten)]
        data: Data,
    },
    Record(record::Args),
    Check(check::Args),
    Replay(replay::Args),
}

/// The data of a procedure that opens a stream.
#[derive(Debug, clap::Args)]
pub(crate) struct Data {
    /// Where to write the data that the daemon sends, instead of the result if
    /// that is standard output: -
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What to send as data; - for standard input
    #[arg(long, value_name = "FILE")]
    input: Option<PathBuf>,
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    match command {
        Command::Procedures => procedures(global.json),
        Command::Call { procedure, arguments, data } => call(procedure, arguments, data, global),
        Command::Record(args) => record::run(args, global),
        Command::Check(args) => check::run(args),
        Command::Replay(args) => replay::run(args),
    }
}

fn procedures(json: bool) -> Result<()> {
    let all = Program::ALL.into_iter().flat_map(|program| program.procedures());
    if !json {
        return all
            .map(|each| format!("{} {} {}", each.program, each.number, each.name))
            .try_for_each(output::line);
    }
    let all: Vec<Value> = all
        .map(|each| {
            serde_json::json!({
                "program": each.program.name(),
                "number": each.number,
                "name": each.name,
                "event": each.kind == Kind::Event,
            })
        })
        .collect();
    output::json(&all)
}

fn call(name: &str, arguments: &str, data: &Data, global: &Global) -> Result<()> {
    let procedure = find(name).ok_or_else(|| {
        anyhow!("no procedure is named '{name}'; `virtsmith rpc procedures` lists them")
    })?;
    check_callable(procedure, data)?;
    let arguments: Value = serde_json::from_str(arguments)
        .map_err(|error| anyhow!("the arguments are not JSON: {error}"))?;
    let arguments = (procedure.json.encode_args)(arguments)
        .map_err(|error| anyhow!("the arguments do not fit {procedure}: {error}"))?;
    let result = super::block_on(async {
        let connection = connection(procedure.program, global).await?;
        match procedure.stream {
            Stream::None => Ok(connection.call_raw(procedure, &arguments).await?),
            _ => data.transfer(&connection, procedure, &arguments).await,
        }
    })?;
    if data.output.as_deref() == Some(Path::new("-")) {
        return Ok(());
    }
    let result = (procedure.json.decode_ret)(&result)
        .map_err(|error| anyhow!("cannot read the answer to {procedure}: {error}"))?;
    output::json(&result)
}

impl Data {
    /// Calls, and moves the data of the stream.
    async fn transfer(
        &self,
        connection: &Connection,
        procedure: &'static ProcedureInfo,
        arguments: &Bytes,
    ) -> Result<Bytes> {
        // Heard before there is a file that a signal could leave behind.
        let mut signals = Signals::listen()?;
        let open = async || connection.open_stream_raw(procedure, arguments).await;
        if let Some(path) = &self.input {
            let source = pump::open(path)?;
            let (result, stream) = open().await?;
            transfer::send(stream, source, &mut signals, |_| {}).await?;
            return Ok(result);
        }
        let path = self.output.as_deref().unwrap_or(Path::new("-"));
        if path == Path::new("-") {
            let (result, stream) = open().await?;
            transfer::receive(stream, Sink::pipe(io::stdout()), &mut signals, |_| {}).await?;
            return Ok(result);
        }
        let cannot = |error: io::Error| anyhow!("cannot write '{}': {error}", path.display());
        let (part, file) = Part::create(path, 0o666).map_err(cannot)?;
        let (result, stream) = open().await?;
        transfer::receive(stream, Sink::file(file), &mut signals, |_| {}).await?;
        part.publish().map_err(cannot)?;
        Ok(result)
    }
}

/// Administration has a socket of its own: without --connect, libvirtd's.
async fn connection(program: Program, global: &Global) -> Result<Connection> {
    if program != Program::Admin {
        return Ok(super::connect(global).await?.connection().clone());
    }
    let uri = match &global.connect {
        Some(uri) => uri.clone(),
        None => "libvirtd:///system".parse()?,
    };
    Ok(Connection::open_admin(&uri, &Options::default()).await?)
}

/// Refuses what cannot be called, and data that has no place to come from or to
/// go to.
fn check_callable(procedure: &ProcedureInfo, data: &Data) -> Result<()> {
    if procedure.kind == Kind::Event {
        bail!("{procedure} is an event: daemons send it, clients do not call it");
    }
    if procedure.fds != Fds::None {
        bail!("{procedure} passes file descriptors, which `rpc call` cannot carry");
    }
    match (procedure.stream, &data.input, &data.output) {
        (Stream::None, None, None)
        | (Stream::Read { .. }, None, Some(_))
        | (Stream::Write { .. }, Some(_), None) => Ok(()),
        (Stream::None, ..) => bail!("{procedure} opens no data stream: leave the file out"),
        (Stream::Read { .. }, ..) => {
            bail!("{procedure} opens a data stream: say where its data goes with --output FILE")
        }
        (Stream::Write { .. }, ..) => {
            bail!("{procedure} opens a data stream: say what to send with --input FILE")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_more_than_json_is_not_called() {
        for (name, files, reason) in [
            ("CONNECT_GET_HOSTNAME", (0, 0), None),
            ("CONNECT_GET_HOSTNAME", (0, 1), Some("no data stream")),
            ("DOMAIN_EVENT_LIFECYCLE", (0, 0), Some("event")),
            ("STORAGE_VOL_UPLOAD", (0, 0), Some("--input FILE")),
            ("STORAGE_VOL_UPLOAD", (0, 1), Some("--input FILE")),
            ("STORAGE_VOL_UPLOAD", (1, 0), None),
            ("STORAGE_VOL_DOWNLOAD", (1, 1), Some("--output FILE")),
            ("STORAGE_VOL_DOWNLOAD", (0, 1), None),
            ("DOMAIN_OPEN_GRAPHICS_FD", (0, 0), Some("descriptors")),
        ] {
            let file = |count| (count == 1).then(|| PathBuf::from("f"));
            let data = Data { input: file(files.0), output: file(files.1) };
            let refused = check_callable(find(name).unwrap(), &data).err().map(|e| e.to_string());
            assert_eq!(refused.is_some(), reason.is_some(), "{name}");
            assert!(refused.unwrap_or_default().contains(reason.unwrap_or_default()), "{name}");
        }
    }
}
