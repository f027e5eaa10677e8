//! Signed documents before GnuPG: what it takes and what is taken here.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::SystemTime;

use tempfile::TempDir;
use virtsmith::catalog::{ErrorKind, Keyring, UnixTime};

const TEXT: &str = "{\n \"index\": {\n  \"a\": \"x\", \n  \"b\": [1, 2]\t\n },\n\
    - dashes\n-----dashes\n\n \"format\": \"index:1.0\"\n}\n";

/// GnuPG with a home of its own.
struct Gpg {
    home: TempDir,
}

impl Gpg {
    /// `None` where it is missing and that is allowed.
    fn new() -> Option<Self> {
        let home = TempDir::with_prefix("gpg-").expect("a directory");
        let gpg = Self { home };
        match gpg.command().arg("--version").output() {
            Ok(_) => Some(gpg),
            Err(error) if std::env::var_os("CI").is_some() => panic!("needs gpg: {error}"),
            Err(_) => {
                println!("skipped: needs gpg");
                None
            }
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new("gpg");
        command.arg("--homedir").arg(self.home.path()).env("LC_ALL", "C").stdin(Stdio::null());
        command.args(["--batch", "--no-auto-check-trustdb", "--trust-model", "always"]);
        // Here SHA-1 is refused always, there where it is said.
        command.args(["--passphrase", "", "--pinentry-mode", "loopback", "--weak-digest", "SHA1"]);
        command
    }

    fn run(&self, arguments: &[&str]) -> Vec<u8> {
        let output = self.command().args(arguments).output().expect("gpg runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}");
        output.stdout
    }

    fn make_key(&self, user: &str, kind: &str, arguments: &[&str]) {
        let make = ["--quick-gen-key", user, kind, "sign", "never"];
        self.run(&[arguments, &make].concat());
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home.path().join(name);
        fs::write(&path, content).expect("the file can be written");
        path
    }

    fn sign(&self, arguments: &[&str]) -> Vec<u8> {
        let text = self.file("text", TEXT);
        self.run(&[arguments, &["--output", "-", text.to_str().unwrap()]].concat())
    }

    fn keyring(&self, arguments: &[&str]) -> Keyring {
        Keyring::from_bytes(&self.run(&[arguments, &["--export"]].concat())).expect("it has keys")
    }

    /// Whether it takes each of many documents, by their files. A process for each: with
    /// `--verify-files` it ends at the first that does not hold.
    fn takes(&self, files: &[PathBuf]) -> BTreeMap<PathBuf, bool> {
        let judge = &|files: &[PathBuf]| -> Vec<(PathBuf, bool)> {
            files.iter().map(|file| (file.clone(), self.takes_one(file))).collect()
        };
        thread::scope(|scope| {
            let parts = files.chunks(files.len().div_ceil(4));
            let threads: Vec<_> = parts.map(|part| scope.spawn(move || judge(part))).collect();
            threads.into_iter().flat_map(|thread| thread.join().expect("it ends")).collect()
        })
    }

    fn takes_one(&self, file: &Path) -> bool {
        let verify = self.command().args(["--status-fd", "1", "--verify"]).arg(file).output();
        is_good(&verify.expect("gpg runs"))
    }

    /// The text of a document.
    fn text(&self, file: &Path) -> String {
        let text = self.run(&["--output", "-", "--decrypt", file.to_str().unwrap()]);
        String::from_utf8(text).expect("it is text")
    }
}

impl Drop for Gpg {
    fn drop(&mut self) {
        // The agent of this home, which gpg started.
        let mut kill = Command::new("gpgconf");
        kill.arg("--homedir").arg(self.home.path()).args(["--kill", "all"]);
        let _ = kill.stderr(Stdio::null()).status();
    }
}

/// A good signature and none of another kind.
fn is_good(output: &Output) -> bool {
    let said = String::from_utf8_lossy(&output.stdout);
    let words = said.lines().filter_map(|line| line.split(' ').nth(1));
    let bad = ["BADSIG", "ERRSIG", "EXPSIG", "EXPKEYSIG", "REVKEYSIG", "BADARMOR"];
    let words: Vec<&str> = words.collect();
    words.contains(&"GOODSIG") && !words.iter().any(|word| bad.contains(word))
}

fn now() -> UnixTime {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("it is after 1970");
    UnixTime(i64::try_from(now.as_secs()).expect("it is before the end of time"))
}

#[test]
fn gpg_agrees_on_a_thousand_mutated_documents() {
    let Some(gpg) = Gpg::new() else { return };
    gpg.make_key("Signer <signer@images.example>", "rsa2048", &[]);
    let document =
        String::from_utf8(gpg.sign(&["--digest-algo", "SHA512", "--clearsign"])).unwrap();
    let keyring = gpg.keyring(&[]);

    let mut random = Random(0x5eed);
    let mut documents = vec![document.clone().into_bytes()];
    documents.extend((1..1000).map(|_| random.mutate(&document)));
    let write =
        |(number, document): (usize, &Vec<u8>)| gpg.file(&format!("{number}.asc"), document);
    let files: Vec<PathBuf> = documents.iter().enumerate().map(write).collect();
    let theirs = gpg.takes(&files);

    let (mut both, mut neither, mut faults) = (Vec::new(), 0, Vec::new());
    let mut stricter: BTreeMap<String, usize> = BTreeMap::new();
    for (file, document) in files.iter().zip(&documents) {
        let shown = String::from_utf8_lossy(document);
        match (keyring.verify_cleartext(document, now()), theirs[file]) {
            (Ok(signed), true) => both.push((file, signed.text)),
            (Err(_), false) => neither += 1,
            (Ok(_), false) => faults.push(format!("taken here alone:\n{shown}")),
            // Stricter in form only: a verdict on a signature is the same.
            (Err(error), true) => match error.kind() {
                ErrorKind::Malformed | ErrorKind::Unsigned => {
                    *stricter.entry(error.to_string()).or_default() += 1;
                }
                _ => faults.push(format!("refused here alone ({error}):\n{shown}")),
            },
        }
    }
    println!("both take {}, both refuse {neither}, refused here alone: {stricter:?}", both.len());
    assert!(faults.is_empty(), "{} faults: {}", faults.len(), faults.join("\n"));
    assert!(both.len() > 100 && neither > 100, "the mutations are of one kind");
    for (file, text) in both.iter().step_by(both.len() / 25) {
        assert_eq!(
            gpg.text(file).trim_end_matches('\n').replace('\r', ""),
            text.trim_end_matches('\n')
        );
    }
}

#[test]
fn gpg_agrees_on_keys_and_signatures() {
    let Some(gpg) = Gpg::new() else { return };
    let long_ago = ["--faked-system-time", "20200101T000000"];
    gpg.make_key("good", "ed25519", &long_ago);
    gpg.make_key("rsa", "rsa3072", &long_ago);
    gpg.run(&[&long_ago[..], &["--quick-gen-key", "expired", "ed25519", "sign", "1d"]].concat());
    gpg.make_key("revoked", "ed25519", &long_ago);
    gpg.run(&[&long_ago[..], &["--quick-gen-key", "primary", "ed25519", "cert", "never"]].concat());
    let primary = fingerprint(&gpg, "primary");
    gpg.run(&[&long_ago[..], &["--quick-add-key", &primary, "ed25519", "sign", "never"]].concat());

    let sign = |user: &str, more: &[&str]| {
        let then = ["--faked-system-time", "20200101T010000", "--local-user", user];
        gpg.sign(&[&then[..], more, &["--clearsign"]].concat())
    };
    let by_both = ["--local-user", "rsa"];
    let documents = [
        ("good", sign("good", &[]), None),
        ("RSA", sign("rsa", &[]), None),
        ("SHA-256", sign("rsa", &["--digest-algo", "SHA256"]), None),
        ("SHA-384", sign("rsa", &["--digest-algo", "SHA384"]), None),
        ("two signatures", sign("good", &by_both), None),
        ("by a subkey", sign("primary", &[]), None),
        (
            "not long enough",
            sign("good", &["--default-sig-expire", "1d"]),
            Some(ErrorKind::BadSignature),
        ),
        ("SHA-1", sign("rsa", &["--digest-algo", "SHA1"]), Some(ErrorKind::BadSignature)),
        ("by an expired key", sign("expired", &[]), Some(ErrorKind::InvalidKey)),
        ("by a revoked key", sign("revoked", &[]), Some(ErrorKind::InvalidKey)),
    ];
    revoke(&gpg, "revoked");
    let keyring = gpg.keyring(&[]);
    let write =
        |(number, row): (usize, &(&str, Vec<u8>, _))| gpg.file(&format!("{number}.asc"), &row.1);
    let files: Vec<PathBuf> = documents.iter().enumerate().map(write).collect();
    let theirs = gpg.takes(&files);
    for ((what, document, expected), file) in documents.iter().zip(&files) {
        let ours = keyring.verify_cleartext(document, now());
        assert_eq!(ours.as_ref().err().map(virtsmith::catalog::Error::kind), *expected, "{what}");
        assert_eq!(theirs[file], ours.is_ok(), "{what}");
    }
    // With half of the keys, a document that both signed still holds.
    let half = Keyring::from_bytes(&gpg.run(&["--armor", "--export", "rsa"])).unwrap();
    assert!(half.verify_cleartext(&documents[4].1, now()).is_ok());
    let error = half.verify_cleartext(&documents[0].1, now()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnknownKey);
}

#[test]
fn signatures_that_gpg_puts_beside_a_document_hold() {
    let Some(gpg) = Gpg::new() else { return };
    gpg.make_key("good", "ed25519", &[]);
    let keyring = gpg.keyring(&[]);
    for arguments in
        [&["--detach-sign"][..], &["--armor", "--detach-sign"], &["--textmode", "--detach-sign"]]
    {
        let signature = gpg.sign(arguments);
        assert!(keyring.verify_detached(TEXT.as_bytes(), &signature, now()).is_ok());
        assert!(keyring.verify_detached(b"other", &signature, now()).is_err());
    }
}

fn fingerprint(gpg: &Gpg, user: &str) -> String {
    let listed = String::from_utf8(gpg.run(&["--with-colons", "--list-keys", user])).unwrap();
    let line = listed.lines().find(|line| line.starts_with("fpr:")).expect("a fingerprint");
    line.trim_matches(|c: char| !c.is_ascii_hexdigit())
        .trim_start_matches("fpr:")
        .trim_matches(':')
        .to_owned()
}

/// Takes the revocation that gpg made with the key, whose armour has a colon before it.
fn revoke(gpg: &Gpg, user: &str) {
    let name = format!("openpgp-revocs.d/{}.rev", fingerprint(gpg, user));
    let text = fs::read_to_string(gpg.home.path().join(name)).expect("gpg made a revocation");
    let revocation = gpg.file("revocation", text.replace(":-----BEGIN", "-----BEGIN"));
    gpg.run(&["--import", revocation.to_str().unwrap()]);
}

/// Numbers that are the same every time (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % limit.max(1)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// Changes a document in one way or another.
    fn mutate(&mut self, document: &str) -> Vec<u8> {
        match self.below(8) {
            0..=2 => self.mutate_bytes(document),
            3..=5 => self.mutate_lines(document).into_bytes(),
            6 => self.mutate_head(document).into_bytes(),
            _ => self.mutate_around(document).into_bytes(),
        }
    }

