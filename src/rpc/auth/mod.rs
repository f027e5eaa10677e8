//! Authentication, before anything else is said.
//!
//! The daemon lists its ways, and the first of them is taken, as libvirt's own
//! client does; the URI's parameter `auth` chooses another: `sasl`,
//! `sasl.MECHANISM` or `polkit`.

mod config;
mod credentials;
mod error;
mod key_file;
mod mechanism;
mod sasl;
mod scram;

use virtsmith_protocol::remote::auth::{AuthListArgs, AuthPolkitArgs, AuthType};

use self::error::SaslError;
use super::{Connection, Error, Options, Uri};

pub use self::credentials::{AuthCallback, Credentials, CredentialsRequest};

/// Authenticates in the way that the daemon and the URI agree on.
pub(super) async fn authenticate(
    connection: &Connection,
    uri: &Uri,
    options: &Options,
) -> Result<(), Error> {
    let offered = connection.call(&AuthListArgs {}).await?.types;
    match choose(&offered, uri.param("auth")).map_err(Error::auth)? {
        Way::None => Ok(()),
        Way::Polkit => polkit(connection).await,
        Way::Sasl { mechanism } => {
            let mechanism = sasl::choose(connection, mechanism).await?;
            let credentials = credentials(uri, options).await?;
            sasl::converse(connection, mechanism, &credentials).await
        }
    }
}

/// How to authenticate.
#[derive(Debug, PartialEq)]
enum Way<'a> {
    None,
    Sasl { mechanism: Option<&'a str> },
    Polkit,
}

/// Chooses among the ways on offer; a daemon that offers none asks for none.
fn choose<'a>(offered: &[AuthType], wanted: Option<&'a str>) -> Result<Way<'a>, String> {
    let Some(&first) = offered.first() else {
        return Ok(Way::None);
    };
    let Some(word) = wanted else {
        return way(first).ok_or_else(|| format!("it asks in a way that is not known: {first:?}"));
    };
    let (kind, way) = named(word).ok_or_else(|| {
        let word = word.escape_debug();
        format!("the URI's `auth={word}` is none of sasl, sasl.MECHANISM, polkit")
    })?;
    if offered.contains(&kind) {
        Ok(way)
    } else {
        let word = word.escape_debug();
        Err(format!("it does not offer what the URI asks for (`auth={word}`); leave that out"))
    }
}

fn way(kind: AuthType) -> Option<Way<'static>> {
    match kind {
        AuthType::NONE => Some(Way::None),
        AuthType::SASL => Some(Way::Sasl { mechanism: None }),
        AuthType::POLKIT => Some(Way::Polkit),
        _ => None,
    }
}

/// What the URI's parameter `auth` asks for.
fn named(word: &str) -> Option<(AuthType, Way<'_>)> {
    let (kind, mechanism) = match word.split_once('.') {
        Some((kind, mechanism)) => (kind, Some(mechanism)),
        None => (word, None),
    };
    if kind.eq_ignore_ascii_case("sasl") {
        Some((AuthType::SASL, Way::Sasl { mechanism }))
    } else if word.eq_ignore_ascii_case("polkit") {
        Some((AuthType::POLKIT, Way::Polkit))
    } else {
        None
    }
}

async fn polkit(connection: &Connection) -> Result<(), Error> {
    let remedy = "be root, join the group 'libvirt', or run a polkit agent";
    connection.call(&AuthPolkitArgs {}).await.map(drop).map_err(|error| error.or_auth(remedy))
}

/// Finds the credentials where libvirt's client looks: `auth.conf`, then the
/// callback. What `auth.conf` does not say about the name, the URI may.
async fn credentials(uri: &Uri, options: &Options) -> Result<Credentials, Error> {
    let host = "localhost";
    let found = config::find(uri.param("authfile"), host).await?;
    let user = uri.user().filter(|user| !user.is_empty());
    let authname = found.authname.or_else(|| user.map(str::to_owned));
    if let (Some(authname), Some(password)) = (&authname, found.password) {
        return Ok(Credentials::new(authname, password));
    }
    let callback = options.auth_callback.as_ref().ok_or_else(no_credentials)?;
    let request = CredentialsRequest { host: host.to_owned(), authname };
    callback.ask(request).await.ok_or_else(|| Error::auth("no credentials were given"))
}

fn no_credentials() -> Error {
    Error::auth(
        "it asks for a name and a password; put them into ~/.config/libvirt/auth.conf or the \
         file that LIBVIRT_AUTH_FILE names (a program may set `Options::auth_callback`)",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_daemons_first_way_is_taken_unless_the_uri_names_another() {
        let (none, sasl, polkit) = (AuthType::NONE, AuthType::SASL, AuthType::POLKIT);
        let any_sasl = Way::Sasl { mechanism: None };
        let plain = Way::Sasl { mechanism: Some("PLAIN") };
        for (offered, wanted, chosen) in [
            (&[][..], None, Ok(Way::None)),
            (&[], Some("nonsense"), Ok(Way::None)),
            (&[none], None, Ok(Way::None)),
            (&[polkit, sasl], None, Ok(Way::Polkit)),
            (&[sasl, polkit], None, Ok(any_sasl)),
            (&[sasl, polkit], Some("Polkit"), Ok(Way::Polkit)),
            (&[polkit, sasl], Some("SASL"), Ok(Way::Sasl { mechanism: None })),
            (&[sasl], Some("sasl.PLAIN"), Ok(plain)),
            (&[none], Some("sasl"), Err("does not offer")),
            (&[sasl], Some("polkit"), Err("does not offer")),
            (&[sasl], Some("none"), Err("is none of")),
            (&[sasl], Some("saslx"), Err("is none of")),
            (&[sasl], Some("polkit.x"), Err("is none of")),
            (&[AuthType(9)], None, Err("not known")),
        ] {
            match (choose(offered, wanted), chosen) {
                (Err(error), Err(part)) => assert!(error.contains(part), "{error}"),
                (found, chosen) => {
                    assert_eq!(found, chosen.map_err(str::to_owned), "{offered:?} {wanted:?}");
                }
            }
        }
    }
}
