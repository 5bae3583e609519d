package vn.kehoach.document.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Headings in several lines (Decree 30/2020, Phụ lục I, mục II.2 and II.5). */
class LineBreaksTest {

    private static final Typeface TYPEFACE = Typeface.from("");
    private static final LineBreaks BREAKS = new LineBreaks(TYPEFACE);
    private static final double WIDTH = PageLayout.points(145);

    @Test
    void a_line_begins_with_a_new_thought_where_it_can() {
        assertThat(BREAKS.balanced(
                                "Tuyên truyền cải cách hành chính năm 2023 trên địa bàn tỉnh Bắc Ninh",
                                ElementStyle.TITLE,
                                WIDTH)
                        .lines())
                .containsExactly("Tuyên truyền cải cách hành chính", "năm 2023 trên địa bàn tỉnh Bắc Ninh");
        assertThat(BREAKS.balanced("ỦY BAN NHÂN DÂN TỈNH BẮC NINH", ElementStyle.ISSUER, PageLayout.points(64))
                        .lines())
                .containsExactly("ỦY BAN NHÂN DÂN", "TỈNH BẮC NINH");
    }

    @Test
    void the_rule_is_from_a_third_to_a_half_of_each_line() {
        var broken = BREAKS.balanced(
                "Thông tin, tuyên truyền cải cách hành chính năm 2023 trên địa bàn tỉnh", ElementStyle.TITLE, WIDTH);
        assertThat(broken.lines()).hasSize(2);
        for (String line : broken.lines()) {
            double width = TYPEFACE.width(line, ElementStyle.TITLE.face, ElementStyle.TITLE.size);
            assertThat(broken.rule() / width).as(line).isBetween(1 / 3.0, 1 / 2.0);
        }
    }

    @Test
    void the_longest_title_that_is_taken_is_broken_at_once_and_fits() {
        String longest = "kế hoạch năm ".repeat(38).strip();
        var broken = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> BREAKS.balanced(longest, ElementStyle.TITLE, WIDTH));
        assertThat(broken.longest()).isLessThanOrEqualTo(WIDTH);
        assertThat(String.join(" ", broken.lines())).isEqualTo(longest);
        assertThat(broken.lines()).hasSizeGreaterThan(5);
    }

    @Test
    void a_word_wider_than_its_column_stays_whole() {
        assertThat(BREAKS.balanced("x".repeat(200), ElementStyle.TITLE, WIDTH).lines())
                .hasSize(1);
    }
}
