-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 9: what pages tell of their place in the record, which are copies of each other, and what people settled about both; the
-- order of bundles.
PRAGMA user_version = 9;

-- order/rulings
CREATE TABLE page_ruling (
    page      INTEGER PRIMARY KEY REFERENCES page (id),
    beginning TEXT NOT NULL CHECK (beginning IN ('', 'begins', 'goes on')),
    behind    INTEGER, -- a page; 0 before all others
    kind      TEXT,    -- NULL, here and below, for what stays as it is proposed
    title     TEXT,
    author    TEXT,
    date      TEXT,
    actor     TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE TABLE copy_ruling (
    page    INTEGER NOT NULL REFERENCES page (id),
    other   INTEGER NOT NULL REFERENCES page (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    actor   TEXT NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (page, other),
    CHECK (page < other)
) STRICT, WITHOUT ROWID;

-- order/page_signs
CREATE TABLE page_signs (
    page      INTEGER PRIMARY KEY REFERENCES page (id),
    made_from BLOB NOT NULL, -- fingerprint of the reading and the rules
    signs     TEXT NOT NULL  -- JSON
) STRICT;

-- order/duplicates
CREATE TABLE copy (
    page     INTEGER PRIMARY KEY REFERENCES page (id),
    together INTEGER NOT NULL REFERENCES page (id), -- the first page of its group
    kind     TEXT NOT NULL,
    turn     INTEGER NOT NULL
) STRICT;
CREATE TABLE copies_found (
    only      INTEGER PRIMARY KEY CHECK (only = 1),
    made_from BLOB NOT NULL -- fingerprint of all readings and small pictures, and of the rules
) STRICT;

-- order/bundle_order
CREATE TABLE bundle_order (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    pages   TEXT NOT NULL CHECK (pages IN ('file', 'chronological')),
    undated TEXT NOT NULL CHECK (undated IN ('in-place', 'gathered'))
) STRICT;
