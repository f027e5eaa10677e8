//! Connections that break, and what is done with what came.

use proptest::prelude::*;
use virtsmith::catalog::ErrorKind;
use virtsmith::catalog::cache::GetOptions;

use crate::stage::{PATH, Stage, block_on, hasty};
use crate::support::Fault;

const BYTES: usize = 300_000;

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        4 => (0..BYTES).prop_map(Fault::CutAt),
        1 => Just(Fault::IgnoreRange),
        1 => Just(Fault::Etag("\"other\"")),
        1 => Just(Fault::IgnoreIfRange("\"other\"")),
        1 => Just(Fault::Status(503)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_breaks_the_end_is_the_right_file(faults in prop::collection::vec(fault(), 0..4)) {
        let stage = Stage::new(BYTES);
        faults.into_iter().for_each(|fault| stage.server.fault(PATH, fault));
        drop(stage.get(&stage.item()).unwrap());
        stage.assert_whole();
    }
}

#[test]
fn what_came_is_not_asked_for_again() {
    let stage = Stage::new(BYTES);
    stage.server.fault(PATH, Fault::CutAt(100_000));
    drop(stage.get(&stage.item()).unwrap());
    let asked = stage.server.asked(PATH);
    let ranges: Vec<_> = asked.iter().map(|asked| asked.range.clone()).collect();
    assert_eq!(ranges, [None, Some("bytes=100000-".to_owned())]);
    assert!(asked[1].if_range.as_ref().is_some_and(|etag| etag.starts_with('"')));
}

#[test]
fn another_run_goes_on_where_one_gave_up() {
    let stage = Stage::new(BYTES);
    stage.server.fault(PATH, Fault::CutAt(100_000));
    (0..8).for_each(|_| stage.server.fault(PATH, Fault::Status(500)));
    let error = stage.get(&stage.item()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status, "{error}");
    assert_eq!(stage.part_length(), 100_000);
    // Whatever faults are left, they are used up.
    while stage.get(&stage.item()).is_err() {}
    stage.assert_whole();
    let last = stage.server.asked(PATH).pop().unwrap();
    assert_eq!(last.range.as_deref(), Some("bytes=100000-"));
}

#[test]
fn a_fetch_that_is_dropped_leaves_a_part_for_the_next() {
    let stage = Stage::new(BYTES);
    let pause = std::time::Duration::from_millis(5);
    stage.server.fault(PATH, Fault::Slow(10_000, pause));
    let (item, cache, fetcher) = (stage.item(), stage.cache(), hasty());
    block_on(async {
        let get = cache.get(&item, &fetcher, GetOptions::default());
        let grown = async {
            while stage.part_length() < 50_000 {
                tokio::time::sleep(pause).await;
            }
        };
        tokio::select! {
            got = get => panic!("{got:?}"),
            () = grown => {}
        }
    });
    assert!(!stage.files().iter().any(|name| name.starts_with("blobs/")), "{:?}", stage.files());
    drop(stage.get(&item).unwrap());
    stage.assert_whole();
    assert!(stage.server.asked(PATH).pop().unwrap().range.is_some());
}

#[test]
fn mirrors_are_asked_in_their_order() {
    let stage = Stage::new(BYTES);
    stage.server.put("/second.img", stage.image.clone());
    let mut item = stage.item();
    item.urls.push(stage.server.url("/second.img").parse().unwrap());
    stage.server.fault(PATH, Fault::CutAt(100_000));
    drop(stage.get(&item).unwrap());
    stage.assert_whole();
    let second = stage.server.asked("/second.img");
    assert_eq!(second[0].range.as_deref(), Some("bytes=100000-"), "the digest will tell");
    assert_eq!(second[0].if_range, None, "another server's ETag says nothing");
}
