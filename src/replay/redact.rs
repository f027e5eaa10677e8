//! Secrets are replaced before anything is written.
//!
//! A redacted payload is still one of its procedure: the same fields, other
//! text. What a person types into a console, and what travels on other data
//! streams, has no fields and is not redacted.

use bytes::Bytes;
use serde_json::Value;
use virtsmith_protocol::frame::Frame;
use virtsmith_protocol::types::to_hex;

use super::decoded::Shape;
use super::record::Peer;

/// What stands where a secret was.
const INSTEAD: &str = "redacted";

/// Replaces the secrets in a frame; true where there was one.
pub(super) fn redact(frame: &mut Frame, from: Peer) -> bool {
    let shape = Shape::of(frame, from);
    let rule = Rule::of(shape);
    if matches!(rule, Rule::Xml) && !mentions_password(&frame.payload) {
        return false;
    }
    match shape.decode(&frame.payload) {
        Ok(Some(mut value)) => {
            let changed = rule.apply(&mut value);
            if changed {
                // What was decoded can be encoded; if not, nothing is safe.
                frame.payload = shape.encode(value).unwrap_or_default();
            }
            changed
        }
        // Where a secret should be and cannot be found, all of it may be one.
        Err(_) if !matches!(rule, Rule::Xml) => {
            frame.payload = Bytes::new();
            true
        }
        Ok(None) | Err(_) => false,
    }
}

