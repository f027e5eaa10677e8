//! How far each of several machines is.

use std::collections::HashMap;
use std::io::{self, IsTerminal as _};
use std::sync::{Mutex, PoisonError};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use serde_json::json;
use virtsmith::machine::Phase;

use crate::output;
use crate::progress::Form;

/// Shows the phase that each machine is in: a line each on a terminal, or a line for
/// each change.
#[derive(Debug)]
pub(super) struct Board {
    show: Show,
    /// The phases that were shown last.
    phases: Mutex<HashMap<String, Phase>>,
}

#[derive(Debug)]
enum Show {
    Lines(HashMap<String, ProgressBar>),
    Changes(Form),
}

impl Board {
    pub(super) fn new<'a>(form: Option<Form>, names: impl Iterator<Item = &'a str>) -> Self {
        let show = match form {
            Some(form) => Show::Changes(form),
            None if io::stderr().is_terminal() => Show::Lines(lines(names)),
            None => Show::Changes(Form::None),
        };
        Self { show, phases: Mutex::default() }
    }

    /// A machine is in this phase.
    pub(super) fn tell(&self, name: &str, phase: Phase) {
        // Nothing is done under the lock that could be half done.
        let mut phases = self.phases.lock().unwrap_or_else(PoisonError::into_inner);
        if phases.insert(name.to_owned(), phase) == Some(phase) {
            return;
        }
        match &self.show {
            Show::Lines(lines) => {
                if let Some(line) = lines.get(name) {
                    line.set_message(phase.to_string());
                    if matches!(phase, Phase::Running | Phase::Error) {
                        line.finish();
                    }
                }
            }
            Show::Changes(Form::Json) => output::say(json!({ "name": name, "phase": phase })),
            Show::Changes(Form::Plain) => output::note(format_args!("{name}: {phase}")),
            Show::Changes(Form::None) => {}
        }
    }
}

fn lines<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<String, ProgressBar> {
    let all = MultiProgress::new();
    let style = ProgressStyle::with_template("{spinner} {prefix}: {msg}");
    let line = |name: &str| {
        let line = all.add(ProgressBar::new_spinner()).with_prefix(output::printable(name));
        // A template that does not parse would leave the usual style.
        let line = match &style {
            Ok(style) => line.with_style(style.clone()),
            Err(_) => line,
        };
        line.set_message("waiting");
        (name.to_owned(), line)
    };
    names.map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_machine_has_the_phase_that_was_told_last() {
        let board =
            Board { show: Show::Lines(lines(["a", "b"].into_iter())), phases: Mutex::default() };
        for (name, phase) in [("a", Phase::Creating), ("a", Phase::Running), ("c", Phase::Error)] {
            board.tell(name, phase);
        }
        let Show::Lines(lines) = &board.show else { panic!("a line each") };
        assert_eq!((lines["a"].message(), lines["a"].is_finished()), ("running".to_owned(), true));
        assert_eq!((lines["b"].message(), lines["b"].is_finished()), ("waiting".to_owned(), false));
    }
}
