package yangban.corpus.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/// Answers look-ups of names: in the threads of a fetcher's HTTP client with what was checked
/// ([PinnedNames]), everywhere else as the JDK does. The JDK finds it through `META-INF/services`.
public final class PinnedResolverProvider extends InetAddressResolverProvider {

  /// Called by the JDK.
  public PinnedResolverProvider() {}

  @Override
  public InetAddressResolver get(Configuration configuration) {
    NetworkRules.apply();
    return new PinnedResolver(configuration.builtinResolver());
  }

  @Override
  public String name() {
    return "addresses that were checked";
  }

  private record PinnedResolver(InetAddressResolver builtIn) implements InetAddressResolver {

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      return PinnedNames.OF_THIS_CLIENT.isBound()
          ? PinnedNames.OF_THIS_CLIENT.get().answer(host)
          : builtIn.lookupByName(host, policy);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      return builtIn.lookupByAddress(address);
    }
  }
}
