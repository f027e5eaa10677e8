//! Names of architectures and releases, as publishers write them.

/// Debian's name of an architecture that goes by another one elsewhere.
pub(in crate::catalog) fn debian_arch(name: &str) -> &str {
    match name {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        "ppc64le" => "ppc64el",
        "i686" | "x86" => "i386",
        "armv7" | "armv7l" | "armhfp" => "armhf",
        other => other,
    }
}

/// The kernel's name of an architecture, which most publishers use.
pub(in crate::catalog) fn kernel_arch(name: &str) -> &str {
    match name {
        "amd64" => "x86_64",
        "arm64" => "aarch64",
        "ppc64el" => "ppc64le",
        "i386" => "x86",
        "armhf" => "armv7",
        other => other,
    }
}

/// Debian's releases with cloud images: version and code name.
const DEBIAN: [(&str, &str); 6] = [
    ("10", "buster"),
    ("11", "bullseye"),
    ("12", "bookworm"),
    ("13", "trixie"),
    ("14", "forky"),
    ("15", "duke"),
];

/// Version and code name of a release of Debian, by either.
pub(in crate::catalog) fn debian_release(name: &str) -> Option<(&'static str, &'static str)> {
    let sid = [("sid", "sid")];
    let mut known = DEBIAN.iter().chain(&sid);
    known.find(|(version, code_name)| name == *version || name == *code_name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_both_ways() {
        for name in ["amd64", "arm64", "ppc64el", "s390x", "riscv64", "armhf", "i386"] {
            assert_eq!(debian_arch(kernel_arch(name)), name);
            assert_eq!(debian_arch(name), name);
        }
        assert_eq!(debian_release("12"), debian_release("bookworm"));
        assert_eq!(debian_release("bookworm"), Some(("12", "bookworm")));
        assert_eq!(debian_release("9"), None);
    }
}
