//! UUIDs that a client makes up: it has others each time.

use bytes::{Bytes, BytesMut};
use virtsmith_protocol::types::Uuid;

/// How long a UUID is as text.
const TEXT: usize = 36;

/// The UUIDs of the recording that clients made up, and what they say instead.
#[derive(Debug, Default)]
pub(super) struct Uuids(Vec<Pair>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pair {
    recorded: Uuid,
    said: Uuid,
}

impl Uuids {
    /// Puts the recording's UUIDs into what a client says.
    pub(super) fn hear(&self, payload: &Bytes) -> Bytes {
        replace(payload, self.0.iter().map(|pair| (pair.said, pair.recorded)))
    }

    /// Puts the clients' UUIDs into what they are told.
    pub(super) fn say(&self, payload: &Bytes) -> Bytes {
        replace(payload, self.0.iter().map(|pair| (pair.recorded, pair.said)))
    }

    /// Whether a client says what was recorded, random UUIDs in its texts apart;
    /// from then on the one stands for the other.
    pub(super) fn accept(&mut self, recorded: &Bytes, said: &Bytes) -> bool {
        if recorded == said {
            return true;
        }
        let fresh = self.fresh(recorded, said);
        let same = !fresh.is_empty()
            && replace(said, fresh.iter().map(|pair| (pair.said, pair.recorded))) == recorded;
        if same {
            self.0.extend(fresh);
        }
        same
    }

    /// Random UUIDs at the same places of two texts that nothing stands for yet.
    fn fresh(&self, recorded: &[u8], said: &[u8]) -> Vec<Pair> {
        let mut fresh: Vec<Pair> = Vec::new();
        if recorded.len() != said.len() {
            return fresh;
        }
        for (recorded, said) in recorded.windows(TEXT).zip(said.windows(TEXT)) {
            let (Some(recorded), Some(said)) = (random(recorded), random(said)) else { continue };
            let pair = Pair { recorded, said };
            let taken = |other: &Pair| other.recorded == recorded || other.said == said;
            if recorded != said && !self.0.iter().chain(&fresh).any(taken) {
                fresh.push(pair);
            }
        }
        fresh
    }
}

/// The UUID that a text is, if it is a random one (version 4).
fn random(text: &[u8]) -> Option<Uuid> {
    // Most texts are none, and this is asked at every place.
    let dash = |at: usize| text.get(at) == Some(&b'-');
    if !dash(8) || !dash(13) || !dash(18) || !dash(23) || text.get(14) != Some(&b'4') {
        return None;
    }
    let uuid: Uuid = std::str::from_utf8(text).ok()?.parse().ok()?;
    (uuid.to_string().as_bytes() == text).then_some(uuid)
}

/// Replaces UUIDs, as text and as they travel in objects.
fn replace(payload: &Bytes, pairs: impl Iterator<Item = (Uuid, Uuid)>) -> Bytes {
    let mut replaced = None;
    for (from, to) in pairs {
        let (text, instead) = (from.to_string(), to.to_string());
        let forms = [(from.0.as_slice(), to.0.as_slice()), (text.as_bytes(), instead.as_bytes())];
        for (from, to) in forms {
            for at in places(payload, from) {
                let bytes = replaced.get_or_insert_with(|| BytesMut::from(payload.as_ref()));
                if let Some(place) = bytes.get_mut(at..at.saturating_add(to.len())) {
                    place.copy_from_slice(to);
                }
            }
        }
    }
    replaced.map_or_else(|| payload.clone(), BytesMut::freeze)
}

/// Where some bytes stand in others.
fn places<'a>(bytes: &'a [u8], wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let windows = bytes.windows(wanted.len()).enumerate();
    windows.filter(move |(_, window)| *window == wanted).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "6f0c1a52-0b2e-4c0b-8d5e-1f2a3b4c5d6e";
    const OTHER: &str = "01234567-89ab-4cde-8f01-23456789abcd";
    const FIXED: &str = "11111111-2222-1333-8444-555555555555";

    fn xml(uuid: &str) -> Bytes {
        format!("<uuid>{uuid}</uuid>").into()
    }

    fn object(uuid: &str) -> Bytes {
        [&[1, 2, 3][..], &uuid.parse::<Uuid>().unwrap().0, &[4]].concat().into()
    }

    #[test]
    fn a_uuid_that_was_made_up_stands_for_the_recorded_one_ever_after() {
        let mut uuids = Uuids::default();
        assert_eq!(uuids.hear(&xml(OTHER)), xml(OTHER));
        assert!(uuids.accept(&xml(ONE), &xml(OTHER)));
        for form in [xml, object] {
            assert_eq!(uuids.hear(&form(OTHER)), form(ONE));
            assert_eq!(uuids.say(&form(ONE)), form(OTHER));
            assert_eq!(uuids.say(&form(FIXED)), form(FIXED));
        }
    }

    #[test]
    fn what_differs_in_anything_else_is_not_accepted() {
        let more = Bytes::from(format!("<uuid>{OTHER}</uuid> "));
        let tail = Bytes::from(format!("<uuid>{OTHER}</uuie>"));
        for (row, recorded, said) in [
            ("another length", xml(ONE), more),
            ("another text", xml(ONE), tail),
            ("no random UUID", xml(FIXED), xml(OTHER)),
            ("said instead of a fixed one", xml(ONE), xml(FIXED)),
            ("a UUID of an object", object(ONE), object(OTHER)),
        ] {
            let mut uuids = Uuids::default();
            assert!(!uuids.accept(&recorded, &said), "{row}");
            assert_eq!(uuids.say(&recorded), recorded, "{row}");
        }
    }

    #[test]
    fn one_uuid_stands_for_one_only() {
        let mut uuids = Uuids::default();
        assert!(uuids.accept(&xml(ONE), &xml(OTHER)));
        let third = ONE.replace('6', "7");
        assert!(!uuids.accept(&xml(ONE), &xml(&third)));
        assert!(!uuids.accept(&xml(&third), &xml(OTHER)));
        let twice = |first: &str, second: &str| [xml(first), xml(second)].concat().into();
        let mut uuids = Uuids::default();
        assert!(!uuids.accept(&twice(ONE, ONE), &twice(OTHER, &third)));
        assert!(uuids.accept(&twice(ONE, ONE), &twice(OTHER, OTHER)));
    }
}
