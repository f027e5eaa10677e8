//! Servers that prove who they are, or do not.

use std::fs;

use virtsmith::catalog::ErrorKind;
use virtsmith::catalog::fetch::{FetchOptions, Fetcher, Request};

use crate::published::image;
use crate::stage::{PATH, Stage, block_on, hasty, noise, sha256};
use crate::support::{Authority, Fault, HttpServer, Identity, Said, virtsmith};

/// A server with an image, and the options of somebody who knows its CA.
fn served(identity: &Identity, authority: &Authority) -> (HttpServer, FetchOptions) {
    let server = HttpServer::start_with_tls(identity);
    server.put(PATH, noise(100_000));
    let mut options = hasty().options().clone();
    options.ca_certificates = authority.pem().into();
    (server, options)
}

fn fetch(urls: &[String], options: FetchOptions) -> Result<Vec<u8>, virtsmith::catalog::Error> {
    let urls = urls.iter().map(|url| url.parse().unwrap()).collect();
    block_on(Fetcher::new(options).document(&Request::anywhere(urls)))
}

#[test]
fn who_cannot_prove_to_be_the_server_is_sent_nothing() {
    let (ours, other) = (Authority::new("ours"), Authority::new("theirs"));
    for (what, identity, words) in [
        ("another's CA", other.identity("127.0.0.1"), "none of the CAs"),
        ("another's name", ours.identity("images.example"), "is another's"),
        ("too old", ours.expired("127.0.0.1"), "has expired"),
    ] {
        let (server, options) = served(&identity, &ours);
        let error = fetch(&[server.url(PATH)], options).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Certificate, "{what}: {error}");
        assert!(error.to_string().contains(words), "{what}: {error}");
        assert!(server.asked(PATH).is_empty(), "{what}");
    }
}

#[test]
fn a_ca_that_is_named_is_trusted_besides_the_system_s() {
    let authority = Authority::new("ours");
    for name in ["127.0.0.1", "localhost"] {
        let (server, options) = served(&authority.identity(name), &authority);
        let url = server.url(PATH).replace("127.0.0.1", name);
        assert!(fetch(&[url], options).unwrap() == noise(100_000));
    }
}

#[test]
fn a_mirror_that_cannot_prove_itself_is_passed_over() {
    let (ours, other) = (Authority::new("ours"), Authority::new("theirs"));
    let (bad, options) = served(&other.identity("127.0.0.1"), &ours);
    let (good, _) = served(&ours.identity("127.0.0.1"), &ours);
    let content = fetch(&[bad.url(PATH), good.url(PATH)], options).unwrap();
    assert!(content == noise(100_000));
}

#[test]
fn a_redirect_gains_encryption_and_never_loses_it() {
    let (authority, plain) = (Authority::new("ours"), Stage::new(100_000));
    let (server, options) = served(&authority.identity("127.0.0.1"), &authority);
    server.fault(PATH, Fault::Redirect(plain.server.url(PATH)));
    let error = fetch(&[server.url(PATH)], options.clone()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidUrl, "{error}");
    assert!(error.to_string().contains("give up encryption"), "{error}");
    assert!(plain.server.asked(PATH).is_empty());

    plain.server.fault(PATH, Fault::Redirect(server.url(PATH)));
    assert!(fetch(&[plain.server.url(PATH)], options).unwrap() == noise(100_000));
}

#[test]
fn the_program_trusts_the_ca_that_it_is_told() {
    let (authority, stage) = (Authority::new("ours"), Stage::new(0));
    let (server, _) = served(&authority.identity("127.0.0.1"), &authority);
    let path = stage.folder.path().join("ca.pem");
    fs::write(&path, authority.pem()).unwrap();
    let ca = path.to_str().unwrap();
    let name = format!("{}#sha256={}", server.url(PATH), sha256(&noise(100_000)).to_hex());

    image(&stage, &["sync", &name]).complains("without a CA", &["none of the CAs", "--ca"]);
    image(&stage, &["sync", &name, "--ca", "/nowhere"]).complains("no file", &["/nowhere"]);
    fs::write(stage.folder.path().join("none.pem"), "nothing").unwrap();
    let none = path.with_file_name("none.pem");
    image(&stage, &["sync", &name, "--ca", none.to_str().unwrap()])
        .complains("no certificate", &["no CA certificate", "PEM"]);
    image(&stage, &["sync", &name, "--ca", ca]).ok();

    let mut by_environment = virtsmith();
    by_environment.env("SSL_CERT_FILE", ca).args(["image", "sync", &name]);
    by_environment.arg("--cache-dir").arg(stage.folder.path().join("other"));
    Said::by(&mut by_environment).ok();
}
