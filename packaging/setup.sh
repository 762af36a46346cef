# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What run.sh and test.sh share: the folder of the project, and the packages that it needs. Sourced, never run.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

say() {
    printf '== %s\n' "$*"
}

# wanted build|test...: the names of the packages of these kinds.
wanted() {
    local kinds=" $* " kind package
    while read -r kind package _; do
        [[ $kinds == *" $kind "* ]] && printf '%s\n' "$package"
    done < <(grep -Ev '^[[:space:]]*(#|$)' "$root/packaging/packages.txt")
    return 0
}

# missing PACKAGE...: those of them that are not installed.
missing() {
    local installed
    installed=" $(dpkg-query --show --showformat='${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^ii *//p' | tr '\n' ' ') "
    local package
    for package in "$@"; do
        [[ $installed == *" $package "* ]] || printf '%s\n' "$package"
    done
}

as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    else
        sudo "$@"
    fi
}

# prepare build|test...: installs what is missing, and leaves a complete machine alone.
prepare() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This is no Debian: going on with what is installed. packaging/packages.txt says what is needed."
        return
    fi
    local all lacking
    mapfile -t all < <(wanted "$@")
    mapfile -t lacking < <(missing "${all[@]}")
    [[ ${#lacking[@]} -eq 0 ]] && return
    say "Installing ${#lacking[@]} packages: ${lacking[*]}"
    if [[ $(id -u) -ne 0 ]] && ! command -v sudo >/dev/null; then
        printf 'They must be installed by root, and there is no sudo. As root, run:\n  apt-get install --no-install-recommends %s\n' \
            "${lacking[*]}" >&2
        exit 1
    fi
    local log
    log="$(mktemp)"
    if ! { as_root apt-get -q update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
            install --no-install-recommends "${lacking[@]}"; } >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        printf 'Installing failed; the whole output is in %s. Check the network and /etc/apt/sources.list*.\n' "$log" >&2
        exit 1
    fi
    rm -f "$log"
}

# build PRESET: configures and builds into build/PRESET.
build() {
    # ccache saves time where it can keep its files, and must not stand in the way where it cannot.
    if ! mkdir -p "${CCACHE_DIR:-${HOME:-/nonexistent}/.cache/ccache}" 2>/dev/null; then
        export CCACHE_DISABLE=1
    fi
    local log="$root/build/$1-configure.log"
    mkdir -p "$root/build"
    say "Configuring preset $1"
    if ! (cd "$root" && cmake --preset "$1") >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        printf 'Configuring failed; the whole output is in %s.\n' "$log" >&2
        exit 1
    fi
    say "Building into build/$1"
    local quiet=()
    [[ -t 1 ]] || quiet=(-- --quiet)
    (cd "$root" && cmake --build --preset "$1" "${quiet[@]}")
}
