//! Doubts about what was parsed.
//!
//! Two independent accounts are compared: the descriptions, and the listings
//! that libvirt's developers make from their binaries. What the crate writes by
//! hand is compared with the descriptions, too.

use std::collections::BTreeSet;
use std::iter::repeat;

use anyhow::{Result, ensure};

use crate::model::{Base, Bound, Declaration, Description, Enumeration, Shape, Union};
use crate::parse::api::Api;
use crate::parse::listing::Listing;
use crate::resolve::Program;

/// Compares a description with its listing, both ways.
pub(crate) fn listing(own: &Description, shared: &Description, listing: &Listing) -> Result<()> {
    let mut doubts = Vec::new();
    for (name, fields) in structures(own) {
        match listing.structures.get(&name) {
            None => doubts.push(format!("{name} is not in the listing")),
            Some(listed) if *listed != fields => {
                doubts.push(format!("{name} is {fields:?}, and {listed:?} in the listing"));
            }
            Some(_) => {}
        }
    }
    for known in &own.enumerations {
        doubts.extend(enumeration(known, listing.enumerations.get(&known.name)));
    }
    doubts.extend(unknown(own, shared, listing));
    ensure!(doubts.is_empty(), "{}", doubts.join("\n"));
    Ok(())
}

/// The first value that an enumeration and its listing do not share.
fn enumeration(known: &Enumeration, listed: Option<&Vec<(String, i64)>>) -> Option<String> {
    let name = &known.name;
    let Some(listed) = listed else { return Some(format!("{name} is not in the listing")) };
    let values = known.values.iter().map(|value| Some((value.name.as_str(), value.number)));
    let listed = listed.iter().map(|(name, number)| Some((name.as_str(), *number)));
    let longest = values.len().max(listed.len());
    let mut pairs = values.chain(repeat(None)).zip(listed.chain(repeat(None))).take(longest);
    let (value, other) = pairs.find(|(value, other)| value != other)?;
    Some(format!("{name} has {value:?}, and {other:?} in the listing"))
}

/// What a listing has beyond its description and what that may name.
fn unknown(own: &Description, shared: &Description, listing: &Listing) -> Vec<String> {
    let all = [own, shared].map(structures).into_iter().flatten();
    let known: BTreeSet<String> = all.map(|(name, _)| name).collect();
    let structures = listing.structures.keys().filter(|name| !known.contains(*name));
    let missing = |name: &&String| own.enumeration(name).is_none();
    let enumerations = listing.enumerations.keys().filter(missing);
    structures.chain(enumerations).map(|name| format!("{name} is in the listing only")).collect()
}

/// Every structure and union with its fields' C types and names.
fn structures(own: &Description) -> Vec<(String, Vec<(String, String)>)> {
    let structures = own.structures.iter();
    let structures = structures
        .map(|known| (known.name.clone(), known.fields.iter().map(c_field).collect::<Vec<_>>()));
    let tag = ("int".to_owned(), "type".to_owned());
    let arms = |known: &Union| known.arms.iter().map(|(_, arm)| c_field(arm)).collect::<Vec<_>>();
    let unions = own.unions.iter();
    let unions =
        unions.map(|known| (known.name.clone(), [vec![tag.clone()], arms(known)].concat()));
    structures.chain(unions).collect()
}

/// A field as the listing shows it.
fn c_field(field: &Declaration) -> (String, String) {
    let base = match &field.base {
        Base::Int => "int",
        Base::UnsignedInt => "u_int",
        Base::Hyper => "int64_t",
        Base::UnsignedHyper => "uint64_t",
        Base::Char | Base::Opaque => "char",
        Base::UnsignedChar => "u_char",
        Base::UnsignedShort => "u_short",
        Base::Double => "double",
        Base::String => "string",
        Base::Named(name) => name,
    };
    match &field.shape {
        Shape::One | Shape::Optional => (base.to_owned(), field.name.clone()),
        Shape::Variable(_) => (format!("{base}<>"), field.name.clone()),
        Shape::Fixed(Bound::Number(len)) => (base.to_owned(), format!("{}[{len}]", field.name)),
        Shape::Fixed(Bound::Name(len)) => (base.to_owned(), format!("{}[{len}]", field.name)),
    }
}

