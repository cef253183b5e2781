package yangban.corpus.understand;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.pattern.SearchPattern;
import yangban.corpus.understand.RecognitionReader.Candidate;

/// Takes titles back that the text says were taken back: `被学校党委撤销星级`, `牌子又被摘了下来`. What a rule
/// threatens (`不合格的取消称号`) takes nothing back.
final class Revocations {
  private static final SearchPattern REVOKED =
      SearchPattern.compile(
          "被[^。;!?\\n]{0,16}(?:撤销|取消|收回|摘(?:[掉去下]|牌|了))|(?:撤销|取消|收回)了?(?:其|该|支部的?)?(?:样板支部|称号|资格|星级|命名|荣誉)|牌子?[^。;,\\n]{0,6}(?:摘了|摘掉|摘下|摘走|收回)");

  private static final Pattern RULE =
      Pattern.compile("不合格|凡|如[果有]|若|将|可以|予以|应当|动态管理|者,|的,?(?:取消|撤销|收回|摘牌)");

  /// What is taken back was told shortly before.
  private static final int REACH = 160;

  private static final int MOST = 4;

  private final String text;

  Revocations(String text) {
    this.text = text;
  }

  /// Removes what was taken back: the nearest before, wherever else the same is told before.
  void takeBack(List<Candidate> candidates) {
    SearchPattern.Search matcher = REVOKED.matcher(text);
    for (int i = 0; i < MOST && matcher.find(); i++) {
      int at = matcher.start();
      int line = text.lastIndexOf('\n', at) + 1;
      Span sentence = Sentences.sentence(text, at);
      if (!RULE.matcher(sentence.of(text)).find()) {
        Optional<Candidate> last =
            candidates.stream()
                .filter(c -> c.place() < at && c.place() > at - REACH && c.place() >= line)
                .max(Comparator.comparingInt(Candidate::place));
        last.ifPresent(l ->
            candidates.removeIf(c ->
                c.place() < at
                    && c.level().equals(l.level())
                    && c.programme().equals(l.programme())));
      }
    }
  }
}
