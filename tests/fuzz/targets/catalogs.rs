//! Configurations: read, and every catalog asked for its first document.
#![no_main]

use virtsmith::catalog::{Catalogs, Query, Trust, UnixTime, Walk};
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(catalogs) = Catalogs::from_toml(text) else { return };
    let query: Query = "name=12 arch=amd64".parse().expect("a query");
    for catalog in catalogs.iter() {
        assert_eq!(catalogs.get(&catalog.name).ok(), Some(catalog));
        let _ = catalog.keyring();
        let walk = Walk::new(catalog, &query, Trust::new(None, UnixTime(0)));
        let Ok(walk) = walk else { continue };
        let request = walk.request().expect("it needs something");
        let last = request.urls.last().expect("it lies somewhere").as_str();
        assert!(last.starts_with(catalog.url.as_str()), "{last}");
    }
});
