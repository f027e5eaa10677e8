//! The live tests that have no recording, each with the reason.

use std::path::{Path, PathBuf};

use super::{Missing, Mode};

/// Programs whose point is the live system.
pub(crate) const PROGRAMS: &[(&str, &str)] = &[
    ("auth", "SCRAM cannot be played: its answers depend on what the client makes up"),
    ("clone", "guests, disks and what is in the file system are the point"),
    ("disconnect", "daemons are killed, stopped and kept waiting"),
    ("guest_b", "a guest boots"),
    ("host", "two daemons are asked the same, one of them in memory"),
    ("journal", "a process is killed at work, and the next one clears up"),
    ("machine_cli", "guests, disks and what is in the file system are the point"),
    ("live_harness", "it is about the live daemon itself"),
    ("machines", "guests run, and what the host has decides what is said"),
    ("many", "what happens at once has another order each time"),
    ("reconnect", "daemons are killed and started again"),
    ("replay", "it makes recordings of its own, and plays them"),
    ("schemas", "virsh is asked, not we"),
    ("soak", "much of the same, for a long time"),
    ("wire", "what virsh sends is compared with what is sent here"),
];

/// Tests of other programs: `program::module::test`.
pub(crate) const LIVE_ONLY: &[(&str, &str)] = &[
    ("bad_input::a_user_who_may_not_use_the_socket_is_told_how", "users and permissions"),
    ("bad_input::launches_that_cannot_be_are_refused_and_leave_nothing", FILES),
    ("console::a_pipe_is_sent_and_what_the_guest_says_is_printed_to_its_end", GUEST),
    ("console::a_terminal_is_lent_to_the_guest_and_given_back", GUEST),
    ("events::a_daemon_that_is_killed_ends_its_streams_and_says_why", KILLED),
    ("events::a_slow_reader_loses_the_oldest_and_is_told_how_many", LARGE),
    ("events_cli::a_domain_is_followed_from_its_definition_to_its_end", AGAIN),
    (
        "events_cli::a_monitor_that_is_not_qemus_is_said_in_a_line",
        "what it says as it ends is heard or not",
    ),
    ("events_cli::every_sort_of_object_is_heard_and_options_choose", AGAIN),
    ("events_cli::it_ends_after_a_count_and_after_a_time_and_without_a_reader", AGAIN),
    ("events_cli::people_read_lines", AGAIN),
    ("fetch::launch::a_machine_stands_on_a_published_image_which_stays_as_long", FILES),
    ("fetch::upload::what_a_guest_reads_is_the_same_in_whichever_pool_and_format", FILES),
    ("fetch::upload::what_cannot_be_read_to_its_end_leaves_no_volume", FILES),
    ("launch::a_guest_finds_its_seed_and_writes_to_its_own_disk", GUEST),
    ("launch::deleting_takes_what_is_there_and_misses_nothing", FILES),
    ("methods::admin::a_client_is_sent_away_and_a_daemon_ends", "a daemon ends"),
    (
        "methods::releases::procedures_younger_than_the_daemon_are_not_supported",
        "the calls have no arguments, and no recording may have such",
    ),
    ("migration::a_guest_that_cannot_move_goes_on_where_it_is", TWO),
    ("migration::a_running_guest_moves_from_daemon_to_daemon", TWO),
    ("migration::a_running_guest_moves_to_another_daemon_led_from_here", TWO),
    ("screenshot::every_pixel_is_as_in_virshs_picture", LARGE),
    ("streams::a_console_is_read_and_typed_into", GUEST),
    ("streams::a_display_is_reached_by_an_open_socket_either_way", "sockets are passed"),
    ("streams::a_screenshot_is_an_image_of_the_type_that_the_daemon_says", LARGE),
    ("top::a_terminal_is_filled_and_given_back", AGAIN),
    ("top::it_says_in_a_line_when_the_daemon_has_gone", KILLED),
    ("top::numbers_are_those_that_virsh_has", "what virsh says just then is the measure"),
    ("undo::a_file_that_cannot_be_written_whole_is_not_left", FILES),
    ("undo::a_full_disk_is_left_as_it_was", FILES),
    ("undo::an_interrupt_undoes_what_was_done", "a process is interrupted at work"),
    ("undo::stopping_before_any_step_undoes_all_that_was_done", LARGE),
    ("undo::when_the_daemon_dies_files_go_and_what_it_keeps_is_named", KILLED),
    (
        "vol::an_interrupted_transfer_leaves_no_file_and_frees_the_volume",
        "a process is interrupted at work",
    ),
    ("vol::holes_stay_holes", FILES),
    ("vol::what_is_uploaded_is_in_the_pool_and_comes_back", FILES),
];

const AGAIN: &str = "it asks again and again, until it is heard or told to stop";
const FILES: &str = "what is in the file system is the point";
const GUEST: &str = "a guest boots";
const KILLED: &str = "a daemon is killed";
const LARGE: &str = "it would be a megabyte";
const TWO: &str = "two daemons talk to each other";

/// Says why a test is not for recordings, where they are made or played.
#[track_caller]
pub(super) fn check() -> Result<(), Missing> {
    let test = this_test();
    // Benchmarks are no tests: they run where the process began.
    if test.ends_with("::main") {
        return Ok(());
    }
    let Some(reason) = reason(&test) else {
        panic!("{test} asks for no recording: use `Live`, or tell tests/support/live_only.rs why")
    };
    match Mode::of_this_run() {
        Mode::Live => Ok(()),
        Mode::Record | Mode::Replay => Err(Missing::new(format!("{test} is live only: {reason}"))),
    }
}

/// Why a test has no recording.
pub(crate) fn reason(test: &str) -> Option<&'static str> {
    let program = test.split("::").next();
    let of_program = PROGRAMS.iter().find(|(name, _)| Some(*name) == program);
    let of_test = LIVE_ONLY.iter().find(|(name, _)| *name == test);
    of_program.or(of_test).map(|(_, reason)| *reason)
}

/// The test that this thread runs, after its program.
pub(super) fn this_test() -> String {
    let thread = std::thread::current();
    format!("{}::{}", env!("CARGO_CRATE_NAME"), thread.name().expect("tests have names"))
}

/// Where the recordings of live tests are.
pub(crate) fn recordings() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rpc/live")
}
