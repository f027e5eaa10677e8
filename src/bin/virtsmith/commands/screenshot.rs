//! `screenshot`: what a domain shows on its screen, as a file.

mod png_file;
mod ppm;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use virtsmith::rpc::{Chunk, DataStream};

use self::ppm::Ppm;
use crate::args::Global;
use crate::output;
use crate::part::Part;

/// Take a picture of a domain's screen
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The domain's name or UUID
    name: String,
    /// Where to write: a name that ends in .png or .ppm, or - for PNG on
    /// standard output
    file: PathBuf,
    /// The screen, from 0
    #[arg(long, value_name = "N", default_value_t = 0)]
    screen: u32,
}

/// The forms of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Png,
    Ppm,
}

/// The most that a picture may have: over twice a screen of 7680×4320 pixels.
const MAX_BYTES: usize = 256 << 20;

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let wanted = wanted(&args.file)?;
    let picture = super::with_connect(global, async |connect| {
        let domain = super::find_domain(&connect, &args.name).await?;
        let (mime, stream) = domain.screenshot(args.screen).await?;
        let sent = read(stream).await?;
        convert(sent, wanted).map_err(|error| match mime {
            Some(mime) => anyhow!("cannot use the picture of type {mime}: {error}"),
            None => error,
        })
    })?;
    if args.file == Path::new("-") {
        return output::bytes(&picture);
    }
    let cannot = |error: io::Error| anyhow!("cannot write '{}': {error}", args.file.display());
    let (part, mut file) = Part::create(&args.file, 0o666).map_err(cannot)?;
    file.write_all(&picture).and_then(|()| part.publish()).map_err(cannot)
}

fn wanted(file: &Path) -> Result<Form> {
    if file == Path::new("-") {
        return Ok(Form::Png);
    }
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("png") => Ok(Form::Png),
        Some("ppm") => Ok(Form::Ppm),
        _ => bail!("'{}' says no form: let the name end in .png or .ppm", file.display()),
    }
}

async fn read(mut stream: DataStream) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    while let Some(chunk) = stream.next().await? {
        let Chunk::Data(data) = chunk else { bail!("the daemon sends a picture with holes") };
        if data.len() > MAX_BYTES.saturating_sub(all.len()) {
            bail!("the daemon sends a picture of more than {MAX_BYTES} bytes");
        }
        all.extend_from_slice(&data);
    }
    Ok(all)
}

/// What the daemon sent, in the form that is wanted: older QEMUs send PPM,
/// newer ones PNG.
fn convert(sent: Vec<u8>, wanted: Form) -> Result<Vec<u8>> {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
    match (sent.starts_with(PNG), wanted) {
        (true, Form::Png) => Ok(sent),
        (true, Form::Ppm) => png_file::decode(&sent),
        (false, Form::Ppm) => Ppm::parse(&sent).map(drop).map(|()| sent),
        (false, Form::Png) => png_file::encode(&Ppm::parse(&sent)?),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_picture_keeps_its_pixels(width in 1..40_u32, height in 1..40_u32, seed: u8) {
            let count = usize::try_from(width * height * 3).unwrap();
            let pixels = (0..count).map(|at| seed.wrapping_mul(31).wrapping_add(at.to_le_bytes()[0]));
            let mut sent = format!("P6\n{width} {height}\n255\n").into_bytes();
            sent.extend(pixels);
            prop_assert_eq!(convert(sent.clone(), Form::Ppm).unwrap(), sent.clone());
            let png = convert(sent.clone(), Form::Png).unwrap();
            prop_assert_eq!(convert(png.clone(), Form::Png).unwrap(), png.clone());
            prop_assert_eq!(convert(png, Form::Ppm).unwrap(), sent);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = convert([b"\x89PNG\r\n\x1a\n", &bytes[..]].concat(), Form::Ppm);
            let _ = convert(bytes, Form::Png);
        }
    }

    #[test]
    fn the_form_is_in_the_name() {
        for (name, form) in [
            ("a.png", Some(Form::Png)),
            ("a.ppm", Some(Form::Ppm)),
            ("-", Some(Form::Png)),
            ("a", None),
            ("a.jpg", None),
        ] {
            assert_eq!(wanted(Path::new(name)).ok(), form, "{name}");
        }
    }
}
