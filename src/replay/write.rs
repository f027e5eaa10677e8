//! Records as text.

use std::fmt::Write as _;
use std::io;

use virtsmith_protocol::frame::{FDS_MAX, Frame, HEADER_SIZE, LENGTH_SIZE, MessageType};
use virtsmith_protocol::{Program, frame::FRAME_MAX};

use super::decoded;
use super::record::{Content, Header, Peer, Record};
use super::words::{Target, status_word, type_word};
use super::{Error, ErrorKind};

/// The version of the format that is written, and the only one that is read.
pub(super) const FORMAT_VERSION: &str = "1";

/// The word that every recording begins with.
pub(super) const MAGIC: &str = "virtsmith-recording";

/// The largest payload that fits into a frame.
pub(super) const PAYLOAD_MAX: usize = FRAME_MAX - LENGTH_SIZE - HEADER_SIZE;

/// How many bytes stand on a line, and how many stand together.
const BYTES_A_LINE: usize = 32;
const BYTES_A_WORD: usize = 4;

/// Payloads that are longer than this are written as JSON where that says them.
const HEX_MAX: usize = 1024;

/// The most bytes of decoded form on a line.
const DECODED_A_LINE: usize = 96;

/// Writes a recording, record by record.
///
/// Each record is handed to the sink whole and flushed, so that an end without
/// warning loses none that came before. Memory is held for one record.
#[derive(Debug)]
pub struct Writer<W> {
    sink: W,
    text: String,
}

impl<W: io::Write> Writer<W> {
    /// Begins a recording.
    ///
    /// # Errors
    /// The header has a text that does not fit on its line, or the sink fails.
    pub fn new(sink: W, header: &Header) -> Result<Self, Error> {
        let mut writer = Self { sink, text: String::new() };
        push_header(&mut writer.text, header)?;
        writer.hand_over()?;
        Ok(writer)
    }

    /// Writes one record, with its decoded form where it has one.
    ///
    /// # Errors
    /// The frame is larger than a frame can be, or the sink fails.
    pub fn write(&mut self, record: &Record) -> Result<(), Error> {
        push_record(&mut self.text, record)?;
        self.hand_over()
    }

    /// The sink.
    pub fn into_inner(self) -> W {
        self.sink
    }

    fn hand_over(&mut self) -> Result<(), Error> {
        let written = self.sink.write_all(self.text.as_bytes()).and_then(|()| self.sink.flush());
        self.text.clear();
        // One large record should not hold its memory for ever.
        self.text.shrink_to(1 << 20);
        written.map_err(|error| Error::io("cannot write the recording", error))
    }
}

fn push_header(text: &mut String, header: &Header) -> Result<(), Error> {
    let line = |text: &mut String, key: &str, value: &str| {
        if value.is_empty() || value.trim() != value || value.contains(char::is_control) {
            let sentence = format!("the header's {key} does not fit on one line: {value:?}");
            return Err(Error::new(ErrorKind::Unwritable, sentence));
        }
        text.extend([key, " ", value, "\n"]);
        Ok(())
    };
    line(text, MAGIC, FORMAT_VERSION)?;
    for (key, value) in
        [("date", &header.date), ("uri", &header.uri), ("server-version", &header.server_version)]
    {
        value.as_ref().map_or(Ok(()), |value| line(text, key, value))?;
    }
    header.features.iter().try_for_each(|feature| line(text, "feature", feature))
}

fn push_record(text: &mut String, record: &Record) -> Result<(), Error> {
    let Record { connection, from, at, content } = record;
    let arrow = arrow(*from);
    text.push('\n');
    put(text, format_args!("{connection} {arrow} {} ", at.as_micros()));
    match content {
        Content::Close => text.push_str("close\n"),
        Content::Frame { frame, redacted } => {
            check(frame)?;
            push_summary(text, frame);
            let decoded = decoded::text(frame, *from).unwrap_or_default();
            let is_json = frame.payload.len() > HEX_MAX && says_all(&decoded, frame, *from);
            text.push_str(if *redacted { " redacted" } else { "" });
            text.push_str(if is_json { " json\n" } else { "\n" });
            if !is_json {
                push_hex(text, &frame.payload);
            }
            push_decoded(text, &decoded);
        }
    }
    Ok(())
}

/// Who speaks, as a sign.
pub(super) const fn arrow(from: Peer) -> &'static str {
    match from {
        Peer::Client => ">",
        Peer::Daemon => "<",
    }
}

fn check(frame: &Frame) -> Result<(), Error> {
    let with_fds = carries_fds(frame.header.message_type);
    if frame.payload.len() > PAYLOAD_MAX || frame.fds > FDS_MAX || (frame.fds > 0 && !with_fds) {
        let sentence = format!("{} is larger than a frame can be", Target::of(frame));
        return Err(Error::new(ErrorKind::Unwritable, sentence));
    }
    Ok(())
}

pub(super) const fn carries_fds(message_type: MessageType) -> bool {
    matches!(message_type, MessageType::CallWithFds | MessageType::ReplyWithFds)
}

fn push_summary(text: &mut String, frame: &Frame) {
    let header = &frame.header;
    let (word, status) = (type_word(header.message_type), status_word(header.status));
    put(text, format_args!("{} {word} {status} serial {}", Target::of(frame), header.serial));
    if header.version != Program::VERSION {
        put(text, format_args!(" version {}", header.version));
    }
    if carries_fds(header.message_type) {
        put(text, format_args!(" fds {}", frame.fds));
    }
}

fn push_hex(text: &mut String, payload: &[u8]) {
    for line in payload.chunks(BYTES_A_LINE) {
        text.push(' ');
        for word in line.chunks(BYTES_A_WORD) {
            text.push(' ');
            word.iter().for_each(|&byte| text.extend(digits(byte)));
        }
        text.push('\n');
    }
}

fn digits(byte: u8) -> [char; 2] {
    [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or_default())
}

/// Whether the payload is known again from its decoded form.
fn says_all(decoded: &str, frame: &Frame, from: Peer) -> bool {
    lines(decoded).all(|line| line.trim_end() == line)
        && decoded::payload(frame, from, decoded).as_ref() == Some(&frame.payload)
}

fn push_decoded(text: &mut String, decoded: &str) {
    lines(decoded).for_each(|line| text.extend(["  #= ", line, "\n"]));
}

/// Breaks the text into lines that are one again when they are put together: at
/// the line breaks that it quotes, and before it gets too long.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (line, after) = rest.split_at(line_length(rest));
        rest = after;
        Some(line).filter(|line| !line.is_empty())
    })
}

fn line_length(text: &str) -> usize {
    const QUOTED_BREAK: &str = "\\n";
    let line = first(text, DECODED_A_LINE);
    let most = line.len();
    if let Some(at) = line.find(QUOTED_BREAK) {
        return at.saturating_add(QUOTED_BREAK.len());
    }
    if most == text.len() {
        return most;
    }
    if let Some(at) = line.rfind(',').filter(|at| *at > DECODED_A_LINE / 2) {
        return at.saturating_add(1);
    }
    // Blanks at the end of a line are easily lost.
    Some(line.trim_end().len()).filter(|&length| length > 0).unwrap_or(most)
}

/// As much of a text as fits into so many bytes.
pub(super) fn first(text: &str, most: usize) -> &str {
    (0..=most.min(text.len())).rev().find_map(|length| text.get(..length)).unwrap_or_default()
}

fn put(text: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a `String` cannot fail.
    let _ = text.write_fmt(what);
}
