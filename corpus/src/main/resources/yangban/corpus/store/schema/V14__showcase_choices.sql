-- Whether a branch that a list names is the branch that articles name, as a person said; it holds for every list.
CREATE TABLE showcase_choice (
  university TEXT NOT NULL,              -- as the list has it
  branch     TEXT NOT NULL,              -- as the list has it
  held       TEXT NOT NULL,              -- as articles have it: university, college, branch, joined by |
  same       INTEGER NOT NULL,
  decided    INTEGER NOT NULL,
  PRIMARY KEY (university, branch, held)
) STRICT, WITHOUT ROWID;
