-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 7: a place can be asked about, and is then neither withheld nor kept.
PRAGMA user_version = 7;

-- decide/decisions
CREATE TABLE new_decision (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    page       INTEGER NOT NULL REFERENCES page (id),
    boxes      TEXT NOT NULL,
    verdict    TEXT NOT NULL CHECK (verdict IN ('redact', 'keep', 'ask')),
    exemption  TEXT NOT NULL,
    reason     TEXT NOT NULL, -- of what is asked: the question
    suggestion TEXT NOT NULL, -- the key of the suggestion that it answers, or empty
    actor      TEXT NOT NULL,
    at         TEXT NOT NULL,
    CHECK ((verdict = 'redact') = (exemption <> '')),
    CHECK (verdict <> 'ask' OR reason <> '')
) STRICT;
INSERT INTO new_decision SELECT id, page, boxes, verdict, exemption, reason, suggestion, actor, at FROM decision;
DELETE FROM sqlite_sequence WHERE name = 'new_decision';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_decision', seq FROM sqlite_sequence WHERE name = 'decision';
DROP TABLE decision;
ALTER TABLE new_decision RENAME TO decision;
CREATE INDEX decision_page ON decision (page);
CREATE UNIQUE INDEX decision_suggestion ON decision (suggestion) WHERE suggestion <> '';
CREATE INDEX decision_asked ON decision (page) WHERE verdict = 'ask';
