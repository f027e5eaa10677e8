// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The API's numbers.
