package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModernClassesTest {

  /// The first class file format whose classes tell what is on the stack.
  private static final int TELLING = 50;

  @Test
  void theRewrittenCommandLinePassesJavasCheckAndParsesAsTheOldOne(@TempDir Path folder)
      throws Exception {
    Path jar = folder.resolve("commandline.jar");
    ModernClasses.ofPicocli(jar);
    List<String> names = classes(jar);
    assertTrue(names.size() > 100, names::toString);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String name : names) {
        // Checked when it is initialized.
        assertEquals(loader, Class.forName(name, true, loader).getClassLoader());
      }
      Class<?> line = loader.loadClass("picocli.CommandLine");
      Object spec =
          loader
              .loadClass("picocli.CommandLine$Model$CommandSpec")
              .getMethod("create")
              .invoke(null);
      Object parsed =
          line.getMethod("parseArgs", String[].class)
              .invoke(
                  line.getConstructor(Object.class).newInstance(spec), (Object) new String[] {});
      assertEquals(List.of(), parsed.getClass().getMethod("errors").invoke(parsed));
    }
  }

  private static List<String> classes(Path jar) throws Exception {
    try (JarFile in = new JarFile(jar.toFile())) {
      List<JarEntry> all = in.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
      for (JarEntry each : all) {
        byte[] bytes = in.getInputStream(each).readNBytes(8);
        int format = bytes[6] << 8 | bytes[7];
        assertTrue(format > TELLING, each::getName);
      }
      return all.stream()
          .map(entry -> entry.getName().replace('/', '.').replaceAll("\\.class$", ""))
          .toList();
    }
  }
}
