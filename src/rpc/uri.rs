//! Connection URIs, as libvirt's client reads them.

use std::fmt;
use std::str::FromStr;

/// A connection URI: `driver[+transport]://[user@][host][:port]/path[?params]`.
///
/// ```
/// use virtsmith::rpc::Uri;
///
/// let uri: Uri = "qemu+unix:///system?socket=/tmp/lv/sock".parse()?;
/// assert_eq!(uri.driver(), "qemu");
/// assert_eq!(uri.param("socket"), Some("/tmp/lv/sock"));
/// assert_eq!(uri.remote_name(), "qemu:///system");
/// # Ok::<(), virtsmith::rpc::ParseUriError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uri {
    text: String,
    driver: String,
    user: Option<String>,
    path: String,
    params: Vec<(String, String)>,
}

/// Which daemon a connection goes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The driver's own daemon (`virtqemud`, …) where its socket exists, else
    /// `libvirtd`.
    #[default]
    Auto,
    /// `libvirtd`.
    Legacy,
    /// The driver's own daemon.
    Direct,
}

impl Mode {
    /// The mode that libvirt calls by this word.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "auto" => Some(Self::Auto),
            "legacy" => Some(Self::Legacy),
            "direct" => Some(Self::Direct),
            _ => None,
        }
    }
}

impl Uri {
    /// The driver, such as `qemu`, `lxc` or `test`.
    ///
    /// Where each driver has its own daemon, a hypervisor's daemon passes calls
    /// about networks, pools, node devices, secrets and filters on to theirs,
    /// so `qemu` is enough. A secondary driver can also be opened by itself, as
    /// `network`, `storage`, `nodedev`, `secret`, `nwfilter` or `interface`.
    #[must_use]
    pub fn driver(&self) -> &str {
        &self.driver
    }

    /// The user's name before the `@`.
    ///
    /// On a unix socket it is the name to authenticate with where libvirt's
    /// `auth.conf` says none; libvirt's own client has no use for it there.
    #[must_use]
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// The path, such as `/system`, `/session` or `/default`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The value of a parameter; upper and lower case are the same in its name.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        let mut params = self.params.iter();
        params.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Whether the URI is for the user's own daemon.
    #[must_use]
    pub fn is_session(&self) -> bool {
        self.path == "/session"
    }

    /// Which daemon to use, by the parameter `mode`; none where it is not
    /// given.
    #[must_use]
    pub fn mode(&self) -> Option<Mode> {
        // Parsing has checked the value.
        self.param("mode").and_then(Mode::from_word)
    }

    /// The name that the daemon is asked to open: this URI without what only
    /// the client needs, or the parameter `name`. A `remote` URI leaves the
    /// choice to the daemon: its name is empty.
    #[must_use]
    pub fn remote_name(&self) -> String {
        if let Some(name) = self.param("name") {
            return name.to_owned();
        }
        if self.driver == "remote" {
            return String::new();
        }
        let is_clients =
            |key: &str| CLIENT_PARAMS.iter().any(|known| known.eq_ignore_ascii_case(key));
        let kept = self.params.iter().filter(|(key, _)| !is_clients(key));
        format!("{}://{}{}", self.driver, self.path, query(kept))
    }

    /// The same with this parameter, in place of one of that name.
    ///
    /// The value is not checked: an unknown `mode` counts as none.
    #[must_use]
    pub fn with_param(mut self, name: &str, value: &str) -> Self {
        self.params.retain(|(key, _)| !key.eq_ignore_ascii_case(name));
        self.params.push((name.to_owned(), value.to_owned()));
        let place = self.text.split(['?', '#']).next().unwrap_or_default();
        self.text = format!("{place}{}", query(&self.params));
        self
    }
}

impl fmt::Display for Uri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Uri {
    type Err = ParseUriError;

    fn from_str(text: &str) -> Result<Self, ParseUriError> {
        let fail =
            |reason: &str| ParseUriError { text: text.to_owned(), reason: reason.to_owned() };
        let (scheme, rest) = text
            .split_once("://")
            .ok_or_else(|| fail("it has no `://`; a local one is `qemu:///system`"))?;
        let (driver, transport) = scheme.split_once('+').unwrap_or((scheme, "unix"));
        let rest = rest.split_once('#').map_or(rest, |(before, _)| before);
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = place
            .split_at_checked(place.find('/').unwrap_or(place.len()))
            .ok_or_else(|| fail("it cannot be read"))?;
        if driver.is_empty() || !driver.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(fail("its driver is no word of letters and digits"));
        }
        let (user, host) = match authority.rsplit_once('@') {
            Some((user, host)) => (Some(user), host),
            None => (None, authority),
        };
        let percent = || fail("a `%` is not followed by two hexadecimal digits");
        if matches!(host, "system" | "session") && path.is_empty() {
            return Err(fail(&format!("a slash is missing: {scheme}:///{host}")));
        }
        if !host.is_empty() || !transport.eq_ignore_ascii_case("unix") {
            return Err(fail("only unix sockets of this machine can be reached so far"));
        }
        let uri = Self {
            text: text.to_owned(),
            driver: driver.to_ascii_lowercase(),
            user: user.map(|user| decode(user).ok_or_else(percent)).transpose()?,
            path: path.to_owned(),
            params: params(query).ok_or_else(percent)?,
        };
        match uri.param("mode") {
            Some(word) if Mode::from_word(word).is_none() => {
                Err(fail("its parameter `mode` is none of auto, legacy, direct"))
            }
            _ => Ok(uri),
        }
    }
}

