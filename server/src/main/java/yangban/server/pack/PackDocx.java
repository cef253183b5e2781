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

  /// After the cover.
  private static final int FIRST_CONTENTS_PAGE = 2;

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
      contents(view, references, document);
      body(view, references, text);
      document.write(out);
    }
  }

  private void cover(PackPrintView view, DocxSink text) {
    text.paragraph("Title", "", view.title());
    text.paragraph("Subtitle", "", messages.text("print.kind"));
    text.paragraph("Subtitle", "", view.counts());
    text.paragraph("Subtitle", "", view.date());
  }

  /// Lays the whole text out first, to know its pages.
  private void contents(PackPrintView view, List<String> references, XWPFDocument document) {
    List<String> headings = headings(view, references);
    String title = messages.text("pack.contents");
    DocxPaper front = new DocxPaper(document.getStyles(), FIRST_CONTENTS_PAGE);
    DocxContents.measure(front, title, headings);
    DocxPaper paper = new DocxPaper(document.getStyles(), front.page() + 1);
    body(view, references, paper);
    DocxContents.write(document, title, headings, paper.headingPages());
  }

  /// The headings of the first level, in order.
  private List<String> headings(PackPrintView view, List<String> references) {
    List<String> headings = new ArrayList<>();
    if (!view.foreword().isEmpty()) {
      headings.add(messages.text("pack.foreword"));
    }
    view.entries().forEach(item -> headings.add(heading(item.entry())));
    if (!references.isEmpty()) {
      headings.add(messages.text("docx.references"));
    }
    return headings;
  }

  private void body(PackPrintView view, List<String> references, DocxSink text) {
    boolean first = true;
    if (!view.foreword().isEmpty()) {
      text.heading(messages.text("pack.foreword"), first);
      view.foreword().forEach(line -> text.paragraph("BodyText", "", line));
      first = false;
    }
    for (PackPrintView.Entry item : view.entries()) {
      text.heading(heading(item.entry()), first);
      item(item, references, text);
      first = false;
    }
    if (!references.isEmpty()) {
      text.heading(messages.text("docx.references"), false);
      for (int i = 0; i < references.size(); i++) {
        text.paragraph("Reference", "", "[%d]\t%s".formatted(i + 1, references.get(i)));
      }
    }
  }

  private static String heading(PackEntry entry) {
    return entry.place() + "  " + entry.heading();
  }

  private void item(PackPrintView.Entry item, List<String> references, DocxSink text) {
    PackEntry entry = item.entry();
    List<String> meta = new ArrayList<>(entry.meta());
    if (entry.sample()) {
      meta.add(messages.text("trust.sample"));
    }
    if (!meta.isEmpty()) {
      text.paragraph("Meta", "", String.join("  ·  ", meta));
    }
    if (entry.missing()) {
      text.paragraph("BodyText", "", messages.text("pack.missing.what"));
    }
    if (!item.note().isEmpty()) {
      text.paragraph("NoteHeading", "", messages.text("pack.note"));
      item.note().forEach(line -> text.paragraph("Note", "", line));
    }
    entry.passages().forEach(passage -> passage(passage, text));
    if (!item.citation().isEmpty()) {
      int number = references.indexOf(item.citation()) + 1;
      text.paragraph(
          "Source",
          "",
          "%s[%d] %s".formatted(messages.text("print.source"), number, item.citation()));
    }
  }

  private static void passage(Passage passage, DocxSink text) {
    switch (passage) {
      case Passage.Heading heading -> text.paragraph("Heading2", "", plain(heading.text()));
      case Passage.Paragraph paragraph ->
          text.paragraph("BodyText", plain(paragraph.lead()), plain(paragraph.text()));
      case Passage.Items items ->
          items.lines().forEach(line -> text.paragraph("ListItem", "", plain(line.text())));
      case Passage.Table table ->
          text.table(
              table.rows().stream()
                  .map(row -> row.cells().stream().map(PackDocx::plain).toList())
                  .toList());
      case Passage.Caption caption -> text.paragraph("Caption", "", plain(caption.text()));
      case Passage.Signature signed -> text.paragraph("BodyText", plain(signed.text()), "");
      case Passage.Quote quote -> text.paragraph("Quote", "", plain(quote.text()));
    }
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
