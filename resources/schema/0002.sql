-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 2: a reading tells how it came about and what it left out; small pictures of pages; the languages to read.
PRAGMA user_version = 2;

-- source/previews
CREATE TABLE preview (
    page INTEGER PRIMARY KEY REFERENCES page (id),
    jpeg BLOB NOT NULL
) STRICT;

-- text/readings
CREATE TABLE reading_language (
    page  INTEGER PRIMARY KEY, -- 0 for all pages that have none of their own
    codes TEXT NOT NULL
) STRICT;
CREATE TABLE new_reading (
    page       INTEGER PRIMARY KEY REFERENCES page (id),
    recipe     BLOB NOT NULL,
    state      TEXT NOT NULL,
    problem    TEXT NOT NULL,
    method     TEXT NOT NULL, -- which of the ways of preparing the page was kept
    embedded   TEXT NOT NULL, -- what became of the text that came with the file
    turn       INTEGER NOT NULL,
    skew       REAL NOT NULL,
    confidence INTEGER NOT NULL,
    word_count INTEGER NOT NULL,
    digest     BLOB NOT NULL, -- before the long columns, so that lists of pages do not read them
    unread     TEXT NOT NULL, -- the areas where something stands that was not read
    words      BLOB NOT NULL,
    text       TEXT NOT NULL
) STRICT;
INSERT INTO new_reading
    SELECT page, recipe, state, problem, '', '', turn, skew, confidence, word_count, digest, '[]', words, text FROM reading;
DROP TABLE reading;
ALTER TABLE new_reading RENAME TO reading;
CREATE TRIGGER reading_added AFTER INSERT ON reading BEGIN
    INSERT INTO reading_words (rowid, text) VALUES (new.page, new.text);
END;
CREATE TRIGGER reading_removed AFTER DELETE ON reading BEGIN
    INSERT INTO reading_words (reading_words, rowid, text) VALUES ('delete', old.page, old.text);
END;
