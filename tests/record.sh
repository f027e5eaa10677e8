#!/bin/sh
# record.sh [SUITE…] [-- TEST…]: records the dialogues of tests/offline anew, with
# the libvirt of these releases of Debian; without names, of all four. After -- come
# names of tests, as `cargo test` takes them, if not all shall be recorded.
# Makes the releases where they are not there; suite.sh says what that needs.
# Needs root: the host gets a name and a UUID of no one's, for itself alone.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=tests/support/lib.sh
. tests/support/lib.sh

main() {
    suites=
    while [ $# != 0 ] && [ "$1" != -- ]; do
        suites="$suites $1"
        shift
    done
    [ $# = 0 ] || shift
    need_root
    need unshare hostname
    cargo test --quiet --locked --test offline --no-run
    for suite in ${suites:-$releases}; do
        say "== $suite"
        as_nobodys_host cargo test --quiet --locked --test offline -- --test-threads=1 --skip library "$@"
    done
    rm -rf /tmp/virtsmith-fixture
    cargo test --quiet --locked --test offline
}

as_nobodys_host() {
    # shellcheck disable=SC2016
    RECORD=1 LIBVIRT_SUITE=$suite LIBVIRTD_HOST_UUID=11111111-2222-1333-8444-000000000001 \
        unshare --uts sh -euc 'hostname virt-host; exec "$@"' sh "$@"
}

main "$@"
