//! Authentication, before anything else is said.

use virtsmith_protocol::remote::auth::{AuthListArgs, AuthPolkitArgs, AuthType};

use super::{Connection, Error};

/// Authenticates in the first way that the daemon offers and we know.
pub(super) async fn authenticate(connection: &Connection) -> Result<(), Error> {
    let offered = connection.call(&AuthListArgs {}).await?.types;
    match offered.iter().find(|&&way| matches!(way, AuthType::NONE | AuthType::POLKIT)) {
        Some(&AuthType::POLKIT) => polkit(connection).await,
        Some(_) => Ok(()),
        // What an unauthenticated client may do, libvirt lets every client do.
        None if offered.is_empty() => Ok(()),
        None => Err(Error::auth(
            "it asks for SASL, which is not supported yet; use a socket that asks for polkit or nothing",
        )),
    }
}

async fn polkit(connection: &Connection) -> Result<(), Error> {
    match connection.call(&AuthPolkitArgs {}).await {
        Ok(_) => Ok(()),
        Err(error) if error.remote().is_some() => Err(Error::auth(format!(
            "{error}; be root, join the group 'libvirt', or run a polkit agent"
        ))),
        Err(error) => Err(error),
    }
}
