//! SASL over the calls AUTH_SASL_INIT, AUTH_SASL_START and AUTH_SASL_STEP.

use virtsmith_protocol::remote::auth::{AuthSaslInitArgs, AuthSaslStartArgs, AuthSaslStepArgs};
use virtsmith_protocol::types::Chars;

use super::Credentials;
use super::mechanism::{Exchange, Mechanism};
use crate::rpc::{Connection, Error};

/// How much randomness goes into a nonce, in bytes.
const NONCE_SIZE: usize = 24;

/// Asks which mechanisms there are, and chooses.
pub(super) async fn choose(
    connection: &Connection,
    wanted: Option<&str>,
) -> Result<Mechanism, Error> {
    let offered = connection.call(&AuthSaslInitArgs {}).await?.mechlist;
    // Only unix sockets can be reached so far.
    let private = true;
    Ok(Mechanism::choose(&offered, wanted, private)?)
}

/// Converses until both sides are content. An exchange that has come to its
/// end takes no further message, so no daemon can go on for ever.
pub(super) async fn converse(
    connection: &Connection,
    mechanism: Mechanism,
    credentials: &Credentials,
) -> Result<(), Error> {
    let (mut exchange, first) = Exchange::start(mechanism, credentials, &nonce()?)?;
    let args = AuthSaslStartArgs { mech: mechanism.name().to_owned(), nil: 0, data: Chars(first) };
    let started = connection.call(&args).await.map_err(|error| refused(error, credentials))?;
    let mut complete = started.complete != 0;
    let mut said = data(started.nil, started.data);
    loop {
        if complete && exchange.is_done() {
            return Ok(());
        }
        // Even a server that calls itself content has a proof to show.
        let answer;
        (exchange, answer) = step(exchange, said).await?;
        if complete && exchange.is_done() {
            return Ok(());
        }
        let args = AuthSaslStepArgs {
            nil: i32::from(answer.is_none()),
            data: Chars(answer.unwrap_or_default()),
        };
        let stepped = connection.call(&args).await.map_err(|error| refused(error, credentials))?;
        complete = stepped.complete != 0;
        said = data(stepped.nil, stepped.data);
    }
}

/// Takes a step off the runtime's threads: hashing a password takes a while.
async fn step(
    exchange: Exchange,
    said: Option<Vec<u8>>,
) -> Result<(Exchange, Option<Vec<u8>>), Error> {
    tokio::task::spawn_blocking(move || exchange.step(said.as_deref()))
        .await
        .map_err(|_| Error::closed())?
        .map_err(Error::from)
}

/// The data of a message: none is not the same as empty.
fn data(nil: i32, data: Chars) -> Option<Vec<u8>> {
    (nil == 0).then_some(data.0)
}

fn nonce() -> Result<[u8; NONCE_SIZE], Error> {
    let mut nonce = [0; NONCE_SIZE];
    match rustix::rand::getrandom(&mut nonce, rustix::rand::GetRandomFlags::empty()) {
        Ok(NONCE_SIZE) => Ok(nonce),
        _ => Err(Error::auth("this system gives no random numbers")),
    }
}

/// Says what to do about a refusal; what else went wrong passes through.
fn refused(error: Error, credentials: &Credentials) -> Error {
    let remedy = format!(
        "check the password of '{}', or the daemon's `sasl_allowed_username_list`",
        credentials.authname().escape_debug()
    );
    error.or_auth(&remedy)
}

#[cfg(test)]
mod tests {
    use bytes::BytesMut;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::UnixStream;
    use virtsmith_protocol::frame::{self, Header, MessageType};
    use virtsmith_protocol::remote::auth::AuthSaslStartRet;

    use virtsmith_protocol::xdr;

    use super::super::scram::ClientFirst;
    use super::*;
    use crate::rpc::{ErrorKind, Options};

    /// A daemon that answers START and every STEP until the client leaves; it
    /// returns how often.
    async fn daemon(
        mut stream: UnixStream,
        mut answer: impl FnMut(usize, &[u8]) -> AuthSaslStartRet,
    ) -> usize {
        let mut received = BytesMut::new();
        let mut heard = 0;
        loop {
            while let Some(call) = frame::split(&mut received).unwrap() {
                let mut bytes = BytesMut::new();
                let header = Header { message_type: MessageType::Reply, ..call.header };
                frame::write(&mut bytes, &header, &answer(heard, &call.payload)).unwrap();
                stream.write_all(&bytes).await.unwrap();
                heard += 1;
            }
            if stream.read_buf(&mut received).await.unwrap() == 0 {
                return heard;
            }
        }
    }

