//! What daemons refuse, and under which number.

use virtsmith::virt::api::error::ErrorNumber as Number;
use virtsmith::virt::{TypedParams, Uuid};
use virtsmith::{Error, ErrorKind};

use crate::domains::qemu_xml;
use crate::{Opened, Stage, none, play};

const UNKNOWN: Uuid = Uuid([0xee; 16]);

/// Makes calls one by one, which fail with these numbers.
macro_rules! refused {
    ($($call:expr => $number:ident;)*) => {
        $(assert_refused(stringify!($call), $call.await.map(drop), Number::$number);)*
    };
}

#[track_caller]
fn assert_refused(call: &str, outcome: Result<(), Error>, number: Number) {
    let error = outcome.expect_err(call);
    assert_eq!(error.kind(), ErrorKind::Remote(number), "{call}: {error}");
    assert!(error.remote().is_some_and(|error| error.message.is_some()), "{call}");
}

#[tokio::test]
async fn the_test_driver_says_what_is_wrong() {
    play("errors", Opened::Test, async |stage: &Stage| {
        let c = stage.connect().await;
        let test = c.domain_lookup_by_name("test").await.unwrap();
        let pool = c.storage_pool_lookup_by_name("default-pool").await.unwrap();
        let off = "<domain type='test'><name>off</name><memory>8192</memory>
            <os><type>hvm</type></os></domain>";
        let off = c.domain_define_xml(off).await.unwrap();
        let twin = "<domain type='test'><name>test</name>
            <uuid>11111111-2222-1333-8444-555555555555</uuid><memory>8192</memory>
            <os><type>hvm</type></os></domain>";
        refused! {
            c.domain_lookup_by_name("none") => NO_DOMAIN;
            c.domain_lookup_by_uuid(UNKNOWN) => NO_DOMAIN;
            c.network_lookup_by_name("none") => NO_NETWORK;
            c.storage_pool_lookup_by_name("none") => NO_STORAGE_POOL;
            pool.vol_lookup_by_name("none") => NO_STORAGE_VOL;
            c.interface_lookup_by_name("none") => NO_INTERFACE;
            c.node_device_lookup_by_name("none") => NO_NODE_DEVICE;
            test.snapshot_lookup_by_name("none") => NO_DOMAIN_SNAPSHOT;
            c.domain_define_xml("<domain") => XML_DETAIL;
            c.domain_define_xml("<network/>") => XML_ERROR;
            c.domain_define_xml("<domain type='test'/>") => NO_NAME;
            c.domain_define_xml(twin) => OPERATION_FAILED;
            off.destroy() => OPERATION_INVALID;
        }
        // One is not this driver's, the other is unknown to older releases.
        for lacking in [
            c.storage_pool_capabilities().await.map(drop),
            test.announce_interface(None, &TypedParams::default(), 0).await,
        ] {
            let error = lacking.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::NotSupported, "{error}");
        }
        c.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_qemu_driver_says_what_is_wrong() {
    play("errors-qemu", Opened::Qemu, async |stage: &Stage| {
        let c = stage.connect().await;
        let domain = c.domain_define_xml(&qemu_xml("wrong")).await.unwrap();
        let xen = qemu_xml("xen").replace("type='qemu'", "type='xen'");
        refused! {
            c.secret_lookup_by_uuid(UNKNOWN) => NO_SECRET;
            c.nw_filter_lookup_by_name("none") => NO_NWFILTER;
            c.domain_capabilities(None, Some("vax"), None, None, none()) => INVALID_ARG;
            c.domain_define_xml(&xen) => CONFIG_UNSUPPORTED;
            domain.metadata_element("urn:none") => NO_DOMAIN_METADATA;
            domain.checkpoint_lookup_by_name("none") => NO_DOMAIN_CHECKPOINT;
            domain.destroy() => OPERATION_INVALID;
            domain.open_console(None, none()) => OPERATION_INVALID;
        }
        domain.undefine().await.unwrap();
        c.close().await.unwrap();
    })
    .await;
}
