#!/bin/sh
# Fuzzes one target on stable Rust: sh tests/fuzz/run.sh TARGET SECONDS [libFuzzer's options]
# Without arguments it lists the targets. It fails when a target does.
set -eu
cd "$(dirname "$0")"

targets=$(ls targets | sed 's/\.rs$//')
if [ $# -lt 2 ]; then
    echo "usage: run.sh TARGET SECONDS [libFuzzer's options]"
    echo "targets:" $targets
    exit 2
fi
target=$1
seconds=$2
shift 2
if [ ! -f "targets/$target.rs" ]; then
    echo "there is no target $target; targets:" $targets >&2
    exit 2
fi
missing() {
    echo "cannot fuzz: needs $1" >&2
    exit 3
}
for tool in cargo rustc; do
    command -v $tool >/dev/null || missing "$tool"
done
# libFuzzer itself is C++, built from the crate libfuzzer-sys.
compiler=${CXX:-c++}
command -v "$compiler" >/dev/null || missing "a C++ compiler ($compiler is not there; set CXX)"
[ "$(uname -s)" = Linux ] || missing "Linux"

build=${CARGO_TARGET_DIR:-$PWD/target}
host=$(rustc -vV | sed -n 's/^host: //p')
coverage="-Cpasses=sancov-module
    -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters
    -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares"

# A named host keeps the flags away from build scripts.
RUSTFLAGS="$coverage --cfg fuzzing" \
    cargo build --quiet --release --target "$host" --bin seeds --bin "$target"
"$build/$host/release/seeds" "$target" "$build/seeds/$target"
mkdir -p "$build/corpus/$target" "$build/artifacts"
exec "$build/$host/release/$target" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=256 -malloc_limit_mb=96 \
    -max_len=32768 -artifact_prefix="$build/artifacts/$target-" -print_final_stats=1 \
    "$@" "$build/corpus/$target" "$build/seeds/$target"
