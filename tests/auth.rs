//! Authentication against a libvirtd that asks for it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use support::{Libvirtd, Missing, Said, require, run, tool, virtsmith};
use virtsmith::rpc::{AuthCallback, Credentials, Options, Uri};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::{Connect, Error, ErrorKind};

/// One daemon for all tests here, with both mechanisms.
fn libvirtd() -> Result<&'static Libvirtd, Missing> {
    static SHARED: OnceLock<Result<Libvirtd, String>> = OnceLock::new();
    SHARED
        .get_or_init(|| {
            Libvirtd::start_with_sasl("plain scram-sha-256").map_err(|missing| missing.to_string())
        })
        .as_ref()
        .map_err(Missing::new)
}

/// A file that has nobody's credentials, so that the tester's own are not read.
const NOBODY: &str = "&authfile=/dev/null";

async fn open(uri: &str, callback: Option<AuthCallback>) -> Result<Connect, Error> {
    let mut options = Options::default();
    options.auth_callback = callback;
    Connect::open_with(&uri.parse().unwrap(), &options).await
}

fn with(authname: &str, password: &str) -> Option<AuthCallback> {
    Some(Credentials::new(authname, password).into())
}

#[tokio::test]
async fn the_right_password_opens_by_every_mechanism() {
    let libvirtd = require!(libvirtd());
    for wanted in ["", "&auth=sasl", "&auth=sasl.SCRAM-SHA-256", "&auth=sasl.plain"] {
        let uri = format!("{}{NOBODY}{wanted}", libvirtd.uri());
        let connect = open(&uri, with("fred", "secret1")).await.unwrap();
        assert_eq!(connect.uri().await.unwrap(), "qemu:///system", "{wanted}");
    }
}

#[tokio::test]
async fn a_wrong_name_or_password_is_refused_by_the_daemon() {
    let libvirtd = require!(libvirtd());
    for mechanism in ["SCRAM-SHA-256", "PLAIN"] {
        let uri = format!("{}{NOBODY}&auth=sasl.{mechanism}", libvirtd.uri());
        for (authname, password) in [("fred", "secret2"), ("fred", ""), ("alice", "secret1")] {
            let error = open(&uri, with(authname, password)).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Auth, "{mechanism} {authname}: {error}");
            let advice = format!("check the password of '{authname}'");
            assert!(error.to_string().contains(&advice), "{error}");
            // Some passwords do not reach the daemon's check of them.
            assert!(error.is(ErrorNumber::AUTH_FAILED), "{mechanism} {authname}: {error}");
        }
    }
}

#[tokio::test]
async fn what_cannot_be_tried_says_what_to_do() {
    let libvirtd = require!(libvirtd());
    let nobody: AuthCallback = AuthCallback::new(|_| async { None });
    for (more, callback, part) in [
        ("", None, "auth.conf"),
        ("", Some(nobody), "no credentials were given"),
        ("", with("", "secret1"), "may not be empty"),
        ("&auth=sasl.GSSAPI", with("fred", "secret1"), "asks for GSSAPI"),
        ("&auth=polkit", with("fred", "secret1"), "does not offer"),
        ("&auth=kerberos", with("fred", "secret1"), "none of sasl"),
    ] {
        let uri = format!("{}{NOBODY}{more}", libvirtd.uri());
        let error = open(&uri, callback).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Auth, "{error}");
        assert!(error.to_string().contains(part), "{more}: {error}");
    }
}

