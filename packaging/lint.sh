#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-tidy over the program's own code and says where the layout differs from .clang-format. Takes minutes, so it is
# no part of test.sh. With file names, looks at these alone.
set -euo pipefail

# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

prepare build test lint
cd "$root"
[[ -f build/dev/compile_commands.json ]] || cmake --preset dev >build/dev-configure.log

if [[ $# -gt 0 ]]; then
    files=("$@")
else
    mapfile -t files < <(git ls-files 'app/*.cpp' 'core/*.cpp' 'ocr/*.cpp' 'ui/*.cpp')
fi

say "Layout"
differing=0
for file in "${files[@]}"; do
    clang-format "$file" | cmp --silent - "$file" || { printf '%s\n' "$file"; differing=$((differing + 1)); }
done
say "$differing of ${#files[@]} files differ from .clang-format (clang-format -i FILE puts them right)"

say "clang-tidy"
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy -p build/dev --quiet 2>/dev/null
say "clang-tidy has nothing to say against ${#files[@]} files"
