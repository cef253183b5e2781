package yangban.indexer.search;

/// An entry of the index with its whole text, for whoever reads through all of them.
///
/// @param id the practice's, or the article's where the entry is none
/// @param heading the article's title where the entry is no practice
public record EntryText(
    String id, Hit.Kind kind, String heading, String text, ArticleCard article) {}
