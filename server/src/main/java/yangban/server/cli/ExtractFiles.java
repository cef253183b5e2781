package yangban.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The files that `extract` reads: those named, and in folders, at any depth, those that look like
/// pages or documents.
final class ExtractFiles {

  /// A page saved without an ending, or with a page's own, is read as well.
  private static final Set<String> ENDINGS =
      Set.of(
          "", "txt", "md", "html", "htm", "shtml", "shtm", "xhtml", "jsp", "asp", "aspx", "php",
          "psp", "mhtml", "mht", "docx", "pdf", "jsonl");

  private ExtractFiles() {}

  /// The files in the order of the paths, those of a folder by name; hidden files are passed over.
  ///
  /// @throws UncheckedIOException where a folder cannot be listed
  static List<Path> of(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(inFolder(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> ENDINGS.contains(ending(file)))
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Up to five letters or digits behind the last dot; what is longer is part of a name.
  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1);
    return ending.matches("[a-z][a-z0-9]{1,4}") ? ending : "";
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
        return true;
      }
    }
    return false;
  }
}
