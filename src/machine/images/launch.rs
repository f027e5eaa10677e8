//! Launching a machine from a published image.

use tokio::sync::Notify;

use super::{FetchImage, FindImage};
use crate::catalog::Query;
use crate::catalog::fetch::Progress;
use crate::machine::{Error, ErrorKind, Manager, OnStatus, Spec, Status, Transfer};
use crate::virt::Domain;

impl Manager {
    /// Finds the image that a query means, has it fetched where it is not here, and makes and
    /// starts a machine on it. The image of the spec is put aside.
    ///
    /// `on_status` is told how far the fetch is, and may stop it, too.
    ///
    /// # Errors
    /// [`ErrorKind::Catalog`] when there is no such image, or more than one, or it cannot be
    /// fetched; [`ErrorKind::Cancelled`]; those of [`plan`](Self::plan) and
    /// [`apply`](Self::apply).
    pub async fn launch_published(
        &self,
        spec: &Spec,
        query: &Query,
        finder: &dyn FindImage,
        fetcher: &dyn FetchImage,
        on_status: &mut OnStatus<'_>,
    ) -> Result<Domain, Error> {
        let image = finder.find(query).await?;
        let stop = Notify::new();
        let mut on_progress = |progress: Progress| {
            if on_status(Status::Fetching(progress.into())).is_break() {
                stop.notify_one();
            }
        };
        // Held until the disk stands on it.
        let backing = tokio::select! {
            fetched = fetcher.fetch(&image, &mut on_progress) => fetched?,
            () = stop.notified() => return Err(stopped()),
        };
        let mut spec = spec.clone();
        (spec.image, spec.image_format) = (backing.path.clone(), backing.format);
        let plan = self.plan(&spec).await?;
        self.apply(&plan, on_status).await?;
        self.find(&spec.name).await
    }
}

fn stopped() -> Error {
    let sentence = "stopped while the image was fetched; what came is kept for the next time";
    Error::new(ErrorKind::Cancelled, sentence)
}

impl From<Progress> for Transfer {
    fn from(progress: Progress) -> Self {
        Self::new(progress.bytes, progress.total, progress.rate)
    }
}
