//! SASL over the calls AUTH_SASL_INIT, AUTH_SASL_START and AUTH_SASL_STEP.

use virtsmith_protocol::remote::auth::{AuthSaslInitArgs, AuthSaslStartArgs, AuthSaslStepArgs};
use virtsmith_protocol::types::Chars;

use super::mechanism::{Exchange, Mechanism};
use super::{Credentials, SaslError};
use crate::rpc::{Connection, Error};

/// A server that takes more steps than any mechanism of ours is left.
const MOST_STEPS: usize = 8;

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

/// Converses until both sides are content.
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
    for _ in 0..MOST_STEPS {
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
    Err(SaslError::OutOfStep.into())
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
