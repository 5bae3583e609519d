package vn.kehoach.year;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Who holds which post and which units there are, read from the demonstration's own lists and not from the program. */
final class Posts {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();

    Posts() {
        for (CSVRecord person : read("people")) {
            holders.putIfAbsent(person.get("Đơn vị") + " " + person.get("Vai trò"), person.get("Tên đăng nhập"));
        }
        for (CSVRecord unit : read("units")) {
            groups.computeIfAbsent(unit.get("Nhóm"), group -> new ArrayList<>()).add(unit.get("Mã"));
        }
    }

    String head(String unit) {
        return holder(unit, "Thủ trưởng");
    }

    String officer(String unit) {
        return holder(unit, "Người xử lý");
    }

    String clerk(String unit) {
        return holder(unit, "Văn thư");
    }

    List<String> communes() {
        return List.copyOf(groups.get("xa-phuong-thi-tran"));
    }

    List<String> districts() {
        return List.copyOf(groups.get("huyen-thanh-pho"));
    }

    /** Departments, broadcaster, portal and districts. */
    List<String> direct() {
        List<String> units = new ArrayList<>(groups.get("so-ban-nganh"));
        units.add("dai-ptth");
        units.add("cong-ttdt");
        units.addAll(districts());
        return units;
    }

    private String holder(String unit, String role) {
        String login = holders.get(unit + " " + role);
        if (login == null) {
            throw new IllegalArgumentException(unit + " has no " + role);
        }
        return login;
    }

    private static List<CSVRecord> read(String name) {
        try (Reader reader = new InputStreamReader(
                Posts.class.getResourceAsStream("/demo/organization/" + name + ".csv"), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
