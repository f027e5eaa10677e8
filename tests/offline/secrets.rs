//! A secret, whose value no recording has.

use virtsmith::virt::api::error::ErrorNumber;

use crate::{Opened, Stage, none, play};

#[tokio::test]
async fn a_secret_keeps_its_value() {
    play("secret", Opened::Qemu, async |stage: &Stage| {
        let connect = stage.connect().await;
        let xml = "<secret private='no'><uuid>11111111-2222-1333-8444-777777777777</uuid>
            <usage type='ceph'><name>backup</name></usage></secret>";
        let secret = connect.secret_define_xml(xml, none()).await.unwrap();
        assert_eq!(secret.usage_id(), "backup");
        let none_yet = secret.value().await.unwrap_err();
        assert!(none_yet.is(ErrorNumber::NO_SECRET), "{none_yet}");
        // As long as the word that stands for it in a recording.
        secret.set_value(b"hush!hus").await.unwrap();
        assert_eq!(secret.value().await.unwrap().len(), 8);
        assert_eq!(connect.list_all_secrets(none()).await.unwrap().len(), 1);
        secret.undefine().await.unwrap();
        connect.close().await.unwrap();
    })
    .await;
}
