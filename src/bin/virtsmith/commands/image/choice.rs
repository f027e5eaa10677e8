//! Which of the cached images are meant.

use anyhow::{Result, bail};
use virtsmith::catalog::cache::Record;

/// The one cached image that a name, a URL or the first digits of a digest mean.
pub(super) fn choose<'a>(records: &'a [Record], text: &str) -> Result<&'a Record> {
    let found: Vec<&Record> = records.iter().filter(|record| means(record, text)).collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => bail!("there is no image '{text}' here; `virtsmith image cached` shows all"),
        several => bail!(
            "'{text}' means {} images; take the first digits of a digest: {}",
            several.len(),
            several
                .iter()
                .map(|one| super::store::short(&one.digest))
                .collect::<Vec<_>>()
                .join(", ")
        ),
    }
}

fn means(record: &Record, text: &str) -> bool {
    const FEWEST_DIGITS: usize = 6;
    let digits = text.strip_prefix("sha256:").or_else(|| text.strip_prefix("sha512:"));
    let digits = digits.unwrap_or(text);
    if digits.len() >= FEWEST_DIGITS && record.digest.to_hex().starts_with(digits) {
        return true;
    }
    if record.name.as_deref() == Some(text) || record.url == text {
        return true;
    }
    text.split_once(':').is_some_and(|(os, release)| {
        let releases = [&record.version, &record.release].into_iter().chain(&record.aliases);
        record.os == os && !os.is_empty() && releases.into_iter().any(|name| name == release)
    })
}
