-- What reuse says of where an article comes from: derived from articles, links and corrections, laid
-- over the reading and under the corrections. Emptying these tables loses nothing but time.
CREATE TABLE reuse_finding (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  source     TEXT NOT NULL,        -- id of the article that it rests on
  finding    TEXT NOT NULL         -- ReuseFinding as JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX reuse_finding_by_source ON reuse_finding (source);

-- Articles that are to be judged anew.
CREATE TABLE reuse_doubt (
  article_id TEXT PRIMARY KEY,
  changed    INTEGER NOT NULL      -- whether the article itself changed, not only one linked to it
) STRICT, WITHOUT ROWID;

-- By which version of the rules they were judged.
ALTER TABLE reuse_state ADD COLUMN judged INTEGER NOT NULL DEFAULT 0;
