//! What an image's name on the command line means.
//!
//! A name is a path, `file:PATH`, `json:{…}`, or with `--image-opts` a list of
//! options. Only the user's own names are read so, never those in a header.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;

use serde_json::Value;
use virtsmith::image::Format;

use super::failure::{Failure, Outcome};
use super::options::split_list;

/// How image names on a command line are to be read.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// The format that goes with the name, by its name.
    pub(super) format: Option<String>,
    /// Names are lists of options.
    pub(super) image_opts: bool,
}

/// An image, as the user names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// The user's own words.
    pub(super) given: OsString,
    pub(super) path: PathBuf,
    pub(super) format: Option<Format>,
    /// What is below it, if that is not what its header says.
    pub(super) below: Below,
    pub(super) force_share: bool,
}

/// What is below an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Below {
    AsNamed,
    Nothing,
    Image(Box<Source>),
}

impl Names {
    /// Refuses options that do not go together.
    pub(super) fn check(&self) -> Outcome<()> {
        if self.image_opts && self.format.is_some() {
            return Err(Failure::new("--image-opts and --format are mutually exclusive"));
        }
        Ok(())
    }

    /// What a name means.
    pub(super) fn source(&self, name: &OsStr) -> Outcome<Source> {
        let could_not =
            |why: String| Failure::new(format!("Could not open '{}': {why}", name.display()));
        let source =
            if self.image_opts { of_list(&name.to_string_lossy()) } else { self.of_name(name) };
        source.map(|source| Source { given: name.to_owned(), ..source }).map_err(could_not)
    }

    fn of_name(&self, name: &OsStr) -> Result<Source, String> {
        let format = self.format.as_deref().map(driver).transpose()?;
        if let Some(json) = name.as_bytes().strip_prefix(b"json:") {
            let mut source = of_json(json)?;
            source.format = format.or(source.format);
            return Ok(source);
        }
        path_of(name).map(|path| Source::of(path, format))
    }
}

impl Source {
    /// The same, told by another name if there is one.
    pub(super) fn called(mut self, name: Option<OsString>) -> Source {
        self.given = name.unwrap_or(self.given);
        self
    }

    fn of(path: PathBuf, format: Option<Format>) -> Source {
        let given = path.clone().into_os_string();
        Source { given, path, format, below: Below::AsNamed, force_share: false }
    }
}

/// The path in a name, which may have `file:` in front.
pub(super) fn path_of(name: &OsStr) -> Result<PathBuf, String> {
    let bytes = name.as_bytes();
    if bytes.is_empty() {
        return Err("The 'file' block driver requires a file name".into());
    }
    let colon = bytes.iter().position(|byte| matches!(byte, b':' | b'/'));
    match colon.and_then(|at| bytes.split_at_checked(at)) {
        Some((b"file", [b':', path @ ..])) => Ok(PathBuf::from(OsStr::from_bytes(path))),
        Some((protocol, [b':', ..])) => {
            Err(format!("Unknown protocol '{}'", String::from_utf8_lossy(protocol)))
        }
        _ => Ok(PathBuf::from(name)),
    }
}

/// The format with this name.
pub(super) fn driver(name: &str) -> Result<Format, String> {
    name.parse().map_err(|_| format!("Unknown driver '{name}'"))
}

fn of_list(list: &str) -> Result<Source, String> {
    if !list.contains('=') {
        return Err(format!("Cannot find device='{list}' nor node-name='{list}'"));
    }
    of_pairs(split_list(list))
}

fn of_json(json: &[u8]) -> Result<Source, String> {
    if json.trim_ascii().is_empty() {
        return Err("Could not parse the JSON options: Expecting a JSON value".into());
    }
    let value: Value = serde_json::from_slice(json).map_err(|error| {
        let why = if error.is_eof() { "premature EOI".to_owned() } else { error.to_string() };
        format!("Could not parse the JSON options: JSON parse error, {why}")
    })?;
    if !value.is_object() {
        return Err("Invalid JSON object given".into());
    }
    let mut pairs = Vec::new();
    flatten("", &value, &mut pairs);
    of_pairs(pairs)
}

/// Makes `{"file": {"filename": "x"}}` a list of `file.filename=x`.
fn flatten(prefix: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            let dot = if prefix.is_empty() { "" } else { "." };
            flatten(&format!("{prefix}{dot}{name}"), value, pairs);
        }),
        Value::String(text) => pairs.push((prefix.to_owned(), text.clone())),
        Value::Null => pairs.push((prefix.to_owned(), String::new())),
        Value::Bool(on) => pairs.push((prefix.to_owned(), on_off(*on).to_owned())),
        other => pairs.push((prefix.to_owned(), other.to_string())),
    }
}

