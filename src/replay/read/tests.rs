//! What is written is read again; what is not a recording is refused.

use std::time::Duration;

use bytes::Bytes;
use proptest::prelude::*;
use virtsmith_protocol::Program;
use virtsmith_protocol::frame::{Frame, Header as FrameHeader, MessageType, Status};

use super::*;
use crate::replay::record::{Content, Peer, Record};
use crate::replay::{Reader, Writer};

fn written(header: &Header, records: &[Record]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new(), header).unwrap();
    records.iter().for_each(|record| writer.write(record).unwrap());
    writer.into_inner()
}

fn read(text: &[u8]) -> Result<Vec<Record>, Error> {
    Reader::new(text)?.map(|entry| entry.map(|entry| entry.record)).collect()
}

fn message_type() -> impl Strategy<Value = MessageType> {
    prop::sample::select(vec![
        MessageType::Call,
        MessageType::Reply,
        MessageType::Message,
        MessageType::Stream,
        MessageType::CallWithFds,
        MessageType::ReplyWithFds,
        MessageType::StreamHole,
    ])
}

fn program() -> impl Strategy<Value = u32> {
    prop_oneof![prop::sample::select(Program::ALL.map(Program::number).to_vec()), any::<u32>()]
}

fn frame() -> impl Strategy<Value = Frame> {
    let status = prop::sample::select(vec![Status::Ok, Status::Error, Status::Continue]);
    let procedure = prop_oneof![0..460_i32, any::<i32>()];
    let version = prop_oneof![Just(1), any::<u32>()];
    let payload = prop::collection::vec(any::<u8>(), 0..200);
    (program(), version, procedure, message_type(), any::<u32>(), status, 0..=32_u32, payload)
        .prop_map(|(program, version, procedure, message_type, serial, status, fds, payload)| {
            let header = FrameHeader { program, version, procedure, message_type, serial, status };
            let with_fds =
                matches!(message_type, MessageType::CallWithFds | MessageType::ReplyWithFds);
            Frame { header, fds: if with_fds { fds } else { 0 }, payload: payload.into() }
        })
}

