-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 4: pages that people turned for good, and what of the record stood before whose eyes.
PRAGMA user_version = 4;

-- source/turns
CREATE TABLE page_turn (
    page    INTEGER PRIMARY KEY REFERENCES page (id),
    degrees INTEGER NOT NULL CHECK (degrees IN (90, 180, 270)) -- clockwise; a page that is not turned has no row
) STRICT;

-- review/coverage
CREATE TABLE viewed (
    page  INTEGER NOT NULL REFERENCES page (id),
    actor TEXT NOT NULL,
    bands INTEGER NOT NULL, -- a bit for each sixteenth of the page
    PRIMARY KEY (page, actor)
) STRICT, WITHOUT ROWID;
