//! A daemon's administration: its servers, their clients, its logs.
//!
//! It goes over a socket of its own, which only the daemon's own user may open.
//!
//! ```no_run
//! use virtsmith::virt::admin::AdminConnect;
//!
//! # async fn example() -> Result<(), virtsmith::Error> {
//! let admin = AdminConnect::open("libvirtd:///system").await?;
//! for server in admin.list_servers().await? {
//!     for client in server.list_clients().await? {
//!         println!("{}: {:?}", server.name(), client.info().await?);
//!     }
//! }
//! # Ok(())
//! # }
//! ```

mod client;
mod connect;
mod server;

pub use client::Client;
pub use connect::AdminConnect;
pub use server::Server;
