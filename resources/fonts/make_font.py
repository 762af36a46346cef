#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes candour-sans.ttf from DejaVu Sans, byte for byte the same on every run.

Every bundle embeds this one file whole, so that the glyphs of a bundle say nothing about its words. It is therefore
small: the letters that British records are typed in and that a reader can return, without hinting or layout tables.

Needs python3-fonttools and fonts-dejavu-core. Usage: make_font.py [DejaVuSans.ttf] [candour-sans.ttf]
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

NAME = "Candour Sans"
POSTSCRIPT_NAME = "CandourSans"
ORIGIN = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
NOTICE = (
    "Copyright (c) 2003 by Bitstream, Inc. All Rights Reserved. Bitstream Vera is a trademark of Bitstream, Inc. "
    "DejaVu changes are in public domain. A subset of DejaVu Sans under another name, as its licence asks."
)
LICENCE_ADDRESS = "https://dejavu-fonts.github.io/License.html"

CHARACTERS = [
    range(0x20, 0x7F),        # Latin
    range(0xA0, 0x180),       # Latin-1 and Latin Extended-A: Polish, Romanian, Turkish, Welsh names
    range(0x218, 0x21C),      # Romanian letters with a comma
    [0x1E80, 0x1E81, 0x1E82, 0x1E83, 0x1E84, 0x1E85, 0x1EF2, 0x1EF3],  # Welsh
    [0x2C6, 0x2C7, 0x2D8, 0x2D9, 0x2DA, 0x2DB, 0x2DC, 0x2DD],
    range(0x391, 0x3CA),      # Greek, as doctors and engineers write it
    range(0x2010, 0x2028),    # dashes, quotation marks, bullets, dots
    [0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044],
    range(0x20A0, 0x20BF),    # currency
    [0x2116, 0x2122, 0x2126],
    range(0x2153, 0x215F),    # fractions
    range(0x2190, 0x2194),    # arrows
    [0x2212, 0x2248, 0x2260, 0x2264, 0x2265],
    [0x25A0, 0x25A1, 0x25CB, 0x25CF],
    [0x2610, 0x2611, 0x2612, 0x2713, 0x2714, 0x2717],  # boxes of forms, ticked and not
    [0xFB01, 0xFB02, 0xFFFD],
]


def main() -> None:
    here = pathlib.Path(__file__).resolve().parent
    origin = sys.argv[1] if len(sys.argv) > 1 else ORIGIN
    target = sys.argv[2] if len(sys.argv) > 2 else here / "candour-sans.ttf"

    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "kern", "FFTM", "MATH", "gasp"]
    options.name_IDs = []
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    font = TTFont(origin, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for part in CHARACTERS for code in part])
    cutter.subset(font)

    for number, text in ((0, NOTICE), (1, NAME), (2, "Book"), (3, f"{NAME} 1"), (4, NAME), (5, "Version 1.0"),
                         (6, POSTSCRIPT_NAME), (14, LICENCE_ADDRESS)):
        font["name"].setName(text, number, 3, 1, 0x409)
    # Readers of a PDF make the box of a word from these two: as tight as capitals and descenders allow.
    font["hhea"].ascent = font["OS/2"].sTypoAscender = 1570
    font["hhea"].descent = font["OS/2"].sTypoDescender = -483
    font["hhea"].lineGap = font["OS/2"].sTypoLineGap = 0
    font["post"].formatType = 3.0
    font.save(target)


main()