/// What is secret in a payload.
#[derive(Clone, Copy)]
enum Rule {
    /// A field, whatever it says.
    Field(&'static str),
    /// A field of bytes, which JSON has as hexadecimal digits.
    Bytes(&'static str),
    /// A field that may be a command to set a password.
    Command(&'static str),
    /// The text of every typed parameter.
    Params,
    /// What XML calls a password, wherever it stands.
    Xml,
}

impl Rule {
    fn of(shape: Shape) -> Self {
        let (info, is_reply) = match shape {
            Shape::Args(info) => (info, false),
            Shape::Ret(info) => (info, true),
            _ => return Self::Xml,
        };
        match (info.name, is_reply) {
            ("SECRET_SET_VALUE", false) | ("SECRET_GET_VALUE", true) => Self::Bytes("value"),
            ("AUTH_SASL_START" | "AUTH_SASL_STEP", _) => Self::Field("data"),
            ("DOMAIN_SET_USER_PASSWORD", false) => Self::Field("password"),
            ("DOMAIN_SET_LAUNCH_SECURITY_STATE", false) => Self::Params,
            (
                "DOMAIN_MONITOR_COMMAND"
                | "DOMAIN_MONITOR_COMMAND_WITH_FILES"
                | "DOMAIN_AGENT_COMMAND",
                false,
            ) => Self::Command("cmd"),
            _ => Self::Xml,
        }
    }

    fn apply(self, value: &mut Value) -> bool {
        match self {
            Self::Field(name) => replace(value.get_mut(name), INSTEAD),
            Self::Bytes(name) => replace(value.get_mut(name), &to_hex(INSTEAD.as_bytes())),
            Self::Command(name) => {
                let field = value.get_mut(name);
                let command = field.as_ref().and_then(|field| field.as_str()).unwrap_or_default();
                mentions_password(command.as_bytes()) && replace(field, INSTEAD)
            }
            Self::Params => {
                let params = value.get_mut("params").and_then(Value::as_array_mut);
                let params = params.into_iter().flatten();
                params.fold(false, |any, param| {
                    replace(param.pointer_mut("/value/value"), INSTEAD) || any
                })
            }
            Self::Xml => passwords_in(value),
        }
    }
}

/// Replaces a text that is there and says something.
fn replace(field: Option<&mut Value>, instead: &str) -> bool {
    match field {
        Some(Value::String(text)) if !text.is_empty() => {
            instead.clone_into(text);
            true
        }
        _ => false,
    }
}

/// Replaces passwords in every text of a value.
fn passwords_in(value: &mut Value) -> bool {
    match value {
        Value::String(text) => match without_passwords(text) {
            Some(redacted) => {
                *text = redacted;
                true
            }
            None => false,
        },
        Value::Array(values) => {
            values.iter_mut().fold(false, |any, value| passwords_in(value) || any)
        }
        Value::Object(fields) => {
            fields.values_mut().fold(false, |any, value| passwords_in(value) || any)
        }
        _ => false,
    }
}

/// The attribute that `<graphics>` and `<auth>` have their password in.
const ATTRIBUTE: &str = "passwd";

/// XML with its passwords replaced; `None` where it has none.
fn without_passwords(xml: &str) -> Option<String> {
    let mut redacted = String::new();
    let mut rest = xml;
    let mut found = false;
    while let Some((before, after)) = rest.split_once(ATTRIBUTE) {
        redacted.push_str(before);
        redacted.push_str(ATTRIBUTE);
        rest = after;
        let begins = before.ends_with(|c: char| c.is_ascii_whitespace());
        if let Some((equals, quote, end)) = quoted(after).filter(|_| begins) {
            redacted.push_str(equals);
            redacted.extend([quote, INSTEAD]);
            rest = end;
            found = true;
        }
    }
    redacted.push_str(rest);
    found.then_some(redacted)
}

/// Takes `='secret'…` apart: what comes before the quote, the quote, and what
/// comes after the secret; `None` where there is no secret.
fn quoted(text: &str) -> Option<(&str, &str, &str)> {
    let after = text.trim_start().strip_prefix('=')?.trim_start();
    let equals = text.strip_suffix(after)?;
    let quote = if after.starts_with('\'') { "'" } else { "\"" };
    let secret = after.strip_prefix(quote)?;
    let length = secret.find(quote).unwrap_or(secret.len());
    (length > 0).then_some((equals, quote, secret.get(length..)?))
}

fn mentions_password(bytes: &[u8]) -> bool {
    let at = |word: &'static [u8]| bytes.windows(word.len()).any(|w| w.eq_ignore_ascii_case(word));
    at(b"passw")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use virtsmith_protocol::frame::{Header, MessageType, Status};
    use virtsmith_protocol::procedure::find;

    /// The JSON of a payload after redaction, and whether there was any.
    fn redacted(name: &str, is_reply: bool, value: Value) -> (Value, bool) {
        let info = find(name).unwrap();
        let (shape, from, message_type) = match is_reply {
            false => (Shape::Args(info), Peer::Client, MessageType::Call),
            true => (Shape::Ret(info), Peer::Daemon, MessageType::Reply),
        };
        let (program, version) = (info.program.number(), 1);
        let (procedure, serial, status) = (info.number, 1, Status::Ok);
        let header = Header { program, version, procedure, message_type, serial, status };
        let payload = shape.encode(value).unwrap();
        let mut frame = Frame { header, fds: 0, payload };
        let changed = redact(&mut frame, from);
        (shape.decode(&frame.payload).unwrap().unwrap(), changed)
    }

    #[test]
    fn secrets_are_replaced_and_their_shape_is_kept() {
        let uuid = "11111111222233334444555555555555";
        let secret = json!({ "uuid": uuid, "usageType": 0, "usageID": "" });
        let dom = json!({ "name": "web1", "uuid": uuid, "id": 1 });
        let hidden = to_hex(b"redacted");
        for (name, is_reply, before, field, after) in [
            ("SECRET_GET_VALUE", true, json!({ "value": "c0ffee" }), "/value", json!(hidden)),
            (
                "SECRET_SET_VALUE",
                false,
                json!({ "secret": secret, "value": "c0ffee", "flags": 0 }),
                "/value",
                json!(hidden),
            ),
            (
                "AUTH_SASL_START",
                false,
                json!({ "mech": "PLAIN", "nil": 0, "data": "\0me\0secret" }),
                "/data",
                json!("redacted"),
            ),
            (
                "DOMAIN_SET_USER_PASSWORD",
                false,
                json!({ "dom": dom, "user": "root", "password": "secret", "flags": 0 }),
                "/password",
                json!("redacted"),
            ),
            (
                "DOMAIN_GET_XML_DESC",
                true,
                json!({ "xml": "<graphics passwd='secret' passwdValidTo='x'/>" }),
                "/xml",
                json!("<graphics passwd='redacted' passwdValidTo='x'/>"),
            ),
            (
                "DOMAIN_MONITOR_COMMAND",
                false,
                json!({ "dom": dom, "cmd": "set_password vnc secret", "flags": 1 }),
                "/cmd",
                json!("redacted"),
            ),
            (
                "DOMAIN_SET_LAUNCH_SECURITY_STATE",
                false,
                json!({
                    "dom": dom,
                    "params": [{ "field": "sev-secret", "value": { "type": 7, "value": "s" } }],
                    "flags": 0,
                }),
                "/params/0/value/value",
                json!("redacted"),
            ),
        ] {
            let (value, changed) = redacted(name, is_reply, before);
            assert!(changed, "{name}");
            assert_eq!(value.pointer(field), Some(&after), "{name}");
        }
    }

    #[test]
    fn what_holds_no_secret_stays_as_it_is() {
        let dom = json!({ "name": "passwd='x'", "uuid": "0".repeat(32), "id": 1 });
        for (name, is_reply, value) in [
            ("DOMAIN_GET_XML_DESC", true, json!({ "xml": "<graphics passwd=''/>" })),
            ("DOMAIN_GET_XML_DESC", true, json!({ "xml": "<a oldpasswd='x'/> passwd" })),
            (
                "DOMAIN_MONITOR_COMMAND",
                false,
                json!({ "dom": dom, "cmd": "info status", "flags": 0 }),
            ),
        ] {
            assert_eq!(redacted(name, is_reply, value.clone()), (value, false));
        }
    }

    #[test]
    fn where_a_secret_cannot_be_found_nothing_is_kept() {
        let info = find("SECRET_GET_VALUE").unwrap();
        let header = Header {
            program: info.program.number(),
            version: 1,
            procedure: info.number,
            message_type: MessageType::Reply,
            serial: 0,
            status: Status::Ok,
        };
        let mut frame = Frame { header, fds: 0, payload: Bytes::from_static(&[1, 2, 3]) };
        assert!(redact(&mut frame, Peer::Daemon));
        assert!(frame.payload.is_empty());
    }

    #[test]
    fn every_way_to_write_the_attribute_is_seen() {
        for (xml, expected) in [
            (" passwd='a' passwd=\"b'\"", " passwd='redacted' passwd=\"redacted\""),
            ("\tpasswd = 'a", "\tpasswd = 'redacted"),
            ("\npasswd\n=\n'é'>", "\npasswd\n=\n'redacted'>"),
        ] {
            assert_eq!(without_passwords(xml).as_deref(), Some(expected), "{xml}");
        }
    }
}
