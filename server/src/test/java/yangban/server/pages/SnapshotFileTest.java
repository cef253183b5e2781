package yangban.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SnapshotFileTest {

  private static SnapshotFile of(String text) {
    return SnapshotFile.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isToldByHowTheBytesBegin() {
    assertEquals(SnapshotFile.HTML, of("\uFEFF\n<!DOCTYPE html><html><p>支部</p>"));
    assertEquals(SnapshotFile.HTML, of("<!-- 生成 --><HTML><HEAD></HEAD>"));
    assertEquals(
        SnapshotFile.HTML,
        SnapshotFile.of("<html><title>支部</title>".getBytes(Charset.forName("GB18030"))));
    assertEquals(SnapshotFile.PDF, of("%PDF-1.7\n"));
    assertEquals(SnapshotFile.DOCX, of("PK\u0003\u0004\u0014"));
    assertEquals(SnapshotFile.MHTML, of("From: <Saved by Blink>\nMIME-Version: 1.0\n\n<html>"));
    assertEquals(SnapshotFile.TEXT, of("支部工作法\n一、把会开到实验台边"));
    assertEquals(SnapshotFile.OTHER, SnapshotFile.of(new byte[] {1, 0, 2}));
  }
}
