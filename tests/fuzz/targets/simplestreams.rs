//! Simplestreams: an index and a file of products, read and searched.
#![no_main]

use virtsmith::catalog::{Answer, Catalog, Kind, Query, Trust, UnixTime, Walk};
use virtsmith_fuzz::fuzz_target;

const ROOT: &str = "https://images.example/r/";
const INDEX: &str = r#"{"format": "index:1.0", "index": {"a": {
    "datatype": "image-downloads", "format": "products:1.0", "path": "p.json"}}}"#;

fuzz_target!(|data: &[u8]| {
    let catalog = Catalog::new("a", Kind::Simplestreams, ROOT.parse().expect("a URL"));
    for index in [data, INDEX.as_bytes()] {
        let trust = Trust::new(None, UnixTime(0));
        let mut walk = Walk::new(&catalog, &Query::new(), trust).expect("it begins");
        if walk.give(Answer::Document(index)).is_err() {
            continue;
        }
        while walk.request().is_some() {
            if walk.give(Answer::Document(data)).is_err() {
                return;
            }
        }
        let listing = walk.finish().expect("it is over");
        for item in &listing.items {
            assert!(item.urls.iter().all(|url| url.as_str().starts_with(ROOT)));
        }
        if let Ok(item) = Query::new().select(&listing.items) {
            assert!(listing.items.contains(item));
        }
    }
});
