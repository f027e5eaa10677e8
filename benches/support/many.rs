//! Many launches at once, beside the time that libvirt itself takes to start as many
//! domains one after another.

use std::time::{Duration, Instant};

use tokio::runtime::Builder;
use tokio::task::JoinSet;
use virtsmith::Connect;
use virtsmith::image::{self, CreateOptions, Size};
use virtsmith::machine::{Manager, Mebibytes, Spec, Virt};

use super::support::Libvirtd;

const MACHINES: u32 = 50;
const ROUNDS: usize = 3;
/// As the program does it unless it is told otherwise.
const AT_ONCE: usize = 4;

/// Each round makes and starts the machines, stops them all, and starts them again.
pub(super) fn compare(libvirtd: &Libvirtd) {
    let image = libvirtd.folder().join("many.qcow2");
    let size = Size::from_bytes(1 << 30);
    image::create_new(&image, &CreateOptions::qcow2().size(size)).expect("an image");
    let mut spec = Spec::new("many", image);
    (spec.memory, spec.virt) = (Mebibytes(64), Some(Virt::Tcg));
    let (uri, data) = (libvirtd.uri(), libvirtd.folder().join("many"));
    let runtime = Builder::new_multi_thread().enable_all().build().expect("a runtime");
    println!("\n{MACHINES} machines; seconds {:>14} {:>14} {:>8}", "launched", "libvirt", "times");
    runtime.block_on(async {
        let connect = Connect::open(&uri).await.expect("the daemon answers");
        let manager = Manager::new(connect, data);
        manager.initialise().await.expect("a pool");
        for _ in 0..ROUNDS {
            let (ours, libvirts) = round(&manager, &spec.copies(MACHINES)).await;
            let times = ours.as_secs_f64() / libvirts.as_secs_f64();
            let [ours, libvirts] = [ours, libvirts].map(|time| time.as_secs_f64());
            println!("{ours:>35.2} {libvirts:>14.2} {times:>8.2}");
        }
    });
}

/// How long the launches took, and libvirt's calls alone.
async fn round(manager: &Manager, specs: &[Spec]) -> (Duration, Duration) {
    let start = Instant::now();
    let outcomes = manager.launch_many(specs, AT_ONCE).await;
    let ours = start.elapsed();
    let domains: Vec<_> =
        outcomes.into_iter().map(|(_, outcome)| outcome.expect("it was made")).collect();
    for domain in &domains {
        domain.destroy().await.expect("it ran");
    }
    let mut libvirts = Duration::ZERO;
    for domain in &domains {
        let start = Instant::now();
        domain.create().await.expect("it starts again");
        libvirts += start.elapsed();
    }
    let mut deletions = JoinSet::new();
    for spec in specs {
        let (manager, name) = (manager.clone(), spec.name.clone());
        deletions.spawn(async move { manager.delete(&name).await.expect("it is there") });
    }
    deletions.join_all().await;
    (ours, libvirts)
}
