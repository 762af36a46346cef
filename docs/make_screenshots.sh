#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the window from the sample record, without a display: docs/window-light.png and docs/window-dark.png for the front page, and
# every panel in every theme into docs/guide/pictures. Takes a build folder:
#   docs/make_screenshots.sh [build/dev]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-$root/build/dev}
cmake --build "$build" --target candour-screenshots candour-reader
pictures=$root/docs/guide/pictures
mkdir -p "$pictures"
LC_ALL=C.UTF-8 "$build/bin/candour-screenshots" "$pictures" --all --contrast --size 1366x768
cp "$pictures/window-light.png" "$pictures/window-dark.png" "$root/docs"
