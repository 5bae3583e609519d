package vn.kehoach.organization.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kehoach.text.Folding;

/** The tables of an import and their columns. The headings are the format's, in Vietnamese, in both languages. */
enum Sheet {
    GROUPS("Nhóm đơn vị", "groups", Column.CODE, Column.NAME),
    UNITS(
            "Đơn vị",
            "units",
            Column.CODE,
            Column.NAME,
            Column.SHORT_NAME,
            Column.TIER,
            Column.PARENT,
            Column.RELATION,
            Column.GROUPS,
            Column.SYMBOL,
            Column.PLACE,
            Column.PHONE,
            Column.EMAIL,
            Column.FROM,
            Column.TO,
            Column.ALIASES,
            Column.OFFICE),
    NAMES("Tên theo thời gian", "names", Column.CODE, Column.NAME, Column.SHORT_NAME, Column.FROM, Column.TO),
    PARENTS("Cấp trên theo thời gian", "parents", Column.CODE, Column.PARENT, Column.FROM, Column.TO),
    RELATIONS("Quan hệ riêng", "relations", Column.CODE, Column.ISSUER, Column.RELATION, Column.FROM, Column.TO),
    IDENTIFIERS("Mã định danh", "identifiers", Column.CODE, Column.IDENTIFIER, Column.FROM, Column.TO),
    SUCCESSORS(
            "Kế thừa",
            "successors",
            Column.CODE,
            Column.SUCCESSOR,
            Column.SUCCESSION,
            Column.FROM,
            Column.FUNCTION,
            Column.BASIS),
    PEOPLE(
            "Nhân sự",
            "people",
            Column.LOGIN,
            Column.PERSON,
            Column.EMAIL,
            Column.PHONE,
            Column.UNIT,
            Column.ROLE,
            Column.TITLE);

    private final String title;
    private final String file;
    private final List<Column> columns;

    Sheet(String title, String file, Column... columns) {
        this.title = title;
        this.file = file;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    /** Name of the CSV file without its ending. */
    String file() {
        return file;
    }

    List<Column> columns() {
        return columns;
    }

    static Optional<Sheet> titled(String title) {
        return Arrays.stream(values()).filter(s -> Folding.same(s.title, title)).findFirst();
    }
}
