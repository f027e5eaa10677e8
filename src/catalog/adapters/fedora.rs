//! Fedora: `releases.json` tells where images are, a clearsigned `*-CHECKSUM` beside each what
//! they hash to.
//!
//! An entry is `{"version": "42", "arch": "x86_64", "link": "https://…/Fedora-Cloud-Base-Generic-
//! 42-1.1.x86_64.qcow2", "variant": "Cloud", "sha256": "…", "size": "…"}`. Beside that link lies
//! `Fedora-Cloud-42-1.1-x86_64-CHECKSUM`.

use serde::Deserialize;

use super::super::names::{debian_arch, kernel_arch};
use super::super::walk::{Adapter, Answer, Context, DocumentRequest, Listing, Step};
use super::super::{Error, ErrorKind, Item, Url};
use super::Wanted;
use super::checked::MAX_BYTES;
use super::checksums;

/// A walk over Fedora's images of one release.
#[derive(Debug)]
pub(super) struct Fedora {
    wanted: Wanted,
    context: Context,
    /// What `releases.json` told, while its checksums are waited for.
    told: Option<Item>,
}

/// An entry of `releases.json`.
#[derive(Debug, Deserialize)]
struct Entry {
    version: String,
    arch: String,
    link: String,
    #[serde(default)]
    variant: String,
    sha256: Option<String>,
}

/// Names of images begin so.
const PREFIX: &str = "Fedora-Cloud-Base-Generic";

impl Fedora {
    pub(super) fn new(wanted: Wanted, context: Context) -> Self {
        Self { wanted, context, told: None }
    }

    fn read_releases(&mut self, document: &[u8]) -> Result<Step, Error> {
        let entries: Vec<Entry> = serde_json::from_slice(document).map_err(|error| {
            Error::malformed(format!("not Fedora's releases.json: {error}")).because(error)
        })?;
        let arch = kernel_arch(&self.wanted.arch);
        let entry = entries.iter().find(|entry| {
            let file = entry.link.rsplit('/').next().unwrap_or_default();
            let image = file.starts_with(PREFIX) && file.ends_with(".qcow2");
            let wanted = entry.version == self.wanted.release && entry.arch == arch;
            image && wanted && entry.variant == "Cloud"
        });
        let Some(entry) = entry else { return Err(missing(&entries, &self.wanted)) };
        let item = self.item(entry)?;
        if self.context.trust.keyring.is_none() {
            return Ok(Step::Done(Listing { items: vec![item], updated: None }));
        }
        let url = checksums_of(&item)?;
        self.told = Some(item);
        Ok(Step::Need(DocumentRequest { urls: vec![url], max_bytes: MAX_BYTES }))
    }

    fn item(&self, entry: &Entry) -> Result<Item, Error> {
        let url: Url = entry.link.parse()?;
        let serial = build(&url, entry).unwrap_or_default().to_owned();
        let digest = entry.sha256.as_deref().map(str::parse).transpose();
        let arch = debian_arch(&entry.arch);
        Ok(Item {
            catalog: self.context.catalog.clone(),
            product: format!("fedora:{}:{arch}", entry.version),
            os: "fedora".to_owned(),
            release: entry.version.clone(),
            version: entry.version.clone(),
            arch: arch.to_owned(),
            stream: self.context.stream.clone().unwrap_or_else(|| "released".to_owned()),
            ftype: "qcow2".to_owned(),
            serial,
            digest: digest.map_err(|error: Error| Error::malformed(error.to_string()))?,
            ..Item::new(url)
        })
    }

    /// Takes the digest and the size from what was signed, whatever `releases.json` told.
    fn read_checksums(&self, mut item: Item, document: &[u8]) -> Result<Step, Error> {
        let (text, verified) = self.context.trust.open(document)?;
        let name = item.urls.first().map(Url::file_name).unwrap_or_default();
        let checksum = checksums::parse(&text)?.into_iter().find(|one| one.name == name);
        let checksum = checksum.ok_or_else(|| {
            Error::new(ErrorKind::NotFound, format!("the checksums do not have {name}"))
        })?;
        item.digest = Some(checksum.digest);
        item.size = checksum.size;
        item.verified = verified;
        Ok(Step::Done(Listing { items: vec![item], updated: None }))
    }
}

impl Adapter for Fedora {
    fn start(&mut self) -> Result<Step, Error> {
        let request = self.context.request("releases.json")?;
        Ok(Step::Need(DocumentRequest { max_bytes: MAX_BYTES, ..request }))
    }

    fn give(&mut self, answer: Answer<'_>) -> Result<Step, Error> {
        match (self.told.take(), answer) {
            (None, Answer::Document(document)) => self.read_releases(document),
            (Some(item), Answer::Document(document)) => self.read_checksums(item, document),
            (None, Answer::Missing) => {
                Err(Error::new(ErrorKind::NotFound, "Fedora's releases.json is not there"))
            }
            (Some(_), Answer::Missing) => {
                Err(Error::new(ErrorKind::Unsigned, "the image has no signed checksums beside it"))
            }
        }
    }
}

/// `1.1` of `…-42-1.1.x86_64.qcow2` (or `….x86_64-42-1.1.qcow2`, as 41 and 40 have it).
fn build<'a>(url: &'a Url, entry: &Entry) -> Option<&'a str> {
    let (_, rest) = url.file_name().split_once(&format!("-{}-", entry.version))?;
    let rest = rest.strip_suffix(".qcow2")?;
    Some(rest.strip_suffix(&format!(".{}", entry.arch)).unwrap_or(rest))
}

/// Where the signed checksums of an image are.
fn checksums_of(item: &Item) -> Result<Url, Error> {
    let arch = kernel_arch(&item.arch);
    let name = format!("Fedora-Cloud-{}-{}-{arch}-CHECKSUM", item.version, item.serial);
    let url = item.urls.first().map(Url::as_str).unwrap_or_default();
    let (folder, _) = url.rsplit_once('/').unwrap_or_default();
    folder.parse::<Url>()?.below(&name)
}

fn missing(entries: &[Entry], wanted: &Wanted) -> Error {
    let cloud = entries.iter().filter(|entry| entry.variant == "Cloud");
    let mut versions: Vec<&str> = cloud.map(|entry| entry.version.as_str()).collect();
    versions.sort_unstable();
    versions.dedup();
    versions.truncate(12);
    let sentence = format!(
        "no cloud image of Fedora {} for {}; there are {}",
        wanted.release,
        wanted.arch,
        versions.join(", ")
    );
    Error::new(ErrorKind::NotFound, sentence)
}
