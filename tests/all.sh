#!/bin/sh
# Every check there is. One heading a stage; stops at the first that fails.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=tests/support/lib.sh
. tests/support/lib.sh

# Here a missing tool is a failure, not a reason to skip.
is_ci=${CI:-}
export CI=true
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"
target=${CARGO_TARGET_DIR:-target}
started=$(date +%s)

main() {
    stage 'what the tests need' sh tests/setup.sh
    command -v cargo >/dev/null 2>&1 || die 'needs cargo; see rustup.rs for how to get Rust'
    live_tests_as_root
    stage 'format' cargo fmt --all --check
    stage 'lints' cargo clippy --locked --workspace --all-targets -- -D warnings
    stage 'lints, no features' cargo clippy --locked --workspace --all-targets --no-default-features -- -D warnings
    stage 'documentation' env RUSTDOCFLAGS='-D warnings' cargo doc --locked --workspace --no-deps
    stage 'generated code' generated_code
    stage 'build' cargo build --locked --workspace
    stage 'guest A' sh tests/guest-a.sh "$target/guests/a"
    stage 'tests' cargo test --locked --workspace -- --test-threads=2
    stage 'live tests, replayed' replay
    stage 'other releases of libvirt' other_releases
    # As tests they do each thing once, which needs no optimised build.
    stage 'benches' cargo test --locked --bench '*'
    say "all passed in $(elapsed) s"
}

stage() {
    heading=$1
    shift
    say "== $heading ($(elapsed) s)"
    "$@" || die "$heading failed after $(elapsed) s"
}

elapsed() {
    printf '%s' $(($(date +%s) - started))
}

# What the code says must still be what was recorded.
replay() {
    # shellcheck disable=SC2046
    VIRTSMITH_REPLAY=1 cargo test --locked $(recorded_programs)
}

# This machine's own release has just been tested. Not every machine has a mirror
# of Debian; where this is CI it must.
other_releases() {
    set --
    for release in $releases; do
        [ "$release" = "$(os_release VERSION_CODENAME)" ] || set -- "$@" "$release"
    done
    status=0
    sh tests/suites.sh "$@" || status=$?
    if [ $status = 77 ] && [ -z "$is_ci" ]; then
        say 'skipped: other releases of libvirt cannot be had here; the line above says why'
        return 0
    fi
    return $status
}

# Writes the generated code anew from libvirt's own descriptions and compares.
generated_code() {
    input=$target/protocol-source
    status=0
    sh tests/protocol-source.sh "$input" || status=$?
    case $status in
    0) ;;
    77)
        say 'skipped: the descriptions cannot be had here'
        return 0
        ;;
    *) return $status ;;
    esac
    cargo run --quiet --locked -p virtsmith-protocol-gen -- \
        --source "$input/libvirt-11.3.0" --api "$input/api" --check
}

main "$@"
