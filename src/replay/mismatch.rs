//! How clients differed from those that were recorded.

use std::fmt;

use serde_json::Value;
use virtsmith_protocol::RemoteError;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorLevel, ErrorNumber};
use virtsmith_protocol::frame::Frame;

use super::Error;
use super::decoded::Shape;
use super::record::Peer;
use super::redact::redact;
use super::words::{Target, type_word};

/// The most that is listed of each kind; the rest is counted.
const LISTED: usize = 16;

/// The longest text of a call.
const TEXT_MAX: usize = 600;

/// The clients did not say what was recorded.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Mismatch {
    /// What was said and not expected, the first of it.
    pub unexpected: Vec<Unexpected>,
    /// How many more there were.
    pub more_unexpected: u64,
    /// What was expected and never said, the first of it.
    pub missing: Vec<Missing>,
    /// How many more there were.
    pub more_missing: u64,
    /// Why the recording could not be read to its end.
    pub fault: Option<Error>,
}

/// Something that a client said and was not expected to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unexpected {
    /// The connection, counted from 1 in the order in which they first spoke.
    pub connection: u32,
    /// What it said, decoded.
    pub seen: String,
    /// What it was expected to say.
    pub expected: Option<Missing>,
    /// Where the two differ, when they are the same procedure: a path, what was
    /// expected there, and what was seen.
    pub differences: Vec<(String, String, String)>,
}

/// A call of the recording that no client made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// The connection that made it.
    pub connection: u32,
    /// The line of the recording.
    pub line: u64,
    /// The call, decoded.
    pub call: String,
}

impl Mismatch {
    pub(super) fn is_empty(&self) -> bool {
        self.unexpected.is_empty() && self.missing.is_empty() && self.fault.is_none()
    }

    pub(super) fn add_unexpected(&mut self, unexpected: Unexpected) {
        if self.unexpected.len() < LISTED {
            self.unexpected.push(unexpected);
        } else {
            self.more_unexpected = self.more_unexpected.saturating_add(1);
        }
    }

    pub(super) fn add_missing(&mut self, connection: u32, line: u64, frame: &Frame) {
        if self.missing.len() < LISTED {
            self.missing.push(Missing::new(connection, line, frame));
        } else {
            self.more_missing = self.more_missing.saturating_add(1);
        }
    }
}

impl Unexpected {
    pub(super) fn new(connection: u32, seen: &Frame, expected: Option<(u64, &Frame)>) -> Self {
        // A message in a test's log is no place for a password.
        let mut seen = seen.clone();
        redact(&mut seen, Peer::Client);
        let same = expected.filter(|(_, frame)| Target::of(frame) == Target::of(&seen));
        let mut differences = Vec::new();
        if let Some((_, frame)) = same {
            differ("", &decoded(frame), &decoded(&seen), &mut differences);
        }
        let expected = expected.map(|(line, frame)| Missing::new(connection, line, frame));
        Self { connection, seen: describe(&seen), expected, differences }
    }

    /// What the client is told instead of an answer.
    pub(super) fn to_error(&self) -> RemoteError {
        let expected = match &self.expected {
            Some(Missing { line, call, .. }) => format!("line {line} has {call}"),
            None => "it has nothing more for this connection".to_owned(),
        };
        error(format!("the recording does not go on with {}; {expected}", self.seen))
    }
}

/// What a client is told that the recording has no answer for.
pub(super) fn error(message: String) -> RemoteError {
    RemoteError {
        code: ErrorNumber::INTERNAL_ERROR.0,
        domain: ErrorDomain::RPC.0,
        message: Some(message),
        level: ErrorLevel::ERROR.0,
        ..RemoteError::default()
    }
}

impl Missing {
    fn new(connection: u32, line: u64, frame: &Frame) -> Self {
        Self { connection, line, call: describe(frame) }
    }
}

/// A client's frame as people read it.
fn describe(frame: &Frame) -> String {
    let message_type = frame.header.message_type;
    let mut text = format!("{} ({})", Target::of(frame), type_word(message_type));
    let value = decoded(frame);
    if !value.is_null() {
        text.push(' ');
        text.push_str(&value.to_string());
    } else if !frame.payload.is_empty() {
        text.push_str(&format!(" of {} bytes", frame.payload.len()));
    }
    shorten(text)
}

fn decoded(frame: &Frame) -> Value {
    Shape::of(frame, Peer::Client).decode(&frame.payload).ok().flatten().unwrap_or_default()
}

fn shorten(mut text: String) -> String {
    if text.len() > TEXT_MAX {
        text.truncate(text.floor_char_boundary(TEXT_MAX));
        text.push('…');
    }
    text
}

/// Lists where two values differ.
fn differ(path: &str, one: &Value, other: &Value, found: &mut Vec<(String, String, String)>) {
    let below = |name: &dyn fmt::Display| match path {
        "" => name.to_string(),
        path => format!("{path}.{name}"),
    };
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            for (name, value) in one {
                differ(&below(name), value, other.get(name).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (index, (value, other)) in one.iter().zip(other).enumerate() {
                differ(&below(&index), value, other, found);
            }
        }
        _ if one == other || found.len() >= LISTED => {}
        _ => {
            found.push((path.to_owned(), shorten(one.to_string()), shorten(other.to_string())));
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the clients did not say what was recorded")?;
        for unexpected in &self.unexpected {
            write!(f, "\n{unexpected}")?;
        }
        if self.more_unexpected > 0 {
            write!(f, "\nand {} more that were not expected", self.more_unexpected)?;
        }
        for Missing { connection, line, call } in &self.missing {
            write!(f, "\nconnection {connection} never made the call in line {line}: {call}")?;
        }
        if self.more_missing > 0 {
            write!(f, "\nand {} more that were never made", self.more_missing)?;
        }
        match &self.fault {
            Some(fault) => write!(f, "\nthe recording cannot be read to its end: {fault}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "connection {} said what was not expected", self.connection)?;
        match &self.expected {
            Some(Missing { line, call, .. }) => write!(f, "\n  - {call} (line {line})")?,
            None => write!(f, "\n  - nothing")?,
        }
        write!(f, "\n  + {}", self.seen)?;
        for (path, expected, seen) in &self.differences {
            write!(f, "\n  {path}: expected {expected}, seen {seen}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Mismatch {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.fault.as_ref().map(|fault| fault as _)
    }
}
