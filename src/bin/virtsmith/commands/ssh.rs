//! `ssh`: how to log in, once one can.

use std::net::IpAddr;
use std::time::Duration;

use anyhow::{Result, anyhow};
use serde_json::json;
use virtsmith::machine::WaitOptions;

use crate::args::Global;
use crate::output;

/// Wait until a machine's SSH server greets, and print the command that logs in
///
/// The command is printed, not run: virtsmith starts no other program. A shell
/// does it with `$(virtsmith ssh NAME --user USER)`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
    /// Who logs in [default: ssh's own choice]
    #[arg(long, short, value_parser = user)]
    user: Option<String>,
    /// The port of the SSH server
    #[arg(long, short, value_name = "PORT", default_value_t = 22)]
    port: u16,
    /// How long to wait for an address, and then for the server, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    timeout: u32,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let limit = Duration::from_secs(args.timeout.into());
    let mut options = WaitOptions::default();
    (options.address, options.ssh, options.ssh_port) = (Some(limit), Some(limit), args.port);
    let addresses = super::with_manager(global, async |manager| {
        Ok(manager.wait_until_ready(&args.name, &options).await?)
    })?;
    let ip = addresses.first().ok_or_else(|| anyhow!("'{}' has no address", args.name))?.ip;
    let command = command(args.user.as_deref(), ip, args.port);
    if global.json {
        let (user, port) = (&args.user, args.port);
        return output::json(&json!({ "user": user, "ip": ip, "port": port, "command": command }));
    }
    output::line(command)
}

fn command(user: Option<&str>, ip: IpAddr, port: u16) -> String {
    let user = user.map(|user| format!("{user}@")).unwrap_or_default();
    let port = if port == 22 { String::new() } else { format!("-p {port} ") };
    format!("ssh {port}{user}{ip}")
}

/// A shell may run what is printed.
fn user(text: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if text.is_empty() || text.starts_with('-') || !text.chars().all(is_plain) {
        return Err("a user's name has letters, digits, '.', '_' and '-' only".into());
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_says_no_more_than_it_must() {
        for (who, ip, port, expected) in [
            (None, "192.0.2.7", 22, "ssh 192.0.2.7"),
            (Some("debian"), "192.0.2.7", 2222, "ssh -p 2222 debian@192.0.2.7"),
            (Some("a-b.c_d"), "2001:db8::7", 22, "ssh a-b.c_d@2001:db8::7"),
        ] {
            assert_eq!(command(who, ip.parse().unwrap(), port), expected);
        }
    }

    #[test]
    fn a_user_is_no_option_and_no_command() {
        for (text, ok) in [
            ("debian", true),
            ("a.b-c_1", true),
            ("", false),
            ("-o", false),
            ("a b", false),
            ("$(x)", false),
        ] {
            assert_eq!(user(text).is_ok(), ok, "{text:?}");
        }
    }
}
