package yangban.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;

/// Finds the words that ask for more of the same and name nothing: 还有什么活动, 还能搞哪些形式. Every practice
/// is an activity, a form or a way, so these words say that something is asked for and not what.
final class QuestionFrames {

  private static final Pattern FRAME =
      Pattern.compile(
          "还(?:有没有|有|能够?|可以|可)?(?:搞|做|办|开展|组织|举办|选|用)?"
              + "(?:什么样?|啥样?|哪些|哪几?[种类]|别的|其[他它])的?"
              + "(?:[好新]的?|别的|其[他它]的?|有意思的|有特色的|更好的)?"
              + "(?:活动形式|活动|做法|形式|办法|方法|方式|花样|点子|招数?|举措|措施|途径|内容)?"
              + "(?:可以?|能|好)?(?:搞|做|办|用|开展|借鉴|参考)?的?[吗呢啊]?"
              + "(?![\\p{L}\\p{N}])");

  private QuestionFrames() {}

  /// @param folded the query, with blanks for what is no plain word
  static List<Span> in(String folded) {
    List<Span> frames = new ArrayList<>();
    Matcher frame = FRAME.matcher(folded);
    while (frame.find()) {
      frames.add(new Span(frame.start(), frame.end()));
    }
    return frames;
  }
}
