//! XML that changes only where it was edited.
//!
//! libvirt describes everything it manages in XML, and every release knows elements that this crate does not. A
//! client that reads a description, changes it and defines it again must hand all of them back. So a [`Document`] is
//! kept with its order, its comments, its white space and its spelling: what was parsed and not changed is written
//! back byte for byte, and an edit changes only the attribute, text or child that it names.
//!
//! ```
//! let mut document = virtsmith::xml::parse("<domain type='kvm'>\n  <name >web</name>\n</domain>\n")?;
//! document.root_mut().set_attribute("type", "qemu");
//! assert_eq!(document.to_string(), "<domain type='qemu'>\n  <name >web</name>\n</domain>\n");
//! # Ok::<(), virtsmith::xml::Error>(())
//! ```
//!
//! The tree carries no meaning. The views do: [`capabilities`], [`domain_capabilities`], [`domain`], [`pool`],
//! [`volume`] and [`view`] read what their callers need into plain structs and leave the rest alone.
//!
//! # What is read
//!
//! XML 1.0 in UTF-8. A document type declaration is refused, and with it every entity beyond the five that XML
//! predefines: libvirt sends neither, and both exist to make a small document large. Input is limited to
//! [`MAX_BYTES`], [`MAX_DEPTH`] and [`MAX_NODES`]. Prefixes are kept as written; only [`domain`] resolves them.
//!
//! # Why the tokenizer is our own
//!
//! A general tokenizer drops what this module exists to keep: the white space inside tags, the quotes, the way a
//! character was escaped. It also leaves half of the rules to its caller (one root, no attribute twice, legal
//! characters, no `<` in values). What would remain of it is finding `<` and `>`.

pub mod capabilities;
mod difference;
mod document;
pub mod domain;
pub mod domain_capabilities;
mod edit;
mod element;
mod error;
mod escape;
mod parse;
mod patch;
mod path;
pub mod pool;
mod value;
pub mod view;
pub mod volume;
mod write;

pub use difference::{Difference, differences, differences_said};
pub use document::{Document, parse};
pub use element::Element;
pub use error::{Error, ErrorKind, Place};
pub use parse::{MAX_BYTES, MAX_DEPTH, MAX_NODES};
pub use patch::Patch;
pub use path::{Assignment, Path};
pub use value::ByteCount;
