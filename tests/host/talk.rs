//! A client that asks anything and writes down what it hears.

use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use serde_json::{Value, json};
use virtsmith::rpc::protocol::frame::{self, Frame, Header, MessageType, Status};
use virtsmith::rpc::protocol::net::StreamHole;
use virtsmith::rpc::protocol::procedure::find;
use virtsmith::rpc::protocol::xdr::{self, Encode, EncodeError, Encoder};
use virtsmith::rpc::protocol::{ProcedureInfo, Program, RemoteError};

/// More than an answer takes on a busy machine.
const SOON: Duration = Duration::from_secs(120);

/// A client that asks anything and writes down what it hears.
pub(crate) struct Talk {
    stream: UnixStream,
    received: BytesMut,
    serial: u32,
    /// A folder that pools can be made in.
    pub(crate) folder: String,
    /// What was asked and answered.
    said: Vec<String>,
    /// Events, by the name of their message.
    heard: Vec<(&'static str, Value)>,
}

/// What is no two times the same.
const PASSING: [&str; 2] = ["callbackID", "cpuTime"];

impl Talk {
    /// Connects to a socket.
    pub(crate) fn start(socket: &Path, folder: &str) -> Self {
        let stream = UnixStream::connect(socket).expect("somebody listens");
        stream.set_read_timeout(Some(SOON)).unwrap();
        Self {
            stream,
            received: BytesMut::new(),
            serial: 0,
            folder: folder.into(),
            said: Vec::new(),
            heard: Vec::new(),
        }
    }

    /// What was said.
    pub(crate) fn end(self) -> Vec<String> {
        self.said
    }

    /// Opens the QEMU driver.
    pub(crate) fn open(&mut self) {
        self.open_driver("qemu:///system");
    }

    pub(crate) fn open_driver(&mut self, uri: &str) {
        self.ask("AUTH_LIST", json!({}));
        self.ask("CONNECT_OPEN", json!({ "name": uri, "flags": 0 }));
    }

    /// Asks to be told what happens.
    pub(crate) fn listen(&mut self) {
        for (procedure, object, kinds) in [
            ("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY", "dom", &[0, 1, 23][..]),
            ("CONNECT_NETWORK_EVENT_REGISTER_ANY", "net", &[0]),
            ("CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY", "pool", &[0, 1]),
        ] {
            for kind in kinds {
                self.ask(procedure, json!({ "eventID": kind, object: null }));
            }
        }
    }

    /// Calls a procedure; null where it is refused.
    pub(crate) fn ask(&mut self, name: &str, args: Value) -> Value {
        self.ask_but(name, args, &[])
    }

    /// Calls a procedure, and does not write down some fields of the result.
    pub(crate) fn ask_but(&mut self, name: &str, args: Value, but: &[&str]) -> Value {
        let procedure = find(name).expect(name);
        let frame = self.call(procedure, args.clone());
        let result = match frame.header.status {
            Status::Ok => (procedure.json.decode_ret)(&frame.payload).unwrap(),
            _ => {
                self.note(name, &args, &refusal(&frame.payload));
                return Value::Null;
            }
        };
        let mut shown = result.clone();
        forget(&mut shown, &[&PASSING, but].concat());
        self.note(name, &args, &shown.to_string());
        result
    }

    /// Calls a procedure, and writes down of its error the number and the domain.
    pub(crate) fn refused(&mut self, name: &str, args: Value) {
        let frame = self.call(find(name).expect(name), args.clone());
        let said = match frame.header.status {
            Status::Error => {
                let error: RemoteError = xdr::decode(&frame.payload).unwrap();
                format!("{:?} of {:?}", error.code(), error.domain())
            }
            _ => "was not refused".into(),
        };
        self.note(name, &args, &said);
    }

    /// The names in a list, sorted: libvirt's order is that of a hash table.
    pub(crate) fn names(&mut self, name: &str, args: Value) {
        let frame = self.call(find(name).expect(name), args.clone());
        if frame.header.status != Status::Ok {
            return self.note(name, &args, &refusal(&frame.payload));
        }
        let result = (find(name).unwrap().json.decode_ret)(&frame.payload).unwrap();
        let lists = result.as_object().into_iter().flat_map(|fields| fields.values());
        let mut names: Vec<String> = lists
            .filter_map(Value::as_array)
            .flatten()
            .map(|entry| entry.get("name").unwrap_or(entry).to_string())
            .collect();
        names.sort();
        let ret = result.get("ret").cloned().unwrap_or_default();
        self.note(name, &args, &format!("{names:?} {ret}"));
    }

