//! Disks: `<disk>`.

use super::{YesNo, view};

view! {
    /// A disk, `<disk>`.
    Disk in "disk" {
        /// What kind of source it has: `file`, `block`, `dir`, `network`, `volume`,
        /// `nvme`, `vhostuser` or `vhostvdpa`.
        kind: Option<String> = "@type",
        /// What the guest takes it for: `disk`, `cdrom`, `floppy` or `lun`.
        device: Option<String> = "@device",
        /// How it is snapshotted by default: `internal`, `external`, `no`.
        snapshot: Option<String> = "@snapshot",
        /// What emulates it: `qemu`.
        driver: Option<String> = "driver@name",
        /// The format of the image.
        format: Option<String> = "driver@type",
        /// The cache mode: `none`, `writeback`, `writethrough`, `directsync`, `unsafe`.
        cache: Option<String> = "driver@cache",
        /// How I/O is done: `threads`, `native`, `io_uring`.
        io: Option<String> = "driver@io",
        /// What becomes of discarded blocks: `unmap` or `ignore`.
        discard: Option<String> = "driver@discard",
        /// Whether writes of zeros are turned into holes: `off`, `on`, `unmap`.
        detect_zeroes: Option<String> = "driver@detect_zeroes",
        /// The I/O thread that serves it.
        iothread: Option<u32> = "driver@iothread",
        /// The number of its queues.
        queues: Option<u32> = "driver@queues",
        /// What is done about errors: `stop`, `report`, `ignore`, `enospace`.
        error_policy: Option<String> = "driver@error_policy",
        /// Where its data is.
        source: Option<DiskSource> = "source",
        /// The name of the device, such as `vda`.
        target: Option<String> = "target@dev",
        /// The bus: `virtio`, `scsi`, `sata`, `usb`, `ide`, `fdc`.
        bus: Option<String> = "target@bus",
        /// Its place in the order of boot devices, from 1.
        boot_order: Option<u32> = "boot@order",
        /// A serial number that the guest sees.
        serial: Option<String> = "serial",
        /// Whether the guest may only read it.
        readonly: bool = "readonly",
        /// Whether several domains use it at once.
        shareable: bool = "shareable",
        /// Whether its changes are dropped when the domain ends.
        transient: bool = "transient",
        /// Bytes a second, reads and writes together.
        total_bytes_sec: Option<u64> = "iotune/total_bytes_sec",
        /// Operations a second, reads and writes together.
        total_iops_sec: Option<u64> = "iotune/total_iops_sec",
    }
}

view! {
    /// Where a disk's data is. Which fields there are depends on the kind.
    DiskSource in "source" {
        /// `file`: the image.
        file: Option<String> = "@file",
        /// `block`, `vhostvdpa`: the device.
        dev: Option<String> = "@dev",
        /// `dir`: the directory.
        dir: Option<String> = "@dir",
        /// `volume`: the storage pool.
        pool: Option<String> = "@pool",
        /// `volume`: the volume in it.
        volume: Option<String> = "@volume",
        /// `network`: `rbd`, `nbd`, `iscsi`, `http`, `https`, `nfs`, `ssh` and others.
        protocol: Option<String> = "@protocol",
        /// `network`: the image or path there.
        name: Option<String> = "@name",
        /// `network`: whether TLS is used.
        tls: Option<YesNo> = "@tls",
        /// `network`: the servers.
        hosts: Vec<DiskHost> = "host",
        /// `network`: the user there.
        auth_username: Option<String> = "auth@username",
        /// `network`: the kind of the secret: `ceph`, `iscsi`.
        secret_type: Option<String> = "auth/secret@type",
        /// `network`: the UUID of the secret.
        secret_uuid: Option<String> = "auth/secret@uuid",
        /// `nvme`: the namespace on the controller.
        namespace: Option<u32> = "@namespace",
        /// `nvme`: whether libvirt takes the controller from the host's driver.
        managed: Option<YesNo> = "@managed",
        /// `vhostuser`: `unix`.
        kind: Option<String> = "@type",
        /// `vhostuser`: the socket.
        path: Option<String> = "@path",
        /// What is done at the start where it is missing: `mandatory`, `requisite`,
        /// `optional`.
        startup_policy: Option<String> = "@startupPolicy",
    }
}

view! {
    /// A server of a network disk.
    DiskHost in "host" {
        /// Its name or address.
        name: Option<String> = "@name",
        /// Its port.
        port: Option<u16> = "@port",
        /// `tcp`, `unix` or `rdma`.
        transport: Option<String> = "@transport",
        /// The socket, for `unix`.
        socket: Option<String> = "@socket",
    }
}

impl Disk {
    /// A virtio disk with an image file.
    #[must_use]
    pub fn file(
        path: impl Into<String>,
        format: impl Into<String>,
        target: impl Into<String>,
    ) -> Self {
        let source = DiskSource { file: Some(path.into()), ..DiskSource::default() };
        Self::of("file", source, format.into(), target.into())
    }

    /// A virtio disk with a block device of the host.
    #[must_use]
    pub fn block(path: impl Into<String>, target: impl Into<String>) -> Self {
        let source = DiskSource { dev: Some(path.into()), ..DiskSource::default() };
        Self::of("block", source, "raw".into(), target.into())
    }

    /// A virtio disk with a volume of a storage pool.
    #[must_use]
    pub fn volume(
        pool: impl Into<String>,
        volume: impl Into<String>,
        format: impl Into<String>,
        target: impl Into<String>,
    ) -> Self {
        let (pool, volume) = (Some(pool.into()), Some(volume.into()));
        let source = DiskSource { pool, volume, ..DiskSource::default() };
        Self::of("volume", source, format.into(), target.into())
    }

    /// A virtio disk on a server, raw.
    #[must_use]
    pub fn network(
        protocol: impl Into<String>,
        name: impl Into<String>,
        hosts: Vec<DiskHost>,
        target: impl Into<String>,
    ) -> Self {
        let (protocol, name) = (Some(protocol.into()), Some(name.into()));
        let source = DiskSource { protocol, name, hosts, ..DiskSource::default() };
        Self::of("network", source, "raw".into(), target.into())
    }

    /// An empty drive for CD-ROMs.
    #[must_use]
    pub fn cdrom(target: impl Into<String>, bus: impl Into<String>) -> Self {
        Self {
            kind: Some("file".into()),
            device: Some("cdrom".into()),
            target: Some(target.into()),
            bus: Some(bus.into()),
            readonly: true,
            ..Self::default()
        }
    }

    fn of(kind: &str, source: DiskSource, format: String, target: String) -> Self {
        Self {
            kind: Some(kind.into()),
            device: Some("disk".into()),
            driver: Some("qemu".into()),
            format: Some(format),
            source: Some(source),
            target: Some(target),
            bus: Some("virtio".into()),
            ..Self::default()
        }
    }
}
