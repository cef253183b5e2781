package yangban.corpus.understand;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// The words in an article, its imprint and its publisher that tell where it comes from.
final class Signs {
  private final Page page;

  /// Groups that belong to schools, papers or hospitals.
  private static final Pattern GROUP =
      Pattern.compile("(?:后勤|产业|资产|教育|职教|办学|报业|出版|传媒|医疗|大学)[^,。 ]{0,6}集团|大学[^,。 ]{0,8}公司");

  /// 系 is a department, but not in these.
  private static final Pattern PART_OF_WORD = Pattern.compile("[联关体]系[\\s\\S]?|[\\s\\S]?系[统列]");

  /// A school has a program of its own to download, too.
  private static final Pattern SCHOOL = Pattern.compile("^[^:]{0,6}:?\\p{IsHan}{2,8}(?:大学|学院|学校)");

  Signs(Page page) {
    this.page = page;
  }

  /// Signs of one sort in title and body, each word once.
  List<Sign> of(String sort) {
    List<Sign> all = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Found found : page.found(CueSort.PROVENANCE)) {
      if (found.cue().value().equals(sort) && seen.add(found.cue().words())) {
        all.add(new Sign(found.cue().weight(), page.evidence(found, sort + "-words", 0.9)));
      }
    }
    return all;
  }

  /// Signs of one sort in the imprint, each word once.
  List<Sign> inImprint(String sort) {
    Page imprint = page.imprint();
    List<Sign> all = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Found found : imprint.found(CueSort.PROVENANCE)) {
      Span line = Sentences.line(imprint.text(), found.start());
      boolean site =
          found.cue().value().equals(sort)
              && !ofSource(line.of(imprint.text()))
              && !builder(line.of(imprint.text()))
              && !(sort.equals("owner") && GROUP.matcher(line.of(imprint.text())).find())
              && !(found.cue().weight() < 1 && SCHOOL.matcher(line.of(imprint.text())).find())
              && !PART_OF_WORD.matcher(around(imprint.text(), found)).matches();
      if (site && seen.add(found.cue().words())) {
        String quote = imprint.quote(line.start(), line.end());
        Evidence evidence =
            new Evidence(Place.PAGE, new Span(0, quote.length()), quote, "imprint", 0.85);
        all.add(new Sign(found.cue().weight(), evidence));
      }
    }
    return all;
  }

  /// A found word with the character on either side, where it is of one character.
  private static String around(String text, Found found) {
    return found.length() > 1
        ? ""
        : text.substring(Math.max(0, found.start() - 1), Math.min(text.length(), found.end() + 1));
  }

  /// Whether a line of the imprint tells of the text's source and not of the site.
  static boolean ofSource(String line) {
    return line.contains("来源:") || line.contains("作者");
  }

  /// Whether a line tells who built the site, which is a company on honest pages too.
  private static boolean builder(String line) {
    return line.contains("技术支持")
        || line.contains("设计")
        || line.contains("制作")
        || line.contains("建站")
        || line.contains("网站建设")
        || line.contains("网络科技")
        || line.contains("维护");
  }

  /// A full sign of one sort in the imprint.
  Optional<Evidence> imprint(String sort) {
    return inImprint(sort).stream().filter(s -> s.weight >= 1).findFirst().map(Sign::evidence);
  }

  /// Whether the publisher bears a full sign of one sort.
  boolean publisher(String sort) {
    return page.publisherCues().stream()
        .anyMatch(f -> f.cue().value().equals(sort) && f.cue().weight() >= 1);
  }

  Evidence address(String rule, double confidence) {
    String address = page.address().map(URI::toString).orElse("");
    return new Evidence(Place.ADDRESS, new Span(0, address.length()), address, rule, confidence);
  }

  /// Evidence that is the publisher's name.
  Evidence publisher(String rule, double confidence) {
    String publisher = page.article().publisher().map(Tag::value).orElse("");
    return new Evidence(Place.PAGE, new Span(0, publisher.length()), publisher, rule, confidence);
  }

  Evidence title(String rule, double confidence) {
    String title = page.article().title();
    return new Evidence(Place.TITLE, new Span(0, title.length()), title, rule, confidence);
  }

  static double sum(List<Sign> signs) {
    return signs.stream().mapToDouble(Sign::weight).sum();
  }

  /// The evidence of the signs, the strongest first.
  static List<Evidence> evidence(List<Sign> signs) {
    return signs.stream()
        .sorted(Comparator.comparingDouble(s -> -s.weight))
        .map(Sign::evidence)
        .distinct()
        .toList();
  }

  /// A sign and how much it says; 1 is enough.
  record Sign(double weight, Evidence evidence) {}
}
