//! Names of backing files, as headers hold them.
//!
//! A name is relative to the image that holds it. One with a colon before its
//! first slash is no path: QEMU reads it as `protocol:…`, such as `nbd://host`
//! or `json:{…}`.

use std::ffi::OsStr;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

/// The protocol in front of a name, if it has one.
pub(crate) fn protocol(name: &OsStr) -> Option<&OsStr> {
    let bytes = name.as_bytes();
    let end = bytes.iter().position(|byte| matches!(byte, b':' | b'/'))?;
    match bytes.split_at_checked(end)? {
        (protocol, [b':', ..]) => Some(OsStr::from_bytes(protocol)),
        _ => None,
    }
}

/// Where `name`, found in the header of `image`, leads: the path spelt as qemu-img spells it.
pub(crate) fn resolve(image: &Path, name: &OsStr) -> PathBuf {
    if name.as_bytes().starts_with(b"/") || protocol(name).is_some() {
        return PathBuf::from(name);
    }
    let image = image.as_os_str().as_bytes();
    let directory_length =
        image.iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
    let mut path = image.to_vec();
    path.truncate(directory_length);
    path.extend_from_slice(name.as_bytes());
    PathBuf::from(std::ffi::OsString::from_vec(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolves_beside_the_image() {
        let table = [
            ("a.qcow2", "b.raw", "b.raw"),
            ("dir/a.qcow2", "../b.raw", "dir/../b.raw"),
            ("/x/a.qcow2", "b.raw", "/x/b.raw"),
            ("dir/a.qcow2", "/b.raw", "/b.raw"),
            ("dir/a.qcow2", "nbd://host/b", "nbd://host/b"),
            ("dir/a.qcow2", "./c:b.raw", "dir/./c:b.raw"),
        ];
        for (image, name, path) in table {
            assert_eq!(resolve(Path::new(image), OsStr::new(name)), Path::new(path));
        }
    }

    #[test]
    fn knows_a_protocol_from_a_path() {
        let table = [
            ("json:{\"driver\":\"nbd\"}", Some("json")),
            ("nbd:host:10809", Some("nbd")),
            ("file:/etc/shadow", Some("file")),
            (":x", Some("")),
            ("a.raw", None),
            ("/dir/a:b", None),
            ("", None),
        ];
        for (name, expected) in table {
            assert_eq!(protocol(OsStr::new(name)), expected.map(OsStr::new), "{name}");
        }
    }
}
