package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Nearness;
import yangban.indexer.query.SaidValue;
import yangban.indexer.query.Together;
import yangban.indexer.query.Unit;

/// The entries that meet demands, for one question to one view.
final class DemandSets {

  private final View view;
  private final UnitQueries queries;

  DemandSets(View view, UnitQueries queries) {
    this.view = view;
    this.queries = queries;
  }

  List<Matches> of(List<Demand> demands) throws IOException {
    List<Matches> sets = new ArrayList<>();
    for (Demand demand : demands) {
      sets.add(of(demand));
    }
    return sets;
  }

  /// What meets `demand`, by what was asked for or by what answers as well.
  Matches of(Demand demand) throws IOException {
    Matches met = asked(demand);
    for (Unit unit : demand.weaker()) {
      met = met.or(unit(unit));
    }
    return met;
  }

  /// What meets `demand` by what was asked for.
  Matches asked(Demand demand) throws IOException {
    Matches met = together(demand.alternatives().getFirst());
    for (Together other : demand.alternatives().subList(1, demand.alternatives().size())) {
      met = met.or(together(other));
    }
    for (Unit unit : demand.unless()) {
      met = met.andNot(unit(unit));
    }
    for (SaidValue said : demand.said()) {
      met = met.or(Matches.of(view, Aspects.having(said)));
    }
    return met;
  }

  private Matches together(Together together) throws IOException {
    Matches all = unit(together.units().getFirst());
    for (Unit unit : together.units().subList(1, together.units().size())) {
      all = all.and(unit(unit));
    }
    if (together.nearness() instanceof Nearness.Anywhere || all.total() == 0) {
      return all;
    }
    return Matches.of(
        view,
        new BooleanQuery.Builder()
            .add(new MatchesQuery(all), Occur.FILTER)
            .add(queries.near(together, view.reader), Occur.FILTER)
            .build());
  }

  /// What holds `unit`.
  Matches unit(Unit unit) throws IOException {
    return view.unitSets().get(unit, queries);
  }
}
