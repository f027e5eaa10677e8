//! A publisher of images: a key, and a signed catalog on a server.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::json;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use super::{HttpServer, Missing, run, tool};

/// A key that nobody else has.
pub(crate) struct Signer {
    home: TempDir,
}

impl Signer {
    pub(crate) fn generate() -> Result<Self, Missing> {
        tool("gpg")?;
        let signer = Self { home: tempfile::tempdir().expect("there is room for a key") };
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
        fs::write(&plain, text).expect("there is room for a document");
        run(self.gpg().arg("--yes").arg("--output").arg(&signed).arg("--clearsign").arg(&plain));
        fs::read(signed).expect("gpg has signed it")
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

/// Publishes versions of an image as Ubuntu 24.04 for amd64, serials and contents, and names
/// mirrors.
pub(crate) fn publish(
    server: &HttpServer,
    signer: &Signer,
    versions: &[(&str, &[u8])],
    mirrors: &[String],
) {
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
        server.put(&format!("/{path}"), *content);
        let item = json!({
            "ftype": "disk1.img",
            "path": path,
            "size": content.len(),
            "sha256": hex(&Sha256::digest(content)),
        });
        listed.insert((*serial).to_owned(), json!({ "items": { "disk1.img": item } }));
    }
    let products = json!({
        "format": "products:1.0",
        "datatype": "image-downloads",
        "content_id": "com.example:released",
        "updated": "Thu, 01 Jan 2026 00:00:00 +0000",
        "mirrors": mirrors,
        "products": { "com.ubuntu.cloud:server:24.04:amd64": {
            "os": "ubuntu", "release": "noble", "version": "24.04", "arch": "amd64",
            "aliases": "24.04,noble,lts", "supported": true,
            "versions": listed,
        }},
    });
    for (name, document) in [("index.sjson", index), ("released.sjson", products)] {
        let text = serde_json::to_string_pretty(&document).expect("it is JSON");
        server.put(&format!("{folder}/{name}"), signer.sign(&text));
        // The same for those who ask for no signature.
        let plain = name.replace(".sjson", ".json");
        server.put(&format!("{folder}/{plain}"), text.replace(".sjson", ".json"));
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
