-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 10: how copies of a page lie upon one another, what was carried from one to the other, and pages for which a slip goes out.
PRAGMA user_version = 10;

-- order/copies
CREATE TABLE copy_pair (
    page      INTEGER NOT NULL REFERENCES page (id),
    copy      INTEGER NOT NULL REFERENCES page (id),
    made_from BLOB NOT NULL, -- fingerprint of both readings
    alignment TEXT NOT NULL, -- empty where they could not be laid upon one another
    PRIMARY KEY (page, copy),
    CHECK (page < copy)
) STRICT, WITHOUT ROWID;
CREATE TABLE copies_known (
    only      INTEGER PRIMARY KEY CHECK (only = 1),
    made_from BLOB NOT NULL -- fingerprint of all readings
) STRICT;

-- decide/decisions
ALTER TABLE decision ADD COLUMN carried TEXT NOT NULL DEFAULT ''; -- what it was carried from, by number and fingerprint

-- decide/slips
CREATE TABLE page_slip (
    page      INTEGER PRIMARY KEY REFERENCES page (id),
    kind      TEXT NOT NULL CHECK (kind IN ('withheld', 'deferred', 'duplicate', 'illegible', 'missing')),
    exemption TEXT NOT NULL,
    copy      INTEGER REFERENCES page (id),
    reason    TEXT NOT NULL,
    actor     TEXT NOT NULL,
    at        TEXT NOT NULL,
    CHECK ((kind = 'duplicate') = (copy IS NOT NULL)),
    CHECK ((kind IN ('withheld', 'deferred')) = (exemption <> ''))
) STRICT;

-- decide/explanations
CREATE TABLE explanation (
    digest BLOB PRIMARY KEY, -- of what is explained: it stands for nothing else
    note   TEXT NOT NULL,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
