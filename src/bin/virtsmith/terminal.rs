//! The terminal, changed and given back.
//!
//! Every guard puts things back when it is dropped; a panic, which may end the
//! program without dropping anything, puts everything back first.

use std::io::{self, Write as _};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, Termios, isatty, tcgetattr, tcgetwinsize, tcsetattr};

/// Standard input gives every key as it is pressed, and none to the program
/// itself.
#[derive(Debug)]
pub(crate) struct Raw(());

impl Raw {
    /// Makes it so; `None` where standard input is no terminal.
    pub(crate) fn enter() -> io::Result<Option<Self>> {
        if !isatty(stdin()) {
            return Ok(None);
        }
        let before = tcgetattr(stdin())?;
        let mut raw = before.clone();
        raw.make_raw();
        restore_on_panic();
        changed().keys = Some(before);
        // Exists first, so that a failure half-way is undone.
        let guard = Self(());
        tcsetattr(stdin(), OptionalActions::Flush, &raw)?;
        Ok(Some(guard))
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        changed().restore_keys();
    }
}

/// Standard output has a screen of its own, without a cursor.
#[derive(Debug)]
pub(crate) struct Screen(());

impl Screen {
    /// Makes it so; `None` where standard output is no terminal.
    pub(crate) fn enter() -> io::Result<Option<Self>> {
        if !isatty(stdout()) {
            return Ok(None);
        }
        restore_on_panic();
        changed().screen = true;
        let guard = Self(());
        write("\x1b[?1049h\x1b[?25l")?;
        Ok(Some(guard))
    }

    /// Shows these lines and nothing else, as far as they fit.
    pub(crate) fn show(&self, lines: &[String]) -> io::Result<()> {
        let rows = tcgetwinsize(stdout()).map_or(24, |size| size.ws_row);
        write(&frame(lines, rows.into()))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        changed().restore_screen();
    }
}

/// From the top left corner, each line to its end, and nothing below.
fn frame(lines: &[String], rows: usize) -> String {
    let lines: Vec<_> = lines.iter().take(rows).map(|line| format!("{line}\x1b[K")).collect();
    format!("\x1b[?7l\x1b[H{}\x1b[J\x1b[?7h", lines.join("\r\n"))
}

fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// What is to be put back.
struct Changed {
    keys: Option<Termios>,
    screen: bool,
}

static CHANGED: Mutex<Changed> = Mutex::new(Changed { keys: None, screen: false });

fn changed() -> MutexGuard<'static, Changed> {
    CHANGED.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Changed {
    // A terminal that has gone cannot be put right.
    fn restore_keys(&mut self) {
        if let Some(before) = self.keys.take() {
            let _ = tcsetattr(stdin(), OptionalActions::Drain, &before);
        }
    }

    fn restore_screen(&mut self) {
        if std::mem::take(&mut self.screen) {
            let _ = write("\x1b[?25h\x1b[?1049l");
        }
    }
}

/// A panic first puts everything back, then says what it is about.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let say = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let mut changed = changed();
            changed.restore_keys();
            changed.restore_screen();
            drop(changed);
            say(panic);
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_fits_the_terminal_and_clears_the_rest() {
        let lines = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(frame(&lines, 2), "\x1b[?7l\x1b[Ha\x1b[K\r\nb\x1b[K\x1b[J\x1b[?7h");
        assert_eq!(frame(&[], 2), "\x1b[?7l\x1b[H\x1b[J\x1b[?7h");
    }
}
