//! libvirt's own client, compiled when it is needed.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// A process that calls as it is told on standard input.
pub(crate) struct CClient {
    child: Child,
    orders: Option<ChildStdin>,
    times: BufReader<ChildStdout>,
}

impl CClient {
    /// Compiles the client and lets it connect. Needs cc and libvirt's headers.
    ///
    /// The volume is what it transfers, if anything.
    pub(crate) fn start(uri: &str, volume: Option<&Path>) -> Result<Self, &'static str> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/support/call.c");
        let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("call-c");
        let mut compile = Command::new("cc");
        compile.args(["-O2", "-o"]).arg(&program).arg(source).args(["-lvirt", "-pthread"]);
        match compile.status() {
            Ok(status) if status.success() => {}
            _ => return Err("needs cc and libvirt-dev"),
        }
        let mut child = Command::new(program)
            .arg(uri)
            .args(volume)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("what was just compiled runs");
        let orders = child.stdin.take();
        let times = BufReader::new(child.stdout.take().expect("standard output is piped"));
        Ok(Self { child, orders, times })
    }

    /// Makes `count` calls and says how long each took; see `call.c`.
    pub(crate) fn turn(&mut self, what: &str, count: usize) -> Vec<Duration> {
        let orders = self.orders.as_mut().expect("standard input is piped");
        writeln!(orders, "{what} {count}").expect("the client listens");
        let times = (&mut self.times).lines().take(count);
        times.map(|line| nanoseconds(&line.expect("the client goes on"))).collect()
    }
}

fn nanoseconds(line: &str) -> Duration {
    Duration::from_nanos(line.parse().expect("a number of nanoseconds"))
}

impl Drop for CClient {
    fn drop(&mut self) {
        // The client ends with its orders.
        drop(self.orders.take());
        let _ = self.child.wait();
    }
}
