//! A file of checksums, and a signature beside it: what most publishers have.

use super::super::names::debian_arch;
use super::super::walk::{Adapter, Answer, Context, DocumentRequest, Listing, Step, text};
use super::super::{Error, ErrorKind, Item, Verified};
use super::Wanted;
use super::checksums::{self, Checksum};

/// Where a publisher has what.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) os: &'static str,
    /// The file of checksums, from the root.
    pub(super) checksums: String,
    /// How it is signed.
    pub(super) signature: Signature,
    /// The name of the file where the checksums have none.
    pub(super) only: String,
    /// Which file a name stands for.
    pub(super) image: fn(&str) -> Option<Image>,
}

/// How a file of checksums is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signature {
    /// Not at all.
    None,
    /// Beside it, in a file with this at the end of its name.
    Detached(&'static str),
}

/// What the name of a file says. What is empty is as it was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Image {
    pub(super) version: String,
    pub(super) arch: String,
    /// Which kind of image: `genericcloud`.
    pub(super) label: String,
    pub(super) ftype: String,
    pub(super) serial: String,
}

/// A walk over one file of checksums.
#[derive(Debug)]
pub(super) struct Checked {
    layout: Layout,
    wanted: Wanted,
    context: Context,
    /// The checksums, while their signature is waited for.
    unverified: Option<Vec<u8>>,
}

/// The most bytes of a file of checksums, and of a signature.
pub(super) const MAX_BYTES: usize = 4 << 20;

impl Checked {
    pub(super) fn new(layout: Layout, wanted: Wanted, context: Context) -> Self {
        Self { layout, wanted, context, unverified: None }
    }

    fn request(&self, path: &str) -> Result<Step, Error> {
        Ok(Step::Need(DocumentRequest { max_bytes: MAX_BYTES, ..self.context.request(path)? }))
    }

    fn read(&mut self, document: &[u8]) -> Result<Step, Error> {
        let trust = &self.context.trust;
        match self.layout.signature {
            Signature::Detached(suffix) if trust.keyring.is_some() => {
                self.unverified = Some(document.to_vec());
                self.request(&[&self.layout.checksums, suffix].concat())
            }
            Signature::None if trust.keyring.is_some() => {
                let sentence = "this publisher does not sign its checksums; take them unsigned";
                Err(Error::new(ErrorKind::Unsigned, sentence))
            }
            Signature::None | Signature::Detached(_) => self.list(text(document)?, None),
        }
    }

    fn verify(&self, document: &[u8], signature: &[u8]) -> Result<Step, Error> {
        let trust = &self.context.trust;
        let verified = trust
            .keyring
            .as_ref()
            .map(|keyring| keyring.verify_detached(document, signature, trust.now))
            .transpose()?;
        self.list(text(document)?, verified.as_ref())
    }

    fn list(&self, checksums: &str, verified: Option<&Verified>) -> Result<Step, Error> {
        let mut items = Vec::new();
        for checksum in checksums::parse(checksums)? {
            items.extend(self.item(&checksum, verified)?);
        }
        Ok(Step::Done(Listing { items, updated: None }))
    }

    fn item(
        &self,
        checksum: &Checksum,
        verified: Option<&Verified>,
    ) -> Result<Option<Item>, Error> {
        let name = if checksum.name.is_empty() { &self.layout.only } else { &checksum.name };
        // GNU's tools write what they were given, which may be `./name`.
        let name = name.strip_prefix("./").unwrap_or(name);
        let Some(image) = (self.layout.image)(name) else { return Ok(None) };
        let folder = self.layout.checksums.rsplit_once('/').map_or("", |(folder, _)| folder);
        let or = |value: &str, other: &str| if value.is_empty() { other } else { value }.to_owned();
        let arch = or(debian_arch(&image.arch), &self.wanted.arch);
        Ok(Some(Item {
            catalog: self.context.catalog.clone(),
            product: format!("{}:{}:{}:{arch}", self.layout.os, self.wanted.release, image.label),
            os: self.layout.os.to_owned(),
            release: self.wanted.release.clone(),
            version: or(&image.version, &self.wanted.release),
            aliases: vec![self.wanted.release.clone()],
            arch,
            stream: self.context.stream.clone().unwrap_or_else(|| "released".to_owned()),
            ftype: image.ftype,
            serial: image.serial,
            label: image.label,
            urls: self.context.urls(&format!("{folder}/{name}"))?,
            size: checksum.size,
            digest: Some(checksum.digest),
            verified: verified.cloned(),
        }))
    }
}

impl Adapter for Checked {
    fn start(&mut self) -> Result<Step, Error> {
        self.request(&self.layout.checksums)
    }

    fn give(&mut self, answer: Answer<'_>) -> Result<Step, Error> {
        match (self.unverified.take(), answer) {
            (None, Answer::Document(document)) => self.read(document),
            (Some(document), Answer::Document(signature)) => self.verify(&document, signature),
            (Some(_), Answer::Missing) => {
                let sentence = "the checksums have no signature; a key was asked for";
                Err(Error::new(ErrorKind::Unsigned, sentence))
            }
            (None, Answer::Missing) => Err(missing(&self.layout, &self.wanted)),
        }
    }
}

fn missing(layout: &Layout, wanted: &Wanted) -> Error {
    let Wanted { release, arch } = wanted;
    let sentence = format!("no image of {} {release} for {arch} is published", layout.os);
    Error::new(ErrorKind::NotFound, sentence)
}
