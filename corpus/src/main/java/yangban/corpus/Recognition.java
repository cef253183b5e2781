package yangban.corpus;

import java.util.Optional;

/// A title under which a branch is or was built up (创建级别).
///
/// @param programme 党建工作样板支部, 百个研究生样板党支部 …
/// @param batch normalised: 第二批 (首批 is 第一批)
/// @param year 4 digits
public record Recognition(
    Level level, String programme, Optional<String> batch, Stage stage, Optional<Integer> year) {}
