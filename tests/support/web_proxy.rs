//! A proxy for the web on loopback, which may ask for a password.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{self, AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::net::tcp::OwnedReadHalf;
use tokio::net::{TcpListener, TcpStream};

/// A proxy of HTTP and of tunnels. It ends when it is dropped.
pub(crate) struct WebProxy {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
    _runtime: tokio::runtime::Runtime,
}

impl WebProxy {
    /// A proxy for everybody.
    pub(crate) fn start() -> Self {
        Self::admitting(None)
    }

    /// A proxy for who sends this as `Proxy-Authorization`.
    pub(crate) fn start_with_password(authorization: &'static str) -> Self {
        Self::admitting(Some(authorization))
    }

    fn admitting(authorization: Option<&'static str>) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime starts");
        let listener =
            runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("loopback can be used");
        let address = listener.local_addr().expect("it has an address");
        let heard = Arc::<Mutex<Vec<String>>>::default();
        let shared = Arc::clone(&heard);
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let heard = Arc::clone(&shared);
                // Whoever hangs up gets no answer.
                tokio::spawn(async move { drop(serve(stream, authorization, &heard).await) });
            }
        });
        Self { address, heard, _runtime: runtime }
    }

    /// Its host and port.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The first lines of the requests that it heard, in order.
    pub(crate) fn heard(&self) -> Vec<String> {
        lock(&self.heard).clone()
    }
}

fn lock(heard: &Mutex<Vec<String>>) -> MutexGuard<'_, Vec<String>> {
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A request: its first line, and the others.
struct Head {
    first: String,
    headers: Vec<String>,
}

impl Head {
    async fn read(lines: &mut Lines<BufReader<OwnedReadHalf>>) -> io::Result<Option<Self>> {
        let Some(first) = lines.next_line().await? else { return Ok(None) };
        let mut headers = Vec::new();
        while let Some(line) = lines.next_line().await?.filter(|line| !line.is_empty()) {
            headers.push(line);
        }
        Ok(Some(Self { first, headers }))
    }

    fn is_admitted(&self, authorization: Option<&str>) -> bool {
        let is_authorization =
            |line: &&String| line.to_ascii_lowercase().starts_with("proxy-authorization: ");
        let given = self.headers.iter().find(is_authorization);
        let given = given.and_then(|line| line.split_once(": ")).map(|(_, value)| value);
        authorization.is_none_or(|wanted| given == Some(wanted))
    }

    /// Where it is to go, and what is said there; nothing for a tunnel.
    fn route(&self) -> (String, Option<String>) {
        let mut words = self.first.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if method == "CONNECT" {
            return (target.to_owned(), None);
        }
        let rest = target.strip_prefix("http://").unwrap_or(target);
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let headers: String = self.headers.iter().map(|line| format!("{line}\r\n")).collect();
        (host.to_owned(), Some(format!("{method} /{path} HTTP/1.1\r\n{headers}\r\n")))
    }
}

async fn serve(
    stream: TcpStream,
    authorization: Option<&str>,
    heard: &Mutex<Vec<String>>,
) -> io::Result<()> {
    let (from_client, mut to_client) = stream.into_split();
    let mut lines = BufReader::new(from_client).lines();
    let Some(mut head) = Head::read(&mut lines).await? else { return Ok(()) };
    lock(heard).push(head.first.clone());
    if !head.is_admitted(authorization) {
        let refusal =
            "HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
        return to_client.write_all(refusal.as_bytes()).await;
    }
    let (place, said) = head.route();
    let Ok(server) = TcpStream::connect(&place).await else {
        return to_client.write_all(b"HTTP/1.1 502 X\r\nContent-Length: 0\r\n\r\n").await;
    };
    let (mut from_server, mut to_server) = server.into_split();
    if said.is_none() {
        to_client.write_all(b"HTTP/1.1 200 X\r\n\r\n").await?;
    }
    tokio::spawn(async move { io::copy(&mut from_server, &mut to_client).await });
    let Some(mut said) = said else {
        // Nothing that the reader holds is lost.
        return io::copy(&mut lines.into_inner(), &mut to_server).await.map(drop);
    };
    loop {
        to_server.write_all(said.as_bytes()).await?;
        match Head::read(&mut lines).await? {
            Some(next) => head = next,
            None => return Ok(()),
        }
        lock(heard).push(head.first.clone());
        said = head.route().1.unwrap_or_default();
    }
}
