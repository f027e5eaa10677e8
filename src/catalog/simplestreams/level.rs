//! The tree that both kinds of documents are: levels of attributes, one within the other.
//!
//! Only attributes that are known here are kept, and text is borrowed, so a document takes a
//! small multiple of its length. Keys must not repeat.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::super::{Error, ErrorKind};

/// A product, a version, an item; the document itself; an entry of an index.
#[derive(Debug, Default)]
pub(super) struct Level<'a> {
    attributes: Vec<(&'static str, Cow<'a, str>)>,
    /// Where else files lie, as it is written: `mirrors`.
    pub(super) mirrors: Vec<Cow<'a, str>>,
    /// What is within, sorted by name as C sorts.
    pub(super) children: Children<'a>,
    /// What an attribute's value stands for, by attribute and value: `_aliases`.
    aliases: Vec<(Cow<'a, str>, Children<'a>)>,
}

type Children<'a> = Vec<(Cow<'a, str>, Level<'a>)>;

/// The attributes that are kept.
const KNOWN: [&str; 18] = [
    "aliases",
    "arch",
    "content_id",
    "datatype",
    "format",
    "ftype",
    "label",
    "os",
    "path",
    "release",
    "release_codename",
    "sha256",
    "sha512",
    "size",
    "stream",
    "updated",
    "variant",
    "version",
];

/// The most levels of a document: products, versions and items together.
const MAX_LEVELS: usize = 400_000;
/// The most keys of a level, children apart.
const MAX_KEYS: usize = 64;
/// The most bytes of an attribute or a name.
const MAX_TEXT: usize = 4096;
/// The most mirrors that are looked at.
const MAX_MIRRORS: usize = 16;
/// The most attributes with aliases.
const MAX_ALIASES: usize = 4;

/// Reads a document. `within` are the keys below which the children of each level are:
/// `["products", "versions", "items"]`.
pub(super) fn parse<'a>(text: &'a str, within: &[&str]) -> Result<Level<'a>, Error> {
    let levels = Cell::new(0);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let level = LevelSeed { within, levels: &levels }
        .deserialize(&mut deserializer)
        .and_then(|level| deserializer.end().map(|()| level));
    level.map_err(|error| {
        let too_large = levels.get() > MAX_LEVELS;
        let kind = if too_large { ErrorKind::TooLarge } else { ErrorKind::Malformed };
        Error::new(kind, format!("not simplestreams: {error}")).because(error)
    })
}

impl<'a> Level<'a> {
    /// One of the known attributes.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(one, _)| *one == name).map(|(_, value)| &**value)
    }

    /// What an attribute that has a value says of another.
    pub(super) fn alias<'b>(
        &'b self,
        name: &str,
        value_of: impl Fn(&str) -> Option<&'b str>,
    ) -> Option<&'b str> {
        self.aliases.iter().find_map(|(attribute, values)| {
            let value = value_of(attribute)?;
            let at = values.binary_search_by(|(one, _)| (**one).cmp(value)).ok()?;
            values.get(at).and_then(|(_, level)| level.get(name))
        })
    }
}

#[derive(Clone, Copy)]
struct LevelSeed<'s> {
    within: &'s [&'s str],
    levels: &'s Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for LevelSeed<'_> {
    type Value = Level<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Level<'de>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for LevelSeed<'_> {
    type Value = Level<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Level<'de>, A::Error> {
        self.levels.set(self.levels.get() + 1);
        if self.levels.get() > MAX_LEVELS {
            return Err(de::Error::custom(format_args!("more than {MAX_LEVELS} items")));
        }
        let mut level = Level::default();
        let mut keys: Vec<Cow<'de, str>> = Vec::new();
        while let Some(Text(key)) = map.next_key()? {
            if keys.contains(&key) {
                return Err(de::Error::custom(format_args!("the key {key:?} is there twice")));
            }
            if keys.len() == MAX_KEYS {
                return Err(de::Error::custom(format_args!("more than {MAX_KEYS} attributes")));
            }
            self.value(&key, &mut map, &mut level)?;
            keys.push(key);
        }
        Ok(level)
    }
}

