//! Debian: `bookworm/latest/SHA512SUMS`, and `<image>.json`, which tells the build. Not signed.
//!
//! `latest` moves; the same file lies for good below its build, as
//! `bookworm/20260101-1234/debian-12-generic-amd64-20260101-1234.qcow2`.

use serde::Deserialize;

use super::super::names::debian_release;
use super::super::walk::{Adapter, Answer, Context, DocumentRequest, Listing, Step};
use super::super::{Error, ErrorKind};
use super::checked::{Checked, Image, Layout, MAX_BYTES, Signature};
use super::{Wanted, is_word};

/// The image that machines boot from: with drivers for hardware and cloud-init.
const FLAVOUR: &str = "generic";

/// A walk over Debian's images of one release.
#[derive(Debug)]
pub(super) struct Debian {
    checked: Checked,
    context: Context,
    version: &'static str,
    code_name: &'static str,
    arch: String,
    /// What was found, while its build is waited for.
    found: Option<Listing>,
}

impl Debian {
    pub(super) fn new(wanted: Wanted, context: Context) -> Result<Self, Error> {
        let (version, code_name) = debian_release(&wanted.release).ok_or_else(|| {
            let sentence = format!("no release {:?} of Debian is known", wanted.release);
            Error::new(ErrorKind::NotFound, sentence)
        })?;
        let layout = Layout {
            os: "debian",
            checksums: format!("{code_name}/latest/SHA512SUMS"),
            signature: Signature::None,
            only: String::new(),
            image,
        };
        let arch = wanted.arch.clone();
        let wanted = Wanted { release: code_name.to_owned(), ..wanted };
        let checked = Checked::new(layout, wanted, context.clone());
        Ok(Self { checked, context, version, code_name, arch, found: None })
    }

    /// Asks for the build of what was found.
    fn found(&mut self, mut listing: Listing) -> Result<Step, Error> {
        let Self { version, code_name, arch, .. } = self;
        for item in &mut listing.items {
            item.version = (*version).to_owned();
            item.aliases = vec![(*version).to_owned(), (*code_name).to_owned()];
        }
        listing.items.retain(|item| item.arch == *arch && item.label == FLAVOUR);
        self.found = Some(listing);
        let path = format!("{code_name}/latest/debian-{version}-{FLAVOUR}-{arch}.json");
        let request = self.context.request(&path)?;
        Ok(Step::Need(DocumentRequest { max_bytes: MAX_BYTES, ..request }))
    }

    /// Names files by their build, as long as that is known.
    fn settle(&self, mut listing: Listing, serial: Option<&str>) -> Result<Listing, Error> {
        let Some(serial) = serial else { return Ok(listing) };
        for item in &mut listing.items {
            let name = item.urls.first().map(|url| url.file_name().to_owned()).unwrap_or_default();
            let (stem, extension) = name.split_once('.').unwrap_or((&name, ""));
            let path = format!("{}/{serial}/{stem}-{serial}.{extension}", self.code_name);
            item.urls = self.context.urls(&path)?;
            item.serial = serial.to_owned();
        }
        Ok(listing)
    }
}

impl Adapter for Debian {
    fn start(&mut self) -> Result<Step, Error> {
        self.checked.start()
    }

    fn give(&mut self, answer: Answer<'_>) -> Result<Step, Error> {
        let Some(listing) = self.found.take() else {
            return match self.checked.give(answer)? {
                Step::Done(listing) => self.found(listing),
                need @ Step::Need(_) => Ok(need),
            };
        };
        let serial = match answer {
            Answer::Document(document) => Some(serial(document)?),
            Answer::Missing => None,
        };
        self.settle(listing, serial.as_deref()).map(Step::Done)
    }
}

/// `debian-12-generic-amd64.qcow2`, `debian-13-generic-amd64-daily.qcow2`.
fn image(name: &str) -> Option<Image> {
    let (stem, extension) = name.strip_prefix("debian-")?.split_once('.')?;
    let mut parts = stem.split('-');
    let (version, label, arch) = (parts.next()?, parts.next()?, parts.next()?);
    // `-backports-` and the like are other images.
    let plain = parts.next().is_none_or(|part| part == "daily");
    if !plain || !["qcow2", "raw", "tar.xz"].contains(&extension) {
        return None;
    }
    Some(Image {
        version: version.to_owned(),
        arch: arch.to_owned(),
        label: label.to_owned(),
        ftype: extension.to_owned(),
        serial: String::new(),
    })
}

/// The build that the JSON beside an image tells: `items[].data.info.version`.
fn serial(document: &[u8]) -> Result<String, Error> {
    let build: Build = serde_json::from_slice(document).map_err(|error| {
        Error::malformed(format!("not the JSON of an image: {error}")).because(error)
    })?;
    let serial = build.items.into_iter().find_map(|item| item.data.info?.version);
    serial
        .filter(|serial| is_word(serial))
        .ok_or_else(|| Error::malformed("the JSON of the image does not tell its build"))
}

#[derive(Deserialize)]
struct Build {
    items: Vec<BuildItem>,
}

#[derive(Deserialize)]
struct BuildItem {
    data: BuildData,
}

#[derive(Deserialize)]
struct BuildData {
    info: Option<BuildInfo>,
}

#[derive(Deserialize)]
struct BuildInfo {
    version: Option<String>,
}
