//! Many machines at once, some of which cannot be: those do not touch the others.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use support::{Host, Live, require, wait_for};
use tokio::task::JoinSet;
use virtsmith::image::{CreateOptions, Size, create_new};
use virtsmith::machine::{Boot, Error, ErrorKind, Manager, Mebibytes, Spec, State, Virt};
use virtsmith::virt::api::domain::{ConnectListAllDomainsFlags, DomainDefineFlags};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::{Connect, Domain, replay};

const FIFTY: u32 = 50;

/// The names of those that were not made, and why.
fn failures(outcomes: &[(String, Result<Domain, Error>)]) -> Vec<(&str, ErrorKind)> {
    let failed = |outcome: &Result<Domain, Error>| Some(outcome.as_ref().err()?.kind());
    let named = outcomes.iter().map(|(name, outcome)| (name.as_str(), failed(outcome)));
    named.filter_map(|(name, kind)| Some((name, kind?))).collect()
}

/// Below a folder, the paths whose last part begins with a word.
fn named(folder: &Path, word: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let inside = named(&path, word);
            found.extend(inside.into_iter().map(|below| format!("{name}/{below}")));
        }
        if name.starts_with(word) {
            found.insert(name);
        }
    }
    found
}

async fn delete_all(manager: &Manager) {
    let mut deletions = JoinSet::new();
    for machine in manager.list().await.unwrap() {
        let manager = manager.clone();
        deletions.spawn(async move { manager.delete(&machine.name).await });
    }
    for deleted in deletions.join_all().await {
        deleted.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_machines_on_a_host_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let (image, data) = (folder.path().join("image.qcow2"), folder.path().join("data"));
    create_new(&image, &CreateOptions::qcow2().size(Size::from_bytes(64 << 20))).unwrap();
    let others = "<domain type='kvm'><name>web-13</name><memory>65536</memory>\
        <os><type>hvm</type></os></domain>";
    let host = replay::Host::builder().domain(others).build().unwrap();
    let manager = Manager::new(host.connect().await.unwrap(), &data);
    manager.initialise().await.unwrap();
    // Found at the last moment, when the seed is made already.
    let disk = data.join("kvm/guests/web-33.qcow2");
    fs::write(&disk, "somebody's").unwrap();

    let mut specs = Spec::new("web", &image).copies(FIFTY);
    specs[6].cpus = 0;
    specs[20].image = folder.path().join("nothing.qcow2");
    let outcomes = manager.launch_many(&specs, specs.len()).await;
    let names: Vec<_> = outcomes.iter().map(|(name, _)| name).collect();
    assert_eq!(names, specs.iter().map(|spec| &spec.name).collect::<Vec<_>>());
    assert_eq!(
        failures(&outcomes),
        [
            ("web-7", ErrorKind::Invalid),
            ("web-13", ErrorKind::Exists),
            ("web-21", ErrorKind::Invalid),
            ("web-33", ErrorKind::Exists),
        ]
    );
    let machines = manager.list().await.unwrap();
    assert_eq!(machines.len(), 46);
    assert!(machines.iter().all(|machine| machine.state == State::Running), "{machines:?}");
    assert_eq!(fs::read_to_string(&disk).unwrap(), "somebody's");
    for (word, left) in [("web-7", 0), ("web-13", 0), ("web-21", 0), ("web-33", 1), ("web-50", 3)] {
        let found = named(&data, word);
        assert_eq!(found.len(), left, "{word}: {found:?}");
    }

    delete_all(&manager).await;
    assert_eq!(named(&data, "web"), BTreeSet::from(["kvm/guests/web-33.qcow2".to_owned()]));
    let left: Vec<_> = host.domains().into_iter().map(|domain| domain.name).collect();
    assert_eq!(left, ["web-13"]);
}

/// libvirt's test driver has no emulators, so that machines cannot be planned there;
/// what a launch asks of libvirt it does.
#[tokio::test(flavor = "multi_thread")]
async fn fifty_domains_on_libvirts_test_driver() {
    let libvirtd = require!(Live::unrecorded_own());
    let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
    let mut launches = JoinSet::new();
    for number in 1..=FIFTY {
        // Every tenth has the name of one that runs.
        let name = if number % 10 == 0 { "test".into() } else { format!("web-{number}") };
        launches.spawn(define_and_start(connect.clone(), name));
    }
    let outcomes = launches.join_all().await;
    let failed: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).collect();
    assert_eq!(failed.len(), 5);
    for error in failed {
        assert!(error.is(ErrorNumber::OPERATION_FAILED), "{error}");
    }
    let flags = ConnectListAllDomainsFlags::ACTIVE;
    let domains = connect.list_all_domains(flags).await.unwrap();
    let names: BTreeSet<_> = domains.iter().map(|domain| domain.name()).collect();
    let expected: Vec<_> =
        (1..=FIFTY).filter(|n| n % 10 != 0).map(|n| format!("web-{n}")).collect();
    let expected = expected.iter().map(String::as_str).chain(["test"]);
    assert_eq!(names, expected.collect());
}

async fn define_and_start(connect: Connect, name: String) -> Result<Domain, virtsmith::Error> {
    let xml = format!(
        "<domain type='test'><name>{name}</name><memory>65536</memory>\
         <os><type>hvm</type></os></domain>"
    );
    let domain = connect.domain_define_xml_flags(&xml, DomainDefineFlags::empty()).await?;
    domain.create().await?;
    Ok(domain)
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_guests_boot_at_once() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut specs = host.spec("web").copies(8);
    for spec in &mut specs {
        spec.memory = Mebibytes(96);
        assert_eq!(spec.virt, Some(Virt::Tcg));
        spec.user_data = Some(format!("#cloud-config\n# I am {}.\n", spec.name).into_bytes());
    }
    // Only QEMU sees that it is no kernel, when the machine starts.
    let kernel = host.write("no-kernel", "nothing");
    specs[2].boot = Boot::Kernel { kernel, initrd: None, cmdline: String::new() };
    let outcomes = manager.launch_many(&specs, specs.len()).await;
    assert_eq!(failures(&outcomes), [("web-3", ErrorKind::Libvirt)], "{outcomes:?}");
    assert_eq!(named(&host.data_dir(), "web-3"), BTreeSet::new());

    let names = ["web-1", "web-2", "web-4", "web-5", "web-6", "web-7", "web-8"];
    for name in names {
        let log = manager.console_log(name).await.unwrap();
        let console = wait_for("guest", || {
            let console = String::from_utf8_lossy(&fs::read(&log).unwrap()).into_owned();
            if console.contains("GUEST-STAYS") { Ok(console) } else { Err(console) }
        });
        assert!(console.contains(&format!("# I am {name}.")), "{name}:\n{console}");
        assert!(console.contains("DISK-WRITTEN"), "{name}:\n{console}");
    }
    manager.destroy("web-5").await.unwrap();
    let machines = manager.list().await.unwrap();
    let running = machines.iter().filter(|machine| machine.state == State::Running);
    let running: Vec<_> = running.map(|machine| machine.name.as_str()).collect();
    assert_eq!(running, names.into_iter().filter(|&name| name != "web-5").collect::<Vec<_>>());

    delete_all(&manager).await;
    let left: Vec<_> = host.traces().into_iter().filter(|trace| trace.contains("web")).collect();
    assert_eq!(left, [""; 0]);
}
