package yangban.server.api;

import java.util.List;
import yangban.corpus.correction.CorrectionCase;

/// What corrections are as JSON, for whoever prints them elsewhere.
public final class CorrectionAnswers {

  private CorrectionAnswers() {}

  /// Corrections as `/api/v1/corrections` answers them, on one page.
  public static Object all(List<CorrectionCase> cases) {
    List<CorrectionAnswer> all = cases.stream().map(CorrectionAnswer::of).toList();
    return new CorrectionAnswer.Page(all.size(), "correction", 1, Math.max(1, all.size()), all);
  }
}
