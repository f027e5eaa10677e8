//! What publishers other than Ubuntu have: checksums and JSON, cut at NUL bytes.
#![no_main]

use std::sync::LazyLock;

use virtsmith::catalog::{Answer, Catalogs, Query, Trust, UnixTime, Walk};
use virtsmith_fuzz::fuzz_target;

static CATALOGS: LazyLock<Catalogs> = LazyLock::new(Catalogs::builtin);

fuzz_target!(|data: &[u8]| {
    let query: Query = "name=12 arch=amd64".parse().expect("a query");
    for catalog in CATALOGS.iter() {
        let trust = Trust::new(None, UnixTime(0));
        let mut walk = Walk::new(catalog, &query, trust).expect("it begins");
        for document in data.split(|byte| *byte == 0) {
            if walk.give(Answer::Document(document)).is_err() {
                break;
            }
        }
        let Ok(listing) = walk.finish() else { continue };
        for item in listing.items {
            let url = item.urls.first().expect("it lies somewhere").as_str();
            assert!(catalog.name == "fedora" || url.starts_with(catalog.url.as_str()), "{url}");
        }
    }
});
