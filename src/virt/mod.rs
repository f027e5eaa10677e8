//! libvirt's objects: connect, domain, network, storage pool and volume.