    fn mutate_bytes(&mut self, document: &str) -> Vec<u8> {
        let mut bytes = document.as_bytes().to_vec();
        let at = self.below(bytes.len());
        match self.below(4) {
            0 => drop(bytes.remove(at)),
            1 => bytes.insert(at, b" \t\r\n-a\"{"[self.below(8)]),
            2 => bytes[at] = b' ' + u8::try_from(self.below(95)).unwrap(),
            _ => bytes[at] ^= 1 << self.below(8),
        }
        bytes
    }

    fn mutate_lines(&mut self, document: &str) -> String {
        let mut lines: Vec<String> = document.split_inclusive('\n').map(str::to_owned).collect();
        let (at, to) = (self.below(lines.len()), self.below(lines.len()));
        let line = lines[at].clone();
        let body = line.trim_end_matches('\n');
        match self.below(10) {
            0..=2 => {
                lines[at] =
                    format!("{body}{}\n", self.pick(&[" ", "\t", " \t ", "\r", " \r", "\r\r"]));
            }
            3 => lines[at] = format!("{}{line}", self.pick(&["- ", "-", " ", "-----", "\t"])),
            4 => lines[at] = line.trim_start_matches("- ").to_owned(),
            5 => lines.insert(at, line),
            6 => drop(lines.remove(at)),
            7 => lines.swap(at, to),
            8 => lines.insert(
                at,
                self.pick(&["\n", " \n", "text\n", "-----\n", "\r\n", "\x0c\n"]).to_owned(),
            ),
            _ => lines.truncate(at),
        }
        lines.concat()
    }

