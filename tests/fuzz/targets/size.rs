//! Image sizes as text: a number of bytes reads as itself, and prints in three digits.
#![no_main]

use virtsmith::image::Size;
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Some((number, _)) = data.split_first_chunk::<8>() {
        let size = Size::from_bytes(u64::from_le_bytes(*number));
        assert!(size.to_string().len() <= "1.23e+03 EiB".len(), "{size}");
        assert!(size.round_up_to_sector() >= size || size.bytes() > u64::MAX - 512);
    }
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(size) = text.parse::<Size>() else { return };
    assert!(i64::try_from(size.bytes()).is_ok(), "{text}");
    assert_eq!(size.bytes().to_string().parse::<Size>().ok(), Some(size), "{text}");
    assert_eq!(format!("{:#x}", size.bytes()).parse::<Size>().ok(), Some(size), "{text}");
});
