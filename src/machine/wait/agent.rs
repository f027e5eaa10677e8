//! Asking cloud-init, by the agent in the guest, whether it has finished.
//!
//! `cloud-init status --format json` is run by the agent's `guest-exec`, and its
//! output fetched by `guest-exec-status`. What is said and heard is text; nothing is
//! sent here. The guest may be anybody's, so that every answer is taken with doubt.
//!
//! Sources: QEMU's guest agent protocol, and `cloud-init status --help`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// A question to cloud-init, asked again until it has finished.
#[derive(Clone, Debug, Default)]
pub(super) struct Question {
    /// The process that was started, until it has ended.
    running: Option<u64>,
    /// Whether cloud-init is too old to answer in JSON.
    plain: bool,
    /// What was said last.
    said: Option<String>,
}

/// What an answer means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// cloud-init has finished, or does nothing in this guest.
    Finished,
    /// It has failed, and says why.
    Failed(String),
    /// It is to be asked again.
    NotYet,
}

impl Question {
    /// The next command for the agent.
    pub(super) fn command(&self) -> String {
        let command = match self.running {
            Some(pid) => json!({ "execute": "guest-exec-status", "arguments": { "pid": pid } }),
            None => {
                let arguments: &[&str] =
                    if self.plain { &["status"] } else { &["status", "--format", "json"] };
                json!({ "execute": "guest-exec", "arguments": {
                    "path": "cloud-init", "arg": arguments, "capture-output": true } })
            }
        };
        command.to_string()
    }

    /// Takes the agent's answer to the command.
    pub(super) fn hear(&mut self, answer: &str) -> Heard {
        let answer: Value = serde_json::from_str(answer).unwrap_or_default();
        let returned = answer.get("return").unwrap_or(&Value::Null);
        match self.running.take() {
            None => {
                self.running = returned.get("pid").and_then(Value::as_u64);
                if self.running.is_none() {
                    self.said = Some("its answer cannot be understood".to_owned());
                }
                Heard::NotYet
            }
            Some(pid) if returned.get("exited") == Some(&Value::Bool(false)) => {
                self.running = Some(pid);
                Heard::NotYet
            }
            Some(_) => self.hear_output(returned),
        }
    }

    /// The agent did not answer, or refused.
    pub(super) fn refused(&mut self, why: String) {
        self.running = None;
        self.said = Some(why);
    }

    /// What was said last, if anything.
    pub(super) fn said(&self) -> Option<&str> {
        self.said.as_deref()
    }

    fn hear_output(&mut self, ended: &Value) -> Heard {
        let output = ended.get("out-data").and_then(Value::as_str).unwrap_or_default();
        let output = STANDARD.decode(output).unwrap_or_default();
        let output = String::from_utf8_lossy(&output);
        let status: Option<Value> = serde_json::from_str(&output).ok();
        let word = match &status {
            Some(status) => status.get("status").and_then(Value::as_str),
            None => output.lines().find_map(|line| line.strip_prefix("status:")).map(str::trim),
        };
        let Some(word) = word else {
            let code = ended.get("exitcode").and_then(Value::as_i64).unwrap_or(-1);
            self.said = Some(format!("`cloud-init status` ended with {code} and no status"));
            self.plain = !self.plain;
            return Heard::NotYet;
        };
        self.said = Some(format!("cloud-init says '{}'", short(word)));
        match word {
            "done" | "disabled" | "degraded done" => Heard::Finished,
            "error" => Heard::Failed(errors(status.as_ref())),
            _ => Heard::NotYet,
        }
    }
}

/// The errors that a status lists.
fn errors(status: Option<&Value>) -> String {
    let listed = status.and_then(|status| status.get("errors")?.as_array());
    let texts = listed.into_iter().flatten().filter_map(Value::as_str).map(short);
    let texts: Vec<String> = texts.take(5).collect();
    if texts.is_empty() { "no reason is given".to_owned() } else { texts.join("; ") }
}

/// A guest's words, no longer than a sentence and without controls.
fn short(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STARTED: &str = r#"{"return":{"pid":7}}"#;

    fn ended(code: i64, output: &str) -> String {
        let output = STANDARD.encode(output);
        json!({ "return": { "exited": true, "exitcode": code, "out-data": output } }).to_string()
    }

    #[test]
    fn a_status_is_asked_for_until_it_is_there() {
        let mut question = Question::default();
        for (command, answer, heard) in [
            ("guest-exec\"", STARTED.to_owned(), Heard::NotYet),
            ("guest-exec-status\"", r#"{"return":{"exited":false}}"#.to_owned(), Heard::NotYet),
            ("guest-exec-status\"", ended(0, r#"{"status": "running"}"#), Heard::NotYet),
            ("guest-exec\"", STARTED.to_owned(), Heard::NotYet),
            ("\"pid\":7", ended(0, r#"{"status": "done", "errors": []}"#), Heard::Finished),
        ] {
            let said = question.command();
            assert!(said.contains(command), "{said}");
            assert_eq!(question.hear(&answer), heard, "{answer}");
        }
        assert_eq!(question.said(), Some("cloud-init says 'done'"));
    }

    #[test]
    fn every_status_has_its_meaning() {
        let failed = |why: &str| Heard::Failed(why.to_owned());
        for (output, heard, said) in [
            (r#"{"status":"done","extended_status":"degraded done"}"#, Heard::Finished, "'done'"),
            (r#"{"status":"disabled"}"#, Heard::Finished, "'disabled'"),
            (r#"{"status":"not run"}"#, Heard::NotYet, "'not run'"),
            (r#"{"status":"error","errors":["no\ndisk","b"]}"#, failed("no disk; b"), "'error'"),
            (r#"{"status":"error","errors":7}"#, failed("no reason is given"), "'error'"),
            ("\nstatus: done\n", Heard::Finished, "'done'"),
            ("status: running\n", Heard::NotYet, "'running'"),
            ("", Heard::NotYet, "ended with 2 and no status"),
            ("{\"status\": 7}", Heard::NotYet, "ended with 2 and no status"),
        ] {
            let mut question = Question { running: Some(7), ..Question::default() };
            assert_eq!(question.hear(&ended(2, output)), heard, "{output}");
            assert!(question.said().unwrap().contains(said), "{output}: {question:?}");
        }
    }

    #[test]
    fn an_old_cloud_init_is_asked_for_plain_text() {
        let mut question = Question { running: Some(7), ..Question::default() };
        assert_eq!(question.hear(&ended(2, "")), Heard::NotYet);
        assert!(question.command().contains(r#""arg":["status"]"#), "{}", question.command());
    }

    #[test]
    fn an_agent_that_refuses_is_asked_from_the_beginning() {
        let mut question = Question { running: Some(7), ..Question::default() };
        question.refused("the agent is not connected".to_owned());
        assert_eq!(question.said(), Some("the agent is not connected"));
        assert!(question.command().contains("guest-exec\""));
    }

    proptest! {
        #[test]
        fn any_answer_is_taken(
            answers in prop::collection::vec("(\\{\"return\":)?\\PC{0,20}\\}?|\\{\"return\":\\{\"pid\":[0-9-]{1,30}\\}\\}", 0..6),
        ) {
            let mut question = Question::default();
            for answer in answers {
                prop_assert_eq!(question.hear(&answer), Heard::NotYet);
            }
        }
    }
}
