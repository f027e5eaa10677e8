//! Arch Linux: the packages of a GitLab project, with `file_sha256` of each file. Not signed.
//!
//! `packages` lists `{"id", "name", "version"}`, newest first as asked; `packages/<id>/package_files`
//! lists `{"file_name", "size", "file_sha256"}`; files are at
//! `packages/generic/<name>/<version>/<file_name>` (GitLab's API, version 4).

use serde::Deserialize;

use super::super::walk::{Adapter, Answer, Context, DocumentRequest, Listing, Step};
use super::super::{Digest, Error, ErrorKind, Item};
use super::checked::MAX_BYTES;
use super::is_word;

/// A walk over Arch's newest images.
#[derive(Debug)]
pub(super) struct Arch {
    context: Context,
    package: Option<Package>,
}

#[derive(Clone, Debug, Deserialize)]
struct Package {
    id: u64,
    name: String,
    version: String,
}

#[derive(Debug, Deserialize)]
struct File {
    file_name: String,
    size: u64,
    file_sha256: String,
}

impl Arch {
    pub(super) fn new(context: Context) -> Self {
        Self { context, package: None }
    }

    fn read_packages(&mut self, document: &[u8]) -> Result<Step, Error> {
        let packages: Vec<Package> = read(document)?;
        let newest = packages
            .into_iter()
            .filter(|package| is_word(&package.name) && is_word(&package.version))
            .max_by(|one, two| one.version.cmp(&two.version));
        let package = newest.ok_or_else(|| {
            Error::new(ErrorKind::NotFound, "the project has no packages with images")
        })?;
        let request = self.request(&format!("packages/{}/package_files", package.id))?;
        self.package = Some(package);
        Ok(Step::Need(request))
    }

    fn read_files(&self, package: &Package, document: &[u8]) -> Result<Step, Error> {
        let files: Vec<File> = read(document)?;
        let items: Result<Vec<Option<Item>>, Error> =
            files.iter().map(|file| self.item(package, file)).collect();
        Ok(Step::Done(Listing { items: items?.into_iter().flatten().collect(), updated: None }))
    }

    /// `Arch-Linux-x86_64-cloudimg.qcow2`, with the version before the extension or without.
    fn item(&self, package: &Package, file: &File) -> Result<Option<Item>, Error> {
        let stem = file.file_name.strip_prefix("Arch-Linux-x86_64-cloudimg");
        if !stem.is_some_and(|rest| rest.ends_with(".qcow2")) {
            return Ok(None);
        }
        let Package { name, version, .. } = package;
        let digest: Digest =
            file.file_sha256.parse().map_err(|error: Error| Error::malformed(error.to_string()))?;
        let path = format!("packages/generic/{name}/{version}/{}", file.file_name);
        Ok(Some(Item {
            catalog: self.context.catalog.clone(),
            product: "arch:cloudimg:amd64".to_owned(),
            os: "arch".to_owned(),
            release: "rolling".to_owned(),
            version: "rolling".to_owned(),
            aliases: vec!["latest".to_owned()],
            arch: "amd64".to_owned(),
            stream: self.context.stream.clone().unwrap_or_else(|| "released".to_owned()),
            ftype: "qcow2".to_owned(),
            serial: version.clone(),
            label: "cloudimg".to_owned(),
            urls: self.context.urls(&path)?,
            size: Some(file.size),
            digest: Some(digest),
            verified: None,
        }))
    }

    fn request(&self, path: &str) -> Result<DocumentRequest, Error> {
        Ok(DocumentRequest { max_bytes: MAX_BYTES, ..self.context.request(path)? })
    }
}

impl Adapter for Arch {
    fn start(&mut self) -> Result<Step, Error> {
        self.request("packages").map(Step::Need)
    }

    fn give(&mut self, answer: Answer<'_>) -> Result<Step, Error> {
        if self.context.trust.keyring.is_some() {
            let sentence = "Arch does not sign what its API tells; take it unsigned";
            return Err(Error::new(ErrorKind::Unsigned, sentence));
        }
        match (self.package.take(), answer) {
            (None, Answer::Document(document)) => self.read_packages(document),
            (Some(package), Answer::Document(document)) => self.read_files(&package, document),
            (_, Answer::Missing) => {
                Err(Error::new(ErrorKind::NotFound, "the project's packages are not there"))
            }
        }
    }
}

fn read<'a, T: Deserialize<'a>>(document: &'a [u8]) -> Result<T, Error> {
    serde_json::from_slice(document)
        .map_err(|error| Error::malformed(format!("not GitLab's JSON: {error}")).because(error))
}
