//! An HTTP or HTTPS server on loopback, which misbehaves on demand.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{self, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::tls::Identity;

/// A server of files in memory. It ends when it is dropped.
pub(crate) struct HttpServer {
    scheme: &'static str,
    address: SocketAddr,
    shelf: Arc<Mutex<Shelf>>,
    _runtime: tokio::runtime::Runtime,
}

/// What goes wrong with one answer.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// The connection ends after so many bytes of the body.
    CutAt(usize),
    /// The whole is sent, whatever part was asked for.
    IgnoreRange,
    /// The file has changed: this is its ETag, and parts of another are not sent.
    Etag(&'static str),
    /// A part is sent with this ETag, though it was asked for with another.
    IgnoreIfRange(&'static str),
    /// It is elsewhere.
    Redirect(String),
    /// So many bytes at a time, with a pause after each.
    Slow(usize, Duration),
    /// The body has no end, and no announced size.
    Endless,
    /// The body is packed.
    Gzip,
    /// The announced size is so much more than the real one.
    Longer(usize),
    /// One byte is another.
    WrongByte(usize),
    /// An answer without a body.
    Status(u16),
    /// Nothing is said.
    Silent,
    /// The head has no end, and comes byte by byte with a pause after each.
    SlowHead(Duration),
}

#[derive(Default)]
struct Shelf {
    files: BTreeMap<String, Arc<Vec<u8>>>,
    faults: BTreeMap<String, VecDeque<Fault>>,
    asked: Vec<Asked>,
}

/// A request that was heard.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) range: Option<String>,
    pub(crate) if_range: Option<String>,
}

impl HttpServer {
    pub(crate) fn start() -> Self {
        Self::serving(None)
    }

    /// A server that proves who it is.
    pub(crate) fn start_with_tls(identity: &Identity) -> Self {
        Self::serving(Some(identity.acceptor()))
    }

    fn serving(tls: Option<TlsAcceptor>) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime starts");
        let listener =
            runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("loopback can be used");
        let address = listener.local_addr().expect("it has an address");
        let shelf = Arc::<Mutex<Shelf>>::default();
        let (scheme, shared) = (if tls.is_some() { "https" } else { "http" }, Arc::clone(&shelf));
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (shelf, tls) = (Arc::clone(&shared), tls.clone());
                // Whoever hangs up gets no answer.
                tokio::spawn(async move {
                    drop(match tls {
                        Some(tls) => match tls.accept(stream).await {
                            Ok(stream) => serve(stream, &shelf).await,
                            Err(error) => Err(error),
                        },
                        None => serve(stream, &shelf).await,
                    });
                });
            }
        });
        Self { scheme, address, shelf, _runtime: runtime }
    }

    /// Serves a file, with an ETag that is made of its content.
    pub(crate) fn put(&self, path: &str, content: impl Into<Vec<u8>>) {
        self.shelf().files.insert(path.to_owned(), Arc::new(content.into()));
    }

    /// Lets the next answer for a path that has none of its own yet go wrong.
    pub(crate) fn fault(&self, path: &str, fault: Fault) {
        self.shelf().faults.entry(path.to_owned()).or_default().push_back(fault);
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.address)
    }

    /// The requests for a path, in order.
    pub(crate) fn asked(&self, path: &str) -> Vec<Asked> {
        self.shelf().asked.iter().filter(|asked| asked.path == path).cloned().collect()
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        lock(&self.shelf)
    }
}

fn lock(shelf: &Mutex<Shelf>) -> MutexGuard<'_, Shelf> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is said over, encrypted or not.
trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

async fn serve(mut stream: impl Stream, shelf: &Mutex<Shelf>) -> io::Result<()> {
    while let Some(asked) = read_request(&mut stream).await? {
        let (content, fault) = {
            let mut shelf = lock(shelf);
            let content = shelf.files.get(&asked.path).cloned();
            let fault = shelf.faults.get_mut(&asked.path).and_then(VecDeque::pop_front);
            shelf.asked.push(asked.clone());
            (content, fault)
        };
        if !answer(&mut stream, &asked, content.as_deref(), fault).await? {
            break;
        }
    }
    stream.shutdown().await
}

