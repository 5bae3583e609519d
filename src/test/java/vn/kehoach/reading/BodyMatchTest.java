package vn.kehoach.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.KehoachTest;

/** Bodies as plans name them, among the units and groups that the program ships. */
@KehoachTest
class BodyMatchTest {

    private static final LocalDate DAY = LocalDate.of(2023, 2, 10);
    private static final Map<String, List<String>> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put("Bộ Nội vụ", List.of("unit:bo-noi-vu"));
        WRITTEN.put("TTTU", List.of("unit:thuong-truc-tinh-uy"));
        WRITTEN.put("TT. Tỉnh uỷ", List.of("unit:thuong-truc-tinh-uy"));
        WRITTEN.put("TT HĐND tỉnh", List.of("unit:thuong-truc-hdnd-tinh"));
        WRITTEN.put("Chủ tịch, các PCT UBND tỉnh", List.of("group:lanh-dao-ubnd-tinh"));
        WRITTEN.put("CT và các PCT UBND tỉnh", List.of("group:lanh-dao-ubnd-tinh"));
        WRITTEN.put("Các Sở, ban, ngành thuộc UBND tỉnh", List.of("group:so-ban-nganh"));
        WRITTEN.put("các cơ quan chuyên môn thuộc UBND tỉnh", List.of("group:so-ban-nganh"));
        WRITTEN.put("Thủ trưởng các sở, ban, ngành tỉnh", List.of("group:so-ban-nganh"));
        WRITTEN.put("UBND các huyện, thành phố", List.of("group:huyen-thanh-pho"));
        WRITTEN.put("Uỷ ban nhân dân các huyện, thị xã, thành phố", List.of("group:huyen-thanh-pho"));
        WRITTEN.put("Chủ tịch UBND các huyện, thành phố", List.of("group:huyen-thanh-pho"));
        WRITTEN.put("UBND cấp huyện", List.of("group:huyen-thanh-pho"));
        WRITTEN.put("UBND các xã, phường, thị trấn", List.of("group:xa-phuong-thi-tran"));
        WRITTEN.put("UBND cấp huyện, cấp xã", List.of("group:huyen-thanh-pho", "group:xa-phuong-thi-tran"));
        WRITTEN.put("Đài PT-TH tỉnh", List.of("unit:dai-ptth"));
        WRITTEN.put("Đài Phát thanh - Truyền hình tỉnh", List.of("unit:dai-ptth"));
        WRITTEN.put("Báo Bắc Ninh; Cổng TTĐT tỉnh", List.of("unit:bao-bac-ninh", "unit:cong-ttdt"));
        WRITTEN.put("Báo Bắc Ninh, Cổng Thông tin điện tử tỉnh", List.of("unit:bao-bac-ninh", "unit:cong-ttdt"));
        WRITTEN.put("Sở Nội vụ (để tổng hợp)", List.of("unit:so-noi-vu"));
        WRITTEN.put("Giám đốc Sở Nội vụ", List.of("unit:so-noi-vu"));
        WRITTEN.put("Sở TT&TT", List.of("unit:so-tt-tt"));
        WRITTEN.put("Sở LĐTBXH", List.of("unit:so-ldtbxh"));
        WRITTEN.put("Sở NN và PTNT", List.of("unit:so-nn-ptnt"));
        WRITTEN.put("Sở Văn hoá, Thể thao và Du lịch", List.of("unit:so-vh-tt-dl"));
        WRITTEN.put("Sở Tài chính, Sở Tư pháp", List.of("unit:so-tai-chinh", "unit:so-tu-phap"));
        WRITTEN.put("Các Sở: Tài chính, Nội vụ", List.of("unit:so-tai-chinh", "unit:so-noi-vu"));
        WRITTEN.put(
                "Sở Tài chính, Văn hóa, Thể thao và Du lịch, Y tế",
                List.of("unit:so-tai-chinh", "unit:so-vh-tt-dl", "unit:so-y-te"));
        WRITTEN.put("Sở Nội vụ và Sở Tài chính", List.of("unit:so-noi-vu", "unit:so-tai-chinh"));
        WRITTEN.put("VP UBND tỉnh", List.of("unit:van-phong-ubnd"));
        WRITTEN.put("UBND TP Từ Sơn", List.of("unit:ubnd-tu-son"));
        WRITTEN.put("các cơ quan, đơn vị có liên quan", List.of());
        WRITTEN.put("Sở Nội vụ tỉnh Lam Giang", List.of());
        WRITTEN.put("Sở Tài chính, Công an huyện Phú Khê", List.of());
    }

    @Autowired
    private BodyMatch match;

    @Test
    void bodies_are_found_among_the_units_that_the_program_ships() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        WRITTEN.keySet().forEach(words -> found.put(words, match.references(List.of(words), "ubnd-tinh", DAY)));
        assertThat(found).containsExactlyEntriesOf(WRITTEN);
    }
}
