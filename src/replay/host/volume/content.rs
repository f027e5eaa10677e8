//! Streams to and from volumes.

use bytes::Bytes;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::api::storage::{StorageVolDownloadFlags, StorageVolUploadFlags};
use virtsmith_protocol::remote::storage_vol::{StorageVolDownloadArgs, StorageVolUploadArgs};
use virtsmith_protocol::{Procedure as _, ProcedureInfo};

use super::super::event::Event;
use super::super::refusal::{Reply, check_flags, refuse, system};
use super::super::route::{Caller, routes};
use super::super::state::State;
use super::{File, STORAGE};

routes! {
    StorageVolUploadArgs => |args, state, caller| {
        let known = StorageVolUploadFlags::SPARSE_STREAM.0;
        check_flags(args.flags, known, STORAGE, "storageVolUpload")?;
        let path = state.file(&args.vol)?.path();
        check_place(args.offset)?;
        let left = (args.length > 0).then_some(args.length);
        state.open_stream(caller, Transfer { path, at: args.offset, way: Way::In { left } });
        Ok(())
    };
    StorageVolDownloadArgs => |args, state, caller| {
        let known = StorageVolDownloadFlags::SPARSE_STREAM.0;
        check_flags(args.flags, known, STORAGE, "storageVolDownload")?;
        let file = state.file(&args.vol)?;
        check_place(args.offset)?;
        let end = match args.length {
            0 => file.length,
            length => file.length.min(args.offset.saturating_add(length)),
        };
        let sparse = args.flags & known != 0;
        let way = Way::Out { end, sparse };
        let transfer = Transfer { path: file.path(), at: args.offset, way };
        state.open_stream(caller, transfer);
        Ok(())
    };
}

/// The most that one frame carries of a stream.
const CHUNK: usize = 262_120;

/// A stream and how far it is.
#[derive(Debug)]
pub(in crate::replay::host) struct Transfer {
    path: String,
    at: u64,
    way: Way,
}

#[derive(Debug, PartialEq, Eq)]
enum Way {
    /// To the volume: how much more it may be, if that was said.
    In { left: Option<u64> },
    /// From the volume, up to here; with its holes, if they are wanted.
    Out { end: u64, sparse: bool },
    /// All was sent, and it is for the client to say that it is over.
    Sent,
}

impl Transfer {
    /// The call that opened it.
    pub(in crate::replay::host) const fn procedure(&self) -> &'static ProcedureInfo {
        match self.way {
            Way::In { .. } => StorageVolUploadArgs::INFO,
            Way::Out { .. } | Way::Sent => StorageVolDownloadArgs::INFO,
        }
    }
}

/// A part of a stream.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::replay::host) enum Part {
    Data(Bytes),
    Hole(u64),
    End,
}

impl Part {
    fn length(&self) -> u64 {
        match self {
            Self::Data(bytes) => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            Self::Hole(length) => *length,
            Self::End => 0,
        }
    }
}

impl File {
    /// What is sent of it next, from a place on, up to `end`.
    fn part(&self, at: u64, end: u64, sparse: bool) -> Part {
        let end = end.min(self.length);
        let hole = if sparse { self.hole(at, end) } else { 0 };
        if hole > 0 {
            return Part::Hole(hole);
        }
        let left = if sparse { self.data(at, end) } else { end.saturating_sub(at) };
        let most = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
        match self.read(at, most) {
            bytes if bytes.is_empty() => Part::End,
            bytes => Part::Data(bytes),
        }
    }
}

impl State {
    fn open_stream(&mut self, caller: Caller, transfer: Transfer) {
        self.client(caller).transfers.insert(caller.serial, transfer);
    }

    /// The next part of what a client is to be sent, with the stream's serial.
    pub(in crate::replay::host) fn next_part(&mut self, client: u32) -> Option<(u32, Part)> {
        let transfers = &mut self.clients.get_mut(&client)?.transfers;
        let is_due = |transfer: &Transfer| matches!(transfer.way, Way::Out { .. });
        let (serial, transfer) = transfers.iter_mut().find(|(_, transfer)| is_due(transfer))?;
        let Way::Out { end, sparse } = transfer.way else { return None };
        let file = self.files.iter().find(|file| file.path() == transfer.path);
        // A volume that was deleted meanwhile ends early.
        let part = file.map_or(Part::End, |file| file.part(transfer.at, end, sparse));
        transfer.at = transfer.at.saturating_add(part.length());
        if part == Part::End {
            transfer.way = Way::Sent;
        }
        Some((*serial, part))
    }

    /// Takes data of an upload; an error ends it.
    pub(in crate::replay::host) fn take_data(&mut self, caller: Caller, data: &[u8]) -> Reply<()> {
        let length = u64::try_from(data.len()).unwrap_or(u64::MAX);
        self.advance(caller, length, |file, at| file.write(at, data))
    }

    /// Takes a hole of an upload; an error ends it.
    pub(in crate::replay::host) fn take_hole(&mut self, caller: Caller, length: i64) -> Reply<()> {
        let Ok(length) = u64::try_from(length) else {
            let detail = format!("invalid hole length {length}");
            return Err(refuse(ErrorNumber::INVALID_ARG, ErrorDomain::STREAMS, detail));
        };
        self.advance(caller, length, |file, at| {
            let end = at.saturating_add(length);
            if end > file.length {
                file.set_length(end);
            }
        })
    }

    fn advance(
        &mut self,
        caller: Caller,
        length: u64,
        write: impl FnOnce(&mut File, u64),
    ) -> Reply<()> {
        let transfers = &mut self.clients.entry(caller.client).or_default().transfers;
        let Some(transfer) = transfers.get_mut(&caller.serial) else { return Ok(()) };
        let Way::In { left } = &mut transfer.way else {
            let message = "cannot write to stream: Bad file descriptor";
            return Err(system(ErrorDomain::STREAMS, EBADF, message));
        };
        if left.is_some_and(|left| left < length) {
            let message = "cannot write to stream: No space left on device";
            return Err(system(ErrorDomain::STREAMS, ENOSPC, message));
        }
        *left = left.map(|left| left.saturating_sub(length));
        let at = transfer.at;
        transfer.at = at.saturating_add(length);
        if let Some(file) = self.files.iter_mut().find(|file| file.path() == transfer.path) {
            write(file, at);
        }
        Ok(())
    }

    /// Ends a stream; the pool of a volume that was written to is read again.
    pub(in crate::replay::host) fn end_stream(&mut self, transfer: &Transfer) {
        if !matches!(transfer.way, Way::In { .. }) {
            return;
        }
        let Some(file) = self.files.iter_mut().find(|file| file.path() == transfer.path) else {
            return;
        };
        file.settle();
        let directory = file.directory.clone();
        let pool = self.pools.iter().find(|pool| pool.active && pool.path == directory);
        if let Some(pool) = pool.map(super::super::pool::Pool::reference) {
            self.emit(Event::PoolRefresh { pool });
        }
    }
}

const EBADF: i32 = 9;
const ENOSPC: i32 = 28;

/// Refuses a place that no file reaches.
fn check_place(offset: u64) -> Reply<()> {
    match i64::try_from(offset) {
        Ok(_) => Ok(()),
        Err(_) => {
            let detail = format!("offset {offset} is too large");
            Err(refuse(ErrorNumber::INVALID_ARG, STORAGE, detail))
        }
    }
}
