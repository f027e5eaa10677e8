//! Opening: with nothing asked, for looking only, and with a password.

use virtsmith::rpc::{Credentials, Options};
use virtsmith::virt::api::domain::DomainState;
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::{Connect, Error, ErrorKind};

use crate::{Opened, Stage, none, play};

#[tokio::test]
async fn a_daemon_that_asks_for_nothing_says_who_it_is() {
    play("opening", Opened::Qemu, async |stage: &Stage| {
        let connect = stage.connect().await;
        assert_eq!(connect.uri().await.unwrap(), "qemu:///system");
        assert_eq!(connect.hypervisor_type().await.unwrap(), "QEMU");
        assert_eq!(connect.hostname().await.unwrap(), "virt-host");
        assert_eq!(dotted(connect.lib_version().await.unwrap()), stage.version.to_string());
        assert!(connect.version().await.unwrap() > 5_000_000);
        assert!(connect.capabilities().await.unwrap().contains("<arch name='x86_64'>"));
        assert!(connect.list_all_domains(none()).await.unwrap().is_empty());
        connect.close().await.unwrap();
    })
    .await;
}

/// libvirt's number for a version: 9000000 is 9.0.0.
fn dotted(version: u64) -> String {
    format!("{}.{}.{}", version / 1_000_000, version / 1000 % 1000, version % 1000)
}

#[tokio::test]
async fn a_connection_that_only_looks_is_refused_changes() {
    play("read-only", Opened::Test, async |stage: &Stage| {
        let mut options = Options::default();
        options.read_only = true;
        let connect = stage.connect_with("", &options).await.unwrap();
        let test = connect.domain_lookup_by_name("test").await.unwrap();
        for refused in [test.destroy().await, test.set_autostart(true).await, test.undefine().await]
        {
            let error = refused.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Remote(ErrorNumber::OPERATION_DENIED), "{error}");
        }
        assert_eq!(test.state().await.unwrap().0, DomainState::RUNNING);
        connect.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_asks_for_a_password_is_told_it() {
    play("sasl", Opened::QemuWithSasl, async |stage: &Stage| {
        let error = login(stage, "secret2").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Auth, "{error}");
        assert!(error.is(ErrorNumber::AUTH_FAILED), "{error}");
        let connect = login(stage, "secret1").await.unwrap();
        assert_eq!(connect.uri().await.unwrap(), "qemu:///system");
        connect.close().await.unwrap();
    })
    .await;
}

async fn login(stage: &Stage, password: &str) -> Result<Connect, Error> {
    let mut options = Options::default();
    options.auth_callback = Some(Credentials::new("fred", password).into());
    // Nobody's own file of credentials is read.
    stage.connect_with("&auth=sasl.PLAIN&authfile=/dev/null", &options).await
}
