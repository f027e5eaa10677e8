//! PNG from pixels, and pixels from PNG.

use std::io::Cursor;

use anyhow::{Result, anyhow, bail};
use png::{BitDepth, ColorType, Decoder, Encoder, Limits};

use super::MAX_BYTES;
use super::ppm::{MAX_SIDE, Ppm};

/// Writes a picture as PNG.
pub(super) fn encode(picture: &Ppm<'_>) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width, picture.height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(picture.pixels)?;
    writer.finish()?;
    Ok(file)
}

/// Reads a PNG of 8-bit red, green and blue, which is what QEMU writes, and
/// writes it as PPM.
pub(super) fn decode(file: &[u8]) -> Result<Vec<u8>> {
    let limits = Limits { bytes: MAX_BYTES };
    let mut reader = Decoder::new_with_limits(Cursor::new(file), limits).read_info()?;
    let about = reader.info();
    let (width, height) = (about.width, about.height);
    if (about.color_type, about.bit_depth) != (ColorType::Rgb, BitDepth::Eight) {
        bail!("its pixels are not 8-bit red, green and blue; let the name end in .png");
    }
    // The sides first: what is allocated follows from them.
    if width > MAX_SIDE || height > MAX_SIDE {
        bail!("{width}×{height} pixels are over {MAX_SIDE} on a side");
    }
    let size = reader.output_buffer_size().filter(|&size| size <= MAX_BYTES);
    let size = size.ok_or_else(|| anyhow!("{width}×{height} pixels are too many"))?;
    let mut ppm = format!("P6\n{width} {height}\n255\n").into_bytes();
    let header = ppm.len();
    ppm.resize(header.saturating_add(size), 0);
    reader.next_frame(ppm.get_mut(header..).unwrap_or_default())?;
    Ok(ppm)
}
