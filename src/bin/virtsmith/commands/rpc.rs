//! `rpc`: any procedure of the protocol, by name; conversations, recorded and replayed.

mod check;
mod record;
mod replay;

use anyhow::{Result, anyhow, bail};
use clap::Subcommand;
use serde_json::Value;
use virtsmith::protocol::procedure::{Fds, Kind, find};
use virtsmith::protocol::{ProcedureInfo, Program, Stream};
use virtsmith::rpc::{Connection, Options};

use crate::args::Global;
use crate::output;

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
    },
    Record(record::Args),
    Check(check::Args),
    Replay(replay::Args),
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    match command {
        Command::Procedures => procedures(global.json),
        Command::Call { procedure, arguments } => call(procedure, arguments, global),
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

fn call(name: &str, arguments: &str, global: &Global) -> Result<()> {
    let procedure = find(name).ok_or_else(|| {
        anyhow!("no procedure is named '{name}'; `virtsmith rpc procedures` lists them")
    })?;
    check_callable(procedure)?;
    let arguments: Value = serde_json::from_str(arguments)
        .map_err(|error| anyhow!("the arguments are not JSON: {error}"))?;
    let arguments = (procedure.json.encode_args)(arguments)
        .map_err(|error| anyhow!("the arguments do not fit {procedure}: {error}"))?;
    let result = super::block_on(async {
        let connection = connection(procedure.program, global).await?;
        Ok(connection.call_raw(procedure, &arguments).await?)
    })?;
    let result = (procedure.json.decode_ret)(&result)
        .map_err(|error| anyhow!("cannot read the answer to {procedure}: {error}"))?;
    output::json(&result)
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

/// What needs more than one message each way is not a call that JSON can make.
fn check_callable(procedure: &ProcedureInfo) -> Result<()> {
    if procedure.kind == Kind::Event {
        bail!("{procedure} is an event: daemons send it, clients do not call it");
    }
    if procedure.stream != Stream::None {
        bail!("{procedure} opens a data stream, which `rpc call` cannot carry");
    }
    if procedure.fds != Fds::None {
        bail!("{procedure} passes file descriptors, which `rpc call` cannot carry");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_more_than_json_is_not_called() {
        for (name, reason) in [
            ("CONNECT_GET_HOSTNAME", None),
            ("DOMAIN_EVENT_LIFECYCLE", Some("event")),
            ("STORAGE_VOL_UPLOAD", Some("stream")),
            ("DOMAIN_OPEN_GRAPHICS_FD", Some("descriptors")),
        ] {
            let refused = check_callable(find(name).unwrap()).err().map(|e| e.to_string());
            assert_eq!(refused.is_some(), reason.is_some(), "{name}");
            assert!(refused.unwrap_or_default().contains(reason.unwrap_or_default()), "{name}");
        }
    }
}
