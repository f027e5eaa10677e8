//! What a machine's console says of how far it is.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// The end of a console's log.
pub(super) fn tail(path: &Path) -> std::io::Result<String> {
    const MOST: u64 = 256 << 10;
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(MOST)))?;
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether a console has cloud-init's final message:
/// `Cloud-init v. 23.1 finished at …`.
pub(super) fn has_finished(console: &str) -> bool {
    console.lines().any(|line| {
        let after = line.split_once("Cloud-init v.").map(|(_, after)| after);
        after.is_some_and(|after| after.contains(" finished at "))
    })
}

/// The last lines of a console, without what only terminals understand.
pub(super) fn last_lines(console: &str) -> String {
    const LINES: usize = 10;
    let plain = |c: char| !c.is_control();
    let lines = console.lines().map(|line| line.chars().filter(|&c| plain(c)).collect::<String>());
    let lines: Vec<String> = lines.filter(|line| !line.trim().is_empty()).collect();
    let last = lines.get(lines.len().saturating_sub(LINES)..).unwrap_or_default();
    if last.is_empty() {
        return String::new();
    }
    format!("; the console's last lines:\n{}", last.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_final_message_is_known_among_others() {
        for (console, finished) in [
            (
                "[   70.1] cloud-init[520]: Cloud-init v. 22.4.2 finished at Thu, 01 Jan 1970. Datasource DataSourceNoCloud\r\n",
                true,
            ),
            ("Cloud-init v. 24.1 running 'modules:final' at Thu\n", false),
            ("fsck finished at last\nCloud-init v. 24.1\n", false),
            ("", false),
        ] {
            assert_eq!(has_finished(console), finished, "{console}");
        }
    }

    #[test]
    fn the_last_lines_are_plain() {
        let console: String = (0..30).map(|n| format!("\u{1b}line {n}\r\n\n")).collect();
        let said = last_lines(&console);
        assert!(said.starts_with("; the console's last lines:\nline 20\n"), "{said}");
        assert!(said.ends_with("line 29") && !said.contains('\r'), "{said}");
        assert_eq!(last_lines("\r\n"), "");
    }
}
