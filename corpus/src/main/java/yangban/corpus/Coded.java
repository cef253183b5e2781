package yangban.corpus;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/// A closed set of values that addresses, JSON and files name by a stable code.
public interface Coded {

  /// Lower-case ASCII letters; never changes once published.
  @JsonValue
  String code();

  /// The constant of `type` that bears `code`, if any.
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (constant.code().equals(code)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