fn record() -> impl Strategy<Value = Record> {
    let content = prop_oneof![
        Just(Content::Close),
        (frame(), any::<bool>()).prop_map(|(frame, redacted)| Content::Frame { frame, redacted }),
    ];
    let from = prop::sample::select(vec![Peer::Client, Peer::Daemon]);
    (any::<u32>(), from, any::<u64>(), content).prop_map(|(connection, from, at, content)| Record {
        connection,
        from,
        at: Duration::from_micros(at),
        content,
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(records in prop::collection::vec(record(), 0..8)) {
        prop_assert_eq!(read(&written(&Header::default(), &records)).unwrap(), records);
    }

    #[test]
    fn any_bytes_are_a_recording_or_an_error(text: Vec<u8>) {
        let _ = read(&text);
        let _ = read(&[b"virtsmith-recording 1\n", &text[..]].concat());
    }

    #[test]
    fn a_decoded_form_of_any_length_is_read_as_it_was_written(xml in "[a<>\\n é'\"]{0,400}") {
        let value = serde_json::json!({ "xml": xml });
        let info = virtsmith_protocol::procedure::find("DOMAIN_DEFINE_XML").unwrap();
        let mut frame = open_call();
        frame.header.procedure = info.number;
        frame.payload = (info.json.encode_args)(value.clone()).unwrap();
        let text = written(&Header::default(), &[said(frame)]);
        let mut reader = Reader::new(&text[..]).unwrap().with_decoded();
        prop_assert_eq!(reader.next().unwrap().unwrap().decoded, Some(value.to_string()));
    }
}

/// A call whose payload is written as JSON.
fn long_call() -> Frame {
    let info = virtsmith_protocol::procedure::find("DOMAIN_DEFINE_XML").unwrap();
    let mut frame = open_call();
    frame.header.procedure = info.number;
    let xml = format!("<domain>\n  {}é</domain>", "<disk/> ".repeat(200));
    frame.payload = (info.json.encode_args)(serde_json::json!({ "xml": xml })).unwrap();
    frame
}

#[test]
fn a_long_payload_is_written_once_as_what_it_says() {
    let records = [said(long_call()), said(open_call())];
    let text = String::from_utf8(written(&header(), &records)).unwrap();
    assert!(text.contains("call ok serial 7 json\n  #= {\"xml\":\"<domain>"), "{text}");
    assert!(text.len() < 2 * long_call().payload.len(), "{text}");
    assert_eq!(read(text.as_bytes()).unwrap(), records);
    let edited = text.replacen("<disk/>", "<disc/>", 1);
    assert_ne!(read(edited.as_bytes()).unwrap(), records);
}

#[test]
fn a_long_payload_whose_text_would_lose_something_is_written_as_bytes() {
    let info = virtsmith_protocol::procedure::find("DOMAIN_DEFINE_XML").unwrap();
    let mut blank = long_call();
    let xml = serde_json::json!({ "xml": " ".repeat(2000) });
    blank.payload = (info.json.encode_args)(xml).unwrap();
    let mut broken = long_call();
    broken.payload = vec![0xff; 2000].into();
    let records = [said(blank), said(broken)];
    let text = String::from_utf8(written(&header(), &records)).unwrap();
    assert!(!text.contains("json"), "{text}");
    assert_eq!(read(text.as_bytes()).unwrap(), records);
}

fn open_call() -> Frame {
    let header = FrameHeader {
        program: Program::Remote.number(),
        version: 1,
        procedure: 1,
        message_type: MessageType::Call,
        serial: 7,
        status: Status::Ok,
    };
    let payload = Bytes::from_static(b"\0\0\0\x01\0\0\0\x0ftest:///default\0\0\0\0\0");
    Frame { header, fds: 0, payload }
}

fn said(frame: Frame) -> Record {
    let at = Duration::from_micros(152);
    let content = Content::Frame { frame, redacted: false };
    Record { connection: 1, from: Peer::Client, at, content }
}

const TEXT: &str = r#"virtsmith-recording 1
date 2026-11-22T08:00:00Z
uri test:///default
server-version 9.0.0
feature PROGRAM_KEEPALIVE

1 > 152 remote.CONNECT_OPEN call ok serial 7
  00000001 0000000f 74657374 3a2f2f2f 64656661 756c7400 00000000
  #= {"flags":0,"name":"test:///default"}

1 > 152 close
"#;

fn header() -> Header {
    Header {
        date: Some("2026-11-22T08:00:00Z".into()),
        uri: Some("test:///default".into()),
        server_version: Some("9.0.0".into()),
        features: vec!["PROGRAM_KEEPALIVE".into()],
    }
}

#[test]
fn a_recording_is_text_that_people_read() {
    let close = Record { content: Content::Close, ..said(open_call()) };
    let records = [said(open_call()), close];
    assert_eq!(String::from_utf8(written(&header(), &records)).unwrap(), TEXT);
    let reader = Reader::new(TEXT.as_bytes()).unwrap();
    assert_eq!(*reader.header(), header());
    let entries: Vec<Entry> = reader.map(Result::unwrap).collect();
    assert_eq!(entries.iter().map(|entry| entry.line).collect::<Vec<_>>(), [7, 11]);
    assert!(entries.into_iter().map(|entry| entry.record).eq(records));
}

#[test]
fn comments_blank_lines_and_other_wrapping_change_nothing() {
    let edited = TEXT
        .replace("\n\n1 > 152 remote", "\n# first\n\n   # in\n1 > 152 remote")
        .replace("00000001 0000000f", "0000 00010000\n\n# why\n\t000F")
        .replace("date", "colour blue\ndate");
    assert_eq!(read(edited.as_bytes()).unwrap(), read(TEXT.as_bytes()).unwrap());
}

#[test]
fn a_header_that_does_not_fit_its_lines_is_refused() {
    for uri in ["", " x", "x\ny", "x\u{1b}"] {
        let header = Header { uri: Some(uri.into()), ..Header::default() };
        let refused = Writer::new(Vec::new(), &header).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Unwritable, "{uri:?}");
    }
}

#[test]
fn what_is_no_recording_is_refused_with_its_line() {
    let long = format!("virtsmith-recording 1\n#{}\n", "x".repeat(LINE_MAX));
    for (text, kind, line, part) in [
        ("", ErrorKind::Version, None, "does not begin"),
        ("GIF89a", ErrorKind::Version, Some(1), "does not begin"),
        ("virtsmith-recording 2\n", ErrorKind::Version, Some(1), "version \"2\""),
        (&long, ErrorKind::TooLarge, Some(2), "longer than"),
        ("virtsmith-recording 1\n  00\n", ErrorKind::Syntax, Some(2), "no record"),
        ("virtsmith-recording 1\n1 ? 0 close\n", ErrorKind::Syntax, Some(2), "'<' or '>'"),
        ("virtsmith-recording 1\n1 < x close\n", ErrorKind::Syntax, Some(2), "microseconds"),
        ("virtsmith-recording 1\n1 < 0 close\n  00\n", ErrorKind::Syntax, Some(3), "no bytes"),
        ("virtsmith-recording 1\n1 < 0 close\nuri x\n", ErrorKind::Syntax, Some(3), "no record"),
        ("virtsmith-recording 1\n1 < 0 close now\n", ErrorKind::Syntax, Some(2), "\"now\""),
        (&call("remote.NONE call ok serial 0"), ErrorKind::Syntax, Some(2), "procedure"),
        (&call("remote.1 cell ok serial 0"), ErrorKind::Syntax, Some(2), "message type"),
        (&call("remote.1 call okay serial 0"), ErrorKind::Syntax, Some(2), "status"),
        (&call("remote.1 call ok"), ErrorKind::Syntax, Some(2), "ends before serial"),
        (&call("remote.1 call-with-fds ok serial 0"), ErrorKind::Syntax, Some(2), "fds"),
        (&call("remote.1 call-with-fds ok serial 0 fds 33"), ErrorKind::Syntax, Some(2), "33"),
        (&call("remote.1 call ok serial 0\n  0g"), ErrorKind::Syntax, Some(3), "digits"),
        (&call("remote.1 call ok serial 0\n  000"), ErrorKind::Syntax, Some(3), "digits"),
        (&call("remote.1 call ok serial 0\n  é0"), ErrorKind::Syntax, Some(3), "digits"),
        (&call("remote.1 call ok serial 0 json\n  00"), ErrorKind::Syntax, Some(3), "decoded"),
        (
            &call("remote.1 call ok serial 0 json"),
            ErrorKind::Syntax,
            Some(2),
            "no JSON of what remote.CONNECT_OPEN carries",
        ),
        (
            &call("remote.1 call ok serial 0 json\n  #= {"),
            ErrorKind::Syntax,
            Some(2),
            "no JSON of what remote.CONNECT_OPEN carries",
        ),
        (
            &call("remote.1 call ok serial 0 json\n\n1 > 0 close"),
            ErrorKind::Syntax,
            Some(2),
            "no JSON of what remote.CONNECT_OPEN carries",
        ),
    ] {
        let error = read(text.as_bytes()).unwrap_err();
        assert_eq!((error.kind(), error.line()), (kind, line), "{text:?}: {error}");
        assert!(error.to_string().contains(part), "{text:?}: {error}");
    }
    let error = read(b"virtsmith-recording 1\n\xff\n").unwrap_err();
    assert_eq!((error.kind(), error.line()), (ErrorKind::Syntax, Some(2)));
}

fn call(summary: &str) -> String {
    format!("virtsmith-recording 1\n1 > 0 {summary}\n")
}

#[test]
fn a_frame_larger_than_frames_are_is_neither_written_nor_read() {
    let mut frame = open_call();
    frame.payload = vec![0; 33_554_409].into();
    let mut writer = Writer::new(Vec::new(), &Header::default()).unwrap();
    assert_eq!(writer.write(&said(frame)).unwrap_err().kind(), ErrorKind::Unwritable);

    let text = call("remote.1 call ok serial 0\n  00000000\n  00");
    let mut reader = Reader::new(text.as_bytes()).unwrap();
    reader.parser.payload_max = 4;
    let error = reader.next().unwrap().unwrap_err();
    assert_eq!((error.kind(), error.line()), (ErrorKind::TooLarge, Some(4)));
}
