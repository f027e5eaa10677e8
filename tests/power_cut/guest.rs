//! A guest that writes to a recorded image, and remembers what it saw.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use virtsmith::image::{AmendOptions, Control, Error, Image, Preallocation, ResizeOptions, Size};

use crate::images::Kind;
use crate::record::{Event, Record};

/// What the guest's disk and each snapshot of it hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct View {
    pub(crate) disk: Arc<Vec<u8>>,
    /// How much of the disk before the request is to be kept.
    pub(crate) kept: Option<usize>,
    pub(crate) snapshots: BTreeMap<String, Arc<Vec<u8>>>,
}

/// An open image, and what was seen after each request.
pub(crate) struct Guest {
    record: Arc<Record>,
    image: Option<Image>,
    /// From which view on requests may fail.
    forgiving: Option<usize>,
    pub(crate) kind: Kind,
    pub(crate) views: Vec<View>,
}

impl Guest {
    pub(crate) fn on(kind: &Kind, record: &Arc<Record>) -> Guest {
        let mut guest = Guest {
            record: record.clone(),
            image: None,
            forgiving: None,
            kind: kind.clone(),
            views: Vec::new(),
        };
        guest.open();
        guest.views.push(View { disk: Arc::new(disk_of(guest.image())), ..View::default() });
        guest
    }

    /// Opens the image again, as after the guest was shut down.
    pub(crate) fn reopen(&mut self) {
        self.flush();
        self.image = None;
        self.open();
    }

    fn open(&mut self) {
        let files = 0..if self.kind.data_file { 2 } else { 1 };
        let files = files.map(|file| self.record.file(file)).collect();
        self.image = self.kind.open(files, true);
    }

    fn image(&self) -> &Image {
        self.image.as_ref().expect("the image can be opened")
    }

    /// Does one request, and looks at what came of it.
    fn request(&mut self, request: impl FnOnce(&Image, &mut View) -> Result<(), Error>) {
        self.record.note(Event::Begin(self.views.len()));
        let mut view = View { kept: None, ..self.views.last().unwrap().clone() };
        let done = request(self.image(), &mut view);
        let disk = disk_of(self.image());
        if disk != *view.disk {
            view.disk = Arc::new(disk);
        }
        if done.is_err() {
            assert!(self.forgiving.is_some(), "{done:?}");
            // It may have been done, and what was there before may still be.
            let before = View { disk: view.disk.clone(), ..self.views.last().unwrap().clone() };
            self.views.push(view);
            view = before;
        }
        self.views.push(view);
    }

    /// Lets requests fail from now on.
    pub(crate) fn forgive(&mut self) {
        self.forgiving = Some(self.views.len() - 1);
    }

    /// Shuts the guest down, and gives what it saw since requests may fail.
    pub(crate) fn close(mut self) -> Vec<View> {
        self.image = None;
        self.views.split_off(self.forgiving.unwrap_or(0))
    }

    pub(crate) fn write(&mut self, at: u64, length: u64) {
        let fill = self.views.len() as u64 * 16;
        let bytes = (at..at + length).map(|at| (fill + (at >> 9)) as u8).collect::<Vec<_>>();
        self.request(|image, _| image.write_at(&bytes, at));
    }

    pub(crate) fn zeros(&mut self, at: u64, length: u64, unmap: bool) {
        self.request(|image, _| image.write_zeros(at, length, unmap));
    }

    pub(crate) fn discard(&mut self, at: u64, length: u64) {
        self.request(|image, _| image.discard(at, length));
    }

    /// Writes so many clusters compressed.
    pub(crate) fn compressed(&mut self, first: u64, count: u64) {
        let cluster = self.image().cluster_size().unwrap();
        let fill = self.views.len() as u8;
        for number in first..first + count {
            let bytes = (0..cluster).map(|at| fill ^ number as u8 ^ (at >> 6) as u8);
            let bytes = bytes.collect::<Vec<_>>();
            self.request(|image, _| image.write_compressed(&bytes, number * cluster));
        }
    }

    pub(crate) fn resize(&mut self, size: u64) {
        self.resize_with(size, Preallocation::Off);
    }

    pub(crate) fn resize_with(&mut self, size: u64, how: Preallocation) {
        let options = ResizeOptions::new().shrink(true).preallocation(how);
        self.request(|image, view| {
            view.kept = Some(size as usize);
            image.resize_with(Size::from_bytes(size), &options, &Control::new())
        });
        let last = self.views.last().unwrap().clone();
        if last.disk.len() as u64 != size {
            // It failed, and yet the file may have the new size.
            let mut disk = last.disk.to_vec();
            disk.resize(size as usize, 0);
            let place = self.views.len() - 1;
            self.views.insert(place, View { disk: Arc::new(disk), ..last });
        }
    }

    pub(crate) fn snapshot(&mut self, name: &str) {
        self.request(|image, view| {
            view.snapshots.insert(name.to_owned(), view.disk.clone());
            image.create_snapshot(name, Duration::from_secs(7))
        });
    }

    pub(crate) fn apply(&mut self, name: &str) {
        self.request(|image, _| image.apply_snapshot(name));
        let view = self.views.last().unwrap();
        assert_eq!(view.disk, view.snapshots[name]);
    }

    pub(crate) fn delete(&mut self, name: &str) {
        self.request(|image, view| {
            view.snapshots.remove(name);
            image.delete_snapshot(name)
        });
    }

    pub(crate) fn amend(&mut self, options: &AmendOptions) {
        self.request(|image, _| image.amend(options, &Control::new()));
    }

    pub(crate) fn add_bitmap(&mut self, name: &str) {
        self.request(|image, _| image.add_bitmap(name, Some(4096)));
    }

    pub(crate) fn clear_bitmap(&mut self, name: &str) {
        self.request(|image, _| image.clear_bitmap(name));
    }

    pub(crate) fn remove_bitmap(&mut self, name: &str) {
        self.request(|image, _| image.remove_bitmap(name));
    }

    pub(crate) fn flush(&mut self) {
        let done = self.image().flush();
        assert!(done.is_ok() || self.forgiving.is_some(), "{done:?}");
        self.record.note(Event::Durable(self.views.len() - 1));
    }
}

/// All that the guest sees.
pub(crate) fn disk_of(image: &Image) -> Vec<u8> {
    let mut bytes = vec![0xee; image.size().unwrap().bytes() as usize];
    image.read_at(&mut bytes, 0).expect("the disk can be read");
    bytes
}
