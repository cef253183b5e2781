-- Up to where the answers in the archive are kept in the tables of the crawler; what stands there after it was archived
-- by a program that was stopped before it could keep it.
CREATE TABLE archive_mark (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  file     TEXT NOT NULL,
  "end"    INTEGER NOT NULL               -- bytes of the file that are kept
) STRICT;
