package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.corpus.Provenance;
import yangban.corpus.source.ColumnKind;
import yangban.corpus.source.SourceFault;
import yangban.corpus.source.SourceForm;
import yangban.web.Messages;

/// Lays the fields of a source out as a form.
public final class SourceForms {

  /// What most people fill in; the others suit most as they are.
  private static final List<String> FIRST =
      List.of("name", "start", "university", "college", "region", "column", "schedule");

  private static final List<String> LINES = List.of("start", "include", "exclude", "kinds");
  private static final List<String> CHECKS = List.of("on-campus", "paused");
  private static final List<String> REQUIRED = List.of("id", "name", "start");

  private final SourceWords words;
  private final Messages messages;

  public SourceForms(Labels labels) {
    this.words = new SourceWords(labels);
    this.messages = labels.words();
  }

  /// The fields that most people fill in.
  public List<SourceFormView.Field> first(
      Map<String, List<String>> values, List<SourceFault> faults) {
    return FIRST.stream().map(name -> field(name, values, faults)).toList();
  }

  /// The others.
  public List<SourceFormView.Field> more(
      Map<String, List<String>> values, List<SourceFault> faults) {
    return SourceForm.FIELDS.stream()
        .filter(name -> !FIRST.contains(name))
        .map(name -> field(name, values, faults))
        .toList();
  }

  private SourceFormView.Field field(
      String name, Map<String, List<String>> values, List<SourceFault> faults) {
    String value = String.join("\n", values.getOrDefault(name, List.of()));
    String fault =
        faults.stream()
            .filter(each -> each.field().equals(name))
            .map(words::problem)
            .collect(Collectors.joining(" "));
    return new SourceFormView.Field(
        name,
        messages.text("source." + name),
        input(name),
        value,
        messages.find("source.hint." + name).orElse(""),
        fault,
        REQUIRED.contains(name),
        choices(name, value));
  }

  private static String input(String name) {
    if (LINES.contains(name)) {
      return "lines";
    }
    if (CHECKS.contains(name)) {
      return "check";
    }
    return name.equals("column") || name.equals("provenance") ? "choice" : "line";
  }

  private List<SourceFormView.Choice> choices(String name, String value) {
    return switch (name) {
      case "column" -> choices(Stream.of(ColumnKind.values()), value);
      case "provenance" -> {
        List<SourceFormView.Choice> choices = new ArrayList<>();
        choices.add(
            new SourceFormView.Choice(
                "", messages.text("source.provenance.read"), value.isEmpty()));
        choices.addAll(choices(Stream.of(Provenance.values()), value));
        yield choices;
      }
      default -> List.of();
    };
  }

  private List<SourceFormView.Choice> choices(Stream<? extends Coded> all, String value) {
    return all.map(each ->
            new SourceFormView.Choice(each.code(), messages.label(each), each.code().equals(value)))
        .toList();
  }
}
