//! Writes the inputs that a target starts from: `seeds TARGET FOLDER`.

use std::env;
use std::fs;
use std::path::Path;
use std::time::Duration;

use virtsmith::image::{Compat, CreateOptions, Format, Size, create_new};
use virtsmith::protocol::json::JsonError;
use virtsmith::protocol::types::from_hex;
use virtsmith::protocol::xdr::{self, DecodeErrorKind, Encode, EncodeError, Encoder};
use virtsmith::protocol::{TypedParam, TypedParamValue};
use virtsmith::protocol::frame::split;
use virtsmith::replay::{Content, Header, Peer, Record, Writer};
use virtsmith::seed::iso9660::Image;
use virtsmith::seed::{MetaData, Seed, Timestamp};
use virtsmith_fuzz::{bytes, chosen, procedures};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [target, folder] = arguments.as_slice() else { panic!("usage: seeds TARGET FOLDER") };
    fs::create_dir_all(folder).expect("the folder can be made");
    for (number, seed) in seeds(target).into_iter().enumerate() {
        let path = Path::new(folder).join(format!("seed-{number:04}"));
        fs::write(path, seed).expect("the seed can be written");
    }
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    match target {
        "catalogs" => texts(&[CATALOG]),
        "checksums" => texts(&CHECKSUMS),
        "cleartext" => signed(),
        "conversation" => moves(),
        "frame" => frames(),
        "image_name" => texts(&NAMES),
        "iso9660" => volumes(),
        "json" => arguments_as_json(),
        "nocloud" => seed_files(),
        "procedure" => procedures_of_zeros(),
        "qcow2" => images(),
        "qcow2_mutants" => mutants(),
        "recording" => recordings(),
        "session" => conversations(),
        "simplestreams" => texts(&STREAMS),
        "size" => {
            texts(&["1G", "0x200", "1.5k", " +10b", ".5T", "8E", "1e3", "18446744073709551616"])
        }
        "stream" => pieces_of_streams(),
        "typed_params" => vec![typed_params()],
        "uri" => texts(&URIS),
        "xml" => documents(),
        _ => panic!("there is no target {target}"),
    }
}

/// A reply, an event, a ping, a reply that opens a stream, data and a hole on
/// it, its end, and a reply with a descriptor.
const FRAMES: [&str; 8] = [
    "000000242000808600000001000000420000000100000000000000000000000100000000",
    "000000242000808600000001000000070000000200000000000000000000000000000000",
    "0000001c6b6565700000000100000001000000020000000000000000",
    "0000001c2000808600000001000000d1000000010000000100000000",
    "000000202000808600000001000000d1000000030000000100000002deadbeef",
    "000000282000808600000001000000d1000000060000000100000002000000000000100000000000",
    "0000001c2000808600000001000000d1000000030000000100000000",
    "000000202000808600000001000000170000000500000002000000000000000100",
];

const CATALOG: &str = "[[catalog]]\nname = 'ours'\nkind = 'simplestreams'\nunsigned = true\n\
    url = 'https://images.example/'\nmirrors = ['file:///srv/']\nstream = 'daily'\n";

/// Documents that one publisher or another has, with NUL bytes between them.
const CHECKSUMS: [&str; 5] = [
    "# x.qcow2: 42 bytes\nSHA256 (Rocky-9-GenericCloud-Base.latest.x86_64.qcow2) = \
     0000000000000000000000000000000000000000000000000000000000000000\n",
    "0000000000000000000000000000000000000000000000000000000000000000  \
     AlmaLinux-9-GenericCloud-9.5-20260101.x86_64.qcow2\n",
    "version: 3.22.1\n\00000000000000000000000000000000000000000000000000000000000000000",
    "[{\"id\": 7, \"name\": \"images\", \"version\": \"v1\"}]\0[{\"file_name\": \
     \"Arch-Linux-x86_64-cloudimg.qcow2\", \"size\": 1, \"file_sha256\": \"00\"}]",
    "[{\"version\": \"12\", \"arch\": \"x86_64\", \"variant\": \"Cloud\", \"link\": \
     \"https://a.example/Fedora-Cloud-Base-Generic-12-1.1.x86_64.qcow2\"}]",
];

