package vn.kehoach.ladder;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a ladder as a DMN decision table. Only what is written here ever reaches the engine: of a table that somebody
 * sends, the rows are read and checked, and written anew.
 */
public final class LadderXml {

    /** The decision's id, and its key in the engine. */
    public static final String KEY = "escalation-ladder";

    private static final String[][] INPUTS = {
        {"kind", "Loại nội dung yêu cầu"},
        {"obligation", "Giao hay đề nghị"},
        {"relation", "Quan hệ với cơ quan ban hành"}
    };
    private static final String[][] OUTPUTS = {
        {"name", "Tên mức", "string"},
        {"offset", "Số ngày", "integer"},
        {"unit", "Tính theo", "string"},
        {"direction", "Trước hay sau hạn cuối", "string"},
        {"hour", "Giờ", "string"},
        {"audience", "Gửi tới", "string"},
        {"way", "Hình thức", "string"}
    };

    private LadderXml() {}

    /**
     * @param rules a ladder that has passed every check
     * @return the decision table
     */
    public static String write(List<LadderRule> rules) {
        DmnText text = new DmnText(KEY, "Các mức nhắc việc, đôn đốc", "COLLECT");
        for (String[] input : INPUTS) {
            text.input(input[0], input[1], "string");
        }
        for (String[] output : OUTPUTS) {
            text.output(output[0], output[1], output[2]);
        }
        rules.stream().map(LadderRule::row).forEach(row -> rule(text, row));
        return text.finish();
    }

    private static void rule(DmnText text, LadderRow row) {
        text.rule(
                row.note(),
                List.of(any(row.kinds()), any(row.obligations()), any(row.relations())),
                List.of(
                        quoted(row.name()),
                        row.offset(),
                        quoted(row.unit()),
                        quoted(row.direction()),
                        quoted(row.hour()),
                        quoted(row.audience()),
                        quoted(row.way())));
    }

    private static String any(List<String> names) {
        return names.stream().map(LadderXml::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
