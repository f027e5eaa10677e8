//! Machines: spec, plan, apply with undo.
