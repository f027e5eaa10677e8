//! Data streams and open files of live daemons: volumes, consoles, displays.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs::{self, File};
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::UnixStream;
use std::time::Duration;

use support::{Live, Version, guest_a, noise, not_supported, require};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;
use virtsmith::rpc::protocol::remote::storage_vol::{
    StorageVolLookupByKeyArgs, StorageVolUploadArgs,
};
use virtsmith::rpc::{Chunk, DataStream};
use virtsmith::virt::api::domain::{DomainConsoleFlags, DomainOpenGraphicsFlags};
use virtsmith::virt::api::qemu::DomainQemuMonitorCommandFlags;
use virtsmith::virt::api::storage::{
    StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDefineFlags, StorageVolCreateFlags,
    StorageVolDeleteFlags, StorageVolDownloadFlags, StorageVolUploadFlags,
};
use virtsmith::virt::{StoragePool, StorageVol};
use virtsmith::{Connect, Domain, Error, ErrorKind};

/// More than an emulated guest takes to boot on a busy machine.
const BOOT: Duration = Duration::from_secs(300);

/// A mebibyte; where it is recorded, so much that there is more than one frame of it.
fn mib(libvirtd: &Live) -> usize {
    if libvirtd.is_short() { 1 << 12 } else { 1 << 20 }
}

/// A started pool of a name of its own.
async fn pool(libvirtd: &Live, connect: &Connect, name: &str) -> StoragePool {
    let xml = format!(
        "<pool type='dir'><name>{name}</name><target><path>{}</path></target></pool>",
        libvirtd.folder().join(name).display()
    );
    let pool =
        connect.storage_pool_define_xml(&xml, StoragePoolDefineFlags::empty()).await.unwrap();
    pool.build(StoragePoolBuildFlags::empty()).await.unwrap();
    pool.create(StoragePoolCreateFlags::empty()).await.unwrap();
    pool
}

async fn volume(pool: &StoragePool, size: usize) -> StorageVol {
    let xml = format!(
        "<volume><name>data.raw</name><capacity>{size}</capacity><allocation>0</allocation></volume>"
    );
    pool.vol_create_xml(&xml, StorageVolCreateFlags::empty()).await.unwrap()
}

async fn upload(volume: &StorageVol, data: &[u8]) {
    let mut stream = volume.upload(0, 0, StorageVolUploadFlags::empty()).await.unwrap();
    stream.write_all(data).await.unwrap();
    stream.finish().await.unwrap();
}

async fn download(volume: &StorageVol, offset: u64, length: u64) -> Vec<u8> {
    let none = StorageVolDownloadFlags::empty();
    let mut stream = volume.download(offset, length, none).await.unwrap();
    let mut data = Vec::new();
    stream.read_to_end(&mut data).await.unwrap();
    data
}

#[tokio::test]
async fn what_was_uploaded_is_downloaded_whole_and_in_part() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let pool = pool(&libvirtd, &connect, "whole").await;
    let data = noise(5 * mib(&libvirtd) + 123);
    let volume = volume(&pool, data.len()).await;
    upload(&volume, &data).await;
    let path = volume.path().await.unwrap();
    assert!(libvirtd.is_played() || fs::read(path).unwrap() == data, "the file differs");
    assert!(download(&volume, 0, 0).await == data, "the download differs");
    let part = download(&volume, 1000, 3_000).await;
    assert!(part == data[1000..4_000], "the part differs: {} bytes", part.len());
    // The connection itself was not in the way of them, nor they in its.
    assert_eq!(connect.uri().await.unwrap(), "qemu:///system");
}

#[tokio::test]
async fn a_sparse_upload_leaves_holes_and_a_sparse_download_finds_them() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let pool = pool(&libvirtd, &connect, "sparse").await;
    let mib = mib(&libvirtd);
    let (head, tail) = (noise(mib), noise(mib / 16));
    let (gap, size) = (u64::try_from(15 * mib).unwrap(), 16 * mib + tail.len());
    let volume = volume(&pool, size).await;
    let mut stream = volume.upload(0, 0, StorageVolUploadFlags::SPARSE_STREAM).await.unwrap();
    stream.write_all(&head).await.unwrap();
    stream.send_hole(gap).await.unwrap();
    stream.write_all(&tail).await.unwrap();
    stream.finish().await.unwrap();

    let path = volume.path().await.unwrap();
    let file = [&head[..], &vec![0; 15 * mib], &tail].concat();
    if !libvirtd.is_played() {
        assert!(fs::read(&path).unwrap() == file, "the file differs");
        let taken = fs::metadata(&path).unwrap().blocks() * 512;
        assert!(taken < u64::try_from(4 * mib).unwrap(), "the file has no hole");
    }

    let sparse = StorageVolDownloadFlags::SPARSE_STREAM;
    let mut stream = volume.download(0, 0, sparse).await.unwrap();
    let (mut data, mut holes) = (Vec::new(), 0);
    while let Some(chunk) = stream.next().await.unwrap() {
        match chunk {
            Chunk::Data(bytes) => data.extend_from_slice(&bytes),
            Chunk::Hole(length) => holes += length,
        }
    }
    assert_eq!((data.len(), holes), (head.len() + tail.len(), gap));
    assert!(data[..mib] == head && data[mib..] == tail, "the data differs");
    let mut stream = volume.download(0, 0, sparse).await.unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).await.unwrap();
    assert!(all == file, "holes are not read as zeros");
}

