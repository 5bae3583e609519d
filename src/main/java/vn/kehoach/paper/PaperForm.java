package vn.kehoach.paper;

import java.util.Locale;
import java.util.Set;
import vn.kehoach.document.OfficialDocument.Kind;

/**
 * The recurring documents whose texts are templates. The abbreviations are those of Decree 30/2020, Phụ lục III; a công
 * văn has none, and the slip is the Office's own paper.
 */
public enum PaperForm {
    /** With which a drafting body puts a plan forward. */
    PROPOSAL(Kind.PROPOSAL, "TTr", Set.of("noi_dung_trinh"), """
            co_quan_ban_hanh co_quan_lap trich_yeu_ke_hoach noi_dung_trinh tai_lieu[ten_tai_lieu]"""),
    /** The Office's findings on a file, for who is to sign. */
    SLIP(Kind.SLIP, "PTr", Set.of("van_de", "y_kien", "de_xuat"), """
            co_quan_ban_hanh co_quan_lap nguoi_nhan co_quan_trinh so_to_trinh ngay_to_trinh trich_yeu_ke_hoach
            van_de y_kien de_xuat tham_tra[noi_dung_tham_tra ket_qua_tham_tra]"""),
    /** What the units of a round answered, made one report of the focal body. */
    CONSOLIDATED_REPORT(Kind.REPORT, "BC", Set.of("trich_yeu", "muc"), """
            co_quan_ban_hanh co_quan_lap so_ke_hoach ngay_ke_hoach trich_yeu_ke_hoach ten_dot trich_yeu
            muc[so_muc ten_muc noi_dung_muc]"""),
    /** One unit's answer in a round. */
    UNIT_REPORT(Kind.REPORT, "BC", Set.of("muc"), """
            co_quan_ban_hanh co_quan_lap co_quan_nhan so_ke_hoach ngay_ke_hoach trich_yeu_ke_hoach ten_dot
            khong_phat_sinh muc[so_muc ten_muc noi_dung_muc]"""),
    /** In which a unit comments on a draft. */
    OPINION_LETTER(Kind.LETTER, "", Set.of("y_kien_chung", "gop_y", "khong_nhat_tri"), """
            co_quan_ban_hanh co_quan_lap co_quan_nhan so_ke_hoach ngay_ke_hoach trich_yeu_ke_hoach ten_dot
            nhat_tri nhat_tri_co_y_kien khong_nhat_tri y_kien_chung gop_y[noi_dung_gop_y]"""),
    /** To units that are late, when the head of the focal body has released it. */
    CHASE_LETTER(Kind.LETTER, "", Set.of("don_vi", "ngay_de_nghi"), """
            co_quan_ban_hanh co_quan_lap so_ke_hoach ngay_ke_hoach trich_yeu_ke_hoach muc_giao_theo_doi ten_dot
            thoi_han ngay_de_nghi han_tong_hop so_don_vi nhieu_don_vi so_ngay_qua_han nguoi_lien_he
            don_vi[ten_don_vi]"""),
    /** Mends what is wrong in the form of an issued document (article 18.4). */
    CORRECTION_LETTER(Kind.LETTER, "", Set.of("dinh_chinh"), """
            co_quan_ban_hanh co_quan_lap so_ke_hoach ngay_ke_hoach trich_yeu_ke_hoach noi_nhan[ten_noi_nhan]
            dinh_chinh[so_thu_tu vi_tri da_in sua_thanh]"""),
    /** Takes an issued plan back (article 18.3). */
    RECALL_DECISION(Kind.DECISION, "QĐ", Set.of("ly_do"), """
            co_quan_ban_hanh co_quan_lap nguoi_ban_hanh so_ke_hoach ngay_ke_hoach trich_yeu_ke_hoach ly_do
            nguoi_de_nghi la_uy_ban noi_nhan[ten_noi_nhan]"""),
    /** Puts another plan in the place of an issued one (article 18.4). */
    REPLACEMENT_DECISION(Kind.DECISION, "QĐ", Set.of("ly_do", "ke_hoach_moi"), """
            co_quan_ban_hanh co_quan_lap nguoi_ban_hanh so_ke_hoach ngay_ke_hoach trich_yeu_ke_hoach ly_do
            ke_hoach_moi nguoi_de_nghi la_uy_ban noi_nhan[ten_noi_nhan]"""),
    /** How a round stands, unit by unit. */
    ROUND_NOTIFICATION(Kind.NOTIFICATION, "TB", Set.of("phai_gui"), """
            co_quan_ban_hanh co_quan_lap so_ke_hoach ngay_ke_hoach trich_yeu_ke_hoach ten_dot thoi_han
            ngay_tong_hop phai_gui dung_han gui_muon trong_han qua_han phoi_hop phoi_hop_da_co
            don_vi_qua_han[ten_don_vi so_ngay_qua_han]""");

    private final Kind kind;
    private final String abbreviation;
    private final Set<String> required;
    private final Placeholders placeholders;

    PaperForm(Kind kind, String abbreviation, Set<String> required, String placeholders) {
        this.kind = kind;
        this.abbreviation = abbreviation;
        this.required = required;
        this.placeholders = Placeholders.of(placeholders);
    }

    /**
     * @return tên loại
     */
    public Kind kind() {
        return kind;
    }

    /**
     * @return the part of a path and of file names, e.g. {@code chase-letter}
     */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @return the kind in the register of outgoing documents; a công văn has no abbreviation and is kept as {@code CV}
     */
    public String registerKind() {
        return letter() ? "CV" : abbreviation;
    }

    String abbreviation() {
        return abbreviation;
    }

    /** A công văn's symbol names the field it is about; other kinds have their abbreviation. */
    boolean letter() {
        return kind == Kind.LETTER;
    }

    /** Whether the kind has Kính gửi (Phụ lục I, mục II.9a): it goes to certain bodies and is about them. */
    boolean addressed() {
        return kind != Kind.DECISION && kind != Kind.NOTIFICATION;
    }

    Set<String> required() {
        return required;
    }

    Placeholders placeholders() {
        return placeholders;
    }
}
