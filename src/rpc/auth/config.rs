//! libvirt's `auth.conf`: names and passwords by host.
//!
//! The file that `LIBVIRT_AUTH_FILE` names, else the one that the URI's
//! parameter `authfile` names, else the first that can be read of the user's
//! and the system's. Its group `[auth-libvirt-HOST]`, or
//! `[auth-libvirt-default]`, names a group `[credentials-…]`:
//!
//! ```text
//! [auth-libvirt-localhost]
//! credentials=mine
//!
//! [credentials-mine]
//! authname=fred
//! password=secret1
//! ```

use std::io;
use std::path::{Path, PathBuf};

use super::key_file::KeyFile;
use crate::rpc::Error;
use crate::rpc::config::read;
use crate::rpc::directories::{SYSTEM_CONFIG, user_config, variable};

/// What the file says of a host.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Found {
    pub(super) authname: Option<String>,
    pub(super) password: Option<String>,
}

/// Looks a host up; `authfile` is the URI's parameter.
pub(super) async fn find(authfile: Option<&str>, host: &'static str) -> Result<Found, Error> {
    let named = variable("LIBVIRT_AUTH_FILE").or_else(|| authfile.map(PathBuf::from));
    // The file may be a pipe that is slow to speak.
    tokio::task::spawn_blocking(move || match load(named)? {
        Some((path, text)) => look_up(&text, host).map_err(|fault| wrong(&path, &fault)),
        None => Ok(Found::default()),
    })
    .await
    .map_err(|_| Error::closed())?
}

/// Reads the file that is named, else the first of the usual ones.
fn load(named: Option<PathBuf>) -> Result<Option<(PathBuf, String)>, Error> {
    if let Some(path) = named {
        let text = read(&path).map_err(|error| unreadable(&path, &error))?;
        return Ok(Some((path, text)));
    }
    let folders = user_config().into_iter().chain([PathBuf::from(SYSTEM_CONFIG)]);
    for path in folders.map(|folder| folder.join("auth.conf")) {
        match read(&path) {
            Ok(text) => return Ok(Some((path, text))),
            Err(error) if is_absent(&error) => {}
            Err(error) => return Err(unreadable(&path, &error)),
        }
    }
    Ok(None)
}

fn is_absent(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
    matches!(error.kind(), NotFound | NotADirectory | PermissionDenied)
}

/// Finds what a file's text says of a host, or what is wrong with the file.
fn look_up(text: &str, host: &str) -> Result<Found, String> {
    let file = KeyFile::parse(text).map_err(|line| {
        format!("line {line} is no `[group]`, no `key=value` below one, and no `#` comment")
    })?;
    let groups = [format!("auth-libvirt-{host}"), "auth-libvirt-default".to_owned()];
    let Some(group) = groups.iter().find(|group| file.has(group)) else {
        return Ok(Found::default());
    };
    let name = file
        .get(group, "credentials")
        .ok_or_else(|| format!("its group [{group}] lacks `credentials=NAME`"))?;
    let credentials = format!("credentials-{name}");
    if !file.has(&credentials) {
        return Err(format!("its group [{group}] names [{credentials}], which it lacks"));
    }
    let value = |key| file.get(&credentials, key).map(str::to_owned);
    Ok(Found { authname: value("authname"), password: value("password") })
}

fn unreadable(path: &Path, error: &io::Error) -> Error {
    Error::auth(format!("cannot read '{}': {error}", path.display()))
}

fn wrong(path: &Path, fault: &str) -> Error {
    Error::auth(format!("'{}' cannot be used: {fault}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "
        [credentials-mine]
        authname=fred
        password=secret1
        [credentials-nameless]
        password=secret2
        [auth-libvirt-localhost]
        credentials=mine
        [auth-libvirt-default]
        credentials=nameless
        [auth-esx-elsewhere]
        credentials=mine
        [auth-libvirt-lacking]
        [auth-libvirt-wrong]
        credentials=nobody
    ";

    fn found(authname: Option<&str>, password: Option<&str>) -> Found {
        Found { authname: authname.map(str::to_owned), password: password.map(str::to_owned) }
    }

    #[test]
    fn a_host_has_its_own_credentials_or_those_of_all() {
        for (text, host, expected) in [
            (FILE, "localhost", found(Some("fred"), Some("secret1"))),
            (FILE, "elsewhere", found(None, Some("secret2"))),
            ("", "localhost", found(None, None)),
            ("[auth-libvirt-other]\ncredentials=x\n", "localhost", found(None, None)),
        ] {
            assert_eq!(look_up(text, host), Ok(expected), "{host}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_used_says_what_is_wrong() {
        for (text, host, part) in [
            (FILE, "lacking", "[auth-libvirt-lacking] lacks"),
            (FILE, "wrong", "names [credentials-nobody]"),
            ("a=b", "localhost", "line 1 "),
        ] {
            let fault = look_up(text, host).unwrap_err();
            assert!(fault.contains(part), "{fault}");
        }
    }
}
