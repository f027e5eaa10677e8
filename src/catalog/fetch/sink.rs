//! Where fetched bytes go.

use std::io;

/// Where fetched bytes go, in order.
///
/// A sink may hold bytes of an earlier, broken fetch; that goes on behind them. It is used on a
/// thread where it may block, and dropped there when the fetch is.
pub trait Sink: Send + 'static {
    /// What it holds. By default nothing.
    fn held(&self) -> Held {
        Held::default()
    }

    /// Gives the bytes that it holds, in order. By default none.
    ///
    /// # Errors
    /// They cannot be read; the fetch then begins anew.
    fn read_back(&mut self, _each: &mut dyn FnMut(&[u8])) -> io::Result<()> {
        Ok(())
    }

    /// Forgets all that it holds; what comes next will be from this origin.
    ///
    /// # Errors
    /// The system failed; so does the fetch.
    fn restart(&mut self, origin: &Origin) -> io::Result<()>;

    /// Takes the next bytes.
    ///
    /// # Errors
    /// The system failed; so does the fetch.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// All bytes are there and as they should be. By default nothing happens.
    ///
    /// # Errors
    /// The system failed; so does the fetch.
    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a sink holds of an earlier fetch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// The number of bytes.
    pub bytes: u64,
    /// Where they came from.
    pub origin: Origin,
}

/// Where bytes came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Origin {
    /// The URL that was asked.
    pub url: String,
    /// Its strong ETag, else its `Last-Modified`, as the server wrote it.
    pub validator: Option<String>,
}

/// Memory, for documents.
impl Sink for Vec<u8> {
    fn restart(&mut self, _origin: &Origin) -> io::Result<()> {
        self.clear();
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.extend_from_slice(bytes);
        Ok(())
    }
}
