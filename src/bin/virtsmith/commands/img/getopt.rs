//! Options as C's `getopt_long` takes them.
//!
//! Short options may be clustered (`-qf raw`, `-fraw`), long ones shortened as
//! far as they stay unique (`--out=json`), and options may follow operands,
//! until `--`. Faults are told in glibc's words, which scripts may know.

use std::collections::VecDeque;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};

/// One option that a command takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opt {
    pub(super) short: Option<char>,
    pub(super) long: &'static str,
    /// What stands for its value in the help; `None` when it takes none.
    pub(super) value: Option<&'static str>,
    /// A line for the help; hidden there when empty.
    pub(super) about: &'static str,
    /// Known by its short name or its whole long one alone.
    whole: bool,
}

impl Opt {
    /// An option without a value.
    pub(super) const fn flag(short: char, long: &'static str, about: &'static str) -> Opt {
        Opt { short: Some(short), long, value: None, about, whole: false }
    }

    /// An option with a value.
    pub(super) const fn value(
        short: char,
        long: &'static str,
        value: &'static str,
        about: &'static str,
    ) -> Opt {
        Opt { short: Some(short), long, value: Some(value), about, whole: false }
    }

    /// The same without a short name.
    pub(super) const fn long_only(mut self) -> Opt {
        self.short = None;
        self
    }

    /// The same, not told in the help.
    pub(super) const fn quietly(mut self) -> Opt {
        self.about = "";
        self
    }

    /// The same, but its long name cannot be shortened.
    pub(super) const fn whole(mut self) -> Opt {
        self.whole = true;
        self
    }
}

/// What comes next on a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// An option, by its long name, with its value if it takes one.
    Option(&'static str, OsString),
    /// What is no option.
    Operand(OsString),
}

/// A command line, taken word by word from the left.
#[derive(Debug)]
pub(super) struct Getopt<'a> {
    table: &'a [Opt],
    words: VecDeque<OsString>,
    /// What is left of a cluster of short options.
    cluster: Vec<u8>,
    options_ended: bool,
}

impl<'a> Getopt<'a> {
    pub(super) fn new(table: &'a [Opt], words: impl IntoIterator<Item = OsString>) -> Getopt<'a> {
        let words = words.into_iter().collect();
        Getopt { table, words, cluster: Vec::new(), options_ended: false }
    }

    /// The next word; `Err` says what is wrong with it.
    pub(super) fn next(&mut self) -> Result<Option<Word>, String> {
        if let Some(letter) = take_first(&mut self.cluster) {
            return self.short(letter).map(Some);
        }
        let Some(word) = self.words.pop_front() else { return Ok(None) };
        match word.as_bytes() {
            _ if self.options_ended => Ok(Some(Word::Operand(word))),
            b"--" => {
                self.options_ended = true;
                self.next()
            }
            [b'-', b'-', name @ ..] => self.long(name).map(Some),
            [b'-', letters @ ..] if !letters.is_empty() => {
                self.cluster = letters.to_vec();
                self.next()
            }
            _ => Ok(Some(Word::Operand(word))),
        }
    }

    /// Takes the next word, whatever it looks like, if `wanted` wants it.
    pub(super) fn take_if(&mut self, wanted: impl FnOnce(&OsStr) -> bool) -> Option<OsString> {
        if self.words.front().is_some_and(|word| wanted(word)) {
            return self.words.pop_front();
        }
        None
    }

    /// The words that were not read yet.
    pub(super) fn rest(self) -> Vec<OsString> {
        self.words.into()
    }

    fn short(&mut self, letter: u8) -> Result<Word, String> {
        let letter = char::from(letter);
        let found = self.table.iter().find(|option| option.short == Some(letter));
        let option = found.ok_or_else(|| format!("invalid option -- '{letter}'"))?;
        if option.value.is_none() {
            return Ok(Word::Option(option.long, OsString::new()));
        }
        let attached = std::mem::take(&mut self.cluster);
        let value = match attached.as_slice() {
            [] => self.words.pop_front(),
            _ => Some(OsString::from_vec(attached)),
        };
        let value = value.ok_or_else(|| format!("option requires an argument -- '{letter}'"))?;
        Ok(Word::Option(option.long, value))
    }

    fn long(&mut self, word: &[u8]) -> Result<Word, String> {
        let mut halves = word.splitn(2, |byte| *byte == b'=');
        let name = String::from_utf8_lossy(halves.next().unwrap_or_default()).into_owned();
        let value = halves.next().map(|value| OsStr::from_bytes(value).to_owned());
        let option = self.find(&name, &String::from_utf8_lossy(word))?;
        let long = option.long;
        match (option.value, value) {
            (None, None) => Ok(Word::Option(long, OsString::new())),
            (None, Some(_)) => Err(format!("option '--{long}' doesn't allow an argument")),
            (Some(_), Some(value)) => Ok(Word::Option(long, value)),
            (Some(_), None) => match self.words.pop_front() {
                Some(value) => Ok(Word::Option(long, value)),
                None => Err(format!("option '--{long}' requires an argument")),
            },
        }
    }

    fn find(&self, name: &str, word: &str) -> Result<&'a Opt, String> {
        if let Some(option) = self.table.iter().find(|option| option.long == name) {
            return Ok(option);
        }
        let fits = |option: &&Opt| !option.whole && option.long.starts_with(name);
        let possible = self.table.iter().filter(fits).collect::<Vec<_>>();
        match possible.as_slice() {
            [] => Err(format!("unrecognized option '--{word}'")),
            [option] => Ok(option),
            _ => {
                let names = possible.iter().map(|option| format!(" '--{}'", option.long));
                let names = names.collect::<String>();
                Err(format!("option '--{word}' is ambiguous; possibilities:{names}"))
            }
        }
    }
}

