//! A launch that fails leaves nothing behind, wherever it fails, and says so.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::ops::ControlFlow;
use std::process::Command;

use support::{Host, Said, require, run, virtsmith};
use virtsmith::machine::{
    Error, ErrorKind, Interface, InterfaceSource, Manager, Plan, Spec, Status, Step,
};

/// A machine that needs every kind of step.
fn spec(host: &Host) -> Spec {
    let mut spec = host.spec("web1");
    spec.user_data = Some(b"#cloud-config\n".to_vec());
    spec.autostart = true;
    spec
}

/// Applies a plan up to the first step that `at` takes; there it runs `then`,
/// and goes on if that says so.
async fn apply_until(
    manager: &Manager,
    plan: &Plan,
    mut at: impl FnMut(&Step) -> bool + Send,
    mut then: impl FnMut() -> ControlFlow<()> + Send,
) -> Error {
    let mut on_status = |status: Status<'_>| match status {
        Status::Step(step) if at(step) => then(),
        _ => ControlFlow::Continue(()),
    };
    manager.apply(plan, &mut on_status).await.expect_err("it fails")
}

#[tokio::test]
async fn stopping_before_any_step_undoes_all_that_was_done() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    // The first launch makes the pool, and later ones find it.
    for round in ["without a pool", "with a pool"] {
        let before = host.traces();
        let steps = manager.plan(&spec(&host)).await.unwrap().steps.len();
        for stop_at in 0..steps {
            let plan = manager.plan(&spec(&host)).await.unwrap();
            let stop_before = plan.steps[stop_at].to_string();
            let error = apply_until(
                &manager,
                &plan,
                |step| step.to_string() == stop_before,
                || ControlFlow::Break(()),
            )
            .await;
            assert_eq!(error.kind(), ErrorKind::Cancelled, "{round}, {stop_before}: {error}");
            assert_eq!(error.left(), [""; 0], "{round}, {stop_before}");
            assert_eq!(host.traces(), before, "{round}, before step {stop_at}: {stop_before}");
        }
        manager.launch(&spec(&host)).await.unwrap();
        manager.delete("web1").await.unwrap();
    }
}
