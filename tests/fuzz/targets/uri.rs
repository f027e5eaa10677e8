//! Connection URIs: what is accepted is kept, and what the daemon is told is a URI.
#![no_main]

use virtsmith::rpc::Uri;
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(uri) = text.parse::<Uri>() else { return };
    assert_eq!(uri.to_string(), text);
    let _ = (uri.mode(), uri.is_session(), uri.param("socket"));
    if uri.param("name").is_some() {
        return;
    }
    let name = uri.remote_name();
    let remote: Uri = name.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"));
    assert_eq!((remote.driver(), remote.path()), (uri.driver(), uri.path()), "{text:?}");
    assert_eq!(remote.remote_name(), name, "{text:?}");
});
