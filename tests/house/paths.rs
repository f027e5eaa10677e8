//! The paths that a Rust source names, spelt out from the crate's root.
//!
//! The source is read as tokens, so comments, strings and layout do not matter.
//! Test modules are left out: they may look where they like.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Lists the paths in a source. `module` is where the file is: `["xml", "node"]`
/// for `src/xml/node.rs`. A path from this crate begins with `crate`, one from
/// another with that crate's name. Groups are spelt out:
/// `use crate::{a, b::c}` gives `crate::a` and `crate::b::c`.
pub(crate) fn paths(source: &str, module: &[&str]) -> BTreeSet<String> {
    let tokens: TokenStream = source.parse().expect("the source is Rust");
    let mut found = BTreeSet::new();
    let module = module.iter().map(|name| (*name).to_owned()).collect();
    Scan { module, found: &mut found }.stream(tokens);
    found
}

/// Words that may stand before a path and are no part of it.
const KEYWORDS: &[&str] =
    &["as", "dyn", "else", "for", "impl", "in", "mut", "return", "use", "where"];

struct Scan<'a> {
    module: Vec<String>,
    found: &'a mut BTreeSet<String>,
}

impl Scan<'_> {
    fn stream(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at += self.step(&tokens[at..]);
        }
    }

    /// Looks at what comes next and says how many tokens it took.
    fn step(&mut self, tokens: &[TokenTree]) -> usize {
        if let Some(length) = test_module(tokens) {
            return length;
        }
        if let Some((name, body)) = inline_module(tokens) {
            self.module.push(name);
            self.stream(body.stream());
            self.module.pop();
            return 3;
        }
        match &tokens[0] {
            TokenTree::Ident(word) if KEYWORDS.contains(&word.to_string().as_str()) => 1,
            TokenTree::Ident(_) => self.path(tokens, &[]),
            TokenTree::Group(group) => {
                self.stream(group.stream());
                1
            }
            _ => 1,
        }
    }

    /// Takes a path that begins here, with what came before its braces.
    fn path(&mut self, tokens: &[TokenTree], before: &[String]) -> usize {
        let mut path = before.to_vec();
        let mut at = 0;
        loop {
            match tokens.get(at) {
                Some(TokenTree::Ident(name)) => path.push(name.to_string()),
                Some(TokenTree::Group(group))
                    if at > 0 && group.delimiter() == Delimiter::Brace =>
                {
                    self.branches(group, &path);
                    return at + 1;
                }
                // `a::*`, or `a::<T>` whose arguments are looked at next.
                _ => break,
            }
            at += 1;
            if !separator(tokens.get(at..).unwrap_or_default()) {
                break;
            }
            at += 2;
        }
        self.keep(&path);
        at
    }

    /// Takes the branches of `before::{…}`.
    fn branches(&mut self, group: &Group, before: &[String]) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        for branch in
            tokens.split(|token| matches!(token, TokenTree::Punct(p) if p.as_char() == ','))
        {
            if !branch.is_empty() {
                self.path(branch, before);
            }
        }
    }

    fn keep(&mut self, path: &[String]) {
        let ups = path.iter().take_while(|name| *name == "super").count();
        let spelt = if ups > 0 {
            let depth = self.module.len().saturating_sub(ups);
            ["crate"]
                .into_iter()
                .chain(self.module[..depth].iter().map(String::as_str))
                .map(str::to_owned)
                .collect()
        } else {
            Vec::new()
        };
        let spelt: Vec<String> = spelt.into_iter().chain(path.iter().skip(ups).cloned()).collect();
        if spelt.len() > 1 {
            self.found.insert(spelt.join("::"));
        }
    }
}

/// `::`.
fn separator(tokens: &[TokenTree]) -> bool {
    let colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(p)) if p.as_char() == ':');
    colon(tokens.first()) && colon(tokens.get(1))
}

/// `mod name { … }`.
fn inline_module(tokens: &[TokenTree]) -> Option<(String, &Group)> {
    match tokens {
        [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(body), ..]
            if word == "mod" =>
        {
            Some((name.to_string(), body))
        }
        _ => None,
    }
}

/// `#[cfg(test)] mod name { … }`, with attributes between: its length.
fn test_module(tokens: &[TokenTree]) -> Option<usize> {
    let [TokenTree::Punct(hash), TokenTree::Group(attribute), rest @ ..] = tokens else {
        return None;
    };
    if hash.as_char() != '#' || attribute.stream().to_string().replace(' ', "") != "cfg(test)" {
        return None;
    }
    let body =
        rest.iter().position(|token| matches!(token, TokenTree::Ident(word) if word == "mod"))?;
    let only_attributes = rest[..body].iter().all(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '#',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Bracket,
        _ => false,
    });
    let length = 2 + body + 3;
    (only_attributes && inline_module(&rest[body..]).is_some()).then_some(length)
}

#[test]
fn paths_are_spelt_out_from_the_root() {
    let rows: &[(&str, &[&str])] = &[
        ("use crate::rpc::Error;", &["crate::rpc::Error"]),
        ("use crate::{a, b::{c, d as e}};", &["crate::a", "crate::b::c", "crate::b::d"]),
        ("pub use crate::a::*;", &["crate::a"]),
        ("fn f() { crate::rpc::call(1) }", &["crate::rpc::call"]),
        ("use ::tokio::net;", &["tokio::net"]),
        ("type A = Vec<crate::b::C>;", &["crate::b::C"]),
        ("use super::sibling;", &["crate::xml::sibling"]),
        ("use super::super::rpc::Error;", &["crate::rpc::Error"]),
        ("mod inner { use super::super::super::rpc; }", &["crate::rpc"]),
        ("// crate::a::b\nfn f() { \"crate::c::d\"; }", &[]),
        ("/// See [`crate::a::b`].\nfn f() {}", &[]),
        ("pub(crate) fn f() {}", &[]),
        ("#[cfg(test)] mod tests { use crate::other::X; }", &[]),
        ("#[cfg(test)] #[allow(a)] mod tests { use crate::other::X; }", &[]),
        ("#[cfg(test)] use crate::other::X;", &["crate::other::X"]),
        ("Instant::now()", &["Instant::now"]),
    ];
    for (source, expected) in rows {
        let found = paths(source, &["xml", "node"]);
        let expected = expected.iter().map(|path| (*path).to_owned()).collect();
        assert_eq!(found, expected, "{source}");
    }
}
