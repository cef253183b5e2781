package yangban.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PartialDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2017", "2017-05", "1998-12"})
  void isReadAsItIsWrittenAlsoInJson(String written) {
    JsonMapper json = JsonMapper.shared();
    PartialDate date = PartialDate.parse(written);
    assertEquals(written, date.toString());
    assertEquals('"' + written + '"', json.writeValueAsString(date));
    assertEquals(date, json.readValue('"' + written + '"', PartialDate.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "2017-13", "2017-5", "2017-05-01", "2017年"})
  void refusesWhatIsNone(String written) {
    assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(written));
  }

  @Test
  void aYearAgreesWithItsMonths() {
    assertTrue(PartialDate.of(2017).agrees(PartialDate.of(2017, 5)));
    assertFalse(PartialDate.of(2017, 6).agrees(PartialDate.of(2017, 5)));
    assertFalse(PartialDate.of(2018).agrees(PartialDate.of(2017)));
  }
}
