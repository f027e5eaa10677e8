//! Putting an image onto another backing file.

use std::ffi::OsStr;
use std::path::Path;

use super::open::Content;
use super::qcow2::BackingName;
use super::{Control, Error, ErrorKind, ExtentKind, Format, Image, OpenOptions, name};

/// What an image is to stand on.
#[derive(Clone, Copy, Debug)]
pub struct NewBacking<'a> {
    /// The name as the header is to have it: relative to the image unless it starts with `/`.
    pub name: &'a OsStr,
    /// The file's format.
    pub format: Format,
}

/// How an image is rebased.
#[derive(Clone, Copy, Debug, Default)]
pub struct RebaseOptions {
    compress: bool,
}

impl RebaseOptions {
    /// What must be written is written plainly.
    #[must_use]
    pub fn new() -> RebaseOptions {
        RebaseOptions::default()
    }

    /// Whether clusters that must be written are compressed. Off by default.
    #[must_use]
    pub fn compress(mut self, compress: bool) -> RebaseOptions {
        self.compress = compress;
        self
    }
}

/// Puts the image at `path` onto another backing file, or none, with the guest's disk unchanged.
///
/// What differs between the old chain and the new one is first written into
/// the image; the header is changed last. One that is stopped leaves the image
/// on its old backing file, and the same disk.
///
/// # Errors
/// As [`Image::open`] and [`Image::write_at`],
/// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) for a raw image,
/// [`InvalidOption`](ErrorKind::InvalidOption) when the name is too long, and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn rebase(
    path: impl AsRef<Path>,
    backing: Option<NewBacking<'_>>,
    options: &OpenOptions,
    control: &Control<'_>,
) -> Result<(), Error> {
    rebase_with(path, backing, &RebaseOptions::new(), options, control)
}

/// As [`rebase`](rebase()), in another way than the default one.
///
/// # Errors
/// As [`rebase`](rebase()), and
/// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) when the image cannot hold
/// compressed clusters and should.
pub fn rebase_with(
    path: impl AsRef<Path>,
    backing: Option<NewBacking<'_>>,
    rebase: &RebaseOptions,
    options: &OpenOptions,
    control: &Control<'_>,
) -> Result<(), Error> {
    let path = path.as_ref();
    let image = Image::open(path, &options.write(true))?;
    let below = match &backing {
        Some(new) => Some(open_new(path, new, options)?),
        None => None,
    };
    image.rebase_on(below.as_ref(), backing, rebase.compress, control)
}

impl Image {
    /// As [`rebase`], with what `backing` names open already.
    ///
    /// # Errors
    /// As [`rebase`].
    pub fn rebase_to(
        &self,
        below: Option<&Image>,
        backing: Option<NewBacking<'_>>,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        self.rebase_on(below, backing, false, control)
    }

    fn rebase_on(
        &self,
        below: Option<&Image>,
        backing: Option<NewBacking<'_>>,
        compress: bool,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        keep_what_differs(&Keeper::new(self, below, compress)?, control)?;
        self.flush()?;
        set_backing(self, backing)
    }
}

/// Changes the backing file that the header of `path` names, and nothing else.
///
/// Right when the same file was moved; otherwise the guest sees another disk.
///
/// # Errors
/// As [`rebase`].
pub fn rebase_unsafe(
    path: impl AsRef<Path>,
    backing: Option<NewBacking<'_>>,
    options: &OpenOptions,
) -> Result<(), Error> {
    let image = Image::open(path, &options.write(true).no_backing(true))?;
    set_backing(&image, backing)
}

fn open_new(image: &Path, new: &NewBacking<'_>, options: &OpenOptions) -> Result<Image, Error> {
    let path = name::resolve(image, new.name);
    let options = options.write(false).format(new.format);
    Image::open(&path, &options).map_err(|error| {
        let sentence = format!("Could not open new backing file '{}': {error}", path.display());
        Error::new(ErrorKind::BackingFile, sentence).caused_by(error)
    })
}

/// Writes into the image what the guest would else see differently.
fn keep_what_differs(keeper: &Keeper<'_>, control: &Control<'_>) -> Result<(), Error> {
    let total = keeper.image.size()?.bytes();
    let mut at = 0;
    while at < total {
        control.step(at, total)?;
        let Some(extent) = keeper.image.map(at, total - at).next().transpose()? else { break };
        let end = at + extent.length;
        let own = extent.depth == 0 && extent.present;
        let same = own || (extent.kind == ExtentKind::Zero && at >= keeper.below_size);
        // To ask for the extent again at each step would look at all of it each time.
        while at < end && !same {
            control.step(at, total)?;
            let length = (keeper.step - at % keeper.step).min(end - at);
            keeper.keep(at, length)?;
            at += length;
        }
        at = end;
    }
    control.step(total, total)
}

/// What keeps the guest's disk as it is.
struct Keeper<'a> {
    image: &'a Image,
    below: Option<&'a Image>,
    below_size: u64,
    /// How much is compared at once: whole clusters.
    step: u64,
    compress: bool,
}

impl<'a> Keeper<'a> {
    fn new(image: &'a Image, below: Option<&'a Image>, compress: bool) -> Result<Self, Error> {
        let below_size = below.map_or(Ok(0), |below| below.size().map(super::Size::bytes))?;
        let cluster = image.cluster_size().unwrap_or(1 << 16);
        let step = if compress { cluster } else { cluster.max(1 << 16) };
        Ok(Keeper { image, below, below_size, step, compress })
    }

    /// Writes what is there now into the image, if it will not be there then.
    fn keep(&self, at: u64, length: u64) -> Result<(), Error> {
        let now = read(self.image, at, length)?;
        if now == self.then(at, now.len())? {
            return Ok(());
        }
        if now.iter().all(|byte| *byte == 0) {
            return self.image.write_zeros(at, length, true);
        }
        let size = self.image.size()?.bytes();
        let whole = at.is_multiple_of(self.step) && (length == self.step || at + length == size);
        if self.compress && whole {
            self.image.write_compressed(&now, at)
        } else {
            self.image.write_at(&now, at)
        }
    }

    /// What the new chain shows.
    fn then(&self, at: u64, length: usize) -> Result<Vec<u8>, Error> {
        let mut then = vec![0; length];
        let shared = usize::try_from(self.below_size.saturating_sub(at)).unwrap_or(usize::MAX);
        if let (Some(below), Some(part @ [_, ..])) =
            (self.below, then.get_mut(..shared.min(length)))
        {
            below.read_at(part, at)?;
        }
        Ok(then)
    }
}

fn read(image: &Image, at: u64, length: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
    image.read_at(&mut bytes, at)?;
    Ok(bytes)
}

fn set_backing(image: &Image, backing: Option<NewBacking<'_>>) -> Result<(), Error> {
    let backing = backing.map(|new| BackingName {
        name: new.name.to_owned(),
        format: Some(new.format.name().to_owned()),
    });
    match image.writable(0, 0)? {
        Content::Qcow2(disk) => disk.set_backing(backing),
        Content::Raw(_) => Err(Error::new(
            ErrorKind::UnsupportedFeature,
            "A raw image has no backing file; use qcow2",
        )),
    }
}
