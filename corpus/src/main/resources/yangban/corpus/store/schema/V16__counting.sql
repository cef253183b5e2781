-- How much is kept is asked while an import changes it, and must not read the articles themselves.
CREATE INDEX article_counted ON article (sample, taken);
CREATE INDEX practice_vanished ON practice (vanished) WHERE vanished IS NOT NULL;