/// Text that is not a connection URI, or one that this client cannot use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseUriError {
    text: String,
    reason: String,
}

impl fmt::Display for ParseUriError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot use the connection URI '{}': {}", self.text, self.reason)
    }
}

impl std::error::Error for ParseUriError {}

/// Parameters that are for the client and not passed on.
const CLIENT_PARAMS: [&str; 17] = [
    "auth",
    "authfile",
    "command",
    "keyfile",
    "known_hosts",
    "known_hosts_verify",
    "mode",
    "name",
    "netcat",
    "no_sanity",
    "no_tty",
    "no_verify",
    "pkipath",
    "proxy",
    "socket",
    "sshauth",
    "tls_priority",
];

fn params(query: &str) -> Option<Vec<(String, String)>> {
    query
        .split(['&', ';'])
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decode(key)?, decode(value)?))
        })
        .collect()
}

fn query<'a>(params: impl IntoIterator<Item = &'a (String, String)>) -> String {
    let pairs = params.into_iter();
    let pairs: Vec<_> =
        pairs.map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16).and_then(|d| u8::try_from(d).ok());
        bytes.push(digit()? << 4 | digit()?);
    }
    String::from_utf8(bytes).ok()
}

fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:,".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_daemon_opens_is_the_uri_without_the_clients_part() {
        for (uri, name) in [
            ("qemu:///system", "qemu:///system"),
            ("qemu:///session", "qemu:///session"),
            ("qemu+unix:///system?socket=/a/b", "qemu:///system"),
            ("QEMU+UNIX:///system?mode=legacy", "qemu:///system"),
            ("test:///default", "test:///default"),
            ("test+unix:///default?socket=%2Fa%20b", "test:///default"),
            ("esx:///?no_verify=1&transport=http%3a&x=a b", "esx:///?transport=http:&x=a%20b"),
            ("qemu+unix:///system?name=lxc:///system&socket=/s", "lxc:///system"),
            ("qemu+unix://fred@/system?AUTH=sasl&authfile=/a", "qemu:///system"),
            ("network:///system", "network:///system"),
            ("remote+unix:///?socket=/s", ""),
        ] {
            assert_eq!(uri.parse::<Uri>().unwrap().remote_name(), name, "{uri}");
        }
    }

    #[test]
    fn what_cannot_be_used_says_why() {
        for (uri, reason) in [
            ("qemu", "`://`"),
            ("qemu://system", "qemu:///system"),
            ("qemu+ssh://host/system", "unix sockets"),
            ("qemu://host/system", "unix sockets"),
            ("://", "driver"),
            ("qemu:///system?socket=%zz", "hexadecimal"),
            ("qemu:///system?socket=%", "hexadecimal"),
            ("qemu:///system?mode=x", "auto, legacy, direct"),
            ("qemu://fred@host/system", "unix sockets"),
            ("qemu://%x@/system", "hexadecimal"),
        ] {
            let error = uri.parse::<Uri>().unwrap_err().to_string();
            assert!(error.contains(reason) && error.contains(uri), "{uri}: {error}");
        }
    }

    #[test]
    fn a_parameter_replaces_the_one_of_its_name_and_is_read_again() {
        for (uri, text) in [
            ("test:///default", "test:///default?socket=/a%20b%26c%25"),
            (
                "qemu+unix:///system?SOCKET=/s&x=a%20b#y",
                "qemu+unix:///system?x=a%20b&socket=/a%20b%26c%25",
            ),
        ] {
            let uri = uri.parse::<Uri>().unwrap().with_param("socket", "/a b&c%");
            assert_eq!((uri.to_string().as_str(), uri.param("socket")), (text, Some("/a b&c%")));
            assert_eq!(text.parse::<Uri>().unwrap(), uri);
        }
    }

    #[test]
    fn parameters_are_decoded() {
        let uri: Uri = "test+unix:///default?socket=%2Fa%20b".parse().unwrap();
        assert_eq!(uri.param("socket"), Some("/a b"));
        assert_eq!(uri.mode(), None);
        let uri: Uri = "test+unix:///default?MODE=direct".parse().unwrap();
        assert_eq!(uri.mode(), Some(Mode::Direct));
    }

    #[test]
    fn the_user_stands_before_the_at_sign() {
        for (uri, user) in [
            ("qemu+unix://fred@/system", Some("fred")),
            ("qemu://fred%40example.org@/system", Some("fred@example.org")),
            ("qemu://@/system", Some("")),
            ("qemu:///system", None),
        ] {
            assert_eq!(uri.parse::<Uri>().unwrap().user(), user, "{uri}");
        }
    }
}
