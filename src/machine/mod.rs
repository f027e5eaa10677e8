//! Machines: spec, plan, apply with undo.

pub mod arch;
pub mod domain;
