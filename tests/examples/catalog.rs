//! Reads a signed catalog of images, verifies it, and lists what it has.
//!
//! `cargo run --example catalog -- [FIELD=VALUE,… [URL KEYRING]]`, such as
//! `release=noble,arch=amd64`

use std::fs;

use virtsmith::catalog::cache::{BrowseOptions, Cache};
use virtsmith::catalog::fetch::Fetcher;
use virtsmith::catalog::{Catalog, Catalogs, Keyring, Kind, Query};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let query: Query = arguments.next().unwrap_or_default().replace(',', " ").parse()?;
    let mut options = BrowseOptions::default();
    let catalog = match (arguments.next(), arguments.next()) {
        (Some(url), Some(keyring)) => {
            options.keyring = Some(Keyring::from_bytes(&fs::read(keyring)?)?);
            Catalog::new("ours", Kind::Simplestreams, url.parse()?)
        }
        // Its key is built in.
        _ => Catalogs::builtin().get("ubuntu")?.clone(),
    };

    // A cache remembers what was seen last: an older catalog is refused then.
    let folder = std::env::temp_dir().join(format!("virtsmith-catalog-{}", std::process::id()));
    let cache = Cache::open(&folder)?;
    let listing = cache.browse(&catalog, &query, &options, &Fetcher::default()).await;
    fs::remove_dir_all(&folder)?;

    let listing = listing?;
    for item in listing.items.iter().filter(|item| query.matches(item)) {
        let signer = item.verified.as_ref().map(|verified| verified.fingerprint.to_string());
        let size = item.size.map(|bytes| bytes.to_string());
        let [signer, size] = [signer, size].map(|it| it.unwrap_or_else(|| "?".into()));
        let (product, serial, ftype) = (&item.product, &item.serial, &item.ftype);
        println!("{product} {serial} {ftype}, {size} bytes, signed by {signer}");
    }
    match query.select(&listing.items) {
        Ok(item) => println!("it means {} {}", item.product, item.serial),
        Err(error) => println!("{error}"),
    }
    Ok(())
}
