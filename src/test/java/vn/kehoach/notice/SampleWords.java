package vn.kehoach.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Words for every placeholder of every letter. */
public final class SampleWords {

    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("ho_ten", "Nguyễn Văn An"),
            Map.entry("chuc_vu", "Giám đốc"),
            Map.entry("ten_don_vi", "Sở Tài chính"),
            Map.entry("dau_moi", "Sở Nội vụ"),
            Map.entry("ten_dot", "Báo cáo 6 tháng đầu năm 2023"),
            Map.entry("han_cuoi", "14/6/2023"),
            Map.entry("het_han", "hết ngày 14/6/2023"),
            Map.entry("thoi_han", "trước ngày 15/6/2023 (hạn cuối: hết ngày 14/6/2023, thứ Tư)"),
            Map.entry("tinh_trang", "Đang thực hiện"),
            Map.entry("lien_ket", "https://kehoach.example/viec"),
            Map.entry("lien_ket_gia_han", "https://kehoach.example/gia-han"),
            Map.entry("nguoi_lien_he", "Trần Thị Bình"),
            Map.entry("dien_thoai", "0222 000 111"),
            Map.entry("ngay_de_nghi", "16/6/2023"),
            Map.entry("so_ky_hieu", "36/KH-UBND"),
            Map.entry("ngay_ban_hanh", "08/02/2023"),
            Map.entry("co_quan_ban_hanh", "UBND tỉnh Bắc Ninh"),
            Map.entry("trich_yeu", "truyền thông về cải cách hành chính năm 2023"),
            Map.entry("muc_giao_theo_doi", "mục III"),
            Map.entry("cac_ngay_da_nhac", "07/6/2023, 13/6/2023, 15/6/2023"),
            Map.entry("ten_van_ban", "Báo cáo 6 tháng đầu năm 2023"),
            Map.entry("so_ngay_qua_han", "3"),
            Map.entry("noi_nhan_tong_hop", "UBND tỉnh Bắc Ninh"),
            Map.entry("han_tong_hop", "26/6/2023"),
            Map.entry("cap_quyet_dinh", "lãnh đạo UBND tỉnh Bắc Ninh"),
            Map.entry("ho_ten_thu_truong_dau_moi", "Lê Văn Cường"),
            Map.entry("chuc_vu_thu_truong_dau_moi", "Giám đốc"),
            Map.entry("nguoi_bao_cao", "Sở Nội vụ"),
            Map.entry("gio_phut", "08 giờ 00"),
            Map.entry("ngay_bao_cao", "23/6/2023"),
            Map.entry("phai_gui", "30"),
            Map.entry("da_gui", "27"),
            Map.entry("dung_han", "24"),
            Map.entry("gui_muon", "3"),
            Map.entry("trong_han", "1"),
            Map.entry("gia_han", "1"),
            Map.entry("qua_han", "2"),
            Map.entry("phoi_hop_da_co", "1"),
            Map.entry("phoi_hop", "1"),
            Map.entry("danh_sach_don_vi_qua_han", "Sở Tài chính: 7 ngày làm việc, đã đôn đốc 2 lần, chưa nêu lý do"),
            Map.entry("de_xuat", "đề nghị Chủ tịch UBND tỉnh nhắc các đơn vị"),
            Map.entry("so_ky_hieu_don_vi", "12/BC-STC"),
            Map.entry("ngay_van_ban_don_vi", "12/6/2023"),
            Map.entry("danh_sach_noi_dung_can_bo_sung", "- Số liệu tin, bài quý II."),
            Map.entry("han_bo_sung", "21/6/2023"),
            Map.entry("ngay_gui_lan_dau", "13/6/2023"),
            Map.entry("ngay_nhan", "13/6/2023"),
            Map.entry("dung_han_hoac_qua_han", "đúng hạn"),
            Map.entry("danh_sach_tep", "bao-cao.pdf"),
            Map.entry("ma_tiep_nhan", "TN-17-1"),
            Map.entry("muc_dich", "để thực hiện"),
            Map.entry("de_nghi", "Đề nghị đồng chí tiếp nhận, vào sổ văn bản đến."),
            Map.entry("ten_viec", "Ký kế hoạch"),
            Map.entry("han_xu_ly", "03/02/2023"),
            Map.entry("co_quan_trinh", "Sở Nội vụ"),
            Map.entry("nguoi_tra_lai", "Phạm Thị Dung"),
            Map.entry("ngay_tra_lai", "03/02/2023"),
            Map.entry("ly_do", "Thiếu căn cứ."),
            Map.entry("im_lang", "Quá thời hạn trên, coi như nhất trí."),
            Map.entry("ngay_thu_hoi", "12/6/2023"),
            Map.entry("ke_hoach_don_vi", "Kế hoạch số 01/KH-STC ngày 01/3/2023"),
            Map.entry("dot_don_vi", "Báo cáo 6 tháng đầu năm của các phường"),
            Map.entry("han_don_vi", "13/6/2023"),
            Map.entry("van_ban", "Công văn số 12/UBND-NC ngày 15/5/2023"),
            Map.entry("so_don_vi", "2"),
            Map.entry("ten_de_nghi", "đề nghị gia hạn"),
            Map.entry("danh_sach_goi", "- UBND xã A, điện thoại 0222 000 222"));

    private SampleWords() {}

    static Notice notice(String subject, Letter letter, String... changed) {
        Map<String, String> words = new HashMap<>(ALL);
        for (int i = 0; i < changed.length; i += 2) {
            words.put(changed[i], changed[i + 1]);
        }
        return new Notice(subject, "occasion", "stc.chuyenvien", letter, words, "", Instant.EPOCH);
    }
}
