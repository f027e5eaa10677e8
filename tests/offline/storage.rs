//! A pool and a volume, and what travels in and out of it.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use virtsmith::rpc::Chunk;
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::api::storage::{
    StorageVolDownloadFlags, StorageVolType, StorageVolUploadFlags,
};
use virtsmith::virt::{StoragePool, StorageVol};

use crate::{FOLDER, Opened, Stage, none, play};

/// The sizes of the data, and of the hole before its last part.
const HEAD: usize = 4096;
const HOLE: usize = 1 << 20;
const TAIL: usize = 512;

#[tokio::test]
async fn a_volume_is_written_and_read_whole_in_part_and_with_holes() {
    play("volume", Opened::Qemu, async |stage: &Stage| {
        let connect = stage.connect().await;
        let xml = format!(
            "<pool type='dir'><name>images</name><uuid>11111111-2222-1333-8444-666666666666</uuid>
               <target><path>{FOLDER}/images</path></target></pool>"
        );
        let pool = connect.storage_pool_define_xml(&xml, none()).await.unwrap();
        pool.build(none()).await.unwrap();
        pool.create(none()).await.unwrap();
        // How full the disk is, which `info` says too, is the machine's own affair.
        assert!(pool.is_active().await.unwrap());

        let size = HEAD + HOLE + TAIL;
        let volume = create(&pool, size).await;
        assert_eq!(volume.path().await.unwrap(), format!("{FOLDER}/images/data.raw"));
        upload(&volume).await;
        read_in_part(&volume).await;
        read_with_holes(&volume).await;

        assert_eq!(pool.list_all_volumes().await.unwrap().len(), 1);
        volume.delete(none()).await.unwrap();
        let gone = pool.vol_lookup_by_name("data.raw").await.unwrap_err();
        assert!(gone.is(ErrorNumber::NO_STORAGE_VOL), "{gone}");
        pool.destroy().await.unwrap();
        pool.delete(none()).await.unwrap();
        pool.undefine().await.unwrap();
        connect.close().await.unwrap();
    })
    .await;
}

async fn create(pool: &StoragePool, size: usize) -> StorageVol {
    let xml = format!(
        "<volume><name>data.raw</name><capacity>{size}</capacity><allocation>0</allocation></volume>"
    );
    let volume = pool.vol_create_xml(&xml, none()).await.unwrap();
    let info = volume.info().await.unwrap();
    assert_eq!((info.r#type, info.capacity), (StorageVolType::FILE, size as u64));
    volume
}

async fn upload(volume: &StorageVol) {
    let sparse = StorageVolUploadFlags::SPARSE_STREAM;
    let mut stream = volume.upload(0, 0, sparse).await.unwrap();
    stream.write_all(&pattern(HEAD)).await.unwrap();
    stream.send_hole(HOLE as u64).await.unwrap();
    stream.write_all(&pattern(TAIL)).await.unwrap();
    stream.finish().await.unwrap();

    let mut stream = volume.upload(16, 8, none()).await.unwrap();
    stream.write_all(b"replaced").await.unwrap();
    stream.finish().await.unwrap();
}

async fn read_in_part(volume: &StorageVol) {
    let mut stream = volume.download(8, 24, none()).await.unwrap();
    let mut data = Vec::new();
    stream.read_to_end(&mut data).await.unwrap();
    assert_eq!(data, [&pattern(HEAD)[8..16], b"replaced", &pattern(HEAD)[24..32]].concat());
}

async fn read_with_holes(volume: &StorageVol) {
    let sparse = StorageVolDownloadFlags::SPARSE_STREAM;
    let mut stream = volume.download(0, 0, sparse).await.unwrap();
    let (mut data, mut holes) = (Vec::new(), 0);
    while let Some(chunk) = stream.next().await.unwrap() {
        match chunk {
            Chunk::Data(bytes) => data.extend_from_slice(&bytes),
            Chunk::Hole(length) => holes += length,
        }
    }
    assert_eq!((data.len(), holes), (HEAD + TAIL, HOLE as u64));
    assert_eq!(data[HEAD..], pattern(TAIL));
}

/// Bytes that say where they are.
fn pattern(size: usize) -> Vec<u8> {
    (0..size).map(|at| (at % 251).to_le_bytes()[0]).collect()
}
