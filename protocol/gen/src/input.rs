//! libvirt's files, read and parsed.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::check;
use crate::model::Description;
use crate::parse::api::Api;
use crate::parse::description::description;
use crate::parse::listing::{Listing, listing};
use crate::resolve::{Program, Spelling, program};

/// One description with its listing.
struct Source {
    spelling: Spelling,
    path: &'static str,
    listing: &'static str,
}

const SOURCES: [Source; 6] = [
    source(
        "remote",
        ["remote_", "REMOTE_AUTH_"],
        "remote/remote_protocol.x",
        "remote_protocol-structs",
    ),
    source("qemu", ["qemu_", "QEMU_"], "remote/qemu_protocol.x", "qemu_protocol-structs"),
    source("lxc", ["lxc_", "LXC_"], "remote/lxc_protocol.x", "lxc_protocol-structs"),
    source("admin", ["admin_", "ADMIN_"], "admin/admin_protocol.x", "admin_protocol-structs"),
    source("net", ["virNet", "VIR_NET_"], "rpc/virnetprotocol.x", "virnetprotocol-structs"),
    source(
        "keepalive",
        ["keepalive_", "KEEPALIVE_"],
        "rpc/virkeepaliveprotocol.x",
        "virkeepaliveprotocol-structs",
    ),
];

const API_FILES: [&str; 4] =
    ["libvirt-api.xml", "libvirt-admin-api.xml", "libvirt-qemu-api.xml", "libvirt-lxc-api.xml"];

/// What came after the release that is read.
const NEWER: &str = include_str!("../newer.x");

/// Everything that is read.
pub(crate) struct Input {
    descriptions: Vec<Description>,
    listings: Vec<Listing>,
    pub(crate) api: Api,
    version: String,
}

/// Reads libvirt's source tree and its API's XML.
pub(crate) fn read(source: &Path, api: &Path) -> Result<Input> {
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
    };
    let mut input = Input {
        descriptions: Vec::new(),
        listings: Vec::new(),
        api: Api::default(),
        version: version(source)?,
    };
    for known in &SOURCES {
        let text = read(&source.join("src").join(known.path))?;
        input.descriptions.push(description(&text).with_context(|| known.path)?);
        input.listings.push(listing(&read(&source.join("src").join(known.listing))?));
    }
    for name in API_FILES {
        input.api.read(&read(&api.join(name))?).with_context(|| name)?;
    }
    input.check()?;
    let newer = description(NEWER).context("newer.x")?;
    input.descriptions.first_mut().context("no description")?.extend(newer);
    Ok(input)
}

impl Input {
    /// Compares every description with its listing.
    fn check(&self) -> Result<()> {
        let shared = self.descriptions.first().context("no description")?;
        let pairs = self.descriptions.iter().zip(&self.listings).zip(&SOURCES);
        for ((own, listing), source) in pairs {
            check::listing(own, shared, listing).with_context(|| source.listing)?;
            check::typed_params(own, &self.api).with_context(|| source.path)?;
        }
        Ok(())
    }

    /// libvirt's version.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// Every program, the supplement included.
    pub(crate) fn programs(&self) -> Result<Vec<Program>> {
        let shared = self.descriptions.first().context("no description")?;
        let resolved = SOURCES.iter().zip(&self.descriptions).map(|(source, own)| {
            let resolved = program(source.spelling, own, shared, &self.api);
            let resolved = resolved.with_context(|| source.path)?;
            check::program(&resolved).with_context(|| source.path)?;
            Ok(resolved)
        });
        resolved.collect()
    }
}

const fn source(
    module: &'static str,
    [types, values]: [&'static str; 2],
    path: &'static str,
    listing: &'static str,
) -> Source {
    Source { spelling: Spelling { module, types, values }, path, listing }
}

/// The version in a directory's name: `libvirt-11.3.0`.
fn version(source: &Path) -> Result<String> {
    let name = source.file_name().and_then(|name| name.to_str());
    let version = name.and_then(|name| name.strip_prefix("libvirt-"));
    version.map(str::to_owned).context("--source is a directory called libvirt-VERSION")
}
