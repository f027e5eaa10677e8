//! `edit`: changes to a machine's description.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use serde_json::json;
use virtsmith::machine::{Change, EditOptions, Edited, Effect};
use virtsmith::xml::{self, Assignment, Document, Patch};

use crate::args::Global;
use crate::output;

/// Change a machine's description; it counts from the next start, or at once
///
/// KEY=VALUE sets an element's text or an attribute, KEY- removes it. Keys are
/// paths below <domain>, such as cpu@mode or
/// devices/disk[target@dev=vda]/driver@cache; memory=2G and cpus=4 are short for
/// what they say. A patch has changes of these forms, one a line: set PATH VALUE,
/// remove PATH, add PATH XML, replace PATH XML. Of all changes, every one is made
/// or none.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
    /// Changes, in order
    #[arg(value_name = "KEY=VALUE", required_unless_present = "xml_patch")]
    changes: Vec<Assignment>,
    /// A file of changes, made before the others
    #[arg(long, value_name = "FILE")]
    xml_patch: Option<PathBuf>,
    /// Change the machine that runs too, as far as it can be, and say what counts when
    #[arg(long)]
    live: bool,
    /// Print what the description would be, and what would change when; change nothing
    #[arg(long)]
    dry_run: bool,
    /// Take what libvirt's schema does not know
    #[arg(long)]
    no_validate: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let patch = args.xml_patch.as_deref().map(read_patch).transpose()?;
    let mut options = EditOptions::default();
    (options.live, options.validate, options.dry_run) =
        (args.live, !args.no_validate, args.dry_run);
    let edited = super::with_manager(global, async |manager| {
        let change = |document: &mut Document| edit(document, patch.as_ref(), &args.changes);
        Ok(manager.edit(&args.name, change, &options).await?)
    })?;
    show(args, &edited, global)
}

fn show(args: &Args, edited: &Edited, global: &Global) -> Result<()> {
    let changed = !edited.changes.is_empty();
    let result = if changed { "changed" } else { "unchanged" };
    let (name, changes) = (&args.name, &edited.changes);
    match (args.dry_run, global.json) {
        (true, true) => output::json(
            &json!({ "name": name, "changed": changed, "changes": changes, "xml": edited.xml }),
        ),
        (true, false) => {
            changes.iter().for_each(|change| output::note(line(change)));
            output::line(edited.xml.trim_end())
        }
        (false, true) => {
            output::json(&json!({ "name": name, "result": result, "changes": changes }))
        }
        // People hear what counts when; where all counts later there is nothing to say.
        (false, false) if args.live => changes.iter().map(line).try_for_each(output::line),
        (false, false) => Ok(()),
    }
}

fn line(change: &Change) -> String {
    let when = match change.effect {
        Effect::Now => "now",
        Effect::NextStart => "from the next start",
    };
    let refusal = change.refusal.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
    format!("{}: {when}{refusal}", change.difference)
}

fn read_patch(path: &Path) -> Result<Patch> {
    let named = |why: String| anyhow!("'{}': {why}", path.display());
    let text = String::from_utf8(super::read_file(path, xml::MAX_BYTES)?)
        .map_err(|_| named("it is not UTF-8".into()))?;
    text.parse().map_err(|error: xml::Error| named(error.to_string()))
}

fn edit(
    document: &mut Document,
    patch: Option<&Patch>,
    changes: &[Assignment],
) -> Result<(), xml::Error> {
    patch.map_or(Ok(()), |patch| patch.apply(document))?;
    changes.iter().try_for_each(|change| change.apply(document))
}
