#!/bin/sh
# suites.sh [SUITE…]: the live tests against other releases of libvirt, and a
# table of what came of them; without names, against all four.
# Makes the releases where they are not there; suite.sh says what that needs.
#
# What a release lacks is asserted to be refused as not supported, and counted.
# Ends with 77 where no release can be made.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=tests/support/lib.sh
. tests/support/lib.sh

# Nothing may be skipped: that would look as if it had passed.
export CI=true
suites=${CARGO_TARGET_DIR:-target}/suites
# The test programs that ask for a daemon of their own; not those that wait long
# for a guest (console, guest_b) or that only ask much of the same (soak).
tests='--test auth --test bad_input --test disconnect --test events --test events_cli
    --test facade --test launch --test live_harness --test methods --test migration
    --test reconnect --test rpc_cli --test screenshot --test streams --test undo --test vol'

main() {
    # shellcheck disable=SC2086
    [ $# != 0 ] || set -- $releases
    make "$@"
    live_tests_as_root
    # shellcheck disable=SC2086
    cargo test --quiet --locked --no-run $tests
    table=
    failed=0
    for suite in "$@"; do
        run "$suite"
    done
    row release libvirt passed failed 'not supported' seconds
    printf '%s' "$table"
    [ "$failed" = 0 ] || die "$failed tests failed; see $suites/*.tests.log"
}

# All at once: most of the time goes into fetching and unpacking.
make() {
    mkdir -p "$suites"
    making=
    for suite in "$@"; do
        as_root sh tests/suite.sh "$suite" "$suites" >/dev/null &
        making="$making $!"
    done
    status=0
    for pid in $making; do
        wait "$pid" || status=$?
    done
    [ $status = 0 ] || exit $status
}

run() {
    started=$(date +%s)
    log=$suites/$1.tests.log
    # shellcheck disable=SC2086
    LIBVIRT_SUITE=$1 cargo test --locked --no-fail-fast $tests \
        -- --test-threads=2 --show-output >"$log" 2>&1 || :
    took=$(($(date +%s) - started))
    # A program that ends without a result has failed too.
    bad=$(($(sum failed "$log") + $(lines '^ *Running ' "$log") - $(lines '^test result:' "$log")))
    [ "$(lines '^test result:' "$log")" != 0 ] || bad=1
    failed=$((failed + bad))
    [ "$bad" = 0 ] || sed -n '/^failures:$/,/^test result:/p' "$log" >&2
    table=$table$(row "$1" "$(libvirt "$1")" "$(sum passed "$log")" "$bad" \
        "$(lines '^not supported: ' "$log")" "$took")$newline
}

newline='
'

row() {
    printf '%-9s  %-8s  %6s  %6s  %13s  %7s\n' "$@"
}

# sum passed|failed LOG: over the results of all programs.
sum() {
    awk -v what="$1" '/^test result:/ { for (i = 2; i <= NF; i++) if ($i == what ";") sum += $(i - 1) }
        END { print sum + 0 }' "$2"
}

lines() {
    grep -c "$1" "$2" || :
}

libvirt() {
    as_root chroot "$suites/$1" /usr/sbin/libvirtd --version | awk '{ print $NF }'
}

main "$@"
