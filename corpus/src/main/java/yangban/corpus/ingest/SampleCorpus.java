package yangban.corpus.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.BundledFolder;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// The bundled sample corpus: pages about invented branches of invented universities, one folder a
/// page, with the expected reading beside it.
public final class SampleCorpus {

  private static final String ROOT = "/yangban/corpus/sample/pages";

  private SampleCorpus() {}

  /// The pages in the order of their numbers, each with the address it would stand at.
  public static List<RawDocument> pages() {
    JsonMapper json = JsonMapper.builder().build();
    return folders(folder -> page(folder, json));
  }

  /// The bodies as a reader would want them, in the same order; the list page, which is no article,
  /// has an empty one.
  public static List<String> bodies() {
    return folders(SampleCorpus::body);
  }

  private static <T> List<T> folders(Function<Path, T> each) {
    URL root =
        Objects.requireNonNull(
            SampleCorpus.class.getResource(ROOT), "the sample corpus is bundled");
    try {
      return BundledFolder.open(root, pages -> folders(pages, each));
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled sample corpus cannot be read", e);
    }
  }

  private static <T> List<T> folders(Path root, Function<Path, T> each) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().map(each).toList();
    }
  }

  private static String body(Path folder) {
    try {
      return Files.readString(folder.resolve("body.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException("sample page %s cannot be read".formatted(folder), e);
    }
  }

  private static RawDocument page(Path folder, JsonMapper json) {
    Path html = folder.resolve("page.html");
    Path file = Files.exists(html) ? html : folder.resolve("page.txt");
    try {
      String address =
          json.readTree(Files.readString(folder.resolve("expected.json"))).path("url").asString();
      String name = folder.getFileName() + "/" + file.getFileName();
      return new RawDocument(
          name,
          Files.readAllBytes(file),
          Optional.empty(),
          Optional.of(URI.create(address)),
          Given.NOTHING);
    } catch (IOException e) {
      throw new UncheckedIOException("sample page %s cannot be read".formatted(folder), e);
    }
  }
}
