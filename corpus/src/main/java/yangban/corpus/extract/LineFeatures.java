package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangban.corpus.BlockKind;
import yangban.corpus.extract.BodyTrim.Fate;
import yangban.corpus.extract.HtmlLines.Placed;

/// The numbers by which [LineModel] judges the lines of a page, one row for each line.
///
/// None of them knows a language: lengths, marks, links, places and what the rules decided. After
/// the features of C. Kohlschütter et al. (WSDM 2010), M. Peters and D. Lecocq ("Content Extraction
/// Using Diverse Feature Sets", WWW 2013) and T. Vogels et al. ("Web2Text", ECIR 2018), of which
/// those were kept that the trees made use of.
final class LineFeatures {

  /// Lines and siblings beyond which more say no more.
  private static final int MANY = 200;

  private static final int SOME = 50;
  private static final int WINDOW = 5;

  /// Points of a line that is prose for sure.
  private static final double PROSE = 3;

  private final List<Placed> lines;
  private final Fate[] fates;
  private final String title;
  private final Measures measures;
  private final ElementNoise noise;
  private final MarkOdds odds;
  private final ElementPlace[] places;
  private final LineText[] texts;
  private final double[] points;
  private final double[] links;
  private final boolean[] tails;
  private final int[] toProse;
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Double> proseByShape = new HashMap<>();
  private double pageProse;
  private double keptProse;
  private int first = -1;
  private int last = -1;
  private int titleLine = -1;

  /// @param fates what became of each line by the rules, as [BodyTrim] tells
  /// @param title of the page, empty where unknown
  LineFeatures(
      List<Placed> lines,
      Fate[] fates,
      String title,
      Measures measures,
      ElementNoise noise,
      ElementPlace.Page page,
      MarkOdds odds) {
    this.lines = lines;
    this.fates = fates.clone();
    this.title = title;
    this.measures = measures;
    this.noise = noise;
    this.odds = odds;
    int size = lines.size();
    this.places = new ElementPlace[size];
    this.texts = new LineText[size];
    this.points = new double[size];
    this.links = new double[size];
    this.tails = new boolean[size];
    this.toProse = new int[size];
    Set<String> named = LineText.words(title);
    for (int i = 0; i < size; i++) {
      places[i] = page.of(lines.get(i).owner());
      PageLine line = lines.get(i).line();
      texts[i] = LineText.of(line.text(), line.size().weight(), named);
      points[i] = ContentFinder.points(line);
      links[i] = line.linkDensity();
      count(i);
    }
    int next = size + MANY;
    for (int i = size - 1; i >= 0; i--) {
      next = isKept(i) && points[i] > PROSE ? i : next;
      toProse[i] = next;
    }
  }

  private void count(int i) {
    PageLine line = lines.get(i).line();
    tails[i] = Noise.isTail(line.text()) || (!texts[i].cjk() && LatinNoise.isTail(line.text()));
    times.merge(line.text(), 1, Integer::sum);
    pageProse += points[i];
    if (isKept(i)) {
      keptProse += points[i];
      first = first < 0 ? i : first;
      last = i;
      proseByShape.merge(places[i].shape(), points[i], Double::sum);
    }
    boolean heading = line.kind() == BlockKind.HEADING;
    boolean better =
        titleLine < 0
            || (heading && (first < 0 || lines.get(titleLine).line().kind() != BlockKind.HEADING));
    if (better && line.text().length() < 300 && Titles.same(line.text(), title)) {
      titleLine = i;
    }
    for (ElementPlace above = places[i]; above != null; above = above.up) {
      above.lines++;
      above.keptLines += isKept(i) ? 1 : 0;
    }
  }

  private boolean isKept(int i) {
    return fates[i] == Fate.KEPT;
  }

  /// The points of one line.
  double points(int line) {
    return points[line];
  }

  ElementPlace place(int line) {
    return places[line];
  }

  /// A row for each line, its columns in the order of [#names()].
  List<float[]> rows() {
    List<float[]> rows = new ArrayList<>();
    var row = new FeatureRow();
    var past = new Past();
    for (int i = 0; i < lines.size(); i++) {
      row.begin();
      fill(i, past, row);
      rows.add(row.values());
      past.see(i);
    }
    return rows;
  }

  /// The names of the columns; none for a page without lines.
  List<String> names() {
    var row = new FeatureRow();
    if (!lines.isEmpty()) {
      row.begin();
      fill(0, new Past(), row);
    }
    return row.names();
  }

  private void fill(int i, Past past, FeatureRow row) {
    text(i, row);
    headings(i, past, row);
    place(i, row);
    boxes(i, row);
    place(i, past, row);
    neighbours(i, row);
    marks(i, row);
  }

  private void text(int i, FeatureRow row) {
    PageLine line = lines.get(i).line();
    LineText text = texts[i];
    row.add("weight", Math.log1p(text.weight()));
    row.add("words", text.count());
    row.add("stops", text.stops());
    row.add("signs", text.signs());
    row.add("upper", text.upper());
    row.add("capitals", text.capitals());
    row.add("function", text.function());
    row.add("inTitle", text.inTitle());
    row.add("links", links[i]);
    row.add("points", points[i]);
    row.add("ends", text.ends());
    row.add("kind", LineCodes.of(line.kind()));
    row.add("level", line.level());
    row.add("image", line.afterImage());
    row.add("soft", line.soft());
    row.add("tag", LineCodes.of(places[i].element));
    row.add("times", Math.min(5, times.getOrDefault(line.text(), 1)));
    row.add("fromTitle", titleLine < 0 ? -MANY : clamp(i - titleLine));
  }

