package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import yangban.indexer.matrix.Matrix;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.query.Correction;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Expansion;
import yangban.indexer.query.Nearness;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.QueryReader;
import yangban.indexer.query.QueryReading;
import yangban.indexer.query.Question;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Unit;
import yangban.indexer.suggest.Corrector;
import yangban.indexer.suggest.QueryWords;
import yangban.indexer.suggest.Suggestion;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;

/// Takes a request from what was typed to its answer: reads it, corrects it where nothing holds
/// what was typed, and finds ways out where nothing is found. Can be shared between threads.
final class Inquiry {

  /// Longer texts are pasted, not mistyped; and every stretch of them would be looked up.
  private static final int LONGEST_CORRECTED = 60;

  private final ChineseAnalyzer analyzer;
  private final Ranking ranking;
  private final QueryReader reader;
  private final Vocabularies vocabularies;

  Inquiry(Groundwork groundwork) {
    this.analyzer = groundwork.analysis().analyzer();
    this.ranking = groundwork.ranking();
    this.reader = groundwork.reader();
    this.vocabularies = new Vocabularies(analyzer, reader.askedAbout());
  }

  /// A request as it was understood, ready to be answered.
  private record Understood(
      SearchRequest request, Question question, Asking asking, QueryReading reading) {

    long found() {
      return asking.counting().counts().hits();
    }
  }

  private Understood read(View view, SearchRequest request) throws IOException {
    Question question = reader.read(request.q(), request.off(), view.numbering::values);
    SearchRequest narrowed = request.narrowed(question.reading());
    return new Understood(
        narrowed, question, new Asking(view, ranking, question, narrowed), question.reading());
  }

  /// `request` with what its words say of facets as choices.
  SearchRequest resolved(View view, SearchRequest request) throws IOException {
    return understand(view, request).request();
  }

  private Understood understand(View view, SearchRequest request) throws IOException {
    Understood typed = read(view, request);
    Optional<String> meant = meant(view, typed.question());
    if (meant.isEmpty()) {
      return typed;
    }
    Understood corrected = read(view, request.withText(meant.get()));
    if (corrected.found() == 0) {
      return typed;
    }
    boolean apply =
        !request.off().contains(Correction.CODE)
            && !typed.asking().holdsAll()
            && (corrected.asking().holdsAll() || foundInWords(view, typed) == 0);
    Understood answer = apply ? corrected : typed;
    Correction correction = new Correction(typed.question().reading().text(), meant.get(), apply);
    return new Understood(
        answer.request(), answer.question(), answer.asking(), answer.reading().meaning(correction));
  }

  /// How much is found without what only belongs to the words: half of a slip may be a word that
  /// something belongs to (录制师频).
  private long foundInWords(View view, Understood typed) throws IOException {
    Set<String> off = new HashSet<>(typed.request().off());
    typed.question().expansions().stream()
        .filter(each -> each.on() && each.kind() == Expansion.Kind.RELATED)
        .map(Expansion::code)
        .forEach(off::add);
    return off.equals(typed.request().off())
        ? typed.found()
        : read(view, typed.request().withOff(off)).found();
  }

  private Optional<String> meant(View view, Question question) throws IOException {
    String text = question.reading().text();
    if (text.isBlank() || text.length() > LONGEST_CORRECTED) {
      return Optional.empty();
    }
    String folded = analyzer.fold(text);
    return new Corrector(vocabularies.of(view), frequency(view))
        .correct(
            text,
            folded,
            question.plain(),
            new QueryWords(folded, analyzer.cut(text).cover(), reader::asks, reader::joins))
        .filter(meant -> meant.length() <= SearchRequest.MAX_QUERY_CHARS);
  }

  /// How many entries hold a word.
  private Corrector.Frequency frequency(View view) {
    DemandSets sets = new DemandSets(view, new UnitQueries(analyzer));
    return word -> sets.unit(Unit.of(word, analyzer.fold(word))).total();
  }

  /// How many entries hold `folded`, whole or in parts of two characters and more.
  private long holding(View view, String folded) throws IOException {
    DemandSets sets = new DemandSets(view, new UnitQueries(analyzer));
    Matches whole = sets.unit(Unit.of(folded, folded));
    Cut cut = analyzer.cut(folded);
    List<String> parts =
        cut.cover().stream()
            .flatMap(span -> cut.parts(span).stream())
            .map(span -> span.of(folded))
            .toList();
    if (parts.size() < 2 || parts.stream().anyMatch(part -> part.length() < 2)) {
      return whole.total();
    }
    Matches all = view.unframed();
    for (String part : parts) {
      all = all.and(sets.unit(Unit.of(part, part)));
    }
    return whole.or(all).total();
  }

