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
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// Reads where a text comes from. First of all whether it is a mirror: signs add up (a gambling
/// brand where a school would stand, 集团 and 公司 where 学校 and 学院 were, traditional characters in
/// parts, doubled commas, a campus address on a foreign host), and none of the weak ones decides
/// alone.
final class ProvenanceReader {
  private static final double MIRROR = 1;
  private static final double MILL = 1.6;

  private static final Pattern CAMPUS_PATH =
      Pattern.compile(
          "/info/\\d{3,5}/\\d+\\.htm|content\\.jsp\\?urltype=news|/\\d{4}/\\d{4}/c\\d+a\\d+/page|/c\\d+a\\d+/page");

  /// VSB's tree stands at the root of a site; a mirror hides its copies behind a segment of its
  /// own.
  private static final Pattern BEHIND_JUNK =
      Pattern.compile("^/[A-Za-z0-9_-]{2,16}/info/\\d{3,5}/\\d+\\.htm");

  private static final Set<String> CAMPUS_PROFILES = Set.of("vsb", "webplus", "sudy", "trs");

  private final Page page;
  private final Universities universities;
  private final Optional<String> host;
  private final String publisher;

  ProvenanceReader(Page page, Rules rules) {
    this.page = page;
    this.universities = rules.universities();
    this.host = page.address().map(URI::getHost);
    this.publisher = page.article().publisher().map(Tag::value).orElse("");
  }

  Tag<Provenance> read(Optional<Tag<String>> university) {
    List<Sign> mirror = mirrorSigns();
    if (sum(mirror) >= MIRROR) {
      return tag(Provenance.MIRROR, mirror);
    }
    List<Sign> mill = signs("mill");
    if (sum(mill) >= MILL || millPublisher()) {
      return mill.isEmpty() ? fromPublisher(Provenance.MILL, 0.8) : tag(Provenance.MILL, mill);
    }
    if (account()) {
      return ofPage(Provenance.ACCOUNT, "account-page", 0.9);
    }
    boolean press = listed("press");
    if (campus()) {
      return press || otherSchool(university)
          ? fromPublisher(Provenance.REPOST, 0.8)
          : ofPage(Provenance.OFFICIAL, "campus-page", 0.85);
    }
    if (press) {
      return fromPublisher(Provenance.PRESS, 0.8);
    }
    return ofPage(Provenance.UNKNOWN, "no-sign", 0.5);
  }

  private List<Sign> mirrorSigns() {
    List<Sign> all = new ArrayList<>(signs("brand"));
    all.addAll(signs("swap"));
    String body = page.body();
    int simplified = 0;
    int doubled = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      simplified += page.traditional(c) ? 1 : 0;
      doubled += i > 0 && "，,、。".indexOf(c) >= 0 && c == body.charAt(i - 1) ? 1 : 0;
    }
    if (simplified >= 8 && simplified < body.length() / 5) {
      all.add(new Sign(0.6, weak("traditional-in-parts")));
    }
    if (doubled >= 2) {
      all.add(new Sign(0.5, weak("doubled-commas")));
    }
    host.ifPresent(h -> addHostSigns(all, h));
    return all;
  }

  private void addHostSigns(List<Sign> all, String name) {
    String path = page.address().map(URI::toString).orElse("");
    String rest = path.substring(path.indexOf(name) + name.length());
    if (BEHIND_JUNK.matcher(rest).find()) {
      all.add(new Sign(0.6, address("campus-path-behind-junk")));
    }
    boolean foreign =
        name.matches(".*\\.(?:com|net|top|vip|xyz|cc|club|site|online|shop|info)")
            && universities.ofHost(name).isEmpty();
    if (foreign && CAMPUS_PATH.matcher(rest).find()) {
      all.add(new Sign(0.6, address("campus-path-on-foreign-host")));
    }
  }

  private List<Sign> signs(String sort) {
    List<Sign> all = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Found found : page.found(CueSort.PROVENANCE)) {
      if (found.cue().value().equals(sort) && seen.add(found.cue().words())) {
        double weight = sort.equals("swap") ? found.cue().weight() * 0.55 : found.cue().weight();
        all.add(new Sign(weight, page.evidence(found, sort + "-words", 0.9)));
      }
    }
    return all;
  }

  private boolean millPublisher() {
    return publisher.contains("文库") || publisher.contains("网友") || publisher.contains("范文");
  }

  private boolean account() {
    return page.article().profile().equals("wechat")
        || host.filter(h -> h.startsWith("mp.weixin.")).isPresent();
  }

  private boolean campus() {
    boolean school =
        host.filter(h ->
                h.endsWith(".edu.cn") || h.endsWith(".edu") || universities.ofHost(h).isPresent())
            .isPresent();
    return school
        || CAMPUS_PROFILES.contains(page.article().profile())
        || page.address().filter(a -> CAMPUS_PATH.matcher(a.toString()).find()).isPresent()
        || listed("campus");
  }

  /// Whether the publisher bears a word of that sort.
  private boolean listed(String sort) {
    return page.publisherCues().stream()
        .anyMatch(f -> f.cue().value().equals(sort) && f.cue().weight() >= 1);
  }

  private boolean otherSchool(Optional<Tag<String>> university) {
    Optional<String> site = host.flatMap(universities::ofHost).map(Universities.University::name);
    Optional<String> source = universities.beginning(publisher).map(Universities.University::name);
    if (source.isEmpty()) {
      return false;
    }
    Optional<String> own = site.or(() -> university.map(Tag::value));
    return own.isPresent() && !own.equals(source);
  }

  private static double sum(List<Sign> signs) {
    return signs.stream().mapToDouble(s -> s.weight).sum();
  }

  private static Tag<Provenance> tag(Provenance value, List<Sign> signs) {
    List<Evidence> evidence =
        signs.stream()
            .sorted(Comparator.comparingDouble(s -> -s.weight))
            .map(s -> s.evidence)
            .toList();
    return new Tag<>(value, evidence);
  }

  private Tag<Provenance> fromPublisher(Provenance value, double confidence) {
    return publisher.isEmpty()
        ? ofPage(value, "page-words", confidence)
        : Tag.of(
            value,
            new Evidence(
                Place.PAGE, new Span(0, publisher.length()), publisher, "publisher", confidence));
  }

  private Tag<Provenance> ofPage(Provenance value, String rule, double confidence) {
    return Tag.of(value, host.isPresent() ? address(rule, confidence) : onTitle(rule, confidence));
  }

  private Evidence address(String rule) {
    return address(rule, 0.7);
  }

  private Evidence address(String rule, double confidence) {
    String address = page.address().map(URI::toString).orElse("");
    return new Evidence(Place.ADDRESS, new Span(0, address.length()), address, rule, confidence);
  }

  private Evidence weak(String rule) {
    return onTitle(rule, 0.6);
  }

  private Evidence onTitle(String rule, double confidence) {
    String title = page.article().title();
    return new Evidence(Place.TITLE, new Span(0, title.length()), title, rule, confidence);
  }

  private record Sign(double weight, Evidence evidence) {}
}
