package yangban.corpus.pack;

import java.util.Optional;

/// One entry of a pack: a practice, or a whole article.
///
/// @param id 8 characters of `a-z2-7`, unique in its pack
/// @param practiceId the practice, or empty for the whole article
/// @param note why it was chosen (推荐理由); may be empty; at most [Pack#MAX_TEXT_CHARS]
public record PackItem(String id, String articleId, Optional<String> practiceId, String note) {}
