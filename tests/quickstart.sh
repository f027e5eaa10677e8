#!/bin/sh
# From a fresh Debian or Ubuntu to a machine that boots, and away again: installs
# what is missing, builds virtsmith, makes a small guest, launches it, shows it,
# deletes it. Root is needed for packages, and for a libvirtd where none runs.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=tests/support/lib.sh
. tests/support/lib.sh

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
guest=$target/guests/a
own_libvirtd=

main() {
    command -v cargo >/dev/null 2>&1 || no_cargo
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/virtsmith.XXXXXX")
    trap clean_up EXIT
    trap 'exit 1' HUP INT TERM

    title 'Install what is missing'
    sh tests/setup.sh --minimal
    title 'Build virtsmith'
    cargo build --release --locked --quiet
    title 'Make a small guest'
    sh tests/guest-a.sh "$guest"
    title 'Find libvirt'
    find_libvirt
    say "$uri"

    title 'Launch a machine'
    launch
    wait_for GUEST-STAYS
    show list
    show info hello
    show console-log hello
    title 'Delete it'
    show delete hello
    show list
    title 'Done'
}

title() {
    printf '\n== %s\n' "$*"
}

show() {
    printf '\n$ virtsmith %s\n' "$*"
    virtsmith "$@"
}

virtsmith() {
    "$target/release/virtsmith" -c "$uri" --data-dir "$scratch/data" "$@"
}

no_cargo() {
    die 'needs cargo. Get Rust from rustup.rs, or: apt-get install rustup && rustup default stable'
}

# The system's libvirtd, when it answers and its guests can read our files;
# else one of our own.
find_libvirt() {
    uri=qemu:///system
    if [ "$(id -u)" = 0 ] && "$target/release/virtsmith" -c "$uri" list >/dev/null 2>&1; then
        chmod 0755 "$scratch"
        return
    fi
    own_libvirtd=$scratch/libvirtd
    socket=$(as_root sh tests/libvirtd.sh up "$own_libvirtd")
    uri="qemu+unix:///system?socket=$socket"
}

launch() {
    printf '#cloud-config\nhostname: hello\n' >"$scratch/user-data"
    cp "$guest/base.qcow2" "$guest/vmlinuz" "$guest/initrd.gz" "$scratch"
    show launch hello \
        --image "$scratch/base.qcow2" \
        --kernel "$scratch/vmlinuz" --initrd "$scratch/initrd.gz" --cmdline 'console=ttyS0 stay' \
        --network none --virt tcg \
        --user-data "$scratch/user-data"
}

# Guests boot without KVM here: six seconds, or more on a busy machine.
wait_for() {
    tries=0
    until virtsmith console-log hello 2>/dev/null | grep -q "$1"; do
        tries=$((tries + 1))
        if [ $tries -gt 240 ]; then
            virtsmith console-log hello >&2 || :
            die "the guest's console shows no $1"
        fi
        sleep 0.5
    done
}

clean_up() {
    status=$?
    trap - EXIT
    if [ -n "$own_libvirtd" ]; then
        as_root sh tests/libvirtd.sh down "$own_libvirtd" || :
        as_root rm -rf "$scratch"
    else
        [ -z "${uri:-}" ] || virtsmith delete hello >/dev/null 2>&1 || :
        rm -rf "$scratch"
    fi
    exit $status
}

main "$@"
