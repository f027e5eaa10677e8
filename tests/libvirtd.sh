#!/bin/sh
# A private libvirtd. It has its own mount, network and PID namespaces, so the
# machine's libvirt, bridges and firewall stay as they are, and any number can
# run side by side. Needs root; systemd is not needed.
#
#   libvirtd.sh up DIR     start it and print the path of its socket
#   libvirtd.sh down DIR   end it with its guests, and wait until all are gone
#   libvirtd.sh run        start one in a directory of its own, print the
#                          socket, end it when standard input ends
#
# LIBVIRTD_ROOT=DIR makes it another release's libvirtd, with that release's QEMU
# and tools: all of /usr and /etc are from there, the rest is the machine's own,
# so that every path means the same to the daemon and to its clients. suite.sh
# makes such a directory.
#
# LIBVIRTD_AUTH=polkit makes it ask for that on its read-write socket. So does
# LIBVIRTD_AUTH=sasl, with the mechanisms of LIBVIRTD_MECHANISMS (between spaces)
# for the user fred, whose password is secret1; auth.conf beside the folder of
# its sockets has both. LIBVIRTD_HOST_UUID is the host's UUID, else one of its own.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/support/lib.sh
. "$here/support/lib.sh"
PATH=$PATH:/usr/sbin:/sbin
auth=${LIBVIRTD_AUTH:-none}
root=${LIBVIRTD_ROOT:-}

usage() {
    die "usage: libvirtd.sh up DIR | down DIR | run"
}

main() {
    case ${1:-} in
    up | down)
        dir=$(realpath -m "${2:?usage: libvirtd.sh $1 DIR}")
        "$1"
        ;;
    run) run ;;
    *) usage ;;
    esac
}

up() {
    need_root
    need virsh unshare ip setsid
    [ -n "$root" ] || need libvirtd
    [ -z "$root" ] || [ -x "$root/usr/sbin/libvirtd" ] || die "$root holds no libvirtd; suite.sh makes such a directory"
    [ "$auth" != sasl ] || need saslpasswd2
    socket=$dir/sock/libvirt-sock
    [ ${#socket} -le 107 ] || die "$socket is too long for a socket path (107 bytes)"
    if [ -s "$dir/pid" ] && is_namespace "$(cat "$dir/pid")" "$dir/libvirtd.conf"; then
        say "$socket"
        return
    fi
    configure
    spawn
    wait_socket "$socket" "$(cat "$dir/pid")" "$dir/libvirtd.conf" "$dir/log"
    # The first answer comes when the drivers are ready, or says why one is not.
    if ! LIBVIRT_AUTH_FILE=$dir/auth.conf virsh -q -c "qemu+unix:///system?socket=$socket" uri >/dev/null 2>"$dir/log/first-call"; then
        cat "$dir/log/first-call" >&2
        down
        die "libvirtd has no QEMU driver; see $dir/log"
    fi
    [ -z "${SUDO_UID:-}" ] || chown "$SUDO_UID" "$dir" "$dir/sock" "$socket"
    say "$socket"
}

down() {
    end_namespace "$dir/pid" "$dir/libvirtd.conf"
    rm -f "$dir/sock/libvirt-sock" "$dir/sock/libvirt-sock-ro" "$dir/sock/libvirt-admin-sock"
}

run() {
    dir=$(mktemp -d "${TMPDIR:-/tmp}/libvirtd.XXXXXX")
    trap 'down; rm -rf "$dir"' EXIT
    trap 'exit 1' HUP INT TERM
    up
    # Standard input is the caller's life line: it ends however the caller ends.
    cat >/dev/null
}

configure() {
    mkdir -p "$dir/sock" "$dir/etc" "$dir/lib" "$dir/cache" "$dir/run" "$dir/lock" "$dir/log"
    chmod 0700 "$dir"
    rm -f "$dir/sock/libvirt-sock"
    cat >"$dir/libvirtd.conf" <<CONF
unix_sock_dir = "$dir/sock"
unix_sock_rw_perms = "0700"
unix_sock_ro_perms = "0700"
auth_unix_ro = "none"
auth_unix_rw = "$auth"
log_outputs = "3:file:$dir/log/libvirtd.log"
CONF
    cat >"$dir/etc/qemu.conf" <<CONF
stdio_handler = "file"
security_driver = "none"
user = "root"
group = "root"
cgroup_controllers = []
CONF
    [ -z "${LIBVIRTD_HOST_UUID:-}" ] || say "host_uuid = \"$LIBVIRTD_HOST_UUID\"" >>"$dir/libvirtd.conf"
    [ "$auth" != sasl ] || configure_sasl
}

configure_sasl() {
    mkdir -p "$dir/sasl"
    printf 'mech_list: %s\nsasldb_path: %s/passwd.db\n' \
        "${LIBVIRTD_MECHANISMS:-scram-sha-256}" "$dir" >"$dir/sasl/libvirt.conf"
    printf secret1 | saslpasswd2 -p -c -f "$dir/passwd.db" -a libvirt fred
    cat >"$dir/auth.conf" <<'CONF'
[auth-libvirt-localhost]
credentials=fred

[credentials-fred]
authname=fred
password=secret1
CONF
}

# The namespace's first process is the shell, which reaps what libvirtd leaves:
# libvirtd waits many seconds for a QEMU that ended but that no one has reaped.
# Another release's /usr comes last: until then the machine's own tools are used.
spawn() {
    mkdir -p /etc/libvirt /var/lib/libvirt /var/cache/libvirt /run/libvirt /run/lock /var/log/libvirt
    [ ! -d "$dir/sasl" ] || mkdir -p /etc/sasl2
    # shellcheck disable=SC2016
    setsid unshare --mount --net --pid --fork --kill-child --mount-proc --propagation private \
        sh -euc '
            ip link set lo up
            [ -z "$2" ] || mount --bind "$2/etc" /etc
            mount --bind "$0/etc" /etc/libvirt
            mount --bind "$0/lib" /var/lib/libvirt
            mount --bind "$0/cache" /var/cache/libvirt
            mount --bind "$0/run" /run/libvirt
            mount --bind "$0/lock" /run/lock
            mount --bind "$0/log" /var/log/libvirt
            # Consoles are locked by PIDs, and those are its own.
            [ ! -d /run/lock ] || mount -t tmpfs tmpfs /run/lock
            [ ! -d "$0/sasl" ] || mount --bind "$0/sasl" /etc/sasl2
            [ -z "$2" ] || mount --bind "$2/usr" /usr
            libvirtd --config "$1" --pid-file "$0/libvirtd.pid" &
            wait
        ' "$dir" "$dir/libvirtd.conf" "$root" >"$dir/log/stdout" 2>&1 </dev/null &
    echo $! >"$dir/pid"
}

main "$@"