const NAMES: [&str; 8] = [
    "ubuntu:24.04",
    "images:debian/12/cloud",
    "https://a.example/x.img#sha256=0000000000000000000000000000000000000000000000000000000000000000",
    "./a:b",
    "release=noble arch=amd64 ftype=disk1.img",
    "4A3C E3CD 565D 7EB5 C810 E2B9 7FF3 F408 476C F100",
    "Fri, 02 Jan 2026 03:04:05 +0000",
    "2026-01-02T03:04:05Z",
];

const STREAMS: [&str; 2] = [
    r#"{"format": "index:1.0", "updated": "Fri, 02 Jan 2026 03:04:05 +0000", "index": {"a:b:c": {
        "datatype": "image-downloads", "format": "products:1.0", "path": "streams/v1/b.json"}}}"#,
    r#"{"format": "products:1.0", "content_id": "a:b:c", "_aliases": {"arch": {"x": {"os": "y"}}},
        "products": {"p": {"arch": "x", "aliases": "1,one", "versions": {"20260101": {"items": {
        "d": {"ftype": "disk1.img", "path": "a/b.img", "size": 42, "sha512": null}}}}}}}"#,
];

/// A document of somebody unknown, and Ubuntu's key.
fn signed() -> Vec<Vec<u8>> {
    let signature = "-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\n";
    let document =
        format!("\0-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n- -a\n{signature}");
    let key = include_str!("../../src/catalog/keys/ubuntu-cloud-images.asc");
    vec![document.into_bytes(), format!("\x01{signature}").into_bytes(), format!("\x02{key}").into_bytes()]
}

fn frames() -> Vec<Vec<u8>> {
    FRAMES.iter().map(|hex| from_hex(hex).expect("it is hexadecimal")).collect()
}

fn conversations() -> Vec<Vec<u8>> {
    let whole: Vec<u8> = frames().concat();
    let one_piece = [&[2, 0], whole.as_slice()].concat();
    let three_pieces = [&[2, 2, 1, 40], whole.as_slice()].concat();
    vec![one_piece, three_pieces]
}

/// A call and its reply; a stream that is written, finished and confirmed; pings
/// that nobody answers. See the target for what the letters say.
fn moves() -> Vec<Vec<u8>> {
    vec![
        vec![0, 0, 4, 0, 0, 0],
        vec![0, 1, 4, 0, 0, 0, 5, 0, 9, 4, 1, 0, 4, 6, 0, 3, 200, 4, 2, 0, 0],
        vec![2, 3, 4, 9, 0, 4, 9, 1, 4, 9, 2, 4, 9, 3, 4, 9],
    ]
}

/// Data before and after the reply, a hole, both ends.
fn pieces_of_streams() -> Vec<Vec<u8>> {
    vec![vec![7, 1, 3, 1, 2, 3, 0, 1, 2, 8, 9, 2, 200, 3], vec![0, 0, 1, 200, 2, 255, 4]]
}

/// Every kind of line, and the frames above as somebody recorded them.
fn recordings() -> Vec<Vec<u8>> {
    let text = "virtsmith-recording 1\ndate 2026-11-22T08:00:00Z\nuri test:///default\n\
        server-version 9.0.0\nfeature PROGRAM_KEEPALIVE\n\n# A comment.\n\
        1 > 152 remote.CONNECT_OPEN call ok serial 1\n\
        \x20 00000001 0000000f 74657374 3a2f2f2f 64656661 756c7400 00000000\n\
        \x20 #= {\"flags\":0,\"name\":\"test:///default\"}\n\
        2 < 5 0x1234.-1 reply-with-fds error serial 0 version 2 fds 3 redacted\n  00\n\
        1 > 951 close\n";
    let mut writer = Writer::new(Vec::new(), &Header::default()).expect("it can be written");
    for bytes in frames() {
        let Ok(Some(frame)) = split(&mut bytes.as_slice().into()) else { continue };
        let content = Content::Frame { frame, redacted: false };
        let (connection, from, at) = (1, Peer::Daemon, Duration::from_micros(7));
        writer.write(&Record { connection, from, at, content }).expect("it can be written");
    }
    vec![text.into(), writer.into_inner()]
}

