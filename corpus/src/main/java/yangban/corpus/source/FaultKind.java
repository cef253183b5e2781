package yangban.corpus.source;

import yangban.corpus.Coded;

/// What is wrong with a written source. Each has its sentence in the message bundle,
/// `source.fault.<code>`; the arguments of a [SourceFault] fill it in the order given here.
public enum FaultKind implements Coded {
  /// {0} the largest size, in MB
  TOO_LARGE("toolarge"),
  /// not UTF-8
  BAD_CHARSET("charset"),
  /// no YAML, for another reason than those below; all: {0} column
  NOT_YAML("yaml"),
  /// a quotation mark that is not closed
  YAML_QUOTE("yaml.quote"),
  /// a backslash within double quotes that means nothing
  YAML_ESCAPE("yaml.escape"),
  /// a bracket or brace that is not closed, or lacks a comma
  YAML_BRACKET("yaml.bracket"),
  /// a colon that is missing, or one too many on the line
  YAML_COLON("yaml.colon"),
  /// a line that stands further in or out than those beside it
  YAML_INDENT("yaml.indent"),
  /// a value that begins with a sign that means something to YAML
  YAML_SIGN("yaml.sign"),
  /// a control character
  YAML_CONTROL("yaml.control"),
  YAML_DEEP("yaml.deep"),
  /// a tab where YAML asks for spaces
  TAB("tab"),
  /// the file is no list of sources
  NO_LIST("nolist"),
  /// the entry has no fields
  NO_ENTRY("noentry"),
  /// {0} what was expected: text, list, map
  WRONG_TYPE("type"),
  /// {0} the fields there are
  UNKNOWN_FIELD("unknown"),
  /// stands twice in the entry
  DOUBLE_FIELD("twice"),
  MISSING("missing"),
  /// {0} the written value
  BAD_ID("id"),
  /// {0} the id, {1} line of the first
  DUPLICATE_ID("duplicate"),
  /// {0} the id, which a source has already
  TAKEN_ID("taken"),
  /// {0} the address, {1} id of the source that begins there
  TAKEN_START("column"),
  /// {0} the written value
  BAD_ADDRESS("address"),
  /// {0} the written value
  BAD_PATTERN("pattern"),
  /// {0} how many there may be
  TOO_MANY("toomany"),
  /// {0} how many characters there may be
  TOO_LONG("toolong"),
  /// {0} the written value, {1} the values there are
  UNKNOWN_VALUE("value"),
  /// {0} the written value, {1} least, {2} most
  OUT_OF_RANGE("range"),
  /// {0} the written value
  BAD_DURATION("duration"),
  /// {0} the written value, {1} the least without a note
  DELAY_NEEDS_PERMISSION("delay"),
  /// {0} the written value
  BAD_SCHEDULE("schedule"),
  /// {0} the written value
  BAD_OFF_PEAK("offpeak"),
  /// {0} the names there are: a table's heading without what a row needs
  BAD_HEADER("header"),
  /// {0} the first line of the same entry: a row that stands twice
  DOUBLE_ROW("row");

  private final String code;

  FaultKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
