//! `seed`: NoCloud seeds.

use std::fs::File;
use std::io::{self, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Result, anyhow};
use clap::Subcommand;
use virtsmith::seed::iso9660::{EntryKind, Volume};
use virtsmith::seed::{MAX_FILE_BYTES, Seed, Timestamp};

use crate::args::Global;
use crate::output;
use crate::part::Part;

/// Make and read NoCloud seeds
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write a seed: an ISO 9660 volume labelled cidata
    Create(Create),
    /// List the files of a seed, or of another ISO 9660 volume
    Ls {
        /// The volume
        file: PathBuf,
    },
    /// Print a file of a seed, or of another ISO 9660 volume
    Cat {
        /// The volume
        file: PathBuf,
        /// The file's name, such as user-data
        name: String,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Create {
    /// Where to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// cloud-init's user-data [default: empty]
    #[arg(long, value_name = "FILE")]
    user_data: Option<PathBuf>,
    /// cloud-init's meta-data
    #[arg(long, value_name = "FILE")]
    meta_data: PathBuf,
    /// cloud-init's network-config
    #[arg(long, value_name = "FILE")]
    network_config: Option<PathBuf>,
    /// cloud-init's vendor-data
    #[arg(long, value_name = "FILE")]
    vendor_data: Option<PathBuf>,
    /// The volume's date in seconds since 1970: the same files and date give
    /// the same bytes [default: $SOURCE_DATE_EPOCH, else now]
    #[arg(long, value_name = "SECONDS", env = "SOURCE_DATE_EPOCH")]
    date: Option<i64>,
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    match command {
        Command::Create(args) => create(args),
        Command::Ls { file } => ls(file, global.json),
        Command::Cat { file, name } => cat(file, name),
    }
}

fn create(args: &Create) -> Result<()> {
    let read = |path: &Path| super::read_file(path, MAX_FILE_BYTES);
    let mut builder = Seed::builder(read(&args.meta_data)?);
    if let Some(path) = &args.user_data {
        builder = builder.user_data(read(path)?);
    }
    if let Some(path) = &args.network_config {
        builder = builder.network_config(read(path)?);
    }
    if let Some(path) = &args.vendor_data {
        builder = builder.vendor_data(read(path)?);
    }
    let seed = builder.build()?;
    seed.warnings().iter().for_each(output::note);
    write(&args.output, &seed, Timestamp::from_unix(args.date.unwrap_or_else(now))?)
}

/// Writes it whole or not at all.
fn write(target: &Path, seed: &Seed, created: Timestamp) -> Result<()> {
    let cannot = |error: io::Error| anyhow!("cannot write '{}': {error}", target.display());
    // What users put into a seed is often secret.
    let (part, mut file) = Part::create(target, 0o600).map_err(cannot)?;
    file.write_all(&seed.to_vec(created)).and_then(|()| part.publish()).map_err(cannot)
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or_default()
}

fn ls(path: &Path, json: bool) -> Result<()> {
    let volume = open(path)?;
    if json {
        let entries: Vec<_> = volume
            .entries()
            .iter()
            .map(|entry| {
                serde_json::json!({
                    "path": entry.path(),
                    "directory": entry.kind() == EntryKind::Directory,
                    "size": entry.size(),
                    "modified": entry.modified().map(Timestamp::unix),
                })
            })
            .collect();
        return output::json(&serde_json::json!({ "label": volume.label(), "files": entries }));
    }
    let rows =
        volume.entries().iter().map(|e| [e.size().to_string(), e.path().to_owned()]).collect();
    output::table(["SIZE", "NAME"], rows)
}

fn cat(path: &Path, name: &str) -> Result<()> {
    let bytes = open(path)?.read(name).map_err(|error| anyhow!("'{}': {error}", path.display()))?;
    output::bytes(&bytes)
}

fn open(path: &Path) -> Result<Volume<BufReader<File>>> {
    let file =
        File::open(path).map_err(|error| anyhow!("cannot read '{}': {error}", path.display()))?;
    Volume::open(BufReader::new(file)).map_err(|error| anyhow!("'{}': {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use virtsmith::seed::MetaData;

    use super::*;

    fn seed() -> (Seed, Timestamp) {
        let seed = Seed::builder(MetaData::new("i-1", "web1")).build().unwrap();
        (seed, Timestamp::from_unix(0).unwrap())
    }

    #[test]
    fn a_seed_is_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("seed.iso");
        let (seed, created) = seed();
        write(&target, &seed, created).unwrap();
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_link_that_lies_in_wait_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("precious"), "mine").unwrap();
        let trap = path(&format!("seed.iso.{}.part", std::process::id()));
        symlink(path("precious"), &trap).unwrap();
        let (seed, created) = seed();
        write(&path("seed.iso"), &seed, created).unwrap_err();
        assert_eq!(fs::read(path("precious")).unwrap(), b"mine");
        assert!(trap.is_symlink(), "it is not ours to remove");
    }
}
