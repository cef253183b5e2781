package yangban.web.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Practice;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.Voice;

/// Lays the blocks of a body out as passages: lines of a list together, rows of a table together,
/// each practice under its heading, hits marked.
///
/// Spans count in [ArticleText#body()]: block after block with one line break between them.
final class BodyLayout {

  /// What stands between a heading and the rest of its paragraph.
  private static final Pattern JOINT = Pattern.compile("^[\\s。．：:，,；;、—-]+");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

  /// What stands alone on a line above a heading's words is a number, with its brackets at most.
  private static final int MAX_NUMBER_CHARS = 4;

  /// A number, the words, and the words' second line.
  private static final int MAX_HEADING_BLOCKS = 3;

  private final String body;
  private final List<Block> blocks;
  private final int[] starts;
  private final List<Span> marks;
  private final Map<Integer, Practice> beginnings = new HashMap<>();
  private final Map<Integer, Integer> headingEnds = new HashMap<>();

  /// By the blocks of signatures, where in the block they end.
  private final Map<Integer, Integer> signatures = new HashMap<>();

  BodyLayout(ArticleText text, List<Practice> practices, List<Span> marks) {
    this(text, practices, List.of(), marks);
  }

  BodyLayout(
      ArticleText text, List<Practice> practices, List<Tag<Voice>> voices, List<Span> marks) {
    this.body = text.body();
    this.blocks = text.blocks();
    this.marks = marks;
    this.starts = new int[blocks.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += blocks.get(i).text().length() + 1;
    }
    for (Practice practice : practices) {
      int first = blockAt(practice.span().start());
      if (beginnings.putIfAbsent(first, practice) == null) {
        headingEnds.put(first, headingEnd(first, practice.heading()));
      }
    }
    for (Tag<Voice> voice : voices) {
      Span signature = voice.evidence().getFirst().span();
      int block = blockAt(signature.start());
      signatures.put(block, signature.end() - starts[block]);
    }
  }

  /// The text that spans count in.
  String body() {
    return body;
  }

  /// The whole body.
  List<Passage> all() {
    return passages(0, blocks.size());
  }

  /// The blocks of one practice, without its heading.
  List<Passage> of(Practice practice) {
    int first = blockAt(practice.span().start());
    int last = blockAt(Math.max(practice.span().start(), practice.span().end() - 1));
    int begin = headingEnd(first, practice.heading());
    List<Passage> passages = passages(begin, Math.min(last + 1, blocks.size()));
    return begin > first ? passages : withoutLead(passages);
  }

  /// The first block after a heading that begins with block `first`: a number may stand on a line
  /// of its own, and the words on the next. `first` where the heading has no line of its own.
  private int headingEnd(int first, String heading) {
    String wanted = squeezed(heading);
    StringBuilder printed = new StringBuilder();
    for (int i = first; i < Math.min(first + MAX_HEADING_BLOCKS, blocks.size()); i++) {
      String block = squeezed(blocks.get(i).text());
      printed.append(block);
      boolean wordsAlone = i > first && block.contentEquals(wanted) && isNumber(first, i);
      if (printed.toString().equals(wanted) || wordsAlone) {
        return i + 1;
      }
    }
    return first;
  }

  private boolean isNumber(int from, int to) {
    return blocks.subList(from, to).stream()
        .allMatch(block -> squeezed(block.text()).length() <= MAX_NUMBER_CHARS);
  }

  /// The heading stands above already; what joined it to its paragraph goes with it.
  private static List<Passage> withoutLead(List<Passage> passages) {
    if (passages.isEmpty() || !(passages.getFirst() instanceof Passage.Paragraph first)) {
      return passages;
    }
    if (first.lead().isEmpty() || first.text().isEmpty()) {
      return passages;
    }
    List<Fragment> text = new ArrayList<>(first.text());
    Fragment begin = text.getFirst();
    text.set(0, new Fragment(JOINT.matcher(begin.text()).replaceFirst(""), begin.marked()));
    List<Passage> rest = new ArrayList<>(passages);
    rest.set(0, new Passage.Paragraph(first.anchor(), List.of(), text));
    return List.copyOf(rest);
  }

  /// The name on the page of the block that holds an offset.
  String anchorAt(int offset) {
    int block = blockAt(offset);
    for (int first = block - 1; first >= Math.max(0, block - MAX_HEADING_BLOCKS); first--) {
      if (headingEnds.getOrDefault(first, 0) > block) {
        return anchor(first);
      }
    }
    return anchor(block);
  }

  private static String anchor(int block) {
    return "b" + (block + 1);
  }

