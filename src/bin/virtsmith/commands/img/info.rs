//! `img info`.

use virtsmith::image::{self, Gate, InfoOptions};

use super::failure::Outcome;
use super::getopt::Opt;
use super::line::{
    FORCE_SHARE, FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, OUTPUT, output_is_json, text,
};
use super::open::could_not_open;
use super::source::Names;
use super::wording;
use super::{local_offset, print};

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    FORMAT,
    IMAGE_OPTS,
    Opt::flag('b', "backing-chain", "Its backing files too"),
    FORCE_SHARE,
    OUTPUT,
    OBJECT,
];

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let (mut names, mut json) = (Names::default(), false);
    let (mut chain, mut force_share) = (false, false);
    while let Some((name, value)) = line.option()? {
        match name {
            "format" => names.format = Some(text(&value)),
            "image-opts" => names.image_opts = true,
            "backing-chain" => chain = true,
            "force-share" => force_share = true,
            _ => json = output_is_json(&value)?,
        }
    }
    let name = line.one_image()?;
    names.check()?;
    let source = names.source(&name)?;
    // The user owns the file and asked for its chain.
    let options = InfoOptions {
        format: source.format,
        gate: Gate::Everything,
        lock: !force_share && !source.force_share,
    };
    let failed = |error| {
        let at = image::Error::path(&error).filter(|_| chain).unwrap_or(&source.path);
        let why = wording::why(&error, at);
        let other = (at != source.path).then(|| at.as_os_str().to_owned());
        could_not_open(&source.clone().called(other), &why)
    };
    let said = if chain {
        let chain = image::backing_chain(&source.path, &options).map_err(failed)?;
        if json { chain.to_json() } else { chain.to_human_in(&local_offset) }
    } else {
        let info = image::info(&source.path, &options).map_err(failed)?;
        if json { info.to_json() } else { info.to_human_in(&local_offset) }
    };
    print(&said)?;
    Ok(0)
}
