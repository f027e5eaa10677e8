//! Which item is wanted, in words, and which one that is.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use super::{Error, ErrorKind, Item};

/// Filters that an item must pass, as in `release=noble arch=amd64`.
///
/// Every filter must hold. [`Query::select`] gives the one item that passes, the newest where
/// they differ by nothing but their serial.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(Field, String)>);

/// What a filter looks at.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The catalog's name.
    Catalog,
    /// The operating system.
    Os,
    /// Any name of the release: its code name, its version or an alias.
    Name,
    /// The release's code name.
    Release,
    /// The release's version.
    Version,
    /// The stream.
    Stream,
    /// The architecture, by Debian's name.
    Arch,
    /// The label.
    Label,
    /// The product's identifier.
    Product,
    /// The serial.
    Serial,
    /// Which of the image's files.
    Ftype,
}

/// In the order in which an error tells what is missing.
const FIELDS: [(Field, &str); 11] = [
    (Field::Catalog, "catalog"),
    (Field::Os, "os"),
    (Field::Name, "name"),
    (Field::Release, "release"),
    (Field::Version, "version"),
    (Field::Stream, "stream"),
    (Field::Arch, "arch"),
    (Field::Label, "label"),
    (Field::Product, "product"),
    (Field::Serial, "serial"),
    (Field::Ftype, "ftype"),
];

/// What a machine can boot from, best first. Old arm64 images have `uefi1.img` for that.
const DISKS: [&str; 5] = ["disk1.img", "uefi1.img", "qcow2", "disk-kvm.img", "raw.xz"];
const ARM64_DISKS: [&str; 5] = ["uefi1.img", "disk1.img", "qcow2", "disk-kvm.img", "raw.xz"];

/// The most alternatives that an error lists.
const MAX_LISTED: usize = 12;

impl Query {
    /// No filters.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a filter, or replaces the one on the same field.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<String>) -> Self {
        self.0.retain(|(one, _)| *one != field);
        self.0.push((field, value.into()));
        self.0.sort();
        self
    }

    /// The value that a field must have.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.0.iter().find(|(one, _)| *one == field).map(|(_, value)| value.as_str())
    }

    /// Any name of the wanted release.
    pub(in crate::catalog) fn release(&self) -> Option<&str> {
        [Field::Name, Field::Version, Field::Release].into_iter().find_map(|field| self.get(field))
    }

    /// Whether an item passes all filters.
    pub fn matches(&self, item: &Item) -> bool {
        self.0.iter().all(|(field, value)| field.holds(item, value))
    }

    /// The one item that is wanted.
    ///
    /// Without a filter on `ftype` it is a disk image that machines boot from; of several
    /// serials it is the newest.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], with the first filter that nothing passes and what there is
    /// instead; [`ErrorKind::Ambiguous`], with what the items that pass differ by.
    pub fn select<'a>(&self, items: &'a [Item]) -> Result<&'a Item, Error> {
        let mut left: Vec<&Item> = items.iter().collect();
        for (index, (field, value)) in self.0.iter().enumerate() {
            let passed: Vec<&Item> =
                left.iter().copied().filter(|item| field.holds(item, value)).collect();
            if passed.is_empty() {
                let so_far = Self(self.0.get(..index).unwrap_or_default().to_vec());
                return Err(nothing(*field, value, &left, &so_far));
            }
            left = passed;
        }
        if self.get(Field::Ftype).is_none() {
            left = best_disks(&left).ok_or_else(|| no_disk(&left, self))?;
        }
        newest(&left, self)
    }
}

impl Field {
    /// Its name in a filter.
    pub fn name(self) -> &'static str {
        FIELDS.iter().find(|(field, _)| *field == self).map_or("", |(_, name)| name)
    }

    fn holds(self, item: &Item, value: &str) -> bool {
        match self {
            Self::Name => {
                let alias = || item.aliases.iter().any(|alias| alias == value);
                item.release == value || item.version == value || alias()
            }
            _ => self.of(item) == value,
        }
    }

    fn of(self, item: &Item) -> &str {
        match self {
            Self::Catalog => &item.catalog,
            Self::Os => &item.os,
            Self::Name | Self::Release => &item.release,
            Self::Version => &item.version,
            Self::Stream => &item.stream,
            Self::Arch => &item.arch,
            Self::Label => &item.label,
            Self::Product => &item.product,
            Self::Serial => &item.serial,
            Self::Ftype => &item.ftype,
        }
    }
}

