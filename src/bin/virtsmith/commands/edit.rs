//! `edit`: changes to a machine's description.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use virtsmith::Domain;
use virtsmith::virt::api::domain::{DomainDefineFlags, DomainXMLFlags};
use virtsmith::xml::{self, Assignment, Document, Patch};

use crate::args::Global;
use crate::output;

/// Change a machine's description; it counts from the next start
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
    /// Print what the description would be, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Take what libvirt's schema does not know
    #[arg(long)]
    no_validate: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let patch = args.xml_patch.as_deref().map(read_patch).transpose()?;
    let changed = super::with_manager(global, async |manager| {
        let domain = manager.find(&args.name).await?;
        // With its passwords: what is left out here would be lost.
        let flags = DomainXMLFlags::INACTIVE | DomainXMLFlags::SECURE;
        let before = xml::parse(&domain.xml_desc(flags).await?)?;
        let after = edited(&before, patch.as_ref(), &args.changes)?;
        if !args.dry_run && after != before {
            define(&domain, &after, args.no_validate).await?;
        }
        Ok((after != before, after))
    })?;
    show(args, changed, global)
}

fn show(args: &Args, (changed, after): (bool, Document), global: &Global) -> Result<()> {
    match (args.dry_run, global.json) {
        (true, true) => output::json(
            &serde_json::json!({ "name": args.name, "changes": changed, "xml": after.to_string() }),
        ),
        (true, false) => output::line(after.to_string().trim_end()),
        (false, _) => {
            super::report(global, &args.name, if changed { "changed" } else { "unchanged" })
        }
    }
}

fn read_patch(path: &Path) -> Result<Patch> {
    let named = |why: String| anyhow!("'{}': {why}", path.display());
    let text = String::from_utf8(super::read_file(path, xml::MAX_BYTES)?)
        .map_err(|_| named("it is not UTF-8".into()))?;
    text.parse().map_err(|error: xml::Error| named(error.to_string()))
}

fn edited(before: &Document, patch: Option<&Patch>, changes: &[Assignment]) -> Result<Document> {
    let mut after = before.clone();
    patch.map_or(Ok(()), |patch| patch.apply(&mut after))?;
    changes.iter().try_for_each(|change| change.apply(&mut after))?;
    // By these libvirt knows whom it is about.
    for identity in ["name", "uuid"] {
        let text = |document: &Document| document.root().find(identity).map(xml::Element::content);
        if text(before) != text(&after) {
            bail!("the {identity} of a machine cannot be changed");
        }
    }
    Ok(after)
}

async fn define(domain: &Domain, xml: &Document, no_validate: bool) -> Result<()> {
    let flags = if no_validate { DomainDefineFlags::empty() } else { DomainDefineFlags::VALIDATE };
    domain.connect().domain_define_xml_flags(&xml.to_string(), flags).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_changes_are_made_or_none_and_identities_stay() {
        let before = xml::parse("<domain><name>a</name><vcpu>1</vcpu></domain>").unwrap();
        let patch: Patch = "add devices <rng model='virtio'/>\n".parse().unwrap();
        for (patch, change, expected) in [
            (None, "cpus=2", Ok("<domain><name>a</name><vcpu>2</vcpu></domain>")),
            (None, "vcpu-", Ok("<domain><name>a</name></domain>")),
            (None, "title-", Err("there is no title")),
            (None, "name=b", Err("the name of a machine cannot be changed")),
            (None, "uuid=b", Err("the uuid of a machine cannot be changed")),
            (
                Some(&patch),
                "cpus=1",
                Ok(
                    "<domain><name>a</name><vcpu>1</vcpu><devices>\n  <rng model='virtio'/>\n</devices></domain>",
                ),
            ),
        ] {
            let after = edited(&before, patch, &[change.parse().unwrap()]);
            match (after, expected) {
                (Ok(after), Ok(expected)) => {
                    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
                    assert_eq!(squeeze(&after.to_string()), squeeze(expected), "{change}");
                }
                (Err(error), Err(words)) => {
                    assert!(error.to_string().contains(words), "{change}: {error}");
                }
                (after, _) => panic!("{change}: {after:?}"),
            }
        }
    }
}
