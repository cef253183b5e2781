package yangban.corpus.fetch;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// The least that is HTTP/2 (RFC 9113): agrees on it by ALPN, and answers every request with 200
/// and the same page. It does not read what is asked for, so it needs no table of headers.
final class Http2Site implements AutoCloseable {

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final int ACK = 1;
  private static final int PREFACE_BYTES = 24;

  private final SSLServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Http2Site(SSLContext context) throws IOException {
    server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
    SSLParameters parameters = server.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    server.setSSLParameters(parameters);
    server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    threads.execute(this::accept);
  }

  URI uri(String host, String path) {
    return URI.create("https://%s:%d%s".formatted(host, server.getLocalPort(), path));
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        SSLSocket socket = (SSLSocket) server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private static void serve(SSLSocket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      in.readNBytes(PREFACE_BYTES);
      frame(out, SETTINGS, 0, 0, new byte[0]);
      while (true) {
        int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        in.readNBytes(length);
        if (type == SETTINGS && (flags & ACK) == 0) {
          frame(out, SETTINGS, ACK, 0, new byte[0]);
        } else if (type == HEADERS) {
          frame(out, HEADERS, END_HEADERS, stream, head());
          frame(out, DATA, END_STREAM, stream, "over h2".getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      // The client is done.
    }
  }

  /// `:status: 200` is entry 8 of the static table, `content-type` is 31 (RFC 7541, annex A).
  private static byte[] head() {
    byte[] type = "text/html".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(0x88);
    block.write(0x0f);
    block.write(31 - 15);
    block.write(type.length);
    block.writeBytes(type);
    return block.toByteArray();
  }

  private static void frame(OutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    for (int shift = 16; shift >= 0; shift -= 8) {
      frame.write(payload.length >> shift);
    }
    frame.write(type);
    frame.write(flags);
    for (int shift = 24; shift >= 0; shift -= 8) {
      frame.write(stream >> shift);
    }
    frame.writeBytes(payload);
    out.write(frame.toByteArray());
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
