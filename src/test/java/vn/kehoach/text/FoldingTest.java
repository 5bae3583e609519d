package vn.kehoach.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    private static final Map<String, String> TONE_PLACES = Map.ofEntries(
            Map.entry("óa", "oá"),
            Map.entry("òa", "oà"),
            Map.entry("ỏa", "oả"),
            Map.entry("õa", "oã"),
            Map.entry("ọa", "oạ"),
            Map.entry("óe", "oé"),
            Map.entry("òe", "oè"),
            Map.entry("úy", "uý"),
            Map.entry("ùy", "uỳ"),
            Map.entry("ủy", "uỷ"),
            Map.entry("ũy", "uỹ"),
            Map.entry("ụy", "uỵ"),
            Map.entry("Ủy", "Uỷ"));

    /** What people's programs do to a name without making it another one. */
    private static final List<UnaryOperator<String>> HABITS = List.of(
            s -> Normalizer.normalize(s, Normalizer.Form.NFD),
            s -> Normalizer.normalize(s, Normalizer.Form.NFC),
            s -> s.toUpperCase(Locale.ROOT),
            s -> s.toLowerCase(Locale.ROOT),
            FoldingTest::otherTonePlace,
            s -> s.replace(" - ", " – "),
            s -> s.replace(" - ", "—"),
            s -> s.replace(" - ", "-"),
            s -> s.replace(' ', '\u00A0'),
            s -> "  " + s.replace(" ", "  \t") + "\n",
            s -> "\uFEFF" + s.replace("UBND", "Ủy ban nhân dân"),
            s -> s.replace("HĐND", "Hội đồng nhân dân"),
            s -> s.replace("thị xã", "TX."),
            s -> s.replace("Mặt trận Tổ quốc", "MTTQ"));

    @Test
    void everySpellingOfANameOfThePlansIsTheSameAndNoOtherIs() throws IOException {
        List<String> names = new String(
                        FoldingTest.class
                                .getResourceAsStream("/seeds/unit-names.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(names).hasSizeGreaterThan(45);
        Map<String, String> owner = new HashMap<>();
        Random random = new Random(30);
        for (String name : names) {
            String key = Folding.key(name);
            assertThat(owner.put(key, name))
                    .as("another name folds like " + name)
                    .isNull();
            for (int i = 0; i < 40; i++) {
                String spelt = name;
                for (int n = random.nextInt(4); n >= 0; n--) {
                    spelt = HABITS.get(random.nextInt(HABITS.size())).apply(spelt);
                }
                assertThat(Folding.key(spelt)).as(spelt).isEqualTo(key);
            }
        }
    }

    private static String otherTonePlace(String name) {
        String other = Normalizer.normalize(name, Normalizer.Form.NFC);
        for (Map.Entry<String, String> place : TONE_PLACES.entrySet()) {
            other = other.replace(place.getKey(), place.getValue());
        }
        return other;
    }

    @ParameterizedTest
    @CsvSource({
        "Ủy,Uỷ",
        "hóa,hoá",
        "tọa,toạ",
        "HOÀ,hòa",
        "UBND xã,Ủy ban nhân dân xã",
        "TP. Bắc Ninh,thành phố Bắc Ninh"
    })
    void same(String one, String other) {
        assertThat(Folding.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"hóa,hoa", "hòa,hóa", "Tư,Tu", "đa,da", "Sở Y tế,Sở Y", "UBND xã,UBND tỉnh", "Lâm Đồng,Lam Đồng"})
    void different(String one, String other) {
        assertThat(Folding.same(one, other)).isFalse();
    }

    @Test
    void nothingIsNothing() {
        assertThat(Folding.key(null)).isEmpty();
        assertThat(Folding.plain(" Đồng Nguyên ")).isEqualTo("dong nguyen");
    }
}
