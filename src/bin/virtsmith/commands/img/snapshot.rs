//! `img snapshot`.

use std::time::{SystemTime, UNIX_EPOCH};

use virtsmith::image::{self, Error, ErrorKind, Format, Image, InfoOptions};

use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::line::{FORCE_SHARE, FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, QUIET, text};
use super::open::{self, How};
use super::source::{Names, Source};
use super::watch::Watch;
use super::wording;
use super::{local_offset, print};

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    FORMAT,
    IMAGE_OPTS,
    FORCE_SHARE,
    OBJECT,
    Opt::flag('l', "list", "List the snapshots; so does no option at all"),
    Opt::value('c', "create", "NAME", "Take a snapshot"),
    Opt::value('a', "apply", "NAME", "Go back to a snapshot, by its id or name"),
    Opt::value('d', "delete", "NAME", "Delete a snapshot"),
];

/// What is to be done.
#[derive(Debug)]
enum Action {
    List,
    Create(String),
    Apply(String),
    Delete(String),
}

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let (mut names, mut force_share, mut actions) = (Names::default(), false, Vec::new());
    while let Some((name, value)) = line.option()? {
        let value = text(&value);
        match name {
            "quiet" => {}
            "format" => names.format = Some(value),
            "image-opts" => names.image_opts = true,
            "force-share" => force_share = true,
            "list" => actions.push(Action::List),
            "create" => actions.push(Action::Create(value)),
            "apply" => actions.push(Action::Apply(value)),
            _ => actions.push(Action::Delete(value)),
        }
        if actions.len() > 1 {
            return Err(Failure::usage("Cannot mix '-l', '-a', '-c', '-d'"));
        }
    }
    let name = line.one_image()?;
    names.check()?;
    let source = names.source(&name)?;
    let action = actions.pop().unwrap_or(Action::List);
    let write = !matches!(action, Action::List);
    let image = open::open(&source, How { write, force_share, ..How::default() })?;
    match action {
        Action::List => list(&source)?,
        Action::Create(name) => create(&image, &name)?,
        Action::Apply(name) => apply(&image, &name)?,
        Action::Delete(name) => delete(&image, &name)?,
    }
    Ok(0)
}

fn list(source: &Source) -> Outcome<()> {
    let options = InfoOptions { format: source.format, ..InfoOptions::default() };
    let info = image::info(&source.path, &options)
        .map_err(|error| open::could_not_open(source, &wording::why(&error, &source.path)))?;
    print(&info.snapshot_list_in(&local_offset))?;
    Ok(())
}

fn create(image: &Image, name: &str) -> Outcome<()> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let watch = Watch::start(false);
    let done = watch.during(|control| image.create_snapshot_with(name, now, control));
    let told = |error: &Error| could_not("create", name, &unsupported(error));
    done.map_err(|error| watch.failure(&error, told))
}

fn apply(image: &Image, name: &str) -> Outcome<()> {
    let watch = Watch::start(false);
    let done = watch.during(|control| image.apply_snapshot_with(name, control));
    let told = |error: &Error| {
        let why = match error.kind() {
            ErrorKind::Snapshot => "Failed to load snapshot: No such file or directory".into(),
            ErrorKind::UnsupportedFeature if image.format() == Format::Raw => {
                "Block driver does not support snapshots".into()
            }
            _ => wording::what(error),
        };
        could_not("apply", name, &why)
    };
    done.map_err(|error| watch.failure(&error, told))
}

fn delete(image: &Image, name: &str) -> Outcome<()> {
    let failed = |error: &Error| could_not("delete", name, &wording::what(error));
    let watch = Watch::start(false);
    // By its name alone, as qemu-img does; ids serve to apply one.
    let snapshots = image.snapshots().map_err(|error| failed(&error))?;
    let found = snapshots.iter().find(|snapshot| snapshot.name == name);
    let found = found.ok_or_else(|| could_not("delete", name, "snapshot not found"))?;
    let done = watch.during(|control| image.delete_snapshot_with(&found.id, control));
    done.map_err(|error| watch.failure(&error, failed))
}

fn unsupported(error: &Error) -> String {
    match error.kind() {
        ErrorKind::UnsupportedFeature => "Operation not supported".into(),
        _ => wording::what(error),
    }
}

fn could_not(verb: &str, name: &str, why: &str) -> Failure {
    Failure::new(format!("Could not {verb} snapshot '{name}': {why}"))
}
