-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 6: the words of burnt pages are kept for the next export.
PRAGMA user_version = 6;

-- bundle/burnt_readings
CREATE TABLE burnt_reading (
    page      INTEGER PRIMARY KEY REFERENCES page (id),
    made_from BLOB NOT NULL, -- digest of source, page, boxes and the recipe of reading
    picture   BLOB NOT NULL, -- SHA-256 of the burnt picture that the words were read from
    words     BLOB NOT NULL,
    text      TEXT NOT NULL
) STRICT;
