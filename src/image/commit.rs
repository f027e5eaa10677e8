//! Writing what an overlay holds into an image below it.

use std::path::{Path, PathBuf};

use super::open::Content;
use super::pace::Pace;
use super::{Control, Error, ErrorKind, ExtentKind, Format, Image, OpenOptions, Size};

const AT_ONCE: u64 = 1 << 20;

/// How an overlay is committed.
///
/// By default: into its backing file, as fast as it goes, and it is empty then.
#[derive(Clone, Copy, Debug, Default)]
pub struct CommitOptions<'a> {
    base: Option<&'a Path>,
    keep: bool,
    rate_limit: Option<u64>,
}

impl<'a> CommitOptions<'a> {
    /// The defaults.
    #[must_use]
    pub fn new() -> CommitOptions<'a> {
        CommitOptions::default()
    }

    /// The image of the chain that is written to; what is between it and the overlay goes there, too.
    ///
    /// The overlay is kept as it is then. What is between them shows another disk after.
    #[must_use]
    pub fn base(mut self, path: &'a Path) -> CommitOptions<'a> {
        self.base = Some(path);
        self
    }

    /// Whether the overlay keeps what it holds. Off by default.
    #[must_use]
    pub fn keep(mut self, keep: bool) -> CommitOptions<'a> {
        self.keep = keep;
        self
    }

    /// The most bytes to write in a second.
    #[must_use]
    pub fn rate_limit(mut self, bytes: u64) -> CommitOptions<'a> {
        self.rate_limit = Some(bytes);
        self
    }
}

/// Writes all that the image at `path` holds into its backing file, and empties it.
///
/// As [`commit_with`], with the defaults.
///
/// # Errors
/// As [`commit_with`].
pub fn commit(
    path: impl AsRef<Path>,
    options: &OpenOptions,
    control: &Control<'_>,
) -> Result<(), Error> {
    commit_with(path, &CommitOptions::new(), options, control)
}

/// Writes all that the image at `path` holds into an image below it.
///
/// That image grows to the overlay's size if it is shorter. The overlay is
/// emptied last: until then all that was written is in the overlay, too, so one
/// that is stopped or fails leaves it with the same disk.
///
/// # Errors
/// As [`Image::open`] and [`Image::write_at`],
/// [`BackingFile`](ErrorKind::BackingFile) when there is no such image below, and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn commit_with(
    path: impl AsRef<Path>,
    commit: &CommitOptions<'_>,
    options: &OpenOptions,
    control: &Control<'_>,
) -> Result<(), Error> {
    let path = path.as_ref();
    let (depth, below, format) = find_base(path, commit.base, options)?;
    let keep = commit.keep || commit.base.is_some();
    // What is above the base alone: the base itself is locked for writing.
    let above = Image::open(path, &options.write(!keep).layers(depth))?;
    let target = Image::open(&below, &options.write(true).format(format))?;
    above.copy_to(&target, &mut Pace::new(commit.rate_limit), control)?;
    target.close()?;
    if keep { Ok(()) } else { make_empty(above) }
}

impl Image {
    /// Writes all that an image holds, opened without what is below it, into `target`, as [`commit`] does.
    ///
    /// # Errors
    /// As [`commit`].
    pub fn commit_to(&self, target: &Image, control: &Control<'_>) -> Result<(), Error> {
        self.copy_to(target, &mut Pace::new(None), control)?;
        target.flush()
    }

    fn copy_to(&self, target: &Image, pace: &mut Pace, control: &Control<'_>) -> Result<(), Error> {
        if target.size()? < self.size()? {
            target.resize(self.size()?, false)?;
        }
        write_extents(self, target, pace, control)
    }
}

/// How far down the base is, where, and its format.
fn find_base(
    path: &Path,
    base: Option<&Path>,
    options: &OpenOptions,
) -> Result<(usize, PathBuf, Format), Error> {
    let image = Image::open(path, &options.write(false))?;
    let found = image.chain().enumerate().skip(1).find(|(_, (below, _))| match base {
        Some(base) => {
            is_same(below, base) || is_same(below, &super::name::resolve(path, base.as_ref()))
        }
        None => true,
    });
    let found = found.map(|(depth, (below, format))| (depth, below.to_owned(), format));
    found.ok_or_else(|| {
        let sentence = match base {
            Some(base) => format!(
                "Did not find '{}' in the backing chain of '{}'",
                base.display(),
                path.display()
            ),
            None => format!("Image '{}' has no backing file to commit to", path.display()),
        };
        Error::new(ErrorKind::BackingFile, sentence)
    })
}

fn is_same(one: &Path, two: &Path) -> bool {
    one == two || one.canonicalize().is_ok_and(|one| two.canonicalize().is_ok_and(|two| one == two))
}

fn write_extents(
    above: &Image,
    target: &Image,
    pace: &mut Pace,
    control: &Control<'_>,
) -> Result<(), Error> {
    let total = above.size()?.bytes();
    // Behind the end of an image in between, nothing of the base can be seen.
    let sizes = above.layers.iter().skip(1).map(|layer| layer.content.size());
    let seen = sizes
        .map(|size| size.map(Size::bytes))
        .try_fold(total, |least, size| Ok::<_, Error>(least.min(size?)))?;
    for extent in above.map(0, total) {
        let extent = extent?;
        let (mut at, end) = (extent.start, extent.start + extent.length);
        if !extent.present {
            at = at.max(seen);
        }
        while at < end {
            control.step(at, total)?;
            let length = (end - at).min(AT_ONCE);
            if extent.kind == ExtentKind::Zero {
                target.write_zeros(at, length, true)?;
            } else {
                let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
                above.read_at(&mut bytes, at)?;
                target.write_at(&bytes, at)?;
            }
            at += length;
            pace.spend(length, &|| control.step(at, total))?;
        }
    }
    control.step(total, total)
}

fn make_empty(overlay: Image) -> Result<(), Error> {
    if let Content::Qcow2(disk) = overlay.writable(0, 0)? {
        disk.make_empty()?;
    }
    overlay.close()
}