fn on_off(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

/// Options that say how, and not what, and are left to the library.
const HINTS: &[&str] = &[
    "auto-read-only",
    "cache.direct",
    "cache.no-flush",
    "detect-zeroes",
    "discard",
    "node-name",
    "read-only",
];

fn of_pairs(pairs: Vec<(String, String)>) -> Result<Source, String> {
    let (mut format, mut path, mut share, mut is_file) = (None, None, false, false);
    let (mut backing, mut below, mut others) = (Vec::new(), Below::AsNamed, Vec::new());
    for (name, value) in pairs {
        let file_option = name.strip_prefix("file.").unwrap_or_default();
        match name.as_str() {
            "driver" if value == "file" => is_file = true,
            "driver" => format = Some(driver(&value)?),
            "filename" | "file.filename" => path = Some(path_of(OsStr::new(&value))?),
            "file.driver" if matches!(value.as_str(), "file" | "host_device") => {}
            "file.driver" => return Err(format!("Unknown driver '{value}'")),
            "file" => {
                return Err(format!("Cannot find device='{value}' nor node-name='{value}'"));
            }
            "force-share" => share = value == "on",
            "backing" if value.is_empty() => below = Below::Nothing,
            _ if HINTS.contains(&name.as_str()) || HINTS.contains(&file_option) => {}
            _ if matches!(file_option, "locking" | "aio") => {}
            _ => match name.strip_prefix("backing.") {
                Some(name) => backing.push((name.to_owned(), value)),
                None => others.push(name),
            },
        }
    }
    let path = path.ok_or("A block device must be specified for \"file\"")?;
    if let Some(name) = others.first() {
        let driver = format.map_or("file", Format::name);
        return Err(format!("Block format '{driver}' does not support the option '{name}'"));
    }
    if !backing.is_empty() {
        below = Below::Image(Box::new(of_pairs(backing)?));
    }
    let format = format.or(is_file.then_some(Format::Raw));
    Ok(Source { below, force_share: share, ..Source::of(path, format) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(name: &str, image_opts: bool) -> Result<(String, Option<Format>), String> {
        let names = Names { format: None, image_opts };
        let source = if image_opts { of_list(name) } else { names.of_name(OsStr::new(name)) };
        source.map(|source| (source.path.display().to_string(), source.format))
    }

    #[test]
    fn a_name_is_a_path_or_says_what_it_is() {
        let qcow2 = Some(Format::Qcow2);
        let table = [
            ("a.img", false, Ok(("a.img", None))),
            ("./a:b", false, Ok(("./a:b", None))),
            ("/a:b", false, Ok(("/a:b", None))),
            ("file:a", false, Ok(("a", None))),
            ("nbd:a", false, Err("Unknown protocol 'nbd'")),
            ("", false, Err("The 'file' block driver requires a file name")),
            ("json:{\"file.filename\":\"a\"}", false, Ok(("a", None))),
            ("json:{\"driver\":\"qcow2\",\"file\":{\"filename\":\"a\"}}", false, Ok(("a", qcow2))),
            ("json:{\"driver\":\"file\",\"filename\":\"a\"}", false, Ok(("a", Some(Format::Raw)))),
            ("json:[]", false, Err("Invalid JSON object given")),
            ("json:{\"driver\":\"x\"}", false, Err("Unknown driver 'x'")),
            ("driver=qcow2,file.filename=a,,b", true, Ok(("a,b", qcow2))),
            ("driver=qcow2,file.driver=nbd", true, Err("Unknown driver 'nbd'")),
            ("driver=raw", true, Err("A block device must be specified for \"file\"")),
            ("a", true, Err("Cannot find device='a' nor node-name='a'")),
            (
                "driver=raw,file.filename=a,x=1",
                true,
                Err("Block format 'raw' does not support the option 'x'"),
            ),
        ];
        for (name, opts, expected) in table {
            let expected =
                expected.map(|(path, format)| (path.to_owned(), format)).map_err(str::to_owned);
            assert_eq!(read(name, opts), expected, "{name}");
        }
    }

    #[test]
    fn what_is_below_can_be_named_too() {
        let list = "driver=qcow2,file.filename=a,backing.driver=raw,backing.file.filename=b";
        let Below::Image(below) = of_list(list).unwrap().below else { panic!("{list}") };
        assert_eq!((below.path, below.format), (PathBuf::from("b"), Some(Format::Raw)));
        assert_eq!(of_list("file.filename=a,backing=").unwrap().below, Below::Nothing);
    }

    proptest! {
        #[test]
        fn any_name_is_read_or_refused(name in "(json:|file:)?.{0,24}", opts: bool) {
            let _ = read(&name, opts);
        }
    }
}
