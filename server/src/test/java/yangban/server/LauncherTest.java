package yangban.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher's search for a JDK, with folders that look like one.
// yangban.cmd does the same on Windows, where there is no bash to run this one.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path LAUNCHER = Path.of("..", "yangban").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void takesTheJdkOfJavaHomeWhereItIsNewEnough() throws Exception {
    Path jdk = jdk("自己装的 jdk", "26.0.1");
    assertEquals(jdk.toString(), found(jdk, "/usr/bin:/bin"));
  }

  @Test
  void takesTheJdkBehindALinkOnThePath() throws Exception {
    Path jdk = jdk("jdk-25", "25");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    assertEquals(jdk.toString(), found(folder.resolve("nothing"), bin + ":/usr/bin:/bin"));
  }

  @Test
  void passesOverAnOldJdkOnThePathForANewerOneBesideIt() throws Exception {
    Path old = jdk("jdk-17", "17.0.15");
    Path beside = jdk("home/.jdks/temurin-25", "25.0.1");
    String found = found(old, old.resolve("bin") + ":/usr/bin:/bin");
    assertNotEquals(old.toString(), found);
    // A machine that has a JDK 25 of its own in a system folder finds that one first.
    assertTrue(found.equals(beside.toString()) || found.startsWith("/"), found);
    assertTrue(release(Path.of(found)) >= 25, found);
  }

  @Test
  void aJavaWithoutACompilerIsNoJdk() throws Exception {
    Path jre = jdk("jre-25", "25.0.1");
    Files.delete(jre.resolve("bin/javac"));
    assertNotEquals(jre.toString(), found(jre, "/usr/bin:/bin"));
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Path bin = Files.createDirectories(home.resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    return home;
  }

  private String found(Path javaHome, String path) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/bash", LAUNCHER.toString(), "which-jdk");
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("PATH", path);
    builder.environment().put("HOME", folder.resolve("home").toString());
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), out);
    return out.strip();
  }

  private static int release(Path jdk) throws IOException {
    return Files.readAllLines(jdk.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")))
        .findFirst()
        .orElseThrow();
  }
}
