package yangban.corpus.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.BranchSize;
import yangban.corpus.Coded;
import yangban.corpus.Credit;
import yangban.corpus.Level;
import yangban.corpus.Outcome;
import yangban.corpus.PartialDate;
import yangban.corpus.Recognition;
import yangban.corpus.Stage;

/// Values as text and back: how [CorrectionField] writes them.
final class FieldText {

  /// Between the parts of an item; people also write it full width.
  private static final String BAR = " | ";

  private FieldText() {}

  /// The items of a list, blank lines left out.
  static List<String> items(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  static String lines(List<String> items) {
    return String.join("\n", items);
  }

  static <T> String lines(List<T> values, Function<T, String> each) {
    return values.stream().map(each).distinct().collect(Collectors.joining("\n"));
  }

  /// The parts of an item, at least `least` of them, missing ones empty.
  static List<String> parts(String item, int least) {
    List<String> parts = new ArrayList<>();
    Arrays.stream(item.split("[|｜]", -1)).map(String::strip).forEach(parts::add);
    while (parts.size() < least) {
      parts.add("");
    }
    return parts;
  }

  /// Parts as an item; empty ones at its end are left out.
  static String item(List<String> parts) {
    int end = parts.size();
    while (end > 1 && parts.get(end - 1).isEmpty()) {
      end--;
    }
    return parts.subList(0, end).stream()
        .map(part -> part.replace('|', ' ').replace('｜', ' ').replace('\n', ' ').strip())
        .collect(Collectors.joining(BAR));
  }

  static String of(Credit credit) {
    return item(List.of(credit.role(), credit.name()));
  }

  static Credit credit(String item) {
    List<String> parts = parts(item, 2);
    return new Credit(parts.get(0), parts.get(1));
  }

  static String of(Recognition recognition) {
    return item(
        List.of(
            recognition.level().code(),
            recognition.programme(),
            recognition.batch().orElse(""),
            recognition.stage().code(),
            recognition.date().map(Object::toString).orElse("")));
  }

  static Recognition recognition(String item) {
    List<String> parts = parts(item, 5);
    return Recognition.of(
        constant(Level.class, parts.get(0)),
        parts.get(1),
        some(parts.get(2)),
        constant(Stage.class, parts.get(3)),
        some(parts.get(4)).map(PartialDate::parse));
  }

  static String of(Outcome outcome) {
    return item(
        List.of(
            outcome.measure(),
            number(outcome.value()),
            outcome.unit(),
            outcome.before().map(FieldText::number).orElse(""),
            outcome.period().orElse("")));
  }

  static Outcome outcome(String item) {
    List<String> parts = parts(item, 5);
    return new Outcome(
        parts.get(0),
        Double.parseDouble(parts.get(1)),
        parts.get(2),
        some(parts.get(3)).map(Double::valueOf),
        some(parts.get(4)));
  }

  static String of(BranchSize size) {
    return item(
        Stream.of(
                size.members(), size.formal(), size.probationary(), size.doctoral(), size.master())
            .map(part -> part.map(Object::toString).orElse(""))
            .toList());
  }

  static BranchSize size(String item) {
    List<Optional<Integer>> parts =
        parts(item, 5).stream().map(part -> some(part).map(Integer::valueOf)).toList();
    return new BranchSize(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
  }

  static <E extends Enum<E> & Coded> E constant(Class<E> type, String code) {
    return Coded.of(type, code)
        .orElseThrow(() ->
            new IllegalArgumentException("%s has no %s".formatted(type.getSimpleName(), code)));
  }

  static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
