package yangban.corpus.fetch;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes a body in, at most so many bytes of it, and keeps what came when it ends early.
///
/// Called by the client's threads, one after another, and read by the waiting one.
final class BodyCollector implements HttpResponse.BodyHandler<BodyEnd>, BodySubscriber<BodyEnd> {

  /// The least that a buffer begins with; most pages are 10 to 60 KB as sent.
  private static final int START = 16 << 10;

  private final long maxBytes;
  private final Predicate<ResponseInfo> wanted;
  private final CompletableFuture<ResponseInfo> head = new CompletableFuture<>();
  private final CompletableFuture<BodyEnd> end = new CompletableFuture<>();
  private byte[] buffer = new byte[0];
  private int received;
  private boolean declined;
  private Flow.@Nullable Subscription subscription;

  BodyCollector(long maxBytes, Predicate<ResponseInfo> wanted) {
    this.maxBytes = maxBytes;
    this.wanted = wanted;
  }

  /// Done as soon as the headers are there.
  CompletableFuture<ResponseInfo> head() {
    return head;
  }

  synchronized int received() {
    return received;
  }

  /// What came; called once it has ended.
  synchronized byte[] bytes() {
    return received == buffer.length ? buffer : Arrays.copyOf(buffer, received);
  }

  /// Ends the reading, unless it has ended.
  BodyEnd stop(BodyEnd how) {
    end.complete(how);
    Flow.Subscription current;
    synchronized (this) {
      current = subscription;
    }
    if (current != null) {
      current.cancel();
    }
    return end.join();
  }

  @Override
  public BodySubscriber<BodyEnd> apply(ResponseInfo info) {
    boolean declines = !wanted.test(info);
    long length = info.headers().firstValueAsLong("Content-Length").orElse(START);
    synchronized (this) {
      declined = declines;
      buffer = new byte[declines ? 0 : (int) Math.clamp(length, 0, Math.min(maxBytes, 1 << 20))];
    }
    head.complete(info);
    return this;
  }

  @Override
  public CompletionStage<BodyEnd> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    boolean refuse;
    synchronized (this) {
      subscription = given;
      refuse = declined;
    }
    if (refuse) {
      stop(BodyEnd.UNWANTED);
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    boolean over = false;
    synchronized (this) {
      for (ByteBuffer part : parts) {
        if (end.isDone()) {
          return;
        }
        over |= !take(part);
      }
    }
    if (over) {
      stop(BodyEnd.TOO_LARGE);
    }
  }

  private synchronized boolean take(ByteBuffer part) {
    int room = (int) Math.min(part.remaining(), maxBytes - received);
    if (received + room > buffer.length) {
      long doubled = Math.max(START, Math.max(2L * buffer.length, received + room));
      buffer = Arrays.copyOf(buffer, (int) Math.min(maxBytes, doubled));
    }
    boolean fits = room == part.remaining();
    part.get(buffer, received, room);
    received += room;
    return fits;
  }

  @Override
  public void onError(Throwable failure) {
    end.complete(BodyEnd.CUT_OFF);
  }

  @Override
  public void onComplete() {
    end.complete(BodyEnd.WHOLE);
  }
}
