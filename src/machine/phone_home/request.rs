//! Reading the one request that is understood: cloud-init's POST.
//!
//! Sources: RFC 9112 (HTTP/1.1), the URL Standard's `application/x-www-form-urlencoded`,
//! and cloud-init's module `phone_home`.

use std::collections::BTreeMap;

/// The longest head, in bytes.
pub(super) const MAX_HEAD: usize = 8 << 10;
/// The longest body, in bytes: some public keys.
pub(super) const MAX_BODY: usize = 64 << 10;

/// Fields of a form, by their names. Of a name that is given twice, the first.
pub(super) type Form = BTreeMap<String, String>;

/// Why a request is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is none, or contradicts itself.
    Bad,
    /// It is no POST.
    Method,
    /// It does not say how long its body is.
    Length,
    /// Its head or body is too long.
    TooLarge,
}

impl Refusal {
    /// The status line's code and phrase.
    pub(super) fn status(self) -> &'static str {
        match self {
            Self::Bad => "400 Bad Request",
            Self::Method => "405 Method Not Allowed",
            Self::Length => "411 Length Required",
            Self::TooLarge => "413 Content Too Large",
        }
    }
}

/// Reads what has come of a request so far: its form, or nothing yet.
pub(super) fn read(bytes: &[u8]) -> Result<Option<Form>, Refusal> {
    let start = bytes.get(..MAX_HEAD + 4).unwrap_or(bytes);
    let end = start.windows(4).position(|window| window == b"\r\n\r\n");
    let Some(end) = end else {
        return if bytes.len() >= MAX_HEAD + 4 { Err(Refusal::TooLarge) } else { Ok(None) };
    };
    let head = bytes.get(..end).and_then(|head| std::str::from_utf8(head).ok());
    let length = length(head.ok_or(Refusal::Bad)?)?;
    let body = bytes.get(end + 4..).unwrap_or_default();
    Ok(body.get(..length).map(form))
}

/// The length of the body that a head announces.
fn length(head: &str) -> Result<usize, Refusal> {
    let mut lines = head.split("\r\n");
    check_request_line(lines.next().unwrap_or_default())?;
    let mut length = None;
    for line in lines {
        let (name, value) = line.split_once(':').ok_or(Refusal::Bad)?;
        if name.is_empty() || name.contains(char::is_whitespace) {
            return Err(Refusal::Bad);
        }
        if name.eq_ignore_ascii_case("transfer-encoding") {
            return Err(Refusal::Length);
        }
        if name.eq_ignore_ascii_case("content-length") {
            let value = value.trim();
            let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
            if !is_number || length.is_some() {
                return Err(Refusal::Bad);
            }
            length = Some(value.parse().unwrap_or(usize::MAX));
        }
    }
    match length {
        None => Err(Refusal::Length),
        Some(length) if length > MAX_BODY => Err(Refusal::TooLarge),
        Some(length) => Ok(length),
    }
}

fn check_request_line(line: &str) -> Result<(), Refusal> {
    let words: Vec<&str> = line.split(' ').collect();
    match words.as_slice() {
        ["POST", target, "HTTP/1.0" | "HTTP/1.1"] if target.starts_with('/') => Ok(()),
        [method, _, "HTTP/1.0" | "HTTP/1.1"] if *method != "POST" => Err(Refusal::Method),
        _ => Err(Refusal::Bad),
    }
}

fn form(body: &[u8]) -> Form {
    let mut form = Form::new();
    for pair in body.split(|&byte| byte == b'&').filter(|pair| !pair.is_empty()) {
        let mut halves = pair.splitn(2, |&byte| byte == b'=');
        let name = decoded(halves.next().unwrap_or_default());
        let value = decoded(halves.next().unwrap_or_default());
        form.entry(name).or_insert(value);
    }
    form
}

fn decoded(bytes: &[u8]) -> String {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        plain.push(match first {
            b'+' => b' ',
            b'%' => match hexadecimal(after) {
                Some(byte) => {
                    rest = after.get(2..).unwrap_or_default();
                    byte
                }
                None => b'%',
            },
            other => other,
        });
    }
    String::from_utf8_lossy(&plain).into_owned()
}

fn hexadecimal(bytes: &[u8]) -> Option<u8> {
    let digits = bytes.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn post(headers: &str, body: &str) -> Vec<u8> {
        format!("POST / HTTP/1.1\r\nHost: h\r\n{headers}\r\n\r\n{body}").into_bytes()
    }

    fn with_length(body: &str) -> Vec<u8> {
        post(&format!("Content-Length: {}", body.len()), body)
    }

    #[test]
    fn a_form_is_read_once_it_is_whole() {
        let request = with_length(
            "instance_id=i-1&hostname=web+1&pub_key_rsa=ssh-rsa%20A%2bB%3d&a&a=2&%zz=%",
        );
        for cut in 0..request.len() {
            assert_eq!(read(&request[..cut]), Ok(None), "{cut}");
        }
        let form = read(&request).unwrap().unwrap();
        let get = |name: &str| form.get(name).map(String::as_str);
        assert_eq!((get("instance_id"), get("hostname")), (Some("i-1"), Some("web 1")));
        assert_eq!(get("pub_key_rsa"), Some("ssh-rsa A+B="));
        assert_eq!((get("a"), get("%zz")), (Some(""), Some("%")));
    }

    #[test]
    fn what_is_not_taken_is_refused_by_its_fault() {
        use Refusal::{Bad, Length, Method, TooLarge};
        let line = |line: &str| format!("{line}\r\nContent-Length: 0\r\n\r\n").into_bytes();
        for (request, refusal) in [
            (line("GET / HTTP/1.1"), Method),
            (line("post / HTTP/1.1"), Method),
            (line("POST / HTTP/2"), Bad),
            (line("POST http://elsewhere/ HTTP/1.1"), Bad),
            (line("POST  / HTTP/1.1"), Bad),
            (line("POST /a b HTTP/1.1"), Bad),
            (line(""), Bad),
            (line("POST / HTTP/1.1\r\nno colon"), Bad),
            (line("POST / HTTP/1.1\r\nContent-Length : 5"), Bad),
            (line("POST / HTTP/1.1\r\n folded: 1"), Bad),
            (line("POST / HTTP/1.1\r\nContent-Length: 0"), Bad),
            (post("Content-Length: -1", ""), Bad),
            (post("Content-Length: +1", "a"), Bad),
            (post("Content-Length: 0x1", "a"), Bad),
            (post("Content-Length:", ""), Bad),
            (post("Content-Type: a", "a=1"), Length),
            (post("Transfer-Encoding: chunked", "0\r\n\r\n"), Length),
            (post("Content-Length: 65537", ""), TooLarge),
            (post("Content-Length: 99999999999999999999999", ""), TooLarge),
            (post(&format!("X: {}", "y".repeat(MAX_HEAD)), ""), TooLarge),
            (vec![b'A'; MAX_HEAD + 4], TooLarge),
            (b"POST / HTTP/1.1\r\nX: \xff\r\n\r\n".to_vec(), Bad),
        ] {
            let shown = String::from_utf8_lossy(&request).chars().take(80).collect::<String>();
            assert_eq!(read(&request), Err(refusal), "{shown:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }

        #[test]
        fn any_body_is_a_form(body in "[a-z=&%+0-9\u{e4}]{0,60}") {
            prop_assert!(read(&with_length(&body)).unwrap().is_some());
        }
    }
}
