//! Launching from a published image.

use std::time::Duration;

use anyhow::{Result, bail};
use virtsmith::catalog::{Field, ImageName, Query};
use virtsmith::machine::Arch;
use virtsmith::machine::images::{BackingFile, Images};

use super::super::image::store;
use super::Options;
use crate::args::Global;
use crate::signals::Signals;

/// How long a catalog's answer is taken for granted.
const MAX_AGE: Duration = Duration::from_secs(3600);

/// The file of the pool that the machine's disk can stand on; the image is fetched where it is
/// missing, unless it is `only_here` that is looked.
pub(super) async fn ready(
    name: &ImageName,
    arch: Option<Arch>,
    options: &Options,
    only_here: bool,
    global: &Global,
) -> Result<BackingFile> {
    let (cache, naming) = (options.place.open()?, &options.naming);
    let query = match arch {
        Some(arch) => Query::new().with(Field::Arch, arch.debian_name()),
        None => Query::new(),
    };
    let item = naming.find(&cache, name, &query, MAX_AGE).await?;
    let images = Images::new(cache.clone(), naming.fetcher()?, super::super::data_dir(global)?);
    if only_here && !images.has(&item) {
        bail!(
            "'{name}' is not in the pool yet, so that nothing can be planned: run `virtsmith image sync --pool {name}` first"
        );
    }
    store::unpack(&cache, &item, naming, global, &mut Signals::listen()?).await
}
