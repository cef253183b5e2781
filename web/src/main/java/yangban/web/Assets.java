package yangban.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Styles, scripts and pictures, each at an address that changes with its content, so that a
/// browser may keep it for good. Thread-safe.
public final class Assets {

  /// The address below which all assets stand.
  public static final String PREFIX = "/assets/";

  /// One file as it is served; called `yangban.css`, it stands at `/assets/yangban-1f3c….css`.
  public static final class Asset {
    private final String name;
    private final String path;
    private final String contentType;
    private final byte[] bytes;

    private Asset(String name, String contentType, byte[] bytes) {
      this.name = name;
      this.contentType = contentType;
      this.bytes = bytes;
      int dot = name.lastIndexOf('.');
      this.path = PREFIX + name.substring(0, dot) + "-" + version(bytes) + name.substring(dot);
    }

    /// The address, version included.
    public String path() {
      return path;
    }

    public String contentType() {
      return contentType;
    }

    /// A stream over the content, from its beginning.
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    public int size() {
      return bytes.length;
    }

    /// The content as text.
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /// The parts of the one style sheet, in the order of the cascade.
  private static final List<String> STYLES =
      List.of(
          "tokens.css",
          "base.css",
          "search.css",
          "matrix.css",
          "facets.css",
          "reading.css",
          "article.css",
          "reuse.css",
          "study.css",
          "pack.css",
          "correction.css",
          "source.css",
          "dark.css",
          "print.css");

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private final Map<String, Asset> byName;
  private final Map<String, Asset> byPath;

  private Assets(List<Asset> assets) {
    byName = assets.stream().collect(Collectors.toUnmodifiableMap(a -> a.name, a -> a));
    byPath = assets.stream().collect(Collectors.toUnmodifiableMap(Asset::path, a -> a));
  }

  /// Reads all assets from the class path, once.
  public static Assets load() {
    String css = "text/css; charset=utf-8";
    String script = "text/javascript; charset=utf-8";
    return new Assets(
        List.of(
            new Asset("yangban.css", css, joined(STYLES.stream())),
            new Asset("packprint.css", css, joined(Stream.of("tokens.css", "packprint.css"))),
            new Asset("feed.css", css, joined(Stream.of("tokens.css", "dark.css", "feed.css"))),
            new Asset("keys.js", script, read("/yangban/web/assets/keys.js")),
            new Asset("beside.js", script, read("/yangban/web/assets/beside.js")),
            new Asset("updates.js", script, read("/yangban/web/assets/updates.js")),
            new Asset("saved.js", script, read("/yangban/web/assets/saved.js")),
            new Asset("years.js", script, read("/yangban/web/assets/years.js")),
            new Asset("matrix.js", script, read("/yangban/web/assets/matrix.js")),
            new Asset("suggest.js", script, read("/yangban/web/assets/suggest.js")),
            new Asset("crawl.js", script, read("/yangban/web/assets/crawl.js")),
            new Asset("htmx.js", script, read(HTMX)),
            new Asset("icon.svg", "image/svg+xml", read("/yangban/web/assets/icon.svg"))));
  }

  /// The address of an asset that exists: `yangban.css` → `/assets/yangban-1f3c….css`.
  public String path(String name) {
    return named(name).path();
  }

  /// The asset that bears this name.
  public Asset named(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset is called " + name);
    }
    return asset;
  }

  /// What stands at an address, if anything does.
  public Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static byte[] joined(Stream<String> names) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    names.forEach(name -> all.writeBytes(read("/yangban/web/assets/" + name)));
    return all.toByteArray();
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /// The content's checksum: enough to tell versions of one file apart, and quick before anything
  /// is compiled.
  private static String version(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
