//! One file per command.

pub(crate) mod attach;
pub(crate) mod autostart;
pub(crate) mod clone;
pub(crate) mod completions;
pub(crate) mod console;
pub(crate) mod console_log;
pub(crate) mod delete;
pub(crate) mod destroy;
pub(crate) mod detach;
pub(crate) mod edit;
pub(crate) mod events;
pub(crate) mod host;
pub(crate) mod image;
pub(crate) mod img;
pub(crate) mod info;
pub(crate) mod ip;
pub(crate) mod launch;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod pause;
pub(crate) mod plan;
pub(crate) mod reboot;
pub(crate) mod resize;
pub(crate) mod resume;
pub(crate) mod rpc;
pub(crate) mod screenshot;
pub(crate) mod seed;
pub(crate) mod snapshot;
pub(crate) mod ssh;
pub(crate) mod start;
pub(crate) mod stop;
pub(crate) mod top;
pub(crate) mod vol;
pub(crate) mod wait;

use std::fs::File;
use std::future::Future;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};
use virtsmith::machine::Manager;
use virtsmith::rpc::{Options, Uri};
use virtsmith::{Connect, Domain};

use crate::args::{Args, Command, Global};
use crate::output;

/// Runs the command that was asked for.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let global = &args.global;
    let done = match &args.command {
        Command::Launch(args) => launch::run(args, global),
        Command::Plan(args) => plan::run(args, global),
        Command::Clone(args) => clone::run(args, global),
        Command::List(args) => list::run(args, global),
        Command::Info(args) => info::run(args, global),
        Command::Start(args) => start::run(args, global),
        Command::Stop(args) => stop::run(args, global),
        Command::Reboot(args) => reboot::run(args, global),
        Command::Pause(args) => pause::run(args, global),
        Command::Resume(args) => resume::run(args, global),
        Command::Destroy(args) => destroy::run(args, global),
        Command::Delete(args) => delete::run(args, global),
        Command::Autostart(args) => autostart::run(args, global),
        Command::Ip(args) => ip::run(args, global),
        Command::Wait(args) => wait::run(args, global),
        Command::Ssh(args) => ssh::run(args, global),
        Command::Snapshot(command) => snapshot::run(command, global),
        Command::Resize(args) => resize::run(args, global),
        Command::Attach(command) => attach::run(command, global),
        Command::Detach(command) => detach::run(command, global),
        Command::Edit(args) => edit::run(args, global),
        Command::Console(args) => console::run(args, global),
        Command::ConsoleLog(args) => console_log::run(args, global),
        Command::Events(args) => events::run(args, global),
        Command::Screenshot(args) => screenshot::run(args, global),
        Command::Top(args) => top::run(args, global),
        Command::Image(command) => image::run(command, global),
        // Its exit codes say more than that it failed.
        Command::Img(args) => return Ok(img::run(args, global)),
        Command::Seed(command) => seed::run(command, global),
        Command::Host(command) => host::run(command, global),
        Command::Vol(command) => vol::run(command, global),
        Command::Rpc(command) => rpc::run(command, global),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
    };
    done.map(|()| ExitCode::SUCCESS)
}

/// Runs a future on this thread.
fn block_on<T>(future: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(future)
}

/// Runs `work` with a manager of the machines on the connection asked for.
fn with_manager<T>(global: &Global, work: impl AsyncFnOnce(Manager) -> Result<T>) -> Result<T> {
    let data_dir = data_dir(global)?;
    with_connect(global, async |connect| work(Manager::new(connect, data_dir)).await)
}

/// Runs `work` with the connection asked for.
fn with_connect<T>(global: &Global, work: impl AsyncFnOnce(Connect) -> Result<T>) -> Result<T> {
    with_connect_as(global, &Options::default(), work)
}

/// Runs `work` with the connection asked for, opened as `options` say.
fn with_connect_as<T>(
    global: &Global,
    options: &Options,
    work: impl AsyncFnOnce(Connect) -> Result<T>,
) -> Result<T> {
    block_on(async {
        let connect = Connect::open_with(&uri(global)?, options).await?;
        let answer = work(connect.clone()).await;
        // The work is done; a daemon that does not say goodbye changes nothing.
        let _ = connect.close().await;
        answer
    })
}

async fn connect(global: &Global) -> Result<Connect> {
    Ok(Connect::open_with(&uri(global)?, &Options::default()).await?)
}

/// Says in JSON what became of a machine. People hear nothing where all went well.
fn report(global: &Global, name: &str, result: &str) -> Result<()> {
    if !global.json {
        return Ok(());
    }
    output::json(&serde_json::json!({ "name": name, "result": result }))
}

/// Finds a domain by its name or its UUID.
async fn find_domain(connect: &Connect, name: &str) -> Result<Domain> {
    let error = match connect.domain_lookup_by_name(name).await {
        Ok(domain) => return Ok(domain),
        Err(error) => error,
    };
    match name.parse() {
        Ok(uuid) => Ok(connect.domain_lookup_by_uuid(uuid).await?),
        Err(_) => Err(error.into()),
    }
}

/// Reads a file that should be small.
fn read_file(path: &Path, most: usize) -> Result<Vec<u8>> {
    let cannot = |error: io::Error| anyhow!("cannot read '{}': {error}", path.display());
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(cannot)?;
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() > most {
        bail!("'{}' is too large: at most {most} bytes", path.display());
    }
    Ok(bytes)
}

fn uri(global: &Global) -> Result<Uri> {
    match &global.connect {
        Some(uri) => Ok(uri.clone()),
        None => Ok(Uri::from_env()?),
    }
}

fn data_dir(global: &Global) -> Result<PathBuf> {
    if let Some(dir) = &global.data_dir {
        return std::path::absolute(dir).map_err(|error| {
            anyhow!("cannot use the data directory '{}': {error}", dir.display())
        });
    }
    virtsmith::machine::default_data_dir().ok_or_else(|| {
        anyhow!("there is no home directory to keep machines in; name one with --data-dir")
    })
}

/// A file of the user's configuration: `$XDG_CONFIG_HOME/virtsmith/NAME`, else
/// `/etc/virtsmith/NAME` for root and `~/.config/virtsmith/NAME` for others.
fn config_file(name: &str) -> Option<PathBuf> {
    let named =
        |name: &str| std::env::var_os(name).filter(|dir| !dir.is_empty()).map(PathBuf::from);
    let folder = match (named("XDG_CONFIG_HOME"), rustix::process::geteuid().is_root()) {
        (Some(folder), _) => folder,
        (None, true) => "/etc".into(),
        (None, false) => named("HOME")?.join(".config"),
    };
    Some(folder.join("virtsmith").join(name))
}
