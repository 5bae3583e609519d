package vn.kehoach.benchmark;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A province of many communes, made by SQL: each with a head and an officer, and so with two groups of the engine.
 * Beside them the body that issues, its Office and the body that drafts and follows up.
 */
final class Province {

    /** Who follows the rounds up. */
    static final String FOCAL_OFFICER = "snv.cv";

    private Province() {}

    /** Log-in of the officer of a commune. */
    static String officer(String unit) {
        return unit + ".cv";
    }

    static void create(JdbcClient sql, int communes) {
        unit(sql, "ubnd-tinh", "UBND tỉnh", null, "van-phong-ubnd", 1);
        unit(sql, "van-phong-ubnd", "Văn phòng UBND tỉnh", "ubnd-tinh", null, 2);
        unit(sql, "so-noi-vu", "Sở Nội vụ", "ubnd-tinh", null, 3);
        person(sql, "ubnd.ct", "ubnd-tinh", "HEAD");
        person(sql, "ubnd.vt", "ubnd-tinh", "CLERK");
        person(sql, "vp.cvp", "van-phong-ubnd", "HEAD");
        person(sql, "vp.cv", "van-phong-ubnd", "OFFICER");
        person(sql, "snv.gd", "so-noi-vu", "HEAD");
        person(sql, FOCAL_OFFICER, "so-noi-vu", "OFFICER");
        person(sql, "snv.vt", "so-noi-vu", "CLERK");
        communes(sql, communes);
        identities(sql);
        sql.sql("update organization_stamp set stamp = ?")
                .param(UUID.randomUUID().toString())
                .update();
        sql.sql("analyze").update();
    }

    private static void unit(JdbcClient sql, String code, String name, String parent, String office, int place) {
        sql.sql("""
                insert into unit (code, name, short_name, tier, symbol, place, seq_no)
                values (?, ?, ?, 'Tỉnh', 'UBND', 'Bắc Ninh', ?)""").params(code, name, name, place).update();
        sql.sql("insert into unit_relation (unit_code, relation) values (?, 'SUBORDINATE')")
                .param(code)
                .update();
        if (parent != null) {
            sql.sql("insert into unit_parent (unit_code, parent_code) values (?, ?)")
                    .params(code, parent)
                    .update();
        }
    }

    private static void person(JdbcClient sql, String login, String unit, String role) {
        sql.sql("""
                insert into person (login, name, email, phone, supervisor, administrator, demo, enabled, seq_no)
                values (?, ?, ?, '0222.3800.000', false, false, false, true, 1)""").params(login, "Người " + login, login + "@tinh.example").update();
        sql.sql("insert into post (login, unit_code, role_code, title, seq_no) values (?, ?, ?, ?, 1)")
                .params(login, unit, role, role)
                .update();
    }

    private static void communes(JdbcClient sql, int communes) {
        String all = " from generate_series(1, " + communes + ") n";
        String code = "'xa-' || lpad(cast(n as text), 5, '0')";
        sql.sql("insert into unit (code, name, short_name, tier, symbol, place, phone, email, seq_no) select " + code
                        + ", 'UBND xã số ' || n, 'UBND xã số ' || n, 'Xã', 'UBND', 'Bắc Ninh', '0222.3800.100', " + code
                        + " || '@xa.example', 100 + n" + all)
                .update();
        sql.sql("insert into unit_relation (unit_code, relation) select " + code + ", 'SUBORDINATE'" + all)
                .update();
        sql.sql("insert into unit_parent (unit_code, parent_code) select " + code + ", 'ubnd-tinh'" + all)
                .update();
        people(sql, all, code, ".cv", "OFFICER", "Công chức");
        people(sql, all, code, ".ct", "HEAD", "Chủ tịch UBND xã");
    }

    private static void people(JdbcClient sql, String all, String code, String suffix, String role, String title) {
        String login = code + " || '" + suffix + "'";
        sql.sql(
                        "insert into person (login, name, email, phone, supervisor, administrator, demo, enabled, seq_no) select "
                                + login + ", '" + title + " xã số ' || n, " + login
                                + " || '@xa.example', '0912.000.000', false, false, false, true, 100 + n" + all)
                .update();
        sql.sql("insert into post (login, unit_code, role_code, title, seq_no) select " + login + ", " + code + ", '"
                        + role + "', '" + title + "', 1" + all)
                .update();
    }

    // What the projection writes for each person, all at once.
    private static void identities(JdbcClient sql) {
        String group = "unit_code || '.' || replace(lower(role_code), '_', '-')";
        sql.sql(
                        "insert into act_id_user (id_, rev_, first_, last_, email_) select login, 1, name, '', email from person")
                .update();
        sql.sql("insert into act_id_group (id_, rev_, name_, type_) select distinct " + group + ", 1, " + group
                        + ", 'WORKFLOW' from post")
                .update();
        sql.sql("insert into act_id_membership (user_id_, group_id_) select login, " + group + " from post")
                .update();
    }
}
