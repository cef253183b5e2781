-- Times are milliseconds since 1970 (UTC), spans are seconds.

-- Every address that was found, and all that is known of it.
CREATE TABLE crawl_page (
  number        INTEGER PRIMARY KEY,     -- in the order in which they were found
  address       TEXT NOT NULL UNIQUE,    -- normalised
  source        TEXT NOT NULL,           -- id in sources.yaml, which is the catalogue
  host          TEXT NOT NULL,           -- registered domain or IP address: what shares politeness
  depth         INTEGER NOT NULL,
  part_of       INTEGER,                 -- the first page of an article that goes on here
  kind          TEXT NOT NULL,           -- list, article, ignore; empty where not known yet
  state         TEXT NOT NULL,
  due           INTEGER,                 -- when it is to be fetched; NULL for never by itself
  pace          INTEGER NOT NULL,
  etag          TEXT,
  last_modified TEXT,
  content_hash  TEXT,                    -- SHA-256 of the decoded bytes, hex
  text_hash     TEXT,                    -- SHA-256 of what was read of them, hex
  fetched       INTEGER,                 -- last good answer, "not modified" included
  tried         INTEGER,
  failures      INTEGER NOT NULL,
  missing       INTEGER NOT NULL,        -- looks that count and found nothing there
  missed        INTEGER,                 -- the last of them
  reason        TEXT NOT NULL,
  article_id    TEXT,
  moved_to      TEXT,
  file          TEXT,                    -- the last full answer in the archive
  start         INTEGER,
  length        INTEGER
) STRICT;
CREATE INDEX crawl_page_due ON crawl_page (source, host, due, number) WHERE due IS NOT NULL;
CREATE INDEX crawl_page_state ON crawl_page (source, state, number);
CREATE INDEX crawl_page_article ON crawl_page (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX crawl_page_part ON crawl_page (part_of) WHERE part_of IS NOT NULL;

-- Visits to a source. AUTOINCREMENT: the number of a job is never given again.
CREATE TABLE crawl_job (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  state  TEXT NOT NULL,
  begun  INTEGER NOT NULL,
  ended  INTEGER,
  why    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX crawl_job_open ON crawl_job (source) WHERE ended IS NULL;
CREATE INDEX crawl_job_source ON crawl_job (source, number);

CREATE TABLE crawl_tally (
  job    INTEGER NOT NULL REFERENCES crawl_job (number) ON DELETE CASCADE,
  tally  TEXT NOT NULL,
  reason TEXT NOT NULL,                  -- of refused and failed; empty for the others
  count  INTEGER NOT NULL,
  PRIMARY KEY (job, tally, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE crawl_event (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  job     INTEGER NOT NULL REFERENCES crawl_job (number) ON DELETE CASCADE,
  address TEXT NOT NULL,
  tally   TEXT NOT NULL,
  reason  TEXT NOT NULL,
  detail  TEXT NOT NULL,
  at      INTEGER NOT NULL
) STRICT;
CREATE INDEX crawl_event_job ON crawl_event (job, tally, number);

-- Whether a person holds the whole crawler.
CREATE TABLE crawl_switch (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  paused   INTEGER NOT NULL
) STRICT;
INSERT INTO crawl_switch VALUES (1, 0);

-- What an article said before its page was read with another text; the last one is in article.
CREATE TABLE article_version (
  article_id TEXT NOT NULL,
  number     INTEGER NOT NULL,           -- from 1, in order of time
  taken      TEXT NOT NULL,              -- ISO instant
  replaced   INTEGER NOT NULL,
  address    TEXT,
  title      TEXT NOT NULL,
  snapshot   TEXT NOT NULL,
  text       TEXT NOT NULL,              -- ArticleText as JSON
  PRIMARY KEY (article_id, number)
) STRICT;

-- Readings that wait for a person before they replace a good one.
CREATE TABLE held_reading (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  page         INTEGER NOT NULL REFERENCES crawl_page (number) ON DELETE CASCADE,
  source       TEXT NOT NULL,
  article_id   TEXT NOT NULL,
  held         INTEGER NOT NULL,
  signs        TEXT NOT NULL,            -- codes joined by blanks
  reason       TEXT NOT NULL,            -- why it is no article, where it is none
  article      TEXT,                     -- as read, in JSON; NULL where it is none
  text_hash    TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  file         TEXT NOT NULL,
  start        INTEGER NOT NULL,
  length       INTEGER NOT NULL,
  bytes        INTEGER NOT NULL,         -- of the decoded content
  decided      INTEGER,
  accepted     INTEGER
) STRICT;
CREATE UNIQUE INDEX held_reading_open ON held_reading (page) WHERE decided IS NULL;
CREATE INDEX held_reading_source ON held_reading (source, number);

-- How pages of a source were read, so that it can be judged by its own past.
CREATE TABLE crawl_reading (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  source     TEXT NOT NULL,
  at         INTEGER NOT NULL,
  article    INTEGER NOT NULL,
  chars      INTEGER NOT NULL,
  paragraphs INTEGER NOT NULL,
  dated      INTEGER NOT NULL,
  title_hash INTEGER NOT NULL,
  confidence REAL NOT NULL,
  well       INTEGER NOT NULL            -- whether others are judged by it
) STRICT;
CREATE INDEX crawl_reading_source ON crawl_reading (source, number);

CREATE TABLE crawl_alarm (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  sign   TEXT NOT NULL,
  before REAL NOT NULL,
  now    REAL NOT NULL,
  opened INTEGER NOT NULL,
  closed INTEGER
) STRICT;
CREATE UNIQUE INDEX crawl_alarm_open ON crawl_alarm (source, sign) WHERE closed IS NULL;

-- Branches that lists of showcase branches name (第N批名单), for coverage.
CREATE TABLE showcase_entry (
  number     INTEGER PRIMARY KEY,
  list       TEXT NOT NULL,              -- name of the list it came by
  university TEXT NOT NULL,              -- empty where the list prints it within the branch's name
  branch     TEXT NOT NULL,
  level      TEXT,                       -- code
  batch      INTEGER NOT NULL,           -- 0 for none
  UNIQUE (list, university, branch, level, batch)
) STRICT;

-- Where the bytes of a crawled page stand; those of an imported one are in the row itself.
ALTER TABLE snapshot ADD COLUMN file TEXT;
ALTER TABLE snapshot ADD COLUMN start INTEGER;
ALTER TABLE snapshot ADD COLUMN stretch INTEGER;  -- bytes of the record in the file
