//! Snapshots and checkpoints, of the test driver.

use virtsmith::virt::api::domain_snapshot::{DomainSnapshotListFlags, DomainSnapshotRevertFlags};

use crate::domain_life::xml;
use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let snapped = xml("snapped", 6);
    s.file("snapped.xml", &snapped);
    let dom = || c.domain_lookup_by_name("snapped");
    let checked = xml("checked", 7);
    s.file("checked.xml", &checked);
    let check = || c.domain_lookup_by_name("checked");
    let first = s.file("s1.xml", "<domainsnapshot><name>s1</name></domainsnapshot>");
    let second = s.file("s2.xml", "<domainsnapshot><name>s2</name></domainsnapshot>");
    let point = s.file("c1.xml", "<domaincheckpoint><name>c1</name></domaincheckpoint>");
    let point2 = s.file("c2.xml", "<domaincheckpoint><name>c2</name></domaincheckpoint>");
    let roots = DomainSnapshotListFlags::ROOTS;
    let running = DomainSnapshotRevertFlags::RUNNING;
    rows! { s:
        virsh "create snapped.xml" => c.domain_create_xml(&snapped, none());
        virsh "snapshot-create snapped s1.xml" => dom().await?.snapshot_create_xml(first, none());
        virsh "snapshot-create snapped s2.xml" => dom().await?.snapshot_create_xml(second, none());
        virsh "snapshot-list snapped" => dom().await?.list_all_snapshots(none());
        virsh "snapshot-list snapped --roots" => dom().await?.list_all_snapshots(roots);
        python "dom('snapped').snapshotNum()" => dom().await?.snapshot_num(none());
        python "dom('snapped').snapshotListNames()" => dom().await?.snapshot_list_names(none());
        virsh "snapshot-dumpxml snapped s1" => dom().await?.snapshot_lookup_by_name("s1").await?.xml_desc(none());
        virsh "snapshot-current snapped" => dom().await?.has_current_snapshot();
        virsh "snapshot-current snapped" => dom().await?.snapshot_current();
        python "dom('snapped').snapshotLookupByName('s2').getParent()" => dom().await?.snapshot_lookup_by_name("s2").await?.parent();
        python "dom('snapped').snapshotLookupByName('s1').numChildren()" => dom().await?.snapshot_lookup_by_name("s1").await?.num_children(none());
        python "dom('snapped').snapshotLookupByName('s1').listChildrenNames()" => dom().await?.snapshot_lookup_by_name("s1").await?.list_children_names(none());
        virsh "snapshot-list snapped --from s1" => dom().await?.snapshot_lookup_by_name("s1").await?.list_all_children(none());
        virsh "snapshot-info snapped s1" => dom().await?.snapshot_lookup_by_name("s1").await?.is_current();
        virsh "snapshot-info snapped s1" => dom().await?.snapshot_lookup_by_name("s1").await?.has_metadata();
        virsh "snapshot-revert snapped s1 --running" => dom().await?.snapshot_lookup_by_name("s1").await?.revert_to_snapshot(running);
        virsh "snapshot-delete snapped s2" => dom().await?.snapshot_lookup_by_name("s2").await?.delete(none());
        virsh "create checked.xml" => c.domain_create_xml(&checked, none());
        virsh "checkpoint-create checked c1.xml" => check().await?.checkpoint_create_xml(point, none());
        virsh "checkpoint-create checked c2.xml" => check().await?.checkpoint_create_xml(point2, none());
        virsh "checkpoint-list checked" => check().await?.list_all_checkpoints(none());
        virsh "checkpoint-dumpxml checked c1" => check().await?.checkpoint_lookup_by_name("c1").await?.xml_desc(none());
        virsh "checkpoint-parent checked c2" => check().await?.checkpoint_lookup_by_name("c2").await?.parent();
        virsh "checkpoint-list checked --from c1" => check().await?.checkpoint_lookup_by_name("c1").await?.list_all_children(none());
        virsh "checkpoint-delete checked c2" => check().await?.checkpoint_lookup_by_name("c2").await?.delete(none());
    }
    s.close(c.close()).await;
}
