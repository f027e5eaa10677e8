//! A whole catalog on the server: signed documents that lead to images.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::stage::{Stage, sha256};
use crate::support::{Missing, Said, run, tool, virtsmith};

/// A key that nobody else has.
pub(crate) struct Signer {
    home: TempDir,
}

impl Signer {
    pub(crate) fn generate() -> Result<Self, Missing> {
        tool("gpg")?;
        let signer = Self { home: tempfile::tempdir().unwrap() };
        let user = "A Publisher <images@publisher.example>";
        run(signer.gpg().args([
            "--passphrase",
            "",
            "--quick-generate-key",
            user,
            "ed25519",
            "sign",
        ]));
        run(signer.gpg().args(["--output"]).arg(signer.key()).args(["--armor", "--export"]));
        Ok(signer)
    }

    /// The file with the public key.
    pub(crate) fn key(&self) -> PathBuf {
        self.home.path().join("key.asc")
    }

    fn sign(&self, text: &str) -> Vec<u8> {
        let (plain, signed) = (self.home.path().join("plain"), self.home.path().join("signed"));
        std::fs::write(&plain, text).unwrap();
        run(self.gpg().arg("--yes").arg("--output").arg(&signed).arg("--clearsign").arg(&plain));
        std::fs::read(signed).unwrap()
    }

    fn gpg(&self) -> Command {
        let mut gpg = Command::new("gpg");
        gpg.arg("--homedir").arg(self.home.path());
        gpg.args(["--batch", "--quiet", "--pinentry-mode", "loopback"]);
        gpg
    }
}

impl Drop for Signer {
    fn drop(&mut self) {
        let mut end = Command::new("gpgconf");
        // Its agent ends by itself when its folder has gone; this is sooner.
        let _ = end.arg("--homedir").arg(self.home.path()).args(["--kill", "all"]).output();
    }
}

/// Publishes versions of the stage's image as Ubuntu 24.04 for amd64: serials and contents.
pub(crate) fn publish(stage: &Stage, signer: &Signer, versions: &[(&str, &[u8])]) {
    let folder = "/streams/v1";
    let index = json!({
        "format": "index:1.0",
        "index": { "com.example:released": {
            "datatype": "image-downloads",
            "format": "products:1.0",
            "path": "streams/v1/released.sjson",
            "products": ["com.ubuntu.cloud:server:24.04:amd64"],
        }},
        "updated": "Thu, 01 Jan 2026 00:00:00 +0000",
    });
    let mut listed = serde_json::Map::new();
    for (serial, content) in versions {
        let path = format!("server/noble/{serial}/noble.img");
        stage.server.put(&format!("/{path}"), *content);
        let item = json!({
            "ftype": "disk1.img",
            "path": path,
            "size": content.len(),
            "sha256": sha256(content).to_hex(),
        });
        listed.insert((*serial).to_owned(), json!({ "items": { "disk1.img": item } }));
    }
    let products = json!({
        "format": "products:1.0",
        "datatype": "image-downloads",
        "content_id": "com.example:released",
        "updated": "Thu, 01 Jan 2026 00:00:00 +0000",
        "products": { "com.ubuntu.cloud:server:24.04:amd64": {
            "os": "ubuntu", "release": "noble", "version": "24.04", "arch": "amd64",
            "aliases": "24.04,noble,lts", "supported": true,
            "versions": listed,
        }},
    });
    for (name, document) in [("index.sjson", index), ("released.sjson", products)] {
        let text = serde_json::to_string_pretty(&document).unwrap();
        stage.server.put(&format!("{folder}/{name}"), signer.sign(&text));
        // The same for those who ask for no signature.
        let plain = name.replace(".sjson", ".json");
        stage.server.put(&format!("{folder}/{plain}"), text.replace(".sjson", ".json"));
    }
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
