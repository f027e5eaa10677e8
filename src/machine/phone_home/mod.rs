//! Hearing machines that phone home.
//!
//! cloud-init's module `phone_home` posts a form to a URL when it has finished:
//!
//! ```yaml
//! phone_home:
//!   url: http://192.168.122.1:8080/
//! ```
//!
//! A [`PhoneHome`] is the other end: a server that takes such forms, and nothing
//! else. Whoever reaches its address can call; what is said is no proof.

mod request;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use self::request::{MAX_BODY, MAX_HEAD, read};
use super::{Error, ErrorKind};

/// A server that machines call when they are ready. It ends when the last clone of
/// it is dropped.
///
/// It takes 16 callers at a time, 10 seconds and 72 KiB of each, and keeps the last
/// 1000 calls.
#[derive(Clone, Debug)]
pub struct PhoneHome {
    address: SocketAddr,
    calls: Arc<Mutex<Vec<PhoneCall>>>,
    _server: Arc<Server>,
}

/// A machine's call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PhoneCall {
    /// The instance-id that it says.
    pub instance_id: Option<String>,
    /// The host name that it says.
    pub hostname: Option<String>,
}

impl PhoneHome {
    /// Begins to listen; port 0 takes one that is free. Must be called in a tokio
    /// runtime.
    ///
    /// # Errors
    /// [`ErrorKind::Io`] when the address cannot be had.
    pub async fn listen(address: SocketAddr) -> Result<Self, Error> {
        let cannot = |error| {
            Error::caused(
                ErrorKind::Io,
                format!("cannot listen on '{address}' for machines"),
                error,
            )
        };
        let listener = TcpListener::bind(address).await.map_err(cannot)?;
        let address = listener.local_addr().map_err(cannot)?;
        let calls = Arc::default();
        let server = Server(tokio::spawn(serve(listener, Arc::clone(&calls))));
        Ok(Self { address, calls, _server: Arc::new(server) })
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The calls so far, the oldest first.
    #[must_use]
    pub fn calls(&self) -> Vec<PhoneCall> {
        locked(&self.calls).clone()
    }

    /// Whether a machine has called: by its instance-id, or by its host name where
    /// one of the two sides has no instance-id.
    #[must_use]
    pub fn has_called(&self, hostname: &str, instance_id: Option<&str>) -> bool {
        locked(&self.calls).iter().any(|call| match (call.instance_id.as_deref(), instance_id) {
            (Some(said), Some(known)) => said == known,
            _ => call.hostname.as_deref() == Some(hostname),
        })
    }
}

/// The server's task; it ends with this.
#[derive(Debug)]
struct Server(JoinHandle<()>);

impl Drop for Server {
    fn drop(&mut self) {
        self.0.abort();
    }
}

type Calls = Arc<Mutex<Vec<PhoneCall>>>;

async fn serve(listener: TcpListener, calls: Calls) {
    const CALLERS: usize = 16;
    const LIMIT: Duration = Duration::from_secs(10);
    /// After a failure to accept, such as too many open files.
    const PAUSE: Duration = Duration::from_millis(100);
    let places = Arc::new(Semaphore::new(CALLERS));
    // They end with the server.
    let mut callers = tokio::task::JoinSet::new();
    loop {
        // It is never closed.
        let place = Arc::clone(&places).acquire_owned().await;
        while callers.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let calls = Arc::clone(&calls);
        callers.spawn(async move {
            // Who says nothing, or goes, is nobody.
            let _ = tokio::time::timeout(LIMIT, answer(stream, &calls)).await;
            drop(place);
        });
    }
}

async fn answer(mut stream: TcpStream, calls: &Calls) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let status = loop {
        match read(&bytes) {
            Ok(Some(mut form)) => {
                let call = PhoneCall {
                    instance_id: form.remove("instance_id"),
                    hostname: form.remove("hostname"),
                };
                note(calls, call);
                break "200 OK";
            }
            Ok(None) => {
                let most = (MAX_HEAD + 4 + MAX_BODY).saturating_sub(bytes.len());
                let most = u64::try_from(most.min(8 << 10)).unwrap_or_default();
                if (&mut stream).take(most).read_buf(&mut bytes).await? == 0 {
                    return Ok(());
                }
            }
            Err(refusal) => break refusal.status(),
        }
    };
    let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await
}