    fn mutate_head(&mut self, document: &str) -> String {
        let hash = "Hash: SHA512\n";
        let head = [
            "",
            "Hash: SHA256\n",
            "Hash: SHA512, SHA256\n",
            "Hash: SHA256\nHash: SHA512\n",
            "Hash:SHA512\n",
            "Hash: SHA512 \n",
            "Charset: UTF-8\nHash: SHA512\n",
            "Hash: SHA512\nComment: x\n",
            "hash: SHA512\n",
            "Hash: MD5\n",
            "Hash: SHA512,\n",
            "Hash: SHA512\nNotDashEscaped: 1\n",
            "Hash: SHA512\n \n",
            "Hash: X\n",
        ];
        document.replacen(hash, self.pick(&head), 1)
    }

    fn mutate_around(&mut self, document: &str) -> String {
        match self.below(6) {
            0 => document.replace('\n', "\r\n"),
            1 => document.repeat(2),
            2 => format!("{}{document}", self.pick(&["\n", " \n", "text\n", "\u{feff}", "{}\n\n"])),
            3 => format!("{document}{}", self.pick(&["\n", " \n", "text\n", "\0", "{}"])),
            4 => document.replace(
                "\n-----BEGIN PGP SIG",
                self.pick(&["-----BEGIN PGP SIG", "\n\n-----BEGIN PGP SIG"]),
            ),
            _ => document.replace("-----BEGIN PGP SIG", "- -----BEGIN PGP SIG"),
        }
    }
}
