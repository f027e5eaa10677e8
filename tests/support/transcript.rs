//! What other programs said to a test, kept as comments behind its recording.

use std::collections::VecDeque;
use std::sync::Mutex;

const RUN: &str = "#$ ";
const LINE: &str = "#> ";

/// Runs of other programs, in order: what was run, and the lines it printed.
#[derive(Debug, Default)]
pub(crate) struct Transcript(Mutex<VecDeque<(String, String)>>);

impl Transcript {
    /// Those of a recording.
    pub(crate) fn read(recording: &[u8]) -> Self {
        let mut runs = VecDeque::new();
        for line in std::str::from_utf8(recording).expect("recordings are UTF-8").lines() {
            if let Some(run) = line.strip_prefix(RUN) {
                runs.push_back((run.to_owned(), String::new()));
            } else if let (Some(line), Some((_, said))) = (line.strip_prefix(LINE), runs.back_mut())
            {
                *said += line;
                said.push('\n');
            }
        }
        Self(Mutex::new(runs))
    }

    /// Takes note of a run.
    pub(crate) fn add(&self, by: &str, arguments: &[&str], said: &str) {
        assert!(said.is_empty() || said.ends_with('\n'), "{by} ends its lines: {said:?}");
        self.runs().push_back((run(by, arguments), said.to_owned()));
    }

    /// What the next run printed, which must be this one.
    #[track_caller]
    pub(crate) fn next(&self, by: &str, arguments: &[&str]) -> String {
        let next = self.runs().pop_front();
        let run = run(by, arguments);
        match next {
            Some((recorded, said)) if recorded == run => said,
            other => panic!("{run:?} was not recorded here, but {:?}", other.map(|(run, _)| run)),
        }
    }

    /// Asserts that all of it was asked for.
    pub(crate) fn finish(&self) {
        let left = self.runs();
        assert!(left.is_empty(), "the test does not run any more: {left:?}");
    }

    /// As comments.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for (run, said) in &*self.runs() {
            text += &format!("\n{RUN}{run}\n");
            text.extend(said.lines().flat_map(|line| [LINE, line, "\n"]));
        }
        text
    }

    fn runs(&self) -> std::sync::MutexGuard<'_, VecDeque<(String, String)>> {
        self.0.lock().expect("nobody panics with it")
    }
}

fn run(by: &str, arguments: &[&str]) -> String {
    let words = arguments.iter().map(|word| match word.contains(char::is_whitespace) {
        true => format!(" {word:?}"),
        false => format!(" {word}"),
    });
    by.to_owned() + &words.collect::<String>()
}
