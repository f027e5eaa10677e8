//! A console: what the guest says, and what is typed.

use std::fs;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use virtsmith::rpc::DataStream;
use virtsmith::virt::api::domain::DomainConsoleFlags;

use crate::{FOLDER, Opened, Stage, none, play};

/// What the guest says when it is first spoken to.
const GREETING: &[u8; 8] = b"READY\r\n\0";

/// The first sector of a disk, for an x86 processor in real mode: it waits for a
/// byte on the first serial port, says the greeting, and then all that it hears.
const PROGRAM: [u8; 43] = [
    0xfa, 0x31, 0xc0, 0x8e, 0xd8, 0xfc, // cli; xor ax, ax; mov ds, ax; cld
    0xba, 0xfd, 0x03, 0xec, 0xa8, 0x01, 0x74, 0xfb, // mov dx, 3fd; until bit 0: in al, dx
    0xba, 0xf8, 0x03, 0xbe, 0x2b, 0x7c, // mov dx, 3f8; mov si, 7c2b
    0xac, 0x84, 0xc0, 0x74, 0x03, 0xee, 0xeb, 0xf8, // lodsb; until it is 0: out dx, al
    0xba, 0xfd, 0x03, 0xec, 0xa8, 0x01, 0x74, 0xfb, // mov dx, 3fd; until bit 0: in al, dx
    0xba, 0xf8, 0x03, 0xec, 0xee, 0xeb, 0xf1, // mov dx, 3f8; in al, dx; out dx, al; again
];

#[tokio::test]
async fn a_console_is_read_and_typed_into_until_its_guest_ends() {
    play("console", Opened::Qemu, async |stage: &Stage| {
        if stage.is_live {
            fs::write(format!("{FOLDER}/boot.raw"), boot_sector()).unwrap();
        }
        let connect = stage.connect().await;
        let domain = connect.domain_define_xml(&xml()).await.unwrap();
        domain.create().await.unwrap();
        let mut console = domain.open_console(None, none()).await.unwrap();
        let taken = domain.open_console(None, none()).await.map(drop).unwrap_err();
        assert!(taken.remote().is_some(), "{taken}");
        for (typed, said) in [("hello", "READY\r\nhello"), ("\x03 and ^]", "\x03 and ^]")] {
            console.write_all(typed.as_bytes()).await.unwrap();
            read_until(&mut console, said).await;
        }
        // libvirt 11.3 may hang when the next comes before the last has gone.
        console.abort().await.unwrap();
        let mut forced = domain.open_console(None, DomainConsoleFlags::FORCE).await.unwrap();
        forced.write_all(b"once more").await.unwrap();
        read_until(&mut forced, "once more").await;
        domain.destroy().await.unwrap();
        // The console ends with its guest, in good order or not.
        forced.read_to_end(&mut Vec::new()).await.ok();
        domain.undefine().await.unwrap();
        connect.close().await.unwrap();
    })
    .await;
}

async fn read_until(console: &mut DataStream, word: &str) {
    let mut text = Vec::new();
    while text != word.as_bytes() {
        assert_ne!(console.read_buf(&mut text).await.unwrap(), 0, "the console has ended");
    }
}

fn boot_sector() -> Vec<u8> {
    let mut sector = [&PROGRAM[..], GREETING].concat();
    sector.resize(510, 0);
    sector.extend([0x55, 0xaa]);
    sector
}

fn xml() -> String {
    format!(
        "<domain type='qemu'><name>console</name>
           <uuid>11111111-2222-1333-8444-555555555556</uuid><memory unit='MiB'>16</memory>
           <os><type arch='x86_64' machine='pc'>hvm</type></os>
           <devices><controller type='usb' model='none'/><memballoon model='none'/>
             <disk type='file'><driver name='qemu' type='raw'/><source file='{FOLDER}/boot.raw'/>
               <target dev='hda' bus='ide'/></disk>
             <serial type='pty'/></devices></domain>"
    )
}
