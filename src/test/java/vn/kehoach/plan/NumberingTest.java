package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jumps that stand in the five plans, and lists that are right. */
class NumberingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Bình Thuận: III, then V
                "I,II,III,V         | III>V",
                // Tứ Kỳ: two III
                "I,II,III,III,IV,V  | III>III",
                "I,II,III,IV        | ''",
                "I.,II.,'',III      | ''",
                "II,III             | –>II",
            })
    void sectionsFollowOneAnother(String numbers, String jumps) {
        List<String> written =
                Arrays.stream(numbers.split(",")).map(n -> n.replace("'", "")).toList();
        assertThat(String.join(
                        " ",
                        Numbering.ofSections(written).stream()
                                .map(jump -> jump.before() + ">" + jump.found())
                                .toList()))
                .isEqualTo(jumps.replace("'", ""));
    }

    @Test
    void pointsFollowTheVietnameseAlphabet() {
        // Bắc Ninh, mục III.1: a, b, c, d, e without đ (000:L315, L327).
        String letters = "1. Đài tỉnh\na) Một\nb) Hai\nc) Ba\nd) Bốn\ne) Năm\n2. Báo\na) Một\nb) Hai";
        assertThat(Numbering.ofLines(letters)).singleElement().satisfies(jump -> {
            assertThat(jump.before()).isEqualTo("d");
            assertThat(jump.found()).isEqualTo("e");
        });
        assertThat(Numbering.ofLines("1. Đài\na) Một\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm\ne) Sáu"))
                .isEmpty();
        assertThat(Numbering.ofLines("1. Một\n2. Hai\n4. Bốn"))
                .singleElement()
                .satisfies(jump -> assertThat(jump.found()).isEqualTo("4"));
        // Decomposed letters, as extractions have them.
        assertThat(Numbering.ofLines("1. X\na) a\nb) b\nc) c\nd) d\nđ) đ")).isEmpty();
    }
}