  private void headings(int i, Past past, FeatureRow row) {
    int heading = past.heading;
    row.add("sinceHeading", since(i, heading));
    row.add("headingWeight", heading < 0 ? 0 : Math.log1p(texts[heading].weight()));
    row.add("headingLevel", heading < 0 ? 0 : lines.get(heading).line().level());
    row.add("sinceTail", since(i, past.tail));
  }

  private void place(int i, FeatureRow row) {
    ElementPlace own = places[i];
    row.add("depth", own.depth);
    row.add("below", own.below);
    row.add("doubt", own.doubt);
    row.add("doubts", own.doubts);
    row.add("sinceDoubt", own.sinceDoubt);
    row.add("sinceContent", own.sinceContent);
    for (int bit = 0; bit < ElementPlace.BITS; bit++) {
      row.add("within", bit, (own.within >> bit & 1) == 1);
    }
    row.add("alike", Math.min(SOME, own.alike));
    row.add("mostAlike", Math.min(SOME, own.mostAlike));
    row.add("reason", own.reason);
    row.add("fate", LineCodes.of(fates[i]));
    row.add("kept", isKept(i));
  }

  private void boxes(int i, FeatureRow row) {
    for (int level = 0; level <= 3; level++) {
      ElementPlace box = places[i].above(level);
      Measures.Measure measure = measures.at(box.element);
      row.add("chars", level, Math.log1p(measure.chars));
      row.add("boxLinks", level, measure.linkDensity());
      row.add("lines", level, Math.min(MANY, box.lines));
      if (level > 0) {
        row.add("prose", level, noise.prose(box.element) / Math.max(1, pageProse));
        row.add("keptShare", level, (double) box.keptLines / Math.max(1, box.lines));
        row.add("alike", level, Math.min(SOME, box.alike));
      }
    }
  }

  private void place(int i, Past past, FeatureRow row) {
    ElementPlace own = places[i];
    row.add("place", (double) i / lines.size());
    row.add("before", past.prose / Math.max(1, pageProse));
    row.add("keptBefore", past.kept / Math.max(1, keptProse));
    double after = keptProse - past.kept - (isKept(i) ? points[i] : 0);
    row.add("keptAfter", Math.log1p(Math.max(0, after)));
    row.add("fromFirst", first < 0 ? -MANY : clamp(i - first));
    row.add("toLast", first < 0 ? -MANY : clamp(last - i));
    row.add("sinceProse", since(i, past.keptLine));
    row.add("toProse", Math.min(MANY, toProse[i] - i));
    row.add("shapeProse", proseByShape.getOrDefault(own.shape(), 0.0) / Math.max(1, keptProse));
    row.add("far", past.keptLine < 0 ? -1 : own.stepsTo(places[past.keptLine]));
    row.add("farNext", toProse[i] >= lines.size() ? -1 : own.stepsTo(places[toProse[i]]));
    double around = 0;
    double linked = 0;
    int from = Math.max(0, i - WINDOW);
    int to = Math.min(lines.size() - 1, i + WINDOW);
    for (int j = from; j <= to; j++) {
      around += points[j];
      linked += links[j];
    }
    row.add("around", around);
    row.add("linksAround", linked / (to - from + 1));
  }

  private void neighbours(int i, FeatureRow row) {
    for (int distance = -3; distance <= 3; distance++) {
      int j = i + distance;
      if (distance != 0) {
        boolean in = j >= 0 && j < lines.size();
        row.add("weight", distance, in ? Math.log1p(texts[j].weight()) : -1);
        row.add("kind", distance, in ? LineCodes.of(lines.get(j).line().kind()) : -1);
        row.add("fate", distance, in ? LineCodes.of(fates[j]) : -1);
        if (Math.abs(distance) == 1) {
          row.add("points", distance, in ? points[j] : -1);
          row.add("ends", distance, in && texts[j].ends());
          row.add("make", distance, in && places[j].make.equals(places[i].make));
        }
      }
    }
  }

  private void marks(int i, FeatureRow row) {
    MarkOdds.Told told = odds.of(places[i], isKept(i));
    row.add("oddsSum", told.sum());
    row.add("oddsLeast", told.least());
    row.add("oddsMost", told.most());
    row.add("oddsOwn", told.own());
  }

  private static int since(int i, int other) {
    return other < 0 ? MANY : Math.min(MANY, i - other);
  }

  private static int clamp(int lines) {
    return Math.max(-MANY, Math.min(MANY, lines));
  }

  /// What stood above the line at hand.
  private final class Past {
    double prose;
    double kept;
    int keptLine = -1;
    int tail = -1;
    int heading = -1;

    void see(int i) {
      double own = points[i];
      prose += own;
      if (isKept(i)) {
        kept += own;
        keptLine = own > PROSE ? i : keptLine;
      }
      tail = tails[i] ? i : tail;
      heading = lines.get(i).line().kind() == BlockKind.HEADING ? i : heading;
    }
  }
}
