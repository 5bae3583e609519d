package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A month as people write it. */
class TypedMonthTest {

    @ParameterizedTest
    @CsvSource({
        "01/2023, 2023-01",
        "1/2023, 2023-01",
        "tháng 01/2023, 2023-01",
        "Tháng 3/2023, 2023-03",
        "' tháng 3 năm 2023 ', 2023-03",
        "12-2023, 2023-12",
        "12 / 2023, 2023-12",
        "2023-11, 2023-11"
    })
    void isReadHoweverItIsWritten(String typed, String month) {
        assertThat(TypedMonth.read(typed)).contains(YearMonth.parse(month));
        assertThat(TypedMonth.read(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .contains(YearMonth.parse(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13/2023", "00/2023", "2023", "01/23", "2023-13", "01/01/2023", "tháng Một", "2023/01"})
    void isNotGuessed(String typed) {
        assertThat(TypedMonth.read(typed)).isEmpty();
    }
}
