//! One conversation held twice: libvirt's client with one daemon, ours with its
//! twin.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use virtsmith::Error;

use crate::ledger::Ledger;
use crate::reference::{Kind, Reference};
use crate::support::{Libvirtd, Proxy};

/// Two daemons in the same state, one for libvirt's client and one for ours.
#[derive(Debug)]
pub(crate) struct Twins {
    pub(crate) theirs: Libvirtd,
    pub(crate) ours: Libvirtd,
}

impl Twins {
    /// Makes a file at the same path in both daemons' `/var/lib/libvirt`, which
    /// is each one's own.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> String {
        for daemon in [&self.theirs, &self.ours] {
            let file = daemon.folder().join("lib").join(path);
            fs::create_dir_all(file.parent().expect("it is in a folder")).expect("it can be made");
            fs::write(file, &content).expect("it can be written");
        }
        format!("/var/lib/libvirt/{path}")
    }
}

/// The same connection twice, with a proxy in the middle of each.
#[derive(Debug)]
pub(crate) struct Session<'a> {
    theirs: Proxy,
    ours: Proxy,
    references: Vec<(Kind, Reference)>,
    folder: TempDir,
    ledger: &'a mut Ledger,
}

impl<'a> Session<'a> {
    /// Opens connections of libvirt's client to one daemon's socket, and one of
    /// ours to its twin's. `uri` makes a URI of a socket's path. What the first
    /// of libvirt's programs sends to open it must be what we send.
    pub(crate) async fn open<T>(
        ledger: &'a mut Ledger,
        sockets: [&Path; 2],
        uri: impl Fn(&Path) -> String,
        kinds: &[Kind],
        open: impl AsyncFnOnce(&str) -> Result<T, Error>,
    ) -> (Self, T) {
        let [theirs, ours] =
            sockets.map(|socket| Proxy::start(socket).expect("there is room for a socket"));
        let folder = TempDir::new().expect("there is room for a folder");
        let mut session = Self { theirs, ours, references: Vec::new(), folder, ledger };
        let label = format!("{} opens a connection", kinds[0].name());
        let mut opened = Vec::new();
        for &kind in kinds {
            let address = uri(&session.theirs.socket());
            let mut reference = Reference::start(kind, &address, session.folder.path());
            let said = reference.run("");
            session.references.push((kind, reference));
            let frames = session.theirs.take();
            if opened.is_empty() {
                assert!(!frames.is_empty(), "{kind:?} opened nothing: {said}");
                opened = frames;
            }
        }
        let ours = open(&uri(&session.ours.socket())).await.expect("the daemon answers");
        session.ledger.compare(&label, &opened, &session.ours.take());
        (session, ours)
    }

    /// Compares what a command of `virsh` sends with what a call of ours does.
    pub(crate) async fn virsh(
        &mut self,
        command: impl AsRef<str>,
        call: impl Future<Output = Result<(), Error>>,
    ) {
        self.row(Kind::Virsh, command.as_ref(), call).await;
    }

    /// Compares with a command of `virt-admin`.
    pub(crate) async fn virt_admin(
        &mut self,
        command: impl AsRef<str>,
        call: impl Future<Output = Result<(), Error>>,
    ) {
        self.row(Kind::VirtAdmin, command.as_ref(), call).await;
    }

    /// Compares with a line of Python; see `reference.py` for its names.
    pub(crate) async fn python(
        &mut self,
        line: impl AsRef<str>,
        call: impl Future<Output = Result<(), Error>>,
    ) {
        self.row(Kind::Python, line.as_ref(), call).await;
    }

    async fn row(&mut self, kind: Kind, line: &str, call: impl Future<Output = Result<(), Error>>) {
        let program = self.references.iter_mut().find(|(each, _)| *each == kind);
        let said = program.expect("it was started").1.run(line);
        let theirs = self.theirs.take();
        // What both daemons refuse is compared like all else.
        let outcome = call.await;
        let label = format!("{}: {line}", kind.name());
        let faults = self.ledger.compare(&label, &theirs, &self.ours.take());
        if faults > 0 {
            eprintln!("{label}\n  libvirt: {}\n  ours: {outcome:?}", said.trim());
        }
    }

    /// Writes a file into the folder where libvirt's programs run; gives its
    /// content.
    pub(crate) fn file<'t>(&self, name: &str, content: &'t str) -> &'t str {
        fs::write(self.path(name), content).expect("it can be written");
        content
    }

    /// A file in the folder where libvirt's programs run.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Closes every connection; what our own sends must be what libvirt's sends.
    pub(crate) async fn close(mut self, close: impl Future<Output = Result<(), Error>>) {
        let (kind, first) = self.references.remove(0);
        first.quit();
        let theirs = self.theirs.take();
        close.await.expect("the daemon confirms");
        let label = format!("{} closes the connection", kind.name());
        self.ledger.compare(&label, &theirs, &self.ours.take());
        for (_, reference) in self.references {
            reference.quit();
        }
    }
}

/// Compares row after row: `virsh "command" => call;`.
macro_rules! rows {
    ($session:ident: $($client:ident $line:expr => $call:expr;)*) => {
        $($session.$client($line, Box::pin(async { $call.await.map(drop) })).await;)*
    };
}
pub(crate) use rows;

/// No flags.
pub(crate) fn none<T: Default>() -> T {
    T::default()
}
