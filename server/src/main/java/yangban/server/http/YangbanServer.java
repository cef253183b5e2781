package yangban.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yangban.corpus.source.SourceFileFault;
import yangban.corpus.store.StoreException;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;

/// The HTTP listener: the guard, the routes, and the one place where a failure becomes an answer.
///
/// It listens from the moment it is started; what it is asked before its [Shelf] holds a library is
/// answered with "not ready".
public final class YangbanServer implements AutoCloseable {

  /// A foreword or note of 20,000 characters takes 60 kB, as escapes in JSON twice that.
  static final long MAX_BODY_BYTES = 1_000_000;

  /// Room for a question of 10,000 Chinese characters, so that it is we who tell what is wrong with
  /// it.
  private static final int MAX_HEADER_BYTES = 128 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(YangbanServer.class);

  private final ServerConfig config;
  private final Javalin javalin;

  private YangbanServer(ServerConfig config, Javalin javalin) {
    this.config = config;
    this.javalin = javalin;
  }

  /// Starts to listen.
  ///
  /// @throws BindException where the port is taken or the host is not this machine's
  /// @throws IOException where it cannot listen for another reason
  public static YangbanServer start(
      ServerConfig config, ProblemAnswer problems, List<Routes> routes) throws IOException {
    Javalin javalin =
        Javalin.create(javalinConfig -> configure(javalinConfig, config, problems, routes));
    try {
      javalin.start(config.host(), config.port());
    } catch (JavalinException e) {
      throw bindFailure(e);
    }
    return new YangbanServer(config, javalin);
  }

  private static void configure(
      JavalinConfig javalin, ServerConfig config, ProblemAnswer problems, List<Routes> routes) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.maxRequestSize = MAX_BODY_BYTES;
    javalin.http.prefer405over404 = true;
    javalin.http.compressionStrategy = CompressionStrategy.GZIP;
    javalin.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(MAX_HEADER_BYTES);
    });
    javalin.jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequests(problems)));
    RoutesConfig all = javalin.routes;
    all.before(new Guard(config));
    all.before(QueryEscapes::refuse);
    all.exception(Problem.class, problems::write);
    all.exception(StoreException.class, (e, context) -> problems.write(told(e), context));
    all.exception(
        SourceFileFault.class,
        (e, context) ->
            problems.write(
                new Problem(ProblemKind.SOURCES_NOT_EDITABLE, Integer.toString(e.fault().line())),
                context));
    all.exception(
        HttpResponseException.class, (e, context) -> problems.write(told(e, context), context));
    all.exception(Exception.class, (e, context) -> answerFailure(e, context, problems));
    routes.forEach(each -> each.register(all));
  }

  private static Problem told(StoreException e) {
    return switch (e.kind()) {
      case NOT_WRITABLE -> new Problem(ProblemKind.STORE_NOT_WRITABLE, e.file());
      case FULL, LIMIT -> new Problem(ProblemKind.NO_SPACE, e.file());
      case BUSY -> new Problem(ProblemKind.STORE_BUSY);
      case DAMAGED, NEWER, OTHER -> {
        log(e);
        yield new Problem(ProblemKind.STORE_DAMAGED, e.file());
      }
    };
  }

  private static Problem told(HttpResponseException e, Context context) {
    return switch (e.getStatus()) {
      case 404 -> new Problem(ProblemKind.NO_SUCH_PAGE);
      case 405 -> new Problem(ProblemKind.WRONG_METHOD, context.req().getMethod());
      case 413 -> new Problem(ProblemKind.BODY_TOO_LARGE, Long.toString(MAX_BODY_BYTES / 1_000));
      default -> new Problem(ProblemKind.BAD_REQUEST);
    };
  }

  private static void answerFailure(Exception e, Context context, ProblemAnswer problems) {
    if (!context.res().isCommitted()) {
      log(e);
      problems.write(new Problem(ProblemKind.BROKEN), context);
      return;
    }
    if (!(e instanceof IOException)) {
      // Else the other side went away while it was being written to.
      log(e);
    }
    // Half a file must not look like a whole one: break the connection off.
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(e);
  }

  /// Logs where it failed, but no message: messages may hold words of articles or questions.
  private static void log(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      trace.append(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        trace.append("\n    at ").append(frame);
      }
      trace.append('\n');
    }
    LOG.error("a request failed: {}", trace);
  }

  /// Javalin wraps what went wrong, Jetty once more.
  private static IOException bindFailure(JavalinException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException bind) {
        return bind;
      }
      if (cause instanceof UnresolvedAddressException) {
        return new UnknownHostException();
      }
    }
    return new IOException(e);
  }

  /// Every route as `GET /path`, for whoever compares them with a description.
  public List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .toList();
  }

  /// The port it listens on.
  public int port() {
    return javalin.port();
  }

  /// Where a browser of this machine finds it.
  public String address() {
    String host =
        Optional.of(config.reachable())
            .filter(name -> !name.contains("::"))
            .orElse("[" + config.reachable() + "]");
    return "http://" + host + ":" + port() + "/";
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
