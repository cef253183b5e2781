package yangban.corpus.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds the files that an import reads: those named, and in folders, at any depth, those with an
/// ending that is read.
final class FileFinder {

  private static final Set<String> ENDINGS =
      Set.of("txt", "md", "html", "htm", "mhtml", "mht", "docx", "pdf", "jsonl");

  /// What the pages of a site are called that was taken down whole (`wget --mirror`).
  private static final Set<String> SITE_ENDINGS =
      Set.of("shtml", "shtm", "xhtml", "jsp", "asp", "aspx", "php", "psp");

  private FileFinder() {}

  /// A file to read.
  ///
  /// @param name as it is told to people: in a folder, the way to it from there
  /// @param outside whether it is a link in a folder that leads out of it, and so is not read
  record Found(Path path, String name, boolean outside) {}

  /// The files in the order of the paths, those of a folder by name; hidden files and links to
  /// folders are passed over.
  ///
  /// @throws UncheckedIOException where a folder cannot be listed
  static List<Found> find(List<Path> paths) {
    List<Found> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        inFolder(path)
            .forEach(file ->
                files.add(new Found(file, name(path.relativize(file)), leadsOut(path, file))));
      } else {
        files.add(new Found(path, String.valueOf(path.getFileName()), false));
      }
    }
    return files;
  }

  private static boolean leadsOut(Path folder, Path file) {
    try {
      return Files.isSymbolicLink(file) && !file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  /// How many files in the folders among `paths` are not read, by their ending; hidden ones do not
  /// count.
  ///
  /// @throws UncheckedIOException where a folder cannot be listed
  static Map<String, Integer> passedOver(List<Path> paths) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        visible(path).stream()
            .filter(file -> !isRead(file))
            .forEach(file -> counts.merge(ending(file), 1, Integer::sum));
      }
    }
    return counts;
  }

  private static List<Path> inFolder(Path folder) {
    return visible(folder).stream().filter(FileFinder::isRead).sorted().toList();
  }

  private static List<Path> visible(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !hidden(folder.relativize(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRead(Path file) {
    return ENDINGS.contains(ending(file)) || SITE_ENDINGS.contains(ending(file));
  }

  /// The ending of a file's name without the query that a page's address had (`content.jsp?id=1`),
  /// in small letters; empty where it has none.
  static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    int query = name.indexOf('?');
    String bare = query < 0 ? name : name.substring(0, query);
    int dot = bare.lastIndexOf('.');
    return dot < 0 ? "" : bare.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
        return true;
      }
    }
    return false;
  }
}