    /// Texts of an XML description, by their paths.
    pub(crate) fn xml(&mut self, name: &str, args: Value, paths: &[&str]) {
        let frame = self.call(find(name).expect(name), args.clone());
        if frame.header.status != Status::Ok {
            return self.note(name, &args, &refusal(&frame.payload));
        }
        let result = (find(name).unwrap().json.decode_ret)(&frame.payload).unwrap();
        let document = virtsmith::xml::parse(result["xml"].as_str().unwrap()).unwrap();
        let root = document.root();
        let texts: Vec<_> = paths
            .iter()
            .map(|path| match path.split_once('@') {
                Some(("", name)) => root.attribute(name).map(str::to_owned),
                Some((path, name)) => {
                    let value = root.find(path).and_then(|e| e.attribute(name))?;
                    // The release of QEMU is the machine's.
                    let release = value.rsplit_once('-').filter(|_| name == "machine");
                    Some(release.map_or(value, |(machine, _)| machine).to_owned())
                }
                None => root.find(path).map(|element| element.content().trim().to_owned()),
            })
            .collect();
        self.note(name, &args, &format!("{} {texts:?}", root.name()));
    }

    /// Sends a call of any number and program, and writes down the answer.
    pub(crate) fn ask_raw(&mut self, program: u32, version: u32, procedure: i32, payload: &[u8]) {
        self.serial += 1;
        let header = Header {
            program,
            version,
            procedure,
            message_type: MessageType::Call,
            serial: self.serial,
            status: Status::Ok,
        };
        self.send(&header, payload);
        let reply = self.reply(self.serial, MessageType::Reply);
        let said = match reply.header.status {
            Status::Ok => format!("{:?}", reply.payload),
            _ => refusal(&reply.payload),
        };
        let Header { program, version, procedure, .. } = reply.header;
        let answered = format!("{said} by {program:#x} {version} {procedure}");
        self.note("raw", &json!(procedure), &answered);
    }

    /// Sends a part of a stream of the last call.
    pub(crate) fn stream(&mut self, name: &str, status: Status, data: &[u8]) {
        let header = Header { status, ..self.header(find(name).expect(name), MessageType::Stream) };
        self.send(&header, data);
    }

    /// Writes down the next part of the stream of the last call.
    pub(crate) fn stream_answer(&mut self) -> Frame {
        let frame = self.reply(self.serial, MessageType::Stream);
        let said = match frame.header.status {
            Status::Error => refusal(&frame.payload),
            status => format!("{status:?} {} bytes", frame.payload.len()),
        };
        self.note("stream", &Value::Null, &said);
        frame
    }

    /// Writes down what comes in the stream of the last call, up to its end;
    /// how it is cut into parts is nobody's business.
    pub(crate) fn stream_content(&mut self) {
        let mut content = Vec::new();
        let end = loop {
            let frame = self.reply(self.serial, MessageType::Stream);
            content.extend_from_slice(&frame.payload);
            if frame.payload.is_empty() || frame.header.status != Status::Continue {
                break frame.header.status;
            }
        };
        let runs: Vec<_> = content
            .chunk_by(|a, b| a == b)
            .map(|run| format!("{}×{}", run.len(), run[0].escape_ascii()))
            .collect();
        self.note("content", &Value::Null, &format!("{end:?} {}", runs.join(" ")));
    }

    /// Writes down how the stream of the last call goes on, data and holes.
    pub(crate) fn stream_parts(&mut self) {
        let mut parts: Vec<(&str, u64)> = Vec::new();
        loop {
            let frame = self.next();
            let (what, length) = match frame.header.message_type {
                MessageType::StreamHole => {
                    let hole: StreamHole = xdr::decode(&frame.payload).unwrap();
                    ("hole", u64::try_from(hole.length).unwrap())
                }
                MessageType::Stream if frame.payload.is_empty() => break,
                MessageType::Stream => ("data", frame.payload.len().try_into().unwrap()),
                _ => continue,
            };
            match parts.last_mut() {
                Some((same, sum)) if *same == what => *sum += length,
                _ => parts.push((what, length)),
            }
        }
        self.note("parts", &Value::Null, &format!("{parts:?}"));
    }