    /// Converses with a daemon; the outcome, and how often it was called.
    async fn dialogue(
        mechanism: Mechanism,
        answer: impl FnMut(usize, &[u8]) -> AuthSaslStartRet + Send + 'static,
    ) -> (Result<(), Error>, usize) {
        let (ours, theirs) = UnixStream::pair().unwrap();
        let daemon = tokio::spawn(daemon(theirs, answer));
        let connection = Connection::start(ours, &Options::default()).unwrap();
        let outcome = converse(&connection, mechanism, &fred()).await;
        drop(connection);
        (outcome, daemon.await.unwrap())
    }

    fn fred() -> Credentials {
        Credentials::new("fred", "secret1")
    }

    fn ret(complete: bool, data: Option<&str>) -> AuthSaslStartRet {
        AuthSaslStartRet {
            complete: i32::from(complete),
            nil: i32::from(data.is_none()),
            data: Chars(data.unwrap_or_default().into()),
        }
    }

    #[tokio::test]
    async fn a_daemon_that_proves_nothing_is_not_believed() {
        use Mechanism::{Plain, ScramSha256};
        for (mechanism, said, part) in [
            (Plain, ret(true, None), ""),
            (Plain, ret(true, Some("")), ""),
            (Plain, ret(false, None), "do not come in order"),
            (ScramSha256, ret(true, None), "lacks a nonce"),
            (ScramSha256, ret(true, Some("v=YQ==")), "lacks a nonce"),
            (ScramSha256, ret(false, Some("r=x,s=YQ==,i=4096")), "another client's"),
            (ScramSha256, ret(false, None), "lacks a nonce"),
        ] {
            let (outcome, heard) = dialogue(mechanism, move |_, _| said.clone()).await;
            assert_eq!(heard, 1, "{mechanism:?} {part}");
            match outcome {
                Ok(()) => assert_eq!(part, ""),
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::Auth);
                    assert!(error.to_string().contains(part) && !part.is_empty(), "{error}");
                }
            }
        }
    }

    /// Plays SCRAM's server, which knows the password; `outcome` is what it
    /// says to the proof and after it.
    fn scram_server(
        outcome: impl Fn(usize, String) -> AuthSaslStartRet,
    ) -> impl FnMut(usize, &[u8]) -> AuthSaslStartRet {
        let mut proof = String::new();
        move |heard, payload| {
            if heard > 0 {
                return outcome(heard, proof.clone());
            }
            let args: AuthSaslStartArgs = xdr::decode(&payload.to_vec().into()).unwrap();
            let first = String::from_utf8(args.data.0).unwrap();
            let (_, nonce) = first.split_once(",r=").unwrap();
            let challenge = format!("r={nonce}+,s=c2FsdA==,i=4096");
            proof =
                ClientFirst::again(&fred(), nonce).answer(challenge.as_bytes()).unwrap().expected();
            ret(false, Some(&challenge))
        }
    }

    #[tokio::test]
    async fn the_daemon_may_be_content_with_its_proof_or_a_step_later() {
        let at_once = scram_server(|_, proof| ret(true, Some(&proof)));
        let (outcome, heard) = dialogue(Mechanism::ScramSha256, at_once).await;
        assert_eq!((outcome.is_ok(), heard), (true, 2));

        let later = scram_server(|heard, proof| match heard {
            1 => ret(false, Some(&proof)),
            _ => ret(true, None),
        });
        let (outcome, heard) = dialogue(Mechanism::ScramSha256, later).await;
        assert_eq!((outcome.is_ok(), heard), (true, 3));
    }

    #[tokio::test]
    async fn a_daemon_that_does_not_know_the_password_is_left() {
        for (complete, proof) in [
            (true, Some("v=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
            (true, None),
            (false, Some("e=other-error")),
        ] {
            let server = scram_server(move |_, _| ret(complete, proof));
            let (outcome, heard) = dialogue(Mechanism::ScramSha256, server).await;
            assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Auth, "{proof:?}");
            assert_eq!(heard, 2, "{proof:?}");
        }
    }
}
