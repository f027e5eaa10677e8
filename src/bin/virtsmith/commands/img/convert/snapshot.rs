//! The snapshot that is converted or measured.

use virtsmith::image::Image;

use super::super::failure::{Failure, Outcome};
use super::super::options::split_list;
use super::super::wording;

/// Which snapshot is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Wanted {
    Any(String),
    Id(String),
    Name(String),
}

impl Wanted {
    /// Reads an id or a name, or `snapshot.id=…`, or `snapshot.name=…`.
    pub(in super::super) fn read(param: &str) -> Outcome<Wanted> {
        if !param.starts_with("snapshot.") {
            return Ok(Wanted::Any(param.to_owned()));
        }
        let mut wanted = None;
        for (name, value) in split_list(param) {
            wanted = Some(match name.as_str() {
                "snapshot.id" => Wanted::Id(value),
                "snapshot.name" => Wanted::Name(value),
                _ => {
                    return Err(Failure::new(format!("Invalid parameter '{name}'"))
                        .and(format!("Failed in parsing snapshot param '{param}'")));
                }
            });
        }
        Ok(wanted.unwrap_or_else(|| Wanted::Any(param.to_owned())))
    }

    /// The image as it was when the snapshot was taken.
    pub(in super::super) fn of(&self, image: Image) -> Outcome<Image> {
        let snapshots = image.snapshots().map_err(|e| Failure::new(wording::what(&e)))?;
        let found = snapshots.iter().find(|snapshot| match self {
            Wanted::Any(text) => snapshot.id == *text || snapshot.name == *text,
            Wanted::Id(id) => snapshot.id == *id,
            Wanted::Name(name) => snapshot.name == *name,
        });
        let found =
            found.ok_or_else(|| Failure::new("Failed to load snapshot: Can't find snapshot"))?;
        image.into_snapshot(&found.id).map_err(|error| {
            Failure::new(format!("Failed to load snapshot: {}", wording::what(&error)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_is_named_plainly_or_by_a_parameter() {
        let table = [
            ("1", Some(Wanted::Any("1".into()))),
            ("snapshot.id=1", Some(Wanted::Id("1".into()))),
            ("snapshot.name=a,,b", Some(Wanted::Name("a,b".into()))),
            ("snapshot.foo=1", None),
        ];
        for (param, wanted) in table {
            assert_eq!(Wanted::read(param).ok(), wanted, "{param}");
        }
    }
}
