//! An event as it is shown.

use std::fmt::Write as _;
use std::time::SystemTime;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::time::rfc3339;

/// An event, whatever its kind.
#[derive(Debug)]
pub(crate) struct Record {
    /// What kind of object it happened to: `domain`, `pool`, ….
    object: &'static str,
    /// The event's kind.
    kind: &'static str,
    /// What the object is known by.
    name: Value,
    uuid: Value,
    /// What else is known.
    details: Map<String, Value>,
}

impl Record {
    /// Takes an event apart; its object is in the field of that name.
    pub(crate) fn new(object: &'static str, kind: &'static str, event: &impl Serialize) -> Self {
        let fields = serde_json::to_value(event).unwrap_or_default();
        let Value::Object(mut details) = fields else {
            return Self {
                object,
                kind,
                name: Value::Null,
                uuid: Value::Null,
                details: Map::new(),
            };
        };
        let mut whose = details.remove(object).unwrap_or_default();
        let mut known = |by: &str| whose.get_mut(by).map(Value::take).unwrap_or_default();
        // QEMU's own details are JSON in a text.
        if let Some(text) = details.get_mut("details")
            && let Some(value) = text.as_str().and_then(|text| serde_json::from_str(text).ok())
        {
            *text = value;
        }
        Self { object, kind, name: known("name"), uuid: known("uuid"), details }
    }

    /// One object, with the time in UTC.
    pub(crate) fn to_json(&self, time: SystemTime) -> Value {
        json!({
            "time": rfc3339(time),
            "object": self.object,
            "kind": self.kind,
            "name": self.name,
            "uuid": self.uuid,
            "details": self.details,
        })
    }

    /// One line for people.
    pub(crate) fn to_line(&self, time: SystemTime) -> String {
        let known = if self.name == "" { &self.uuid } else { &self.name };
        let mut line = format!("{} {} {} {}", rfc3339(time), self.object, plain(known), self.kind);
        // What happened comes first, then how and why.
        let is_event = |field: &(&String, &Value)| field.0 == "event";
        let (first, rest): (Vec<_>, Vec<_>) = self.details.iter().partition(is_event);
        for (name, value) in first.into_iter().chain(rest).filter(|(_, value)| !value.is_null()) {
            // Writing to a string does not fail.
            let _ = write!(line, " {name}={}", plain(value));
        }
        line
    }
}

/// Texts without quotes, all else as JSON.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    fn record(event: &Value) -> Record {
        Record::new("domain", "lifecycle", event)
    }

    #[test]
    fn an_event_is_a_line_and_an_object() {
        let whose = json!({ "name": "web1", "uuid": "5d…" });
        let event = json!({ "domain": whose, "detail": "BOOTED", "event": "STARTED", "no": null });
        let time = UNIX_EPOCH + Duration::from_millis(1_700_000_000_007);
        assert_eq!(
            record(&event).to_line(time),
            "2023-11-14T22:13:20.007Z domain web1 lifecycle event=STARTED detail=BOOTED"
        );
        let expected = json!({
            "time": "2023-11-14T22:13:20.007Z", "object": "domain", "kind": "lifecycle",
            "name": "web1", "uuid": "5d…",
            "details": { "event": "STARTED", "detail": "BOOTED", "no": null },
        });
        assert_eq!(record(&event).to_json(time), expected);
    }

    #[test]
    fn what_has_no_name_has_a_uuid() {
        let event = json!({ "domain": { "name": "", "uuid": "5d" } });
        assert!(record(&event).to_line(UNIX_EPOCH).ends_with("Z domain 5d lifecycle"));
    }

    #[test]
    fn what_qemu_says_is_json_within_json() {
        let event = json!({ "domain": {}, "details": "{\"a\":1}", "event": "STOP" });
        let json = record(&event).to_json(UNIX_EPOCH);
        assert_eq!(json["details"]["details"], json!({ "a": 1 }));
        let odd = record(&json!({ "domain": {}, "details": "{" })).to_json(UNIX_EPOCH);
        assert_eq!(odd["details"]["details"], "{");
    }
}
