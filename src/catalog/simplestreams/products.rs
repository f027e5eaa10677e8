//! A file of products: what there is to download.

use super::super::names::debian_arch;
use super::super::walk::Context;
use super::super::{Digest, Error, ErrorKind, Item, UnixTime, Url, Verified};
use super::index::{DOWNLOADS, check_format, updated};
use super::level::{self, Level};
use super::mirrors;

/// What a file of products says.
#[derive(Debug)]
pub(in super::super) struct Products {
    pub(in super::super) updated: Option<UnixTime>,
    pub(in super::super) items: Vec<Item>,
}

/// The most items of a file.
const MAX_ITEMS: usize = 200_000;
/// The most bytes that its items may take: what they inherit is copied into each.
const MAX_BYTES: usize = 256 << 20;

/// Reads a file of products, whose files also lie below the roots that the index names.
///
/// # Errors
/// [`ErrorKind::Unsupported`] for another format or datatype, [`ErrorKind::InvalidUrl`] for a
/// path that leads out of the catalog, [`ErrorKind::TooLarge`], [`ErrorKind::Malformed`].
pub(in super::super) fn parse(
    text: &str,
    context: &Context,
    others: &[Url],
    verified: Option<&Verified>,
) -> Result<Products, Error> {
    let top = level::parse(text, &["products", "versions", "items"])?;
    check_format(&top, "products:1.0", "the file of products")?;
    if top.get("datatype").is_some_and(|datatype| datatype != DOWNLOADS) {
        let sentence = format!("the products are not of the datatype {DOWNLOADS}");
        return Err(Error::new(ErrorKind::Unsupported, sentence));
    }
    let items = list(&top, context, others, verified)?;
    Ok(Products { updated: updated(&top)?, items })
}

fn list(
    top: &Level<'_>,
    context: &Context,
    others: &[Url],
    verified: Option<&Verified>,
) -> Result<Vec<Item>, Error> {
    let (stream, mut bytes, mut items) = (stream(top), 0, Vec::new());
    let versions = top.children.iter().flat_map(|(product, level)| {
        level.children.iter().map(move |(serial, version)| (product, level, serial, version))
    });
    for (product, level, serial, version) in versions {
        for (name, item) in &version.children {
            let source = Source { product, serial, stream, levels: [item, version, level, top] };
            let item = source.item(context, others, verified);
            let item = item.map_err(|error| error.at(format!("{product} {serial} {name}")))?;
            bytes += item.as_ref().map_or(0, weight);
            items.extend(item);
            if items.len() > MAX_ITEMS || bytes > MAX_BYTES {
                let sentence = format!("the catalog has more than {MAX_ITEMS} items, or 256 MiB");
                return Err(Error::new(ErrorKind::TooLarge, sentence));
            }
        }
    }
    Ok(items)
}

/// About how many bytes an item takes.
fn weight(item: &Item) -> usize {
    let texts = [&item.product, &item.os, &item.release, &item.version, &item.label, &item.ftype];
    let texts: usize = texts.into_iter().map(String::len).sum();
    let aliases: usize =
        item.aliases.iter().map(|alias| size_of::<String>() + 16 + alias.len()).sum();
    let urls: usize = item.urls.iter().map(|url| size_of_val(url) + url.as_str().len()).sum();
    size_of::<Item>() + texts + item.serial.len() + item.stream.len() + aliases + urls
}

/// `released` of the content `com.ubuntu.cloud:released:download`.
fn stream<'a>(top: &'a Level<'_>) -> Option<&'a str> {
    let mut parts = top.get("content_id")?.split(':');
    let (_, stream, _) = (parts.next()?, parts.next()?, parts.next()?);
    Some(stream)
}

/// An item with all that it inherits.
struct Source<'a> {
    product: &'a str,
    serial: &'a str,
    stream: Option<&'a str>,
    /// From the item outward.
    levels: [&'a Level<'a>; 4],
}

impl<'a> Source<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        let own = |name: &str| self.levels.iter().find_map(|level| level.get(name));
        let [.., top] = self.levels;
        own(name).or_else(|| top.alias(name, own))
    }

    fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }

    /// `None` where there is nothing to download.
    fn item(
        &self,
        context: &Context,
        others: &[Url],
        verified: Option<&Verified>,
    ) -> Result<Option<Item>, Error> {
        let Some(path) = self.get("path") else { return Ok(None) };
        let own = mirrors::roots(mirrors::nearest(self.levels), &context.base);
        let others = if own.is_empty() { others } else { &own };
        let either = |name: &str, other: &str| {
            self.get(name).or_else(|| self.get(other)).unwrap_or_default().to_owned()
        };
        let aliases = self.get("aliases").unwrap_or_default().split(',').map(str::trim);
        let stream = context.stream.as_deref().or_else(|| self.get("stream")).or(self.stream);
        Ok(Some(Item {
            catalog: context.catalog.clone(),
            product: self.product.to_owned(),
            os: self.text("os").to_lowercase(),
            release: either("release", "version"),
            version: either("version", "release"),
            aliases: aliases.filter(|alias| !alias.is_empty()).map(str::to_owned).collect(),
            arch: debian_arch(self.get("arch").unwrap_or_default()).to_owned(),
            stream: stream.unwrap_or_default().to_owned(),
            ftype: self.text("ftype"),
            serial: self.serial.to_owned(),
            label: self.text("label"),
            urls: context.urls_also(path, others)?,
            size: self.size()?,
            digest: self.digest()?,
            verified: verified.cloned(),
        }))
    }

    fn size(&self) -> Result<Option<u64>, Error> {
        let size = self.get("size").map(|size| {
            size.parse().map_err(|_| Error::malformed(format!("{size:?} is no number of bytes")))
        });
        size.transpose()
    }

    fn digest(&self) -> Result<Option<Digest>, Error> {
        let digest = self.get("sha256").or_else(|| self.get("sha512")).map(str::parse);
        digest.transpose().map_err(|error: Error| Error::malformed(error.to_string()))
    }
}
