//! Writes `protocol/src/generated` from libvirt's protocol descriptions.
fn main() {}
