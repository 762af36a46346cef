#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with warnings as errors, and runs every test. Ends with ctest's own summary.
set -euo pipefail

# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

if [[ $# -gt 0 ]]; then
    printf 'Usage: packaging/test.sh\nInstalls what is missing, builds the preset "ci" and runs all tests.\n'
    [[ $1 == --help || $1 == -h ]] && exit 0
    exit 2
fi

prepare build test
build ci
say "Testing"
cd "$root"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
progress=()
[[ -t 1 ]] && progress=(--progress)
exec ctest --preset ci "${progress[@]}"
