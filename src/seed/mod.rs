//! NoCloud seeds: the ISO 9660 volume that cloud-init reads on first boot.
