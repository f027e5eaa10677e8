//! A session: it does not matter in which pieces a daemon's bytes arrive.
//!
//! Its calls are answered, open streams and wait for file descriptors.
#![no_main]

use virtsmith::protocol::remote::auth::AuthListArgs;
use virtsmith::protocol::remote::domain::DomainLookupByNameArgs;
use virtsmith::protocol::remote::storage_vol::StorageVolDownloadArgs;
use virtsmith::protocol::session::{Input, Session};
use virtsmith_fuzz::{fuzz_target, pieces};

fuzz_target!(|data: &[u8]| {
    let Some((&calls, data)) = data.split_first() else { return };
    let calls = calls % 8;
    let pieces = pieces(data);
    assert_eq!(hear(calls, &pieces), hear(calls, &[&pieces.concat()]));
});

/// What a session makes of the pieces: its inputs, and what it says back.
fn hear(calls: u8, pieces: &[&[u8]]) -> (Vec<String>, Vec<u8>) {
    let mut session = Session::new();
    for call in 0..calls {
        let sent = match call % 3 {
            0 => session.call(&AuthListArgs {}),
            1 => session.call(&StorageVolDownloadArgs::default()),
            _ => session.call(&DomainLookupByNameArgs { name: "web1".into() }),
        };
        sent.expect("it is within its limits");
    }
    let sent = session.outgoing().bytes.len();
    session.sent(sent);
    let mut heard = Vec::new();
    for piece in pieces {
        session.incoming().extend_from_slice(piece);
        if !listen(&mut session, &mut heard) {
            break;
        }
    }
    let answered = heard.iter().filter(|line| line.starts_with("Reply")).count();
    assert!(session.in_flight() <= usize::from(calls) - answered);
    (heard, session.outgoing().bytes.to_vec())
}

/// Whether the session can go on.
fn listen(session: &mut Session, heard: &mut Vec<String>) -> bool {
    loop {
        match session.poll() {
            Ok(Some(Input::Reply { serial, result: Err(error), .. })) => {
                // An error is for people, whatever the daemon wrote.
                heard.push(format!("Reply {serial:?} {error} {error:?}"));
            }
            Ok(Some(input)) => heard.push(format!("{input:?}")),
            Ok(None) => return true,
            Err(error) => {
                heard.push(error.to_string());
                return false;
            }
        }
    }
}