impl LevelSeed<'_> {
    fn value<'de, A: MapAccess<'de>>(
        self,
        key: &str,
        map: &mut A,
        level: &mut Level<'de>,
    ) -> Result<(), A::Error> {
        if let Some((first, within)) = self.within.split_first()
            && *first == key
        {
            level.children = map.next_value_seed(ChildrenSeed(Self { within, ..self }))?;
            return Ok(());
        }
        if key == "_aliases" {
            level.aliases = map.next_value_seed(AliasesSeed(Self { within: &[], ..self }))?;
            return Ok(());
        }
        if key == "mirrors" {
            let Texts(mirrors) = map.next_value()?;
            level.mirrors = mirrors;
            return Ok(());
        }
        let Some(name) = KNOWN.iter().find(|name| **name == key) else {
            return map.next_value::<IgnoredAny>().map(|_| ());
        };
        if let Scalar(Some(value)) = map.next_value()? {
            check_length(&value)?;
            level.attributes.push((name, value));
        }
        Ok(())
    }
}

/// Text is copied into every item that inherits it.
fn check_length<E: de::Error>(text: &str) -> Result<(), E> {
    if text.len() <= MAX_TEXT {
        return Ok(());
    }
    Err(E::custom(format_args!("a text of {} bytes; the most are {MAX_TEXT}", text.len())))
}

struct ChildrenSeed<'s>(LevelSeed<'s>);

impl<'de> DeserializeSeed<'de> for ChildrenSeed<'_> {
    type Value = Children<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ChildrenSeed<'_> {
    type Value = Children<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of objects")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut children = Vec::new();
        while let Some(Text(name)) = map.next_key()? {
            check_length(&name)?;
            children.push((name, map.next_value_seed(self.0)?));
        }
        children.sort_by(|(one, _), (two, _)| one.cmp(two));
        let mut pairs = children.iter().zip(children.iter().skip(1));
        if let Some(((name, _), _)) = pairs.find(|((one, _), (two, _))| one == two) {
            return Err(de::Error::custom(format_args!("the key {name:?} is there twice")));
        }
        Ok(children)
    }
}

/// Reads `_aliases`: attributes, values of theirs, and what those stand for.
struct AliasesSeed<'s>(LevelSeed<'s>);

impl<'de> DeserializeSeed<'de> for AliasesSeed<'_> {
    type Value = Vec<(Cow<'de, str>, Children<'de>)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for AliasesSeed<'_> {
    type Value = Vec<(Cow<'de, str>, Children<'de>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of objects of objects")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut aliases: Self::Value = Vec::new();
        while let Some(Text(name)) = map.next_key()? {
            if aliases.len() == MAX_ALIASES || aliases.iter().any(|(one, _)| *one == name) {
                return Err(de::Error::custom("too many aliases, or one twice"));
            }
            aliases.push((name, map.next_value_seed(ChildrenSeed(self.0))?));
        }
        Ok(aliases)
    }
}

/// A key, borrowed where it has no escapes.
struct Text<'a>(Cow<'a, str>);

/// The value of an attribute as text; `None` for arrays, objects and `null`.
struct Scalar<'a>(Option<Cow<'a, str>>);

impl<'de> de::Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let scalar = deserializer.deserialize_str(ScalarVisitor)?;
        Ok(Self(scalar.0.unwrap_or_default()))
    }
}

impl<'de> de::Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

/// The texts of an array, the first of them; what else there may be is passed over.
struct Texts<'a>(Vec<Cow<'a, str>>);

impl<'de> de::Deserialize<'de> for Texts<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextsVisitor)
    }
}

struct TextsVisitor;

impl<'de> Visitor<'de> for TextsVisitor {
    type Value = Texts<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of texts")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Texts<'de>, A::Error> {
        let mut texts = Vec::new();
        while let Some(Scalar(text)) = seq.next_element()? {
            if texts.len() < MAX_MIRRORS {
                texts.extend(text);
            }
        }
        Ok(Texts(texts))
    }

    fn visit_unit<E>(self) -> Result<Texts<'de>, E> {
        Ok(Texts(Vec::new()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts<'de>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Texts(Vec::new()))
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        Ok(Scalar(Some(Cow::Borrowed(text))))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar<'de>, E> {
        Ok(Scalar(Some(Cow::Owned(text.to_owned()))))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Scalar<'de>, E> {
        Ok(Scalar(Some(Cow::Borrowed(if value { "true" } else { "false" }))))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Scalar<'de>, E> {
        Ok(Scalar(Some(Cow::Owned(value.to_string()))))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Scalar<'de>, E> {
        Ok(Scalar(Some(Cow::Owned(value.to_string()))))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Scalar<'de>, E> {
        Ok(Scalar(Some(Cow::Owned(value.to_string()))))
    }

    fn visit_unit<E>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Scalar<'de>, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar<'de>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar(None))
    }
}