#[tokio::test]
async fn a_callback_is_asked_once_and_told_the_name_in_the_uri() {
    let libvirtd = require!(libvirtd());
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let callback = AuthCallback::new(move |request| {
        count.fetch_add(1, Ordering::Relaxed);
        async move {
            assert_eq!(request.host, "localhost");
            Some(Credentials::new(request.authname?, "secret1"))
        }
    });
    let uri = libvirtd.uri().replace(":///", "://fred@/") + NOBODY;
    open(&uri, Some(callback)).await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn auth_conf_is_asked_before_the_callback() {
    let libvirtd = require!(libvirtd());
    let file = libvirtd.folder().join("auth.conf");
    let uri = format!("{}&authfile={}", libvirtd.uri(), file.display());
    open(&uri, with("fred", "wrong")).await.unwrap();
}

#[test]
fn auth_conf_is_found_where_libvirts_client_finds_it() {
    let libvirtd = require!(libvirtd());
    let home = libvirtd.folder().join("home");
    let file = libvirtd.folder().join("auth.conf");
    let wrong = libvirtd.folder().join("wrong.conf");
    fs::create_dir_all(home.join(".config/libvirt")).unwrap();
    fs::copy(&file, home.join(".config/libvirt/auth.conf")).unwrap();
    fs::write(&wrong, fs::read_to_string(&file).unwrap().replace("secret1", "secret2")).unwrap();

    let authfile = |path: &str| format!("{}&authfile={path}", libvirtd.uri());
    let [file, wrong, home] = [&file, &wrong, &home].map(|path| path.to_str().unwrap());
    let config = format!("{home}/.config");
    for (uri, variables, opens) in [
        (libvirtd.uri(), vec![("HOME", home)], true),
        (libvirtd.uri(), vec![("HOME", "/nowhere"), ("XDG_CONFIG_HOME", &config)], true),
        (libvirtd.uri(), vec![("HOME", "/nowhere")], false),
        (libvirtd.uri(), vec![("HOME", "/nowhere"), ("LIBVIRT_AUTH_FILE", file)], true),
        (authfile(file), vec![("HOME", "/nowhere")], true),
        (authfile(wrong), vec![("HOME", home)], false),
        (authfile(wrong), vec![("LIBVIRT_AUTH_FILE", file)], true),
        (authfile(file), vec![("LIBVIRT_AUTH_FILE", wrong)], false),
        (authfile("/nowhere"), vec![("HOME", home)], false),
    ] {
        let call = ["rpc", "call", "CONNECT_GET_URI", "{}"];
        let mut ours = virtsmith();
        let ours = ours.args(["-c", &uri]).args(call).envs(variables.iter().copied());
        assert_eq!(Said::by(ours).code == Some(0), opens, "{variables:?} {uri}");
        let mut theirs = libvirtd.virsh_command(&uri);
        theirs.arg("uri").env_remove("LIBVIRT_AUTH_FILE").env_remove("XDG_CONFIG_HOME");
        let theirs = Said::by(theirs.envs(variables.iter().copied()));
        assert_eq!(theirs.code == Some(0), opens, "{variables:?} {uri}: {theirs:?}");
    }
}

#[tokio::test]
async fn the_read_only_socket_asks_for_nothing() {
    let libvirtd = require!(libvirtd());
    let uri: Uri = format!("{}-ro{NOBODY}", libvirtd.uri()).parse().unwrap();
    let mut options = Options::default();
    options.read_only = true;
    let connect = Connect::open_with(&uri, &options).await.unwrap();
    assert_eq!(connect.uri().await.unwrap(), "qemu:///system");
}

#[test]
fn a_daemon_with_mechanisms_unknown_here_is_told_of() {
    let libvirtd = require!(Libvirtd::start_with_sasl("digest-md5"));
    let file = libvirtd.folder().join("auth.conf");
    let uri = format!("{}&authfile={}", libvirtd.uri(), file.display());
    let mut command = virtsmith();
    command.args(["-c", &uri, "rpc", "call", "CONNECT_GET_URI", "{}"]);
    let complaint = Said::by(&mut command).complaint();
    assert!(complaint.contains("offers only DIGEST-MD5; have `mech_list"), "{complaint}");
}

#[test]
fn polkit_lets_root_in_and_nobody_without_an_agent() {
    let libvirtd = require!(Libvirtd::start_with(&[("LIBVIRTD_AUTH", "polkit")]));
    require!(tool("setpriv"));
    let call = ["-c", &libvirtd.uri(), "rpc", "call", "CONNECT_GET_URI", "{}"];
    let uri = Said::by(virtsmith().args(call)).json();
    assert_eq!(uri["uri"], "qemu:///system");

    let program = libvirtd.folder().join("virtsmith");
    fs::copy(virtsmith().get_program(), &program).unwrap();
    for path in [libvirtd.folder(), libvirtd.socket()] {
        fs::set_permissions(path, Permissions::from_mode(0o777)).unwrap();
    }
    let user = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    let mut command = Command::new("setpriv");
    command.args(user).arg(program).args(call);
    let complaint = Said::by(&mut command).complaint();
    assert!(complaint.contains("run a polkit agent"), "{complaint}");
}

#[test]
fn virsh_agrees_that_the_private_daemon_asks() {
    let libvirtd = require!(libvirtd());
    let mut command = libvirtd.virsh_command(&format!("{}{NOBODY}", libvirtd.uri()));
    assert_ne!(Said::by(command.arg("uri")).code, Some(0));
    let file = libvirtd.folder().join("auth.conf");
    let mut command = libvirtd.virsh_command(&libvirtd.uri());
    run(command.arg("uri").env("LIBVIRT_AUTH_FILE", file));
}
