//! Consoles, serial ports and channels.

use super::{Switch, YesNo, view};

view! {
    /// A character device: `<console>`, `<serial>`, `<parallel>` or `<channel>`.
    Chardev in "serial" {
        /// What is behind it: `pty`, `unix`, `tcp`, `file`, `spicevmc` and others.
        kind: Option<String> = "@type",
        /// What is behind it, where that has a place.
        source: Option<ChardevSource> = "source",
        /// `raw` or `telnet`, for `tcp`.
        protocol: Option<String> = "protocol@type",
        /// What the guest takes it for: `serial`, `virtio`, `isa-serial`, `sclp`, ….
        target: Option<String> = "target@type",
        /// The port's number.
        port: Option<u32> = "target@port",
        /// The channel's name, such as `org.qemu.guest_agent.0`.
        name: Option<String> = "target@name",
        /// The model of the port.
        model: Option<String> = "target/model@name",
        /// The file that all that the guest writes is copied to.
        log: Option<String> = "log@file",
        /// Whether that file is continued.
        log_append: Option<Switch> = "log@append",
    }
}

view! {
    /// What is behind a character device. Which fields there are depends on the kind.
    ChardevSource in "source" {
        /// `unix`, `file`, `pty`, `dev`, `pipe`: the path.
        path: Option<String> = "@path",
        /// `unix`, `tcp`: `bind` or `connect`.
        mode: Option<String> = "@mode",
        /// `tcp`, `udp`: the host.
        host: Option<String> = "@host",
        /// `tcp`, `udp`: the port.
        service: Option<u16> = "@service",
        /// `tcp`: whether TLS is used.
        tls: Option<YesNo> = "@tls",
        /// `file`: whether it is continued.
        append: Option<Switch> = "@append",
        /// `spiceport`, `dbus`: the channel.
        channel: Option<String> = "@channel",
    }
}

impl Chardev {
    /// A pseudo-terminal of libvirt's choice.
    #[must_use]
    pub fn pty() -> Self {
        Self { kind: Some("pty".into()), ..Self::default() }
    }

    /// The channel of QEMU's guest agent.
    #[must_use]
    pub fn guest_agent() -> Self {
        Self {
            kind: Some("unix".into()),
            target: Some("virtio".into()),
            name: Some("org.qemu.guest_agent.0".into()),
            ..Self::default()
        }
    }
}