/// For every procedure both sides, as short as they can be.
fn procedures_of_zeros() -> Vec<Vec<u8>> {
    let zeros = bytes(&[0; 4096]);
    let mut seeds = Vec::new();
    for (index, procedure) in procedures().into_iter().enumerate() {
        let sides = [(0, procedure.json.decode_args), (1, procedure.json.decode_ret)];
        for (side, decode) in sides {
            let Err(JsonError::Decode(error)) = decode(&zeros) else { continue };
            let DecodeErrorKind::TrailingBytes(left) = error.kind() else { continue };
            let payload = [&[side], &zeros[left..]].concat();
            seeds.push(chosen(index, &payload));
        }
    }
    seeds
}

fn arguments_as_json() -> Vec<Vec<u8>> {
    let zeros = bytes(&[0; 4096]);
    let mut seeds = Vec::new();
    for (index, procedure) in procedures().into_iter().enumerate() {
        let Err(JsonError::Decode(error)) = (procedure.json.decode_args)(&zeros) else { continue };
        let DecodeErrorKind::TrailingBytes(left) = error.kind() else { continue };
        let value = (procedure.json.decode_args)(&zeros.slice(left..)).expect("it is exact");
        seeds.push(chosen(index, value.to_string().as_bytes()));
    }
    seeds
}

fn typed_params() -> Vec<u8> {
    let values: [TypedParamValue; 7] = [
        1i32.into(),
        2u32.into(),
        3i64.into(),
        4u64.into(),
        0.5f64.into(),
        true.into(),
        "text".into(),
    ];
    let params = values.map(|value| TypedParam::new("name", value));
    xdr::encode(&Array(&params)).expect("it is within its limits").to_vec()
}

struct Array<'a>(&'a [TypedParam]);

impl Encode for Array<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(self.0, 64)
    }
}

const URIS: [&str; 4] = [
    "qemu:///system",
    "test+unix:///default?socket=%2Fa%20b&mode=legacy;x=y",
    "qemu+unix:///session?name=lxc:///system#fragment",
    "esx://user@host:1/path?no_verify=1",
];

fn texts(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// What libvirt and this crate write, and every kind of node.
fn documents() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/xml/libvirt");
    let entries = fs::read_dir(folder).expect("the fixtures are there");
    let mut seeds: Vec<Vec<u8>> = entries
        .map(|entry| fs::read(entry.expect("it can be listed").path()).expect("it can be read"))
        .collect();
    seeds.extend(texts(&[
        "<?xml version='1.0' encoding=\"UTF-8\"?>\r\n<a/>",
        "<!-- c --><a b=\"&#x41;&amp;\" c='&quot;'>t<![CDATA[<x>]]>&lt;<?p i?><e/></a >\n",
        "<pool type='dir'><name>a</name><target><path>/a</path></target></pool>",
        "<volume><name>a</name><capacity unit='GiB'>1</capacity></volume>",
    ]));
    seeds
}

fn seed_files() -> Vec<Vec<u8>> {
    let pieces = ["#cloud-config\n", "version: 2\n", "#!/bin/sh\n", "instance-id: a\n"];
    let lengths = pieces.map(|piece| u8::try_from(piece.len()).expect("it is short"));
    let head = [&[0, 0, 0, 0, 4], &lengths[..]].concat();
    vec![[head, pieces.concat().into_bytes()].concat()]
}

