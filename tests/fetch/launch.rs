//! Machines from published images, on a daemon of our own.

use std::fs;

use crate::published::{from, publish};
use crate::stage::Stage;
use crate::support::{Host, Signer, require};

#[test]
fn a_machine_stands_on_a_published_image_which_stays_as_long() {
    let (host, signer) = (require!(Host::start()), require!(Signer::generate()));
    let stage = Stage::new(0);
    let base = fs::read(&host.guest.base).unwrap();
    publish(&stage, &signer, &[("20260101", &base)]);
    let from = from(&stage, &signer);
    let cache = host.at("cache");
    let mut options = vec!["--image", "ubuntu:24.04", "--arch", "amd64", "--memory", "128M"];
    options.extend(["--cache-dir", cache.to_str().unwrap()]);
    options.extend(from.iter().map(String::as_str));

    let planned = host.launch("web1", &[&options[..], &["--dry-run"]].concat()).complaint();
    assert!(planned.contains("image sync --pool"), "{planned}");
    for name in ["web1", "web2"] {
        host.launch(name, &options).ok();
    }
    let image = "/server/noble/20260101/noble.img";
    assert_eq!(stage.server.asked(image).len(), 1);

    let backing_files = || {
        let pool = fs::read_dir(host.data_dir().join("kvm/guests")).unwrap();
        let names = pool.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with("-backing-file")).count()
    };
    let prune = || {
        let words = ["image", "prune", "--all", "--cache-dir", cache.to_str().unwrap()];
        host.run(&words).ok()
    };
    prune();
    assert_eq!(backing_files(), 1, "machines stand on it");
    assert_eq!(fs::read_dir(cache.join("blobs")).unwrap().count(), 0, "nothing stands on this");
    host.run(&["delete", "web1"]).ok();
    prune();
    assert_eq!(backing_files(), 1, "one still does");
    host.run(&["delete", "web2"]).ok();
    prune();
    assert_eq!(backing_files(), 0);
}
