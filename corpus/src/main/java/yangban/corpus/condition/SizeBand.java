package yangban.corpus.condition;

import java.util.Optional;
import yangban.corpus.BranchSize;
import yangban.corpus.Coded;

/// How large a branch is, in steps in which branches are alike: a branch has at least three
/// members, from seven on a committee, from fifty on the next larger form of organisation may be
/// founded (《中国共产党支部工作条例（试行）》, 2018, articles 4 and 20).
public enum SizeBand implements Coded {
  /// Fewer than 7: no committee.
  TINY("1-6", 6),
  SMALL("7-15", 15),
  MIDDLE("16-30", 30),
  LARGE("31-50", 50),
  HUGE("51-", Integer.MAX_VALUE);

  private final String code;
  private final int most;

  SizeBand(String code, int most) {
    this.code = code;
    this.most = most;
  }

  @Override
  public String code() {
    return code;
  }

  /// The band of a branch of `members`, 1 or more.
  public static SizeBand of(int members) {
    for (SizeBand band : values()) {
      if (members <= band.most) {
        return band;
      }
    }
    return HUGE;
  }

  /// The band of a branch, where its members are counted as a whole or by formal and probationary
  /// ones.
  public static Optional<SizeBand> of(BranchSize size) {
    return size.members()
        .or(() -> size.formal().map(formal -> formal + size.probationary().orElse(0)))
        .filter(members -> members > 0)
        .map(SizeBand::of);
  }
}
