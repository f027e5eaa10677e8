//! What was compared, procedure by procedure.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use virtsmith::rpc::protocol::frame::{Header, MessageType, Status};
use virtsmith::rpc::protocol::{ProcedureInfo, Program};

use crate::support::{Kept, Speaker};

/// What was compared so far.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    entries: BTreeMap<Key, Entry>,
    faults: Vec<String>,
    differences: &'static [Difference],
    /// Which of the differences were seen.
    seen: BTreeSet<usize>,
}

/// A difference that is known.
#[derive(Debug)]
pub(crate) struct Difference {
    /// The row that shows it, as the list names it.
    pub(crate) row: &'static str,
    /// The procedure: `remote.CONNECT_OPEN`.
    pub(crate) procedure: &'static str,
    /// Why it is so.
    pub(crate) why: &'static str,
}

impl Difference {
    fn is(&self, row: &str, procedure: &str) -> bool {
        (self.row, self.procedure) == (row, procedure)
    }
}

/// A procedure, in the order of programs and numbers.
type Key = (usize, i32);

#[derive(Debug)]
struct Entry {
    name: String,
    /// The row that compared it first.
    row: String,
    /// Whether some row found it equal.
    is_equal: bool,
    /// Why other rows do not.
    why: Option<&'static str>,
}

impl Ledger {
    /// An empty ledger, with the differences that are known.
    pub(crate) fn new(differences: &'static [Difference]) -> Self {
        Self { differences, ..Self::default() }
    }

    /// Compares all that our side sent, procedure by procedure, with what
    /// libvirt's client sent for the same procedure. Gives the number of faults.
    ///
    /// The same call twice in a row counts once: libvirt's programs look things
    /// up again and again.
    pub(crate) fn compare(&mut self, row: &str, theirs: &[Kept], ours: &[Kept]) -> usize {
        let (theirs, ours) = (by_procedure(theirs), by_procedure(ours));
        let before = self.faults.len();
        if ours.is_empty() {
            self.faults.push(format!("{row}: we sent nothing"));
        }
        for (procedure, ours) in ours {
            let key = key(procedure);
            match theirs.iter().find(|(each, _)| same(each, procedure)) {
                Some((_, theirs)) => self.enter(key, procedure, row, theirs, &ours),
                None if opens_a_connection(procedure) && self.entries.contains_key(&key) => {}
                None => self.faults.push(format!("{row}: libvirt's client calls no {procedure}")),
            }
        }
        self.faults.len() - before
    }

    fn enter(
        &mut self,
        key: Key,
        procedure: &ProcedureInfo,
        row: &str,
        theirs: &[Question],
        ours: &[Question],
    ) {
        let (name, row) = (procedure.to_string(), row.to_owned());
        let is_equal = theirs == ours;
        let mut known = self.differences.iter().enumerate();
        let known = known.find(|(_, known)| !is_equal && known.is(&row, &name));
        let why = known.map(|(index, known)| {
            self.seen.insert(index);
            known.why
        });
        let answers = [theirs, ours].map(|questions| questions.last().map(|last| last.answer));
        if !is_equal && (why.is_none() || answers[0] != answers[1]) {
            let shown = format!("  libvirt {}\n  ours    {}", show(theirs), show(ours));
            self.faults.push(format!("{row}: {name} differs\n{shown}"));
        }
        let entry = self.entries.entry(key);
        let entry = entry.or_insert(Entry { name, row, is_equal: false, why: None });
        entry.is_equal |= is_equal;
        entry.why = entry.why.or(why);
    }

    /// The procedures that were compared.
    pub(crate) fn procedures(&self) -> Vec<&str> {
        self.entries.values().map(|entry| entry.name.as_str()).collect()
    }

    /// What is wrong: a difference without a reason, a reason without a
    /// difference.
    pub(crate) fn faults(&self) -> Vec<String> {
        let known = self.differences.iter().enumerate();
        let gone = known.filter(|(index, _)| !self.seen.contains(index)).map(|(_, known)| {
            format!("{}: {} is said to differ and does not", known.row, known.procedure)
        });
        self.faults.iter().cloned().chain(gone).collect()
    }

    /// The procedures as a table in Markdown.
    pub(crate) fn table(&self) -> String {
        let mut list = String::from("| procedure | bytes | compared with |\n|---|---|---|\n");
        for entry in self.entries.values() {
            let bytes = match (entry.is_equal, entry.why) {
                (true, None) => "equal".to_owned(),
                (true, Some(why)) => format!("equal, but {why}"),
                (false, why) => format!("differ: {}", why.unwrap_or("unknown why")),
            };
            let row = entry.row.replace('|', "\\|");
            writeln!(list, "| `{}` | {bytes} | {row} |", entry.name).expect("it is a string");
        }
        list
    }
}

/// One frame without its serial, and how the daemon answered it.
#[derive(Debug, PartialEq)]
struct Question {
    header: Header,
    files: u32,
    payload: Vec<u8>,
    answer: Option<Status>,
}

/// What clients said, in order; only about procedures, no keepalive.
fn by_procedure(kept: &[Kept]) -> Vec<(&'static ProcedureInfo, Vec<Question>)> {
    let mut procedures: Vec<(&ProcedureInfo, Vec<Question>)> = Vec::new();
    for said in kept.iter().filter(|kept| kept.by == Speaker::Client) {
        let Header { program, procedure, .. } = said.frame.header;
        let program = Program::from_number(program);
        let Some(procedure) = program.and_then(|program| program.procedure(procedure)) else {
            continue;
        };
        let question = question(said, kept);
        match procedures.iter_mut().find(|(each, _)| same(each, procedure)) {
            Some((_, questions)) if questions.last() == Some(&question) => {}
            Some((_, questions)) => questions.push(question),
            None => procedures.push((procedure, vec![question])),
        }
    }
    procedures
}

fn question(said: &Kept, kept: &[Kept]) -> Question {
    let is_answer = |each: &&Kept| {
        let (asked, header) = (said.frame.header, each.frame.header);
        each.by == Speaker::Daemon
            && (each.connection, header.serial) == (said.connection, asked.serial)
            && matches!(header.message_type, MessageType::Reply | MessageType::ReplyWithFds)
    };
    Question {
        header: Header { serial: 0, ..said.frame.header },
        files: said.frame.fds,
        payload: said.frame.payload.to_vec(),
        answer: kept.iter().find(is_answer).map(|answer| answer.frame.header.status),
    }
}

/// A data stream of ours has a connection of its own, which is opened with the
/// calls that were compared when the first one was opened.
fn opens_a_connection(procedure: &ProcedureInfo) -> bool {
    const CALLS: [&str; 4] =
        ["AUTH_LIST", "CONNECT_OPEN", "CONNECT_SUPPORTS_FEATURE", "CONNECT_CLOSE"];
    procedure.program == Program::Remote && CALLS.contains(&procedure.name)
}

fn same(one: &ProcedureInfo, other: &ProcedureInfo) -> bool {
    (one.program, one.number) == (other.program, other.number)
}

fn key(procedure: &ProcedureInfo) -> Key {
    let program = Program::ALL.into_iter().position(|each| each == procedure.program);
    (program.expect("every program is in the list"), procedure.number)
}

fn show(questions: &[Question]) -> String {
    let one = |question: &Question| {
        let Header { message_type, status, .. } = question.header;
        let payload = question.payload.escape_ascii();
        format!("{message_type:?} {status:?} {} {payload} -> {:?}", question.files, question.answer)
    };
    questions.iter().map(one).collect::<Vec<_>>().join("\n          ")
}
