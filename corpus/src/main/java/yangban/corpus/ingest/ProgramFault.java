package yangban.corpus.ingest;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import yangban.corpus.store.StoreException;

/// A fault of this program, met while it read one text.
///
/// @param type the name of its class
/// @param place where in the program it happened, empty where that is not known
record ProgramFault(String type, String place) {

  /// What ended a task.
  ///
  /// @throws StoreException where it was no fault, but a store that cannot be read or written
  /// @throws Error where the whole program is at its end, not only the reading of one text
  static ProgramFault of(ExecutionException ended) {
    return switch (Objects.requireNonNull(ended.getCause())) {
      case StoreException store -> throw store;
      case StackOverflowError tooDeep -> of(tooDeep);
      case Error end -> throw end;
      case Throwable fault -> of(fault);
    };
  }

  private static ProgramFault of(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return new ProgramFault(
        thrown.getClass().getName(), trace.length == 0 ? "" : trace[0].toString());
  }

  String sentence() {
    return place.isEmpty() ? "程序出错（%s）".formatted(type) : "程序出错（%s @ %s）".formatted(type, place);
  }
}