/// Checks that typed parameters are what the crate's own type says they are.
pub(crate) fn typed_params(own: &Description, api: &Api) -> Result<()> {
    let expected = [
        (1, "int"),
        (2, "u_int"),
        (3, "int64_t"),
        (4, "uint64_t"),
        (5, "double"),
        (6, "int"),
        (7, "_nonnull_string"),
    ];
    for known in &own.unions {
        let name = &known.name;
        ensure!(name.ends_with("_typed_param_value"), "the union {name} has no counterpart");
        ensure!(known.arms.len() == expected.len(), "{name} has {} arms", known.arms.len());
        for ((tag, arm), (number, c_type)) in known.arms.iter().zip(expected) {
            let tag = match tag {
                Bound::Number(tag) => Some(*tag),
                Bound::Name(tag) => api.number(tag),
            };
            ensure!(
                tag == Some(number) && c_field(arm).0.ends_with(c_type),
                "{name}'s arm {number} is {tag:?} {arm:?}"
            );
        }
    }
    Ok(())
}

/// Checks that numbers run from 1 without gaps, that no structure of a call is
/// left over, and that all strings share the limit that typed parameters use.
pub(crate) fn program(program: &Program) -> Result<()> {
    for (expected, known) in (1..).zip(&program.procedures) {
        let (name, number) = (&known.name, known.number);
        ensure!(number == expected, "{name} is {number}, after {}", expected - 1);
    }
    let tied = program.procedures.iter().flat_map(|known| known.args.iter().chain(&known.ret));
    let tied: BTreeSet<&String> = tied.collect();
    let suffixes = ["_args", "_ret", "_msg"];
    for known in &program.structures {
        let name = &known.libvirt;
        let is_call = suffixes.iter().any(|suffix| name.ends_with(suffix));
        ensure!(!is_call || tied.contains(name), "{name} belongs to no procedure");
    }
    let limits = program.constants.iter().filter(|(name, _)| name.ends_with("_STRING_MAX"));
    for (name, limit) in limits {
        ensure!(*limit == 4_194_304, "{name} is {limit}: typed parameters assume another limit");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    const DESCRIPTION: &str = "const MAX = 2; struct a { int x; opaque y<MAX>; char z[32]; };\
                               enum e { E_ONE = 1 };";
    const LISTING: &str = "struct a {\n        int  x;\n        struct {\n\
                           \x20               u_int  y_len;\n                char * y_val;\n\
                           \x20       } y;\n        char z[32];\n};\nenum e {\n        E_ONE = 1,\n};\n";

    fn compare(description: &str, listed: &str) -> Result<()> {
        let own = parse::description::description(description).unwrap();
        listing(&own, &Description::default(), &parse::listing::listing(listed))
    }

    #[test]
    fn equal_accounts_pass() {
        compare(DESCRIPTION, LISTING).unwrap();
    }

    #[test]
    fn every_difference_is_found() {
        let rows = [
            ("int  x", "u_int  x", "a is"),
            ("int  x", "int  w", "a is"),
            ("char z[32]", "char z[31]", "a is"),
            ("E_ONE = 1", "E_ONE = 2", "e has Some((\"E_ONE\", 1))"),
            ("        E_ONE = 1,\n", "", "e has Some((\"E_ONE\", 1)), and None"),
            ("struct a", "struct b", "a is not in the listing\nb is in the listing only"),
            ("enum e", "enum f", "e is not in the listing\nf is in the listing only"),
        ];
        for (from, to, doubt) in rows {
            let error = compare(DESCRIPTION, &LISTING.replace(from, to)).unwrap_err().to_string();
            assert!(error.starts_with(doubt), "{error}");
        }
    }
}
