//! Domains: one from its definition to its end, and many of them.

use std::fmt::Write as _;

use virtsmith::Domain;
use virtsmith::virt::DomainStateReason;
use virtsmith::virt::api::domain::{
    DomainCreateFlags, DomainPausedReason, DomainRunningReason, DomainShutoffReason, DomainState,
    DomainUndefineFlags, DomainXMLFlags,
};
use virtsmith::virt::api::error::ErrorNumber;

use crate::{Opened, Stage, none, play};

#[tokio::test]
async fn a_domain_lives_from_its_definition_to_its_end() {
    play("domain-life", Opened::Qemu, async |stage: &Stage| {
        let connect = stage.connect().await;
        let domain = connect.domain_define_xml(&qemu_xml("web1")).await.unwrap();
        assert_eq!((domain.name(), domain.id()), ("web1", None));
        domain.set_autostart(true).await.unwrap();
        assert!(domain.autostart().await.unwrap() && domain.is_persistent().await.unwrap());
        let xml = domain.xml_desc(DomainXMLFlags::INACTIVE).await.unwrap();
        assert!(xml.contains("<name>web1</name>"), "{xml}");

        domain.create_with_flags(DomainCreateFlags::START_PAUSED).await.unwrap();
        assert_eq!(domain.state().await.unwrap().0, DomainState::PAUSED);
        domain.resume().await.unwrap();
        let running = DomainStateReason::Running(DomainRunningReason::UNPAUSED);
        assert_eq!(domain.state().await.unwrap(), (DomainState::RUNNING, running));
        domain.suspend().await.unwrap();
        let paused = DomainStateReason::Paused(DomainPausedReason::USER);
        assert_eq!(domain.state().await.unwrap(), (DomainState::PAUSED, paused));
        domain.resume().await.unwrap();
        domain.reset().await.unwrap();
        let info = domain.info().await.unwrap();
        assert_eq!((info.memory_kib, info.nr_virt_cpu), (64 * 1024, 1));
        let id = connect.domain_lookup_by_uuid(domain.uuid()).await.unwrap().id().unwrap();
        assert_eq!(connect.domain_lookup_by_id(id).await.unwrap().name(), "web1");

        domain.destroy().await.unwrap();
        let off = DomainStateReason::Shutoff(DomainShutoffReason::DESTROYED);
        assert_eq!(domain.state().await.unwrap(), (DomainState::SHUTOFF, off));
        domain.undefine_flags(DomainUndefineFlags::NVRAM).await.unwrap();
        let gone = connect.domain_lookup_by_name("web1").await.unwrap_err();
        assert!(gone.is(ErrorNumber::NO_DOMAIN), "{gone}");
        connect.close().await.unwrap();
    })
    .await;
}

/// A small domain of the QEMU driver with nothing to boot from.
pub(crate) fn qemu_xml(name: &str) -> String {
    format!(
        "<domain type='qemu'><name>{name}</name>
           <uuid>11111111-2222-1333-8444-555555555555</uuid><memory unit='MiB'>64</memory>
           <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features>
           <devices><controller type='usb' model='none'/><memballoon model='none'/></devices>
         </domain>"
    )
}

const MANY: u64 = 150;

#[tokio::test]
async fn many_domains_are_listed_at_once() {
    play("domain-list", Opened::TestFile("many.xml", many), async |stage: &Stage| {
        let connect = stage.connect().await;
        let mut domains = connect.list_all_domains(none()).await.unwrap();
        domains.sort_unstable_by(|one, other| one.name().cmp(other.name()));
        let names: Vec<_> = domains.iter().map(Domain::name).collect();
        let expected: Vec<_> = (0..MANY).map(|number| format!("web{number:03}")).collect();
        assert_eq!(names, expected);
        for (domain, number) in domains.iter().zip(0..MANY) {
            assert_eq!(domain.uuid().to_string(), uuid(number));
            assert!(domain.id().is_some());
        }
        connect.close().await.unwrap();
    })
    .await;
}

/// A host of the test driver, with many running domains.
fn many() -> String {
    let mut xml = "<node>".to_owned();
    for number in 0..MANY {
        write!(
            xml,
            "<domain type='test'><name>web{number:03}</name><uuid>{}</uuid>
             <memory>8192</memory><os><type>hvm</type></os></domain>",
            uuid(number)
        )
        .unwrap();
    }
    xml + "</node>"
}

fn uuid(number: u64) -> String {
    format!("11111111-2222-1333-8444-{number:012}")
}
