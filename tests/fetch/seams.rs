//! Machines from images that a consumer's tests make up, on a host in memory.

use std::ops::ControlFlow;

use virtsmith::catalog::fetch::OnProgress;
use virtsmith::catalog::{self, Catalog, Field, Item, Kind, Query};
use virtsmith::image::{self, CreateOptions, Format, Size};
use virtsmith::machine::images::{BackingFile, FetchImage, FindImage, Images, Published};
use virtsmith::machine::{BoxFuture, Error, ErrorKind, Manager, Phase, Spec, Virt};
use virtsmith::replay::Host;

use crate::backing::packed_stage;
use crate::stage::{Stage, block_on, hasty};
use crate::support::{self, Signer, require};

/// The image of the stage, whatever is asked for.
#[derive(Debug)]
struct Only(Item);

impl FindImage for Only {
    fn find<'a>(&'a self, _: &'a Query) -> BoxFuture<'a, Result<Item, catalog::Error>> {
        Box::pin(async { Ok(self.0.clone()) })
    }
}

/// An image that is here in no time.
#[derive(Debug)]
struct Here(std::path::PathBuf);

impl FetchImage for Here {
    fn fetch<'a>(
        &'a self,
        _: &'a Item,
        _: &'a mut OnProgress<'_>,
    ) -> BoxFuture<'a, Result<BackingFile, Error>> {
        Box::pin(async { Ok(BackingFile::new(&self.0, Format::Qcow2, 1 << 20)) })
    }
}

/// Launches `web1`, and tells the phases that it went through; it is stopped at one.
fn launch(
    stage: &Stage,
    finder: &dyn FindImage,
    fetcher: &dyn FetchImage,
    stop_at: Option<Phase>,
) -> (Result<String, Error>, Vec<Phase>) {
    let mut phases = Vec::new();
    let launched = block_on(async {
        let host = Host::builder().running().build().unwrap();
        let manager = Manager::new(host.connect().await.unwrap(), stage.folder.path().join("data"));
        let mut spec = Spec::new("web1", "");
        spec.virt = Some(Virt::Tcg);
        let query = Query::new().with(Field::Name, "24.04").with(Field::Arch, "amd64");
        let on_status = &mut |status: virtsmith::machine::Status<'_>| {
            phases.push(status.phase());
            match stop_at == Some(status.phase()) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        let launched = manager.launch_published(&spec, &query, finder, fetcher, on_status).await;
        launched.map(|domain| domain.name().to_owned())
    });
    phases.dedup();
    (launched, phases)
}

#[test]
fn a_machine_is_made_of_what_stands_in_for_catalog_and_download() {
    let stage = Stage::new(0);
    let base = stage.folder.path().join("base.qcow2");
    let small = CreateOptions::qcow2().size(Size::from_bytes(1 << 20));
    image::create_new(&base, &small).unwrap();
    let (launched, phases) = launch(&stage, &Only(stage.item()), &Here(base), None);
    assert_eq!(launched.unwrap(), "web1");
    assert_eq!(phases, [Phase::Creating, Phase::CreatingDisks, Phase::Starting, Phase::Running]);
}

#[test]
fn a_fetch_is_told_of_and_can_be_stopped() {
    let (stage, _) = packed_stage();
    let data = stage.folder.path().join("data");
    let images = Images::new(stage.cache(), hasty(), &data);
    let finder = Only(stage.item());
    let (stopped, phases) = launch(&stage, &finder, &images, Some(Phase::FetchingImage));
    assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled);
    assert_eq!(phases, [Phase::FetchingImage]);
    let (launched, phases) = launch(&stage, &finder, &images, None);
    assert_eq!(launched.unwrap(), "web1");
    assert_eq!(phases[..2], [Phase::FetchingImage, Phase::Creating]);
}

#[test]
fn a_catalog_finds_the_image_or_says_what_there_is() {
    let signer = require!(Signer::generate());
    let stage = Stage::new(1000);
    support::publish(&stage.server, &signer, &[("20260101", &stage.image)], &[]);
    let root = stage.server.url("/").parse().unwrap();
    let mut catalog = Catalog::new("ubuntu", Kind::Simplestreams, root);
    catalog.key = catalog::Key::File(signer.key());
    let finder = Published::new(stage.cache(), catalog, hasty());
    let query = Query::new().with(Field::Arch, "amd64");
    let found = block_on(finder.find(&query.clone().with(Field::Name, "noble"))).unwrap();
    assert_eq!((found.serial.as_str(), found.verified.is_some()), ("20260101", true));
    let error = block_on(finder.find(&query.with(Field::Name, "xenial"))).unwrap_err();
    assert_eq!(error.kind(), catalog::ErrorKind::NotFound);
}
