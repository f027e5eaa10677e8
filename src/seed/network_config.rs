//! The network-config file that most machines need.

use super::yaml::{line, list, quoted};

/// Addresses of network interfaces, as network-config version 2.
///
/// There is no `network:` key around it, which older releases of cloud-init do not
/// take off, and interfaces are known by their MAC addresses: a name would be a
/// guess. Source: cloud-init's documentation, "Networking config Version 2".
///
/// ```
/// use virtsmith::seed::{Ethernet, NetworkConfig};
///
/// let mut lan = Ethernet::new("52:54:00:12:34:56");
/// lan.addresses = vec!["192.0.2.10/24".into()];
/// lan.gateways = vec!["192.0.2.1".into()];
/// lan.nameservers = vec!["192.0.2.53".into()];
/// let text = NetworkConfig::new([lan]).to_yaml();
/// assert!(text.starts_with("version: 2\nethernets:\n  \"id0\":\n"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NetworkConfig {
    ethernets: Vec<Ethernet>,
}

/// One interface and its addresses: DHCP unless there are addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ethernet {
    /// Its MAC address, such as `52:54:00:12:34:56`.
    pub mac: String,
    /// The name that the guest is to give it. Default its own choice.
    pub name: Option<String>,
    /// Its MTU, where it is not 1500.
    pub mtu: Option<u16>,
    /// Addresses with the length of the prefix, such as `192.0.2.10/24`; DHCP for
    /// IPv4 if there are none.
    pub addresses: Vec<String>,
    /// The ways out: the addresses of routers, of either version.
    pub gateways: Vec<String>,
    /// The addresses of name servers.
    pub nameservers: Vec<String>,
    /// The domains that short names are looked up in.
    pub search: Vec<String>,
}

impl NetworkConfig {
    /// The configuration of these interfaces.
    pub fn new(ethernets: impl IntoIterator<Item = Ethernet>) -> Self {
        Self { ethernets: ethernets.into_iter().collect() }
    }

    /// The file's text.
    pub fn to_yaml(&self) -> String {
        if self.ethernets.is_empty() {
            return "version: 2\nethernets: {}\n".to_owned();
        }
        let mut out = String::from("version: 2\nethernets:\n");
        for (index, ethernet) in self.ethernets.iter().enumerate() {
            ethernet.write(index, &mut out);
        }
        out
    }
}

impl Ethernet {
    /// An interface with DHCP.
    pub fn new(mac: impl Into<String>) -> Self {
        Self {
            mac: mac.into(),
            name: None,
            mtu: None,
            addresses: Vec::new(),
            gateways: Vec::new(),
            nameservers: Vec::new(),
            search: Vec::new(),
        }
    }

    fn write(&self, index: usize, out: &mut String) {
        let id = self.name.clone().unwrap_or_else(|| format!("id{index}"));
        line(out, 2, &format!("{}:", quoted(&id)));
        line(out, 4, "match:");
        // cloud-init compares the text, and the kernel writes small letters.
        line(out, 6, &format!("macaddress: {}", quoted(&self.mac.to_lowercase())));
        if let Some(name) = &self.name {
            line(out, 4, &format!("set-name: {}", quoted(name)));
        }
        if let Some(mtu) = self.mtu {
            line(out, 4, &format!("mtu: {mtu}"));
        }
        line(out, 4, &format!("dhcp4: {}", self.addresses.is_empty()));
        list(out, 4, "addresses", &self.addresses);
        self.write_routes(out);
        if !self.nameservers.is_empty() || !self.search.is_empty() {
            line(out, 4, "nameservers:");
            list(out, 6, "search", &self.search);
            list(out, 6, "addresses", &self.nameservers);
        }
    }

    /// `gateway4` and `gateway6` are deprecated; every release knows routes.
    fn write_routes(&self, out: &mut String) {
        if self.gateways.is_empty() {
            return;
        }
        line(out, 4, "routes:");
        for gateway in &self.gateways {
            let everywhere = if gateway.contains(':') { "::/0" } else { "0.0.0.0/0" };
            line(out, 4, &format!("- to: {}", quoted(everywhere)));
            line(out, 6, &format!("via: {}", quoted(gateway)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interfaces_without_addresses_have_dhcp() {
        let named = Ethernet {
            name: Some("lan0".into()),
            mtu: Some(9000),
            ..Ethernet::new("52:54:00:AB:CD:EF")
        };
        let config = NetworkConfig::new([named, Ethernet::new("52:54:00:00:00:02")]);
        let expected = "version: 2
ethernets:
  \"lan0\":
    match:
      macaddress: \"52:54:00:ab:cd:ef\"
    set-name: \"lan0\"
    mtu: 9000
    dhcp4: true
  \"id1\":
    match:
      macaddress: \"52:54:00:00:00:02\"
    dhcp4: true
";
        assert_eq!(config.to_yaml(), expected);
        assert_eq!(NetworkConfig::default().to_yaml(), "version: 2\nethernets: {}\n");
    }

    #[test]
    fn addresses_of_both_versions_have_routes_and_name_servers() {
        let mut ethernet = Ethernet::new("52:54:00:00:00:01");
        ethernet.addresses = vec!["192.0.2.10/24".into(), "2001:db8::10/64".into()];
        ethernet.gateways = vec!["192.0.2.1".into(), "2001:db8::1".into()];
        ethernet.nameservers = vec!["192.0.2.53".into()];
        ethernet.search = vec!["example.org".into()];
        let expected = "    dhcp4: false
    addresses:
    - \"192.0.2.10/24\"
    - \"2001:db8::10/64\"
    routes:
    - to: \"0.0.0.0/0\"
      via: \"192.0.2.1\"
    - to: \"::/0\"
      via: \"2001:db8::1\"
    nameservers:
      search:
      - \"example.org\"
      addresses:
      - \"192.0.2.53\"
";
        let text = NetworkConfig::new([ethernet]).to_yaml();
        assert!(text.ends_with(expected), "{text}");
    }
}
