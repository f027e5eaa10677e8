//! The codec on its own.

use proptest::prelude::*;

use super::*;

fn hex(text: &str) -> Bytes {
    crate::types::from_hex(text).expect("hexadecimal digits").into()
}

fn read<T>(
    text: &str,
    read: impl FnOnce(&mut Decoder<'_>) -> Result<T, DecodeError>,
) -> Result<T, DecodeError> {
    let bytes = hex(text);
    let mut decoder = Decoder::new(&bytes);
    let value = read(&mut decoder)?;
    decoder.finish()?;
    Ok(value)
}

fn written(write: impl FnOnce(&mut Encoder<'_>)) -> Bytes {
    let mut bytes = BytesMut::new();
    write(&mut Encoder::new(&mut bytes));
    bytes.freeze()
}

#[test]
fn numbers_are_big_endian_words() {
    let written = written(|to| {
        to.i32(-2);
        to.u32(0xdead_beef);
        to.i64(-3);
        to.u64(1);
        to.f64(1.5);
        to.bool(true);
        to.u8(255);
        to.i8(-1);
        to.u16(65535);
    });
    let expected = "fffffffedeadbeeffffffffffffffffd00000000000000013ff8000000000000\
                    00000001000000ffffffffff0000ffff";
    assert_eq!(written, hex(expected));
    let mut from = Decoder::new(&written);
    assert_eq!((from.i32(), from.u32()), (Ok(-2), Ok(0xdead_beef)));
    assert_eq!((from.i64(), from.u64()), (Ok(-3), Ok(1)));
    assert_eq!((from.f64(), from.bool()), (Ok(1.5), Ok(true)));
    assert_eq!((from.u8(), from.i8(), from.u16()), (Ok(255), Ok(-1), Ok(65535)));
    assert_eq!(from.finish(), Ok(()));
}

#[test]
fn strings_are_padded_to_words() {
    let rows = [
        ("", "00000000"),
        ("a", "0000000161000000"),
        ("abc", "0000000361626300"),
        ("abcd", "0000000461626364"),
        ("é", "00000002c3a90000"),
    ];
    for (text, wire) in rows {
        assert_eq!(read(wire, |from| from.string(4)).as_deref(), Ok(text));
        assert_eq!(written(|to| to.string(text, 4).unwrap()), hex(wire));
    }
}

#[test]
fn what_no_correct_peer_sends_is_refused() {
    type Read = fn(&mut Decoder<'_>) -> Result<(), DecodeError>;
    let string: Read = |from| from.string(8).map(drop);
    let fixed: Read = |from| from.opaque_fixed::<3>().map(drop);
    let array: Read = |from| from.array::<u64>(9).map(drop);
    let strings: Read = |from| from.strings(9, 2).map(drop);
    let long = |len, max| DecodeErrorKind::TooLong { len, max };
    let rows: [(&str, Read, usize, DecodeErrorKind); 19] = [
        ("", |from| from.u32().map(drop), 0, DecodeErrorKind::UnexpectedEnd),
        ("000000", |from| from.u32().map(drop), 0, DecodeErrorKind::UnexpectedEnd),
        ("00000000000000", |from| from.u64().map(drop), 0, DecodeErrorKind::UnexpectedEnd),
        ("00000001aa", |from| from.u32().map(drop), 4, DecodeErrorKind::TrailingBytes(1)),
        ("00000002", |from| from.bool().map(drop), 0, DecodeErrorKind::Bool(2)),
        ("00000100", |from| from.u8().map(drop), 0, DecodeErrorKind::Discriminant(256)),
        ("ffffff7f", |from| from.i8().map(drop), 0, DecodeErrorKind::Discriminant(-129)),
        ("00010000", |from| from.u16().map(drop), 0, DecodeErrorKind::Discriminant(65536)),
        ("00000009616161616161616161000000", string, 0, long(9, 8)),
        ("ffffffff", string, 0, long(u32::MAX, 8)),
        ("0000000461", string, 4, DecodeErrorKind::UnexpectedEnd),
        ("0000000161", string, 5, DecodeErrorKind::UnexpectedEnd),
        ("0000000161000001", string, 5, DecodeErrorKind::Padding),
        ("00000001ff000000", string, 0, DecodeErrorKind::Utf8),
        ("61616101", fixed, 3, DecodeErrorKind::Padding),
        ("0000000a", array, 0, long(10, 9)),
        ("00000002000000000000000000000000", array, 0, DecodeErrorKind::UnexpectedEnd),
        ("000000010000000361616100", strings, 4, long(3, 2)),
        ("00000003", |from| from.optional_string(8).map(drop), 0, DecodeErrorKind::Bool(3)),
    ];
    for (wire, decode, offset, kind) in rows {
        let error = read(wire, decode).unwrap_err();
        assert_eq!((error.offset(), error.kind()), (offset, kind), "{wire}");
    }
}

#[test]
fn what_is_over_its_limit_is_not_written() {
    type Write = fn(&mut Encoder<'_>) -> Result<(), EncodeError>;
    let rows: [Write; 5] = [
        |to| to.string("abc", 2),
        |to| to.optional_string(Some("abc"), 2),
        |to| to.opaque(b"abc", 2),
        |to| to.array(&[1_u32, 2, 3], 2),
        |to| to.strings(&["abc".to_owned()], 1, 2),
    ];
    for encode in rows {
        let error = encode(&mut Encoder::new(&mut BytesMut::new())).unwrap_err();
        assert!(
            error.to_string().contains("length 3 is over the protocol's limit of 2"),
            "{error}"
        );
    }
}

#[test]
fn a_claimed_length_reserves_no_more_than_the_bytes_justify() {
    let mut wire = BytesMut::from(&hex("00ffffff")[..]);
    wire.resize(4 + 4 * 100, 0);
    let wire = wire.freeze();
    let decoder = || Decoder::new(&wire);
    assert_eq!(
        decoder().array_len(u32::MAX, 4).unwrap_err().kind(),
        DecodeErrorKind::UnexpectedEnd
    );
    assert!(decoder().array::<u64>(u32::MAX).is_err());
    assert!(decoder().strings(u32::MAX, 8).is_err());
    // Elements without a size still take a byte each.
    assert!(decoder().array::<()>(u32::MAX).is_err());
}

#[test]
fn opaque_data_shares_the_messages_memory() {
    let wire = hex("0000000461626364");
    let data = Decoder::new(&wire).opaque(4).unwrap();
    assert_eq!(data.as_ptr(), wire[4..].as_ptr());
}

#[test]
fn an_error_says_where_and_what() {
    let error = read("0000000000000007", |from| from.u32().and_then(|_| from.bool())).unwrap_err();
    assert_eq!(error.to_string(), "malformed message at byte 4: 7 is not a boolean");
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        text in ".{0,40}",
        data in prop::collection::vec(any::<u8>(), 0..40),
        numbers in prop::collection::vec(any::<i64>(), 0..9),
        strings in prop::collection::vec(".{0,9}", 0..9),
        optional in prop::option::of(".{0,9}"),
        fixed: [u8; 5],
    ) {
        let wire = written(|to| {
            to.string(&text, 160).unwrap();
            to.opaque(&data, 40).unwrap();
            to.array(&numbers, 9).unwrap();
            to.strings(&strings, 9, 36).unwrap();
            to.optional_string(optional.as_deref(), 36).unwrap();
            to.opaque_fixed(&fixed);
        });
        prop_assert_eq!(wire.len() % 4, 0);
        let mut from = Decoder::new(&wire);
        prop_assert_eq!(from.string(160).unwrap(), text);
        prop_assert_eq!(from.opaque(40).unwrap(), data);
        prop_assert_eq!(from.array::<i64>(9).unwrap(), numbers);
        prop_assert_eq!(from.strings(9, 36).unwrap(), strings);
        prop_assert_eq!(from.optional_string(36).unwrap(), optional);
        prop_assert_eq!(from.opaque_fixed::<5>().unwrap(), fixed);
        prop_assert_eq!(from.finish(), Ok(()));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..64), max: u32) {
        let bytes = Bytes::from(bytes);
        let decoder = || Decoder::new(&bytes);
        drop((decoder().string(max), decoder().opaque(max), decoder().opaque_fixed::<7>()));
        drop((decoder().array::<u32>(max), decoder().strings(max, max), decoder().bool()));
        drop((decoder().optional_string(max), decoder().u8(), decoder().i8(), decoder().u16()));
        drop(decode::<crate::TypedParam>(&bytes));
    }
}
