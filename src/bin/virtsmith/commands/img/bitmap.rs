//! `img bitmap`.

use virtsmith::image::{Error, ErrorKind, Image};

use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::line::{FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, text};
use super::number::{MAX, number};
use super::open::{self, How};
use super::source::Names;
use super::watch::Watch;
use super::wording;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    FORMAT,
    IMAGE_OPTS,
    Opt::flag(' ', "add", "Add a bitmap, which records writes").long_only(),
    Opt::value('g', "granularity", "SIZE", "How much one bit of it stands for"),
    Opt::flag(' ', "remove", "Remove it").long_only(),
    Opt::flag(' ', "clear", "Have it say that nothing was written").long_only(),
    Opt::flag(' ', "enable", "Have it record writes").long_only(),
    Opt::flag(' ', "disable", "Have it record writes no more").long_only(),
    Opt::value(' ', "merge", "BITMAP", "Add what this bitmap says").long_only(),
    Opt::value('b', "source-file", "FILE", "The image that holds the bitmap to merge"),
    Opt::value('F', "source-format", "FMT", "That image's format"),
    OBJECT,
];

/// One thing to be done.
#[derive(Clone, Debug)]
enum Action {
    Add,
    Remove,
    Clear,
    Enable,
    Disable,
    Merge(String),
}

impl Action {
    fn name(&self) -> &'static str {
        match self {
            Action::Add => "add",
            Action::Remove => "remove",
            Action::Clear => "clear",
            Action::Enable => "enable",
            Action::Disable => "disable",
            Action::Merge(_) => "merge",
        }
    }
}

#[derive(Default)]
struct Args {
    names: Names,
    actions: Vec<Action>,
    granularity: Option<u64>,
    source: Option<std::ffi::OsString>,
    source_format: Option<String>,
}

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "format" => args.names.format = Some(text(&value)),
            "image-opts" => args.names.image_opts = true,
            "add" => args.actions.push(Action::Add),
            "remove" => args.actions.push(Action::Remove),
            "clear" => args.actions.push(Action::Clear),
            "enable" => args.actions.push(Action::Enable),
            "disable" => args.actions.push(Action::Disable),
            "merge" => args.actions.push(Action::Merge(text(&value))),
            "granularity" => args.granularity = Some(number("granularity", &value, 1..=MAX)?),
            "source-file" => args.source = Some(value),
            _ => args.source_format = Some(text(&value)),
        }
    }
    args.names.check()?;
    args.check()?;
    let operands = line.operands();
    let [file, name] = operands.as_slice() else {
        return Err(Failure::new("Expecting filename and bitmap name"));
    };
    // What is below does not matter, and may be missing.
    let how = How { alone: true, ..How::default() };
    let image = open::open(&args.names.source(file)?, How { write: true, ..how })?;
    let source = args.source(how)?;
    change(&args, &image, source.as_ref(), &text(name))?;
    Ok(0)
}

impl Args {
    /// Refuses what does not go together.
    fn check(&self) -> Outcome<()> {
        let adds = self.actions.iter().any(|action| matches!(action, Action::Add));
        let merges = self.actions.iter().any(|action| matches!(action, Action::Merge(_)));
        let fault = if self.actions.is_empty() {
            "Need at least one of --add, --remove, --clear, --enable, --disable, or --merge"
        } else if self.granularity.is_some() && !adds {
            "granularity only supported with --add"
        } else if self.source_format.is_some() && self.source.is_none() {
            "-F only supported with -b"
        } else if self.source.is_some() && !merges {
            "Merge bitmap source file only supported with --merge"
        } else {
            return Ok(());
        };
        Err(Failure::new(fault))
    }

    /// The image that holds the bitmaps to merge, if it is another.
    fn source(&self, how: How) -> Outcome<Option<Image>> {
        let names = Names { format: self.source_format.clone(), image_opts: false };
        let source = self.source.as_ref().map(|name| names.source(name)).transpose()?;
        source.map(|source| open::open(&source, how)).transpose()
    }
}

fn change(args: &Args, image: &Image, source: Option<&Image>, name: &str) -> Outcome<()> {
    let watch = Watch::start(false);
    for action in &args.actions {
        let failed = |error: &Error| {
            let action = action.name();
            let why = why(error, name);
            Failure::new(format!("Operation {action} on bitmap {name} failed: {why}"))
        };
        let done = match action {
            Action::Add => image.add_bitmap(name, args.granularity),
            Action::Remove => image.remove_bitmap(name),
            Action::Clear => image.clear_bitmap(name),
            Action::Enable => image.enable_bitmap(name),
            Action::Disable => image.disable_bitmap(name),
            Action::Merge(other) => {
                watch.during(|control| image.merge_bitmap(name, source, other, control))
            }
        };
        done.map_err(|error| watch.failure(&error, failed))?;
    }
    image.flush().map_err(|error| Failure::new(wording::what(&error)))
}

fn why(error: &Error, name: &str) -> String {
    match error.kind() {
        ErrorKind::UnsupportedFeature => {
            format!("Can't make bitmap '{name}' persistent: {}", wording::what(error))
        }
        _ => wording::what(error),
    }
}
