//! Snapshots of a domain.

use virtsmith::virt::DomainSnapshot;
use virtsmith::virt::api::domain::DomainState;
use virtsmith::virt::api::domain_snapshot::{DomainSnapshotListFlags, DomainSnapshotRevertFlags};
use virtsmith::virt::api::error::ErrorNumber;

use crate::{Opened, Stage, none, play};

#[tokio::test]
async fn snapshots_are_taken_reverted_to_and_deleted() {
    play("snapshots", Opened::Test, async |stage: &Stage| {
        let connect = stage.connect().await;
        let domain = connect.domain_lookup_by_name("test").await.unwrap();
        for name in ["first", "second"] {
            let xml = format!("<domainsnapshot><name>{name}</name></domainsnapshot>");
            let snapshot = domain.snapshot_create_xml(&xml, none()).await.unwrap();
            assert_eq!(snapshot.name(), name);
        }
        let all = domain.list_all_snapshots(none()).await.unwrap();
        let mut names: Vec<_> = all.iter().map(DomainSnapshot::name).collect();
        names.sort_unstable();
        assert_eq!(names, ["first", "second"]);
        let roots = DomainSnapshotListFlags::ROOTS;
        assert_eq!(domain.snapshot_num(roots).await.unwrap(), 1);

        let second = domain.snapshot_current().await.unwrap();
        let first = second.parent().await.unwrap();
        assert_eq!((first.name(), second.name()), ("first", "second"));
        assert!(second.is_current().await.unwrap() && first.has_metadata().await.unwrap());
        assert!(first.xml_desc(none()).await.unwrap().contains("<state>running</state>"));

        domain.destroy().await.unwrap();
        first.revert_to_snapshot(DomainSnapshotRevertFlags::RUNNING).await.unwrap();
        assert_eq!(domain.state().await.unwrap().0, DomainState::RUNNING);
        second.delete(none()).await.unwrap();
        let gone = domain.snapshot_lookup_by_name("second").await.unwrap_err();
        assert!(gone.is(ErrorNumber::NO_DOMAIN_SNAPSHOT), "{gone}");
        connect.close().await.unwrap();
    })
    .await;
}