  /// Makes what every question with words needs.
  void warm(View view) throws IOException {
    view.standing(ranking.weights());
    view.overall().usual();
    vocabularies.renew(view);
  }

  /// What [#warm] makes, for the next start.
  ViewImage image(View view) throws IOException {
    return ViewImage.of(view, ranking.weights(), vocabularies);
  }

  /// Makes what a question needs of which a word is not known.
  void warmForUnknownWords(View view) throws IOException {
    vocabularies.renew(view).prepare();
  }

  SearchPage page(View view, SearchRequest request, long start) throws IOException {
    Understood understood = understand(view, request);
    Asking asking = understood.asking();
    List<Hit> hits = asking.page();
    boolean nothing = understood.found() == 0;
    Optional<DeadEnd> deadEnd =
        nothing
            ? Optional.of(ways(view, understood).deadEnd(understood.reading().correction()))
            : Optional.empty();
    long tookMs = (System.nanoTime() - start) / 1_000_000;
    return new SearchPage(
        asking.counting().counts(),
        asking.counting().hidden(),
        request.page(),
        request.size(),
        tookMs,
        understood.reading().with(asking.notes()).with(absent(view, understood.question())),
        hits,
        asking.facets(),
        deadEnd);
  }

  private FindingWays ways(View view, Understood understood) throws IOException {
    return new FindingWays(
        view,
        understood.question(),
        understood.request(),
        new UnitQueries(analyzer),
        request -> question(view, SearchRequest.of(request.q())),
        request -> read(view, request).found(),
        new NearWays(view, vocabularies.of(view), reader, word -> holding(view, word)));
  }

  /// The words of the question that nothing in the whole stock holds, nor what answers as well.
  private List<QueryNote> absent(View view, Question question) throws IOException {
    DemandSets sets = new DemandSets(view, new UnitQueries(analyzer));
    List<String> absent = new ArrayList<>();
    for (Demand demand : question.demands()) {
      boolean plain =
          demand.alternatives().stream()
              .allMatch(
                  each -> each.units().size() == 1 && each.nearness() instanceof Nearness.Anywhere);
      if (plain && !isBesideAnother(demand) && sets.of(demand).total() == 0) {
        if (!isElsewhere(demand, sets)) {
          absent.add(written(demand, question));
        }
      } else if (!plain && demand.firm()) {
        for (Unit unit : demand.asked().toList()) {
          if (sets.unit(unit.in(Unit.Scope.ANYWHERE)).total() == 0) {
            absent.add(unit.typed());
          }
        }
      }
    }
    List<String> longest = QueryNote.longest(absent);
    return absent.isEmpty() ? List.of() : List.of(new QueryNote(QueryNote.Code.ABSENT, longest));
  }

  /// Whether something was asked for in a certain place (标题:支教) and stands in another.
  private static boolean isElsewhere(Demand demand, DemandSets sets) throws IOException {
    for (Unit unit : demand.asked().filter(u -> u.scope() != Unit.Scope.ANYWHERE).toList()) {
      if (sets.unit(unit.in(Unit.Scope.ANYWHERE)).total() > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is a single character that is looked for with its neighbours: that nothing holds 抓党
  /// does not mean that nothing holds 抓.
  private static boolean isBesideAnother(Demand demand) {
    return Unit.isSingle(demand.typed())
        && demand.asked().flatMap(unit -> unit.forms().stream()).noneMatch(Unit::isSingle);
  }

  /// A word, with what was looked for beside it: 哈工大（哈尔滨工业大学）.
  private static String written(Demand demand, Question question) {
    List<String> also =
        question.expansions().stream()
            .filter(each -> each.on() && each.typed().equals(demand.typed()))
            .filter(each -> each.kind() == Expansion.Kind.ABBREVIATION)
            .flatMap(each -> each.shown().stream())
            .toList();
    return also.isEmpty() ? demand.typed() : demand.typed() + "（" + String.join("、", also) + "）";
  }

  Matrix matrix(View view, SearchRequest request, MatrixRows rows, List<String> known)
      throws IOException {
    return understand(view, request).asking().matrix(rows, known);
  }

  void each(View view, SearchRequest request, Consumer<Hit> visitor) throws IOException {
    understand(view, request).asking().each(visitor);
  }

  WordsFound words(View view, SearchRequest request) throws IOException {
    return ways(view, understand(view, request)).words();
  }

  List<Suggestion> suggest(View view, String typed, int limit) throws IOException {
    return new Suggesting(view, vocabularies.of(view), analyzer, reader).of(typed, limit);
  }

  /// The question that `request` asks, whatever is found.
  Question question(View view, SearchRequest request) {
    return reader.read(request.q(), request.off(), view.numbering::values);
  }
}
