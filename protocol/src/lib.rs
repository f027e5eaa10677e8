//! libvirt's remote protocol, without I/O.
