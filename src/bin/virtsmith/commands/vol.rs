//! `vol`: the volumes of a storage pool, and their data.

mod create;
mod download;
mod upload;

use anyhow::Result;
use clap::Subcommand;
use virtsmith::Connect;
use virtsmith::image::Size;
use virtsmith::virt::api::storage::{StorageVolDeleteFlags, StorageVolType};
use virtsmith::virt::{StoragePool, StorageVol};
use virtsmith::xml::volume::Volume;

use crate::args::Global;
use crate::output;
use crate::progress::Form;

/// Look after the volumes of storage pools
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the volumes of a pool
    List {
        /// The pool's name or UUID
        pool: String,
    },
    /// Show what a volume is
    Info(Which),
    Create(create::Args),
    /// Delete a volume with its data
    Delete(Which),
    Upload(upload::Args),
    Download(download::Args),
}

/// A volume.
#[derive(Debug, clap::Args)]
pub(crate) struct Which {
    /// The pool's name or UUID
    pool: String,
    /// The volume's name
    vol: String,
}

/// A part of a volume's data.
#[derive(Debug, clap::Args)]
struct Part {
    /// Where in the volume to begin
    #[arg(long, value_name = "SIZE", default_value = "0")]
    offset: Size,
    /// How much to transfer at most [default: everything]
    #[arg(long, value_name = "SIZE")]
    length: Option<Size>,
    /// Leave holes out of the transfer, and make them again
    #[arg(long)]
    sparse: bool,
    /// How progress is shown on standard error [default: as a bar if that is a
    /// terminal, else none]
    #[arg(long, value_name = "FORM")]
    progress: Option<Form>,
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    super::with_connect(global, async |connect| match command {
        Command::List { pool } => list(&connect, pool, global.json).await,
        Command::Info(which) => info(&connect, which, global.json).await,
        Command::Create(args) => create::run(args, &connect).await,
        Command::Delete(which) => {
            Ok(which.find(&connect).await?.delete(StorageVolDeleteFlags::empty()).await?)
        }
        Command::Upload(args) => upload::run(args, &connect).await,
        Command::Download(args) => download::run(args, &connect).await,
    })
}

impl Which {
    async fn find(&self, connect: &Connect) -> Result<StorageVol> {
        Ok(find_pool(connect, &self.pool).await?.vol_lookup_by_name(&self.vol).await?)
    }
}

impl Part {
    /// The length as the protocol has it: 0 for everything.
    fn length(&self) -> u64 {
        self.length.map_or(0, Size::bytes)
    }

    /// The most bytes that may be transferred.
    fn limit(&self) -> u64 {
        self.length.map_or(u64::MAX, Size::bytes)
    }
}

/// Finds a pool by its name or its UUID.
pub(super) async fn find_pool(connect: &Connect, name: &str) -> Result<StoragePool> {
    let error = match connect.storage_pool_lookup_by_name(name).await {
        Ok(pool) => return Ok(pool),
        Err(error) => error,
    };
    match name.parse() {
        Ok(uuid) => Ok(connect.storage_pool_lookup_by_uuid(uuid).await?),
        Err(_) => Err(error.into()),
    }
}

async fn list(connect: &Connect, pool: &str, json: bool) -> Result<()> {
    let volumes = find_pool(connect, pool).await?.list_all_volumes().await?;
    let mut shown = Vec::new();
    for volume in volumes {
        shown.push(Shown::of(&volume).await?);
    }
    shown.sort_by(|a, b| a.name.cmp(&b.name));
    if json {
        return output::json(&shown);
    }
    let rows = shown
        .into_iter()
        .map(|volume| {
            let size = |bytes| Size::from_bytes(bytes).to_string();
            let format = volume.format.unwrap_or_default();
            [volume.name, volume.r#type, format, size(volume.capacity), size(volume.allocation)]
        })
        .collect();
    output::table(["NAME", "TYPE", "FORMAT", "CAPACITY", "ALLOCATION"], rows)
}

async fn info(connect: &Connect, which: &Which, json: bool) -> Result<()> {
    let shown = Shown::of(&which.find(connect).await?).await?;
    if json {
        return output::json(&shown);
    }
    let Shown { name, pool, key, path, r#type, format, capacity, allocation } = shown;
    let size = |bytes| format!("{} ({bytes} bytes)", Size::from_bytes(bytes));
    for (heading, value) in [
        ("name", Some(name)),
        ("pool", Some(pool)),
        ("key", Some(key)),
        ("path", path),
        ("type", Some(r#type)),
        ("format", format),
        ("capacity", Some(size(capacity))),
        ("allocation", Some(size(allocation))),
    ] {
        if let Some(value) = value {
            output::line(format_args!("{heading}: {value}"))?;
        }
    }
    Ok(())
}

/// What is shown of a volume; sizes in bytes.
#[derive(Debug, serde::Serialize)]
struct Shown {
    name: String,
    pool: String,
    key: String,
    path: Option<String>,
    r#type: String,
    format: Option<String>,
    capacity: u64,
    allocation: u64,
}

impl Shown {
    async fn of(volume: &StorageVol) -> Result<Self> {
        let info = volume.info().await?;
        let xml = Volume::parse(&volume.xml_desc().await?)?;
        Ok(Self {
            name: volume.name().to_owned(),
            pool: volume.pool_name().to_owned(),
            key: volume.key().to_owned(),
            path: xml.path,
            r#type: type_name(info.r#type),
            format: xml.format,
            capacity: info.capacity,
            allocation: info.allocation,
        })
    }
}

fn type_name(kind: StorageVolType) -> String {
    kind.name().map_or_else(|| kind.0.to_string(), str::to_ascii_lowercase)
}