#[tokio::test]
async fn a_volume_is_free_again_after_an_abort_and_a_drop() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let pool = pool(&libvirtd, &connect, "freed").await;
    let volume = volume(&pool, 4 * mib(&libvirtd)).await;
    let none = StorageVolUploadFlags::empty();
    let begin = async || {
        let mut stream = volume.upload(0, 0, none).await.unwrap();
        stream.write_all(&noise(1_000)).await.unwrap();
        stream
    };
    begin().await.abort().await.unwrap();
    drop(begin().await);
    // Unread, it fills both sides before it is dropped.
    drop(volume.download(0, 0, StorageVolDownloadFlags::empty()).await.unwrap());
    let data = noise(4 * mib(&libvirtd));
    upload(&volume, &data).await;
    assert!(download(&volume, 0, 0).await == data, "the download differs");
    volume.delete(StorageVolDeleteFlags::empty()).await.unwrap();
}

#[tokio::test]
async fn more_than_was_announced_does_not_reach_the_daemon() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let pool = pool(&libvirtd, &connect, "small").await;
    let volume = volume(&pool, mib(&libvirtd)).await;
    let none = StorageVolUploadFlags::empty();
    let mut stream = volume.upload(0, 1000, none).await.unwrap();
    let data = noise(2000);
    let error = stream.write_all(&data).await.unwrap_err();
    let error: Error = *error.into_inner().unwrap().downcast().unwrap();
    assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
    let error = stream.send_hole(1).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
    stream.finish().await.unwrap();
    assert!(download(&volume, 0, 1000).await == data[..1000], "what was announced differs");
    assert!(download(&volume, 1000, 1000).await == [0; 1000], "more was written");
}

#[tokio::test]
async fn a_daemon_that_cannot_take_more_says_so_on_the_stream() {
    let libvirtd = require!(Live::shared());
    let (version, [good, mended]) = (libvirtd.version(), ["9.0.0", "12.8.0"].map(Version::read));
    if Some(version) > good && Some(version) < mended {
        eprintln!("not supported: an error amid an upload: libvirt 11.3 hangs or dies of it");
        return;
    }
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let pool = pool(&libvirtd, &connect, "full").await;
    let volume = volume(&pool, mib(&libvirtd)).await;
    let args = StorageVolLookupByKeyArgs { key: volume.key().into() };
    let vol = connect.connection().call(&args).await.unwrap().vol;
    let args = StorageVolUploadArgs { vol, offset: 0, length: 1000, flags: 0 };
    let ((), mut stream) = connect.connection().open_stream(&args).await.unwrap();
    let written = stream.write_all(&noise(2000)).await;
    let error = match written {
        Ok(()) => stream.finish().await.unwrap_err(),
        Err(error) => *error.into_inner().unwrap().downcast().unwrap(),
    };
    assert!(error.remote().is_some(), "{error}");
}

#[tokio::test]
async fn a_console_is_read_and_typed_into() {
    let guest = require!(guest_a());
    let libvirtd = require!(Live::unrecorded());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let xml = format!(
        "<domain type='qemu'><name>console</name><memory unit='MiB'>128</memory>
           <os><type arch='x86_64' machine='pc'>hvm</type><kernel>{}</kernel>
             <initrd>{}</initrd><cmdline>console=ttyS0 stay</cmdline></os>
           <features><acpi/></features>
           <devices><serial type='pty'/></devices></domain>",
        guest.kernel.display(),
        guest.initrd.display()
    );
    let domain = connect.domain_define_xml(&xml).await.unwrap();
    domain.create().await.unwrap();
    let none = DomainConsoleFlags::empty();
    let mut console = domain.open_console(None, none).await.unwrap();
    let taken = domain.open_console(None, none).await.map(drop).unwrap_err();
    assert!(taken.remote().is_some(), "{taken}");
    read_until(&mut console, "GUEST-STAYS").await;
    // Nobody in the guest listens, but its terminal echoes.
    console.write_all(b"is there an echo?\n").await.unwrap();
    read_until(&mut console, "is there an echo?").await;
    // Not dropped: newer daemons can hang when a console is taken over at the
    // moment in which it is given up.
    console.abort().await.ok();
    let mut forced = domain.open_console(None, DomainConsoleFlags::FORCE).await.unwrap();
    forced.write_all(b"once more\n").await.unwrap();
    read_until(&mut forced, "once more").await;
    domain.destroy().await.unwrap();
    // The console ends with its guest.
    timeout(BOOT, forced.read_to_end(&mut Vec::new())).await.expect("it ends").ok();
    domain.undefine().await.unwrap();
}