/// Of each image its best file to boot from; `None` where there is none at all.
fn best_disks<'a>(items: &[&'a Item]) -> Option<Vec<&'a Item>> {
    let rank = |item: &Item| {
        let disks = if item.arch == "arm64" { &ARM64_DISKS } else { &DISKS };
        disks.iter().position(|ftype| *ftype == item.ftype)
    };
    let best = items.iter().filter_map(|item| rank(item)).min()?;
    Some(items.iter().copied().filter(|item| rank(item) == Some(best)).collect())
}

/// The newest, where nothing else tells them apart.
fn newest<'a>(items: &[&'a Item], query: &Query) -> Result<&'a Item, Error> {
    let newest = items.iter().copied().max_by(|one, two| one.serial.cmp(&two.serial));
    let newest = newest.ok_or_else(|| {
        Error::new(ErrorKind::NotFound, format!("no image for {query}: the catalog is empty"))
    })?;
    let same = |item: &&Item| {
        item.product == newest.product && item.stream == newest.stream && item.os == newest.os
    };
    if items.iter().all(same) {
        let twins = items.iter().filter(|item| item.serial == newest.serial).count();
        if twins == 1 {
            return Ok(newest);
        }
    }
    Err(ambiguous(items, query))
}

fn nothing(field: Field, value: &str, left: &[&Item], so_far: &Query) -> Error {
    let instead = listed(left.iter().map(|item| field.of(item)));
    let where_ =
        if so_far.0.is_empty() { "there".to_owned() } else { format!("for {so_far} there") };
    let sentence = if left.is_empty() {
        format!("no image with {}={value}: the catalog is empty", field.name())
    } else {
        format!("no image with {}={value}; {where_} are {instead}", field.name())
    };
    Error::new(ErrorKind::NotFound, sentence)
}

fn no_disk(left: &[&Item], query: &Query) -> Error {
    let instead = listed(left.iter().map(|item| item.ftype.as_str()));
    let sentence =
        format!("no disk image for {query}; give one of the ftypes that there are: {instead}");
    Error::new(ErrorKind::NotFound, sentence)
}

fn ambiguous(items: &[&Item], query: &Query) -> Error {
    let differ = FIELDS.iter().filter_map(|(field, name)| {
        let values: BTreeSet<&str> = items.iter().map(|item| field.of(item)).collect();
        let tells = values.len() > 1 && *field != Field::Name;
        tells.then(|| format!("{name} ({})", listed(values.into_iter())))
    });
    let differ: Vec<String> = differ.collect();
    let sentence = format!("several images for {query}; say more: {}", differ.join("; "));
    Error::new(ErrorKind::Ambiguous, sentence)
}

/// Each value once, sorted, not too many.
fn listed<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let values: BTreeSet<&str> = values.collect();
    let rest = values.len().saturating_sub(MAX_LISTED);
    let shown: Vec<String> =
        values.iter().take(MAX_LISTED).map(|value| value.escape_debug().to_string()).collect();
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    shown.join(", ") + &more
}

impl FromStr for Query {
    type Err = Error;

    /// Reads `k=v` words with white space between them.
    fn from_str(text: &str) -> Result<Self, Error> {
        text.split_whitespace().try_fold(Self::new(), |query, word| {
            let (field, value) = read(word)?;
            if query.get(field).is_some() {
                let sentence = format!("{} is asked for twice", field.name());
                return Err(Error::new(ErrorKind::InvalidName, sentence));
            }
            Ok(query.with(field, value))
        })
    }
}

