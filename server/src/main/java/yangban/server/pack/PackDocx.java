package yangban.server.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import yangban.web.Messages;
import yangban.web.view.Fragment;
import yangban.web.view.PackEntry;
import yangban.web.view.PackPrintView;
import yangban.web.view.Passage;

/// A pack as a Word document: cover, contents, foreword, the items with note, text and source, and
/// the references at the end. Thread-safe.
///
/// Headings are real ones, so that Word's own navigation and contents work. The contents are
/// written out and are a field as well: they can be read at once, and Word sets their page numbers
/// anew when it opens the document. Addresses stand there as text, never as links: some lead to
/// mirrors.
public final class PackDocx {

  /// What a reader finds in Word's own dialog.
  private final Messages messages;

  public PackDocx(Messages messages) {
    this.messages = messages;
  }

  /// Writes `view` to `out`, which stays open.
  public void write(PackPrintView view, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxPages.prepare(document, view.title(), messages.language());
      List<String> references = references(view);
      DocxText text = new DocxText(document);
      cover(view, text);
      DocxContents.write(document, messages.text("pack.contents"), headings(view, references));
      body(view, references, text);
      document.write(out);
    }
  }

  private void cover(PackPrintView view, DocxText text) {
    text.paragraph("Title", view.title());
    text.paragraph("Subtitle", messages.text("print.kind"));
    text.paragraph("Subtitle", view.counts());
    text.paragraph("Subtitle", view.date());
  }

  /// The headings of the first level, in order, with how much text stands under each: enough to
  /// guess the page numbers that are shown until Word sets them.
  private List<DocxContents.Line> headings(PackPrintView view, List<String> references) {
    List<DocxContents.Line> lines = new ArrayList<>();
    if (!view.foreword().isEmpty()) {
      lines.add(
          new DocxContents.Line(
              messages.text("pack.foreword"), DocxContents.lines(view.foreword())));
    }
    for (PackPrintView.Entry item : view.entries()) {
      int length = 6 + DocxContents.lines(item.note()) + passageLines(item.entry().passages());
      lines.add(new DocxContents.Line(heading(item.entry()), length));
    }
    if (!references.isEmpty()) {
      lines.add(
          new DocxContents.Line(messages.text("docx.references"), DocxContents.lines(references)));
    }
    return lines;
  }

  private void body(PackPrintView view, List<String> references, DocxText text) {
    int heading = 0;
    boolean first = true;
    if (!view.foreword().isEmpty()) {
      text.heading(1, messages.text("pack.foreword"), DocxContents.bookmark(heading++), first);
      view.foreword().forEach(line -> text.paragraph("BodyText", line));
      first = false;
    }
    for (PackPrintView.Entry item : view.entries()) {
      text.heading(1, heading(item.entry()), DocxContents.bookmark(heading++), first);
      item(item, references, text);
      first = false;
    }
    if (!references.isEmpty()) {
      text.heading(1, messages.text("docx.references"), DocxContents.bookmark(heading), first);
      for (int i = 0; i < references.size(); i++) {
        text.paragraph("Reference", "[%d]\t%s".formatted(i + 1, references.get(i)));
      }
    }
  }

  private static String heading(PackEntry entry) {
    return entry.place() + "  " + entry.heading();
  }

  private void item(PackPrintView.Entry item, List<String> references, DocxText text) {
    PackEntry entry = item.entry();
    List<String> meta = new ArrayList<>(entry.meta());
    if (entry.sample()) {
      meta.add(messages.text("trust.sample"));
    }
    if (!meta.isEmpty()) {
      text.paragraph("Meta", String.join("  ·  ", meta));
    }
    if (entry.missing()) {
      text.paragraph("BodyText", messages.text("pack.missing.what"));
    }
    if (!item.note().isEmpty()) {
      text.labelled("Note", messages.text("pack.note"), item.note());
    }
    entry.passages().forEach(passage -> passage(passage, text));
    if (!item.citation().isEmpty()) {
      int number = references.indexOf(item.citation()) + 1;
      text.paragraph(
          "Source", "%s[%d] %s".formatted(messages.text("print.source"), number, item.citation()));
    }
  }

  private static void passage(Passage passage, DocxText text) {
    switch (passage) {
      case Passage.Heading heading -> text.heading(2, plain(heading.text()));
      case Passage.Paragraph paragraph ->
          text.led("BodyText", plain(paragraph.lead()), plain(paragraph.text()));
      case Passage.Items items ->
          items.lines().forEach(line -> text.paragraph("ListItem", plain(line.text())));
      case Passage.Table table ->
          text.table(
              table.rows().stream()
                  .map(row -> row.cells().stream().map(PackDocx::plain).toList())
                  .toList());
      case Passage.Caption caption -> text.paragraph("Caption", plain(caption.text()));
      case Passage.Quote quote -> text.paragraph("Quote", plain(quote.text()));
    }
  }

  private static int passageLines(List<Passage> passages) {
    int lines = 0;
    for (Passage passage : passages) {
      lines +=
          switch (passage) {
            case Passage.Heading _ -> 2;
            case Passage.Paragraph paragraph ->
                DocxContents.lines(List.of(plain(paragraph.lead()) + plain(paragraph.text())));
            case Passage.Items items ->
                DocxContents.lines(items.lines().stream().map(line -> plain(line.text())).toList());
            case Passage.Table table -> table.rows().size();
            case Passage.Caption _ -> 1;
            case Passage.Quote quote -> DocxContents.lines(List.of(plain(quote.text())));
          };
    }
    return lines;
  }

  /// Each source once, in the order of its first item.
  private static List<String> references(PackPrintView view) {
    Set<String> citations = new LinkedHashSet<>();
    view.entries().stream()
        .map(PackPrintView.Entry::citation)
        .filter(citation -> !citation.isEmpty())
        .forEach(citations::add);
    return List.copyOf(citations);
  }

  private static String plain(List<Fragment> fragments) {
    StringBuilder text = new StringBuilder();
    fragments.forEach(fragment -> text.append(fragment.text()));
    return text.toString();
  }
}
