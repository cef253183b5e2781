package yangban.server.folder;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
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
    setPriority()
        .filter(setPriority -> setPriority.applyAsInt(NICE) != 0)
        .ifPresent(_ -> LOG.info("the priority of indexing could not be lowered"));
  }

  /// Gives the calling thread a nice value and answers 0 where that went well.
  private static Optional<IntUnaryOperator> setPriority() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    FunctionDescriptor threeNumbers =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("setpriority")
        .map(at -> handle(linker, at, threeNumbers))
        .map(handle -> MethodHandles.insertArguments(handle, 0, PROCESS, SELF))
        .map(handle -> MethodHandleProxies.asInterfaceInstance(IntUnaryOperator.class, handle));
  }

  // The launcher allows calls into the system's library (--enable-native-access).
  @SuppressWarnings("restricted")
  private static MethodHandle handle(Linker linker, MemorySegment at, FunctionDescriptor shape) {
    return linker.downcallHandle(at, shape);
  }
}