async fn read_until(stream: &mut DataStream, word: &str) {
    let mut text = Vec::new();
    let reading = async {
        while !String::from_utf8_lossy(&text).contains(word) {
            assert_ne!(stream.read_buf(&mut text).await.unwrap(), 0, "the console has ended");
        }
    };
    if timeout(BOOT, reading).await.is_err() {
        panic!("no {word:?} in:\n{}", String::from_utf8_lossy(&text));
    }
}

/// A domain with a screen, which shows what its firmware has to say.
async fn with_screen(connect: &Connect, name: &str) -> Domain {
    let xml = format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory>
           <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features>
           <devices><video><model type='vga'/></video>
             <graphics type='vnc'><listen type='none'/></graphics></devices></domain>"
    );
    let domain = connect.domain_define_xml(&xml).await.unwrap();
    domain.create().await.unwrap();
    domain
}

async fn remove(domain: &Domain) {
    domain.destroy().await.unwrap();
    domain.undefine().await.unwrap();
}

#[tokio::test]
async fn a_screenshot_is_an_image_of_the_type_that_the_daemon_says() {
    let libvirtd = require!(Live::unrecorded());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let domain = with_screen(&connect, "screen").await;
    let (mime, mut stream) = domain.screenshot(0).await.unwrap();
    let mut image = Vec::new();
    stream.read_to_end(&mut image).await.unwrap();
    let magic: &[u8] = match mime.as_deref() {
        Some("image/x-portable-pixmap") => b"P6\n",
        Some("image/png") => b"\x89PNG",
        other => panic!("{other:?}"),
    };
    assert!(image.starts_with(magic) && image.len() > 100, "{} bytes", image.len());
    remove(&domain).await;
}

#[tokio::test]
async fn a_display_is_reached_by_an_open_socket_either_way() {
    let libvirtd = require!(Live::unrecorded());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let domain = with_screen(&connect, "display").await;
    let skip = DomainOpenGraphicsFlags::SKIPAUTH;
    let sockets = domain.open_graphics_fd(0, skip).await.unwrap();
    assert_eq!(sockets.len(), 1);
    for socket in sockets {
        assert_eq!(greeting(socket.into()), "RFB 003.008\n");
    }
    let (ours, theirs) = UnixStream::pair().unwrap();
    domain.open_graphics(0, theirs.into(), skip).await.unwrap();
    assert_eq!(greeting(ours), "RFB 003.008\n");
    let none = domain.open_graphics_fd(7, skip).await.unwrap_err();
    assert!(none.remote().is_some(), "{none}");
    remove(&domain).await;
}

/// What a VNC server says first.
fn greeting(mut socket: UnixStream) -> String {
    socket.set_nonblocking(false).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let mut greeting = [0; 12];
    socket.read_exact(&mut greeting).unwrap();
    String::from_utf8_lossy(&greeting).into_owned()
}

#[tokio::test]
async fn qemu_is_given_an_open_file() {
    let libvirtd = require!(Live::shared());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    let domain = with_screen(&connect, "files").await;
    let none = DomainQemuMonitorCommandFlags::empty();
    let (version, since) = (libvirtd.version(), Version::read("8.2.0").unwrap());
    if version < since {
        let error = domain.qemu_monitor_command_with_files("{}", vec![], none).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotSupported, "{error}");
        not_supported("qemu_monitor_command_with_files", since, version);
        return remove(&domain).await;
    }
    let file = File::open("/dev/null").unwrap();
    let ask = async |command: &str, files| {
        domain.qemu_monitor_command_with_files(command, files, none).await.unwrap()
    };
    let get = r#"{"execute":"getfd","arguments":{"fdname":"gift"}}"#;
    let (answer, files) = ask(get, vec![file.into()]).await;
    assert!(answer.contains("return") && files.is_empty(), "{answer}");
    // It has it, and only once.
    let close = r#"{"execute":"closefd","arguments":{"fdname":"gift"}}"#;
    let (answer, _) = ask(close, vec![]).await;
    assert!(answer.contains("return"), "{answer}");
    let (answer, _) = ask(close, vec![]).await;
    assert!(answer.contains("error"), "{answer}");
    remove(&domain).await;
}
