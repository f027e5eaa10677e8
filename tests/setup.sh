#!/bin/sh
# setup.sh [--minimal]: installs what the tests need on Debian or Ubuntu, and
# only what is missing. Prints one line per thing installed. Root is asked for
# (through sudo) for packages alone. --minimal is enough for the quickstart.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/support/lib.sh
. "$here/support/lib.sh"
PATH=$PATH:/usr/sbin:/sbin

# What gives what: a command or file, then the packages that hold it. A package
# that this release does not have is passed over: libvirt's daemon is in more
# pieces in newer ones.
minimal='
libvirtd            libvirt-daemon
/usr/lib/*/libvirt/connection-driver/libvirt_driver_qemu.so     libvirt-daemon-driver-qemu
/usr/lib/*/libvirt/connection-driver/libvirt_driver_network.so  libvirt-daemon-driver-network libvirt-daemon
/usr/lib/*/libvirt/connection-driver/libvirt_driver_storage.so  libvirt-daemon-driver-storage libvirt-daemon
/usr/lib/*/libvirt/connection-driver/libvirt_driver_nodedev.so  libvirt-daemon-driver-nodedev libvirt-daemon
/usr/lib/*/libvirt/connection-driver/libvirt_driver_secret.so   libvirt-daemon-driver-secret libvirt-daemon
/usr/lib/*/libvirt/connection-driver/libvirt_driver_nwfilter.so libvirt-daemon-driver-nwfilter libvirt-daemon
/usr/lib/*/libvirt/connection-driver/libvirt_driver_interface.so libvirt-daemon-driver-interface libvirt-daemon
virsh               libvirt-clients
qemu-system-x86_64  qemu-system-x86
qemu-img            qemu-utils
cpio                cpio
depmod              kmod
mkfs.ext4           e2fsprogs
ip                  iproute2
unshare             util-linux
xz                  xz-utils
zstd                zstd
cc                  gcc libc6-dev
'
full='
genisoimage         genisoimage
xorriso             xorriso
dnsmasq             dnsmasq-base
iptables            iptables
ssh                 openssh-client
nsenter             util-linux
saslpasswd2         sasl2-bin
/usr/lib/*/sasl2/libscram.so    libsasl2-modules
/usr/lib/*/sasl2/libsasldb.so   libsasl2-modules-db
pngtopnm            netpbm
setpriv             util-linux
xmllint             libxml2-utils
mmdebstrap          mmdebstrap
gpg                 gpg
gpgconf             gpgconf
gpg-agent           gpg-agent
python3             python3-minimal
/usr/lib/python3/dist-packages/libvirt.py python3-libvirt
git                 git
/etc/ssl/certs/ca-certificates.crt ca-certificates
'

main() {
    command -v apt-get >/dev/null 2>&1 || die "knows Debian and Ubuntu only; install what the lists in this file name"
    case ${1:-} in
    --minimal) wanted=$minimal ;;
    '') wanted=$minimal$full ;;
    *) die "usage: setup.sh [--minimal]" ;;
    esac
    missing=$(missing_packages)
    if [ -n "$missing" ]; then
        refresh
        # QEMU first: where qemu-utils came from a backports suite, QEMU must too.
        case " $missing " in *' qemu-system-x86 '* | *' qemu-utils '*) install_qemu ;; esac
        # shellcheck disable=SC2086
        install_known $missing
        missing=$(missing_packages)
        [ -z "$missing" ] || die "apt did not provide: $missing"
    fi
    qemu_user
}

missing_packages() {
    printf '%s' "$wanted" | while read -r thing packages; do
        [ -z "$thing" ] || present "$thing" || printf '%s ' "$packages"
    done
}

present() {
    # shellcheck disable=SC2086
    case $1 in
    /*) ls $1 >/dev/null 2>&1 ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

refresh() {
    quietly as_root apt-get update
}

install_known() {
    known=
    for package in "$@"; do
        installed "$package" && continue
        case " $known " in *" $package "*) continue ;; esac
        apt-cache show "$package" >/dev/null 2>&1 && known="$known $package"
    done
    # shellcheck disable=SC2086
    [ -z "$known" ] || install $known
}

install() {
    quietly apt_install "$@"
    for package in "$@"; do
        case $package in -* | *-backports) ;; *) say "installed $package" ;; esac
    done
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-remove --no-install-recommends "$@"
}

installed() {
    # shellcheck disable=SC2016
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# qemu-utils from a backports suite refuses the older QEMU of the release, and
# apt would take qemu-utils away to make room. Then QEMU comes from there too; so
# do both on Debian 12, whose own qemu-img is not the one that img is compared with.
install_qemu() {
    # shellcheck disable=SC2016
    case $(os_release VERSION_CODENAME):$(dpkg-query -W -f '${Version}' qemu-utils 2>/dev/null) in
    *~bpo* | bookworm:) ;;
    *) return 0 ;;
    esac
    suite=$(os_release VERSION_CODENAME)-backports
    # shellcheck disable=SC2016
    if ! apt-get indextargets --format '$(RELEASE)' | grep -qx "$suite"; then
        list=/etc/apt/sources.list.d/$suite.list
        say "deb $(apt_mirror) $suite main" | as_root tee "$list" >/dev/null
        say "added $list"
        refresh
    fi
    install -t "$suite" qemu-system-x86 qemu-utils
}

# libvirt's QEMU driver does not start without the user and group it was built
# for, whatever qemu.conf says. The packages make them only when the daemon is
# set up as a service.
qemu_user() {
    case $(os_release ID) in
    ubuntu) group=kvm ;;
    *) group=libvirt-qemu ;;
    esac
    if ! getent group $group >/dev/null; then
        as_root groupadd --system $group
        say "added group $group"
    fi
    if ! getent passwd libvirt-qemu >/dev/null; then
        as_root useradd --system --gid $group --no-create-home --home-dir /var/lib/libvirt \
            --shell /usr/sbin/nologin libvirt-qemu
        say "added user libvirt-qemu"
    fi
}

# Runs a command in silence, and shows what it said when it fails.
quietly() {
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
    else
        cat "$log" >&2
        rm -f "$log"
        die "failed: $*"
    fi
}

main "$@"
