//! Opening a connection to a daemon that wants a password.

use std::path::Path;

use virtsmith::Connect;

use crate::ledger::Ledger;
use crate::reference::Kind;
use crate::session::{Session, Twins, rows};

/// Two daemons that ask for SASL's PLAIN, in which nothing is random.
pub(crate) async fn compare(twins: &Twins, ledger: &mut Ledger) {
    let file = twins.theirs.folder().join("auth.conf").display().to_string();
    let uri =
        |socket: &Path| format!("qemu+unix:///system?socket={}&authfile={file}", socket.display());
    let sockets = [twins.theirs.socket(), twins.ours.socket()];
    let open = async |uri: &str| Connect::open(uri).await;
    let (mut s, c) = Session::open(ledger, sockets, uri, &[Kind::Virsh], open).await;
    rows! { s:
        virsh "hostname" => c.hostname();
    }
    s.close(c.close()).await;
}