fn take_first(bytes: &mut Vec<u8>) -> Option<u8> {
    (!bytes.is_empty()).then(|| bytes.remove(0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TABLE: &[Opt] = &[
        Opt::flag('q', "quiet", ""),
        Opt::value('f', "format", "FMT", ""),
        Opt::flag('U', "force-share", ""),
        Opt::value('o', "output", "FORM", "").long_only(),
        Opt::flag('c', "compress", "").whole(),
    ];

    /// The words of a line as one text each, the fault at the end if there is one.
    fn read(line: &str) -> Vec<String> {
        let mut getopt = Getopt::new(TABLE, line.split_whitespace().map(OsString::from));
        let mut seen = Vec::new();
        loop {
            match getopt.next() {
                Ok(Some(Word::Option(name, value))) => {
                    seen.push(format!("{name}={}", value.display()));
                }
                Ok(Some(Word::Operand(word))) => seen.push(word.display().to_string()),
                Ok(None) => return seen,
                Err(fault) => {
                    seen.push(fault);
                    return seen;
                }
            }
        }
    }

    #[test]
    fn takes_what_getopt_takes() {
        let table: [(&str, &[&str]); 12] = [
            ("", &[]),
            ("-q a", &["quiet=", "a"]),
            ("a -q b", &["a", "quiet=", "b"]),
            ("-qUf raw a", &["quiet=", "force-share=", "format=raw", "a"]),
            ("-qfraw", &["quiet=", "format=raw"]),
            ("-f -q", &["format=-q"]),
            ("--format=a=b", &["format=a=b"]),
            ("--format a --q", &["format=a", "quiet="]),
            ("--forc --out=x", &["force-share=", "output=x"]),
            ("-q -- -q --", &["quiet=", "-q", "--"]),
            ("- -q", &["-", "quiet="]),
            ("--compress", &["compress="]),
        ];
        for (line, words) in table {
            assert_eq!(read(line), words, "{line}");
        }
    }

    #[test]
    fn tells_faults_in_the_words_of_glibc() {
        let table = [
            ("-x", "invalid option -- 'x'"),
            ("-qx", "invalid option -- 'x'"),
            ("-f", "option requires an argument -- 'f'"),
            ("--format", "option '--format' requires an argument"),
            ("--quiet=1", "option '--quiet' doesn't allow an argument"),
            ("--nosuch=1", "unrecognized option '--nosuch=1'"),
            ("--comp", "unrecognized option '--comp'"),
            ("--fo=1", "option '--fo=1' is ambiguous; possibilities: '--format' '--force-share'"),
        ];
        for (line, fault) in table {
            assert_eq!(read(line).last().map(String::as_str), Some(fault), "{line}");
        }
    }

    #[test]
    fn a_word_can_be_taken_before_it_is_read() {
        let mut getopt = Getopt::new(TABLE, ["-1M", "-q"].map(OsString::from));
        assert_eq!(getopt.take_if(|word| word == "-q"), None);
        assert_eq!(getopt.take_if(|word| word == "-1M"), Some("-1M".into()));
        assert_eq!(getopt.next(), Ok(Some(Word::Option("quiet", OsString::new()))));
    }

    proptest! {
        #[test]
        fn any_line_is_read_or_refused(line in "[-qfUox=a ]{0,24}") {
            read(&line);
        }
    }
}
