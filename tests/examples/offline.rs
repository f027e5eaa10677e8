//! Launches and lists a machine with no libvirt on the host.
//!
//! `cargo run --example offline`

use std::fs;
use std::path::Path;

use virtsmith::image::{CreateOptions, Size, create_new};
use virtsmith::machine::domain::Virt;
use virtsmith::machine::{Manager, Spec};
use virtsmith::replay::Host;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let top = std::env::temp_dir().join(format!("virtsmith-offline-{}", std::process::id()));
    fs::create_dir(&top)?;
    let result = offline(&top).await;
    fs::remove_dir_all(&top)?;
    result
}

async fn offline(top: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let image = top.join("image.qcow2");
    create_new(&image, &CreateOptions::qcow2().size(Size::from_bytes(1 << 30)))?;

    let network = "<network><name>default</name><forward mode='nat'/></network>";
    let host = Host::builder().network(network).running().build()?;
    let manager = Manager::new(host.connect().await?, top.join("data"));
    let mut spec = Spec::new("web1", &image);
    spec.virt = Some(Virt::Tcg);
    manager.launch(&spec).await?;

    for machine in manager.list().await? {
        println!("{} is {} with the id {:?}", machine.name, machine.state, machine.id);
    }
    let disk = top.join("data/kvm/guests/web1.qcow2");
    println!("its disk is there: {}", disk.exists());

    manager.delete("web1").await?;
    println!("{} machines are left", manager.list().await?.len());
    Ok(())
}
