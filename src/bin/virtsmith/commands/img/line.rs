//! A command's part of the command line.

use std::ffi::OsString;

use super::failure::{Failure, Outcome};
use super::getopt::{Getopt, Opt, Word};

pub(super) const HELP: Opt = Opt::flag('h', "help", "Print this");
pub(super) const QUIET: Opt = Opt::flag('q', "quiet", "Print errors only");
pub(super) const PROGRESS: Opt = Opt::flag('p', "progress", "Print how far it is");
pub(super) const FORMAT: Opt = Opt::value('f', "format", "FMT", "The image's format");
pub(super) const IMAGE_OPTS: Opt =
    Opt::flag(' ', "image-opts", "Image names are lists of options: driver=…,file.filename=…")
        .long_only();
pub(super) const FORCE_SHARE: Opt =
    Opt::flag('U', "force-share", "Read even what another process writes");
pub(super) const OUTPUT: Opt =
    Opt::value(' ', "output", "human|json", "What form to print").long_only();
pub(super) const OBJECT: Opt = Opt::value(' ', "object", "DEFINITION", "").long_only();

/// A command's part of the command line, taken option by option.
#[derive(Debug)]
pub(super) struct Line<'a> {
    getopt: Getopt<'a>,
    operands: Vec<OsString>,
}

impl<'a> Line<'a> {
    pub(super) fn new(table: &'a [Opt], words: Vec<OsString>) -> Line<'a> {
        Line { getopt: Getopt::new(table, words), operands: Vec::new() }
    }

    /// The next option, by its long name, with its value.
    pub(super) fn option(&mut self) -> Outcome<Option<(&'static str, OsString)>> {
        loop {
            match self.word()? {
                Some(Word::Operand(operand)) => self.operands.push(operand),
                Some(Word::Option(name, value)) => return Ok(Some((name, value))),
                None => return Ok(None),
            }
        }
    }

    /// The next word, be it an option or not.
    pub(super) fn word(&mut self) -> Outcome<Option<Word>> {
        match self.getopt.next().map_err(Failure::option)? {
            Some(Word::Option("help", _)) => Err(Failure::help()),
            Some(Word::Option("object", _)) => Err(Failure::new(
                "--object is not supported: there are no secrets or other objects here",
            )),
            word => Ok(word),
        }
    }

    /// Takes the next word, whatever it looks like, if `wanted` wants it.
    pub(super) fn take_if(
        &mut self,
        wanted: impl FnOnce(&std::ffi::OsStr) -> bool,
    ) -> Option<OsString> {
        self.getopt.take_if(wanted)
    }

    /// What was no option, so far.
    pub(super) fn operands(self) -> Vec<OsString> {
        self.operands
    }

    /// As many operands as are wanted, or `complaint`.
    pub(super) fn exactly<const N: usize>(self, complaint: &str) -> Outcome<[OsString; N]> {
        self.operands.try_into().map_err(|_| Failure::usage(complaint))
    }

    /// The one image that a command is about.
    pub(super) fn one_image(self) -> Outcome<OsString> {
        let [name] = self.exactly("Expecting one image file name")?;
        Ok(name)
    }
}

/// Reads the value of `--output`: whether it is JSON.
pub(super) fn output_is_json(form: &std::ffi::OsStr) -> Outcome<bool> {
    match form.to_string_lossy().as_ref() {
        "json" => Ok(true),
        "human" => Ok(false),
        other => Err(Failure::usage(format!("--output expects 'human' or 'json' not '{other}'"))),
    }
}

/// Text of a value that is no file's name.
pub(super) fn text(value: &std::ffi::OsStr) -> String {
    value.to_string_lossy().into_owned()
}
