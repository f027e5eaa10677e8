//! Disk images: qcow2 and raw.
