//! Words, numbers, punctuation and comments of an XDR description.

use anyhow::{Context as _, Result, bail};

/// A piece of a description.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    Word(String),
    Number(i64),
    Mark(char),
    Comment(String),
}

/// Splits a description into tokens, each with its line.
///
/// Lines that start with `%` are meant for C and are left out.
pub(crate) fn tokens(text: &str) -> Result<Vec<(usize, Token)>> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(first) = rest.chars().next() {
        let (token, after) = next(first, rest).with_context(|| format!("line {line}"))?;
        tokens.extend(token.map(|token| (line, token)));
        let (read, _) = rest.split_at(rest.len() - after.len());
        line += read.matches('\n').count();
        rest = after;
    }
    Ok(tokens)
}

fn next(first: char, rest: &str) -> Result<(Option<Token>, &str)> {
    if first.is_whitespace() {
        return Ok((None, rest.trim_start()));
    }
    if first == '%' {
        return Ok((None, rest.split_once('\n').map_or("", |(_, after)| after)));
    }
    if let Some(comment) = rest.strip_prefix("/*") {
        let (text, after) = comment.split_once("*/").context("a comment does not end")?;
        return Ok((Some(Token::Comment(text.to_owned())), after));
    }
    if first.is_ascii_digit() || first == '-' {
        let (digits, after) = split_while(rest, |c| c.is_ascii_alphanumeric() || c == '-');
        return Ok((Some(Token::Number(number(digits)?)), after));
    }
    if is_word(first) {
        let (word, after) = split_while(rest, is_word);
        return Ok((Some(Token::Word(word.to_owned())), after));
    }
    match rest.strip_prefix(['{', '}', '(', ')', '<', '>', '[', ']', ';', ':', ',', '=', '*']) {
        Some(after) => Ok((Some(Token::Mark(first)), after)),
        None => bail!("{first:?} is no part of the language"),
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn split_while(text: &str, is_part: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !is_part(c)).unwrap_or(text.len()))
}

fn number(digits: &str) -> Result<i64> {
    let parsed = match digits.strip_prefix("0x") {
        Some(hex) => i64::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    parsed.with_context(|| format!("{digits:?} is no number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_what_c_is_meant_to_see_from_the_rest() {
        let found = tokens("%#include <x.h>\nconst A=0x10; /* b */").unwrap();
        let word = |text: &str| Token::Word(text.to_owned());
        let expected = [
            (2, word("const")),
            (2, word("A")),
            (2, Token::Mark('=')),
            (2, Token::Number(16)),
            (2, Token::Mark(';')),
            (2, Token::Comment(" b ".to_owned())),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn names_the_line_of_what_it_does_not_know() {
        for (text, line) in [("a\n$", "line 2"), ("/* x", "line 1"), ("\n\n0xzz", "line 3")] {
            assert_eq!(tokens(text).unwrap_err().to_string(), line);
        }
    }
}
