//! An XML tree that keeps what it read, and typed views over it.
