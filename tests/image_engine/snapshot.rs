//! Snapshots and sizes: random turns against models of each state.

use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use virtsmith::image::Size;

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
            bench.qemu_img(&format!("create -q -f qcow2 -o {options} image 1M"));
            let mut image = bench.open_for_writing("image");
            let mut now = all_of(&image);
            let mut states: Vec<(String, Vec<u8>)> = Vec::new();
            for (number, turn) in turns.iter().enumerate() {
                let size = now.len() as u64;
                match *turn {
                    Turn::Write(at, length, fill) if at < size => {
                        let length = length.min(size - at);
                        let bytes = vec![fill; length as usize];
                        image.write_at(&bytes, at).unwrap();
                        now[at as usize..][..bytes.len()].copy_from_slice(&bytes);
                    }
                    Turn::Discard(at, length) if at < size => {
                        image.write_zeros(at, length.min(size - at), true).unwrap();
                        now[at as usize..][..length.min(size - at) as usize].fill(0);
                    }
                    Turn::Packed(cluster, fill) if size > 0 => {
                        let bytes = image.cluster_size().unwrap();
                        let at = cluster % size.div_ceil(bytes) * bytes;
                        let data = vec![fill; bytes.min(size - at) as usize];
                        image.write_compressed(&data, at).unwrap();
                        now[at as usize..][..data.len()].copy_from_slice(&data);
                    }
                    Turn::Create => {
                        let name = format!("state{number}");
                        image.create_snapshot(&name, Duration::from_secs(number as u64)).unwrap();
                        states.push((name, now.clone()));
                    }
                    Turn::Apply(which) if !states.is_empty() => {
                        let (name, state) = &states[which % states.len()];
                        // Version 2 remembers no size.
                        if state.len() == now.len() || !options.contains("0.10") {
                            image.apply_snapshot(name).unwrap();
                            now.clone_from(state);
                        }
                    }
                    Turn::Delete(which) if !states.is_empty() => {
                        let (name, _) = states.remove(which % states.len());
                        image.delete_snapshot(&name).unwrap();
                    }
                    Turn::Resize(size) => {
                        let shrinks = size < now.len() as u64;
                        let done = image.resize(Size::from_bytes(size), true);
                        assert_eq!(done.is_err(), shrinks && !states.is_empty(), "{done:?}");
                        if done.is_ok() {
                            now.resize(size as usize, 0);
                        }
                    }
                    _ => {}
                }
                if number % 5 == 4 {
                    image.flush().unwrap();
                    drop(image);
                    bench.check("image");
                    image = bench.open_for_writing("image");
                }
                assert_same(&all_of(&image), &now, options);
            }
            image.flush().unwrap();
            drop(image);
            bench.check("image");
            assert_same(&bench.guest_bytes("image"), &now, options);
            // qemu-img cannot always change the size of an overlay when it applies a snapshot.
            for (name, state) in states.iter().filter(|(_, state)| state.len() == now.len()) {
                bench.qemu_img(&format!("snapshot -a {name} image"));
                assert_same(&bench.guest_bytes("image"), state, name);
            }
            Ok(())
        });
        if let Err(error) = result {
            panic!("{options}: {error}");
        }
    }
}
