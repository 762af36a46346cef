-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 12: the numbers that pages bore in a bundle or a draft that is out.
PRAGMA user_version = 12;

-- bundle/page_numbers
CREATE TABLE page_number (
    page     INTEGER PRIMARY KEY REFERENCES page (id),
    whole    INTEGER NOT NULL CHECK (whole >= 0),
    inserted INTEGER NOT NULL CHECK (inserted >= 0), -- 0 for none, 1 for A, 27 for AA
    UNIQUE (whole, inserted),
    CHECK (whole > 0 OR inserted > 0)
) STRICT;
