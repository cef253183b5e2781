package yangban.indexer.search;

import yangban.corpus.Span;

/// A phrase that many practices share (套话).
///
/// @param span in the text that was looked through, UTF-16 code units
/// @param practices how many practices of the index hold it, exactly
public record StockPhrase(Span span, String phrase, long practices) {}
