#!/bin/sh
# record.sh [SUITE… | live] [-- TEST…]: records conversations with libvirt anew.
#
# With SUITE those of tests/offline with the libvirt of these releases of Debian;
# makes the releases where they are not there; suite.sh says what that needs. With
# `live` those of the live tests, with this machine's own libvirt, which should be
# 9.0. Without either, all. After -- come names of tests, as `cargo test` takes
# them, if not all shall be recorded; for live tests the program may stand before
# the name (facade::lists_take_flags).
#
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
    for suite in ${suites:-$releases live}; do
        say "== $suite"
        case $suite in
        live) live "$@" ;;
        *) dialogues "$@" ;;
        esac
    done
}

dialogues() {
    LIBVIRT_SUITE=$suite as_nobodys_host \
        cargo test --quiet --locked --test offline -- --test-threads=1 --skip library "$@"
    rm -rf /tmp/virtsmith-fixture
    cargo test --quiet --locked --test offline
}

# Recorded one after another: what one test makes, another would hear of.
live() {
    programs=$(recorded_programs)
    case ${1:-} in
    *::*)
        programs="--test ${1%%::*}"
        name=${1#*::}
        shift
        set -- "$name" "$@"
        ;;
    esac
    [ $# != 0 ] || rm -rf fixtures/rpc/live
    # shellcheck disable=SC2086
    as_nobodys_host cargo test --quiet --locked --no-fail-fast $programs -- --test-threads=1 "$@"
    # shellcheck disable=SC2086
    VIRTSMITH_REPLAY=1 cargo test --quiet --locked $programs -- "$@"
}

as_nobodys_host() {
    # shellcheck disable=SC2016
    RECORD=1 LIBVIRTD_HOST_UUID=11111111-2222-1333-8444-000000000001 \
        unshare --uts sh -euc 'hostname virt-host; exec "$@"' sh "$@"
}

main "$@"
