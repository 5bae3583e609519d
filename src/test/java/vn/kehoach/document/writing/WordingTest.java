package vn.kehoach.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The signs at the ends of lines (Decree 30/2020, Phụ lục I, mục II.6 and II.9), whatever was typed. */
class WordingTest {

    @Test
    void a_series_ends_in_semicolons_and_a_full_stop() {
        assertThat(Wording.series(List.of("Căn cứ một,", "Căn cứ hai;", " ", "Căn cứ\nba")))
                .containsExactly("Căn cứ một;", "Căn cứ hai;", "Căn cứ ba.");
    }

    @Test
    void what_was_typed_already_is_not_said_twice() {
        assertThat(Wording.undashed("- Như trên")).isEqualTo("Như trên");
        assertThat(Wording.archive("- Lưu: VT, SNV.")).isEqualTo("VT, SNV");
        assertThat(Wording.subject("V/v đôn đốc")).isEqualTo("V/v đôn đốc");
        assertThat(Wording.closed("thực hiện./.")).isEqualTo("thực hiện./.");
        assertThat(Wording.closed("thực hiện.")).isEqualTo("thực hiện./.");
        assertThat(Wording.numbered("1.", ".")).isEqualTo("1.");
        assertThat(Wording.numbered("đ", ")")).isEqualTo("đ)");
    }

    @Test
    void letters_are_composed_and_what_cannot_be_printed_is_left_out() {
        assertThat(Wording.clean("tỉnh\u0000\t Bắc\u000b Ninh")).isEqualTo("tỉnh Bắc Ninh");
        assertThat(Wording.clean("ba\u0302\u0300n")).isEqualTo("bần");
        assertThat(Wording.upper("đường")).isEqualTo("ĐƯỜNG");
    }
}
