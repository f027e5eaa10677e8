//! Proxies between the program and the servers, as the environment names them.

use std::net::TcpListener;

use crate::stage::{PATH, Stage, noise, sha256};
use crate::support::{Authority, HttpServer, Said, WebProxy, virtsmith};

/// `fred:secret`, as it is sent.
const FRED: &str = "Basic ZnJlZDpzZWNyZXQ=";

/// A server of either kind with the same image, and a CA that one of them needs.
struct Servers {
    plain: Stage,
    encrypted: HttpServer,
}

impl Servers {
    fn start() -> Self {
        let (authority, plain) = (Authority::new("ours"), Stage::new(100_000));
        let encrypted = HttpServer::start_with_tls(&authority.identity("127.0.0.1"));
        encrypted.put(PATH, noise(100_000));
        std::fs::write(plain.folder.path().join("ca.pem"), authority.pem()).unwrap();
        Self { plain, encrypted }
    }

    fn urls(&self) -> [String; 2] {
        [self.plain.server.url(PATH), self.encrypted.url(PATH)]
    }

    /// Fetches the image into a cache that is empty.
    fn sync(&self, url: &str, environment: &[(&str, &str)]) -> Said {
        let cache = tempfile::tempdir().unwrap();
        let mut command = virtsmith();
        command.args(["image", "sync", "-vv"]).envs(environment.iter().copied());
        command.arg(format!("{url}#sha256={}", sha256(&noise(100_000)).to_hex()));
        command.arg("--cache-dir").arg(cache.path());
        command.arg("--ca").arg(self.plain.folder.path().join("ca.pem"));
        Said::by(&mut command)
    }
}

#[test]
fn what_is_fetched_goes_by_the_proxy_of_its_scheme() {
    let (servers, proxy) = (Servers::start(), WebProxy::start());
    let [plain, encrypted] = servers.urls();
    let by = format!("http://{}", proxy.address());
    let both = [("http_proxy", &*by), ("https_proxy", &*by)];
    servers.sync(&plain, &both).ok();
    servers.sync(&encrypted, &both).ok();
    let host = encrypted.strip_prefix("https://").unwrap().split('/').next().unwrap();
    assert_eq!(
        proxy.heard(),
        [format!("GET {plain} HTTP/1.1"), format!("CONNECT {host} HTTP/1.1")]
    );

    servers.sync(&plain, &[("https_proxy", &by)]).ok();
    servers.sync(&encrypted, &[("HTTP_PROXY", &by)]).ok();
    for here in ["127.0.0.1", "127.0.0.0/8", "*"] {
        servers.sync(&plain, &[("ALL_PROXY", &by), ("no_proxy", here)]).ok();
        servers.sync(&encrypted, &[("all_proxy", &by), ("NO_PROXY", here)]).ok();
    }
    assert_eq!(proxy.heard().len(), 2);
    servers.sync(&encrypted, &[("ALL_PROXY", &by)]).ok();
    assert_eq!(proxy.heard().len(), 3);
}

#[test]
fn a_proxy_gets_the_password_and_nobody_else_does() {
    let (servers, proxy) = (Servers::start(), WebProxy::start_with_password(FRED));
    let by = format!("http://fred:secret@{}", proxy.address());
    for url in servers.urls() {
        let said = servers.sync(&url, &[("ALL_PROXY", &by)]);
        assert_eq!(said.code, Some(0), "{said:?}");
        assert_no_secret(&said);
    }
}

#[test]
fn a_proxy_that_asks_for_a_password_is_named_and_asked_once() {
    let (servers, proxy) = (Servers::start(), WebProxy::start_with_password(FRED));
    let address = proxy.address();
    for (number, url) in servers.urls().into_iter().enumerate() {
        for (row, user) in ["", "fred:wrong-secret@"].into_iter().enumerate() {
            let said = servers.sync(&url, &[("ALL_PROXY", &format!("http://{user}{address}"))]);
            let shown = format!("{said:?}");
            assert_no_secret(&said);
            assert_eq!(said.code, Some(1), "{shown}");
            for words in ["HTTP 407", "password", &format!("the proxy http://{address}")] {
                assert!(shown.contains(words), "no {words:?} in {shown}");
            }
            assert_eq!(proxy.heard().len(), 2 * number + row + 1, "{shown}");
        }
    }
}

#[test]
fn a_proxy_that_is_down_is_named_and_not_gone_round() {
    let servers = Servers::start();
    // Bound, so that nobody else takes it, and then given up.
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let by = format!("http://fred:secret@{nobody}");
    std::thread::scope(|scope| {
        for url in servers.urls() {
            let (servers, by) = (&servers, &by);
            scope.spawn(move || {
                let said = servers.sync(&url, &[("ALL_PROXY", by)]);
                assert_no_secret(&said);
                let named = format!("by the proxy http://{nobody}: Connection refused");
                assert!(said.code == Some(1) && said.err.contains(&named), "{said:?}");
            });
        }
    });
    assert!(servers.plain.server.asked(PATH).is_empty());
    assert!(servers.encrypted.asked(PATH).is_empty());
}

#[track_caller]
fn assert_no_secret(said: &Said) {
    let shown = format!("{said:?}");
    for secret in ["secret", "ZnJlZ"] {
        assert!(!shown.contains(secret), "{secret} is in {shown}");
    }
}
