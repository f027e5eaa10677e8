//! A migration that is led from here: which step follows which, and what is
//! said when one fails.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::path::Path;
use std::sync::{Arc, Mutex};

use bytes::{Bytes, BytesMut};
use support::{Libvirtd, Missing, require};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use virtsmith::rpc::protocol::frame::{self, Frame, Header, MessageType, Status};
use virtsmith::rpc::protocol::procedure::Program;
use virtsmith::rpc::protocol::remote::{self, types::NonnullDomain};
use virtsmith::rpc::protocol::xdr::{self, Encode};
use virtsmith::rpc::protocol::{Opaque, RemoteError, TypedParam};
use virtsmith::rpc::{Connection, Options};
use virtsmith::virt::api::domain::{DomainCreateFlags, DomainMigrateFlags as Flags, DomainState};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::api::names::MIGRATE_PARAM_URI;
use virtsmith::virt::{Connect, Domain, ErrorKind, TypedParams};

/// What was said, in order: who heard it, and what.
type Log = Arc<Mutex<Vec<String>>>;

/// One row: the flags, the step that fails, what is said, what comes of it.
struct Row {
    flags: Flags,
    fails: &'static str,
    said: &'static [&'static str],
    result: Result<&'static str, ErrorNumber>,
}

const ROWS: &[Row] = &[
    Row {
        flags: Flags::LIVE,
        fails: "",
        said: &[
            "source BEGIN 0x101",
            "destination PREPARE 0x1 cookie=begun xml=<there/>",
            "source PERFORM 0x101 cookie=prepared uri=tcp:there",
            "destination FINISH 0x1 cookie=performed cancelled=0 name=d",
            "source CONFIRM 0x101 cookie=finished cancelled=0",
        ],
        result: Ok("d-there"),
    },
    Row {
        flags: Flags::ABORT_ON_ERROR,
        fails: "BEGIN",
        said: &["source BEGIN 0x1100"],
        result: Err(ErrorNumber::OPERATION_FAILED),
    },
    Row {
        flags: Flags::ABORT_ON_ERROR,
        fails: "PREPARE",
        said: &[
            "source BEGIN 0x1100",
            "destination PREPARE 0x0 cookie=begun xml=<there/>",
            "source CONFIRM 0x1100 cookie= cancelled=1",
        ],
        result: Err(ErrorNumber::OPERATION_FAILED),
    },
    Row {
        flags: Flags::LIVE,
        fails: "PERFORM",
        said: &[
            "source BEGIN 0x101",
            "destination PREPARE 0x1 cookie=begun xml=<there/>",
            "source PERFORM 0x101 cookie=prepared uri=tcp:there",
            "destination FINISH 0x1 cookie= cancelled=1 name=d",
        ],
        result: Err(ErrorNumber::OPERATION_FAILED),
    },
    Row {
        flags: Flags::LIVE,
        fails: "FINISH",
        said: &[
            "source BEGIN 0x101",
            "destination PREPARE 0x1 cookie=begun xml=<there/>",
            "source PERFORM 0x101 cookie=prepared uri=tcp:there",
            "destination FINISH 0x1 cookie=performed cancelled=0 name=d",
            "source CONFIRM 0x101 cookie= cancelled=1",
        ],
        result: Err(ErrorNumber::OPERATION_FAILED),
    },
    Row {
        flags: Flags::OFFLINE,
        fails: "CONFIRM",
        said: &[
            "source BEGIN 0x500",
            "destination PREPARE 0x400 cookie=begun xml=<there/>",
            "destination FINISH 0x400 cookie= cancelled=0 name=d",
            "source CONFIRM 0x500 cookie=finished cancelled=0",
        ],
        result: Ok("d-there"),
    },
];

#[tokio::test]
async fn every_step_follows_from_what_came_of_the_ones_before() {
    for row in ROWS {
        let log = Log::default();
        let [source, destination] =
            ["source", "destination"].map(|side| daemon(side, row.fails, Arc::clone(&log)));
        let domain = source.domain_lookup_by_name("d").await.unwrap();
        let result = domain.migrate3(&destination, &TypedParams::new(), row.flags).await;
        assert_eq!(*log.lock().unwrap(), row.said, "{} fails", row.fails);
        match (result, row.result) {
            (Ok(domain), Ok(name)) => assert_eq!(domain.name(), name),
            (Err(error), Err(code)) => assert_eq!(error.kind(), ErrorKind::Remote(code)),
            (result, _) => panic!("{}: {result:?}", row.fails),
        }
    }
}

