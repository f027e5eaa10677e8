//! Makes a machine that an SSH key can log in to, and tells each step.
//!
//! `cargo run --example launch -- NAME IMAGE KEY.pub [URI [DATA-DIR]]`

use std::fs;
use std::ops::ControlFlow;

use virtsmith::Connect;
use virtsmith::machine::{Interface, InterfaceSource, Manager, Mebibytes, Spec};
use virtsmith::seed::UserData;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(name), Some(image), Some(key)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("usage: launch NAME IMAGE KEY.pub [URI [DATA-DIR]]".into());
    };
    let uri = arguments.next().unwrap_or_else(|| "qemu:///system".into());
    let data_dir = arguments.next().unwrap_or_else(|| "/var/lib/virtsmith".into());

    let mut user_data = UserData::default();
    user_data.ssh_authorized_keys = vec![fs::read_to_string(key)?.trim().to_owned()];

    let mut spec = Spec::new(&name, image);
    spec.memory = Mebibytes(1024);
    spec.cpus = 2;
    spec.disk = Some("10G".parse()?);
    spec.interfaces = vec![Interface::new(InterfaceSource::Network("default".into()))];
    spec.user_data = Some(user_data.to_yaml().into_bytes());

    let manager = Manager::new(Connect::open(&uri).await?, data_dir);
    let plan = manager.plan(&spec).await?;
    for warning in &plan.warnings {
        eprintln!("note: {warning}");
    }
    // `Break` would stop it, and undo what was done.
    let mut tell = |status: virtsmith::machine::Status<'_>| {
        println!("{status}");
        ControlFlow::Continue(())
    };
    manager.apply(&plan, &mut tell).await?;

    let console = manager.console_log(&name).await?;
    println!("{name} has {}, and writes to {}", plan.hardware, console.display());
    Ok(())
}
