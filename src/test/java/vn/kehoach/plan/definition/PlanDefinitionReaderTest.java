package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kehoach.plan.definition.PlanDefinitionException.Fault;

/** Each fault is put into the plan that ships, so that nothing else is wrong with it. */
class PlanDefinitionReaderTest {

    private final PlanDefinitionReader reader = new PlanDefinitionReader(Locale.forLanguageTag("vi"));
    private final String good = shipped();

    PlanDefinitionReaderTest() throws IOException {}

    @ParameterizedTest(name = "{1} for {0} is refused at {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "focalUnit: so-noi-vu; focalUnits: so-noi-vu; focalUnits; Không có trường \"focalUnits\"",
                "acceptance: RECORDED; acceptence: RECORDED; duties[1].acceptence; Các trường được dùng: acceptance, consolidate",
                "year: 2023; year: ~; year; Chưa có nội dung",
                "acceptance: CHECKED; acceptance: CHECK; duties[2].acceptance; chọn một trong: NONE, RECORDED, CHECKED",
                "op: \">=\"; op: \">\"; quotas[0].op; chọn một trong: >=, =, range",
                "date: 2023-06-15; date: 15/6/2023; duties[2].due.date; Ngày \"15/6/2023\" chưa đúng",
                "year: 2023; year: \"nay\"; year; sai kiểu",
                "year: 2023; year: [2023]; year; cấu trúc tại đây chưa đúng",
                "to: unit:bo-noi-vu; to: so-noi-vu; recipients[0].bodies[0].to; Địa chỉ \"so-noi-vu\" chưa đúng",
                "to: [unit:dai-ptth]; to: [~]; annex.rows[4].lead[0].to[0]; cấu trúc tại đây chưa đúng",
                "place: Bắc Ninh; place: ''; place; Chưa có nội dung",
                "issuingUnit: ubnd-tinh; issuingUnit: UBND tỉnh; issuingUnit; Mã \"UBND tỉnh\" chưa đúng",
                "year: 2023; year: 1923; year; từ 2000 đến 2100",
                "- number: 8; - number: 9; annex.rows[7].number; Số thứ tự phải là 8, hiện ghi 9",
                "value: 15; value: -15; quotas[1].value; cần một giá trị",
                "min: 8; min: 11; quotas[2].min; theo khoảng",
                "to: unit:thuong-truc-tinh-uy; to: unit:bo-noi-vu; recipients[1].bodies[0].to; đã có ở recipients[0]",
                "key: sub-plan; key: acknowledge; duties[1].key; \"acknowledge\" đã có",
                "judges: SIGNED; judges: ISSUED; duties[2].judges; mới tính theo ngày ban hành",
                "opensDaysBefore: 30; opensDaysBefore: -1; duties[2].opensDaysBefore; từ 0 trở lên",
                "{to: unit:bao-bac-ninh, obligation: REQUEST}; {to: unit:bao-bac-ninh, obligation: NONE};"
                        + " duties[2].respondents[4].obligation; phải được giao",
                "{to: unit:bao-bac-ninh, obligation: REQUEST}; {to: unit:dai-ptth, obligation: ORDER};"
                        + " duties[2].respondents[4].to; có hai lần",
                "{to: unit:bao-bac-ninh, obligation: REQUEST}; {to: unit:so-y-te, obligation: ORDER};"
                        + " duties[2].respondents[4].to; không có trong Nơi nhận",
                "date: 2023-06-15; date: 2024-06-15; duties[2].due.date; ngoài năm kế hoạch 2023",
                "date: 2023-06-15; hour: '00:00', date: 2023-06-15; duties[2].due.hour; 0 giờ không dùng",
                "date: 2023-06-15; date: null; duties[2].due.date; Chưa có nội dung",
                "anchor: DISPATCH_DAY; anchor: DISPATCH_DAY, date: 2023-02-15; duties[0].due.date; không ghi ngày",
            })
    void what_is_wrong_is_named_with_line_and_path(String part, String wrong, String path, String message) {
        Fault fault = faults(good.replaceFirst(java.util.regex.Pattern.quote(part), wrong))
                .get(0);
        assertThat(fault.path()).isEqualTo(path);
        assertThat(fault.message()).contains(message);
        assertThat(fault.line()).isEqualTo(lineOf(part));
    }

    @Test
    void what_is_missing_is_told_at_what_it_is_missing_from() {
        Fault bodies =
                faults(good.replaceFirst("purpose: ARCHIVE", "purpose: INFORM")).get(0);
        assertThat(bodies.path()).isEqualTo("recipients[8].bodies");
        assertThat(bodies.line()).isEqualTo(lineOf("- line: \"Lưu"));
        Fault approval =
                faults(good.replaceFirst("    headApproval: true\n", "")).get(0);
        assertThat(approval.path()).isEqualTo("duties[1].headApproval");
        assertThat(approval.message()).isEqualTo("Chưa có nội dung. Đề nghị bổ sung.");
        assertThat(approval.line()).isEqualTo(lineOf("- key: sub-plan"));
    }

    @Test
    void a_field_twice_is_refused_where_it_comes_again() {
        Fault fault =
                faults(good.replaceFirst("place: ", "year: 2024\nplace: ")).get(0);
        assertThat(fault.message()).contains("đã có ở phía trên");
        assertThat(fault.line()).isEqualTo(lineOf("place: "));
    }

    @Test
    void what_is_no_yaml_is_refused_at_its_line() {
        Fault fault = faults(good.replaceFirst("place: ", "place: \"")).get(0);
        assertThat(fault.message()).contains("YAML");
        assertThat(fault.line()).isGreaterThan(1);
        assertThat(faults("").get(0).message()).contains("Tệp trống");
        assertThat(faults("# nothing\n").get(0).message()).contains("Tệp trống");
    }

    @Test
    void a_text_that_is_too_long_tells_both_lengths() {
        Fault fault = faults(good.replaceFirst("Bắc Ninh\n", "B" + "x".repeat(500) + "\n"))
                .get(0);
        assertThat(fault.path()).isEqualTo("place");
        assertThat(fault.message())
                .isEqualTo("Nội dung dài 501 ký tự, vượt quá 500 ký tự. Đề nghị rút gọn hoặc tách thành nhiều mục.");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file() {
        List<Fault> faults = faults(good.replaceFirst("date: 2023-06-15", "date: 2024-06-15")
                .replaceFirst("min: 8", "min: 11")
                .replaceFirst("place: Bắc Ninh", "place: ''"));
        assertThat(faults.stream().map(Fault::path)).containsExactly("place", "quotas[2].min", "duties[2].due.date");
    }

    @Test
    void a_file_that_mixes_both_forms_of_unicode_is_read_as_one() {
        String mixed = good.replace("Bắc", java.text.Normalizer.normalize("Bắc", java.text.Normalizer.Form.NFD));
        assertThat(mixed).isNotEqualTo(good);
        assertThat(reader.read("plan.yaml", mixed)).isEqualTo(reader.read("plan.yaml", good));
    }

    @Test
    void english_has_the_same_keys() {
        var vi = ResourceBundle.getBundle("messages.plan_definition", Locale.forLanguageTag("vi"));
        var en = ResourceBundle.getBundle("messages.plan_definition", Locale.ENGLISH);
        assertThat(en.keySet()).isEqualTo(vi.keySet()).hasSizeGreaterThan(20);
        var thrown = catchThrowableOfType(
                PlanDefinitionException.class, () -> new PlanDefinitionReader(Locale.UK).read("plan.yaml", ""));
        assertThat(thrown).hasMessage("plan.yaml:\n1: : The file is empty. Enter the plan.");
    }

    private List<Fault> faults(String yaml) {
        var thrown = catchThrowableOfType(PlanDefinitionException.class, () -> reader.read("plan.yaml", yaml));
        assertThat(thrown).as("refused").isNotNull();
        return thrown.faults();
    }

    private int lineOf(String part) {
        return (int) good.substring(0, good.indexOf(part)).lines().count()
                + (good.charAt(good.indexOf(part) - 1) == '\n' ? 1 : 0);
    }

    private static String shipped() throws IOException {
        try (InputStream in = PlanDefinitionReaderTest.class.getResourceAsStream("/plans/bac-ninh-2023.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
