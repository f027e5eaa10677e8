//! What is known of a procedure beyond its structures.

use anyhow::{Context as _, Result, bail};

use crate::model::Enumerator;
use crate::parse::api::{Api, Function};

/// A procedure's traits, as the generated code writes them.
#[derive(Debug)]
pub(crate) struct Facts {
    /// The C function behind it, with its first release and flag types.
    pub(crate) function: Option<CFunction>,
    pub(crate) high_priority: bool,
    pub(crate) stream: Stream,
    pub(crate) fds: &'static str,
    /// Who has regular stubs: `Both`, `Client`, `Server`, `Neither`.
    pub(crate) stubs: &'static str,
    pub(crate) acl: Vec<String>,
    pub(crate) acl_filter: Vec<String>,
}

/// A function of the C library.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct CFunction {
    pub(crate) name: String,
    pub(crate) since: Option<String>,
    pub(crate) flag_types: Vec<String>,
    /// Whether 0 is the only value that `flags` may have.
    pub(crate) has_no_flags: bool,
    /// The enumerations of its arguments, by the arguments' names.
    pub(crate) enumerations: Vec<(String, String)>,
    /// The enumeration of its result.
    pub(crate) result: Option<String>,
}

/// A data stream, with its flag for holes.
#[derive(Debug, PartialEq)]
pub(crate) enum Stream {
    None,
    Read(Option<i64>),
    Write(Option<i64>),
}

/// File descriptors travel beside these; no annotation says so.
const FDS: [(&str, &str, &str); 7] = [
    ("remote", "DOMAIN_OPEN_GRAPHICS", "Call"),
    ("remote", "DOMAIN_OPEN_GRAPHICS_FD", "Reply"),
    ("remote", "DOMAIN_CREATE_XML_WITH_FILES", "Call"),
    ("remote", "DOMAIN_CREATE_WITH_FILES", "Call"),
    ("remote", "DOMAIN_FD_ASSOCIATE", "Call"),
    ("qemu", "DOMAIN_MONITOR_COMMAND_WITH_FILES", "Both"),
    ("lxc", "DOMAIN_OPEN_NAMESPACE", "Reply"),
];

/// A write stream that no annotation mentions.
const UNANNOTATED_WRITE_STREAM: &str = "DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS";

/// Gathers what annotations, the API and our own tables say.
pub(crate) fn of(module: &str, name: &str, value: &Enumerator, api: &Api) -> Result<Facts> {
    let fds = FDS.iter().find(|(program, known, _)| (*program, *known) == (module, name));
    let acl = value.annotations("acl").into_iter().filter(|rule| rule != "none");
    Ok(Facts {
        function: function(module, name, api),
        high_priority: value.annotation("priority") == Some("high"),
        stream: stream(name, value, api)?,
        fds: fds.map_or("None", |(_, _, way)| way),
        stubs: stubs(value)?,
        acl: acl.collect(),
        acl_filter: value.annotations("aclfilter"),
    })
}

fn stubs(value: &Enumerator) -> Result<&'static str> {
    match value.annotation("generate") {
        Some("both") => Ok("Both"),
        Some("client") => Ok("Client"),
        Some("server") => Ok("Server"),
        Some("none") => Ok("Neither"),
        // Pings and pongs are no calls; nothing annotates them.
        None if value.name.starts_with("KEEPALIVE_") => Ok("Neither"),
        other => bail!("{}: {other:?} says not who has stubs", value.name),
    }
}

fn stream(name: &str, value: &Enumerator, api: &Api) -> Result<Stream> {
    let sparse =
        value.annotation("sparseflag").map(|flag| api.number(flag).context(flag.to_owned()));
    let sparse = sparse.transpose()?;
    if value.annotation("readstream").is_some() {
        return Ok(Stream::Read(sparse));
    }
    let writes = value.annotation("writestream").is_some() || name == UNANNOTATED_WRITE_STREAM;
    Ok(if writes { Stream::Write(sparse) } else { Stream::None })
}

/// Finds the C function: their names differ in case and underscores only.
fn function(module: &str, name: &str, api: &Api) -> Option<CFunction> {
    let bare = name.replace('_', "").to_lowercase();
    let wanted = match module {
        "admin" => format!("viradm{bare}"),
        "remote" => format!("vir{bare}"),
        other => format!("vir{}", bare.replacen("domain", &format!("domain{other}"), 1)),
    };
    let found = api.functions.iter().find(|function| function.name.to_lowercase() == wanted)?;
    Some(CFunction {
        name: found.name.clone(),
        since: found.since.clone(),
        flag_types: types(&found.flag_words, api),
        has_no_flags: found.has_no_flags,
        enumerations: enumerations(found, api),
        result: types(&found.result_words, api).pop(),
    })
}

fn enumerations(function: &Function, api: &Api) -> Vec<(String, String)> {
    let typed = |(name, words): &(String, Vec<String>)| {
        types(words, api).pop().map(|known| (name.clone(), known))
    };
    function.args.iter().filter_map(typed).collect()
}

/// The words that are the API's enumerations.
fn types(words: &[String], api: &Api) -> Vec<String> {
    let known = |word: &&String| api.enumerators.iter().any(|value| value.owner == **word);
    words.iter().filter(known).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(module: &str, name: &str, annotations: &[(&str, &str)]) -> Result<Facts> {
        let mut api = Api::default();
        api.read(
            "<api><function name='virDomainQemuAttach' version='0.9.4'><arg name='flags' \
             info='OR of virThingFlags'/></function><function name='virAdmClientClose' version='1'>\
             <arg name='flags' info='not used yet'/></function>\
             <enum name='F' type='virThingFlags' file='f' value='2'/></api>",
        )
        .unwrap();
        let pair = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        let annotations = annotations.iter().map(pair).collect();
        of(module, name, &Enumerator { name: name.to_owned(), number: 1, annotations }, &api)
    }

    #[test]
    fn the_function_behind_a_call_differs_in_spelling_only() {
        let attach = facts("qemu", "DOMAIN_ATTACH", &[("generate", "both")]).unwrap();
        let function = attach.function.unwrap();
        assert_eq!(function.name, "virDomainQemuAttach");
        assert_eq!(function.flag_types, ["virThingFlags"]);
        let close = facts("admin", "CLIENT_CLOSE", &[("generate", "none")]).unwrap();
        assert!(close.function.unwrap().has_no_flags);
        let unknown = facts("remote", "DOMAIN_ATTACH", &[("generate", "none")]).unwrap();
        assert_eq!(unknown.function, None);
    }

    #[test]
    fn annotations_become_traits() {
        let annotations = [
            ("generate", "client"),
            ("priority", "high"),
            ("acl", "none"),
            ("acl", "domain:read"),
            ("readstream", "1"),
            ("sparseflag", "F"),
        ];
        let facts = facts("lxc", "DOMAIN_OPEN_NAMESPACE", &annotations).unwrap();
        assert!(facts.high_priority);
        assert_eq!((facts.stubs, facts.fds), ("Client", "Reply"));
        assert_eq!(facts.acl, ["domain:read"]);
        assert_eq!(facts.stream, Stream::Read(Some(2)));
    }

    #[test]
    fn what_annotations_leave_open_is_refused() {
        assert!(facts("remote", "A", &[]).is_err());
        let unknown_flag = [("generate", "both"), ("writestream", "1"), ("sparseflag", "G")];
        assert!(facts("remote", "A", &unknown_flag).is_err());
    }
}
