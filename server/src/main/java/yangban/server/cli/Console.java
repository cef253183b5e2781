package yangban.server.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import yangban.server.http.Json;
import yangban.server.problem.Problem;
import yangban.server.problem.Refusal;
import yangban.web.Messages;

/// Where a command speaks: results on one stream, progress and refusals on the other.
///
/// @param bytes the results' stream for what is no text
/// @param out the results' stream for text; flushed by whoever writes
/// @param err progress and refusals
/// @param terminal whether a person reads the results as they come
record Console(
    OutputStream bytes,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Messages messages,
    Json json) {

  /// A console over two streams.
  static Console of(PrintStream out, PrintStream err, boolean terminal) {
    return new Console(out, writer(out), writer(err), terminal, Messages.chinese(), new Json());
  }

  /// A terminal says what it can show; a pipe, and a terminal that knows no Chinese, get UTF-8.
  private static PrintWriter writer(PrintStream stream) {
    Charset own = stream.charset();
    Charset charset = own.newEncoder().canEncode('样') ? own : StandardCharsets.UTF_8;
    return new PrintWriter(stream, true, charset);
  }

  /// A line of the result.
  void print(String key, Object... values) {
    out.println(messages.text(key, values));
  }

  /// A line for whoever watches.
  void tell(String key, Object... values) {
    err.println(messages.text(key, values));
    err.flush();
  }

  /// Why something was not done.
  void tell(Refusal refusal) {
    tell(refusal.key(), refusal.words().toArray());
  }

  /// Why something was not done.
  void tell(Problem problem) {
    String code = problem.kind().code();
    Object[] words = problem.words().toArray();
    err.println(
        messages.text("problem." + code + ".happened", words)
            + messages.text("problem." + code + ".remedy", words));
    err.flush();
  }
}
