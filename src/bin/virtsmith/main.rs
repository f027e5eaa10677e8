//! The `virtsmith` program.

fn main() {}
