//! The user-data file for common wishes.

use super::yaml::{line, list, quoted};

/// A `#cloud-config` made of what people most often ask for.
///
/// Every text is written so that it stays what it is, whatever characters it has.
/// The file is also JSON-safe YAML of both versions, 1.1 and 1.2.
///
/// ```
/// use virtsmith::seed::{UserData, User};
///
/// let mut user = User::new("ada");
/// user.ssh_authorized_keys = vec!["ssh-ed25519 AAAA… ada".into()];
/// let mut data = UserData::default();
/// data.users = vec![user];
/// data.packages = vec!["nginx".into()];
/// assert!(data.to_yaml().starts_with("#cloud-config\n"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct UserData {
    /// The host name, where it is not the machine's.
    pub hostname: Option<String>,
    /// Keys that may log in as the image's own user.
    pub ssh_authorized_keys: Vec<String>,
    /// Users besides the image's own.
    pub users: Vec<User>,
    /// Packages to install; the package lists are fetched first.
    pub packages: Vec<String>,
    /// A script that runs once, as root, at the end of the first boot; its first line
    /// says what runs it.
    pub script: Option<String>,
    /// Where the guest reports that it is ready: a URL that is posted to.
    pub phone_home: Option<String>,
}

/// A user of a guest.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct User {
    /// The name.
    pub name: String,
    /// The password's hash, as `crypt(3)` makes it; no password can log in if `None`.
    pub hashed_passwd: Option<String>,
    /// Keys that may log in.
    pub ssh_authorized_keys: Vec<String>,
    /// Whether it may become root without a password.
    pub sudo: bool,
    /// The login shell. Default `/bin/bash`.
    pub shell: String,
}

impl User {
    /// A user without password and keys, who may become root.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            hashed_passwd: None,
            ssh_authorized_keys: Vec::new(),
            sudo: true,
            shell: "/bin/bash".into(),
        }
    }
}

/// Where the script is kept in the guest: cloud-init runs what is there once.
const SCRIPT: &str = "/var/lib/cloud/scripts/per-instance/virtsmith";

impl UserData {
    /// The file's text.
    pub fn to_yaml(&self) -> String {
        let mut out = String::from("#cloud-config\n");
        if let Some(hostname) = &self.hostname {
            line(&mut out, 0, &format!("hostname: {}", quoted(hostname)));
        }
        list(&mut out, 0, "ssh_authorized_keys", &self.ssh_authorized_keys);
        self.write_users(&mut out);
        if !self.packages.is_empty() {
            line(&mut out, 0, "package_update: true");
        }
        list(&mut out, 0, "packages", &self.packages);
        if let Some(script) = &self.script {
            line(&mut out, 0, "write_files:");
            line(&mut out, 0, &format!("- path: {}", quoted(SCRIPT)));
            line(&mut out, 2, "permissions: \"0700\"");
            line(&mut out, 2, &format!("content: {}", quoted(script)));
        }
        if let Some(url) = &self.phone_home {
            line(&mut out, 0, "phone_home:");
            line(&mut out, 2, &format!("url: {}", quoted(url)));
            line(&mut out, 2, "post: [instance_id, hostname]");
            line(&mut out, 2, "tries: 10");
        }
        if out.lines().count() == 1 {
            out.push_str("{}\n");
        }
        out
    }

    /// `default` keeps the image's own user, which a list of users would replace.
    fn write_users(&self, out: &mut String) {
        if self.users.is_empty() {
            return;
        }
        line(out, 0, "users:");
        line(out, 0, "- default");
        self.users.iter().for_each(|user| user.write(out));
        if self.users.iter().any(|user| user.hashed_passwd.is_some()) {
            line(out, 0, "ssh_pwauth: true");
        }
    }
}

impl User {
    fn write(&self, out: &mut String) {
        line(out, 0, &format!("- name: {}", quoted(&self.name)));
        line(out, 2, &format!("shell: {}", quoted(&self.shell)));
        match &self.hashed_passwd {
            Some(hash) => {
                line(out, 2, "lock_passwd: false");
                line(out, 2, &format!("passwd: {}", quoted(hash)));
            }
            None => line(out, 2, "lock_passwd: true"),
        }
        if self.sudo {
            line(out, 2, "sudo: \"ALL=(ALL) NOPASSWD:ALL\"");
        }
        list(out, 2, "ssh_authorized_keys", &self.ssh_authorized_keys);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_asked_for_is_an_empty_config() {
        assert_eq!(UserData::default().to_yaml(), "#cloud-config\n{}\n");
    }

    #[test]
    fn what_is_asked_for_is_said() {
        let mut locked = User::new("bob");
        (locked.sudo, locked.shell) = (false, "/bin/sh".into());
        let mut user = User::new("ada");
        user.hashed_passwd = Some("$6$salt$hash".into());
        user.ssh_authorized_keys = vec!["ssh-ed25519 AAAA ada".into()];
        let data = UserData {
            hostname: Some("web".into()),
            ssh_authorized_keys: vec!["ssh-rsa BBBB".into()],
            users: vec![user, locked],
            packages: vec!["nginx".into()],
            script: Some("#!/bin/sh\necho \"done\"\n".into()),
            phone_home: Some("http://192.0.2.1:8080/ready".into()),
        };
        let expected = r##"#cloud-config
hostname: "web"
ssh_authorized_keys:
- "ssh-rsa BBBB"
users:
- default
- name: "ada"
  shell: "/bin/bash"
  lock_passwd: false
  passwd: "$6$salt$hash"
  sudo: "ALL=(ALL) NOPASSWD:ALL"
  ssh_authorized_keys:
  - "ssh-ed25519 AAAA ada"
- name: "bob"
  shell: "/bin/sh"
  lock_passwd: true
ssh_pwauth: true
package_update: true
packages:
- "nginx"
write_files:
- path: "/var/lib/cloud/scripts/per-instance/virtsmith"
  permissions: "0700"
  content: "#!/bin/sh\x0aecho \"done\"\x0a"
phone_home:
  url: "http://192.0.2.1:8080/ready"
  post: [instance_id, hostname]
  tries: 10
"##;
        assert_eq!(data.to_yaml(), expected);
    }
}
