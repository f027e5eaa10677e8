//! What a daemon's release of libvirt came too early for.

use bytes::Bytes;
use virtsmith::rpc::protocol::procedure::{Kind, Program};
use virtsmith::virt::{Connect, ErrorKind};

use crate::support::{Live, Version, not_supported, require};

#[tokio::test]
async fn procedures_younger_than_the_daemon_are_not_supported() {
    let libvirtd = require!(Live::unrecorded());
    let version = libvirtd.version();
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    for program in [Program::Remote, Program::Qemu] {
        for procedure in program.procedures().iter().filter(|known| known.kind == Kind::Call) {
            let since = procedure.since.and_then(Version::read);
            let Some(since) = since.filter(|&since| since > version) else { continue };
            let error = connect.connection().call_raw(procedure, &Bytes::new()).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::NotSupported, "{procedure}: {error}");
            let advice = format!("libvirt has it since {since}");
            assert!(error.to_string().contains(&advice), "{procedure}: {error}");
            not_supported(&procedure.to_string(), since, version);
        }
    }
}
