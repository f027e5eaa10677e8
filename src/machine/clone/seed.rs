//! A clone's seed: its source's, of another instance.

use crate::machine::seed_files::SeedFiles;
use crate::seed::{Error, MetaData, Seed};

/// What is new in a clone's seed.
#[derive(Clone, Debug)]
pub(super) struct Instance<'a> {
    pub(super) id: &'a str,
    pub(super) hostname: &'a str,
    /// The source's MAC addresses, and the clone's in their place.
    pub(super) macs: &'a [(String, String)],
}

/// Makes a source's seed a clone's; says what its user should know.
pub(super) fn renew(
    files: &SeedFiles,
    instance: &Instance<'_>,
) -> Result<(Seed, Vec<String>), Error> {
    let mut warnings = Vec::new();
    let meta_data = renew_meta_data(&files.meta_data, instance).unwrap_or_else(|| {
        warnings.push(
            "the meta-data is no plain YAML: the clone's has an instance-id and a host name, and nothing else".to_owned(),
        );
        MetaData::new(instance.id, instance.hostname).into()
    });
    if let Some(key) = host_name_key(&files.user_data) {
        warnings.push(format!(
            "the user-data sets '{key}', which counts above the clone's own host name"
        ));
    }
    let mut seed = Seed::builder(meta_data)
        .user_data(files.user_data.clone())
        .macs(instance.macs.iter().map(|(_, mac)| mac));
    if let Some(bytes) = &files.network_config {
        seed = seed.network_config(renew_macs(bytes, instance.macs));
    }
    if let Some(bytes) = &files.vendor_data {
        seed = seed.vendor_data(bytes.clone());
    }
    Ok((seed.build()?, warnings))
}

/// The same meta-data with another instance-id and host name; none where it is not
/// a mapping with a key on each line.
fn renew_meta_data(old: &[u8], instance: &Instance<'_>) -> Option<Vec<u8>> {
    let old = std::str::from_utf8(old).ok()?;
    if old.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let renewed = MetaData::new(instance.id, instance.hostname).to_yaml();
    let mut lines: Vec<&str> = Vec::new();
    let mut drops = false;
    for line in old.lines() {
        let continues = line.starts_with([' ', '\t']);
        drops = if continues { drops } else { is_renewed(line) };
        if !drops {
            lines.push(line);
        }
    }
    // What begins a document stays at its beginning.
    let start = lines.iter().take_while(|line| line.starts_with(['#', '%', '-'])).count();
    lines.splice(start..start, renewed.lines());
    Some(lines.iter().flat_map(|line| [line, "\n"]).collect::<String>().into_bytes())
}

fn is_renewed(line: &str) -> bool {
    let key = line.split_once(':').map(|(key, _)| key.trim_end().trim_matches(['"', '\'']));
    matches!(key, Some("instance-id" | "local-hostname"))
}

/// The key of a `#cloud-config` by which it gives the machine a name.
fn host_name_key(user_data: &[u8]) -> Option<&'static str> {
    let text = std::str::from_utf8(user_data).ok()?;
    let has = |key: &&str| text.lines().any(|line| line.split(':').next() == Some(*key));
    ["hostname", "fqdn"].into_iter().find(has)
}

/// Puts the clone's MAC addresses in the place of the source's.
fn renew_macs(bytes: &[u8], macs: &[(String, String)]) -> Vec<u8> {
    let mut renewed = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        let is_here = |old: &str| {
            rest.get(..old.len()).is_some_and(|here| here.eq_ignore_ascii_case(old.as_bytes()))
        };
        match macs.iter().find(|(old, _)| !old.is_empty() && is_here(old)) {
            Some((old, new)) => {
                renewed.extend_from_slice(new.as_bytes());
                rest = rest.get(old.len()..).unwrap_or_default();
            }
            None => {
                renewed.push(first);
                rest = after;
            }
        }
    }
    renewed
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;
    use crate::seed::Timestamp;

    const MACS: [(&str, &str); 2] =
        [("52:54:00:00:00:0a", "52:54:00:00:00:0b"), ("52:54:00:00:00:0b", "52:54:00:00:00:0c")];

    fn macs() -> Vec<(String, String)> {
        MACS.map(|(old, new)| (old.to_owned(), new.to_owned())).into()
    }

    fn instance(macs: &[(String, String)]) -> Instance<'_> {
        Instance { id: "i-2", hostname: "web2", macs }
    }

    const RENEWED: &str = "instance-id: \"i-2\"\nlocal-hostname: \"web2\"\n";

    #[test]
    fn meta_data_keeps_what_is_not_the_instances() {
        for (old, new) in [
            ("instance-id: i-1\nlocal-hostname: web1\n", RENEWED.to_owned()),
            ("", RENEWED.to_owned()),
            (
                "# ours\n---\npublic-keys:\n  - instance-id: no\n\"instance-id\": >\n  i-1\nzone: a\n",
                format!("# ours\n---\n{RENEWED}public-keys:\n  - instance-id: no\nzone: a\n"),
            ),
        ] {
            let renewed = renew_meta_data(old.as_bytes(), &instance(&[])).unwrap();
            assert_eq!(String::from_utf8(renewed).unwrap(), new, "{old}");
        }
        for other in [&b"{\"instance-id\": \"i-1\"}"[..], b"[]", b"\xff"] {
            assert_eq!(renew_meta_data(other, &instance(&[])), None, "{other:?}");
        }
    }

    #[test]
    fn each_address_is_replaced_once() {
        let old = b"a: {match: {macaddress: '52:54:00:00:00:0A'}}\nb: 52:54:00:00:00:0b\n";
        let new = b"a: {match: {macaddress: '52:54:00:00:00:0b'}}\nb: 52:54:00:00:00:0c\n";
        assert_eq!(renew_macs(old, &macs()), new);
    }

    #[test]
    fn a_seed_is_another_instances_with_the_same_wishes() {
        let files = SeedFiles {
            meta_data: b"{}".into(),
            user_data: b"#cloud-config\nhostname: web1\n".into(),
            network_config: Some(
                b"version: 2\nethernets:\n  a:\n    match: {macaddress: '52:54:00:00:00:0a'}\n"
                    .into(),
            ),
            vendor_data: Some(b"#cloud-config\n{}\n".into()),
        };
        let macs = macs();
        let (seed, warnings) = renew(&files, &instance(&macs)).unwrap();
        assert_eq!(warnings.len(), 2, "{warnings:?}");
        assert!(warnings.iter().any(|warning| warning.contains("sets 'hostname'")), "{warnings:?}");
        let bytes = seed.to_vec(Timestamp::from_unix(0).unwrap());
        let clone = SeedFiles::from_volume(Cursor::new(bytes)).unwrap();
        assert_eq!(clone.meta_data, RENEWED.as_bytes());
        assert_eq!((&clone.user_data, &clone.vendor_data), (&files.user_data, &files.vendor_data));
        let network = String::from_utf8(clone.network_config.unwrap()).unwrap();
        assert!(network.contains("'52:54:00:00:00:0b'"), "{network}");
    }

    proptest! {
        #[test]
        fn any_meta_data_is_renewed_or_refused(old in prop::collection::vec(any::<u8>(), 0..200)) {
            let renewed = renew_meta_data(&old, &instance(&[]));
            let has = |text: &[u8]| text.windows(RENEWED.len()).any(|at| at == RENEWED.as_bytes());
            prop_assert!(renewed.is_none_or(|text| has(&text)));
        }

        #[test]
        fn what_has_no_address_stays(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(renew_macs(&bytes, &macs()), bytes);
        }
    }
}
