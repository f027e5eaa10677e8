//! A target that takes the disk in order: a pipe, an upload, whatever is written by the caller.

use std::io::{self, Write};
use std::marker::PhantomData;

use super::pipeline::Target;
use super::plan::Kind;
use super::source::Source;
use super::work::Work;
use super::zeros::data_runs;
use crate::image::Error;

/// Takes a disk in order, from its start to its end.
///
/// ```no_run
/// use virtsmith::image::{self, Control, ConvertOptions, Error, Image, OpenOptions, Sink};
///
/// #[derive(Default)]
/// struct Count(u64);
///
/// impl Sink for Count {
///     fn data(&mut self, bytes: &[u8], _offset: u64) -> Result<(), Error> {
///         self.0 += bytes.len() as u64;
///         Ok(())
///     }
///
///     fn hole(&mut self, _offset: u64, _length: u64) -> Result<(), Error> {
///         Ok(())
///     }
/// }
///
/// let source = Image::open("disk.qcow2", &OpenOptions::new())?;
/// let mut count = Count::default();
/// image::convert_to_sink(&source, &mut count, &ConvertOptions::new(), &Control::new())?;
/// println!("{} bytes of data", count.0);
/// # Ok::<(), Error>(())
/// ```
pub trait Sink: Send {
    /// Takes data that belongs at an offset.
    ///
    /// # Errors
    /// What the sink says; it ends the conversion.
    fn data(&mut self, bytes: &[u8], offset: u64) -> Result<(), Error>;

    /// Takes note that `length` bytes at an offset are zeros.
    ///
    /// # Errors
    /// As [`data`](Sink::data).
    fn hole(&mut self, offset: u64, length: u64) -> Result<(), Error>;
}

/// A sink to be filled; the sink itself is in the order, behind its lock.
pub(super) struct SinkTarget<'a> {
    sparse: u64,
    sink: PhantomData<fn(&'a mut dyn Sink)>,
}

impl SinkTarget<'_> {
    pub(super) fn new(sparse: u64) -> Self {
        SinkTarget { sparse, sink: PhantomData }
    }
}

impl<'a> Target for SinkTarget<'a> {
    type Order = &'a mut dyn Sink;

    fn prepare(&self, source: &Source<'_>, work: &mut Work) -> Result<(), Error> {
        if work.piece.has_data() { source.fill(work, 1) } else { Ok(()) }
    }

    fn place(&self, sink: &mut &'a mut dyn Sink, work: &mut Work) -> Result<(), Error> {
        for span in &work.piece.spans {
            if span.kind == Kind::Data {
                self.put(*sink, work.part(span.start, span.end), span.start)?;
            } else {
                sink.hole(span.start, span.end - span.start)?;
            }
        }
        Ok(())
    }

    fn write(&self, _work: &Work) -> Result<(), Error> {
        Ok(())
    }
}

impl SinkTarget<'_> {
    fn put(&self, sink: &mut dyn Sink, bytes: &[u8], offset: u64) -> Result<(), Error> {
        let mut done = 0;
        for run in data_runs(bytes, self.sparse) {
            hole(sink, offset + done, offset + run.start as u64)?;
            done = run.end as u64;
            let at = offset + run.start as u64;
            sink.data(bytes.get(run).unwrap_or_default(), at)?;
        }
        hole(sink, offset + done, offset + bytes.len() as u64)
    }
}

fn hole(sink: &mut dyn Sink, start: u64, end: u64) -> Result<(), Error> {
    if start < end { sink.hole(start, end - start) } else { Ok(()) }
}

/// Writes a disk as raw bytes: holes as zeros.
pub(super) struct RawPipe<'a>(pub(super) &'a mut (dyn Write + Send));

impl Sink for RawPipe<'_> {
    fn data(&mut self, bytes: &[u8], _offset: u64) -> Result<(), Error> {
        self.0.write_all(bytes).map_err(Error::io)
    }

    fn hole(&mut self, _offset: u64, length: u64) -> Result<(), Error> {
        write_zeros(self.0, length).map_err(Error::io)
    }
}

/// Writes so many zeros.
pub(super) fn write_zeros(writer: &mut dyn Write, mut length: u64) -> io::Result<()> {
    const AT_ONCE: usize = 64 << 10;
    static ZEROS: [u8; AT_ONCE] = [0; AT_ONCE];
    while length > 0 {
        let count = usize::try_from(length).unwrap_or(AT_ONCE).min(AT_ONCE);
        writer.write_all(ZEROS.get(..count).unwrap_or(&ZEROS))?;
        length -= count as u64;
    }
    Ok(())
}
