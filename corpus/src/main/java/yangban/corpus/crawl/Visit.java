package yangban.corpus.crawl;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import yangban.corpus.fetch.FetchPolicy;
import yangban.corpus.source.Scope;
import yangban.corpus.source.Source;

/// A job under way: what is only known while the program runs. Shared by all threads.
final class Visit {

  /// A source with what is made of it once.
  record Plan(Source source, Scope scope, FetchPolicy policy, TrapGuard traps) {

    /// @param traps that know the addresses of the source
    static Plan of(Source source, TrapGuard traps) {
      return new Plan(
          source,
          source.scope(),
          new FetchPolicy(source.delay(), source.onCampus(), source.permitted()),
          traps);
    }
  }

  private final long job;
  private final Set<String> lanes = ConcurrentHashMap.newKeySet();
  private final AtomicInteger open = new AtomicInteger();
  private final Rate rate = new Rate();
  private volatile Plan plan;
  private volatile boolean held;
  private volatile boolean ended;

  Visit(long job, Plan plan, boolean held) {
    this.job = job;
    this.plan = plan;
    this.held = held;
  }

  long job() {
    return job;
  }

  Plan plan() {
    return plan;
  }

  String source() {
    return plan.source().id();
  }

  /// The entry of the catalogue may change under way.
  void replan(Plan changed) {
    plan = changed;
  }

  TrapGuard traps() {
    return plan.traps();
  }

  boolean held() {
    return held;
  }

  void hold(boolean hold) {
    held = hold;
  }

  void end() {
    ended = true;
  }

  boolean goesOn() {
    return !ended && !held && !plan.source().paused();
  }

  /// Whether the host has no lane yet; it has one from now on.
  boolean enter(String host) {
    return lanes.add(host);
  }

  void leave(String host) {
    lanes.remove(host);
  }

  /// One more answer is waited for.
  void asked() {
    open.incrementAndGet();
  }

  /// What was waited for is kept, or lost.
  void settled() {
    open.decrementAndGet();
  }

  /// Whether nothing of it is under way.
  boolean idle() {
    return lanes.isEmpty() && open.get() == 0;
  }

  Rate rate() {
    return rate;
  }
}
