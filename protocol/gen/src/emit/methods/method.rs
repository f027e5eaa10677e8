//! One method: documentation, signature, body.

use anyhow::Result;

use super::super::text::doc;
use super::Call;
use super::answer::{Answer, answer};
use super::argument::{Argument, arguments};
use crate::numbers::Set;
use crate::resolve::Structure;

/// The most parameters besides `self` that clippy lets pass.
const MANY: usize = 6;
const EXPECT_MANY: &str =
    "#[expect(clippy::too_many_arguments, reason = \"the procedure has as many\")]\n";

/// A method, and the structure that it returns where it has one of its own.
pub(super) fn method(call: Call<'_>) -> Result<(String, String)> {
    let structure =
        |name: &Option<String>| name.as_deref().and_then(|name| call.program.structure(name));
    let nothing =
        Structure { libvirt: String::new(), rust: call.procedure.rust(), fields: Vec::new() };
    let args = structure(&call.procedure.args).unwrap_or(&nothing);
    let arguments = arguments(call, args)?;
    let answer = answer(call, structure(&call.procedure.ret))?;
    let parameters = arguments.iter().filter_map(|argument| argument.parameter.as_ref());
    let lint = if parameters.clone().count() > MANY { EXPECT_MANY } else { "" };
    let parameters: String =
        parameters.map(|parameter| format!(", {}: {}", parameter.name, parameter.rust)).collect();
    let text = format!(
        "{}{lint}pub async fn {}(&self{parameters}) -> Result<{}> {{\n{}}}\n\n",
        about(call, &arguments),
        call.name,
        answer.rust,
        body(call, args, &arguments, &answer),
    );
    Ok((text, answer.structure))
}

fn about(call: Call<'_>, arguments: &[Argument]) -> String {
    let parameters = arguments.iter().filter_map(|argument| argument.parameter.as_ref());
    let items: Vec<String> = parameters
        .filter_map(|parameter| {
            let name = parameter.name.trim_start_matches("r#");
            parameter.about.as_ref().map(|about| format!("* `{name}`: {about}."))
        })
        .collect();
    let mut text = doc(&[call.about.to_owned()], 4);
    if !items.is_empty() {
        text += "    ///\n";
        text += &items.iter().map(|item| doc(std::slice::from_ref(item), 4)).collect::<String>();
    }
    text + "    ///\n" + &doc(&[behind(call)], 4)
}

/// `PROCEDURE`, its function, its first release, its priority.
fn behind(call: Call<'_>) -> String {
    let facts = &call.procedure.facts;
    let function = facts.function.as_ref();
    let name = function.map_or(String::new(), |function| format!(" (`{}`)", function.name));
    let since = function.and_then(|function| function.since.as_ref());
    let since = since.map_or(String::new(), |since| format!(", since libvirt {since}"));
    let priority = if facts.high_priority { "; high priority" } else { "" };
    format!("`{}`{name}{since}{priority}.", call.procedure.name)
}

fn body(call: Call<'_>, args: &Structure, arguments: &[Argument], answer: &Answer) -> String {
    let fields: Vec<String> = args
        .fields
        .iter()
        .zip(arguments)
        .map(|(field, Argument { value, .. })| match *value == field.rust {
            true => value.clone(),
            false => format!("{}: {value}", field.rust),
        })
        .collect();
    let is_two_pass = args.fields.iter().any(|field| field.libvirt == "nparams");
    let by = if call.object.is_connection() { "self" } else { "self.connect" };
    let asked = format!("{by}.call(&args).await");
    let args = format!("args = {} {{ {} }};\n", args.rust, fields.join(", "));
    let first = match is_two_pass {
        true => format!("let mut {args}args.nparams = {asked}?.nparams;\n"),
        false => format!("let {args}"),
    };
    first
        + &match (&answer.value, &answer.field) {
            (None, _) => asked,
            (Some(value), _) if value == "()" => format!("{asked}?;\nOk(())"),
            (_, Some(field)) => format!("Ok({asked}?.{field})"),
            (Some(value), None) if value.matches("answer.").count() == 1 => {
                format!("Ok({})", value.replace("answer", &format!("{asked}?")))
            }
            (Some(value), None) => format!("let answer = {asked}?;\nOk({value})"),
        }
        + "\n"
}

impl<'a> Call<'a> {
    /// The set with this name in libvirt.
    pub(super) fn set(self, libvirt: &str) -> Option<&'a Set> {
        self.context.sets.iter().find(|set| set.libvirt == libvirt)
    }

    /// The set of an argument, by the argument's name.
    pub(super) fn enumeration(self, argument: &str) -> Option<&'a Set> {
        let function = self.procedure.facts.function.as_ref()?;
        let mut typed = function.enumerations.iter();
        let (_, libvirt) = typed.find(|(name, _)| name.eq_ignore_ascii_case(argument))?;
        self.set(libvirt)
    }
}
