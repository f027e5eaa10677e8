//! Snapshots and sizes: random turns against models of each state.

use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use virtsmith::image::{Image, Size};

use crate::bench::{Bench, all_of, assert_same};

#[derive(Clone, Debug)]
enum Turn {
    Write(u64, u64, u8),
    Discard(u64, u64),
    Packed(u64, u8),
    Create,
    Apply(usize),
    Delete(usize),
    Resize(u64),
}

fn any_turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        4 => (0..1_u64 << 20, 1..200_000_u64, any::<u8>()).prop_map(|(a, l, f)| Turn::Write(a, l, f)),
        1 => (0..1_u64 << 20, 1..400_000_u64).prop_map(|(a, l)| Turn::Discard(a, l)),
        1 => (any::<u64>(), any::<u8>()).prop_map(|(c, f)| Turn::Packed(c, f)),
        2 => Just(Turn::Create),
        1 => any::<usize>().prop_map(Turn::Apply),
        1 => any::<usize>().prop_map(Turn::Delete),
        1 => (0..4000_u64).prop_map(|sectors| Turn::Resize(sectors * 512)),
    ]
}

/// An image, what its guest sees, and what it saw when each snapshot was taken.
struct Run<'a> {
    bench: &'a Bench,
    /// Of version 2.
    old: bool,
    image: Option<Image>,
    now: Vec<u8>,
    states: Vec<(String, Vec<u8>)>,
}

impl Run<'_> {
    fn all(bench: &Bench, options: &str, turns: &[Turn]) {
        bench.qemu_img(&format!("create -q -f qcow2 -o {options} image 1M"));
        let image = bench.open_for_writing("image");
        let (now, states) = (all_of(&image), Vec::new());
        let old = options.contains("compat=0.10");
        let mut run = Run { bench, old, image: Some(image), now, states };
        for (number, turn) in turns.iter().enumerate() {
            run.turn(number, turn);
            if number % 5 == 4 {
                run.close();
                run.image = Some(bench.open_for_writing("image"));
            }
            assert_same(&all_of(run.image()), &run.now, options);
        }
        run.close();
        assert_same(&bench.guest_bytes("image"), &run.now, options);
        // qemu-img cannot always change the size of an overlay when it applies a snapshot.
        for (name, state) in run.states.iter().filter(|(_, state)| state.len() == run.now.len()) {
            bench.qemu_img(&format!("snapshot -a {name} image"));
            assert_same(&bench.guest_bytes("image"), state, name);
        }
    }

    fn image(&self) -> &Image {
        self.image.as_ref().unwrap()
    }

    fn close(&mut self) {
        self.image().flush().unwrap();
        self.image = None;
        self.bench.check("image");
    }

    fn turn(&mut self, number: usize, turn: &Turn) {
        let size = self.now.len() as u64;
        match *turn {
            Turn::Write(at, length, fill) if at < size => {
                let bytes = vec![fill; length.min(size - at) as usize];
                self.image().write_at(&bytes, at).unwrap();
                self.now[at as usize..][..bytes.len()].copy_from_slice(&bytes);
            }
            Turn::Discard(at, length) if at < size => {
                let length = length.min(size - at);
                self.image().write_zeros(at, length, true).unwrap();
                self.now[at as usize..][..length as usize].fill(0);
            }
            Turn::Packed(cluster, fill) if size > 0 => {
                let bytes = self.image().cluster_size().unwrap();
                let at = cluster % size.div_ceil(bytes) * bytes;
                let data = vec![fill; bytes.min(size - at) as usize];
                self.image().write_compressed(&data, at).unwrap();
                self.now[at as usize..][..data.len()].copy_from_slice(&data);
            }
            Turn::Resize(size) => self.resize(size),
            Turn::Create => {
                let name = format!("state{number}");
                self.image().create_snapshot(&name, Duration::from_secs(number as u64)).unwrap();
                self.states.push((name, self.now.clone()));
            }
            Turn::Apply(which) if !self.states.is_empty() => self.apply(which),
            Turn::Delete(which) if !self.states.is_empty() => {
                let (name, _) = self.states.remove(which % self.states.len());
                self.image().delete_snapshot(&name).unwrap();
            }
            _ => {}
        }
    }

    fn apply(&mut self, which: usize) {
        let (name, state) = &self.states[which % self.states.len()];
        self.image().apply_snapshot(name).unwrap();
        self.now.clone_from(state);
    }

    fn resize(&mut self, size: u64) {
        let refused = self.old && !self.states.is_empty();
        let done = self.image().resize(Size::from_bytes(size), true);
        assert_eq!(done.is_err(), refused, "{done:?}");
        if !refused {
            self.now.resize(size as usize, 0);
        }
    }
}

#[test]
fn random_snapshots_and_sizes_keep_every_state() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 base 1536k");
    bench.qemu_io("base", &["write -P 200 0 1536k"]);
    for options in [
        "cluster_size=512",
        "cluster_size=4096,refcount_bits=8 -b base -F qcow2",
        "cluster_size=65536 -b base -F qcow2",
        "cluster_size=32768,extended_l2=on -b base -F qcow2",
        "cluster_size=4096,compat=0.10",
    ] {
        let config = Config {
            cases: 6,
            failure_persistence: None,
            max_shrink_iters: 40,
            ..Config::default()
        };
        let turns = proptest::collection::vec(any_turn(), 1..20);
        let result = TestRunner::new(config).run(&turns, |turns| {
            Run::all(&bench, options, &turns);
            Ok(())
        });
        if let Err(error) = result {
            panic!("{options}: {error}");
        }
    }
}
