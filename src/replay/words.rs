//! The words that stand for the protocol's numbers.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use virtsmith_protocol::frame::{MessageType, Status};
use virtsmith_protocol::keepalive::{PING, PONG};
use virtsmith_protocol::{ProcedureInfo, Program};

/// Which side sends what a message of this type carries, and its word.
const TYPES: [(MessageType, &str); 7] = [
    (MessageType::Call, "call"),
    (MessageType::Reply, "reply"),
    (MessageType::Message, "event"),
    (MessageType::Stream, "stream"),
    (MessageType::CallWithFds, "call-with-fds"),
    (MessageType::ReplyWithFds, "reply-with-fds"),
    (MessageType::StreamHole, "stream-hole"),
];

const STATUSES: [(Status, &str); 3] =
    [(Status::Ok, "ok"), (Status::Error, "error"), (Status::Continue, "continue")];

const PINGS: [(i32, &str); 2] = [(PING, "PING"), (PONG, "PONG")];

pub(super) fn type_word(message_type: MessageType) -> &'static str {
    word(&TYPES, message_type)
}

pub(super) fn parse_type(word: &str) -> Option<MessageType> {
    value(&TYPES, word)
}

pub(super) fn status_word(status: Status) -> &'static str {
    word(&STATUSES, status)
}

pub(super) fn parse_status(word: &str) -> Option<Status> {
    value(&STATUSES, word)
}

fn word<T: Copy + PartialEq>(table: &[(T, &'static str)], wanted: T) -> &'static str {
    // Every value is in its table.
    table.iter().find(|(value, _)| *value == wanted).map_or("", |(_, word)| word)
}

fn value<T: Copy>(table: &[(T, &str)], wanted: &str) -> Option<T> {
    table.iter().find(|(_, word)| *word == wanted).map(|(value, _)| *value)
}

/// A program and one of its procedures, by their numbers; shown as
/// `remote.CONNECT_OPEN`, and by the number where there is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Target {
    pub(super) program: u32,
    pub(super) procedure: i32,
}

impl Target {
    /// Reads what its `Display` writes.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (program, procedure) = text.split_once('.')?;
        let known = Program::ALL.into_iter().find(|known| known.name() == program);
        let procedure = match known {
            Some(program) => parse_procedure(program, procedure)?,
            None => procedure.parse().ok()?,
        };
        let program = match known {
            Some(program) => program.number(),
            None => u32::from_str_radix(program.strip_prefix("0x")?, 16).ok()?,
        };
        Some(Self { program, procedure })
    }

    /// What is known of the procedure.
    pub(super) fn info(self) -> Option<&'static ProcedureInfo> {
        let program = Program::from_number(self.program)?;
        // Most stand where their number says.
        let likely = usize::try_from(self.procedure).ok()?.checked_sub(1)?;
        let found = program.procedures().get(likely).copied();
        let found = found.filter(|info| info.number == self.procedure);
        found.or_else(|| program.procedure(self.procedure))
    }

    pub(super) fn is_keepalive(self) -> bool {
        self.program == Program::Keepalive.number()
    }

    fn name(self, program: Program) -> Option<&'static str> {
        match program {
            Program::Keepalive => {
                PINGS.iter().find(|(number, _)| *number == self.procedure).map(|(_, name)| *name)
            }
            program => program.procedure(self.procedure).map(|info| info.name),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let program = Program::from_number(self.program);
        match program {
            Some(program) => write!(f, "{program}.")?,
            None => write!(f, "{:#x}.", self.program)?,
        }
        match program.and_then(|program| self.name(program)) {
            Some(name) => f.write_str(name),
            None => self.procedure.fmt(f),
        }
    }
}

fn parse_procedure(program: Program, text: &str) -> Option<i32> {
    static BY_NAME: LazyLock<HashMap<(Program, &'static str), i32>> = LazyLock::new(|| {
        Program::ALL
            .into_iter()
            .flat_map(|program| program.procedures().iter().map(move |info| (program, info)))
            .map(|(program, info)| ((program, info.name), info.number))
            .chain(PINGS.map(|(number, name)| ((Program::Keepalive, name), number)))
            .collect()
    });
    BY_NAME.get(&(program, text)).copied().or_else(|| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_procedure_is_named_where_it_has_a_name() {
        let remote = Program::Remote.number();
        for (program, procedure, text) in [
            (remote, 1, "remote.CONNECT_OPEN"),
            (remote, 9999, "remote.9999"),
            (Program::Keepalive.number(), 2, "keepalive.PONG"),
            (0x1234, -1, "0x1234.-1"),
        ] {
            let target = Target { program, procedure };
            assert_eq!(target.to_string(), text);
            assert_eq!(Target::parse(text), Some(target));
        }
        assert_eq!(Target::parse("remote.1").unwrap().to_string(), "remote.CONNECT_OPEN");
        for wrong in ["", "remote", "remote.", "remote.CONNECT_OPENS", "nobody.1", "0x.1"] {
            assert_eq!(Target::parse(wrong), None, "{wrong}");
        }
    }
}
