//! The API's enumerations and flag sets, named for Rust.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};

use crate::parse::api::{Api, Enumerator};

/// An enumeration or a flag set.
#[derive(Debug)]
pub(crate) struct Set {
    pub(crate) libvirt: String,
    pub(crate) rust: String,
    /// The module that it goes to.
    pub(crate) module: String,
    pub(crate) is_flags: bool,
    pub(crate) values: Vec<Value>,
}

/// One value.
#[derive(Debug)]
pub(crate) struct Value {
    pub(crate) libvirt: String,
    pub(crate) rust: String,
    pub(crate) number: i64,
    pub(crate) since: Option<String>,
}

/// Prefixes that the values' names do not show by themselves.
const PREFIXES: [(&str, &str); 4] = [
    ("virErrorDomain", "VIR_FROM_"),
    ("virErrorNumber", "VIR_ERR_"),
    ("virNodeGetCPUStatsAllCPUs", "VIR_NODE_CPU_STATS_"),
    ("virNodeGetMemoryStatsAllCells", "VIR_NODE_MEMORY_STATS_"),
];

/// Every set, by libvirt's name.
pub(crate) fn sets(api: &Api) -> Result<Vec<Set>> {
    let mut owners: BTreeMap<&str, Vec<&Enumerator>> = BTreeMap::new();
    for value in &api.enumerators {
        owners.entry(&value.owner).or_default().push(value);
    }
    let sets = owners.into_iter().map(|(owner, values)| set(owner, &values, api));
    sets.filter(|set| !matches!(set, Ok(set) if set.values.is_empty())).collect()
}

/// The module of a header: `domain_snapshot` of `libvirt-domain-snapshot`, and
/// `error` of `virterror`.
pub(crate) fn module(file: &str) -> String {
    let bare = file.strip_prefix("libvirt-").or_else(|| file.strip_prefix("virt")).unwrap_or(file);
    bare.replace('-', "_")
}

fn set(owner: &str, enumerators: &[&Enumerator], api: &Api) -> Result<Set> {
    let prefix = prefix(owner, enumerators);
    let file = enumerators.first().map_or("", |value| value.file.as_str());
    let mut values: Vec<Value> =
        enumerators.iter().map(|known| value(known, &prefix, api)).collect::<Result<_>>()?;
    let greatest = values.iter().map(|value| value.number).max();
    values.retain(|value| !(Some(value.number) == greatest && is_sentinel(&value.libvirt)));
    values.sort_by(|a, b| (a.number, &a.libvirt).cmp(&(b.number, &b.libvirt)));
    let is_flags = owner.contains("Flag") || enumerators.iter().any(|value| value.is_bit);
    let (least, most) =
        if is_flags { (0, u32::MAX.into()) } else { (i32::MIN.into(), i32::MAX.into()) };
    let fits = |value: &Value| (least..=most).contains(&value.number);
    ensure!(values.iter().all(fits), "{owner} has a value that does not fit");
    Ok(Set { libvirt: owner.to_owned(), rust: rust(owner), module: module(file), is_flags, values })
}

fn value(known: &Enumerator, prefix: &str, api: &Api) -> Result<Value> {
    let name = &known.name;
    let bare = name.strip_prefix(prefix).or_else(|| name.strip_prefix("VIR_")).unwrap_or(name);
    let number = api.number(name).with_context(|| format!("{name} has no number"))?;
    let digit = bare.starts_with(|c: char| c.is_ascii_digit());
    let rust = format!("{}{bare}", if digit { "_" } else { "" });
    Ok(Value { libvirt: name.clone(), rust, number, since: known.since.clone() })
}

/// Whether a set's greatest value only says how many others there are.
fn is_sentinel(name: &str) -> bool {
    name.ends_with("_LAST") || name == "VIR_DOMAIN_MEMORY_STAT_NR"
}

fn rust(owner: &str) -> String {
    let bare = owner.strip_prefix("vir").unwrap_or(owner);
    match bare.strip_suffix("FlagsValues").or_else(|| bare.strip_suffix("FlagValues")) {
        Some(flags) => format!("{flags}Flags"),
        None => bare.strip_suffix("Values").unwrap_or(bare).to_owned(),
    }
}

/// What all names of a set start with; for a single name, what its type says.
fn prefix(owner: &str, enumerators: &[&Enumerator]) -> String {
    if let Some((_, prefix)) = PREFIXES.iter().find(|(known, _)| *known == owner) {
        return (*prefix).to_owned();
    }
    let names: Vec<Vec<&str>> =
        enumerators.iter().map(|value| value.name.split('_').collect()).collect();
    let Some(first) = names.first() else { return String::new() };
    let shared = |index: usize| names.iter().all(|name| name.get(index) == first.get(index));
    let common = match names.len() {
        1 => words_of_type(owner, first),
        _ => first.iter().enumerate().take_while(|(index, _)| shared(*index)).count(),
    };
    // At least one word must be left of every name.
    let shortest = names.iter().map(Vec::len).min().unwrap_or(1);
    let words: Vec<&str> = first.iter().take(common.min(shortest - 1)).copied().collect();
    words.join("_") + "_"
}

/// How many of a name's first words its type has as well, in order.
fn words_of_type(owner: &str, name: &[&str]) -> usize {
    let mut rest = owner.to_uppercase();
    let mut count = 0;
    for word in name {
        let Some((_, after)) = rest.split_once(word) else { break };
        rest = after.to_owned();
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(owner: &str, names: &[&str]) -> Vec<String> {
        let mut api = Api::default();
        for (number, name) in names.iter().enumerate() {
            let xml = format!("<enum name='{name}' type='{owner}' file='f' value='{number}'/>");
            api.read(&xml).unwrap();
        }
        let sets = sets(&api).unwrap();
        sets[0].values.iter().map(|value| value.rust.clone()).collect()
    }

    #[test]
    fn values_lose_what_they_share() {
        let rows: [(&str, &[&str], &[&str]); 7] = [
            (
                "virDomainState",
                &["VIR_DOMAIN_NOSTATE", "VIR_DOMAIN_PMSUSPENDED"],
                &["NOSTATE", "PMSUSPENDED"],
            ),
            ("virErrorNumber", &["VIR_ERR_OK", "VIR_WAR_NO_NODE"], &["OK", "WAR_NO_NODE"]),
            (
                "virDomainPMSuspendedReason",
                &["VIR_DOMAIN_PMSUSPENDED_UNKNOWN", "VIR_DOMAIN_PMSUSPENDED_LAST"],
                &["UNKNOWN"],
            ),
            ("virDomainDefineFlags", &["VIR_DOMAIN_DEFINE_VALIDATE"], &["VALIDATE"]),
            ("virTypedParameterFlags", &["VIR_TYPED_PARAM_STRING_OKAY"], &["STRING_OKAY"]),
            ("virUpdate", &["VIR_UPDATE_ADD_LAST", "VIR_UPDATE_LAST"], &["ADD_LAST"]),
            ("virT", &["VIR_T_3DES", "VIR_T_X"], &["_3DES", "X"]),
        ];
        for (owner, names, expected) in rows {
            assert_eq!(values(owner, names), expected);
        }
    }

    #[test]
    fn types_lose_libvirts_prefix() {
        let rows = [
            ("virDomainState", "DomainState"),
            ("virDomainUndefineFlagsValues", "DomainUndefineFlags"),
            ("virDomainShutdownFlagValues", "DomainShutdownFlags"),
            ("virDomainAgentResponseTimeoutValues", "DomainAgentResponseTimeout"),
        ];
        for (libvirt, expected) in rows {
            assert_eq!(rust(libvirt), expected);
        }
    }
}