/// A guest without a disk: what migrates is its memory and its processor.
const GUEST: &str = "<domain type='qemu'><name>wanderer</name><memory unit='MiB'>32</memory>\
    <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features></domain>";

/// How the data travels: over a socket in the folder that both daemons see.
fn over(folder: &Path) -> TypedParams {
    let socket = format!("unix://{}", folder.join("migration").display());
    TypedParams::new().with(MIGRATE_PARAM_URI, socket)
}

/// Runs the guest at the first daemon.
async fn two_hosts() -> Result<(Libvirtd, Libvirtd, Connect, Connect, Domain), Missing> {
    // With the same UUID they would be the same host, which libvirt refuses.
    let [near, far] = ["1", "2"].map(|last| format!("c7a5fdbd-edaf-9455-926a-d65c16db180{last}"));
    let source = Libvirtd::start_with(&[("LIBVIRTD_HOST_UUID", &near)])?;
    let destination = Libvirtd::start_with(&[("LIBVIRTD_HOST_UUID", &far)])?;
    let here = Connect::open(&source.uri()).await.unwrap();
    let there = Connect::open(&destination.uri()).await.unwrap();
    let domain = here.domain_create_xml(GUEST, DomainCreateFlags::empty()).await.unwrap();
    Ok((source, destination, here, there, domain))
}

#[tokio::test]
async fn a_running_guest_moves_to_another_daemon_led_from_here() {
    let (_source, destination, here, there, domain) = require!(two_hosts().await);
    let params = over(destination.folder());
    let moved = domain.migrate3(&there, &params, Flags::LIVE).await.unwrap();
    assert_eq!(moved.uuid(), domain.uuid());
    assert_eq!(moved.state().await.unwrap().0, DomainState::RUNNING);
    let gone = here.domain_lookup_by_name("wanderer").await.unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::Remote(ErrorNumber::NO_DOMAIN));
    assert!(destination.virsh(&["list", "--name"]).contains("wanderer"));
}

#[tokio::test]
async fn a_running_guest_moves_from_daemon_to_daemon() {
    let (_source, destination, here, there, domain) = require!(two_hosts().await);
    let params = over(destination.folder());
    let flags = Flags::LIVE | Flags::PEER2PEER;
    domain.migrate_to_uri3(&destination.uri(), &params, flags).await.unwrap();
    let moved = there.domain_lookup_by_name("wanderer").await.unwrap();
    assert_eq!(moved.state().await.unwrap().0, DomainState::RUNNING);
    let gone = here.domain_lookup_by_name("wanderer").await.unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::Remote(ErrorNumber::NO_DOMAIN));
}

#[tokio::test]
async fn a_guest_that_cannot_move_goes_on_where_it_is() {
    let (_source, destination, _here, there, domain) = require!(two_hosts().await);
    let nowhere = destination.folder().join("no/such/folder");
    domain.migrate3(&there, &over(&nowhere), Flags::LIVE).await.unwrap_err();
    assert_eq!(domain.state().await.unwrap().0, DomainState::RUNNING);
    assert_eq!(destination.virsh(&["list", "--name", "--all"]).trim(), "");
}

/// A connection to a daemon that answers every step, and fails one.
fn daemon(side: &'static str, fails: &'static str, log: Log) -> Connect {
    let (ours, mut theirs) = UnixStream::pair().unwrap();
    tokio::spawn(async move {
        let mut received = BytesMut::new();
        loop {
            while let Some(call) = frame::split(&mut received).unwrap() {
                let reply = reply(side, fails, &log, &call);
                theirs.write_all(&reply).await.unwrap();
            }
            if theirs.read_buf(&mut received).await.unwrap() == 0 {
                return;
            }
        }
    });
    Connect::from(Connection::start(ours, &Options::default()).unwrap())
}

