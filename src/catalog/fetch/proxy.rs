//! The proxies of the environment.

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::Url;

/// What a tunnel says that was refused with the status 407.
pub(super) const WANTS_PASSWORD: &str = "proxy authorization required";

/// Whether the environment says that there are none for anything: `NO_PROXY=*`.
///
/// For hosts that are addresses, the matcher does not take it so.
pub(super) fn are_off() -> bool {
    let said = std::env::var("NO_PROXY").or_else(|_| std::env::var("no_proxy"));
    said.is_ok_and(|said| said.trim() == "*")
}

/// The proxy that stands before a place, without its user name and password.
pub(super) fn before(place: &Url) -> Option<String> {
    if are_off() { None } else { shown(&Matcher::from_env(), place) }
}

fn shown(matcher: &Matcher, place: &Url) -> Option<String> {
    let place = place.as_str().parse().ok()?;
    let uri = matcher.intercept(&place)?.uri().to_string();
    Some(uri.trim_end_matches('/').to_owned())
}

/// Says what to do when a proxy wants to know who asks.
pub(super) fn asks_for_password(proxy: &str) -> String {
    format!(
        "the proxy {proxy} asks for a user name and a password, or for others than it got (HTTP 407); they belong into its URL, as in https_proxy=http://USER:PASSWORD@HOST:PORT"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_shown_without_its_password() {
        let matcher = Matcher::builder()
            .http("http://fred:secret@proxy.example:3128")
            .https("proxy.example")
            .no("10.0.0.0/8,.inside.example")
            .build();
        for (place, proxy) in [
            ("http://a.example/x", Some("http://proxy.example:3128")),
            ("https://a.example/x?y#z", Some("http://proxy.example")),
            ("http://10.1.2.3/x", None),
            ("https://a.inside.example/x", None),
        ] {
            assert_eq!(shown(&matcher, &place.parse().unwrap()).as_deref(), proxy, "{place}");
        }
    }
}
