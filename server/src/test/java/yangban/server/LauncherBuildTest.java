package yangban.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher does before a command, in a project folder of its own, where `mvn` and `java`
/// only write down what they were asked.
// yangban.cmd does the same on Windows, where there is no bash to run this one.
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildTest {

  private static final Path LAUNCHER = Path.of("..", "yangban").toAbsolutePath().normalize();

  @TempDir Path folder;
  private Path home;
  private Path asked;

  @BeforeEach
  void makeProject() throws IOException {
    home = Files.createDirectories(folder.resolve("样板 项目"));
    asked = folder.resolve("asked");
    Files.createDirectories(home.resolve("server/src/main"));
    Files.createFile(home.resolve("pom.xml"));
    Files.createFile(home.resolve("server/pom.xml"));
    Files.copy(LAUNCHER, home.resolve("yangban"));
    program("bin/mvn", "echo built >>'%s'; mkdir -p server/target/lib".formatted(asked));
    String java =
        "all=\"$*\"; echo \"${all##*yangban.server.cli.Yangban }\" >>'%s'".formatted(asked);
    program("jdk/bin/java", java);
    program("jdk/bin/javac", "");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
  }

  @Test
  void buildsAndRehearsesOnceForManyCommands() throws Exception {
    launch("first");
    launch("second");
    assertEquals(1, times("built"));
    assertEquals(2, times("rehearse"));
    assertEquals(List.of("first", "second"), commands());
  }

  @Test
  void rehearsesAgainWhereThatWasBrokenOff() throws Exception {
    launch("first");
    Files.delete(home.resolve("server/target/.rehearsed"));
    launch("second");
    assertEquals(1, times("built"));
    assertEquals(4, times("rehearse"));
  }

  @Test
  void theLockOfABuildThatWasKilledHoldsNobodyUp() throws Exception {
    Process killed = new ProcessBuilder("/bin/bash", "-c", "exit 0").start();
    killed.waitFor();
    Path lock = Files.createDirectories(home.resolve(".building"));
    Files.writeString(lock.resolve("pid"), killed.pid() + "\n");
    launch("first");
    assertEquals(List.of("first"), commands());
    assertFalse(Files.exists(lock));
  }

  private void program(String path, String script) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void launch(String command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/bash", home.resolve("yangban").toString(), command);
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), out);
  }

  private long times(String what) throws IOException {
    return Files.readAllLines(asked).stream().filter(each -> each.startsWith(what)).count();
  }

  private List<String> commands() throws IOException {
    List<String> named = List.of("first", "second");
    return Files.readAllLines(asked).stream().filter(named::contains).toList();
  }
}
