package yangban.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yangban.corpus.Article;
import yangban.indexer.query.SearchRequest;
import yangban.web.Messages;

/// The packages of all floors, by what their compiled classes name.
final class PackagesTest {

  private static final String OURS = "yangban.";

  @Test
  void noTwoPackagesNeedEachOther() throws Exception {
    Map<String, Set<String>> needs = new TreeMap<>();
    for (Class<?> floor :
        List.of(Article.class, SearchRequest.class, Messages.class, RunningServer.class)) {
      readFloor(floor, needs);
    }
    assertTrue(needs.containsKey("yangban.corpus.store"), "classes were found: " + needs.keySet());
    assertTrue(
        needs.getOrDefault("yangban.server", Set.of()).contains("yangban.server.api"),
        "and what they name");

    Map<String, Set<String>> circles = new TreeMap<>();
    needs.forEach((name, direct) -> {
      Set<String> mutual = new TreeSet<>(direct);
      mutual.removeIf(other -> !reached(other, needs).contains(name));
      if (!mutual.isEmpty()) {
        circles.put(name, mutual);
      }
    });
    assertEquals(Map.of(), circles, "a package and those it needs that come back to it");
  }

  private static Set<String> reached(String from, Map<String, Set<String>> needs) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String next : needs.getOrDefault(open.pop(), Set.of())) {
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    return seen;
  }

  /// A floor is a folder of classes while its module is built, and a jar in the finished program.
  private static void readFloor(Class<?> one, Map<String, Set<String>> needs)
      throws IOException, URISyntaxException {
    Path place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      readClasses(place, needs);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        readClasses(jar.getPath("/"), needs);
      }
    }
  }

  private static void readClasses(Path root, Map<String, Set<String>> needs) throws IOException {
    List<Path> classes;
    try (Stream<Path> all = Files.walk(root)) {
      classes = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : classes) {
      readClass(ClassFile.of().parse(Files.readAllBytes(file)), needs);
    }
  }

  private static void readClass(ClassModel read, Map<String, Set<String>> needs) {
    String own = read.thisClass().asSymbol().packageName();
    if (!own.startsWith(OURS)) {
      return;
    }
    Set<String> named = needs.computeIfAbsent(own, _ -> new TreeSet<>());
    read.constantPool()
        .forEach(entry -> {
          if (entry instanceof ClassEntry type) {
            add(type.asSymbol(), named);
          }
        });
    read.fields().forEach(field -> add(field.fieldTypeSymbol(), named));
    read.methods()
        .forEach(method -> {
          MethodTypeDesc type = method.methodTypeSymbol();
          add(type.returnType(), named);
          type.parameterList().forEach(parameter -> add(parameter, named));
        });
    named.remove(own);
  }

  private static void add(ClassDesc type, Set<String> named) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    if (element.packageName().startsWith(OURS)) {
      named.add(element.packageName());
    }
  }
}
