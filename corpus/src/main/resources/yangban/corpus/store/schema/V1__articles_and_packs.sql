-- One number grows with every change of an article; the index keeps the last one it holds.
CREATE TABLE change_counter (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  value    INTEGER NOT NULL
) STRICT;
INSERT INTO change_counter VALUES (1, 0);

-- The bytes an article was read from, so that a better extractor can read them again.
CREATE TABLE snapshot (
  hash   TEXT PRIMARY KEY,        -- SHA-256, hex
  name   TEXT NOT NULL,
  length INTEGER NOT NULL,        -- bytes before deflating
  bytes  BLOB NOT NULL            -- deflated (RFC 1950)
) STRICT;

CREATE TABLE article (
  id        TEXT PRIMARY KEY,
  change    INTEGER NOT NULL UNIQUE,
  address   TEXT UNIQUE,
  title     TEXT NOT NULL,
  published TEXT,                 -- ISO date
  origin    TEXT NOT NULL,        -- file name or address it came by
  sample    INTEGER NOT NULL,
  taken     TEXT NOT NULL,        -- ISO instant
  snapshot  TEXT NOT NULL REFERENCES snapshot (hash),
  text      TEXT NOT NULL,        -- ArticleText as JSON
  reading   TEXT NOT NULL         -- Reading as JSON
) STRICT;
CREATE INDEX article_by_date ON article (published DESC, id);

CREATE TABLE practice (
  id         TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX practice_by_article ON practice (article_id);

-- Articles that were taken out, so that an index that still holds them learns of it.
CREATE TABLE removed_article (
  id     TEXT PRIMARY KEY,
  change INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE pack (
  id       TEXT PRIMARY KEY,
  title    TEXT NOT NULL,
  foreword TEXT NOT NULL,
  version  INTEGER NOT NULL,
  created  TEXT NOT NULL,
  changed  TEXT NOT NULL,
  deleted  TEXT                   -- when it was put into the bin
) STRICT;

CREATE TABLE pack_item (
  pack_id     TEXT NOT NULL REFERENCES pack (id),
  id          TEXT NOT NULL,
  position    INTEGER NOT NULL,   -- gaps are allowed; order is what counts
  article_id  TEXT NOT NULL,
  practice_id TEXT,
  note        TEXT NOT NULL,
  removed     TEXT,               -- when it was taken out; kept for undo
  PRIMARY KEY (pack_id, id)
) STRICT;
