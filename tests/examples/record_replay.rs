//! Records a program's conversation with a daemon, and plays it back in a test.
//!
//! The daemon here is in memory; a real one has a socket too. `cargo run --example record_replay`

use std::fs;
use std::future::pending;
use std::io::Cursor;
use std::path::Path;

use virtsmith::Connect;
use virtsmith::replay::{Daemon, Header, HostBuilder, Recorder, ReplayOptions};
use virtsmith::virt::api::domain::ConnectListAllDomainsFlags;

/// The program under test: names what runs.
async fn running(connect: Connect) -> Result<Vec<String>, virtsmith::Error> {
    let domains = connect.list_all_domains(ConnectListAllDomainsFlags::ACTIVE).await?;
    connect.close().await?;
    Ok(domains.iter().map(|domain| domain.name().to_owned()).collect())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::temp_dir().join(format!("virtsmith-record-{}", std::process::id()));
    fs::create_dir(&folder)?;
    let recorded = record(&folder).await;
    fs::remove_dir_all(&folder)?;
    let recording = recorded?;
    println!("{} bytes are recorded", recording.len());

    let daemon = Daemon::new(Cursor::new(recording.clone()), ReplayOptions::default())?;
    println!("played: {:?}", running(daemon.connect(&Default::default()).await?).await?);
    daemon.finish().await?;

    // A program that does something else fails its test, which shows both.
    let daemon = Daemon::new(Cursor::new(recording), ReplayOptions::default())?;
    let connect = daemon.connect(&Default::default()).await?;
    let _ = connect.list_all_domains(ConnectListAllDomainsFlags::INACTIVE).await;
    if let Err(mismatch) = daemon.finish().await {
        println!("{mismatch}");
    }
    Ok(())
}

async fn record(folder: &Path) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let host = HostBuilder::test_default().build()?;
    let (daemon, proxy) = (folder.join("daemon"), folder.join("proxy"));
    host.listen(&daemon)?;
    let mut header = Header::default();
    header.uri = Some("test:///default".into());
    let recorder = Recorder::new(&proxy, &daemon, Vec::new(), &header)?.once();
    let uri = format!("test+unix:///default?socket={}", proxy.display());
    let program = async { running(Connect::open(&uri).await?).await };
    let (recorded, names) = tokio::join!(recorder.run(pending()), program);
    println!("recorded: {:?}", names?);
    Ok(recorded?.sink)
}
