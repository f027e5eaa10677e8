//! Connections to a libvirt daemon: URI, transport, authentication, calls.
