-- How each correction stands to what is read now: derived, so that the list of many need not read
-- every article. Emptying this table loses nothing but time.
CREATE TABLE correction_standing (
  number   INTEGER PRIMARY KEY REFERENCES correction (number),
  standing TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_standing ON correction_standing (standing, number);
