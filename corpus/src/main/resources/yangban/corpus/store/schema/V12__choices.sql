-- Readings of a page that a person turned down after they had become its article's text: the page may say them as often
-- as it likes, they are neither taken over nor held again.
CREATE TABLE declined_text (
  page      INTEGER NOT NULL REFERENCES crawl_page (number) ON DELETE CASCADE,
  text_hash TEXT NOT NULL,               -- SHA-256 of what was read, hex
  declined  INTEGER NOT NULL,
  PRIMARY KEY (page, text_hash)
) STRICT, WITHOUT ROWID;
