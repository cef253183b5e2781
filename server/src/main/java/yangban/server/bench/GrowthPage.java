package yangban.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Shows how figures grow with the corpus: a table in Markdown, and the latencies as a picture with
/// both axes logarithmic, where growth in step with the corpus is a line of slope one.
final class GrowthPage {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final int RIGHT = 170;
  private static final int TOP = 20;
  private static final int BOTTOM = 40;

  /// The axes: from a thousand to a million practices and a little more, from one millisecond to
  /// ten seconds, as powers of ten.
  private static final double LEAST_SIZE = 3;

  private static final double MOST_SIZE = 6.1;
  private static final double LEAST_MILLIS = 0;
  private static final double MOST_MILLIS = 4;

  private static final List<Curve> CURVES =
      List.of(
          new Curve("warm start", "#777777", BenchReport::startMillis),
          new Curve("page p99, importing", "#b3261e", report -> report.importing().p99()),
          new Curve("page p99", "#c77700", report -> report.html().p99()),
          new Curve("page p50", "#1d5fa8", report -> report.html().p50()));

  private GrowthPage() {}

  private record Curve(String name, String colour, ToDoubleFunction<BenchReport> millis) {}

  /// @param lines one for each size, the smallest first
  static String page(List<BenchLine> lines) {
    StringBuilder page =
        new StringBuilder(
            """
            # Growth

            Written by `./yangban bench` from `bench/history.jsonl`: the newest run of each size. What is measured, and how, is told
            in [bench.md](bench.md).

            ![Latencies by size of the corpus](growth.svg)

            | practices | import/s | index/s | index s | index MB | store MB | start ms | JSON p50/p99 ms | page p50/p99 ms | page p50/p99 while importing | own/resident MB | run |
            |--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|:--|
            """);
    lines.forEach(line -> page.append(row(line)).append('\n'));
    return page.toString();
  }

  private static String row(BenchLine line) {
    BenchReport report = line.report();
    return "| %,d | %.0f | %.0f | %.0f | %d | %d | %d | %s | %s | %s | %s/%s | %s, %s, %s |"
        .formatted(
            report.practices(),
            report.practices() / report.importSeconds(),
            report.practices() / report.indexSeconds(),
            report.indexSeconds(),
            report.indexBytes() / 1_000_000,
            report.storeBytes() / 1_000_000,
            report.startMillis(),
            both(report.json()),
            both(report.html()),
            both(report.importing()),
            report.memory().ownBytes() / 1_000_000,
            report.memory().residentBytes() / 1_000_000,
            line.date(),
            line.commit(),
            line.machine());
  }

  private static String both(BenchReport.Quantiles quantiles) {
    return String.format(Locale.ROOT, "%.1f/%.1f", quantiles.p50(), quantiles.p99());
  }

  /// @param lines as for [#page]
  static String picture(List<BenchLine> lines) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">"
            .formatted(WIDTH, HEIGHT));
    parts.add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>".formatted(WIDTH, HEIGHT));
    for (int power = (int) LEAST_SIZE; power <= MOST_SIZE; power++) {
      parts.add(label(x(power), HEIGHT - BOTTOM + 18, "middle", "%,d".formatted(power10(power))));
    }
    for (int power = (int) LEAST_MILLIS; power <= MOST_MILLIS; power++) {
      double y = y(power);
      parts.add(
          "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#dddddd\"/>"
              .formatted(LEFT, y, WIDTH - RIGHT, y));
      parts.add(label(LEFT - 6, y + 4, "end", "%,d ms".formatted(power10(power))));
    }
    CURVES.forEach(curve -> draw(curve, lines, parts));
    parts.add("</svg>");
    return String.join("\n", parts) + "\n";
  }

  private static void draw(Curve curve, List<BenchLine> lines, List<String> parts) {
    StringBuilder points = new StringBuilder();
    double last = y(LEAST_MILLIS);
    for (BenchLine line : lines) {
      double x = x(Math.log10(line.report().practices()));
      last = y(Math.log10(Math.max(1, curve.millis.applyAsDouble(line.report()))));
      points.append("%.1f,%.1f ".formatted(x, last));
      parts.add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>".formatted(x, last, curve.colour));
    }
    parts.add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
            .formatted(points.toString().strip(), curve.colour));
    parts.add(label(WIDTH - RIGHT + 8, last + 4, "start", curve.name));
  }

  private static String label(double x, double y, String anchor, String text) {
    return "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#333333\">%s</text>"
        .formatted(x, y, anchor, text);
  }

  private static double x(double power) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (power - LEAST_SIZE) / (MOST_SIZE - LEAST_SIZE);
  }

  private static double y(double power) {
    double share = (power - LEAST_MILLIS) / (MOST_MILLIS - LEAST_MILLIS);
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share;
  }

  private static long power10(int power) {
    return Math.round(Math.pow(10, power));
  }
}
