//! Rust's spelling of libvirt's names.

/// `domain_lookup_by_name_args` as `DomainLookupByNameArgs`.
pub(crate) fn camel(name: &str) -> String {
    name.split('_').map(capitalized).collect()
}

/// `callbackID` as `callback_id`, `xmlCPUs` as `xml_cpus`, `int1` as it is.
pub(crate) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| chars.get(before));
        let after = chars.get(index + 1);
        let starts_word = before.is_some_and(char::is_ascii_lowercase)
            || before.is_some_and(char::is_ascii_uppercase)
                && after.is_some_and(char::is_ascii_lowercase)
                && !is_plural(&chars, index + 1);
        if c.is_ascii_uppercase() && starts_word {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// A field's name in Rust, where some of libvirt's are keywords.
pub(crate) fn field(name: &str) -> String {
    match snake(name).as_str() {
        keyword @ ("type" | "in" | "ref" | "mod" | "use" | "match" | "move" | "fn" | "impl") => {
            format!("r#{keyword}")
        }
        plain => plain.to_owned(),
    }
}

/// A number as Rust code writes it: `4_194_304`.
pub(crate) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len() > 4 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

/// `x` with its first letter in upper case.
pub(crate) fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map_or(String::new(), |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// `x` with its first letter in lower case, unless it begins with an abbreviation.
pub(crate) fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), second) if !second.is_some_and(|c| c.is_ascii_uppercase()) => {
            first.to_ascii_lowercase().to_string() + chars.as_str()
        }
        _ => text.to_owned(),
    }
}

/// Whether the letter at `index` is the `s` of an abbreviation's plural.
fn is_plural(chars: &[char], index: usize) -> bool {
    chars.get(index) == Some(&'s') && index + 1 == chars.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_snake_case() {
        let rows = [
            ("callbackID", "callback_id"),
            ("xmlCPUs", "xml_cpus"),
            ("oldMAC", "old_mac"),
            ("nrVirtCpu", "nr_virt_cpu"),
            ("libVer", "lib_ver"),
            ("int1", "int1"),
            ("cookie_in", "cookie_in"),
            ("dev_aliases", "dev_aliases"),
            ("type", "r#type"),
        ];
        for (libvirt, rust) in rows {
            assert_eq!(field(libvirt), rust);
        }
    }

    #[test]
    fn types_are_camel_case() {
        assert_eq!(camel("domain_event_block_job_2_msg"), "DomainEventBlockJob2Msg");
        assert_eq!(camel("MessageHeader"), "MessageHeader");
    }

    #[test]
    fn long_numbers_are_grouped() {
        let rows =
            [(16, "16"), (4097, "4097"), (16_384, "16_384"), (4_194_304, "4_194_304"), (-2, "-2")];
        for (number, text) in rows {
            assert_eq!(grouped(number), text);
        }
    }
}