fn reply(side: &str, fails: &str, log: &Log, call: &Frame) -> BytesMut {
    let name = Program::Remote.procedure(call.header.procedure).unwrap().name;
    let step = name.trim_start_matches("DOMAIN_MIGRATE_").trim_end_matches("3_PARAMS");
    let (said, answer) = step_of(name, &call.payload);
    if let Some(said) = said {
        log.lock().unwrap().push(format!("{side} {step} {said}"));
    }
    let header = Header { message_type: MessageType::Reply, ..call.header };
    let mut bytes = BytesMut::new();
    if step == fails {
        let header = Header { status: Status::Error, ..header };
        let code = ErrorNumber::OPERATION_FAILED.into();
        frame::write(&mut bytes, &header, &RemoteError { code, ..Default::default() }).unwrap();
    } else {
        frame::write(&mut bytes, &header, &*answer).unwrap();
    }
    bytes
}

/// What a call says, where it is a step of the migration, and its answer.
fn step_of(name: &str, payload: &Bytes) -> (Option<String>, Box<dyn Encode>) {
    let cookie = |text: &str| Opaque::from(text.to_owned());
    match name {
        "CONNECT_SUPPORTS_FEATURE" => {
            (None, Box::new(remote::ConnectSupportsFeatureRet { supported: 1 }))
        }
        "DOMAIN_LOOKUP_BY_NAME" => {
            (None, Box::new(remote::DomainLookupByNameRet { dom: domain("d") }))
        }
        "DOMAIN_GET_STATE" => (None, Box::new(remote::DomainGetStateRet { state: 1, reason: 1 })),
        "DOMAIN_MIGRATE_BEGIN3_PARAMS" => {
            let args: remote::DomainMigrateBegin3ParamsArgs = xdr::decode(payload).unwrap();
            let answer = remote::DomainMigrateBegin3ParamsRet {
                cookie_out: cookie("begun"),
                xml: "<there/>".to_owned(),
            };
            (Some(format!("{:#x}", args.flags)), Box::new(answer))
        }
        "DOMAIN_MIGRATE_PREPARE3_PARAMS" => {
            let args: remote::DomainMigratePrepare3ParamsArgs = xdr::decode(payload).unwrap();
            let xml = param(&args.params, "destination_xml");
            let answer = remote::DomainMigratePrepare3ParamsRet {
                cookie_out: cookie("prepared"),
                uri_out: Some("tcp:there".to_owned()),
            };
            let said = format!("{:#x} cookie={} xml={xml}", args.flags, text(&args.cookie_in));
            (Some(said), Box::new(answer))
        }
        "DOMAIN_MIGRATE_PERFORM3_PARAMS" => {
            let args: remote::DomainMigratePerform3ParamsArgs = xdr::decode(payload).unwrap();
            let uri = param(&args.params, "migrate_uri");
            let answer = remote::DomainMigratePerform3ParamsRet { cookie_out: cookie("performed") };
            let said = format!("{:#x} cookie={} uri={uri}", args.flags, text(&args.cookie_in));
            (Some(said), Box::new(answer))
        }
        "DOMAIN_MIGRATE_FINISH3_PARAMS" => {
            let args: remote::DomainMigrateFinish3ParamsArgs = xdr::decode(payload).unwrap();
            let name = param(&args.params, "destination_name");
            let answer = remote::DomainMigrateFinish3ParamsRet {
                dom: domain("d-there"),
                cookie_out: cookie("finished"),
            };
            let (cookie, cancelled) = (text(&args.cookie_in), args.cancelled);
            let said =
                format!("{:#x} cookie={cookie} cancelled={cancelled} name={name}", args.flags);
            (Some(said), Box::new(answer))
        }
        "DOMAIN_MIGRATE_CONFIRM3_PARAMS" => {
            let args: remote::DomainMigrateConfirm3ParamsArgs = xdr::decode(payload).unwrap();
            let (cookie, cancelled) = (text(&args.cookie_in), args.cancelled);
            let said = format!("{:#x} cookie={cookie} cancelled={cancelled}", args.flags);
            (Some(said), Box::new(()))
        }
        other => panic!("{other} is no step"),
    }
}

fn domain(name: &str) -> NonnullDomain {
    NonnullDomain { name: name.to_owned(), id: 1, ..Default::default() }
}

fn param(params: &[TypedParam], name: &str) -> String {
    let params: TypedParams =
        params.iter().map(|param| (param.field.clone(), param.value.clone())).collect();
    params.get_str(name).unwrap_or_default().to_owned()
}

fn text(cookie: &Opaque) -> String {
    String::from_utf8(cookie.to_vec()).unwrap()
}
