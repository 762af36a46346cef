-- SPDX-License-Identifier: GPL-3.0-or-later
-- A case, version 3: where people work, whether they agree to disclosure, what the requester knows of them; which exemption a
-- suggestion calls for; patterns of the organisation's own.
PRAGMA user_version = 3;

-- reference/people
ALTER TABLE person ADD COLUMN agency TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN known TEXT NOT NULL DEFAULT 'unclear';
ALTER TABLE person ADD COLUMN known_how TEXT NOT NULL DEFAULT '';
UPDATE person SET consent = CASE lower(trim(consent))
    WHEN 'given' THEN 'given' WHEN 'yes' THEN 'given' WHEN 'refused' THEN 'refused' WHEN 'asked' THEN 'asked'
    WHEN 'unable' THEN 'unable' ELSE 'not_asked' END;

-- suggest/suggestions
ALTER TABLE suggestion ADD COLUMN exemption TEXT NOT NULL DEFAULT '';
ALTER TABLE suggestion ADD COLUMN wording TEXT NOT NULL DEFAULT '';
CREATE INDEX suggestion_person ON suggestion (person) WHERE person <> '';

-- suggest/own_patterns
CREATE TABLE own_pattern (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    json TEXT NOT NULL
) STRICT;
