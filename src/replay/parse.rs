//! Lines become records.

use std::time::Duration;

use bytes::BytesMut;
use virtsmith_protocol::Program;
use virtsmith_protocol::frame::{FDS_MAX, Frame, Header as FrameHeader};

use super::record::{Content, Entry, Header, Peer, Record};
use super::words::{Target, parse_status, parse_type};
use super::write::{FORMAT_VERSION, MAGIC, PAYLOAD_MAX, carries_fds};
use super::{Error, ErrorKind, decoded};

/// The longest line that is read. What is written here is much shorter.
pub(super) const LINE_MAX: usize = 16 * 1024;

/// The longest decoded form that is kept.
const DECODED_MAX: usize = 4 * PAYLOAD_MAX;

/// The most features in a header.
const FEATURES_MAX: usize = 256;

/// Takes lines, gives records.
#[derive(Debug)]
pub(super) struct Parser {
    /// How many lines it has seen.
    line: u64,
    pub(super) header: Header,
    stage: Stage,
    /// Whether decoded forms are kept.
    pub(super) keeps_decoded: bool,
    /// The largest payload.
    pub(super) payload_max: usize,
}

#[derive(Debug)]
enum Stage {
    Magic,
    Header,
    Records(Box<Pending>),
}

/// A record whose lines are still coming.
#[derive(Debug)]
struct Pending {
    line: u64,
    record: Record,
    payload: BytesMut,
    decoded: String,
    /// Whether the decoded form says what the payload is.
    is_json: bool,
}

impl Parser {
    pub(super) fn new() -> Self {
        Self {
            line: 0,
            header: Header::default(),
            stage: Stage::Magic,
            keeps_decoded: false,
            payload_max: PAYLOAD_MAX,
        }
    }

    /// Whether the header has come to its end.
    pub(super) const fn has_header(&self) -> bool {
        matches!(self.stage, Stage::Records(_))
    }

    /// Takes the next line, without its end; gives the record that is complete
    /// now, if one is.
    pub(super) fn line(&mut self, line: &str) -> Result<Option<Entry>, Error> {
        self.line = self.line.saturating_add(1);
        let number = self.line;
        // What is wrong with a whole record is found when the next one begins.
        self.take(line.trim_end()).map_err(|error| match error.line() {
            Some(_) => error,
            None => error.at(number),
        })
    }

    /// Takes note that there are no more lines; gives the last record.
    pub(super) fn finish(&mut self) -> Result<Option<Entry>, Error> {
        match std::mem::replace(&mut self.stage, Stage::Header) {
            Stage::Magic => Err(no_recording()),
            Stage::Header => Ok(None),
            Stage::Records(pending) => self.complete(*pending).map(Some),
        }
    }

    /// An error in the line that comes next.
    pub(super) fn refuse(&self, error: Error) -> Error {
        error.at(self.line.saturating_add(1))
    }

    fn take(&mut self, line: &str) -> Result<Option<Entry>, Error> {
        if let Stage::Magic = self.stage {
            return self.magic(line).map(|()| None);
        }
        let text = line.trim_start();
        let is_indented = text.len() < line.len();
        if is_indented && let Some(decoded) = text.strip_prefix("#= ") {
            self.decoded(decoded)?;
        } else if text.is_empty() || text.starts_with('#') {
            // Comments and blank lines may stand anywhere.
        } else if is_indented {
            self.hex(text)?;
        } else if text.starts_with(|c: char| c.is_ascii_digit()) {
            return self.record(text);
        } else {
            self.header(text)?;
        }
        Ok(None)
    }

    fn magic(&mut self, line: &str) -> Result<(), Error> {
        let version = line.strip_prefix(MAGIC).ok_or_else(no_recording)?.trim_start();
        if version != FORMAT_VERSION {
            let sentence = format!(
                "the recording has version {:?}; only version {FORMAT_VERSION} can be read",
                version.get(..32).unwrap_or(version)
            );
            return Err(Error::new(ErrorKind::Version, sentence));
        }
        self.stage = Stage::Header;
        Ok(())
    }

