//! What is kept, for whom, and how it goes.

use std::fs;

use virtsmith::catalog::cache::{GetOptions, PruneOptions};
use virtsmith::catalog::{ErrorKind, Item};

use crate::stage::{PATH, Stage, block_on, hasty, noise, sha256};

#[test]
fn many_tasks_fetch_an_image_once() {
    let stage = Stage::new(2_000_000);
    let (item, cache, fetcher) = (stage.item(), stage.cache(), hasty());
    block_on(async {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..16 {
            let (item, cache, fetcher) = (item.clone(), cache.clone(), fetcher.clone());
            tasks.spawn(async move {
                cache.get(&item, &fetcher, GetOptions::default()).await.map(drop)
            });
        }
        tasks.join_all().await.into_iter().for_each(|got| got.unwrap());
    });
    assert_eq!(stage.server.asked(PATH).len(), 1);
    stage.assert_whole();
}

#[test]
fn an_image_is_fetched_once_and_found_without_a_server() {
    let stage = Stage::new(1000);
    let path = stage.get(&stage.item()).unwrap().path().to_owned();
    let mut nowhere = stage.item();
    nowhere.urls = vec!["http://127.0.0.1:1/x".parse().unwrap()];
    assert_eq!(stage.get(&nowhere).unwrap().path(), path);
    assert_eq!(stage.server.asked(PATH).len(), 1);
}

#[test]
fn a_file_that_was_cut_short_is_fetched_anew() {
    let stage = Stage::new(1000);
    let path = stage.get(&stage.item()).unwrap().path().to_owned();
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(10).unwrap();
    drop(stage.get(&stage.item()).unwrap());
    stage.assert_whole();
}

#[test]
fn an_image_without_a_digest_gets_the_one_that_it_has() {
    let stage = Stage::new(1000);
    let mut item = stage.item();
    (item.digest, item.size) = (None, None);
    let cached = stage.get(&item).unwrap();
    assert_eq!(cached.record().digest, sha256(&stage.image));
    drop(cached);
    stage.assert_whole();
    drop(stage.get(&item).unwrap());
    assert_eq!(stage.server.asked(PATH).len(), 2, "it may have changed");
}

#[test]
fn who_holds_an_image_keeps_it_from_being_removed() {
    let stage = Stage::new(1000);
    let (cache, all) = (stage.cache(), {
        let mut options = PruneOptions::default();
        options.all = true;
        options
    });
    let held = stage.get(&stage.item()).unwrap();
    assert_eq!(cache.remove(&held.record().digest).unwrap_err().kind(), ErrorKind::Busy);
    assert_eq!(cache.prune(&all).unwrap().in_use.len(), 1);
    let (digest, path) = (held.record().digest, held.path().to_owned());
    drop(held);
    let mut used = all.clone();
    used.in_use.insert(path);
    assert_eq!(cache.prune(&used).unwrap().in_use.len(), 1);
    assert_eq!(cache.prune(&all).unwrap().removed.len(), 1);
    assert!(cache.find(&digest).unwrap().is_none());
    assert_eq!(fs::read_dir(cache.dir().join("locks")).unwrap().count(), 0);
}

#[test]
fn a_newer_version_lets_the_old_one_go() {
    let stage = Stage::new(1000);
    let version = |serial: &str| {
        let content = noise(1000 + serial.len());
        stage.server.put(serial, content.clone());
        let mut item = Item::new(stage.server.url(serial).parse().unwrap());
        (item.product, item.serial) = ("noble".into(), serial.into());
        item.digest = Some(sha256(&content));
        item
    };
    let (old, new) = (version("/20260101"), version("/20260102.1"));
    drop((stage.get(&old).unwrap(), stage.get(&new).unwrap()));
    let pruned = stage.cache().prune(&PruneOptions::default()).unwrap();
    let serials: Vec<_> = pruned.removed.iter().map(|gone| gone.serial.as_str()).collect();
    assert_eq!(serials, ["/20260101"]);
    assert_eq!(stage.cache().list().unwrap().len(), 1);
}

#[test]
fn what_broken_fetches_left_is_swept() {
    let stage = Stage::new(1000);
    let cache = stage.cache();
    let key = format!("sha256-{}", "ab".repeat(32));
    for file in ["parts/KEY", "parts/KEY.json", "records/KEY.json.new", "locks/KEY"] {
        fs::write(cache.dir().join(file.replace("KEY", &key)), "left").unwrap();
    }
    assert_eq!(cache.prune(&PruneOptions::default()).unwrap().freed, 4);
    assert!(stage.files().is_empty(), "{:?}", stage.files());
}

#[test]
fn a_flipped_bit_is_found() {
    let stage = Stage::new(1000);
    let path = stage.get(&stage.item()).unwrap().path().to_owned();
    assert!(stage.cache().verify(&mut |_| {}).unwrap().iter().all(|verdict| verdict.ok));
    let mut bytes = fs::read(&path).unwrap();
    bytes[500] ^= 1;
    fs::write(&path, bytes).unwrap();
    let verdicts = stage.cache().verify(&mut |_| {}).unwrap();
    assert_eq!(verdicts.iter().map(|verdict| verdict.ok).collect::<Vec<_>>(), [false]);
}

#[test]
fn an_import_takes_its_name_over() {
    let stage = Stage::new(1000);
    let file = stage.folder.path().join("mine.qcow2");
    let import = |content: &[u8]| {
        fs::write(&file, content).unwrap();
        block_on(stage.cache().import(&file, "mine", GetOptions::default())).map(drop)
    };
    import(b"one").unwrap();
    import(b"two").unwrap();
    import(b"two").unwrap();
    let named: Vec<_> =
        stage.cache().list().unwrap().into_iter().map(|image| (image.name, image.digest)).collect();
    assert_eq!(named, [(None, sha256(b"one")), (Some("mine".into()), sha256(b"two"))]);
    for bad in ["", "a/b", "ubuntu:24.04", "..", "-x"] {
        let imported = block_on(stage.cache().import(&file, bad, GetOptions::default()));
        assert_eq!(imported.unwrap_err().kind(), ErrorKind::InvalidName, "{bad}");
    }
}
