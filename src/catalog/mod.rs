//! Published cloud images: which there are, where they lie and how they are verified.
//!
//! Everything that reads what others published is pure: bytes in, [`Item`]s out.

pub mod cache;
mod digest;
mod error;
pub mod fetch;
mod fingerprint;
mod item;
mod time;
mod url;

pub use digest::{Algorithm, Digest};
pub use error::{Error, ErrorKind};
pub use fingerprint::Fingerprint;
pub use item::{Item, Verified};
pub use time::UnixTime;
pub use url::Url;
