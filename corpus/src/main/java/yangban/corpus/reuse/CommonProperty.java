package yangban.corpus.reuse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;

/// What may stand in many articles without one being taken from another: editors' notes (编者按) and
/// the standing phrases of policy. Kept in the data file `common-property.txt`. Immutable.
///
/// What the file does not know is told by how many articles it stands in: see [Verdict].
public final class CommonProperty {
  private static final String FILE = "common-property.txt";

  /// 【编者按】 alone on a line, with what may stand around it, is a heading: the note is the next
  /// block.
  private static final int ALONE = 4;

  private final Folding folding;
  private final List<String> leads;
  private final List<String> phrases;

  private final List<String> slogans;

  private CommonProperty(
      Folding folding, List<String> leads, List<String> phrases, List<String> slogans) {
    this.folding = folding;
    this.leads = leads;
    this.phrases = phrases;
    this.slogans = slogans;
  }

  private static final class Bundled {
    static final CommonProperty ALL = read();
  }

  /// What the bundled file holds, read once per process.
  public static CommonProperty load() {
    return Bundled.ALL;
  }

  private static CommonProperty read() {
    Folding folding = Folding.load();
    List<String> leads = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    List<String> slogans = new ArrayList<>();
    Map<String, List<String>> sorts = Map.of("lead", leads, "phrase", phrases, "slogan", slogans);
    int number = 0;
    for (String line : text().split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.strip().split("\t", -1);
      String words = cells.length == 2 ? folding.fold(cells[1]) : "";
      List<String> sort = sorts.get(cells[0]);
      if (words.length() < 2 || sort == null) {
        throw new IllegalStateException(
            "%s, line %d: expected lead, phrase or slogan, a tab, and words"
                .formatted(FILE, number));
      }
      sort.add(words);
    }
    phrases.sort(Comparator.comparingInt(String::length).reversed());
    return new CommonProperty(
        folding, List.copyOf(leads), List.copyOf(phrases), List.copyOf(slogans));
  }

  private static String text() {
    try (InputStream in = CommonProperty.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program's files: " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Folding folding() {
    return folding;
  }

  /// Standing phrases and shorter turns that everybody uses, folded, the longest first.
  List<String> standing() {
    return Stream.concat(phrases.stream(), slogans.stream())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /// Which blocks of an article are an editor's note.
  public boolean[] notes(ArticleText text) {
    List<Block> blocks = text.blocks();
    boolean[] notes = new boolean[blocks.size()];
    for (int i = 0; i < notes.length; i++) {
      String begin = blocks.get(i).text();
      String folded = folding.fold(begin.substring(0, Math.min(begin.length(), 40)));
      for (String lead : leads) {
        if (folded.startsWith(lead)) {
          notes[i] = true;
          if (folded.length() <= lead.length() + ALONE && i + 1 < notes.length) {
            notes[i + 1] = true;
          }
        }
      }
    }
    return notes;
  }

  /// Overwrites every standing phrase in folded text with [ComparableText#GAP].
  void blank(char[] folded) {
    String text = new String(folded);
    for (String phrase : phrases) {
      for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
        Arrays.fill(folded, at, at + phrase.length(), ComparableText.GAP);
      }
    }
  }
}
