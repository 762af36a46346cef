-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 5: the names that the pages give, and how far the case goes in suggesting those that nobody listed.
PRAGMA user_version = 5;

-- suggest/record_names
CREATE TABLE page_names (
    page      INTEGER PRIMARY KEY REFERENCES page (id),
    made_from BLOB NOT NULL, -- fingerprint of the reading and the model
    mentions  TEXT NOT NULL  -- JSON
) STRICT;

-- suggest/care
CREATE TABLE suggest_care (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    care TEXT NOT NULL CHECK (care IN ('careful', 'normal', 'brief'))
) STRICT;
