//! `image list`.

use std::path::PathBuf;

use anyhow::Result;
use virtsmith::catalog::{Item, Query, Url};
use virtsmith::image::Size;

use super::naming::Naming;
use super::store::Place;
use crate::args::Global;
use crate::output;

/// List the images of a catalog
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// What they must be: release=noble, arch=arm64, ftype=disk1.img and others
    #[arg(value_name = "FIELD=VALUE")]
    filters: Vec<String>,
    #[command(flatten)]
    naming: Naming,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    let (cache, query) = (args.place.open()?, args.filters.join(" ").parse::<Query>()?);
    let name = args.naming.catalog.as_deref().filter(|name| !name.contains("://"));
    let items = super::super::block_on(async {
        args.naming.browse(&cache, name.unwrap_or("ubuntu"), &query).await
    })?;
    if global.json {
        let shown: Vec<_> = items.iter().map(|item| Shown::of(item, &cache)).collect();
        return output::json(&shown);
    }
    let rows = items.iter().map(row).collect();
    output::table(["OS", "RELEASE", "VERSION", "ARCH", "STREAM", "SERIAL", "FTYPE", "SIZE"], rows)
}

fn row(item: &Item) -> [String; 8] {
    let size = item.size.map(|size| Size::from_bytes(size).to_string());
    let words = [
        &item.os,
        &item.release,
        &item.version,
        &item.arch,
        &item.stream,
        &item.serial,
        &item.ftype,
    ];
    let [os, release, version, arch, stream, serial, ftype] = words.map(String::clone);
    [os, release, version, arch, stream, serial, ftype, size.unwrap_or_default()]
}

/// An item, as programs see it.
#[derive(Debug, serde::Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    item: &'a Item,
    /// The digits of its digest alone, where that is SHA-256.
    sha256: Option<String>,
    /// The path of the URL that is asked first.
    path: &'a str,
    /// The file, where the image is here already.
    cached: Option<PathBuf>,
}

impl<'a> Shown<'a> {
    fn of(item: &'a Item, cache: &virtsmith::catalog::cache::Cache) -> Self {
        let url = item.urls.first().map(Url::as_str).unwrap_or_default();
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let path = rest.split_once('/').map_or("", |(_, path)| path);
        let digest = item.digest.filter(|digest| digest.as_bytes().len() == 32);
        let cached = item.digest.map(|digest| cache.path_of(&digest)).filter(|path| path.exists());
        Self { item, sha256: digest.map(|digest| digest.to_hex()), path, cached }
    }
}
