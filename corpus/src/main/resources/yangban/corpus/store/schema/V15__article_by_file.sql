-- Files that bring no address are known again by their name.
CREATE INDEX article_by_file ON article (origin) WHERE address IS NULL;
