package yangban.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;

/// Answers what is no request at all and so never comes to the guard or a route: an address beyond
/// all measure, a line that is not HTTP.
///
/// Jetty closes the connection after such an answer. Where the client still writes then, TCP resets
/// the connection and the answer is lost with it (RFC 9112, 9.6), so an address that is too long is
/// read to its end first, within bounds.
final class UnreadableRequests extends ErrorHandler {

  /// How much more of a request is read and thrown away: many times what a browser would send.
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  /// How long a client is given to write the rest, and how long it may pause: it writes what it has
  /// at once, and a busy machine holds it up for some tenths of a second.
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final Duration STEP = Duration.ofMillis(5);

  private static final int BUFFER_BYTES = 32 * 1024;

  private final ProblemAnswer problems;

  UnreadableRequests(ProblemAnswer problems) {
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    boolean tooLong = response.getStatus() == 414 || response.getStatus() == 431;
    Problem problem = new Problem(tooLong ? ProblemKind.ADDRESS_TOO_LONG : ProblemKind.BAD_REQUEST);
    if (tooLong) {
      readOn(request.getConnectionMetaData().getConnection().getEndPoint());
    }
    response.getHeaders().put("Content-Type", ProblemAnswer.MEDIA_TYPE);
    response.getHeaders().put("Content-Security-Policy", Guard.POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(problems.body(problem)), callback);
    return true;
  }

  /// Reads until the empty line that ends a request's head, or until nothing comes any more.
  private static void readOn(EndPoint wire) {
    ByteBuffer rest = BufferUtil.allocate(BUFFER_BYTES);
    long begun = System.nanoTime();
    long last = begun;
    try {
      for (int read = 0; read < MOST_BYTES && !endsHead(rest); ) {
        BufferUtil.clear(rest);
        int more = wire.fill(rest);
        long now = System.nanoTime();
        last = more > 0 ? now : last;
        if (more < 0 || now - last > PAUSE.toNanos() || now - begun > LONGEST.toNanos()) {
          return;
        }
        if (more == 0) {
          Thread.sleep(STEP);
        }
        read += more;
      }
    } catch (IOException _) {
      // The other side went away; there is nobody left to answer.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean endsHead(ByteBuffer bytes) {
    int end = bytes.limit();
    return bytes.remaining() >= 4
        && bytes.get(end - 4) == '\r'
        && bytes.get(end - 3) == '\n'
        && bytes.get(end - 2) == '\r'
        && bytes.get(end - 1) == '\n';
  }
}