fn note(calls: &Calls, call: PhoneCall) {
    const MOST: usize = 1000;
    let mut calls = locked(calls);
    if calls.len() >= MOST {
        calls.remove(0);
    }
    calls.push(call);
}

fn locked(calls: &Mutex<Vec<PhoneCall>>) -> MutexGuard<'_, Vec<PhoneCall>> {
    // Nothing is done under the lock that could be half done.
    calls.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn home() -> PhoneHome {
        PhoneHome::listen("127.0.0.1:0".parse().unwrap()).await.unwrap()
    }

    async fn say(home: &PhoneHome, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(home.address()).await.unwrap();
        stream.write_all(request).await.unwrap();
        let mut answer = Vec::new();
        // Who is refused with more to say may see the line cut.
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8(answer).unwrap()
    }

    fn post(body: &str) -> Vec<u8> {
        let head = format!("POST /home HTTP/1.1\r\nHost: h\r\nContent-Length: {}", body.len());
        format!("{head}\r\n\r\n{body}").into_bytes()
    }

    #[tokio::test]
    async fn a_machine_is_known_by_its_instance_or_its_name() {
        let home = home().await;
        assert!(!home.has_called("web1", Some("i-1")));
        let answer = say(&home, &post("pub_key_rsa=a&instance_id=i-1&hostname=web1")).await;
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        say(&home, &post("hostname=web2")).await;
        for (hostname, instance_id, called) in [
            ("web1", Some("i-1"), true),
            ("other", Some("i-1"), true),
            ("web1", Some("i-2"), false),
            ("web1", None, true),
            ("web2", Some("i-3"), true),
            ("web3", None, false),
        ] {
            let said = home.has_called(hostname, instance_id);
            assert_eq!(said, called, "{hostname} {instance_id:?}");
        }
        assert_eq!(home.calls().len(), 2);
    }

    #[tokio::test]
    async fn hostile_callers_are_refused_and_nobody_waits_for_them() {
        let home = home().await;
        let _silent = TcpStream::connect(home.address()).await.unwrap();
        let mut half = TcpStream::connect(home.address()).await.unwrap();
        half.write_all(b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nhost").await.unwrap();
        for (request, code) in [
            (b"GET / HTTP/1.1\r\n\r\n".to_vec(), "405"),
            (b"\x16\x03\x01\x02\x00\x01\r\n\r\n".to_vec(), "400"),
            (b"POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n".to_vec(), "413"),
            (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec(), "411"),
            (vec![b'x'; MAX_HEAD + 4], "413"),
        ] {
            let answer = say(&home, &request).await;
            assert!(answer.starts_with(&format!("HTTP/1.1 {code} ")), "{code}: {answer:?}");
        }
        assert_eq!(home.calls(), []);
        half.write_all(b"name=").await.unwrap();
        let mut answer = String::new();
        half.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(home.has_called("", None));
    }

    #[tokio::test]
    async fn an_address_that_is_taken_is_an_error_and_free_again_at_the_end() {
        let first = home().await;
        let address = first.address();
        let error = PhoneHome::listen(address).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Io);
        assert!(error.to_string().contains(&address.to_string()), "{error}");
        drop(first.clone());
        assert!(TcpStream::connect(address).await.is_ok(), "a clone is left");
        drop(first);
        while TcpStream::connect(address).await.is_ok() {
            tokio::task::yield_now().await;
        }
    }

    #[test]
    fn the_oldest_calls_are_forgotten() {
        let calls = Calls::default();
        for number in 0..1001 {
            note(&calls, PhoneCall { instance_id: Some(number.to_string()), hostname: None });
        }
        let calls = locked(&calls);
        assert_eq!((calls.len(), calls[0].instance_id.as_deref()), (1000, Some("1")));
    }
}
