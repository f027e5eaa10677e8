//! A raw disk that looks like a root file system, from a seed.
//!
//! Text, machine code, tables, what is packed already, zeros that are data, and
//! free space that was never written: about as many bytes as a small Debian has
//! of each, and they pack about as well.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;

const BLOCK: usize = 4096;

/// Makes a disk with so many bytes of data, and three times as many holes.
pub(crate) fn make(path: &Path, data: u64, seed: u64) -> io::Result<()> {
    let file = File::create(path)?;
    file.set_len(data * 4)?;
    let mut random = Random(seed | 1);
    let code = Code::new(&mut random);
    let (mut at, mut written, mut bytes) = (0, 0, Vec::new());
    while written < data {
        bytes.clear();
        let length = random.below(64) * random.below(64) * 256 + BLOCK;
        match random.below(100) {
            0..30 => text(&mut random, length, &mut bytes),
            30..70 => code.write(&mut random, length, &mut bytes),
            70..80 => table(&mut random, length, &mut bytes),
            80..95 => noise(&mut random, length, &mut bytes),
            _ => bytes.resize(length, 0),
        }
        bytes.resize(bytes.len().next_multiple_of(BLOCK), 0);
        bytes.truncate(usize::try_from(data - written).unwrap_or(usize::MAX));
        file.write_all_at(&bytes, at)?;
        written += bytes.len() as u64;
        at += bytes.len() as u64;
        // Free space gathers behind groups of files.
        if random.below(24) == 0 {
            at += (data * 4 - at - (data - written)) / 16 / BLOCK as u64 * BLOCK as u64;
        }
    }
    Ok(())
}

/// Numbers that look random but are the same each time.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end
    }

    /// Small numbers more often than large ones.
    fn skewed(&mut self, end: usize) -> usize {
        let (one, two) = (self.below(end), self.below(end));
        one * two / end
    }
}

fn text(random: &mut Random, length: usize, bytes: &mut Vec<u8>) {
    const SYLLABLES: [&str; 24] = [
        "re", "con", "fig", "the", "de", "vice", "sys", "tem", "ing", "er", "tion", "pack", "age",
        "ver", "sion", "lib", "in", "stall", "ser", "vice", "user", "net", "work", "s",
    ];
    let words: Vec<String> = (0..600)
        .map(|_| (0..=random.below(3)).map(|_| SYLLABLES[random.below(24)]).collect())
        .collect();
    while bytes.len() < length {
        bytes.extend(words[random.skewed(600)].bytes());
        bytes.extend(match random.below(12) {
            0 => &b"\n"[..],
            1 => b": ",
            2 => b"=",
            _ => b" ",
        });
    }
}

/// Instructions that come back, with operands that do so less.
struct Code(Vec<Vec<u8>>);

impl Code {
    fn new(random: &mut Random) -> Code {
        let instruction =
            |random: &mut Random| (0..2 + random.below(5)).map(|_| random.next() as u8).collect();
        Code((0..400).map(|_| instruction(random)).collect())
    }

    fn write(&self, random: &mut Random, length: usize, bytes: &mut Vec<u8>) {
        bytes.extend(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0");
        while bytes.len() < length {
            bytes.extend(&self.0[random.skewed(400)]);
            match random.below(4) {
                0 => bytes.extend(&(random.skewed(4096) as u32).to_le_bytes()),
                1 => bytes.push(random.next() as u8),
                _ => {}
            }
        }
    }
}

fn table(random: &mut Random, length: usize, bytes: &mut Vec<u8>) {
    let mut value = random.next() % 100_000;
    while bytes.len() < length {
        value += random.below(512) as u64;
        bytes.extend(value.to_le_bytes());
        bytes.extend((random.below(8) as u64).to_le_bytes());
    }
}

fn noise(random: &mut Random, length: usize, bytes: &mut Vec<u8>) {
    while bytes.len() < length {
        bytes.extend(random.next().to_le_bytes());
    }
}
