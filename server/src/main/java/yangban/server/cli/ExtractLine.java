package yangban.server.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.Credit;
import yangban.corpus.CreditCandidate;
import yangban.corpus.DateCandidate;
import yangban.corpus.Evidence;
import yangban.corpus.Tag;
import yangban.corpus.extract.Bylines;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;

/// The fields of one line of `extract --json`: the same for every file, so that a program need not
/// ask which it has; a rejected one has them empty, and `rejected` says why.
final class ExtractLine {

  private ExtractLine() {}

  static Map<String, Object> of(Path file, Extracted extracted) {
    ArticleText text = extracted.text();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file.toString());
    line.put("title", text.title());
    line.put("published", text.published().map(Tag::value));
    line.put("publisher", text.publisher().map(Tag::value));
    line.put("authors", Bylines.writers(text.credits()));
    line.put("credits", text.credits());
    line.put("body", text.body());
    line.put("blocks", text.blocks());
    line.put("language", text.language());
    line.put("charset", text.charset());
    line.put("profile", text.profile());
    line.put("confidence", text.confidence());
    line.put("warnings", text.warnings());
    line.put("address", extracted.address());
    line.put(
        "dateCandidates", extracted.dateCandidates().stream().map(ExtractLine::candidate).toList());
    line.put(
        "titleCandidates",
        text.grounds().title().stream()
            .map(each -> why(fields("title", each.title()), each.evidence()))
            .toList());
    line.put(
        "creditCandidates",
        text.grounds().credits().stream().map(each -> candidate(each, text.credits())).toList());
    return line;
  }

  private static Map<String, Object> candidate(CreditCandidate candidate, List<Credit> chosen) {
    Map<String, Object> fields = fields("role", candidate.credit().role());
    fields.put("name", candidate.credit().name());
    fields.put("chosen", chosen.contains(candidate.credit()));
    return why(fields, candidate.evidence());
  }

  private static Map<String, Object> candidate(DateCandidate candidate) {
    return why(fields("date", candidate.date()), candidate.evidence());
  }

  private static Map<String, Object> fields(String name, Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(name, value);
    return fields;
  }

  private static Map<String, Object> why(Map<String, Object> fields, Evidence evidence) {
    fields.put("rule", evidence.rule());
    fields.put("quote", evidence.quote());
    fields.put("confidence", evidence.confidence());
    return fields;
  }

  static Map<String, Object> of(Path file, Rejected rejected) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file.toString());
    line.put("title", Optional.empty());
    line.put("published", Optional.empty());
    line.put("publisher", Optional.empty());
    line.put("authors", List.of());
    line.put("credits", List.of());
    line.put("body", "");
    line.put("blocks", List.of());
    line.put("language", Optional.empty());
    line.put("charset", Optional.empty());
    line.put("profile", Optional.empty());
    line.put("confidence", 0);
    line.put("warnings", List.of());
    Map<String, Object> why = fields("kind", rejected.kind());
    why.put("reason", rejected.reason());
    line.put("rejected", why);
    return line;
  }
}
