//! `vol upload`.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use virtsmith::Connect;
use virtsmith::virt::api::storage::StorageVolUploadFlags;

use super::{Part, Which};
use crate::progress::Progress;
use crate::pump::{self, Source};
use crate::signals::Signals;
use crate::transfer;

/// Write a file's content into a volume
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    which: Which,
    /// What to read; - for standard input
    file: PathBuf,
    #[command(flatten)]
    part: Part,
}

pub(super) async fn run(args: &Args, connect: &Connect) -> Result<()> {
    let part = &args.part;
    // Opened first: a volume is not to be touched for a file that is not there.
    let (source, total) = open(&args.file, part)?;
    let volume = args.which.find(connect).await?;
    let flags = match part.sparse {
        true => StorageVolUploadFlags::SPARSE_STREAM,
        false => StorageVolUploadFlags::empty(),
    };
    let mut signals = Signals::listen()?;
    let stream = volume.upload(part.offset.bytes(), part.length(), flags).await?;
    let mut progress = Progress::start(part.progress, total);
    transfer::send(stream, source, &mut signals, |bytes| progress.add(bytes)).await?;
    progress.finish();
    Ok(())
}

/// What is to be read, and how much that is, where it is known.
fn open(path: &Path, part: &Part) -> Result<(Source, Option<u64>)> {
    if path == Path::new("-") {
        return Ok((
            pump::read(io::stdin(), part.limit()),
            part.length.map(|length| length.bytes()),
        ));
    }
    let cannot = |error: io::Error| anyhow!("cannot read '{}': {error}", path.display());
    let file = File::open(path).map_err(cannot)?;
    let about = file.metadata().map_err(cannot)?;
    if about.is_dir() {
        return Err(cannot(io::ErrorKind::IsADirectory.into()));
    }
    if !about.is_file() {
        return Ok((pump::read(file, part.limit()), None));
    }
    let total = Some(about.len().min(part.limit()));
    Ok(match part.sparse {
        true => (pump::read_sparse(file, part.limit()), total),
        false => (pump::read(file, part.limit()), total),
    })
}
