//! A whole catalog on the server: signed documents that lead to images.

use serde_json::Value;

use crate::stage::Stage;
use crate::support::{self, Said, Signer, virtsmith};

/// Publishes versions of the stage's image as Ubuntu 24.04 for amd64: serials and contents.
pub(crate) fn publish(stage: &Stage, signer: &Signer, versions: &[(&str, &[u8])]) {
    support::publish(&stage.server, signer, versions, &[]);
}

/// Runs `virtsmith image …` on the stage's cache.
pub(crate) fn image(stage: &Stage, arguments: &[&str]) -> Said {
    let mut command = virtsmith();
    command.arg("image").args(arguments);
    command.arg("--cache-dir").arg(stage.folder.path().join("cache"));
    command.arg("--data-dir").arg(stage.folder.path().join("data"));
    command.args(["--connect", "/nowhere/libvirt-sock"]);
    Said::by(&mut command)
}

/// The arguments that lead to the stage's catalog.
pub(crate) fn from(stage: &Stage, signer: &Signer) -> [String; 4] {
    let key = signer.key().into_os_string().into_string().unwrap();
    ["--catalog".into(), stage.server.url("/"), "--keyring".into(), key]
}

/// What the program says of images, by one field.
pub(crate) fn field(said: &Value, name: &str) -> Vec<Value> {
    said.as_array().unwrap().iter().map(|image| image[name].clone()).collect()
}
