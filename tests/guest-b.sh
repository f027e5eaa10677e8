#!/bin/sh
# guest-b.sh OUTDIR [SUITE]: Debian with systemd and cloud-init, for direct
# kernel boot, in OUTDIR/{vmlinuz,initrd.img,base.qcow2}; the kernel command line
# is `root=LABEL=rootfs rw console=ttyS0`. Boots in under two minutes without
# KVM. What is there already is kept. Needs root and mmdebstrap.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/support/lib.sh
. "$here/support/lib.sh"
PATH=$PATH:/usr/sbin:/sbin

main() {
    suite=${2:-bookworm}
    mkdir -p "${1:?usage: guest-b.sh OUTDIR [SUITE]}"
    cd "$1"
    locked .lock build
}

build() {
    made_by=$suite-$(stamp "$here/guest-b.sh")
    if [ "$(cat made-by 2>/dev/null)" = "$made_by" ] && [ -s vmlinuz ] && [ -s initrd.img ] && [ -s base.qcow2 ]; then
        return
    fi
    need_root
    need mmdebstrap mkfs.ext4 qemu-img
    rm -rf made-by work
    mkdir work
    root=work/root
    bootstrap
    adapt
    cp "$root"/boot/vmlinuz-* vmlinuz
    cp "$root"/boot/initrd.img-* initrd.img
    truncate -s 2G work/base.raw
    mkfs.ext4 -q -F -L rootfs -O ^has_journal -d "$root" work/base.raw
    qemu-img convert -O qcow2 work/base.raw work/base.qcow2
    mv work/base.qcow2 base.qcow2
    rm -rf work
    say "$made_by" >made-by
}

bootstrap() {
    mirror=$(apt_mirror)
    [ -n "$mirror" ] || cannot "this machine has no http mirror in apt's configuration"
    mmdebstrap --quiet --variant=apt \
        --aptopt='APT::Install-Recommends "false"' \
        --aptopt='Acquire::Check-Valid-Until "false"' \
        --aptopt='Acquire::Languages "none"' \
        --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --dpkgopt=force-unsafe-io \
        --include=systemd-sysv,udev,dbus,cloud-init,linux-image-cloud-amd64,initramfs-tools,zstd \
        --include=openssh-server,iproute2,netplan.io,sudo \
        "$suite" "$root" "$mirror" >mmdebstrap.log 2>&1 || {
        tail -n 5 mmdebstrap.log >&2
        die "cannot make $suite; see $PWD/mmdebstrap.log"
    }
}

# What an image has and an installed machine has not: no identity of its own.
adapt() {
    echo 'LABEL=rootfs / ext4 defaults 0 1' >"$root"/etc/fstab
    : >"$root"/etc/machine-id
    rm -f "$root"/etc/hostname "$root"/etc/ssh/ssh_host_*
    mkdir -p "$root"/etc/systemd/system/multi-user.target.wants
    ln -sf /lib/systemd/system/systemd-networkd.service \
        "$root"/etc/systemd/system/multi-user.target.wants/systemd-networkd.service
}

main "$@"
