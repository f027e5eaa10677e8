#!/bin/sh
# Another release's libvirt and QEMU, in a chroot. Needs root and mmdebstrap.
#
#   suite.sh make SUITE DIR   make DIR/SUITE: bullseye has libvirt 7.0, bookworm
#                             9.0, trixie 11.3, sid the newest; kept when there
#   suite.sh up   SUITE DIR   start its libvirtd and print its socket's path
#   suite.sh down SUITE DIR   end it with its guests
#
# The daemon has its own mount, network and PID namespaces. Guests' images must
# be below DIR/SUITE, where the daemon sees them without that part of the path.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/support/lib.sh
. "$here/support/lib.sh"
PATH=$PATH:/usr/sbin:/sbin

main() {
    [ $# = 3 ] || die "usage: suite.sh make|up|down SUITE DIR"
    suite=$2
    mkdir -p "$3"
    dir=$(realpath "$3")
    root=$dir/$suite
    need_root
    case $1 in
    make) locked "$dir/.lock-$suite" make ;;
    up) up ;;
    down) end_namespace "$dir/$suite.pid" "$root" ;;
    *) die "usage: suite.sh make|up|down SUITE DIR" ;;
    esac
}

make() {
    [ ! -e "$root/made" ] || return 0
    need mmdebstrap
    mirror=$(apt_mirror)
    [ -n "$mirror" ] || cannot "this machine has no http mirror in apt's configuration"
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
    configure
    : >"$root/made"
}

# Newer releases have libvirt's daemon in more pieces.
packages() {
    printf libvirt-daemon,libvirt-daemon-driver-qemu,libvirt-clients,qemu-system-x86,qemu-utils,dnsmasq-base,iptables
    case $suite in
    bullseye | bookworm) ;;
    *) for piece in network storage nodedev secret nwfilter interface; do
        printf ',libvirt-daemon-driver-%s' $piece
    done ;;
    esac
}

configure() {
    mkdir -p "$root/etc/libvirt" "$root/img"
    cat >"$root/etc/libvirt/libvirtd.conf" <<'CONF'
unix_sock_dir = "/run/lv"
unix_sock_rw_perms = "0700"
unix_sock_ro_perms = "0700"
auth_unix_ro = "none"
auth_unix_rw = "none"
log_outputs = "3:file:/var/log/libvirt/libvirtd.log"
CONF
    cat >"$root/etc/libvirt/qemu.conf" <<'CONF'
stdio_handler = "file"
security_driver = "none"
user = "root"
group = "root"
remember_owner = 0
namespaces = []
cgroup_controllers = []
CONF
    if ! grep -q ^libvirt-qemu: "$root/etc/passwd"; then
        echo 'libvirt-qemu:x:64055:64055::/var/lib/libvirt:/usr/sbin/nologin' >>"$root/etc/passwd"
        echo 'libvirt-qemu:x:64055:' >>"$root/etc/group"
    fi
}

up() {
    [ -e "$root/made" ] || die "suite.sh make $suite comes first"
    need unshare ip setsid
    socket=$root/run/lv/libvirt-sock
    [ ${#socket} -le 107 ] || die "$socket is too long for a socket path (107 bytes)"
    if [ ! -s "$dir/$suite.pid" ] || ! is_namespace "$(cat "$dir/$suite.pid")" "$root"; then
        mkdir -p "$root/run/lv" "$root/run/libvirt" "$root/var/log/libvirt"
        rm -f "$socket"
        spawn
        wait_socket "$socket" "$(cat "$dir/$suite.pid")" "$root" "$root/var/log/libvirt"
    fi
    say "$socket"
}

# The first process of the namespace is a shell outside the chroot: it reaps.
spawn() {
    # shellcheck disable=SC2016
    setsid unshare --mount --net --pid --fork --kill-child --mount-proc --propagation private \
        sh -euc '
            ip link set lo up
            mount --bind "$0" "$0"
            mount --rbind /dev "$0/dev"
            mount -t proc proc "$0/proc"
            mount -t sysfs sysfs "$0/sys"
            chroot "$0" /usr/sbin/libvirtd --config /etc/libvirt/libvirtd.conf --pid-file /run/lv/libvirtd.pid &
            wait
        ' "$root" >"$root/var/log/libvirt/stdout" 2>&1 </dev/null &
    echo $! >"$dir/$suite.pid"
}

main "$@"
