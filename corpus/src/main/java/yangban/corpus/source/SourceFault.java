package yangban.corpus.source;

import java.util.List;

/// One thing that is wrong with a written source, told so that a person can mend it.
///
/// @param line of the file, the first is 1; 0 where there is no file (a form)
/// @param entry id of the entry, empty where it is not known
/// @param field as files name it (`off-peak`), empty where the fault is not of one field
/// @param kind names the sentence
/// @param arguments what fills the sentence; written values are cut to 60 characters and are
///   hostile text
public record SourceFault(
    int line, String entry, String field, FaultKind kind, List<String> arguments) {

  public SourceFault {
    arguments = List.copyOf(arguments);
  }
}
