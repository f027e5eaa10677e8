#!/bin/sh
# guest-a.sh OUTDIR: the small guest, in OUTDIR/{vmlinuz,initrd.gz,base.qcow2}.
#
# The distribution's own kernel with a busybox initramfs (support/guest-a.init).
# It looks for a volume labelled cidata, prints each seed file with its SHA-256,
# mounts the disk labelled rootdisk, writes to it, and powers off, or stays up
# when the kernel command line says `stay`. With `agent` there it answers like a
# guest agent in whose system cloud-init has finished. Boots in about six seconds without
# KVM. What is there already is kept; no root, no mounts, no loop devices.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/support/lib.sh
. "$here/support/lib.sh"
PATH=$PATH:/usr/sbin:/sbin

main() {
    mkdir -p "${1:?usage: guest-a.sh OUTDIR}"
    cd "$1"
    locked .lock build
}

build() {
    made_by=$(stamp "$here/guest-a.sh" "$here/support/guest-a.init")
    if [ "$(cat made-by 2>/dev/null)" = "$made_by" ] && [ -s vmlinuz ] && [ -s initrd.gz ] && [ -s base.qcow2 ]; then
        return
    fi
    need apt-get dpkg-deb depmod modprobe cpio mkfs.ext4 qemu-img gzip
    rm -rf made-by work
    mkdir work
    kernel
    initramfs
    base_image
    rm -rf work
    say "$made_by" >made-by
}

kernel() {
    for meta in linux-image-cloud-amd64 linux-image-virtual; do
        package=$(apt-cache depends "$meta" 2>/dev/null | awk '/Depends: linux-image-/ { print $2; exit }')
        [ -n "$package" ] && break
    done
    [ -n "$package" ] || die "apt knows no kernel package; sh tests/setup.sh refreshes its lists"
    version=${package#linux-image-}
    version=${version#unsigned-}
    fetch "$package" work/kernel
    # Debian keeps the modules beside the image, Ubuntu in a package of their own.
    if apt-cache show "linux-modules-$version" >/dev/null 2>&1; then
        fetch "linux-modules-$version" work/kernel
    fi
    modules=$(find work/kernel -type d -path "*/lib/modules/$version" | head -n 1)
    [ -n "$modules" ] || die "$package holds no modules"
    cp work/kernel/boot/vmlinuz-"$version" vmlinuz
    chmod 0644 vmlinuz
}

# fetch PACKAGE DIR: unpacks a package, without installing it.
fetch() {
    ls packages/"$1"_*.deb >/dev/null 2>&1 || download "$1"
    for file in packages/"$1"_*.deb; do
        dpkg-deb -x "$file" "$2"
    done
}

download() {
    mkdir -p packages
    (cd packages && apt-get -qq -o APT::Sandbox::User="$(id -un)" download "$1" >download.log 2>&1) || {
        cat packages/download.log >&2
        die "cannot download $1; sh tests/setup.sh refreshes apt's lists"
    }
}

initramfs() {
    root=work/initramfs
    target=$root/lib/modules/$version
    mkdir -p $root/bin $root/dev $root/proc $root/sys $root/mnt/seed $root/mnt/disk "$target"
    fetch busybox-static work/busybox
    cp "$(find work/busybox -path '*/bin/busybox')" $root/bin/busybox
    cp "$here/support/guest-a.init" $root/init
    chmod 0755 $root/init $root/bin/busybox
    # modprobe wants the tree at lib/modules whatever /usr merge the package has.
    mkdir -p work/tree/lib/modules
    mv "$modules" "work/tree/lib/modules/$version"
    depmod -b work/tree "$version"
    for module in virtio_pci virtio_blk virtio_net virtio_scsi sd_mod sr_mod ata_piix isofs vfat ext4 \
        nls_cp437 nls_ascii nls_iso8859_1 virtio_rng virtio_console; do
        modprobe -d work/tree -S "$version" --show-depends "$module" 2>/dev/null | awk '/^insmod/ { print $2 }'
    done | sort -u >work/modules
    while read -r file; do
        place=$target/${file#*/"$version"/}
        mkdir -p "$(dirname "$place")"
        plain_module "$file" "$place"
    done <work/modules
    cp "work/tree/lib/modules/$version"/modules.builtin "work/tree/lib/modules/$version"/modules.order "$target"
    cp "work/tree/lib/modules/$version"/modules.builtin.modinfo "$target" 2>/dev/null || :
    depmod -b $root "$version"
    (cd $root && find . | LC_ALL=C sort | cpio -o -H newc --quiet -R 0:0) | gzip -n -1 >work/initrd.gz
    mv work/initrd.gz initrd.gz
}

# plain_module FROM TO: copies a module, uncompressed, as busybox loads no other.
plain_module() {
    case $1 in
    *.xz) need xz && xz -dc "$1" >"${2%.xz}" ;;
    *.zst) need zstd && zstd -qdc "$1" >"${2%.zst}" ;;
    *) cp "$1" "$2" ;;
    esac
}

base_image() {
    mkdir work/base
    say hello-from-base >work/base/base.txt
    truncate -s 64M work/base.raw
    mkfs.ext4 -q -F -L rootdisk -d work/base work/base.raw
    qemu-img convert -O qcow2 work/base.raw work/base.qcow2
    mv work/base.qcow2 base.qcow2
}

main "$@"