    /// Hears all that has happened, and writes it down, kind by kind.
    pub(crate) fn hear(&mut self) {
        let sentinel = "<domain type='qemu'><name>zz</name><memory>65536</memory>\
            <os><type>hvm</type></os></domain>";
        let pool = "<pool type='dir'><name>zz</name><target><path>/zz</path></target></pool>";
        let network = "<network><name>zz</name><bridge name='zz0'/></network>";
        let dom = self.quiet("DOMAIN_DEFINE_XML", json!({ "xml": sentinel }))["dom"].clone();
        self.quiet("DOMAIN_UNDEFINE", json!({ "dom": dom }));
        let pool = self.quiet("STORAGE_POOL_DEFINE_XML", json!({ "xml": pool, "flags": 0 }));
        self.quiet("STORAGE_POOL_UNDEFINE", json!({ "pool": pool["pool"] }));
        let net = self.quiet("NETWORK_DEFINE_XML", json!({ "xml": network }))["net"].clone();
        self.quiet("NETWORK_UNDEFINE", json!({ "net": net }));
        while self.heard.iter().filter(|(_, event)| event.to_string().contains("\"zz\"")).count()
            < 6
        {
            let frame = self.next();
            self.take_event(&frame);
        }
        let mut heard = std::mem::take(&mut self.heard);
        heard.retain(|(_, event)| !event.to_string().contains("\"zz\""));
        heard.sort_by_key(|(name, _)| *name);
        // QEMU resets some machines twice.
        heard.dedup_by(|one, other| one == other && one.0 == "DOMAIN_EVENT_CALLBACK_REBOOT");
        let heard = heard.iter().map(|(name, event)| format!("{name} {event}"));
        self.said.extend(heard);
    }

    /// Hears events until one is like this.
    pub(crate) fn hear_until(&mut self, is_it: impl Fn(&Value) -> bool) {
        while !self.heard.iter().any(|(_, event)| is_it(event)) {
            let frame = self.next();
            self.take_event(&frame);
        }
    }

    fn quiet(&mut self, name: &str, args: Value) -> Value {
        let procedure = find(name).expect(name);
        let frame = self.call(procedure, args);
        assert_eq!(frame.header.status, Status::Ok, "{name} {}", refusal(&frame.payload));
        (procedure.json.decode_ret)(&frame.payload).unwrap()
    }

    fn call(&mut self, procedure: &'static ProcedureInfo, args: Value) -> Frame {
        let payload = (procedure.json.encode_args)(args).expect(procedure.name);
        self.serial += 1;
        let header = self.header(procedure, MessageType::Call);
        self.send(&header, &payload);
        self.reply(self.serial, MessageType::Reply)
    }

    fn header(&self, procedure: &ProcedureInfo, message_type: MessageType) -> Header {
        Header {
            program: procedure.program.number(),
            version: 1,
            procedure: procedure.number,
            message_type,
            serial: self.serial,
            status: Status::Ok,
        }
    }

    fn send(&mut self, header: &Header, payload: &[u8]) {
        let mut bytes = BytesMut::new();
        frame::write(&mut bytes, header, &Raw(payload)).unwrap();
        self.stream.write_all(&bytes).unwrap();
    }

    fn reply(&mut self, serial: u32, message_type: MessageType) -> Frame {
        loop {
            let frame = self.next();
            if frame.header.serial == serial && frame.header.message_type == message_type {
                return frame;
            }
            self.take_event(&frame);
        }
    }

    fn take_event(&mut self, frame: &Frame) {
        if frame.header.message_type != MessageType::Message {
            return;
        }
        let program = Program::from_number(frame.header.program).unwrap();
        let procedure = program.procedure(frame.header.procedure).unwrap();
        let mut event = (procedure.json.decode_args)(&frame.payload).unwrap();
        forget(&mut event, &PASSING);
        self.heard.push((procedure.name, event));
    }

    fn next(&mut self) -> Frame {
        loop {
            if let Some(frame) = frame::split(&mut self.received).unwrap() {
                return frame;
            }
            let mut buffer = [0; 4096];
            let read = self.stream.read(&mut buffer).unwrap_or_else(|error| {
                panic!("{error} after {:#?}, heard {:#?}", self.said.last(), self.heard)
            });
            assert_ne!(read, 0, "the connection was closed after {:#?}", self.said.last());
            self.received.extend_from_slice(&buffer[..read]);
        }
    }

    fn note(&mut self, name: &str, args: &Value, said: &str) {
        self.said.push(format!("{name} {args}\n    {said}"));
    }
}

/// Where two dialogues differ, line by line.
pub(crate) fn differences(real: &[String], ours: &[String]) -> Vec<String> {
    let longest = real.len().max(ours.len());
    let line = |said: &[String], at| said.get(at).cloned().unwrap_or_default();
    let pairs = (0..longest).map(|at| (line(real, at), line(ours, at)));
    let differing = pairs.filter(|(real, ours)| real != ours);
    differing.map(|(real, ours)| format!("- {real}\n+ {ours}")).collect()
}

fn refusal(payload: &Bytes) -> String {
    let error: RemoteError = xdr::decode(payload).unwrap();
    let RemoteError { level, int1, .. } = error;
    format!("{:?} of {:?} at {level}, {int1}: {error}", error.code(), error.domain())
}

fn forget(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !names.contains(&name.as_str()));
            fields.values_mut().for_each(|field| forget(field, names));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| forget(value, names)),
        _ => {}
    }
}

struct Raw<'a>(&'a [u8]);

impl Encode for Raw<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.raw(self.0);
        Ok(())
    }
}
