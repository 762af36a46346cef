#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws docs/window-light.png and docs/window-dark.png from the sample record, without a display. Takes a build folder:
#   docs/make_screenshots.sh [build/dev]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-$root/build/dev}
cmake --build "$build" --target candour-screenshots candour-reader
LC_ALL=C.UTF-8 "$build/bin/candour-screenshots" "$root/docs"
