-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 1. Each table belongs to the unit that is named above it.
PRAGMA application_id = 0x434E4452; -- "CNDR"
PRAGMA user_version = 1;

-- case/audit
CREATE TABLE audit (
    number  INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    details TEXT NOT NULL,
    seal    BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_keeps_what_it_has BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
CREATE TRIGGER audit_loses_nothing BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;

-- request/request
CREATE TABLE request (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    json TEXT NOT NULL
) STRICT;

-- source/pages
CREATE TABLE source (
    id      INTEGER PRIMARY KEY,
    file    TEXT NOT NULL UNIQUE,
    sha256  TEXT NOT NULL UNIQUE,
    bytes   INTEGER NOT NULL,
    pages   INTEGER NOT NULL,
    warning TEXT NOT NULL
) STRICT;
CREATE TABLE page (
    id     INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id),
    number INTEGER NOT NULL,
    width  REAL NOT NULL,
    height REAL NOT NULL,
    UNIQUE (source, number)
) STRICT;

-- text/readings
CREATE TABLE attempt (
    page   INTEGER NOT NULL REFERENCES page (id),
    recipe BLOB NOT NULL,
    count  INTEGER NOT NULL,
    PRIMARY KEY (page, recipe)
) STRICT, WITHOUT ROWID;
CREATE TABLE reading (
    page       INTEGER PRIMARY KEY REFERENCES page (id),
    recipe     BLOB NOT NULL,
    state      TEXT NOT NULL,
    problem    TEXT NOT NULL,
    turn       INTEGER NOT NULL,
    skew       REAL NOT NULL,
    confidence INTEGER NOT NULL,
    word_count INTEGER NOT NULL,
    digest     BLOB NOT NULL, -- before the long columns, so that lists of pages do not read them
    words      BLOB NOT NULL,
    text       TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE reading_words USING fts5 (text, content = 'reading', content_rowid = 'page', tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER reading_added AFTER INSERT ON reading BEGIN
    INSERT INTO reading_words (rowid, text) VALUES (new.page, new.text);
END;
CREATE TRIGGER reading_removed AFTER DELETE ON reading BEGIN
    INSERT INTO reading_words (reading_words, rowid, text) VALUES ('delete', old.page, old.text);
END;

-- reference/people
CREATE TABLE person (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    other_names TEXT NOT NULL,
    class       TEXT NOT NULL,
    role        TEXT NOT NULL,
    relation    TEXT NOT NULL,
    consent     TEXT NOT NULL
) STRICT;

-- suggest/suggestions
CREATE TABLE suggestion (
    key      TEXT PRIMARY KEY,
    page     INTEGER NOT NULL REFERENCES page (id),
    place    INTEGER NOT NULL,
    category TEXT NOT NULL,
    text     TEXT NOT NULL,
    boxes    TEXT NOT NULL,
    score    REAL NOT NULL,
    reason   TEXT NOT NULL,
    person   TEXT NOT NULL,
    advice   TEXT NOT NULL
) STRICT;
CREATE INDEX suggestion_page ON suggestion (page, place);
CREATE TABLE suggested (
    page        INTEGER PRIMARY KEY REFERENCES page (id),
    fingerprint BLOB NOT NULL
) STRICT;

-- decide/decisions
CREATE TABLE decision (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    page       INTEGER NOT NULL REFERENCES page (id),
    boxes      TEXT NOT NULL,
    verdict    TEXT NOT NULL CHECK (verdict IN ('redact', 'keep')),
    exemption  TEXT NOT NULL,
    reason     TEXT NOT NULL,
    suggestion TEXT NOT NULL, -- the key of the suggestion that it answers, or empty
    actor      TEXT NOT NULL,
    at         TEXT NOT NULL,
    CHECK ((verdict = 'redact') = (exemption <> ''))
) STRICT;
CREATE INDEX decision_page ON decision (page);
CREATE UNIQUE INDEX decision_suggestion ON decision (suggestion) WHERE suggestion <> '';

-- decide/history
CREATE TABLE step (
    number INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    of     INTEGER REFERENCES step (number), -- which 'do' was undone or redone
    below  INTEGER REFERENCES step (number), -- of a 'do': the 'do' that stood last when it was made
    edits  TEXT NOT NULL,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL,
    CHECK ((kind = 'do') = (of IS NULL)),
    CHECK (kind = 'do' OR below IS NULL)
) STRICT;
CREATE INDEX step_below ON step (below) WHERE kind = 'do';
CREATE TRIGGER step_keeps_what_it_has BEFORE UPDATE ON step BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER step_loses_nothing BEFORE DELETE ON step BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;

-- review/review
CREATE TABLE looked_at (
    page   INTEGER NOT NULL REFERENCES page (id),
    digest BLOB NOT NULL,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL,
    PRIMARY KEY (page, digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_off (
    number INTEGER PRIMARY KEY,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL,
    digest BLOB NOT NULL
) STRICT;
