//! Callback IDs: which registration an event belongs to.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use virtsmith_protocol::ProcedureInfo;
use virtsmith_protocol::frame::Frame;
use virtsmith_protocol::procedure::Kind;

use super::decoded::Shape;
use super::record::Peer;

/// The objects whose events are registered together, and numbered together:
/// `DOMAIN`, `NETWORK`.
pub(super) type Family = &'static str;

/// What a frame does about callbacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It asks for events.
    Ask,
    /// It says under which ID they will come.
    Grant(i32),
    /// It wants no more events with this ID.
    Cancel(i32),
    /// It is such an event.
    Event(i32),
    /// It is an event of the kind that bears no ID.
    Legacy,
}

const ID: &str = "callbackID";

/// What a frame does about callbacks, and of which family.
pub(super) fn role(frame: &Frame, from: Peer) -> Option<(Family, Role)> {
    let shape = Shape::of(frame, from);
    let (Shape::Args(info) | Shape::Ret(info)) = shape else { return None };
    let (family, asks) = family(info)?;
    let value = shape.decode(&frame.payload).ok().flatten().unwrap_or_default();
    let id = value.get(ID).and_then(Value::as_i64).and_then(|id| i32::try_from(id).ok());
    let role = match (shape, info.kind, id) {
        (_, Kind::Event, Some(id)) => Role::Event(id),
        (_, Kind::Event, None) => Role::Legacy,
        (Shape::Ret(_), _, Some(id)) => Role::Grant(id),
        (Shape::Args(_), _, Some(id)) if !asks => Role::Cancel(id),
        (Shape::Args(_), ..) if asks => Role::Ask,
        _ => return None,
    };
    Some((family, role))
}

/// The family of a procedure that is about events, and whether it asks for them.
fn family(info: &'static ProcedureInfo) -> Option<(Family, bool)> {
    const CLOSE: Family = "CONNECT";
    match info.name {
        "CONNECT_REGISTER_CLOSE_CALLBACK" => return Some((CLOSE, true)),
        "CONNECT_EVENT_CONNECTION_CLOSED" => return Some((CLOSE, false)),
        _ => {}
    }
    let (family, rest) = info.name.split_once("_EVENT")?;
    let asks = rest.contains("_REGISTER");
    let call = asks || rest.contains("_DEREGISTER");
    // Not every name with this word is about events.
    (call || info.kind == Kind::Event).then_some(())?;
    Some((family.strip_prefix("CONNECT_").unwrap_or(family), asks))
}

/// The callback IDs of one connection: those of the recording, and those that its
/// client was given for them.
#[derive(Debug, Default)]
pub(super) struct Callbacks {
    given: HashMap<(Family, i32), i32>,
    taken: HashSet<(Family, i32)>,
}

impl Callbacks {
    /// Puts the recording's ID into what the client says.
    pub(super) fn to_recorded(&self, frame: &mut Frame) {
        let Some((family, Role::Cancel(id))) = role(frame, Peer::Client) else { return };
        let mut given = self.given.iter();
        let recorded = given.find(|((other, _), given)| *other == family && **given == id);
        if let Some((&(_, recorded), _)) = recorded {
            replace(frame, Peer::Client, recorded);
        }
    }

    /// Puts the client's ID into what it is told.
    pub(super) fn to_given(&mut self, frame: &mut Frame) {
        match role(frame, Peer::Daemon) {
            Some((family, Role::Grant(id))) => {
                let given = self.free(family, id);
                self.taken.insert((family, given));
                self.given.insert((family, id), given);
                replace(frame, Peer::Daemon, given);
            }
            Some((family, Role::Event(id))) => {
                if let Some(&given) = self.given.get(&(family, id)) {
                    replace(frame, Peer::Daemon, given);
                }
            }
            _ => {}
        }
    }

    /// The recorded ID if the client has no other of this number.
    fn free(&self, family: Family, id: i32) -> i32 {
        let mut ids = (id..=i32::MAX).chain(0..id);
        ids.find(|&id| !self.taken.contains(&(family, id))).unwrap_or(id)
    }
}

fn replace(frame: &mut Frame, from: Peer, id: i32) {
    let shape = Shape::of(frame, from);
    let Ok(Some(mut value)) = shape.decode(&frame.payload) else { return };
    if let Some(field) = value.get_mut(ID)
        && *field != id
    {
        *field = id.into();
        frame.payload = shape.encode(value).unwrap_or_else(|| frame.payload.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::say;
    use serde_json::json;

    fn frame(name: &str, value: Value) -> Frame {
        say::frame(name, None, value)
    }

    fn reply(name: &str, value: Value) -> Frame {
        say::frame(name, Some(1), value)
    }

    #[test]
    fn a_frame_has_its_role_in_its_family() {
        let domain = json!({ "name": "a", "uuid": "0".repeat(32), "id": 1 });
        for (frame, from, expected) in [
            (
                frame("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY", json!({ "eventID": 0 })),
                Peer::Client,
                Some(("DOMAIN", Role::Ask)),
            ),
            (
                reply("CONNECT_SECRET_EVENT_REGISTER_ANY", json!({ ID: 3 })),
                Peer::Daemon,
                Some(("SECRET", Role::Grant(3))),
            ),
            (
                frame("CONNECT_NETWORK_EVENT_DEREGISTER_ANY", json!({ ID: 4 })),
                Peer::Client,
                Some(("NETWORK", Role::Cancel(4))),
            ),
            (
                frame("DOMAIN_EVENT_CALLBACK_REBOOT", json!({ ID: 5, "msg": { "dom": domain } })),
                Peer::Daemon,
                Some(("DOMAIN", Role::Event(5))),
            ),
            (
                frame("DOMAIN_EVENT_REBOOT", json!({ "dom": domain })),
                Peer::Daemon,
                Some(("DOMAIN", Role::Legacy)),
            ),
            (
                frame("CONNECT_DOMAIN_EVENT_REGISTER", json!({})),
                Peer::Client,
                Some(("DOMAIN", Role::Ask)),
            ),
            (frame("CONNECT_GET_HOSTNAME", json!({})), Peer::Client, None),
        ] {
            assert_eq!(role(&frame, from), expected, "{:?}", frame.header);
        }
    }

    #[test]
    fn a_client_that_has_the_number_already_gets_another() {
        let mut callbacks = Callbacks::default();
        let granted = |callbacks: &mut Callbacks| {
            let mut granted = reply("CONNECT_NETWORK_EVENT_REGISTER_ANY", json!({ ID: 7 }));
            callbacks.to_given(&mut granted);
            role(&granted, Peer::Daemon)
        };
        assert_eq!(granted(&mut callbacks), Some(("NETWORK", Role::Grant(7))));
        assert_eq!(granted(&mut callbacks), Some(("NETWORK", Role::Grant(8))));

        let mut cancelled = frame("CONNECT_NETWORK_EVENT_DEREGISTER_ANY", json!({ ID: 8 }));
        callbacks.to_recorded(&mut cancelled);
        assert_eq!(role(&cancelled, Peer::Client), Some(("NETWORK", Role::Cancel(7))));
    }
}
