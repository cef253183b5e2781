package yangban.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what is no request at all and so never comes to the guard or a route: an address beyond
/// all measure, a line that is not HTTP.
final class UnreadableRequests extends ErrorHandler {

  private final ProblemAnswer problems;

  UnreadableRequests(ProblemAnswer problems) {
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    boolean tooLong = response.getStatus() == 414 || response.getStatus() == 431;
    Problem problem = new Problem(tooLong ? ProblemKind.ADDRESS_TOO_LONG : ProblemKind.BAD_REQUEST);
    response.getHeaders().put("Content-Type", ProblemAnswer.MEDIA_TYPE);
    response.getHeaders().put("Content-Security-Policy", Guard.POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(problems.body(problem)), callback);
    return true;
  }
}
