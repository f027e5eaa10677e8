//! `vol create`.

use anyhow::Result;
use virtsmith::Connect;
use virtsmith::image::Size;
use virtsmith::virt::api::storage::StorageVolCreateFlags;
use virtsmith::xml::ByteCount;
use virtsmith::xml::volume::NewVolume;

/// Make an empty volume
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The pool's name or UUID
    pool: String,
    /// The volume's name
    vol: String,
    /// The size that a guest sees
    size: Size,
    /// The format of the image, such as raw or qcow2
    #[arg(long, value_name = "FORMAT", default_value = "raw")]
    format: String,
    /// Take the space of a raw volume at once
    #[arg(long)]
    allocate: bool,
}

pub(super) async fn run(args: &Args, connect: &Connect) -> Result<()> {
    let pool = super::find_pool(connect, &args.pool).await?;
    let volume = NewVolume {
        name: args.vol.clone(),
        capacity: ByteCount(args.size.bytes()),
        allocation: (!args.allocate).then_some(ByteCount(0)),
        format: args.format.clone(),
        backing: None,
        permissions: None,
    };
    let xml = volume.to_element().to_string();
    pool.vol_create_xml(&xml, StorageVolCreateFlags::empty()).await?;
    Ok(())
}
