//! Servers that would do harm.

use std::time::Duration;

use virtsmith::catalog::ErrorKind;
use virtsmith::catalog::fetch::{FetchOptions, Fetcher, Request};

use crate::stage::{PATH, Stage, block_on};
use crate::support::Fault;

#[test]
fn what_is_not_as_published_is_refused_and_not_kept() {
    let cases = [
        (Fault::WrongByte(77), ErrorKind::DigestMismatch),
        (Fault::Longer(1), ErrorKind::SizeMismatch),
        (Fault::Endless, ErrorKind::SizeMismatch),
        (Fault::Gzip, ErrorKind::Unsupported),
        (Fault::Redirect("file:///etc/passwd".into()), ErrorKind::InvalidUrl),
        (Fault::Redirect("ftp://127.0.0.1/x".into()), ErrorKind::InvalidUrl),
        (Fault::Redirect("http://user:word@127.0.0.1/x".into()), ErrorKind::InvalidUrl),
        (Fault::Status(404), ErrorKind::NotFound),
        (Fault::Status(418), ErrorKind::Status),
    ];
    let stage = Stage::new(100_000);
    for (fault, kind) in cases {
        stage.server.fault(PATH, fault.clone());
        let error = stage.get(&stage.item()).unwrap_err();
        assert_eq!(error.kind(), kind, "{fault:?}: {error}");
        assert!(error.to_string().contains(PATH), "{error}");
        let left = stage.files();
        assert!(left.is_empty(), "{fault:?}: {left:?}");
    }
    drop(stage.get(&stage.item()).unwrap());
    stage.assert_whole();
}

#[test]
fn a_mirror_with_wrong_bytes_is_passed_over() {
    let stage = Stage::new(100_000);
    stage.server.put("/good.img", stage.image.clone());
    let mut item = stage.item();
    item.urls.push(stage.server.url("/good.img").parse().unwrap());
    stage.server.fault(PATH, Fault::WrongByte(5));
    drop(stage.get(&item).unwrap());
    stage.assert_whole();
}

#[test]
fn a_server_that_leads_in_circles_is_left() {
    let stage = Stage::new(10);
    (0..99).for_each(|_| stage.server.fault(PATH, Fault::Redirect(PATH.into())));
    let error = stage.get(&stage.item()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Network, "{error}");
    assert_eq!(stage.server.asked(PATH).len(), 11);
}

#[test]
fn a_server_that_is_too_slow_is_left_whatever_it_is_at() {
    let stage = Stage::new(100_000);
    let (hour, moment) = (Duration::from_secs(3600), Duration::from_millis(20));
    for (fault, minimum_rate, words) in [
        (Fault::Silent, 0, "did not answer"),
        (Fault::SlowHead(moment), 0, "did not answer"),
        (Fault::Slow(1000, hour), 0, "sent nothing"),
        (Fault::Slow(100, moment), 50_000, "less than 50000 bytes a second"),
    ] {
        stage.server.fault(PATH, fault.clone());
        let mut options = impatient();
        (options.attempts, options.minimum_rate) = (1, minimum_rate);
        let request = Request::from(&stage.item());
        let error = block_on(Fetcher::new(options).document(&request)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Network, "{fault:?}: {error}");
        assert!(error.to_string().contains(words), "{fault:?}: {error}");
    }
}

#[test]
fn a_server_that_takes_connections_and_says_nothing_more_is_left() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/x", silent.local_addr().unwrap());
    let mut options = impatient();
    options.attempts = 1;
    let request = Request::new(url.parse().unwrap());
    let error = block_on(Fetcher::new(options).document(&request)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Network);
    assert!(error.to_string().contains("timed out"), "{error}");
}

#[test]
fn what_a_trickling_mirror_brought_is_kept_and_the_next_is_asked_for_the_rest() {
    let stage = Stage::new(100_000);
    stage.server.put("/good.img", stage.image.clone());
    let mut item = stage.item();
    item.urls.push(stage.server.url("/good.img").parse().unwrap());
    stage.server.fault(PATH, Fault::Slow(100, Duration::from_millis(20)));
    let mut options = impatient();
    options.minimum_rate = 50_000;
    let get = stage.cache();
    drop(block_on(get.get(&item, &Fetcher::new(options), Default::default())).unwrap());
    stage.assert_whole();
    assert!(stage.server.asked("/good.img")[0].range.is_some());
}

#[test]
fn a_document_without_an_end_is_cut_at_its_limit() {
    let stage = Stage::new(10);
    stage.server.fault(PATH, Fault::Endless);
    let mut request = Request::new(stage.server.url(PATH).parse().unwrap());
    request.limit = 1 << 20;
    let error = block_on(Fetcher::new(impatient()).document(&request)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
}

#[test]
fn nothing_is_fetched_offline() {
    let stage = Stage::new(10);
    let mut options = impatient();
    options.offline = true;
    let request = Request::from(&stage.item());
    let error = block_on(Fetcher::new(options).document(&request)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Offline, "{error}");
    assert!(stage.server.asked(PATH).is_empty());
}

fn impatient() -> FetchOptions {
    crate::stage::hasty().options().clone()
}