fn read(word: &str) -> Result<(Field, &str), Error> {
    let refuse = || {
        let names: Vec<&str> = FIELDS.iter().map(|(_, name)| *name).collect();
        let word: String = word.chars().take(64).collect();
        let sentence =
            format!("{word:?} is no filter; write FIELD=VALUE with one of {}", names.join(", "));
        Error::new(ErrorKind::InvalidName, sentence)
    };
    let (name, value) = word.split_once('=').ok_or_else(refuse)?;
    let (field, _) = FIELDS.iter().find(|(_, one)| *one == name).ok_or_else(refuse)?;
    if value.is_empty() {
        return Err(refuse());
    }
    Ok((*field, value))
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("no filter");
        }
        let words: Vec<String> =
            self.0.iter().map(|(field, value)| format!("{}={value}", field.name())).collect();
        f.write_str(&words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// `release version arch ftype serial` of each.
    fn items() -> Vec<Item> {
        let rows = [
            "noble 24.04 amd64 disk1.img 20260101",
            "noble 24.04 amd64 disk1.img 20260201.1",
            "noble 24.04 amd64 disk1.img 20260201",
            "noble 24.04 amd64 manifest 20260301",
            "noble 24.04 arm64 disk1.img 20260201",
            "noble 24.04 arm64 uefi1.img 20260201",
            "jammy 22.04 amd64 disk1.img 20260201",
            "jammy 22.04 s390x squashfs 20260201",
        ];
        rows.iter().map(|row| item(row)).collect()
    }

    fn item(row: &str) -> Item {
        let mut words = row.split(' ').map(str::to_owned);
        let mut next = || words.next().unwrap();
        let mut item = Item { os: "ubuntu".into(), ..Item::nowhere() };
        item.release = next();
        item.version = next();
        item.arch = next();
        item.ftype = next();
        item.serial = next();
        item.product = format!("server:{}:{}", item.version, item.arch);
        item.aliases = vec![item.version.clone(), item.release.chars().take(1).collect()];
        item
    }

    #[test]
    fn one_item_is_selected() {
        let rows = [
            ("release=noble arch=amd64", "disk1.img 20260201.1"),
            ("name=n arch=amd64", "disk1.img 20260201.1"),
            ("name=24.04 arch=amd64 serial=20260101", "disk1.img 20260101"),
            ("version=24.04 arch=arm64", "uefi1.img 20260201"),
            ("version=24.04 arch=arm64 ftype=disk1.img", "disk1.img 20260201"),
            ("arch=amd64 ftype=manifest", "manifest 20260301"),
            ("arch=s390x ftype=squashfs", "squashfs 20260201"),
        ];
        let items = items();
        for (query, expected) in rows {
            let item = query.parse::<Query>().unwrap().select(&items).unwrap();
            assert_eq!(format!("{} {}", item.ftype, item.serial), expected, "{query}");
        }
    }

    #[test]
    fn errors_say_what_is_missing_and_what_there_is() {
        let rows = [
            ("os=debian", "no image with os=debian; there are ubuntu"),
            ("name=focal arch=amd64", "no image with name=focal; there are jammy, noble"),
            (
                "release=noble arch=riscv64",
                "no image with arch=riscv64; for release=noble there are amd64, arm64",
            ),
            (
                "release=noble arch=amd64 ftype=ova",
                "no image with ftype=ova; for release=noble arch=amd64 there are disk1.img, manifest",
            ),
            (
                "arch=s390x",
                "no disk image for arch=s390x; give one of the ftypes that there are: squashfs",
            ),
        ];
        let items = items();
        for (query, expected) in rows {
            let error = query.parse::<Query>().unwrap().select(&items).unwrap_err();
            assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::NotFound, expected));
        }
        let error = Query::new().select(&[]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound);
    }

    #[test]
    fn several_items_are_told_apart() {
        let items = items();
        let error = "arch=amd64".parse::<Query>().unwrap().select(&items).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Ambiguous);
        assert!(error.to_string().contains("version (22.04, 24.04)"), "{error}");
        let twice = [items[0].clone(), items[0].clone()];
        assert_eq!(Query::new().select(&twice).unwrap_err().kind(), ErrorKind::Ambiguous);
    }

    #[test]
    fn words_that_are_no_filters_are_refused() {
        for text in ["noble", "colour=red", "arch=", "=amd64", "arch=a arch=b"] {
            let error = text.parse::<Query>().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidName, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_query_is_read_as_it_was_written(values in prop::collection::vec("[!-~]{1,9}", 11)) {
            let query = FIELDS.iter().zip(values)
                .fold(Query::new(), |query, ((field, _), value)| query.with(*field, value));
            prop_assert_eq!(query.to_string().parse::<Query>().unwrap(), query);
        }

        #[test]
        fn what_is_selected_matches(text in "((arch|name|ftype|serial)=(amd64|arm64|noble|n|20260201|manifest) ?){0,4}") {
            if let Ok(query) = text.parse::<Query>() {
                let items = items();
                if let Ok(item) = query.select(&items) {
                    prop_assert!(query.matches(item));
                    let newer = |other: &Item| other.product == item.product
                        && other.ftype == item.ftype && other.serial > item.serial;
                    prop_assert!(!items.iter().any(|other| query.matches(other) && newer(other)));
                }
            }
        }

        #[test]
        fn no_text_makes_reading_panic(text in ".{0,60}") {
            let _ = text.parse::<Query>();
        }
    }
}
