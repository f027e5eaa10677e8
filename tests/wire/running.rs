//! A domain that runs, of the QEMU driver: its console, screen and monitor.

use std::fs::File;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;

use tokio::io::AsyncReadExt as _;
use virtsmith::Error;
use virtsmith::virt::api::domain::{
    ConnectListAllDomainsFlags, DomainMigrateFlags, DomainModificationImpact,
    DomainOpenGraphicsFlags, DomainUndefineFlags,
};
use virtsmith::virt::{Domain, TypedParams};

use crate::ledger::Ledger;
use crate::session::{Twins, none, rows};

/// It runs its firmware, which finds nothing to boot.
const XML: &str = "<domain type='qemu'><name>run</name>\
    <uuid>00000000-0000-4000-c000-000000000001</uuid><memory unit='MiB'>64</memory>\
    <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features><devices>\
    <disk type='file'><driver name='qemu' type='raw'/><source file='/var/lib/libvirt/run.raw'/>\
    <target dev='vda' bus='virtio'/></disk>\
    <channel type='unix'><target type='virtio' name='org.wire.0'/></channel>\
    <serial type='pty'/><video><model type='vga'/></video>\
    <graphics type='vnc'><listen type='none'/></graphics></devices></domain>";

pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let (mut s, c) = crate::open(twins, ledger, "qemu").await;
    s.file("run.xml", XML);
    twins.write("run.raw", [7; 65_536]);
    let dom = || c.domain_lookup_by_name("run");
    let config = DomainModificationImpact::CONFIG;
    let shares = TypedParams::new().with("cpu_shares", 100_u64);
    let skip = DomainOpenGraphicsFlags::SKIPAUTH;
    let files = || vec![OwnedFd::from(File::open("/dev/null").unwrap())];
    let two = || files().into_iter().chain(files()).collect();
    let (name, p2p) = ("org.wire.0", DomainMigrateFlags::PEER2PEER);
    let unsafely = DomainMigrateFlags::LIVE | DomainMigrateFlags::UNSAFE;
    let empty = TypedParams::new();
    let get = r#"{"execute":"getfd","arguments":{"fdname":"gift"}}"#;
    let status = r#"{"execute":"query-status"}"#;
    rows! { s:
        virsh "define run.xml" => c.domain_define_xml(XML);
        virsh "schedinfo run --config" => dom().await?.scheduler_parameters_flags(config);
        virsh "schedinfo run --config --set cpu_shares=100" => dom().await?.set_scheduler_parameters_flags(&shares, config);
        virsh "start run" => dom().await?.create();
        virsh "domstate run" => dom().await?.state();
        virsh "list" => c.list_all_domains(ConnectListAllDomainsFlags::ACTIVE);
        python "s = stream(); dom('run').openConsole(None, s, 0); s.abort()" => async { dom().await?.open_console(None, none()).await?.abort().await };
        python format!("s = stream(); dom('run').openChannel('{name}', s, 0); s.abort()") => async { dom().await?.open_channel(Some(name), none()).await?.abort().await };
        virsh "screenshot run shot" => async { screenshot(&dom().await?).await };
        python "dom('run').openGraphicsFD(0, libvirt.VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH)" => dom().await?.open_graphics_fd(0, skip);
        python "a, b = socket.socketpair(); dom('run').openGraphics(0, b.fileno(), libvirt.VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH)" => dom().await?.open_graphics(0, UnixStream::pair().unwrap().1.into(), skip);
        virsh format!("qemu-monitor-command run '{status}'") => dom().await?.qemu_monitor_command(status, none());
        python format!("libvirt_qemu.qemuMonitorCommandWithFiles(dom('run'), '{get}', [0], 0)") => dom().await?.qemu_monitor_command_with_files(get, files(), none());
        virsh "dom-fd-associate run gift --pass-fds 0" => dom().await?.fd_associate("gift", files(), 0);
        python "dom('run').createWithFiles([0], 0)" => dom().await?.create_with_files(files(), none());
        python "c.createXMLWithFiles('<domain/>', [0, 0], 0)" => c.domain_create_xml_with_files("<domain/>", two(), none());
        python "libvirt_lxc.lxcOpenNamespace(dom('run'), 0)" => dom().await?.lxc_open_namespace(0);
        python "dom('run').blockPeek('vda', 3, 2, 0)" => dom().await?.block_peek("vda", 3, 2);
        virsh "domblkstat run vda" => dom().await?.block_stats_flags("vda");
        virsh "domstats run" => c.domain_list_stats(&[dom().await?], none(), none());
        virsh "domlaunchsecinfo run" => dom().await?.launch_security_info();
        python "dom('run').migrateToURI3('qemu+tcp://192.0.2.1/system', {}, libvirt.VIR_MIGRATE_PEER2PEER)" => dom().await?.migrate_to_uri3("qemu+tcp://192.0.2.1/system", &empty, p2p);
        python "dom('run').migrate3(c, {}, libvirt.VIR_MIGRATE_LIVE | libvirt.VIR_MIGRATE_UNSAFE)" => dom().await?.migrate3(&c, &empty, unsafely);
        virsh "destroy run" => dom().await?.destroy();
        virsh "undefine run --nvram" => dom().await?.undefine_flags(DomainUndefineFlags::NVRAM);
    }
    s.close(c.close()).await;
}

async fn screenshot(domain: &Domain) -> Result<(), Error> {
    let (_, mut stream) = domain.screenshot(0).await?;
    stream.read_to_end(&mut Vec::new()).await.expect("the daemon gives it");
    Ok(())
}
