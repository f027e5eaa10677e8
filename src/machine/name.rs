//! Names: of machines, and of the domains that they are to libvirt.

use std::fmt;

/// Which machines a manager sees: those of its own namespace.
///
/// A machine `web/0` of the namespace `prod` with the prefix `app` is the domain
/// `app-prod-web-0`. Without a namespace a machine and its domain have the same
/// name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Namespace {
    prefix: String,
    name: String,
}

impl Namespace {
    /// A namespace whose domains start with `prefix-name-`; an empty part is
    /// left out.
    ///
    /// # Errors
    /// A part has other characters than letters, digits, `-`, `_` and `.`.
    pub fn new(prefix: impl Into<String>, name: impl Into<String>) -> Result<Self, NameError> {
        let namespace = Self { prefix: prefix.into(), name: name.into() };
        for part in [&namespace.prefix, &namespace.name] {
            if let Some(bad) = part.chars().find(|&c| !is_plain(c)) {
                return Err(NameError { name: part.clone(), reason: Reason::Character(bad) });
            }
        }
        Ok(namespace)
    }

    /// The name that marks this namespace's domains; empty for none.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether machines and domains have the same names.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.prefix.is_empty() && self.name.is_empty()
    }

    /// The name of a machine's domain.
    ///
    /// # Errors
    /// The machine's name is empty, too long, or no host name.
    pub fn domain_name(&self, machine: &str) -> Result<String, NameError> {
        let host = machine.replace('/', "-");
        let fail = |reason| Err(NameError { name: machine.to_owned(), reason });
        if host.is_empty() {
            return fail(Reason::Empty);
        }
        if let Some(bad) = host.chars().find(|&c| !is_plain(c) || c == '_') {
            return fail(Reason::Character(bad));
        }
        if host
            .split('.')
            .any(|label| label.is_empty() || label.starts_with('-') || label.ends_with('-'))
        {
            return fail(Reason::Label);
        }
        if host.split('.').any(|label| label.len() > 63) || host.len() > MAX_HOST_NAME {
            return fail(Reason::Long);
        }
        Ok(format!("{}{host}", self.start()))
    }

    /// The machine that a domain's name stands for, if it is of this namespace.
    ///
    /// Slashes that were made dashes stay dashes.
    #[must_use]
    pub fn machine_name<'a>(&self, domain: &'a str) -> Option<&'a str> {
        domain.strip_prefix(&self.start()).filter(|name| !name.is_empty())
    }

    fn start(&self) -> String {
        let parts = [&self.prefix, &self.name].into_iter().filter(|part| !part.is_empty());
        parts.map(|part| format!("{part}-")).collect()
    }
}

/// Linux takes host names of at most 64 bytes.
const MAX_HOST_NAME: usize = 64;

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// A name that no machine can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameError {
    name: String,
    reason: Reason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    Empty,
    Character(char),
    Label,
    Long,
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}' is no name for a machine: ", self.name.escape_debug())?;
        match self.reason {
            Reason::Empty => f.write_str("it is empty"),
            Reason::Character(bad) => write!(
                f,
                "it has the character '{}'; use letters, digits, '-' and '.'",
                bad.escape_debug()
            ),
            Reason::Label => f.write_str("no part of it may be empty or start or end with '-'"),
            Reason::Long => f.write_str("it is too long; at most 64 characters, 63 between dots"),
        }
    }
}

impl std::error::Error for NameError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_and_domains_name_each_other() {
        for (prefix, name, machine, domain) in [
            ("", "", "web1", "web1"),
            ("juju", "", "web1", "juju-web1"),
            ("juju", "06f00d", "1/lxd/0", "juju-06f00d-1-lxd-0"),
            ("", "prod", "a.b", "prod-a.b"),
        ] {
            let namespace = Namespace::new(prefix, name).unwrap();
            assert_eq!(namespace.domain_name(machine).unwrap(), domain);
            assert_eq!(namespace.machine_name(domain), Some(&*machine.replace('/', "-")));
        }
    }

    #[test]
    fn other_namespaces_machines_are_not_seen() {
        let ours = Namespace::new("app", "one").unwrap();
        for other in ["app-two-web", "web", "app-one-", "app-one"] {
            assert_eq!(ours.machine_name(other), None, "{other}");
        }
    }

    #[test]
    fn what_is_no_host_name_is_refused() {
        let long = "x".repeat(64);
        for (name, reason) in [
            ("", "empty"),
            ("a b", "character ' '"),
            ("a_b", "character '_'"),
            ("ü", "character 'ü'"),
            ("a\nb", "character '\\n'"),
            ("-a", "'-'"),
            ("a-", "'-'"),
            ("..", "empty"),
            ("/etc", "'-'"),
            (&long, "too long"),
        ] {
            let error = Namespace::default().domain_name(name).unwrap_err().to_string();
            assert!(error.contains(reason), "{name}: {error}");
        }
        assert!(Namespace::new("a/b", "").is_err());
    }
}
