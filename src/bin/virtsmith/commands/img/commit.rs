//! `img commit`.

use std::path::Path;

use virtsmith::image::{self, CommitOptions, Error, ErrorKind};

use super::cache::{Cache, target_cache};
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::line::{FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, PROGRESS, QUIET, text};
use super::number::{MAX, number};
use super::open::{self, How};
use super::print;
use super::source::{Names, Source};
use super::watch::Watch;
use super::wording;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    PROGRESS,
    FORMAT,
    IMAGE_OPTS,
    Opt::value('t', "cache", "MODE", "How the host caches the images"),
    Opt::flag('d', "drop", "Do not empty the image afterwards"),
    Opt::value('b', "base", "FILE", "Commit down to this image of its chain"),
    Opt::value('r', "rate", "BYTES", "At most so many bytes a second"),
    OBJECT,
];

#[derive(Default)]
struct Args {
    names: Names,
    quiet: bool,
    progress: bool,
    cache: Cache,
    drop: bool,
    base: Option<String>,
    rate: u64,
}

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "quiet" => args.quiet = true,
            "progress" => args.progress = true,
            "format" => args.names.format = Some(text(&value)),
            "image-opts" => args.names.image_opts = true,
            "cache" => args.cache = target_cache(&value)?,
            "drop" => args.drop = true,
            "base" => args.base = Some(text(&value)),
            _ => args.rate = number("rate limit", &value, 0..=MAX)?,
        }
    }
    let name = line.one_image()?;
    args.names.check()?;
    let source = args.names.source(&name)?;
    let options = open::options(&source, How { cache: args.cache, ..How::default() });
    let image = open::open(&source, How::default())?;
    if image.chain().count() < 2 {
        return Err(Failure::new("Image does not have a backing file"));
    }
    drop(image);
    let watch = Watch::start(args.progress && !args.quiet);
    let how = args.commit_options();
    watch
        .during(|control| image::commit_with(&source.path, &how, &options, control))
        .map_err(|error| watch.failure(&error, |error| failure(error, &args, &source)))?;
    watch.end()?;
    if !args.quiet {
        print("Image committed.\n")?;
    }
    Ok(0)
}

impl Args {
    fn commit_options(&self) -> CommitOptions<'_> {
        let mut how = CommitOptions::new().keep(self.drop);
        if let Some(base) = &self.base {
            how = how.base(Path::new(base));
        }
        if self.rate > 0 { how.rate_limit(self.rate) } else { how }
    }
}

fn failure(error: &Error, args: &Args, source: &Source) -> Failure {
    match (error.kind(), &args.base) {
        (ErrorKind::InUse, _) => open::could_not_open(source, &wording::why(error, &source.path)),
        (ErrorKind::BackingFile, Some(base)) => Failure::new(format!(
            "Did not find '{base}' in the backing chain of '{}'",
            source.given.display()
        )),
        _ => Failure::new(wording::what(error)),
    }
}
