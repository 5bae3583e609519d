package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.OfficialDocument.Clause;
import vn.kehoach.document.OfficialDocument.Dash;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Point;
import vn.kehoach.document.OfficialDocument.Table;

/** How the lines that a drafter typed become the blocks of a document. */
class PlanBlocksTest {

    @Test
    void a_line_is_told_by_its_number() {
        assertThat(PlanBlocks.line("1. Mục đích")).isEqualTo(new Clause("1.", "Mục đích", null));
        assertThat(PlanBlocks.line("2. Giao phòng Hành chính theo dõi."))
                .isEqualTo(new Clause("2.", null, "Giao phòng Hành chính theo dõi."));
        assertThat(PlanBlocks.line("4. Kinh phí: Bố trí từ dự toán;"))
                .isEqualTo(new Clause("4.", null, "Kinh phí: Bố trí từ dự toán;"));
        assertThat(PlanBlocks.line("đ) Báo Bắc Ninh")).isEqualTo(new Point("đ", "Báo Bắc Ninh"));
        assertThat(PlanBlocks.line("- Chỉ đạo")).isEqualTo(new Dash("Chỉ đạo"));
        assertThat(PlanBlocks.line("+ Mở chuyên mục")).isEqualTo(new Paragraph("+ Mở chuyên mục"));
        assertThat(PlanBlocks.line("15.000 lượt")).isEqualTo(new Paragraph("15.000 lượt"));
    }

    @Test
    void a_group_of_an_annex_runs_across() {
        Table table =
                (Table) SeedPapers.bacGiang(5, null).annexes().get(0).blocks().get(0);
        assertThat(table.columns()).hasSize(6);
        assertThat(table.rows()).contains(List.of("B", "Công tác tuyên truyền"));
        assertThat(table.rows()).filteredOn(row -> row.size() == 6).hasSizeGreaterThan(5);
    }
}
