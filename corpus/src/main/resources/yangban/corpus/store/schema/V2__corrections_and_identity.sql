-- What people say about a field of an article or a practice; stands above whatever is read.
-- No foreign key: a correction outlives its article and waits for it to come back.
CREATE TABLE correction (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id   TEXT NOT NULL,
  practice_id  TEXT,
  field        TEXT NOT NULL,
  value        TEXT NOT NULL,
  machine      TEXT NOT NULL,       -- what was read when it was made
  who          TEXT NOT NULL,
  made         TEXT NOT NULL,       -- ISO instant
  why          TEXT NOT NULL,
  withdrawn    TEXT,                -- ISO instant
  withdrawn_by TEXT
) STRICT;
CREATE INDEX correction_by_article ON correction (article_id);

-- Kept for good: a correction can be withdrawn once, and nothing else.
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction
BEGIN
  SELECT RAISE(ABORT, 'corrections are kept');
END;
CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
WHEN old.withdrawn IS NOT NULL OR new.number <> old.number OR new.article_id <> old.article_id
  OR new.practice_id IS NOT old.practice_id OR new.field <> old.field OR new.value <> old.value
  OR new.machine <> old.machine OR new.who <> old.who OR new.made <> old.made OR new.why <> old.why
BEGIN
  SELECT RAISE(ABORT, 'corrections do not change');
END;

-- A practice that its page no longer has: since when, and its last text (Practice as JSON).
ALTER TABLE practice ADD COLUMN vanished TEXT;
ALTER TABLE practice ADD COLUMN kept TEXT;

-- A re-reading of the whole store under way: how far it came, by which rules.
CREATE TABLE rereading (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  rules    TEXT NOT NULL,           -- version of rules and data, and whether pages are extracted too
  position TEXT NOT NULL,           -- id of the last article that was read again
  looked   INTEGER NOT NULL         -- articles read again so far
) STRICT;

-- What it found so far; laid over the articles all at once when it is whole.
CREATE TABLE reread_article (
  id        TEXT PRIMARY KEY,
  snapshot  TEXT NOT NULL,          -- of the article it was made from, with
  taken     TEXT NOT NULL,          -- the time: another import in between goes before
  title     TEXT NOT NULL,
  published TEXT,
  text      TEXT NOT NULL,
  reading   TEXT NOT NULL,
  fields    TEXT NOT NULL           -- codes of what changed, joined by blanks
) STRICT;
CREATE TABLE reread_failure (
  id     TEXT PRIMARY KEY,
  reason TEXT NOT NULL              -- sentence for people
) STRICT;

-- The change number from which on the store was read again as a whole.
CREATE TABLE last_rereading (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  change   INTEGER NOT NULL
) STRICT;
INSERT INTO last_rereading VALUES (1, 0);
