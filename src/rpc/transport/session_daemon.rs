//! The user's own daemon, started when it is wanted and does not run.
//!
//! libvirt's client does so, and a system has no other way to start it: a
//! session's daemon belongs to no service manager. So this file, alone in the
//! library, starts a program. It is no helper: it is the very daemon that the
//! URI names.
//!
//! `virtqemud --daemon --timeout=120` (or `libvirtd`) returns when the daemon
//! listens, says why it does not, and leaves no child behind. A lock beside the
//! socket, the one that libvirt's client takes, keeps two clients from starting
//! two.

use std::env;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use nix::errno::Errno;
use nix::fcntl::{FcntlArg, fcntl};
use nix::libc::{F_WRLCK, SEEK_SET, flock};
use tokio::net::UnixStream;
use tokio::sync::oneshot;
use tokio::time::sleep;

use super::unix::nobody_listens;
use crate::rpc::directories::variable;

/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(10);

/// Where distributions install the daemons.
const FOLDERS: [&str; 3] = ["/usr/sbin", "/usr/local/sbin", "/usr/bin"];

/// The variables that the daemon is given; others may hold secrets.
const VARIABLES: [&str; 10] = [
    "HOME",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "LOGNAME",
    "PATH",
    "TMPDIR",
    "USER",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_RUNTIME_DIR",
];

/// Starts a daemon, unless another client has just done so, and connects to its
/// socket.
///
/// It waits as long as its caller does.
pub(super) async fn start(daemon: &str, socket: &Path) -> io::Result<UnixStream> {
    let program = match find(daemon) {
        Some(program) if env::var_os("LIBVIRT_AUTOSTART").is_none_or(|value| value != "0") => {
            program
        }
        _ => return UnixStream::connect(socket).await,
    };
    // Held until the daemon listens.
    let _lock = lock(socket.with_file_name(format!("{daemon}.lock")).as_path()).await?;
    let mut started = None;
    loop {
        match UnixStream::connect(socket).await {
            Err(error) if nobody_listens(&error) => {}
            outcome => return outcome,
        }
        match &mut started {
            None => started = Some(spawn(&program)),
            Some(ended) => check(&program, ended)?,
        }
        sleep(PAUSE).await;
    }
}

/// Finds a daemon: in the directory that `VIRTD_PATH` or `LIBVIRTD_PATH` names,
/// else where they are installed.
pub(super) fn find(daemon: &str) -> Option<PathBuf> {
    let named = variable("VIRTD_PATH").or_else(|| variable("LIBVIRTD_PATH"));
    let folders = match named {
        Some(folder) => vec![folder],
        None => FOLDERS.map(PathBuf::from).to_vec(),
    };
    folders.into_iter().map(|folder| folder.join(daemon)).find(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// Waits for the lock and takes it; it is held while the file is open.
async fn lock(path: &Path) -> io::Result<File> {
    let folder = path.parent().unwrap_or_else(|| Path::new("/"));
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    loop {
        let file = OpenOptions::new().append(true).create(true).mode(0o600).open(path)?;
        if try_lock(&file)? {
            return Ok(file);
        }
        // Opened anew each time: libvirt's client removes the file when it is
        // done with it.
        sleep(PAUSE).await;
    }
}

fn try_lock(file: &File) -> io::Result<bool> {
    let short = |constant| i16::try_from(constant).map_err(|_| io::ErrorKind::InvalidInput);
    let (l_type, l_whence) = (short(F_WRLCK)?, short(SEEK_SET)?);
    let first_byte = flock { l_type, l_whence, l_start: 0, l_len: 1, l_pid: 0 };
    match fcntl(file, FcntlArg::F_OFD_SETLK(&first_byte)) {
        Ok(_) => Ok(true),
        Err(Errno::EAGAIN | Errno::EACCES) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

type Ended = oneshot::Receiver<io::Result<Output>>;

/// Starts the program. A thread waits for it to go into the background, however
/// long its caller stays interested.
fn spawn(program: &Path) -> Ended {
    let (tell, ended) = oneshot::channel();
    let mut command = Command::new(program);
    command
        .args(["--daemon", "--timeout=120"])
        .env_clear()
        .envs(VARIABLES.iter().filter_map(|name| Some((name, env::var_os(name)?))))
        .env("LC_ALL", "C")
        .stdin(Stdio::null());
    tracing::debug!(?program, "starting the session's daemon");
    std::thread::spawn(move || {
        // Whoever started it may have left.
        let _ = tell.send(command.output());
    });
    ended
}

/// Fails when the program has ended in failure.
fn check(program: &Path, ended: &mut Ended) -> io::Result<()> {
    let failed = |why: &str| Err(io::Error::other(format!("{} {why}", program.display())));
    match ended.try_recv() {
        Ok(Ok(output)) if !output.status.success() => {
            let said = String::from_utf8_lossy(&output.stderr);
            let last = said.lines().rfind(|line| !line.trim().is_empty());
            failed(&format!("did not start: {}", last.unwrap_or("it says nothing").escape_debug()))
        }
        Ok(Err(error)) => failed(&format!("cannot be run: {error}")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::timeout;

    use super::*;

    const SOON: Duration = Duration::from_millis(50);

    #[tokio::test]
    async fn only_one_client_at_a_time_may_start_a_daemon() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("libvirt").join("libvirtd.lock");
        let first = lock(&path).await.unwrap();
        assert!(timeout(SOON, lock(&path)).await.is_err());
        drop(first);
        assert!(timeout(SOON, lock(&path)).await.unwrap().is_ok());
    }

    #[tokio::test]
    async fn a_lock_that_was_removed_does_not_hold() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("libvirtd.lock");
        let _held = lock(&path).await.unwrap();
        std::fs::remove_file(&path).unwrap();
        assert!(timeout(SOON, lock(&path)).await.unwrap().is_ok());
    }

    #[tokio::test]
    async fn a_program_that_fails_says_why() {
        let folder = tempfile::tempdir().unwrap();
        for (script, part) in [
            ("#!/bin/sh\necho first >&2\necho no disk >&2\nexit 1\n", "did not start: no disk"),
            ("#!/bin/sh\nexit 1\n", "it says nothing"),
            ("#!/nowhere/at/all\n", "cannot be run"),
        ] {
            let program = folder.path().join("daemon");
            std::fs::write(&program, script).unwrap();
            let executable = std::fs::Permissions::from_mode(0o755);
            std::fs::set_permissions(&program, executable).unwrap();
            let mut ended = spawn(&program);
            let failure = loop {
                match check(&program, &mut ended) {
                    Ok(()) => sleep(PAUSE).await,
                    Err(error) => break error.to_string(),
                }
            };
            assert!(failure.contains(part), "{failure}");
        }
    }
}