  private int blockAt(int offset) {
    int block = 0;
    while (block + 1 < starts.length && starts[block + 1] <= offset) {
      block++;
    }
    return block;
  }

  private List<Passage> passages(int from, int to) {
    List<Passage> passages = new ArrayList<>();
    int i = from;
    while (i < to) {
      int end = runEnd(i, to);
      passages.add(passage(i, end));
      i = end;
    }
    return List.copyOf(passages);
  }

  /// Where the list or table that begins at `from` ends; one block for everything else.
  private int runEnd(int from, int to) {
    int headed = headingEnds.getOrDefault(from, from);
    if (headed > from) {
      return headed;
    }
    BlockKind kind = blocks.get(from).kind();
    int end = from + 1;
    if (kind == BlockKind.LIST_ITEM || kind == BlockKind.TABLE_ROW) {
      while (end < to && blocks.get(end).kind() == kind) {
        end++;
      }
    }
    return end;
  }

  private Passage passage(int from, int end) {
    Practice practice = beginnings.get(from);
    if (practice != null && headingEnds.getOrDefault(from, from) > from) {
      return new Passage.Heading(anchor(from), heading(from, end), practice.id());
    }
    if (signatures.containsKey(from)) {
      return signature(from, signatures.get(from));
    }
    return switch (blocks.get(from).kind()) {
      case HEADING -> new Passage.Heading(anchor(from), fragments(from), "");
      case PARAGRAPH -> paragraph(from, practice == null ? "" : practice.heading());
      case CAPTION -> new Passage.Caption(anchor(from), fragments(from));
      case QUOTE -> new Passage.Quote(anchor(from), fragments(from));
      case LIST_ITEM -> items(from, end);
      case TABLE_ROW -> table(from, end);
    };
  }

  /// A line that signs, or a signature at the head of what it signs.
  private Passage signature(int block, int end) {
    String text = blocks.get(block).text();
    return JOINT.matcher(text.substring(end) + ":").replaceFirst("").isEmpty()
        ? new Passage.Signature(anchor(block), fragments(block))
        : new Passage.Paragraph(
            anchor(block), fragments(block, 0, end), fragments(block, end, text.length()));
  }

  private List<Fragment> heading(int from, int end) {
    List<Fragment> all = new ArrayList<>(fragments(from));
    for (int i = from + 1; i < end; i++) {
      all.add(new Fragment(" ", false));
      all.addAll(fragments(i));
    }
    return all;
  }

  private Passage paragraph(int block, String heading) {
    String text = blocks.get(block).text();
    int lead = !heading.isEmpty() && text.startsWith(heading) ? heading.length() : 0;
    return new Passage.Paragraph(
        anchor(block), fragments(block, 0, lead), fragments(block, lead, text.length()));
  }

  private Passage items(int from, int end) {
    List<Passage.Line> lines = new ArrayList<>();
    for (int i = from; i < end; i++) {
      lines.add(new Passage.Line(anchor(i), fragments(i)));
    }
    return new Passage.Items(lines);
  }

  private Passage table(int from, int end) {
    List<Passage.Row> rows = new ArrayList<>();
    for (int i = from; i < end; i++) {
      rows.add(new Passage.Row(anchor(i), cells(i)));
    }
    return new Passage.Table(rows);
  }

  private List<List<Fragment>> cells(int block) {
    String text = blocks.get(block).text();
    List<List<Fragment>> cells = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      int tab = text.indexOf('\t', at);
      int end = tab < 0 ? text.length() : tab;
      cells.add(fragments(block, at, end));
      at = end + 1;
    }
    return cells;
  }

  private List<Fragment> fragments(int block) {
    return fragments(block, 0, blocks.get(block).text().length());
  }

  /// The part `[from, to)` of a block, its share of the marks marked.
  private List<Fragment> fragments(int block, int from, int to) {
    int base = starts[block] + from;
    int end = starts[block] + to;
    List<Span> own = new ArrayList<>();
    for (int i = firstMarkAfter(base); i < marks.size() && marks.get(i).start() < end; i++) {
      Span mark = marks.get(i);
      own.add(new Span(Math.max(0, mark.start() - base), mark.end() - base));
    }
    return Fragment.of(blocks.get(block).text().substring(from, to), own);
  }

  /// The first mark that ends after `offset`. A long page may have as many marks as blocks, so each
  /// block looks for its own by halving; marks come in order and do not overlap.
  private int firstMarkAfter(int offset) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static String squeezed(String text) {
    return SPACES.matcher(text).replaceAll("");
  }
}
