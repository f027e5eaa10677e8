//! `img check`.

use std::io::{self, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use virtsmith::image::{self, CheckReport, ErrorKind, Finding, Format, Repair};

use super::cache::source_cache;
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::json::Object;
use super::line::{
    FORCE_SHARE, FORMAT, HELP, IMAGE_OPTS, Line, OBJECT, OUTPUT, QUIET, output_is_json, text,
};
use super::open::{self, How, could_not_open};
use super::print;
use super::source::{Names, Source};
use super::watch::Watch;
use super::wording;

pub(super) const OPTIONS: &[Opt] = &[
    HELP,
    QUIET,
    FORMAT,
    IMAGE_OPTS,
    Opt::value('T', "cache", "MODE", "How the host caches the image"),
    FORCE_SHARE,
    OUTPUT,
    Opt::value('r', "repair", "leaks|all", "Give back what leaked, or repair all that can be"),
    OBJECT,
];

/// The exit codes beside 0.
const NOT_CHECKED: u8 = 1;
const CORRUPT: u8 = 2;
const LEAKS: u8 = 3;
const NO_CHECKS: u8 = 63;

#[derive(Default)]
struct Args {
    names: Names,
    how: How,
    quiet: bool,
    json: bool,
    repair: Repair,
}

pub(super) fn run(mut line: Line<'_>) -> Outcome {
    let mut args = Args::default();
    while let Some((name, value)) = line.option()? {
        match name {
            "quiet" => args.quiet = true,
            "format" => args.names.format = Some(text(&value)),
            "image-opts" => args.names.image_opts = true,
            "cache" => args.how.cache = source_cache(&value)?,
            "force-share" => args.how.force_share = true,
            "repair" => args.repair = repair(&text(&value))?,
            _ => args.json = output_is_json(&value)?,
        }
    }
    let name = line.one_image()?;
    args.names.check()?;
    let source = args.names.source(&name)?;
    let (format, report) = check(&args, &source)?;
    if args.json {
        print(&to_json(&report, &source.path, format))?;
    } else if !args.quiet {
        print(&to_human(&report))?;
    }
    Ok(match report {
        CheckReport { check_errors: 1.., .. } => {
            return Err(Failure::new("Check failed").code(NOT_CHECKED));
        }
        CheckReport { corruptions: 1.., .. } => CORRUPT,
        CheckReport { leaks: 1.., .. } => LEAKS,
        _ => 0,
    })
}

fn repair(what: &str) -> Outcome<Repair> {
    match what {
        "leaks" => Ok(Repair::Leaks),
        "all" => Ok(Repair::All),
        other => {
            Err(Failure::usage(format!("--repair (-r) expects 'leaks' or 'all' not '{other}'")))
        }
    }
}

fn check(args: &Args, source: &Source) -> Outcome<(Format, CheckReport)> {
    let write = args.repair != Repair::Nothing;
    if write && (args.how.force_share || source.force_share) {
        let why = "force-share=on can only be used with read-only images";
        return Err(could_not_open(source, why));
    }
    // As in QEMU, what is below must be there, though it is not checked.
    let image = open::open(source, args.how)?;
    let format = image.format();
    if format == Format::Raw {
        let said = "This image format does not support checks";
        return Err(Failure::new(said).code(NO_CHECKS));
    }
    let watch = Watch::start(false);
    let must_rebuild = AtomicBool::new(false);
    let told = |finding: Finding| {
        must_rebuild.fetch_or(finding == Finding::MustRebuild, Ordering::Relaxed);
        // One who does not hear it still gets the report.
        let _ = writeln!(io::stderr().lock(), "{finding}");
    };
    let report = if write {
        drop(image);
        watch.during(|control| image::check(&source.path, args.repair, &control.finding(&told)))
    } else {
        watch.during(|control| image.check(&control.finding(&told)))
    };
    let failed = |error: &image::Error| match error.kind() {
        ErrorKind::InUse => could_not_open(source, &wording::why(error, &source.path)),
        _ => Failure::new(format!("Check failed: {}", wording::what(error))).code(NOT_CHECKED),
    };
    let report = report.map_err(|error| watch.failure(&error, failed))?;
    if must_rebuild.into_inner() {
        return Err(Failure::new("Check failed: Input/output error").code(NOT_CHECKED));
    }
    Ok((format, report))
}

fn to_human(report: &CheckReport) -> String {
    let mut said = String::new();
    if report.leaks_fixed + report.corruptions_fixed > 0 {
        said.push_str(&format!(
            "The following inconsistencies were found and repaired:\n\n    \
             {} leaked clusters\n    {} corruptions\n\n\
             Double checking the fixed image now...\n",
            report.leaks_fixed, report.corruptions_fixed
        ));
    }
    if report.is_clean() {
        said.push_str("No errors were found on the image.\n");
    }
    if report.corruptions > 0 {
        said.push_str(&format!(
            "\n{} errors were found on the image.\n\
             Data may be corrupted, or further writes to the image may corrupt it.\n",
            report.corruptions
        ));
    }
    if report.leaks > 0 {
        said.push_str(&format!(
            "\n{} leaked clusters were found on the image.\n\
             This means waste of disk space, but no harm to data.\n",
            report.leaks
        ));
    }
    if report.check_errors > 0 {
        said.push_str(&format!(
            "\n{} internal errors have occurred during the check.\n",
            report.check_errors
        ));
    }
    if report.allocated_clusters > 0 && report.total_clusters > 0 {
        said.push_str(&clusters(report));
    }
    if report.image_end_offset > 0 {
        said.push_str(&format!("Image end offset: {}\n", report.image_end_offset));
    }
    said
}

fn clusters(report: &CheckReport) -> String {
    let (all, allocated) = (report.total_clusters, report.allocated_clusters);
    format!(
        "{allocated}/{all} = {}% allocated, {}% fragmented, {}% compressed clusters\n",
        percent(allocated, all),
        percent(report.fragmented_clusters, allocated),
        percent(report.compressed_clusters, allocated),
    )
}

fn percent(part: u64, whole: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "two decimals are shown")]
    let percent = part as f64 * 100.0 / whole as f64;
    format!("{percent:.2}")
}

/// QEMU's members in QEMU's order; what is zero is left out where QEMU leaves it out.
fn to_json(report: &CheckReport, path: &Path, format: Format) -> String {
    Object::default()
        .number("image-end-offset", report.image_end_offset)
        .some_number("compressed-clusters", report.compressed_clusters)
        .some_number("total-clusters", report.total_clusters)
        .some_number("corruptions", report.corruptions)
        .some_number("corruptions-fixed", report.corruptions_fixed)
        .number("check-errors", report.check_errors)
        .some_number("leaks", report.leaks)
        .some_number("leaks-fixed", report.leaks_fixed)
        .some_number("allocated-clusters", report.allocated_clusters)
        .text("filename", &path.to_string_lossy())
        .text("format", format.name())
        .some_number("fragmented-clusters", report.fragmented_clusters)
        .done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_shown_with_two_decimals() {
        for (part, whole, shown) in [(5, 160, "3.12"), (1, 160, "0.62"), (2, 2, "100.00")] {
            assert_eq!(percent(part, whole), shown);
        }
    }
}
