//! What a process may leave behind: open files, memory.

use std::fs;

/// Open files and memory of this process.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Traces {
    /// Open file descriptors.
    pub(crate) files: usize,
    /// Resident memory in bytes.
    pub(crate) memory: usize,
}

impl Traces {
    /// Those of this moment.
    pub(crate) fn now() -> Self {
        Self {
            files: fs::read_dir("/proc/self/fd").expect("Linux has it").count(),
            memory: status("VmRSS:"),
        }
    }
}

/// Forgets how much memory there was at most until now.
pub(crate) fn forget_peak() {
    fs::write("/proc/self/clear_refs", "5").expect("Linux forgets the peak");
}

/// The most resident memory since then, in bytes.
pub(crate) fn peak() -> usize {
    status("VmHWM:")
}

/// A number of KiB of the process' status, as bytes.
fn status(field: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").expect("Linux has it");
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.expect("Linux has the field").parse::<usize>().expect("it is a number") * 1024
}