    fn header(&mut self, line: &str) -> Result<(), Error> {
        if self.has_header() {
            return Err(Error::syntax(format!(
                "no record: {line:?} (a record begins with the number of its connection)"
            )));
        }
        let (key, value) = line.split_once(' ').unwrap_or((line, ""));
        let value = Some(value.trim_start().to_owned()).filter(|value| !value.is_empty());
        let header = &mut self.header;
        match key {
            "date" => header.date = value,
            "uri" => header.uri = value,
            "server-version" => header.server_version = value,
            "feature" if header.features.len() < FEATURES_MAX => header.features.extend(value),
            // What a later minor addition says about a recording changes none of it.
            _ => {}
        }
        Ok(())
    }

    fn record(&mut self, line: &str) -> Result<Option<Entry>, Error> {
        let (record, is_json) = parse_record(line)?;
        let (line, payload, decoded) = (self.line, BytesMut::new(), String::new());
        let pending = Box::new(Pending { line, record, payload, decoded, is_json });
        match std::mem::replace(&mut self.stage, Stage::Records(pending)) {
            Stage::Records(before) => self.complete(*before).map(Some),
            Stage::Magic | Stage::Header => Ok(None),
        }
    }

    /// A record all of whose lines have come.
    fn complete(&self, pending: Pending) -> Result<Entry, Error> {
        let Pending { line, mut record, payload, decoded, is_json } = pending;
        if let Content::Frame { frame, .. } = &mut record.content {
            frame.payload = match is_json {
                true => decoded::payload(frame, record.from, &decoded)
                    .ok_or_else(|| says_nothing(frame).at(line))?,
                false => payload.freeze(),
            };
            if frame.payload.len() > self.payload_max {
                return Err(too_large().at(line));
            }
        }
        let decoded = Some(decoded).filter(|text| self.keeps_decoded && !text.is_empty());
        Ok(Entry { line, record, decoded })
    }

    fn hex(&mut self, line: &str) -> Result<(), Error> {
        let most = self.payload_max;
        let Some(Pending { record, payload, is_json, .. }) = self.pending() else {
            return Err(Error::syntax("there is no record that these bytes could belong to"));
        };
        if record.content == Content::Close {
            return Err(Error::syntax("closing a connection carries no bytes"));
        }
        if *is_json {
            return Err(Error::syntax("the bytes of this record are what its decoded form says"));
        }
        push_bytes(payload, line)?;
        if payload.len() > most {
            return Err(too_large());
        }
        Ok(())
    }

    fn decoded(&mut self, text: &str) -> Result<(), Error> {
        let keeps = self.keeps_decoded;
        let Some(Pending { decoded, is_json, .. }) = self.pending() else {
            return Err(Error::syntax("there is no record that this could be the decoded form of"));
        };
        if keeps || *is_json {
            decoded.push_str(text);
        }
        if decoded.len() > DECODED_MAX {
            return Err(Error::new(ErrorKind::TooLarge, "no decoded form is as long as this one"));
        }
        Ok(())
    }

    fn pending(&mut self) -> Option<&mut Pending> {
        match &mut self.stage {
            Stage::Records(pending) => Some(pending),
            Stage::Magic | Stage::Header => None,
        }
    }
}

fn says_nothing(frame: &Frame) -> Error {
    let target = Target::of(frame);
    Error::syntax(format!("the decoded form is no JSON of what {target} carries"))
}

fn too_large() -> Error {
    Error::new(ErrorKind::TooLarge, "no frame is as large as this one")
}

fn no_recording() -> Error {
    let sentence = format!("no recording: it does not begin with '{MAGIC} {FORMAT_VERSION}'");
    Error::new(ErrorKind::Version, sentence)
}

