package vn.kehoach.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the units type into the boxes, and the sums of it, made here and not by the program. */
final class Answer {

    static final String DISTRICT_NEWS = "tin, bài về cải cách hành chính";

    private static final Map<String, List<String>> TYPED = Map.of(
            "dai-ptth", List.of("26", "15,5", "9"),
            "bao-bac-ninh", List.of("12"),
            "ubnd-bac-ninh", List.of("1.250"),
            "ubnd-tu-son", List.of("37"),
            "ubnd-gia-binh", List.of("12,5"),
            "ubnd-luong-tai", List.of("8"),
            "ubnd-que-vo", List.of("21"),
            "ubnd-thuan-thanh", List.of("0"),
            "ubnd-tien-du", List.of("19"));

    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> units = new HashMap<>();

    /** One box is left empty: {@code ubnd-yen-phong}, as the plan may not apply to the period. */
    void type(String unit, ObjectNode fields, JsonNode quotas) {
        fields.put("summary", "Kết quả của " + unit + ".");
        List<String> typed = TYPED.getOrDefault(unit, List.of());
        for (int i = 0; i < typed.size(); i++) {
            ((ObjectNode) fields.path("quotas").get(i)).put("amount", typed.get(i));
            BigDecimal amount = new BigDecimal(typed.get(i).replace(".", "").replace(',', '.'));
            String object = quotas.get(i).path("object").asText();
            sums.merge(object, amount, BigDecimal::add);
            units.computeIfAbsent(object, counted -> new HashMap<>()).put(unit, amount);
        }
    }

    /** By what is counted. */
    Map<String, BigDecimal> sums() {
        return sums;
    }

    /** By what is counted, then by unit. */
    Map<String, Map<String, BigDecimal>> units() {
        return units;
    }
}
