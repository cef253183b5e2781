-- Which page was read, so that each can be compared with how it was read before; readings from before this stay without.
ALTER TABLE crawl_reading ADD COLUMN page INTEGER;
CREATE INDEX crawl_reading_page ON crawl_reading (source, page, number);