/// Volumes from their descriptors on, without the empty sectors at the end.
fn volumes() -> Vec<Vec<u8>> {
    let created = Timestamp::from_unix(1_700_000_000).expect("it is a date");
    let seed = Seed::builder(MetaData::new("i-1", "web")).user_data("#cloud-config\n");
    let seed = seed.build().expect("it is a seed").to_vec(created);
    let names = ["a", "A long name with spaces.and.dots", "naïve"];
    let files = names.map(|name| (name, name.as_bytes()));
    let image = Image::new("label", files).expect("it is an image").to_vec(created);
    [seed, image].map(|volume| volume[16 * 2048..30 * 2048].to_vec()).into()
}

/// Each kind of image with nothing changed, read, repaired, converted and written.
fn mutants() -> Vec<Vec<u8>> {
    let uses = [0, 1, 2, 3].map(|one_use| [&[0, 1, one_use][..], &[7; 40], &[0x50; 40]].concat());
    (0..9).flat_map(|kind| uses.each_ref().map(|rest| [&[kind], &rest[..]].concat())).collect()
}

/// Small images: plain, old, with a backing file, with a snapshot, with a bitmap.
fn images() -> Vec<Vec<u8>> {
    let base = || CreateOptions::qcow2().size(Size::from_bytes(1 << 20)).cluster_size(512);
    let overlay = base().backing_file("base").backing_format(Format::Raw).verify_backing(false);
    let plain = image(&base());
    vec![
        image(&base().compat(Compat::V0_10)),
        image(&overlay),
        with_snapshot(plain.clone()),
        with_bitmap(plain.clone()),
        plain,
    ]
}

fn image(options: &CreateOptions) -> Vec<u8> {
    let path = env::temp_dir().join(format!("virtsmith-fuzz-{}", std::process::id()));
    create_new(&path, options).expect("the image can be made");
    let bytes = fs::read(&path).expect("it was made");
    fs::remove_file(&path).expect("it was made");
    bytes
}

/// Puts a table of one snapshot behind the image.
fn with_snapshot(mut image: Vec<u8>) -> Vec<u8> {
    let table = u64::try_from(image.len()).expect("it is small");
    image[60..64].copy_from_slice(&1u32.to_be_bytes());
    image[64..72].copy_from_slice(&table.to_be_bytes());
    image.extend(512u64.to_be_bytes());
    image.extend(1u32.to_be_bytes());
    image.extend([0, 1, 0, 4]);
    image.extend([0; 20]);
    image.extend(24u32.to_be_bytes());
    image.extend([0; 24]);
    image.extend(b"1snap");
    image.extend([0; 512]);
    image
}

/// Puts a directory of one bitmap behind the image, and an extension that names it.
fn with_bitmap(mut image: Vec<u8>) -> Vec<u8> {
    let directory = u64::try_from(image.len()).expect("it is small");
    let header_length = u32::from_be_bytes(*image[100..].first_chunk().expect("it is version 3"));
    let at = usize::try_from(header_length).expect("it is small");
    let entry = [
        &512u64.to_be_bytes()[..],
        &1u32.to_be_bytes(),
        &2u32.to_be_bytes(),
        &[1, 16, 0, 4, 0, 0, 0, 0],
        b"bits\0\0\0\0",
    ]
    .concat();
    let length = u64::try_from(entry.len()).expect("it is small");
    let extension = [
        &0x2385_2875u32.to_be_bytes()[..],
        &24u32.to_be_bytes(),
        &1u32.to_be_bytes(),
        &[0; 4],
        &length.to_be_bytes(),
        &directory.to_be_bytes(),
        &[0; 8],
    ]
    .concat();
    image[at..at + extension.len()].copy_from_slice(&extension);
    image[95] |= 1;
    image.extend(entry);
    image.extend([0; 512]);
    image
}
