#!/bin/sh
# suite.sh SUITE DIR: another release's libvirt and QEMU, in DIR/SUITE; prints
# that path. bullseye has libvirt 7.0, bookworm 9.0, trixie 11.3, sid the newest.
# What is there already is kept. Needs root, mmdebstrap, and Debian's mirror.
#
# LIBVIRTD_ROOT=DIR/SUITE makes libvirtd.sh run that daemon; LIBVIRT_SUITE=SUITE
# makes the live tests make the suite and run against it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/support/lib.sh
. "$here/support/lib.sh"
PATH=$PATH:/usr/sbin:/sbin

main() {
    [ $# = 2 ] || die "usage: suite.sh SUITE DIR"
    suite=$1
    mkdir -p "$2"
    dir=$(realpath "$2")
    root=$dir/$suite
    locked "$dir/.lock-$suite" build
    say "$root"
}

build() {
    made_by=$(stamp "$here/suite.sh")
    [ "$(cat "$root/made-by" 2>/dev/null)" != "$made_by" ] || return 0
    need_root
    need mmdebstrap
    mirror=$(apt_mirror)
    if [ "$(os_release ID)" != debian ] || [ -z "$mirror" ]; then
        cannot "this machine has no http mirror of Debian in apt's configuration"
    fi
    rm -rf "$root"
    # A suite's lists count as expired when its mirror is a snapshot.
    mmdebstrap --quiet --variant=apt \
        --aptopt='APT::Install-Recommends "false"' \
        --aptopt='Acquire::Check-Valid-Until "false"' \
        --aptopt='Acquire::Languages "none"' \
        --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --dpkgopt=force-unsafe-io \
        --include="$(packages)" "$suite" "$root" "$mirror" >"$dir/$suite.log" 2>&1 || {
        tail -n 5 "$dir/$suite.log" >&2
        die "cannot make $suite; see $dir/$suite.log"
    }
    adapt
    say "$made_by" >"$root/made-by"
}

# Newer releases have libvirt's daemon in more pieces; the oldest has SCRAM in a
# piece of its own.
packages() {
    printf libvirt-daemon,libvirt-daemon-driver-qemu,qemu-system-x86,qemu-utils,dnsmasq-base,iptables
    printf ,libsasl2-modules,libsasl2-modules-db
    case $suite in
    bullseye) printf ,libsasl2-modules-gssapi-mit ;;
    bookworm) ;;
    *) for piece in network storage nodedev secret nwfilter interface; do
        printf ',libvirt-daemon-driver-%s' $piece
    done ;;
    esac
}

# libvirtd.sh takes /usr and /etc only, and puts its own configuration there. The
# QEMU driver does not start without its user.
adapt() {
    for part in bin sbin lib lib64; do
        [ -L "$root/$part" ] || cp -a "$root/$part/." "$root/usr/$part/"
    done
    mkdir -p "$root/etc/libvirt" "$root/etc/sasl2"
    if ! grep -q ^libvirt-qemu: "$root/etc/passwd"; then
        echo 'libvirt-qemu:x:64055:64055::/var/lib/libvirt:/usr/sbin/nologin' >>"$root/etc/passwd"
        echo 'libvirt-qemu:x:64055:' >>"$root/etc/group"
    fi
}

main "$@"
