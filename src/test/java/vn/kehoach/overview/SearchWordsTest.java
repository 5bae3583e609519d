package vn.kehoach.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void wordsAreFoundWithAndWithoutMarksHoweverTheyAreSpelt() {
        assertThat(SearchWords.of("Tuyên truyền cải cách hành chính – Đợt 1, HOÁ đơn", 100))
                .containsExactly("tuyen", "truyen", "cai", "cach", "hanh", "chinh", "dot", "1", "hoa", "don");
        assertThat(SearchWords.wanted("cải cách hành chính"))
                .isEqualTo(SearchWords.wanted("CAI  cach hành chinh"))
                .containsExactly("cai", "cach", "hanh", "chinh");
    }

    @Test
    void aNumberIsFoundWholeAndByItsParts() {
        assertThat(SearchWords.of("Kế hoạch số 36/KH-UBND.", 100))
                .contains("36/kh-ubnd", "36/kh", "kh-ubnd", "36", "kh", "ubnd")
                .doesNotContain("36/", "-ubnd");
        assertThat(SearchWords.wanted("36/kh-ubnd")).containsExactly("36/kh-ubnd");
        assertThat(SearchWords.ofNumber("36/KH-UBND")).containsExactly("=36", "=36/kh", "=36/kh-ubnd");
        assertThat(SearchWords.wanted("01/BC-STC")).isEqualTo(SearchWords.wanted("1/bc-stc"));
        assertThat(SearchWords.ofNumber("01/BC-STC")).contains("=1/bc");
        assertThat(SearchWords.of("05/01/2023", 100)).contains("5/1/2023", "2023");
        assertThat(SearchWords.own(SearchWords.wanted("36/KH"))).containsExactly("=36/kh");
        assertThat(SearchWords.own(SearchWords.wanted("KH-UBND"))).isEmpty();
    }

    @Test
    void aDashBetweenWordsPartsThem() {
        assertThat(SearchWords.wanted("báo cáo - kết quả")).containsExactly("bao", "cao", "ket", "qua");
    }

    @Test
    void whatNobodyTypesTakesNoRoom() {
        assertThat(SearchWords.of("a".repeat(61) + " b", 100)).containsExactly("b");
        assertThat(SearchWords.of("một hai ba bốn", 2)).hasSize(2);
        assertThat(SearchWords.of(null, 9)).isEmpty();
        assertThat(SearchWords.wanted("  ?! ")).isEmpty();
        assertThat(SearchWords.wanted("1 2 3 4 5 6 7 8 9 10")).hasSize(8);
    }
}
