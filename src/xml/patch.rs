//! Patches: changes to a description, as a text file.
//!
//! One change a line; empty lines and lines that begin with `#` are passed over:
//!
//! ```text
//! # more queues for the system disk, and a watchdog
//! set devices/disk[target@dev=vda]/driver@queues 4
//! remove devices/video
//! add devices <watchdog model='itco' action='reset'/>
//! replace cpu <cpu mode='host-passthrough'/>
//! ```
//!
//! - `set PATH VALUE` sets a text or an attribute, and makes what is not there;
//! - `remove PATH` removes an element or attribute that must be there;
//! - `add PATH XML` adds an element below another, which is made if it is not there;
//! - `replace PATH XML` puts an element in the place of one that must be there.
//!
//! For paths see [`Path`]. XML may go on over the following lines as long as they are
//! indented.

use std::str::FromStr;

use super::document::Document;
use super::element::{Element, Form};
use super::error::{Error, ErrorKind};
use super::parse;
use super::path::Path;

/// Changes to a description, in order.
///
/// ```
/// use virtsmith::xml::{Patch, parse};
///
/// let patch: Patch = "set vcpu 4\nadd devices <rng model='virtio'/>\n".parse()?;
/// let mut document = parse("<domain><vcpu>1</vcpu></domain>")?;
/// patch.apply(&mut document)?;
/// assert!(document.root().find("devices/rng").is_some());
/// # Ok::<(), virtsmith::xml::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patch {
    changes: Vec<(usize, Change)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    Set(Path, String),
    Remove(Path),
    Add(Path, Element),
    Replace(Path, Element),
}

impl Patch {
    /// Applies all changes, or none of them.
    ///
    /// # Errors
    ///
    /// What is to be removed, replaced or numbered is not there; the sentence names
    /// the patch's line.
    pub fn apply(&self, document: &mut Document) -> Result<(), Error> {
        let mut changed = document.clone();
        for (line, change) in &self.changes {
            change.apply(&mut changed).map_err(|error| at(*line, &error))?;
        }
        *document = changed;
        Ok(())
    }
}

impl Change {
    fn apply(&self, document: &mut Document) -> Result<(), Error> {
        let missing = |path: &Path| Error::new(ErrorKind::Missing, format!("there is no {path}"));
        match self {
            Self::Set(path, value) => path.set(document, value),
            Self::Remove(path) if path.remove(document) => Ok(()),
            Self::Remove(path) => Err(missing(path)),
            Self::Add(path, element) => {
                path.make(document.root_mut())?.push(element.clone());
                Ok(())
            }
            Self::Replace(path, element) => {
                let place = path.find(document.root_mut()).ok_or_else(|| missing(path))?;
                *place = element.clone();
                Ok(())
            }
        }
    }

    fn parse(line: &str) -> Result<Self, Error> {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim_start();
        let (path, argument) = split_path(rest);
        let argument = argument.trim();
        let element = |path: Path| match path.is_element() {
            true => Ok(path),
            false => Err(Error::new(ErrorKind::Syntax, format!("{path} is no element"))),
        };
        match verb {
            "set" => Ok(Self::Set(path.parse()?, argument.to_owned())),
            "remove" if argument.is_empty() => Ok(Self::Remove(path.parse()?)),
            "add" => Ok(Self::Add(element(path.parse()?)?, xml(argument)?)),
            "replace" => Ok(Self::Replace(element(path.parse()?)?, xml(argument)?)),
            _ => {
                let shown: String = line.chars().take(80).collect();
                let sentence = format!("{shown:?} is no change: use set, remove, add or replace");
                Err(Error::new(ErrorKind::Syntax, sentence))
            }
        }
    }
}

/// A path ends at a space that is not inside `[…]`.
fn split_path(text: &str) -> (&str, &str) {
    let mut inside = false;
    let end = text.find(|c: char| {
        inside = (inside || c == '[') && c != ']';
        c.is_whitespace() && !inside
    });
    text.split_at(end.unwrap_or(text.len()))
}

fn xml(text: &str) -> Result<Element, Error> {
    let mut element = parse(text)?.into_root();
    // A self-closing tag that opens later is laid out like its new neighbours.
    if element.nodes.is_empty() && element.attributes.is_empty() {
        element.form = Form::Built;
    }
    Ok(element)
}

impl FromStr for Patch {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut changes: Vec<(usize, String)> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            match changes.last_mut() {
                Some((_, change)) if line.starts_with([' ', '\t']) => {
                    change.push('\n');
                    change.push_str(line);
                }
                _ => changes.push((index + 1, line.to_owned())),
            }
        }
        let parsed = changes.into_iter().map(|(line, change)| {
            Change::parse(&change).map(|change| (line, change)).map_err(|error| at(line, &error))
        });
        Ok(Self { changes: parsed.collect::<Result<_, _>>()? })
    }
}

fn at(line: usize, error: &Error) -> Error {
    Error::new(error.kind(), format!("patch line {line}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "<domain>
  <vcpu>1</vcpu>
  <devices>
    <video/>
  </devices>
</domain>";

    #[test]
    fn changes_are_applied_in_order() {
        let patch: Patch = "# all of them
set vcpu 4

remove devices/video
add devices <watchdog model='itco'/>
add devices <tpm model='tpm-crb'>
    <backend type='emulator'/>
  </tpm>
replace devices/watchdog <watchdog model='i6300esb'/>
set devices/disk[target@dev=vd a]@type block
"
        .parse()
        .unwrap();
        let mut document = parse(BEFORE).unwrap();
        patch.apply(&mut document).unwrap();
        let expected = "<domain>
  <vcpu>4</vcpu>
  <devices>
    <watchdog model='i6300esb'/>
    <tpm model='tpm-crb'>
    <backend type='emulator'/>
  </tpm>
    <disk type='block'>
      <target dev='vd a'/>
    </disk>
  </devices>
</domain>";
        assert_eq!(document.to_string().replace("\n\n", "\n"), expected);
    }

    #[test]
    fn a_patch_is_applied_whole_or_not_at_all() {
        for (patch, line) in [
            ("set vcpu 2\nremove title\n", "patch line 2: there is no title"),
            ("set vcpu 2\n\nreplace os <os/>\n", "patch line 3: there is no os"),
            ("set devices/disk[7]@type file\n", "patch line 1: there is no disk[7]"),
        ] {
            let mut document = parse(BEFORE).unwrap();
            let error = patch.parse::<Patch>().unwrap().apply(&mut document).unwrap_err();
            assert!(error.to_string().starts_with(line), "{error}");
            assert_eq!(document.to_string(), BEFORE);
        }
    }

    #[test]
    fn what_is_no_patch_is_refused_by_its_line() {
        for (patch, words) in [
            ("delete vcpu\n", "patch line 1: \"delete vcpu\" is no change"),
            ("set vcpu 1\nremove vcpu now\n", "patch line 2: "),
            ("add devices <rng>\n", "patch line 1: "),
            ("add @type <rng/>\n", "patch line 1: @type is no element"),
            ("set /a 1\n", "patch line 1: "),
            ("  set vcpu 1\nbad", "patch line 1: "),
        ] {
            let error = patch.parse::<Patch>().unwrap_err().to_string();
            assert!(error.starts_with(words), "{patch:?}: {error}");
        }
        assert_eq!("# nothing\n\n".parse(), Ok(Patch::default()));
    }
}
