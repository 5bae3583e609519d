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

    private static final String SIX_MONTHS =
            "{anchor: DATE, text: \"trước ngày 15/6/2023\", bound: EXCLUSIVE, date: 2023-06-15, weekendRule: NONE}";

    private final PlanDefinitionReader reader = new PlanDefinitionReader(Locale.forLanguageTag("vi"));
    private final String good = shipped();

    PlanDefinitionReaderTest() throws IOException {}

    @ParameterizedTest(name = "{1} for {0} is refused at {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "focalUnit: so-noi-vu; focalUnits: so-noi-vu; focalUnits; Không có trường \"focalUnits\"",
                "acceptance: RECORDED; acceptence: RECORDED; duties[1].acceptence; Các trường được dùng: acceptance, closesAfter",
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
                "date: 2023-06-15; date: 2023-02-30; duties[2].due.date; Ngày \"2023-02-30\" không có trong lịch",
                "authority: TM, onBehalfOf: \"ỦY BAN NHÂN DÂN\"; authority: TM; signer.onBehalfOf; Chưa có nội dung",
                "authority: TM; authority: TT; signer.authority; chọn một trong: TM, KT, TL, TUQ, Q",
                "authority: TM; second: {authority: TM, onBehalfOf: \"HỘI ĐỒNG\"}, authority: TM; signer.second; dưới TM.",
                "opensDaysBefore: 30; judgesText: hoàn thành; duties[2].judgesText; khi judges là ASK",
                "opensDaysBefore: 30; closesAfter: 2023-06-14; duties[2].closesAfter; trước hạn 2023-06-15",
                "opensDaysBefore: 30; levels: [{to: group:xa-phuong-thi-tran, bound: EXCLUSIVE, date: 2023-06-10}];"
                        + " duties[2].levels[0].to; có hạn riêng nhưng không phải gửi",
                "except: [unit:so-noi-vu]}; unlisted: true}; duties[2].respondents[0].unlisted; đã có trong Nơi nhận",
            })
    void what_is_wrong_is_named_with_line_and_path(String part, String wrong, String path, String message) {
        Fault fault = faults(good.replaceFirst(java.util.regex.Pattern.quote(part), wrong))
                .get(0);
        assertThat(fault.path()).isEqualTo(path);
        assertThat(fault.message()).contains(message);
        assertThat(fault.line()).isEqualTo(lineOf(part));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{anchor: WINDOW, window: {from: 2023-09-30, to: 2023-07-01}}; window.to; trước ngày đầu 2023-09-30",
                "{anchor: WINDOW, bound: EXCLUSIVE, window: {from: 2023-07-01, to: 2023-09-30}}; bound; cả ngày cuối",
                "{anchor: WINDOW, window: {from: 2023-07-01}}; window.to; Chưa có nội dung",
                "{anchor: WINDOW}; window; Chưa có nội dung",
                "{anchor: EVENT, bound: INCLUSIVE, event: {name: Hội nghị}}; event.offset; Chưa có nội dung",
                "{anchor: EVENT, bound: INCLUSIVE, event: {name: Hội nghị, offset: -400}}; event.offset; không quá 366",
                "{anchor: EVENT, event: {name: Hội nghị, offset: 1}}; bound; Chưa có nội dung",
                "{anchor: RECURRING, bound: EXCLUSIVE, recurrence: {every: MONTH, dueDay: 32}}; recurrence.dueDay; từ 1 đến 31",
                "{anchor: RECURRING, bound: EXCLUSIVE, recurrence: {every: MONTH, first: 13}}; recurrence.first; Tháng \"13\"",
                "{anchor: RECURRING, bound: EXCLUSIVE, recurrence: {every: MONTH, first: 5, last: 4}}; recurrence.last; 2023-04",
                "{anchor: RECURRING, bound: EXCLUSIVE, recurrence: {every: WEEK}}; recurrence.every; MONTH, QUARTER, HALF_YEAR",
                "{anchor: RECURRING, bound: EXCLUSIVE, recurrence: {every: MONTH, monthOffset: 13}}; recurrence.monthOffset; -12 đến 12",
                "{anchor: RECURRING, recurrence: {every: MONTH, dueDay: 3}}; bound; Chưa có nội dung",
                "{anchor: UNDATED}; text; Chưa có nội dung",
                "{anchor: UNDATED, text: Cuối năm, date: 2023-12-31}; date; khi anchor là DATE",
                "{anchor: UNDATED, text: Cuối năm, recurrence: {every: YEAR}}; recurrence; khi anchor là RECURRING",
            })
    void a_time_limit_has_what_its_anchor_needs_and_nothing_else(String due, String at, String message) {
        Fault fault = faults(withDue(due)).get(0);
        assertThat(fault.path()).isEqualTo("duties[2].due." + at);
        assertThat(fault.message()).contains(message);
        assertThat(fault.line()).isEqualTo(lineOf(SIX_MONTHS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{anchor: WINDOW, text: trong quý III, window: {from: 2023-07-01, to: 2023-09-30}}",
                "{anchor: EVENT, bound: INCLUSIVE, event: {name: Hội nghị, offset: 1, unit: WORKING_DAYS}}",
                "{anchor: RECURRING, bound: EXCLUSIVE, recurrence: {every: MONTH, dueDay: 3, monthOffset: 1, first: 2, last: 2023-11}}",
                "{anchor: RECURRING, text: hàng quý, recurrence: {every: QUARTER}}",
                "{anchor: UNDATED, text: Cuối năm}",
            })
    void every_way_to_write_a_time_limit_is_read(String due) {
        assertThat(reader.read("plan.yaml", withDue(due))
                        .duties()
                        .get(2)
                        .due()
                        .anchor()
                        .name())
                .isEqualTo(due.replaceFirst(".*anchor: ([A-Z]+).*", "$1"));
    }

    @Test
    void months_without_a_year_are_of_the_plan() {
        var recurrence = reader.read(
                        "plan.yaml",
                        withDue("{anchor: RECURRING, recurrence: {every: MONTH, first: 2, last: 2024-01}}"))
                .duties()
                .get(2)
                .due()
                .recurring(2023);
        assertThat(recurrence.periods()).hasSize(12).first().satisfies(period -> {
            assertThat(period.from()).isEqualTo("2023-02-01");
            assertThat(period.due()).isNull();
        });
        assertThat(recurrence.last()).isEqualTo(java.time.YearMonth.of(2024, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "signer: {; signer: &ky {; neo (&)",
                "place: Bắc Ninh; place: *nơi; neo (&)",
                "place: Bắc Ninh; place: [[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]; lồng nhau quá 20 tầng",
            })
    void what_makes_a_small_file_big_is_refused_at_its_line(String part, String wrong, String message) {
        Fault fault = faults(good.replace(part, wrong)).get(0);
        assertThat(fault.message()).contains(message);
        assertThat(fault.line()).isEqualTo(lineOf(part));
    }

    @Test
    void bytes_that_are_not_utf_8_or_too_many_are_refused() {
        byte[] windows =
                "title: ok\nplace: B\u0103\u0301c Ninh\n".getBytes(java.nio.charset.Charset.forName("windows-1258"));
        Fault fault = faults(() -> reader.read("plan.yaml", windows)).get(0);
        assertThat(fault.message()).contains("Windows-1258");
        assertThat(fault.line()).isEqualTo(2);
        Fault large =
                faults(() -> reader.read("plan.yaml", new byte[10_000_000])).get(0);
        assertThat(large.message()).isEqualTo("Tệp 10.000 KB, vượt quá 1.000 KB. Đề nghị kiểm tra lại tệp.");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_plan() {
        assertThat(reader.read("plan.yaml", ("\uFEFF" + good).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(reader.read("plan.yaml", good));
    }

    @Test
    void a_plan_is_not_its_own_parent() {
        Fault fault = faults(
                        good.replaceFirst("relation: SAME_BODY", "definition: bac-ninh-2023\n  relation: SAME_BODY"))
                .get(0);
        assertThat(fault.path()).isEqualTo("parentPlan.definition");
        assertThat(fault.message()).contains("của chính nó");
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

    private String withDue(String due) {
        return good.replace(SIX_MONTHS, due);
    }

    private List<Fault> faults(String yaml) {
        return faults(() -> reader.read("plan.yaml", yaml));
    }

    private static List<Fault> faults(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        var thrown = catchThrowableOfType(PlanDefinitionException.class, reading);
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
