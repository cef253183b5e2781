package yangban.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine;

/// Classes of a library that is compiled for Java 5, in a class file format of today. Java takes
/// such old classes into no ahead-of-time cache, and checks each at every start by inferring what
/// is on the stack, since none tells it (JVMS 4.10.2): of a start, picocli took a twelfth so.
final class ModernClasses {

  private static final String CLASS = ".class";

  private ModernClasses() {}

  /// Writes picocli's classes anew, to stand before its own jar on the class path.
  ///
  /// @param jar is replaced
  static void ofPicocli(Path jar) throws IOException {
    try {
      Path own =
          Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      write(own, jar);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void write(Path from, Path to) throws IOException {
    Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
    try (JarFile in = new JarFile(from.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(unfinished))) {
      out.setLevel(0);
      List<JarEntry> classes =
          in.stream().filter(entry -> entry.getName().startsWith("picocli/")).toList();
      for (JarEntry each : classes) {
        JarEntry entry = new JarEntry(each.getName());
        // So that the same library makes the same file.
        entry.setTime(0);
        out.putNextEntry(entry);
        if (each.getName().endsWith(CLASS)) {
          out.write(modern(in.getInputStream(each)));
        } else {
          try (InputStream other = in.getInputStream(each)) {
            other.transferTo(out);
          }
        }
      }
    }
    Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] modern(InputStream old) throws IOException {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    ClassVisitor renewing =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              String signature,
              String above,
              String[] faces) {
            super.visit(Opcodes.V17, access, name, signature, above, faces);
          }
        };
    try (old) {
      new ClassReader(old).accept(renewing, ClassReader.SKIP_FRAMES);
    }
    return writer.toByteArray();
  }
}
