//! What a daemon says about itself.

use virtsmith_protocol::remote::connect::{
    ConnectGetLibVersionArgs, ConnectGetUriArgs, ConnectSupportsFeatureArgs,
};

use super::Error;
use super::record::Header;
use crate::rpc::Connection;

/// Features that change what a client and a daemon say to each other, under
/// libvirt's names.
const FEATURES: [(i32, &str); 5] = [
    (8, "FD_PASSING"),
    (10, "PROGRAM_KEEPALIVE"),
    (14, "REMOTE_EVENT_CALLBACK"),
    (15, "REMOTE_CLOSE_CALLBACK"),
    (16, "NETWORK_UPDATE_HAS_CORRECT_ORDER"),
];

impl Header {
    /// Asks a daemon for all that a header has, but the date.
    ///
    /// # Errors
    /// The daemon does not answer.
    pub async fn learn(connection: &Connection) -> Result<Self, Error> {
        let version = connection.call(&ConnectGetLibVersionArgs {}).await;
        let version = version.map_err(Error::connection)?.lib_ver;
        let uri = connection.call(&ConnectGetUriArgs {}).await.map_err(Error::connection)?.uri;
        let mut features = Vec::new();
        for (feature, name) in FEATURES {
            let answer = connection.call(&ConnectSupportsFeatureArgs { feature }).await;
            if answer.map_err(Error::connection)?.supported != 0 {
                features.push(name.to_owned());
            }
        }
        let server_version = Some(dotted(version));
        Ok(Self { date: None, uri: Some(uri), server_version, features })
    }
}

/// libvirt's number for a version: 9000000 is 9.0.0.
fn dotted(version: u64) -> String {
    format!("{}.{}.{}", version / 1_000_000, version / 1000 % 1000, version % 1000)
}
