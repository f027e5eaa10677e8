# shellcheck shell=sh
# Shared by the scripts in tests/. Sourced, never run.

# Debian's releases whose libvirt the tests know, the oldest first.
# shellcheck disable=SC2034
releases='bullseye bookworm trixie sid'

say() { printf '%s\n' "$*"; }

die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Ends with 77, which callers read as "cannot be done here": one line says why.
cannot() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 77
}

# need TOOL…: fails when one of them is missing.
need() {
    for tool in "$@"; do
        command -v "$tool" >/dev/null 2>&1 || die "needs $tool; sh tests/setup.sh installs it"
    done
}

need_root() {
    [ "$(id -u)" = 0 ] || die "needs root"
}

# Runs a command as root, through sudo where the caller is not root.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        die "needs root or sudo to run: $*"
    fi
}

# A private libvirtd needs root. Where sudo gives it, only test programs get it.
live_tests_as_root() {
    [ "$(id -u)" != 0 ] || return 0
    host=$(rustc -vV | sed -n 's/^host: //p' | tr 'a-z-' 'A-Z_')
    export "CARGO_TARGET_${host}_RUNNER=sudo -E"
}

# Prints one field of /etc/os-release, or nothing.
os_release() {
    # shellcheck disable=SC1091
    (. /etc/os-release 2>/dev/null && eval "printf '%s' \"\${$1:-}\"")
}

# Prints the address of the mirror this machine installs its own packages from.
# apt answers, so both of its source formats are understood.
apt_mirror() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        awk -v release="$(os_release VERSION_CODENAME)" '
            $2 == "main" && $3 ~ /^https?:/ && ($1 == release || first == "") { if ($1 == release && !own) { own = $3 } if (first == "") first = $3 }
            END { print own != "" ? own : first }'
}

# Prints the keyring that this distribution signs its archive with, or nothing.
apt_keyring() {
    for ring in "/usr/share/keyrings/$(os_release ID)-archive-keyring."*; do
        [ -r "$ring" ] || continue
        printf '%s' "$ring"
        return
    done
}

# stamp FILE…: a short digest, by which a cached result knows what made it.
stamp() {
    cat "$@" | sha256sum | cut -c1-16
}

# locked FILE COMMAND…: runs the command while no one else holds the lock.
locked() {
    lock=$1
    shift
    (
        flock 9
        "$@"
    ) 9>"$lock"
}

# Whether a process runs. One that waits for its parent to reap it does not.
lives() {
    grep -qs '^State:[[:space:]]*[^ZX[:space:]]' "/proc/$1/status"
}

# is_namespace PID MARK: whether the process is an `unshare` whose arguments hold MARK.
is_namespace() {
    [ "$(cat "/proc/$1/comm" 2>/dev/null)" = unshare ] &&
        { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null | grep -qF -- "$2"
}

# end_namespace PID-FILE MARK: kills the `unshare` named in the file, and with
# it all it holds; returns when the last of its processes is gone.
end_namespace() {
    [ -s "$1" ] || return 0
    pid=$(cat "$1")
    if is_namespace "$pid" "$2"; then
        # A namespace's first process ends only after all the others.
        # It may be ending by itself just now.
        first=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null) || first=
        kill -KILL "$pid" 2>/dev/null || :
        tries=0
        for process in $pid $first; do
            while lives "$process"; do
                tries=$((tries + 1))
                [ $tries -le 200 ] || die "process $process does not end"
                sleep 0.05
            done
        done
    fi
    rm -f "$1"
}

# wait_socket SOCKET PID MARK LOGS: returns once the socket is there; fails with
# the end of the logs in that directory when its process is gone first.
wait_socket() {
    tries=0
    until [ -S "$1" ]; do
        tries=$((tries + 1))
        if [ $tries -gt 400 ] || { [ $tries -gt 20 ] && ! is_namespace "$2" "$3"; }; then
            cat "$4"/* | tail -n 5 >&2
            die "libvirtd did not come up; see $4"
        fi
        sleep 0.05
    done
}

# The live tests' programs that have recordings, as arguments of `cargo test`.
recorded_programs() {
    grep -lE 'Live::(shared|own|with)\(|Host::without_guest\(' tests/*.rs tests/*/*.rs |
        sed -e '/^tests\/\(support\|offline\)\//d' -e 's,^tests/\([a-z_]*\).*,--test \1,' | sort -u
}
