-- Reuse is derived from the articles: emptying these tables loses nothing but time.

-- How far the articles were looked through, and by which version of the method.
CREATE TABLE reuse_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  version  INTEGER NOT NULL,
  change   INTEGER NOT NULL        -- the last change of an article that is in the tables below
) STRICT;
INSERT INTO reuse_state VALUES (1, 0, 0);

-- The articles whose fingerprints are kept, under a short number.
CREATE TABLE reuse_text (
  number     INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE,
  hash       INTEGER NOT NULL,     -- of the text that was compared
  chars      INTEGER NOT NULL,     -- its own characters, common property left out
  prints     BLOB NOT NULL,        -- its fingerprints, 4 bytes each, so that they can be taken out
  linked     INTEGER NOT NULL      -- whether it was compared with the others
) STRICT;

-- Which articles have a fingerprint.
CREATE TABLE reuse_print (
  print  INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (print, number)
) STRICT, WITHOUT ROWID;

-- What two articles have in common, each pair once: one < other.
CREATE TABLE reuse_link (
  one        INTEGER NOT NULL REFERENCES reuse_text (number) ON DELETE CASCADE,
  other      INTEGER NOT NULL REFERENCES reuse_text (number) ON DELETE CASCADE,
  same_one   INTEGER NOT NULL,     -- characters of one that stand in the other
  same_other INTEGER NOT NULL,
  passages   TEXT NOT NULL,        -- [[start, end, start in other, end in other, same], …]
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX reuse_link_by_other ON reuse_link (other);
