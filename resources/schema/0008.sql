-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 8: people who were proposed for the register and dismissed.
PRAGMA user_version = 8;

-- suggest/dismissed_people
CREATE TABLE dismissed_person (
    name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
