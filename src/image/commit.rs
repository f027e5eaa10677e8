//! Writing what an overlay holds into its backing file.

use std::path::Path;

use super::{Control, Error, ErrorKind, ExtentKind, Image, OpenOptions};

const AT_ONCE: u64 = 1 << 20;

/// Writes all that the image at `path` holds into its backing file.
///
/// The backing file grows to the overlay's size if it is shorter. The overlay
/// stays as it is: one that is stopped half way still shows the same disk, for
/// all that was written to the backing file is in the overlay, too.
///
/// # Errors
/// As [`Image::open`] and [`Image::write_at`],
/// [`BackingFile`](ErrorKind::BackingFile) when there is none, and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn commit(
    path: impl AsRef<Path>,
    options: &OpenOptions,
    control: &Control<'_>,
) -> Result<(), Error> {
    let (below, format) = {
        let image = Image::open(&path, &options.write(false))?;
        let below = image.chain().nth(1).map(|(path, format)| (path.to_owned(), format));
        below.ok_or_else(|| {
            Error::new(ErrorKind::BackingFile, "The image has no backing file to commit to")
                .opening(path.as_ref())
        })?
    };
    // The overlay alone: the file below it is locked for writing.
    let overlay = Image::open(&path, &options.write(false).no_backing(true))?;
    let target = Image::open(&below, &options.write(true).format(format))?;
    if target.size()? < overlay.size()? {
        target.resize(overlay.size()?, false)?;
    }
    write_extents(&overlay, &target, control)?;
    target.flush()
}

fn write_extents(overlay: &Image, target: &Image, control: &Control<'_>) -> Result<(), Error> {
    let total = overlay.size()?.bytes();
    for extent in overlay.map(0, total) {
        let extent = extent?;
        let mut at = extent.start;
        let end = at + extent.length;
        while at < end {
            control.step(at, total)?;
            let length = (end - at).min(AT_ONCE);
            match extent.kind {
                _ if !extent.present => {}
                ExtentKind::Zero => target.write_zeros(at, length, true)?,
                _ => {
                    let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
                    overlay.read_at(&mut bytes, at)?;
                    target.write_at(&bytes, at)?;
                }
            }
            at += length;
        }
    }
    control.step(total, total)
}
