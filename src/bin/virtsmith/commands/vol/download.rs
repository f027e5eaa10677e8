//! `vol download`.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use virtsmith::Connect;
use virtsmith::virt::StorageVol;
use virtsmith::virt::api::storage::{StorageVolDownloadFlags, StorageVolInfoFlags};

use super::{Part, Which};
use crate::part;
use crate::progress::Progress;
use crate::pump::Sink;
use crate::signals::Signals;
use crate::transfer;

/// Write a volume's content into a file, which is there whole or not at all
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    which: Which,
    /// Where to write; - for standard output
    file: PathBuf,
    #[command(flatten)]
    part: Part,
}

pub(super) async fn run(args: &Args, connect: &Connect) -> Result<()> {
    let volume = args.which.find(connect).await?;
    // Heard before there is a file that a signal could leave behind.
    let mut signals = Signals::listen()?;
    if args.file == Path::new("-") {
        return receive(&volume, Sink::pipe(io::stdout()), &args.part, &mut signals).await;
    }
    let cannot = |error: io::Error| anyhow!("cannot write '{}': {error}", args.file.display());
    let (file, to) = part::Part::create(&args.file, 0o666).map_err(cannot)?;
    receive(&volume, Sink::file(to), &args.part, &mut signals).await?;
    file.publish().map_err(cannot)
}

async fn receive(
    volume: &StorageVol,
    sink: Sink,
    part: &Part,
    signals: &mut Signals,
) -> Result<()> {
    // 0 would be everything.
    if part.length() == 0 && part.length.is_some() {
        return Ok(sink.finish().await?);
    }
    let flags = match part.sparse {
        true => StorageVolDownloadFlags::SPARSE_STREAM,
        false => StorageVolDownloadFlags::empty(),
    };
    let stream = volume.download(part.offset.bytes(), part.length(), flags).await?;
    let mut progress = Progress::start(part.progress, total(volume, part).await);
    transfer::receive(stream, sink, signals, |bytes| progress.add(bytes)).await?;
    progress.finish();
    Ok(())
}

/// How much will come, where the daemon can say it.
async fn total(volume: &StorageVol, part: &Part) -> Option<u64> {
    let info = volume.info_flags(StorageVolInfoFlags::GET_PHYSICAL).await.ok()?;
    Some(info.allocation.saturating_sub(part.offset.bytes()).min(part.limit()))
}
