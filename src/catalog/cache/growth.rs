//! Reading an image while it is fetched.

use std::path::Path;

/// Told of the file that is being fetched, and how many of its bytes are there.
///
/// The number becomes smaller when the fetch begins anew. The bytes are unverified: nothing made
/// of them may be used before the fetch has succeeded. It is called on the thread that writes, and
/// not at all when the image is in the cache already, or somebody else fetches it.
pub type OnGrowth = dyn Fn(&Path, u64) + Send + Sync;
