//! What machines must do, and the tests that show it.
//!
//! Whoever removes or renames one of these tests says here what shows it instead.

use std::collections::BTreeSet;
use std::path::Path;

use crate::files::texts;

/// What must work, and which tests show it, as `file::test`. A `*` marks those on a
/// live daemon or with a guest.
type Row = (&'static str, &'static [&'static str]);

#[rustfmt::skip]
const BEHAVIOURS: [Row; 26] = [
    ("namespaces and names, both ways; configuration with warnings", &[
        "src/machine/name.rs::machines_and_domains_name_each_other",
        "src/machine/name.rs::what_is_no_host_name_is_refused",
        "src/machine/config.rs::known_keys_are_taken_and_others_are_named",
        "tests/launch.rs::a_manager_sees_the_machines_of_its_namespace_alone*",
    ]),
    ("status and progress to a callback, with the cause of an error", &[
        "src/machine/status.rs::every_status_has_a_phase_and_a_sentence",
        "tests/machines.rs::what_happens_to_each_of_many_is_told*",
        "tests/undo.rs::stopping_before_any_step_undoes_all_that_was_done*",
    ]),
    ("a directory for each machine, kept under a name of its own on removal", &[
        "tests/machines.rs::what_is_kept_of_a_machine_has_a_name_of_its_own*",
        "src/machine/remove.rs::a_deletion_says_what_it_removes",
        "tests/launch.rs::a_guest_finds_its_seed_and_writes_to_its_own_disk*",
    ]),
    ("the host's architecture by default, and any that it can run", &[
        "src/machine/arch.rs::reads_both_names_of_each",
        "tests/launch.rs::what_was_asked_for_is_what_libvirt_has*",
        "tests/bad_input.rs::launches_that_cannot_be_are_refused_and_leave_nothing*",
    ]),
    ("constraints with defaults and minima; what is not supported warns", &[
        "src/machine/constraints.rs::words_become_parameters_with_defaults_and_minima",
        "src/machine/constraints.rs::what_is_not_supported_is_named",
        "tests/machine_cli.rs::profiles_are_below_options_and_plans_are_documents*",
    ]),
    ("the hardware in one line", &[
        "src/machine/constraints.rs::hardware_is_said_in_one_line",
        "tests/machines.rs::extra_disks_and_names_are_there_and_go_with_the_machine*",
    ]),
    ("all machines are listed, those that are shut off too, each with its state", &[
        "src/machine/state.rs::every_state_of_libvirt_has_its_word",
        "tests/launch.rs::machines_start_and_end_as_they_are_told*",
        "tests/launch.rs::a_manager_sees_the_machines_of_its_namespace_alone*",
    ]),
    ("is-running, start, stop, destroy, autostart, and a machine as a line", &[
        "tests/launch.rs::machines_start_and_end_as_they_are_told*",
        "tests/machines.rs::a_machine_is_paused_stopped_and_taken_back*",
        "tests/machines.rs::extra_disks_and_names_are_there_and_go_with_the_machine*",
    ]),
    ("whether KVM is there, and why not, in words", &[
        "src/machine/kvm.rs::why_not_is_said_in_words",
        "src/machine/host.rs::kvm_that_libvirt_does_not_offer_is_none",
        "tests/machines.rs::a_host_is_set_up_once*",
    ]),
    ("everything that machines need is checked, each with a remedy", &[
        "tests/machines.rs::a_host_is_set_up_once*",
        "src/machine/host.rs::a_directory_that_others_may_not_enter_is_named",
        "tests/bad_input.rs::a_user_who_may_not_use_the_socket_is_told_how*",
    ]),
    ("the pool is made once, and the hypervisor's user gets to the images", &[
        "tests/machines.rs::a_host_is_set_up_once*",
        "tests/machine_cli.rs::a_host_is_set_up_and_says_what_it_can*",
        "tests/bad_input.rs::a_pool_that_is_not_where_it_should_be_is_named*",
    ]),
    ("one image of a signed catalog, or what gave none", &[
        "src/catalog/query.rs::one_item_is_selected",
        "src/catalog/query.rs::errors_say_what_is_missing_and_what_there_is",
        "tests/fetch/program.rs::a_signed_catalog_is_listed_synced_refreshed_and_pruned",
        "tests/fetch/program.rs::who_did_not_sign_is_not_believed",
    ]),
    ("a cached image is fetched once by all processes, refreshed, and kept while used", &[
        "tests/fetch/backing.rs::an_image_is_unpacked_into_the_pool_under_a_name_of_its_own",
        "tests/fetch/processes.rs::sixteen_processes_make_one_download",
        "tests/fetch/cache.rs::a_newer_version_lets_the_old_one_go",
        "tests/fetch/launch.rs::a_machine_stands_on_a_published_image_which_stays_as_long*",
    ]),
    ("mirrors, private ones too, and one's own URL", &[
        "tests/fetch/resume.rs::mirrors_are_asked_in_their_order",
        "tests/fetch/attacks.rs::a_mirror_with_wrong_bytes_is_passed_over",
        "src/catalog/config.rs::a_file_adds_and_replaces",
    ]),
    ("digest and size are checked while bytes arrive, and breaks are resumed", &[
        "tests/fetch/attacks.rs::what_is_not_as_published_is_refused_and_not_kept",
        "tests/fetch/resume.rs::what_came_is_not_asked_for_again",
        "tests/fetch/processes.rs::whoever_is_killed_leaves_nothing_that_the_next_does_not_use_or_clear",
    ]),
    ("images are unpacked into the pool", &[
        "tests/fetch/backing.rs::an_image_is_unpacked_into_the_pool_under_a_name_of_its_own",
        "tests/fetch/backing.rs::an_image_that_is_packed_as_a_whole_is_unpacked",
        "tests/fetch/backing.rs::a_broken_download_changes_nothing_about_the_result",
    ]),
    ("progress in bytes, percent and rate", &[
        "src/machine/status.rs::a_percentage_is_never_above_the_whole",
        "src/bin/virtsmith/progress.rs::percent_rate_and_rest_follow_from_bytes_and_time",
    ]),
    ("every parameter of a machine reaches libvirt", &[
        "tests/launch.rs::what_was_asked_for_is_what_libvirt_has*",
        "tests/machines.rs::interfaces_are_plugged_in_as_they_are_asked_for*",
        "tests/xml.rs::machines_are_described_as_their_golden_files_say",
    ]),
    ("everything that speaks against a machine is said at once", &[
        "src/machine/domain/check.rs::finds_each_fault",
        "src/machine/domain/check.rs::names_all_faults_at_once",
        "tests/machines.rs::everything_that_speaks_against_a_machine_is_said_at_once*",
        "tests/bad_input.rs::launches_that_cannot_be_are_refused_and_leave_nothing*",
    ]),
    ("a seed that cloud-init acts upon", &[
        "tests/launch.rs::a_guest_finds_its_seed_and_writes_to_its_own_disk*",
        "tests/guest_b.rs::a_machine_from_a_signed_catalog_is_as_its_seed_says_and_leaves_nothing*",
        "tests/seed.rs::blkid_finds_the_label_that_cloud_init_asks_for",
    ]),
    ("a sparse overlay of the size that is asked for", &[
        "tests/launch.rs::a_guest_finds_its_seed_and_writes_to_its_own_disk*",
        "tests/launch.rs::what_was_asked_for_is_what_libvirt_has*",
    ]),
    ("a description for each architecture", &[
        "tests/xml.rs::machines_are_described_as_their_golden_files_say",
        "tests/xml.rs::architectures_get_only_what_they_have",
        "tests/xml.rs::libvirts_schemas_accept_what_is_built",
        "tests/launch.rs::a_guest_finds_its_seed_and_writes_to_its_own_disk*",
    ]),
    ("a failure undoes what was done, and a crash is cleared up by the next run", &[
        "tests/undo.rs::a_step_that_fails_is_named_and_what_was_done_is_undone*",
        "tests/journal.rs::a_launch_that_is_killed_at_any_step_is_taken_back_by_the_next_run*",
        "tests/journal.rs::a_clone_that_is_killed_at_any_step_is_taken_back_by_the_next_run*",
        "tests/journal.rs::a_disk_that_is_made_and_not_attached_is_taken_back_by_the_next_run*",
    ]),
    ("a deletion takes all there is, misses nothing, and keeps the image", &[
        "tests/launch.rs::deleting_takes_what_is_there_and_misses_nothing*",
        "tests/launch.rs::a_guest_finds_its_seed_and_writes_to_its_own_disk*",
        "tests/journal.rs::a_deletion_that_is_killed_at_any_step_is_finished_by_the_next_run*",
    ]),
    ("managers do not see each other's machines", &[
        "src/machine/name.rs::other_namespaces_machines_are_not_seen",
        "tests/launch.rs::a_manager_sees_the_machines_of_its_namespace_alone*",
    ]),
    ("a consumer's tests replace the clock, chance, KVM, and the factory", &[
        "tests/machines.rs::clock_chance_and_kvm_are_what_a_consumer_says*",
    ]),
];

#[test]
fn every_behaviour_is_shown_by_tests_that_there_are() {
    let tests = tests_of(&texts());
    let missing: Vec<_> = BEHAVIOURS.iter().flat_map(|row| missing(row, &tests)).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_test_that_is_gone_is_seen() {
    let here =
        (Path::new("src/a.rs").to_owned(), "#[test]\nfn one() {}\n\nfn two() {}\n".to_owned());
    let tests = tests_of(&[here]);
    assert_eq!(missing(&("one", &["src/a.rs::one*"]), &tests), [""; 0]);
    assert_eq!(
        missing(&("two", &["src/a.rs::two"]), &tests),
        ["two: there is no test src/a.rs::two"]
    );
    assert_eq!(missing(&("three", &[]), &tests), ["three: no test shows it"]);
}

fn missing((what, tests): &Row, there: &BTreeSet<String>) -> Vec<String> {
    if tests.is_empty() {
        return vec![format!("{what}: no test shows it")];
    }
    let named = tests.iter().map(|test| test.trim_end_matches('*'));
    let gone = named.filter(|test| !there.contains(*test));
    gone.map(|test| format!("{what}: there is no test {test}")).collect()
}

/// The tests of all files, as `file::test`.
fn tests_of(texts: &[(std::path::PathBuf, String)]) -> BTreeSet<String> {
    let mut tests = BTreeSet::new();
    for (path, text) in texts {
        let mut marked = false;
        for line in text.lines().map(str::trim) {
            let function = line.trim_start_matches("async ").strip_prefix("fn ");
            match function.and_then(|rest| rest.split('(').next()) {
                Some(name) if marked => {
                    tests.insert(format!("{}::{name}", path.display()));
                    marked = false;
                }
                Some(_) => {}
                None => {
                    let is_more = marked && line.starts_with("#[");
                    marked = is_more || is_mark(line);
                }
            }
        }
    }
    tests
}

fn is_mark(line: &str) -> bool {
    line.starts_with("#[test]") || line.starts_with("#[tokio::test")
}