/// Answers; false when that ends the connection.
async fn answer(
    stream: &mut impl Stream,
    asked: &Asked,
    content: Option<&Vec<u8>>,
    fault: Option<Fault>,
) -> io::Result<bool> {
    let (status, location) = match (&fault, content) {
        (Some(Fault::Silent), _) => {
            tokio::time::sleep(Duration::from_secs(3600)).await;
            return Ok(false);
        }
        (Some(Fault::SlowHead(pause)), _) => {
            stream.write_all(b"HTTP/1.1 200 X\r\nX: ").await?;
            loop {
                stream.write_all(b"x").await?;
                tokio::time::sleep(*pause).await;
            }
        }
        (Some(Fault::Status(status)), _) => (*status, String::new()),
        (Some(Fault::Redirect(to)), _) => (302, format!("Location: {to}\r\n")),
        (_, None) => (404, String::new()),
        (_, Some(content)) => return send(stream, asked, content, fault).await,
    };
    let head = format!("HTTP/1.1 {status} X\r\n{location}Content-Length: 0\r\n\r\n");
    stream.write_all(head.as_bytes()).await?;
    Ok(true)
}

async fn send(
    stream: &mut impl Stream,
    asked: &Asked,
    content: &[u8],
    fault: Option<Fault>,
) -> io::Result<bool> {
    let etag = match &fault {
        Some(Fault::Etag(etag) | Fault::IgnoreIfRange(etag)) => (*etag).to_owned(),
        _ => etag_of(content),
    };
    let same = asked.if_range.as_ref().is_none_or(|wanted| *wanted == etag)
        || matches!(fault, Some(Fault::IgnoreIfRange(_)));
    let ignores = matches!(fault, Some(Fault::IgnoreRange | Fault::Endless)) || !same;
    let from = asked.from().filter(|_| !ignores);
    if from.is_some_and(|from| from >= content.len()) {
        let head = "HTTP/1.1 416 X\r\nContent-Length: 0\r\n\r\n";
        return stream.write_all(head.as_bytes()).await.map(|()| true);
    }
    let mut body = content[from.unwrap_or(0)..].to_vec();
    let mut head = match from {
        Some(from) => format!(
            "HTTP/1.1 206 X\r\nContent-Range: bytes {from}-{}/{}\r\n",
            content.len() - 1,
            content.len()
        ),
        None => "HTTP/1.1 200 X\r\n".to_owned(),
    };
    head.push_str(&format!("ETag: {etag}\r\n"));
    match fault {
        Some(Fault::WrongByte(at)) => body[at] ^= 1,
        Some(Fault::Gzip) => head.push_str("Content-Encoding: gzip\r\n"),
        Some(Fault::Endless) => return endless(stream, &head).await,
        _ => {}
    }
    let more = if let Some(Fault::Longer(more)) = fault { more } else { 0 };
    head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len() + more));
    stream.write_all(head.as_bytes()).await?;
    match fault {
        Some(Fault::CutAt(at)) => {
            stream.write_all(&body[..at.min(body.len())]).await?;
            Ok(false)
        }
        Some(Fault::Slow(bytes, pause)) => {
            for piece in body.chunks(bytes) {
                stream.write_all(piece).await?;
                tokio::time::sleep(pause).await;
            }
            Ok(true)
        }
        _ => stream.write_all(&body).await.map(|()| more == 0),
    }
}

async fn endless(stream: &mut impl Stream, head: &str) -> io::Result<bool> {
    stream.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes()).await?;
    loop {
        stream.write_all(&[0; 64 << 10]).await?;
    }
}

fn etag_of(content: &[u8]) -> String {
    let sum = content.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    format!("\"{sum:016x}\"")
}

impl Asked {
    fn from(&self) -> Option<usize> {
        self.range.as_deref()?.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok()
    }
}

async fn read_request(stream: &mut impl Stream) -> io::Result<Option<Asked>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let mut lines = head.lines();
    let path = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default().to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let header = |wanted: &str| {
        headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone())
    };
    Ok(Some(Asked { path, range: header("range"), if_range: header("if-range") }))
}
