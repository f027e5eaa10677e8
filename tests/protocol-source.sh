#!/bin/sh
# protocol-source.sh DIR: the protocol generator's input, from the
# distribution's own archive, checked by its signatures.
#
#   DIR/libvirt-11.3.0/src   libvirt's source, for the *.x files
#   DIR/api                  its API descriptions, from the package libvirt-dev
#
# What is there already is kept. Exits 77, with one line that says why, where
# that version cannot be had. Needs no root; installs nothing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/support/lib.sh
. "$here/support/lib.sh"

version=11.3.0

main() {
    mkdir -p "${1:?usage: protocol-source.sh DIR}"
    cd "$1"
    locked .lock obtain
}

obtain() {
    if [ -s libvirt-$version/src/remote/remote_protocol.x ] && [ -s api/libvirt-api.xml ]; then
        return
    fi
    for tool in apt-get apt-cache dpkg-deb tar xz; do
        command -v $tool >/dev/null 2>&1 || cannot "needs $tool"
    done
    rm -rf work
    mkdir work
    private_apt
    source_tree
    api_descriptions
    rm -rf work
}

# An apt that reads and writes nothing outside this directory, pointed at the
# suite that has the version.
private_apt() {
    keyring=$(apt_keyring)
    mirror=$(apt_mirror)
    case $(os_release ID) in
    debian) suite=trixie ;;
    ubuntu) suite=$(os_release VERSION_CODENAME) ;;
    *) cannot "knows the archives of Debian and Ubuntu only" ;;
    esac
    [ -n "$keyring" ] || cannot "this machine has no archive keyring to check packages with"
    [ -n "$mirror" ] || cannot "this machine has no http mirror in apt's configuration"
    mkdir -p work/etc/apt.conf.d work/etc/preferences.d work/lists/partial work/cache/archives/partial
    for kind in deb deb-src; do
        say "$kind [signed-by=$keyring] $mirror $suite main"
    done >work/etc/sources.list
    private="-o Dir::Etc=$PWD/work/etc -o Dir::Etc::sourcelist=$PWD/work/etc/sources.list
        -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists=$PWD/work/lists -o Dir::Cache=$PWD/work/cache
        -o Acquire::Languages=none -o APT::Sandbox::User=$(id -un)"
    apt_get update || cannot "cannot read the package lists of $suite from this machine's mirror"
}

source_tree() {
    # shellcheck disable=SC2086
    known=$(apt-cache $private showsrc libvirt 2>/dev/null | sed -n 's/^Version: //p')
    revision=$(printf '%s\n' "$known" | grep "^\(.*:\)\?$version-" | sort -V | tail -n 1)
    [ -n "$revision" ] || cannot "$suite has libvirt $(printf '%s' "$known" | tail -n 1), not $version"
    (cd work && apt_get source --download-only --tar-only "libvirt=$revision") ||
        cannot "cannot download the source of libvirt $revision"
    mkdir work/source
    tar -xf work/libvirt_$version.orig.tar.* -C work/source
    rm -rf libvirt-$version
    mv work/source/libvirt-$version libvirt-$version
}

api_descriptions() {
    (cd work && apt_get download "libvirt-dev=$revision") || cannot "cannot download libvirt-dev $revision"
    dpkg-deb -x work/libvirt-dev_*.deb work/dev
    rm -rf api
    mv work/dev/usr/share/libvirt/api api
}

apt_get() {
    # shellcheck disable=SC2086
    apt-get -qq $private "$@" >/dev/null 2>&1
}

main "$@"