/// A record, and whether its decoded form says what its payload is.
fn parse_record(line: &str) -> Result<(Record, bool), Error> {
    let mut words = Words(line.split_ascii_whitespace());
    let connection = words.number("the number of the connection")?;
    let from = match words.next("'<' or '>'")? {
        ">" => Peer::Client,
        "<" => Peer::Daemon,
        other => return Err(wrong("'<' or '>'", other)),
    };
    let at = Duration::from_micros(words.number("the time in microseconds")?);
    let content = match words.next("a procedure or 'close'")? {
        "close" => Content::Close,
        name => parse_frame(name, &mut words)?,
    };
    let is_json = content != Content::Close && words.skip("json");
    match words.0.next() {
        None => Ok((Record { connection, from, at, content }, is_json)),
        Some(more) => Err(wrong("the end of the line", more)),
    }
}

fn parse_frame(name: &str, words: &mut Words<'_>) -> Result<Content, Error> {
    let Target { program, procedure } =
        Target::parse(name).ok_or_else(|| wrong("a procedure, as PROGRAM.NAME", name))?;
    let word = words.next("a message type")?;
    let message_type = parse_type(word).ok_or_else(|| wrong("a message type", word))?;
    let word = words.next("a status")?;
    let status = parse_status(word).ok_or_else(|| wrong("a status", word))?;
    words.expect("serial")?;
    let serial = words.number("the serial")?;
    let version = match words.skip("version") {
        true => words.number("the program's version")?,
        false => Program::VERSION,
    };
    let fds = match carries_fds(message_type) {
        true => {
            words.expect("fds")?;
            words.number("the number of file descriptors")?
        }
        false => 0,
    };
    if fds > FDS_MAX {
        return Err(Error::syntax(format!("{fds} file descriptors are more than travel at once")));
    }
    let redacted = words.skip("redacted");
    let header = FrameHeader { program, version, procedure, message_type, serial, status };
    // The payload follows on lines of its own.
    let frame = Frame { header, fds, payload: bytes::Bytes::new() };
    Ok(Content::Frame { frame, redacted })
}

/// The words of a line.
struct Words<'a>(std::str::SplitAsciiWhitespace<'a>);

impl<'a> Words<'a> {
    fn next(&mut self, what: &str) -> Result<&'a str, Error> {
        self.0.next().ok_or_else(|| Error::syntax(format!("the line ends before {what}")))
    }

    fn number<T: std::str::FromStr>(&mut self, what: &str) -> Result<T, Error> {
        let word = self.next(what)?;
        word.parse().map_err(|_| wrong(what, word))
    }

    fn expect(&mut self, word: &str) -> Result<(), Error> {
        let found = self.next(word)?;
        if found == word { Ok(()) } else { Err(wrong(&format!("'{word}'"), found)) }
    }

    /// Takes the next word if it is this one.
    fn skip(&mut self, word: &str) -> bool {
        let mut ahead = self.0.clone();
        let is_next = ahead.next() == Some(word);
        if is_next {
            self.0 = ahead;
        }
        is_next
    }
}

fn wrong(expected: &str, found: &str) -> Error {
    // `found` is part of a line, whose length is bounded.
    Error::syntax(format!("expected {expected}, not {found:?}"))
}

/// Appends bytes that are written as pairs of digits, with blanks anywhere
/// between pairs.
fn push_bytes(payload: &mut BytesMut, line: &str) -> Result<(), Error> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    for word in line.split_ascii_whitespace() {
        let (pairs, rest) = word.as_bytes().as_chunks::<2>();
        let bytes = pairs.iter().map(|&[high, low]| Some(digit(high)? << 4 | digit(low)?));
        let before = payload.len();
        payload.extend(bytes.map_while(|byte| byte));
        if !rest.is_empty() || payload.len().saturating_sub(before) < pairs.len() {
            return Err(wrong("pairs of hexadecimal digits", word));
        }
    }
    Ok(())
}
