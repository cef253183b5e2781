package yangban.corpus.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a name.
@FunctionalInterface
interface HostLookup {

  /// One or more, best first.
  ///
  /// @param host a name in ASCII, no literal
  List<InetAddress> lookup(String host) throws UnknownHostException;
}
