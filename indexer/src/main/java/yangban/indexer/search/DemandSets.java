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
    List<Matches> met = waysToMeet(demand);
    for (Unit unit : demand.weaker()) {
      met.add(unit(unit));
    }
    return Matches.any(met);
  }

  /// What meets `demand` by what was asked for.
  Matches asked(Demand demand) throws IOException {
    return Matches.any(waysToMeet(demand));
  }

  private List<Matches> waysToMeet(Demand demand) throws IOException {
    List<Matches> ways = new ArrayList<>();
    for (Together alternative : demand.alternatives()) {
      ways.add(together(alternative));
    }
    if (!demand.unless().isEmpty()) {
      Matches met = Matches.any(ways);
      for (Unit unit : demand.unless()) {
        met = met.andNot(unit(unit));
      }
      ways = new ArrayList<>(List.of(met));
    }
    for (SaidValue said : demand.said()) {
      ways.add(Matches.of(view, Aspects.having(said)));
    }
    return ways;
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
