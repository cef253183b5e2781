package yangban.server;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets others go before what a thread does: whoever searches goes before what is indexed
/// meanwhile.
///
/// Java's own thread priorities do nothing on Linux without an option of the virtual machine that
/// wants to be root. Linux itself lets each thread lower its own (setpriority(2): there "the nice
/// value is a per-thread attribute"), and threads that it starts begin with it, so that those that
/// cut and merge go after others as well. Elsewhere nothing is done.
final class LowPriority {

  private static final Logger LOG = LoggerFactory.getLogger(LowPriority.class);

  /// As the launcher gives to a whole import: about a tenth of a processor beside somebody who
  /// wants all of it, and all of it where nobody does.
  private static final int NICE = 10;

  /// `PRIO_PROCESS` of sys/resource.h, which is the calling thread where [#SELF] is meant.
  private static final int PROCESS = 0;

  private static final int SELF = 0;

  private LowPriority() {}

  /// `task`, done at a low priority by a thread that does nothing else.
  static Runnable of(Runnable task) {
    return () -> {
      lower();
      task.run();
    };
  }

  private static void lower() {
    Optional<MethodHandle> known = setPriority();
    if (known.isEmpty()) {
      return;
    }
    try {
      int failed = (int) known.get().invokeExact(PROCESS, SELF, NICE);
      if (failed != 0) {
        LOG.info("the priority of indexing could not be lowered");
      }
    } catch (Throwable e) {
      // invokeExact declares all there is; what is lost is a little quickness.
      LOG.info("the priority of indexing could not be lowered: {}", e.getClass().getName());
    }
  }

  // The launcher allows calls into the system's library (--enable-native-access).
  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> setPriority() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor threeNumbers =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    return linker
        .defaultLookup()
        .find("setpriority")
        .map(at -> linker.downcallHandle(at, threeNumbers));
  }
}
