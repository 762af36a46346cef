-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 11: the time limit, notes for whoever takes over, what a second person says of each place, and what exactly of
-- each page was signed.
PRAGMA user_version = 11;

-- request/clock
CREATE TABLE clock (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    json TEXT NOT NULL
) STRICT;

-- review/hand_over
CREATE TABLE hand_over (
    number INTEGER PRIMARY KEY,
    page   INTEGER REFERENCES page (id),
    note   TEXT NOT NULL,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT;

-- review/remarks
CREATE TABLE remark (
    number   INTEGER PRIMARY KEY,
    page     INTEGER NOT NULL REFERENCES page (id),
    decision INTEGER NOT NULL, -- 0 for the page as a whole
    about    BLOB NOT NULL,    -- digest of what it was said about
    kind     TEXT NOT NULL CHECK (kind IN ('agree', 'return', 'comment', 'answer')),
    note     TEXT NOT NULL,
    actor    TEXT NOT NULL,
    at       TEXT NOT NULL
) STRICT;
CREATE INDEX remark_decision ON remark (decision);

-- review/second_look
CREATE TABLE review_round (
    number INTEGER PRIMARY KEY,
    share  REAL NOT NULL CHECK (share > 0 AND share <= 1),
    seed   BLOB NOT NULL,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT;

-- review/review
CREATE TABLE signed_page (
    sign_off INTEGER NOT NULL REFERENCES sign_off (number),
    page     INTEGER NOT NULL REFERENCES page (id),
    digest   BLOB NOT NULL,
    PRIMARY KEY (sign_off, page)
) STRICT, WITHOUT ROWID;
