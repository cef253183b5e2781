package yangban.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import yangban.corpus.Span;
import yangban.indexer.query.Question;
import yangban.indexer.text.ChineseAnalyzer;

/// Says where the words of a question stand in a text that is at hand, such as the page of an
/// article that was found with it.
///
/// It looks where [Marking] would: a Chinese unit stands wherever its characters do, a Latin word
/// or number only where it stands whole. Folding keeps every character's place.
final class TextMarks {

  private final ChineseAnalyzer analyzer;
  private final Question question;

  TextMarks(ChineseAnalyzer analyzer, Question question) {
    this.analyzer = analyzer;
    this.question = question;
  }

  /// The stretches of `text`, in order and not overlapping; of two that overlap the one that begins
  /// first stays, and of two that begin together the longer.
  List<Span> in(String text) {
    String folded = analyzer.fold(text);
    List<Span> all = new ArrayList<>();
    Stream.of(question.wanted(), question.expanded())
        .flatMap(List::stream)
        .flatMap(unit -> unit.forms().stream())
        .forEach(form -> add(form, folded, all));
    all.sort(
        Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
    List<Span> apart = new ArrayList<>();
    int end = 0;
    for (Span span : all) {
      if (span.start() >= end) {
        apart.add(span);
        end = span.end();
      }
    }
    return List.copyOf(apart);
  }

  private static void add(String sought, String folded, List<Span> all) {
    for (int at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
      if (isWhole(folded, at, at + sought.length())) {
        all.add(new Span(at, at + sought.length()));
      }
    }
  }

  /// Whether `sought`, folded, stands in the folded `text` as [#in] would find it.
  static boolean holds(String text, String sought) {
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      if (isWhole(text, at, at + sought.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(String text, int start, int end) {
    return !(joins(text, start - 1) && joins(text, start))
        && !(joins(text, end - 1) && joins(text, end));
  }

  /// Whether the character is part of a Latin word or a number.
  private static boolean joins(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && !Character.isIdeographic(text.charAt(at));
  }
}
