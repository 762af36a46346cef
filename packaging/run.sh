#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the workbench on the sample record. Without a display, or with --headless, it
# takes the sample record through every step on the command line instead, and says where the verified bundle lies.
set -euo pipefail

# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

usage() {
    printf 'Usage: packaging/run.sh [--headless]\n'
    printf 'Installs what is missing, builds, and opens the sample record in the workbench.\n'
    printf '  --headless  take it from scan to bundle on the command line (also done where there is no display)\n'
}

headless=no
[[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || headless=yes
for argument in "$@"; do
    case $argument in
    --headless) headless=yes ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
done

prepare build
build release

sample="$root/resources/sample"
cli="$root/build/release/bin/candour-cli"

if [[ $headless == yes ]]; then
    folder="$(mktemp -d "$root/build/sample.XXXXXX")"
    say "Taking the sample record from scan to bundle in $folder"
    "$cli" new "$folder/case" --request "$sample/request.json" --actor "Officer"
    "$cli" add "$folder/case" "$sample"/*.pdf --actor "Officer"
    "$cli" people "$folder/case" --import "$sample/people.csv" --actor "Officer"
    "$cli" read "$folder/case"
    "$cli" suggest "$folder/case"
    "$cli" decide "$folder/case" --accept-all --exemption TP --actor "Officer"
    "$cli" sign-off "$folder/case" --actor "Reviewer"
    "$cli" export "$folder/case" --out "$folder/bundle" --actor "Reviewer"
    "$cli" verify "$folder/bundle"
    "$cli" log "$folder/case" --verify
    say "The verified bundle lies in $folder/bundle (send disclosure/, keep retained/)"
else
    # Made with the first start, and kept for the next.
    say "Opening the workbench on the sample record, as a case in $root/build/practice"
    exec "$root/build/release/bin/candour" --sample "$root/build/practice"
fi
