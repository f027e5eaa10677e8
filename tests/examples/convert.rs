//! Packs an image into a compressed qcow2 image, and tells how far it is.
//!
//! `cargo run --example convert -- SOURCE TARGET`

use std::fs;
use std::io::Write as _;

use virtsmith::image::{
    Control, ConvertOptions, CreateOptions, Image, OpenOptions, Progress, convert_new,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(source), Some(target)) = (arguments.next(), arguments.next()) else {
        return Err("usage: convert SOURCE TARGET".into());
    };
    let image = Image::open(&source, &OpenOptions::new())?;
    let options = ConvertOptions::new().compress(true).digest(true);
    // It is called from whichever thread does the work.
    let tell = |Progress { done, total }| {
        print!("\r{:3} %", done * 100 / total.max(1));
        let _ = std::io::stdout().flush();
    };
    let control = Control::new().telling(&tell);
    // The target has its name when it is whole; async programs have `image::task`.
    let converted = convert_new(&image, &target, &CreateOptions::qcow2(), &options, &control)?;

    println!("\r{} became {} bytes", converted.size, fs::metadata(&target)?.len());
    if let Some(sha256) = converted.sha256 {
        let digits: String = sha256.iter().map(|byte| format!("{byte:02x}")).collect();
        println!("SHA-256 of what the guest sees: {digits}");
    }
    Ok(())
}
