//! What the tests share: a server, a folder, a fetcher without patience.

use std::future::Future;
use std::time::Duration;

use sha2::{Digest as _, Sha256};
use virtsmith::catalog::cache::{Cache, Cached, GetOptions};
use virtsmith::catalog::fetch::{FetchOptions, Fetcher};
use virtsmith::catalog::{Digest, Error, Item};

use crate::support::HttpServer;

/// A server with one image, and an empty cache.
pub(crate) struct Stage {
    pub(crate) server: HttpServer,
    pub(crate) folder: tempfile::TempDir,
    pub(crate) image: Vec<u8>,
}

/// Where the server has its image.
pub(crate) const PATH: &str = "/images/noble.img";

impl Stage {
    pub(crate) fn new(bytes: usize) -> Self {
        let (server, image) = (HttpServer::start(), noise(bytes));
        server.put(PATH, image.clone());
        Self { server, folder: tempfile::tempdir().unwrap(), image }
    }

    pub(crate) fn cache(&self) -> Cache {
        Cache::open(self.folder.path().join("cache")).unwrap()
    }

    /// The image, as a catalog has it.
    pub(crate) fn item(&self) -> Item {
        let mut item = Item::new(self.server.url(PATH).parse().unwrap());
        item.size = Some(self.image.len() as u64);
        item.digest = Some(sha256(&self.image));
        item
    }

    pub(crate) fn get(&self, item: &Item) -> Result<Cached, Error> {
        block_on(self.cache().get(item, &hasty(), GetOptions::default()))
    }

    /// The names of all that is in the cache, locks apart.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut names = Vec::new();
        for folder in ["blobs", "records", "parts"] {
            for entry in std::fs::read_dir(self.cache().dir().join(folder)).unwrap() {
                names.push(format!("{folder}/{}", entry.unwrap().file_name().display()));
            }
        }
        names.sort();
        names
    }

    /// The bytes of the image that are there, while it is not whole.
    pub(crate) fn part_length(&self) -> u64 {
        let key = format!("sha256-{}", sha256(&self.image).to_hex());
        let part = std::fs::metadata(self.cache().dir().join("parts").join(key));
        part.map(|part| part.len()).unwrap_or_default()
    }

    /// Asserts that the cache has the image and nothing else.
    #[track_caller]
    pub(crate) fn assert_whole(&self) {
        self.assert_whole_and(|_| false);
    }

    /// Asserts that the cache has the image, and nothing else but what is allowed.
    #[track_caller]
    pub(crate) fn assert_whole_and(&self, allowed: fn(&String) -> bool) {
        let key = format!("sha256-{}", sha256(&self.image).to_hex());
        let files: Vec<_> = self.files().into_iter().filter(|name| !allowed(name)).collect();
        assert_eq!(files, [format!("blobs/{key}"), format!("records/{key}.json")]);
        assert!(std::fs::read(self.cache().dir().join("blobs").join(key)).unwrap() == self.image);
    }
}

/// A fetcher that gives up and comes back at once.
pub(crate) fn hasty() -> Fetcher {
    let mut options = FetchOptions::default();
    options.first_pause = Duration::from_millis(1);
    options.stall_timeout = Duration::from_millis(300);
    options.first_byte_timeout = Duration::from_millis(300);
    options.connect_timeout = Duration::from_millis(300);
    options.rate_window = Duration::from_millis(100);
    Fetcher::new(options)
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

pub(crate) fn sha256(bytes: &[u8]) -> Digest {
    Digest::Sha256(Sha256::digest(bytes).into())
}

/// Bytes that no two places have alike.
pub(crate) fn noise(bytes: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    (0..bytes).map(|_| next()).collect()
}
