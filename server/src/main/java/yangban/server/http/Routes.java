package yangban.server.http;

import io.javalin.config.RoutesConfig;

/// A set of routes that belong together.
@FunctionalInterface
public interface Routes {

  /// Registers them; called once, before the server listens.
  void register(RoutesConfig routes);
}
