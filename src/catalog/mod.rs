//! Published cloud images: which there are, where they lie and how they are verified.
//!
//! Everything that reads what others published is pure: bytes in, [`Item`]s out. [`Catalogs`]
//! tells which catalogs there are, [`ImageName`] reads how people name an image, a [`Walk`] says
//! which documents are needed and verifies them, and a [`Query`] selects the one item.
//!
//! ```
//! use virtsmith::catalog::{Catalogs, Field, ImageName};
//!
//! let name: ImageName = "ubuntu:24.04".parse()?;
//! let query = name.query().unwrap().with(Field::Arch, "arm64");
//! assert_eq!(query.to_string(), "catalog=ubuntu name=24.04 arch=arm64");
//! # Ok::<(), virtsmith::catalog::Error>(())
//! ```

mod adapters;
pub mod cache;
mod config;
mod digest;
mod error;
pub mod fetch;
mod fingerprint;
mod image_name;
mod item;
mod names;
mod query;
mod signature;
mod simplestreams;
#[cfg(test)]
mod testing;
mod time;
mod url;
mod walk;

pub use config::{Catalog, Catalogs, Key, Kind};
pub use digest::{Algorithm, Digest};
pub use error::{Error, ErrorKind};
pub use fingerprint::Fingerprint;
pub use image_name::ImageName;
pub use item::{Item, Verified};
pub use query::{Field, Query};
pub use signature::{Keyring, Signed};
pub use time::UnixTime;
pub use url::Url;
pub use walk::{Answer, DocumentRequest, Listing, Trust, Walk};
