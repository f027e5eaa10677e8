//! Domains of the test driver: their lives, images and metadata.

use virtsmith::virt::TypedParams;
use virtsmith::virt::api::domain::{
    DomainAbortJobFlags, DomainCoreDumpFlags, DomainCoreDumpFormat, DomainCreateFlags,
    DomainDefineFlags, DomainDestroyFlags, DomainLifecycle, DomainLifecycleAction,
    DomainMetadataType, DomainModificationImpact, DomainRebootFlags, DomainSaveRestoreFlags,
    DomainShutdownFlags, DomainUndefineFlags, DomainXMLFlags,
};

use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

const LIVE: DomainModificationImpact = DomainModificationImpact::LIVE;
const CURRENT: DomainModificationImpact = DomainModificationImpact::CURRENT;

/// A domain of a name, with a UUID that ends in a digit of its own.
pub(crate) fn xml(name: &str, digit: u8) -> String {
    format!(
        "<domain type='test'><name>{name}</name>\
         <uuid>00000000-0000-4000-8000-00000000000{digit}</uuid><memory>65536</memory>\
         <vcpu>2</vcpu><iothreads>1</iothreads><os><type>hvm</type></os><devices>\
         <disk type='file'><source file='/{name}'/><target dev='vda'/></disk>\
         <interface type='network'><source network='default'/><target dev='{name}0'/></interface>\
         </devices></domain>"
    )
}

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "test").await;
    let (life, new, other) = (xml("life", 1), xml("new", 2), xml("other", 3));
    for (name, xml) in [("life.xml", &life), ("new.xml", &new), ("other.xml", &other)] {
        s.file(name, xml);
    }
    let dom = || c.domain_lookup_by_name("life");
    let file = twins.write("life.save", "");
    let file = file.as_str();
    let saved = || TypedParams::new().with("file", file);
    let launch = TypedParams::new()
        .with("sev-secret-header", s.file("header", "aGVhZGVy"))
        .with("sev-secret", s.file("secret", "c2VjcmV0"));
    let title = DomainMetadataType::TITLE;
    let element = DomainMetadataType::ELEMENT;
    let (paused, validate) = (DomainCreateFlags::START_PAUSED, DomainDefineFlags::VALIDATE);
    let kill = (DomainLifecycle::CRASH, DomainLifecycleAction::DESTROY);
    let (memory, zlib) = (DomainCoreDumpFlags::MEMORY_ONLY, DomainCoreDumpFormat::KDUMP_ZLIB);
    rows! { s:
        virsh "define life.xml" => c.domain_define_xml(&life);
        virsh "define other.xml --validate" => c.domain_define_xml_flags(&other, validate);
        virsh "create new.xml" => c.domain_create_xml(&new, none());
        virsh "create new.xml --paused" => c.domain_create_xml(&new, paused);
        python "c.listDefinedDomains()" => c.list_defined_domains();
        virsh "start life" => dom().await?.create();
        virsh "dominfo life" => dom().await?.info();
        virsh "dominfo life" => dom().await?.os_type();
        virsh "dominfo life" => dom().await?.is_persistent();
        virsh "dominfo life" => dom().await?.autostart();
        virsh "dominfo life" => dom().await?.has_managed_save_image();
        virsh "dominfo life" => dom().await?.messages(none());
        virsh "domstate life --reason" => dom().await?.state();
        virsh "domcontrol life" => dom().await?.control_info();
        virsh "dumpxml life" => dom().await?.xml_desc(none());
        virsh "dumpxml life --inactive" => dom().await?.xml_desc(DomainXMLFlags::INACTIVE);
        python "dom('life').isActive()" => dom().await?.is_active();
        python "dom('life').isUpdated()" => dom().await?.is_updated();
        virsh "suspend life" => dom().await?.suspend();
        virsh "resume life" => dom().await?.resume();
        virsh "reboot life" => dom().await?.reboot(none());
        virsh "reboot life --mode acpi" => dom().await?.reboot(DomainRebootFlags::ACPI_POWER_BTN);
        virsh "reset life" => dom().await?.reset();
        virsh "autostart life" => dom().await?.set_autostart(true);
        virsh "autostart life --disable" => dom().await?.set_autostart(false);
        virsh "set-lifecycle-action life crash destroy --live" => dom().await?.set_lifecycle_action(kill.0, kill.1, LIVE);
        virsh "desc life --title --live new" => dom().await?.set_metadata(title, Some("new"), None, None, LIVE);
        virsh "desc life --title --live" => dom().await?.metadata(title, None, CURRENT);
        virsh "metadata life http://x --key k --set '<a/>' --live" => dom().await?.set_metadata(element, Some("<a/>"), Some("k"), Some("http://x"), LIVE);
        virsh "metadata life http://x --live" => dom().await?.metadata(element, Some("http://x"), LIVE);
        virsh "metadata life http://x --remove --live" => dom().await?.set_metadata(element, None, None, Some("http://x"), LIVE);
        virsh format!("dump life {file}") => dom().await?.core_dump(file, none());
        virsh format!("dump life {file} --memory-only --format kdump-zlib") => dom().await?.core_dump_with_format(file, zlib, memory);
        virsh "domjobinfo life" => dom().await?.job_stats(none());
        virsh "domjobinfo life" => dom().await?.job_info();
        virsh "domjobabort life" => dom().await?.abort_job();
        virsh "domjobabort life --postcopy" => dom().await?.abort_job_flags(DomainAbortJobFlags::POSTCOPY);
        virsh "migrate-setmaxdowntime life 100" => dom().await?.migrate_set_max_downtime(100);
        virsh "migrate-getmaxdowntime life" => dom().await?.migrate_get_max_downtime();
        virsh "migrate-setspeed life 10" => dom().await?.migrate_set_max_speed(10, none());
        virsh "migrate-getspeed life" => dom().await?.migrate_get_max_speed(none());
        virsh "migrate-compcache life --size 4096" => dom().await?.migrate_set_compression_cache(4096);
        virsh "migrate-compcache life" => dom().await?.migrate_get_compression_cache();
        virsh "migrate-postcopy life" => dom().await?.migrate_start_post_copy();
        virsh "domdirtyrate-calc life --seconds 2" => dom().await?.start_dirty_rate_calc(2, none());
        virsh format!("save life {file}") => dom().await?.save(file);
        virsh format!("save-image-dumpxml {file}") => c.domain_save_image_get_xml_desc(file, none());
        virsh format!("save-image-define {file} life.xml") => c.domain_save_image_define_xml(file, &life, none());
        virsh format!("restore {file}") => c.domain_restore(file);
        virsh format!("save life {file} --running") => dom().await?.save_flags(file, None, DomainSaveRestoreFlags::RUNNING);
        virsh format!("restore {file} --paused") => c.domain_restore_flags(file, None, DomainSaveRestoreFlags::PAUSED);
        python format!("dom('life').saveParams({{'file': '{file}'}})") => dom().await?.save_params(&saved(), none());
        python format!("c.restoreParams({{'file': '{file}'}})") => c.domain_restore_params(&saved(), none());
        virsh "managedsave life" => dom().await?.managed_save(none());
        virsh "managedsave-dumpxml life" => dom().await?.managed_save_get_xml_desc(none());
        virsh "managedsave-define life life.xml" => dom().await?.managed_save_define_xml(Some(&life), none());
        virsh "managedsave-remove life" => dom().await?.managed_save_remove();
        virsh "start life --paused" => dom().await?.create_with_flags(paused);
        virsh "start life" => dom().await?.create();
        virsh "shutdown life" => dom().await?.shutdown();
        virsh "start life" => dom().await?.create();
        virsh "shutdown life --mode acpi" => dom().await?.shutdown_flags(DomainShutdownFlags::ACPI_POWER_BTN);
        virsh "destroy life" => dom().await?.destroy();
        virsh "start life" => dom().await?.create();
        virsh "destroy life --graceful" => dom().await?.destroy_flags(DomainDestroyFlags::GRACEFUL);
        virsh "domlaunchsecinfo life" => dom().await?.launch_security_info();
        virsh "domsetlaunchsecstate life --secrethdr header --secret secret" => dom().await?.set_launch_security_state(&launch);
        virsh "domrename life lives" => dom().await?.rename(Some("lives"));
        virsh "domrename lives life" => c.domain_lookup_by_name("lives").await?.rename(Some("life"));
        python "dom('other').undefine()" => c.domain_lookup_by_name("other").await?.undefine();
        virsh "undefine life --nvram" => dom().await?.undefine_flags(DomainUndefineFlags::NVRAM);
    }
    s.close(c.close()).await;
}
