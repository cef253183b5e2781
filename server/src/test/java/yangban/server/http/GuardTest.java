package yangban.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.server.Answer;
import yangban.server.Served;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuardTest {

  private static final String NEW_PACK = "{\"title\":\"沙龙\"}";

  private Served served;

  @BeforeAll
  void serve(@TempDir Path data) {
    served = Served.over(data);
  }

  @AfterAll
  void close() {
    served.close();
  }

  @Test
  void letsProgramsOfThisMachineWrite() {
    assertEquals(201, served.send("POST", "/api/v1/packs", NEW_PACK).status());
  }

  @Test
  void letsItsOwnPagesWrite() {
    String own = "http://127.0.0.1:" + served.port();
    Answer answer =
        served.send(
            "POST", "/api/v1/packs", NEW_PACK, "Origin", own, "Sec-Fetch-Site", "same-origin");
    assertEquals(201, answer.status());
  }

  /// Our pages say `no-referrer`, so browsers hide the origin of their forms.
  @Test
  void letsItsOwnFormsWriteWhoseOriginIsHidden() {
    Answer answer =
        served.send(
            "POST", "/api/v1/packs", NEW_PACK, "Origin", "null", "Sec-Fetch-Site", "same-origin");
    assertEquals(201, answer.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://127.0.0.1:1",
        "https://127.0.0.1",
        "null",
        "http://localhost"
      })
  void refusesAForeignOrigin(String origin) {
    refused(served.send("POST", "/api/v1/packs", NEW_PACK, "Origin", origin), "foreignOrigin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "CROSS-SITE", "nonsense"})
  void refusesACrossSiteForm(String site) {
    refused(served.form("/packs", "title=x", "Sec-Fetch-Site", site), "foreignOrigin");
  }

  @Test
  void refusesAFormThatNobodyVouchesFor() {
    refused(served.form("/packs", "title=x"), "foreignOrigin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS"})
  void refusesForeignOriginsOnEveryMethodThatIsNoReading(String method) {
    Answer answer =
        served.send(method, "/api/v1/packs/abcdefgh", "{}", "Origin", "https://evil.example");
    refused(answer, "foreignOrigin");
  }

  @Test
  void changesNothingWhereItRefuses() {
    served.send("POST", "/api/v1/packs", "{\"title\":\"来自别处\"}", "Origin", "https://evil.example");
    assertTrue(
        served.library().packs().all().stream().noneMatch(pack -> pack.title().equals("来自别处")));
  }

  @Test
  void readsForAPageOfAnotherOriginAreAnsweredButNotShared() {
    Answer answer = served.get("/api/v1/health", "Origin", "https://evil.example");
    assertEquals(200, answer.status());
    assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"));
    assertTrue(answer.find("Access-Control-Allow-Origin").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1",
            "localhost.evil.example:PORT",
        "127.0.0.1.evil.example:PORT", "127.0.0.1:PORT@evil.example", "[::2]:PORT", "0.0.0.0:PORT",
            "localhost:PORT:PORT"
      })
  void refusesAReboundHost(String host) throws IOException {
    String status = raw("GET /api/v1/health HTTP/1.1", host);
    assertTrue(status.contains(" 403 ") || status.contains(" 400 "), status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:PORT",
        "localhost:PORT",
        "LOCALHOST:PORT",
        "127.9.9.9:PORT",
        "[::1]:PORT"
      })
  void answersUnderTheNamesOfThisMachine(String host) throws IOException {
    assertTrue(raw("GET /api/v1/health HTTP/1.1", host).contains(" 200 "));
  }

  @Test
  void refusesAReboundNameInTheRequestLine() throws IOException {
    String status = raw("GET http://evil.example/api/v1/health HTTP/1.1", "127.0.0.1:PORT");
    assertTrue(status.contains(" 403 ") || status.contains(" 400 "), status);
  }

  @Test
  void refusesARequestWithoutAHost() throws IOException {
    assertTrue(raw("GET /api/v1/health HTTP/1.0", "").matches("HTTP/1.\\d 40[03] .*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/health", "/nothing/here", "/api/v1/practices?bad=1"})
  void bindsTheBrowserOnEveryAnswer(String path) {
    Answer answer = served.get(path);
    assertEquals(Guard.POLICY, answer.header("Content-Security-Policy"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertEquals("no-referrer", answer.header("Referrer-Policy"));
    assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
    assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"));
  }

  @Test
  void changesNothingOnAnyOtherAddress(@TempDir Path data) {
    try (Served open = Served.over(data, "0.0.0.0")) {
      refused(open.send("POST", "/api/v1/packs", NEW_PACK), "readOnly");
      refused(open.send("DELETE", "/api/v1/packs/abcdefgh", ""), "readOnly");
      assertEquals(200, open.get("/api/v1/practices").status());
      assertEquals(0, open.library().packs().all().size());
    }
  }

  private static void refused(Answer answer, String problem) {
    assertEquals(403, answer.status());
    assertEquals(problem, answer.problem());
  }

  /// The status line; `PORT` in `host` stands for the server's.
  private String raw(String requestLine, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
      String named = host.replace("PORT", Integer.toString(served.port()));
      String header = host.isEmpty() ? "" : "Host: " + named + "\r\n";
      String request = requestLine + "\r\n" + header + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }
}
