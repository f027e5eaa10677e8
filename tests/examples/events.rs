//! Lists a host's domains, then tells what becomes of them until it is interrupted.
//!
//! `cargo run --example events -- [URI]`

use virtsmith::Connect;
use virtsmith::machine::State;
use virtsmith::rpc::Heard;
use virtsmith::virt::api::domain::ConnectListAllDomainsFlags;
use virtsmith::virt::events::Lifecycle;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let uri = std::env::args().nth(1).unwrap_or_else(|| "qemu:///system".into());
    let connect = Connect::open(&uri).await?;

    // Before the list is made: what happens in between is in both, not in neither.
    let mut events = connect.events::<Lifecycle>().await?;
    for domain in connect.list_all_domains(ConnectListAllDomainsFlags::empty()).await? {
        let (state, _) = domain.state().await?;
        println!("{} is {}", domain.name(), State::from(state));
    }

    while let Some(heard) = events.next().await? {
        match heard {
            Heard::Event(Lifecycle { domain, event, detail, .. }) => {
                let [event, detail] = [event.name(), detail.name()].map(|it| it.unwrap_or("?"));
                println!("{}: {event} {detail}", domain.name());
            }
            Heard::Lost(count) => println!("{count} events came faster than they were read"),
            Heard::Reconnected => println!("the daemon is back; something may have been missed"),
        }
    }
    Ok(())
}
