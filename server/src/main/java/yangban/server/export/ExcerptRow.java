package yangban.server.export;

/// One excerpt with its source, as text; empty where nothing is known.
///
/// @param provenance in words, 示例 added for a sample
/// @param published ISO 8601
/// @param practiceId empty where a whole article is quoted
/// @param accessed the citing date, ISO 8601
record ExcerptRow(
    String heading,
    String excerpt,
    String articleTitle,
    String university,
    String college,
    String branch,
    String published,
    String address,
    String site,
    String provenance,
    String citation,
    String practiceId,
    String articleId,
    String accessed) {}
