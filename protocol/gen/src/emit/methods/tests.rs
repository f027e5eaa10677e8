//! From a description to the text of a method.

use super::*;
use crate::numbers;
use crate::parse::api::Api;
use crate::parse::description::description;
use crate::resolve::{Spelling, program};

const SHARED: &str = "const REMOTE_LIST_MAX = 16384; typedef string remote_nonnull_string<99>; \
                      typedef remote_nonnull_string *remote_string; struct remote_typed_param \
                      { int x; }; struct remote_nonnull_domain { remote_nonnull_string name; };";
const API: &str = "<api><enum name='VIR_DOMAIN_A' type='virDomainAFlags' file='libvirt-domain' \
                   value='1'/><enum name='VIR_DOMAIN_K' type='virDomainKind' \
                   file='libvirt-domain' value='1'/><enum name='VIR_P_S' \
                   type='virTypedParameterFlags' file='libvirt-common' value='4'/>";

/// The method that is written for a call with these arguments and results.
fn written(name: &str, args: &str, ret: &str, flags: &str) -> Result<String> {
    let lower = name.to_lowercase();
    let structure = |suffix: &str, fields: &str| match fields {
        "" => String::new(),
        fields => format!("struct remote_{lower}_{suffix} {{ {fields} }};"),
    };
    let text = format!(
        "{SHARED}{}{}enum remote_procedure {{ /** @generate: both */ REMOTE_PROC_{name} = 1 }};",
        structure("args", args),
        structure("ret", ret),
    )
    .replace("@generate", "\n * @generate");
    let own = description(&text)?;
    let function = names_of(name);
    let mut api = Api::default();
    api.read(&format!(
        "{API}<function name='{function}' version='1.2.3'><arg name='kind' info='a \
         virDomainKind'/><arg name='flags' info='{flags}'/></function></api>"
    ))?;
    let spelling = Spelling { module: "remote", types: "remote_", values: "REMOTE_" };
    let programs = [program(spelling, &own, &own, &api)?];
    let sets = numbers::sets(&api)?;
    let context = Context { programs: &programs, sets: &sets, api: &api, version: "1" };
    let methods = Methods::read(&format!("{name}: Does it."))?;
    let files = files(context, &methods)?;
    let is_method = |(name, _): &(&String, &String)| *name != "mod.rs" && *name != "procedures.rs";
    let (_, text) = files.iter().find(is_method).context("no method")?;
    Ok(text.clone())
}

/// `DOMAIN_SET_A` as `virDomainSetA`.
fn names_of(name: &str) -> String {
    format!("vir{}", crate::names::camel(&name.to_lowercase()))
}

const DOM: &str = "remote_nonnull_domain dom;";

/// One row: the procedure, its arguments, its results, what the API says of its
/// flags, and what is in its method's text.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

const ROWS: &[Row] = &[
    ("DOMAIN_GO", DOM, "", "", &["pub async fn go(&self) -> Result<()>", "self.wire()"]),
    (
        "DOMAIN_GO",
        "remote_nonnull_domain dom; remote_string place; int kind; unsigned int flags;",
        "",
        "OR of virDomainAFlags",
        &[
            "place: Option<&str>, kind: DomainKind, flags: DomainAFlags) -> Result<()>",
            "place: place.map(str::to_owned), kind: kind.into(), flags: flags.into()",
            "api::domain::{DomainAFlags, DomainKind}",
        ],
    ),
    (
        "DOMAIN_GO",
        "remote_nonnull_domain dom; unsigned int flags;",
        "",
        "not used yet",
        &["go(&self) -> Result<()>", "flags: 0"],
    ),
    ("DOMAIN_IS_A", DOM, "int active;", "", &["is_a(&self) -> Result<bool>", "active != 0"]),
    (
        "CONNECT_LIST_A",
        "int need_results;",
        "remote_nonnull_domain all<REMOTE_LIST_MAX>; unsigned int ret;",
        "",
        &[
            "list_a(&self) -> Result<Vec<Domain>>",
            "need_results: NEED_RESULTS",
            "map(|each| Domain::new(self, each))",
        ],
    ),
    (
        "CONNECT_LIST_B",
        "int maxnames;",
        "remote_nonnull_string names<REMOTE_LIST_MAX>;",
        "",
        &["-> Result<Vec<String>>", "maxnames: 16_384"],
    ),
    (
        "DOMAIN_GET_A",
        "remote_nonnull_domain dom; int nparams; unsigned int flags;",
        "remote_typed_param params<REMOTE_LIST_MAX>; int nparams;",
        "OR of virDomainAFlags and virTypedParameterFlags",
        &[
            "a(&self, flags: DomainAFlags) -> Result<TypedParams>",
            "nparams: 0, flags: u32::from(flags) | u32::from(TypedParameterFlags::",
            "args.nparams = self.connect.call(&args).await?.nparams;",
        ],
    ),
    (
        "DOMAIN_GET_LAUNCH_SECURITY_INFO",
        "remote_nonnull_domain dom; unsigned int flags;",
        "remote_typed_param params<REMOTE_LIST_MAX>;",
        "OR of virTypedParameterFlags",
        &["flags: TypedParameterFlags::STRING_OKAY.into()"],
    ),
    (
        "NETWORK_PORT_GET_PARAMETERS",
        "remote_nonnull_domain dom; int nparams; unsigned int flags;",
        "remote_typed_param params<REMOTE_LIST_MAX>; int nparams;",
        "OR of virTypedParameterFlags",
        &["nparams: 0, flags: 0 };", "args.nparams = self.connect.call(&args).await?.nparams;"],
    ),
    (
        "DOMAIN_GET_B",
        DOM,
        "unsigned hyper memory; int cpus;",
        "",
        &["b(&self) -> Result<DomainB>", "pub struct DomainB {", "pub memory: u64,"],
    ),
];

#[test]
fn arguments_become_parameters_and_results_become_values() {
    for (name, args, ret, flags, expected) in ROWS {
        let text = written(name, args, ret, flags).unwrap();
        for part in *expected {
            assert!(text.contains(part), "no {part:?} in:\n{text}");
        }
    }
}

#[test]
fn what_no_caller_can_give_or_take_is_refused() {
    let rows = [
        ("struct_less part;", ""),
        ("remote_typed_param one;", ""),
        ("", "remote_typed_param one;"),
        ("int maxnames;", "int num;"),
    ];
    for (args, ret) in rows {
        assert!(written("CONNECT_A", args, ret, "").is_err(), "{args} {ret}");
    }
}

#[test]
fn a_method_says_what_it_calls() {
    let text = written("DOMAIN_GO", "remote_nonnull_domain dom;", "", "").unwrap();
    let expected =
        "    /// Does it.\n    ///\n    /// `DOMAIN_GO` (`virDomainGo`), since libvirt 1.2.3.\n";
    assert!(text.contains(expected), "{text}");
}
