package vn.kehoach.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.OrganizationTestApplication.TestClock;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Succession;
import vn.kehoach.organization.Unit;

/** What an import does to units, people and accounts; the same on every database. */
abstract class ImportContract {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    @Autowired
    OrganizationImport taking;

    @Autowired
    OrganizationExport giving;

    @Autowired
    Organization organization;

    @Autowired
    Directory directory;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void empty() {
        identity.createUserQuery().list().forEach(u -> identity.deleteUser(u.getId()));
        identity.createGroupQuery().list().forEach(g -> identity.deleteGroup(g.getId()));
        for (String table : Set.of(
                "post",
                "unit_name",
                "unit_alias",
                "unit_parent",
                "unit_parent_period",
                "unit_relation",
                "unit_issuer_relation",
                "unit_successor",
                "unit_identifier",
                "unit_group_member")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from person").update();
        jdbc.sql("update unit set office_unit = null").update();
        jdbc.sql("delete from unit").update();
        jdbc.sql("delete from unit_group").update();
        jdbc.sql("update organization_stamp set stamp = 'emptied " + System.nanoTime() + "'")
                .update();
        clock.day = DAY;
    }

    TestBook small() {
        return new TestBook()
                .units()
                .line(
                        "tinh",
                        "UBND tỉnh",
                        "UBND tỉnh",
                        "Tỉnh",
                        "",
                        "Cơ quan ban hành",
                        "",
                        "UBND",
                        "Bắc Ninh",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "vp")
                .line("vp", "Văn phòng UBND tỉnh", "", "DEPARTMENT", "tinh", "OWN")
                .line()
                .line(
                        " so-a ",
                        "\uFEFFSở A\r\n",
                        "",
                        "Sở, ban, ngành",
                        "tinh",
                        "Trực thuộc",
                        "so; bao-cao",
                        "SA",
                        "Bắc Ninh",
                        "0222 3811 811",
                        "a@x.example",
                        LocalDate.of(2020, 1, 1),
                        "",
                        "Cơ quan A; A")
                .names()
                .line("so-a", "Sở A và B", "Sở A&B", "10/4/2023", "")
                .parents()
                .line("so-a", "vp", "01/7/2025", "")
                .relations()
                .line("vp", "so-a", "SUPERIOR", "01/7/2024", "")
                .identifiers()
                .line("so-a", "000.00.12.H05", "", "14/9/2020")
                .line("so-a", "H05.12", "15/9/2020", "")
                .successors()
                .line("so-a", "vp", "Chuyển chức năng", "01/7/2024", "lưu trữ", "Quyết định 1/QĐ-UBND")
                .people()
                .line("a.giamdoc", "Trần Thị Bê", "b@x.example", "0222 3811 812", "so-a", "Thủ trưởng", "Giám đốc")
                .line("a.giamdoc", "", "", "", "so-a", "CLERK", "")
                .line("qt", "Lê Cê", "", "", "", "Quản trị hệ thống", "");
    }

    OrganizationImport.Answer take(TestBook book) {
        return taking.take(book.write(), false);
    }

    @Test
    void aGoodFileIsTakenWhole() {
        var answer = take(small());

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.applied()).isTrue();
        assertThat(answer.changes().added()).hasSize(15);
        Unit unit = organization.unit("so-a", DAY).orElseThrow();
        assertThat(unit)
                .isEqualTo(new Unit(
                        "so-a",
                        "Sở A",
                        "Sở A",
                        "DEPARTMENT",
                        "tinh",
                        Relation.SUBORDINATE,
                        null,
                        Set.of("so", "bao-cao"),
                        "Bắc Ninh",
                        "SA",
                        "0222 3811 811",
                        "a@x.example"));
        assertThat(organization.unit("so-a", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(organization
                        .unit("so-a", LocalDate.of(2023, 4, 10))
                        .orElseThrow()
                        .shortName())
                .isEqualTo("Sở A&B");
        assertThat(organization.holders("so-a", Role.CLERK)).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("Trần Thị Bê");
            assertThat(p.demo()).isFalse();
            assertThat(p.posts())
                    .containsExactly(
                            new Person.Post("so-a", Role.HEAD, "Giám đốc"),
                            new Person.Post("so-a", Role.CLERK, "Văn thư"));
        });
        assertThat(answer.passwords()).containsOnlyKeys("a.giamdoc", "qt");
        answer.passwords()
                .forEach((login, password) ->
                        assertThat(identity.checkPassword(login, password)).isTrue());
        assertThat(identity.checkPassword("a.giamdoc", "KeHoach@2023")).isFalse();
        assertThat(groups("a.giamdoc")).containsExactlyInAnyOrder("so-a.head", "so-a.clerk");
        assertThat(identity.createGroupQuery().count())
                .as("only groups that somebody is in")
                .isEqualTo(3);
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        var tried = taking.take(small().write(), true);

        assertThat(tried.applied()).isFalse();
        assertThat(tried.passwords()).isEmpty();
        assertThat(organization.units(DAY)).isEmpty();
        assertThat(identity.createUserQuery().count()).isZero();
        assertThat(take(small()).changes()).isEqualTo(tried.changes());
    }

    @Test
    void whatIsExportedIsTakenBackWithoutAChange() throws IOException {
        take(small());
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, giving.workbook());

        var answer = taking.take(file, true);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.changes().none()).as(answer.changes().toString()).isTrue();
        empty();
        assertThat(taking.take(file, false).changes().added()).hasSize(15);
        Files.delete(file);
    }

    @Test
    void csvIsTakenBackWithoutAChangeToo() throws IOException {
        take(small());
        Path file = Files.createTempFile("export", ".zip");
        Files.write(file, giving.csv());

        var answer = taking.take(file, "to-chuc.zip", true);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.changes().none()).as(answer.changes().toString()).isTrue();
        assertThat(answer.notes()).hasSize(Sheet.values().length);
        Files.delete(file);
    }

    @Test
    void changesHoldFromTheirDayAndKeepThePast() {
        take(small());
        clock.day = LocalDate.of(2023, 7, 1);

        var answer = take(new TestBook()
                .units()
                .line(
                        "so-a",
                        "Sở A",
                        "Sở Á",
                        "Sở, ban, ngành",
                        "vp",
                        "Được đề nghị phối hợp",
                        "so; moi",
                        "SA",
                        "Bắc Ninh",
                        "0222 3811 811",
                        "a@x.example",
                        "01/01/2020",
                        "",
                        "Cơ quan A"));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.changes().changed())
                .singleElement()
                .satisfies(c -> assertThat(c.details())
                        .extracting(Changes.Detail::column)
                        .containsExactlyInAnyOrder("Tên ngắn", "Cấp trên", "Quan hệ", "Nhóm", "Tên khác"));
        Unit before = organization.unit("so-a", LocalDate.of(2023, 6, 30)).orElseThrow();
        assertThat(before.parent()).isEqualTo("tinh");
        assertThat(before.relation()).isEqualTo(Relation.SUBORDINATE);
        Unit after = organization.unit("so-a", LocalDate.of(2023, 7, 1)).orElseThrow();
        assertThat(after.parent()).isEqualTo("vp");
        assertThat(after.relation()).isEqualTo(Relation.INVITED);
        assertThat(organization.unitsOfGroup("bao-cao", LocalDate.of(2023, 6, 30)))
                .hasSize(1);
        assertThat(organization.unitsOfGroup("bao-cao", LocalDate.of(2023, 7, 1)))
                .isEmpty();
        assertThat(organization.unitsOfGroup("moi", LocalDate.of(2023, 6, 30))).isEmpty();
        assertThat(organization.unitsOfGroup("moi", LocalDate.of(2023, 7, 1))).hasSize(1);
        assertThat(groupName("so-a.clerk")).isEqualTo("Văn thư Sở Á");
        assertThat(after.name()).as("the sheet of names was not sent").isEqualTo("Sở A và B");
    }

    @Test
    void aUnitEndsOnItsLastDay() {
        take(small());

        var answer = take(new TestBook()
                .units()
                .line(
                        "vp",
                        "Văn phòng UBND tỉnh",
                        "",
                        "DEPARTMENT",
                        "tinh",
                        "OWN",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "30/6/2023"));

        assertThat(answer.changes().ended()).extracting(Changes.Change::code).containsExactly("vp");
        assertThat(organization.unit("vp", LocalDate.of(2023, 6, 30))).isPresent();
        assertThat(organization.unit("vp", LocalDate.of(2023, 7, 1))).isEmpty();
    }

    @Test
    void aPostThatEndsTakesItsGroupAlongAndTheLastOneTheAccount() {
        take(small());

        var answer = take(
                new TestBook().people().line("a.giamdoc", "Trần Thị Bê", "", "", "so-a", "Thủ trưởng", "Giám đốc"));

        assertThat(answer.changes().ended()).extracting(Changes.Change::name).containsExactly("Văn thư, so-a");
        assertThat(groups("a.giamdoc")).containsExactly("so-a.head");
        assertThat(organization.holders("so-a", Role.CLERK)).isEmpty();

        take(new TestBook().people().line("a.giamdoc", "Trần Thị Bê"));

        assertThat(identity.createUserQuery().userId("a.giamdoc").count()).isZero();
        assertThat(groups("a.giamdoc")).isEmpty();
        assertThat(organization.person("a.giamdoc")).isEmpty();

        var back = take(new TestBook().people().line("a.giamdoc", "Trần Thị Bê", "", "", "so-a", "CLERK"));

        assertThat(back.passwords()).containsOnlyKeys("a.giamdoc");
        assertThat(groups("a.giamdoc")).containsExactly("so-a.clerk");
    }

    @Test
    void theProgramWritesAccountsWhoeverIsLoggedIn() {
        identity.setAuthentication("nobody", java.util.List.of("no-group"));
        try {
            assertThat(take(small()).applied()).isTrue();
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("nobody");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void aChangeRolledBackLeavesNothingBehind() {
        take(small());
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(state -> {
            take(new TestBook()
                    .units()
                    .unit("so-c", "Sở C", "tinh")
                    .people()
                    .line("c", "Phan Cê", "", "", "so-c", "CLERK"));
            assertThat(organization.unit("so-c", DAY)).isPresent();
            state.setRollbackOnly();
        });

        assertThat(organization.unit("so-c", DAY)).isEmpty();
        assertThat(identity.createUserQuery().userId("c").count()).isZero();
    }

    @Test
    void theLastAdministratorStays() {
        take(small());

        var answer = take(new TestBook().people().line("qt", "Lê Cê"));

        assertThat(answer.problems())
                .extracting(Problem::message)
                .containsExactly("Sau khi nhập, không còn ai giữ vai trò \"Quản trị hệ thống\".");
        assertThat(groups("qt")).containsExactly("camunda-admin");
    }

    @Test
    void tenThousandUnitsComeInAtOnceOrNotAtAll() {
        TestBook wrong = thousands(Set.of(17, 5_000, 9_999));

        var answer = take(wrong);

        assertThat(answer.problemCount()).isEqualTo(3);
        assertThat(answer.problems()).extracting(Problem::line).containsExactly(18, 5_001, 10_000);
        assertThat(organization.units(DAY)).isEmpty();

        assertThat(take(thousands(Set.of())).applied()).isTrue();
        assertThat(organization.units(DAY)).hasSize(10_000);
        assertThat(organization.unit("xa-9999", DAY).orElseThrow().parent()).isEqualTo("xa-1");
    }

    private static TestBook thousands(Set<Integer> wrong) {
        TestBook book = new TestBook().units();
        for (int i = 1; i <= 10_000; i++) {
            book.line("xa-" + i, "Xã số " + i, "", "Xã", i == 1 ? "" : "xa-1", wrong.contains(i) ? "?" : "Trực thuộc");
        }
        return book;
    }

    @Test
    void textIsKeptInOneForm() {
        take(new TestBook().units().unit("so-d", Normalizer.normalize("Sở Đầu tư", Normalizer.Form.NFD), ""));

        assertThat(organization.unit("so-d", DAY).orElseThrow().name()).isEqualTo("Sở Đầu tư");
    }

    @Test
    void unitsAreFoundByAnySpellingAndByTheirIdentifierOfTheDay() {
        take(small());

        for (String words : List.of("SO-A", "sở  a", "cơ quan a", "h05.12", "H05.12")) {
            assertThat(directory.unitNamed(words, DAY)).as(words).isPresent();
        }
        assertThat(directory.unitNamed("000.00.12.H05", DAY)).isEmpty();
        assertThat(directory.unitNamed("000.00.12.H05", LocalDate.of(2020, 9, 14)))
                .isPresent();
    }

    @Test
    void aFileMayNameUnitsByTheirNamesAndIdentifiers() {
        take(small());

        var answer = take(new TestBook()
                .units()
                .unit("xa", "Ủy ban nhân dân xã Hoà An", "H05.12")
                .successors()
                .line("UBND XÃ HÒA AN", "vp", "chia,tách", "01/7/2025", "", ""));

        assertThat(answer.problems()).isEmpty();
        assertThat(organization.unit("xa", DAY).orElseThrow().parent()).isEqualTo("so-a");
        assertThat(directory.successions()).extracting(Succession::unit).containsExactly("so-a", "xa");
    }

    @Test
    void ofTwoUnitsOfOneNameAFileMeansTheOneOfToday() {
        take(new TestBook()
                .units()
                .unit("tinh", "UBND tỉnh X", "")
                .line("tinh-moi", "UBND tỉnh X", "", "Tỉnh", "", "OWN", "", "", "", "", "", "01/7/2025"));

        assertThat(take(new TestBook().units().unit("so", "Sở", "UBND tỉnh X")).problems())
                .isEmpty();
        assertThat(organization.unit("so", DAY).orElseThrow().parent()).isEqualTo("tinh");
    }

    @Test
    void anEndedUnitLeadsToThoseWhoAreThereNow() {
        take(new TestBook()
                .units()
                .line("a", "Sở A", "", "Sở, ban, ngành", "", "SUBORDINATE", "", "", "", "", "", "", "31/12/2023")
                .line("b", "Sở B", "", "Sở, ban, ngành", "", "SUBORDINATE", "", "", "", "", "", "", "30/6/2025")
                .unit("c", "Sở C", "")
                .unit("d", "Sở D", "")
                .successors()
                .line("a", "b", "MERGED_INTO", "01/01/2024", "", "")
                .line("b", "c", "MERGED_INTO", "01/7/2025", "", "")
                .line("b", "d", "FUNCTION_MOVED", "01/7/2025", "lưu trữ", ""));

        assertThat(directory.successorsOf("SỞ A", LocalDate.of(2024, 5, 1)))
                .extracting(Unit::code)
                .containsExactly("b");
        assertThat(directory.successorsOf("a", LocalDate.of(2025, 7, 1)))
                .extracting(Unit::code)
                .containsExactly("c");
        assertThat(directory.successorsOf("a", DAY)).isEmpty();
        assertThat(directory.successorsOf("Sở X", DAY)).isEmpty();
    }

    @Test
    void manyPlacesHaveADepartmentOfTheSameName() {
        take(new TestBook()
                .units()
                .unit("x", "UBND tỉnh X", "")
                .unit("x-snv", "Sở Nội vụ", "x")
                .unit("y", "UBND tỉnh Y", "")
                .unit("y-snv", "Sở Nội vụ", "y"));

        assertThat(directory.unitNamed("Sở Nội vụ", DAY)).isEmpty();
        assertThat(directory.unitNamed("sở nội vụ", "y", DAY)).map(Unit::code).contains("y-snv");
        assertThat(directory.unitNamed("sở nội vụ", "x-snv", DAY))
                .map(Unit::code)
                .contains("x-snv");
    }

    @Test
    void whichOfSeveralIsMeantIsAskedWithTheirCodesAndDays() {
        take(new TestBook()
                .units()
                .unit("mot", "Ban Q", "")
                .line("hai", "Ban Q", "", "Sở, ban, ngành", "", "SUBORDINATE", "", "", "", "", "", "01/01/2023"));

        assertThat(take(new TestBook().units().unit("phong", "Phòng P", "ban q"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo("Cấp trên");
                    assertThat(problem.message())
                            .isEqualTo("\"ban q\" là tên của 2 đơn vị cùng tồn tại: Ban Q (mã hai, từ ngày 01/01/2023);"
                                    + " Ban Q (mã mot).");
                });
    }

    @Test
    void ofTwoBodiesOfOneNameALineMeansTheOneOfItsDay() {
        TestBook book = new TestBook()
                .units()
                .line("cu", "UBND tỉnh B", "", "Tỉnh", "", "OWN", "", "", "", "", "", "", "30/6/2025")
                .line("moi", "UBND tỉnh B", "", "Tỉnh", "", "OWN", "", "", "", "", "", "01/7/2025")
                .unit("so", "Sở S", "cu")
                .parents()
                .line("so", "ubnd tỉnh b", "01/7/2025", "")
                .successors()
                .line("UBND tỉnh B", "UBND tỉnh B", "MERGED_INTO", "01/7/2025", "", "");
        take(book);

        assertThat(organization
                        .unit("so", LocalDate.of(2025, 7, 1))
                        .orElseThrow()
                        .parent())
                .isEqualTo("moi");
        assertThat(directory.successorsOf("cu", LocalDate.of(2025, 7, 1)))
                .extracting(Unit::code)
                .containsExactly("moi");
        assertThat(directory.unitNamed("UBND tỉnh B", DAY)).map(Unit::code).contains("cu");
        assertThat(directory.unitNamed("UBND tỉnh B", LocalDate.of(2025, 7, 1)))
                .map(Unit::code)
                .contains("moi");
    }

    @Test
    void relationsFollowTheIssuerAndTheDay() {
        take(new TestBook()
                .units()
                .line("tinh", "UBND tỉnh", "", "Tỉnh", "", "OWN", "", "", "", "", "", "", "", "", "vp")
                .line("vp", "Văn phòng", "", "Sở, ban, ngành", "tinh", "OWN")
                .line("dang", "Tỉnh ủy", "", "Cơ quan của Đảng", "", "SUPERIOR")
                .line("bao", "Báo", "", "Cơ quan của Đảng", "tinh", "INVITED")
                .unit("so", "Sở", "tinh")
                .line("huyen", "Huyện", "", "Huyện", "tinh", "SUBORDINATE", "", "", "", "", "", "", "30/6/2025")
                .line("phong", "Phòng", "", "Phòng", "huyen", "SUBORDINATE", "", "", "", "", "", "", "30/6/2025")
                .line("xa", "Xã", "", "Xã", "huyen", "SUBORDINATE_OF_SUBORDINATE")
                .line("to", "Tổ", "", "Phòng", "xa", "SUBORDINATE")
                .parents()
                .line("xa", "tinh", "01/7/2025", "")
                .relations()
                .line("so", "huyen", "Cấp trên", "01/01/2024", "31/12/2024")
                .line("xa", "tinh", "SUBORDINATE", "01/7/2025", ""));

        assertThat(organization.relation("tinh", "tinh", DAY)).isEqualTo(Relation.OWN);
        assertThat(organization.relation("vp", "tinh", DAY)).isEqualTo(Relation.OWN);
        assertThat(organization.relation("so", "tinh", DAY)).isEqualTo(Relation.SUBORDINATE);
        assertThat(organization.relation("xa", "tinh", DAY)).isEqualTo(Relation.SUBORDINATE_OF_SUBORDINATE);
        assertThat(organization.relation("tinh", "huyen", DAY)).isEqualTo(Relation.SUPERIOR);
        assertThat(organization.relation("tinh", "phong", DAY)).isEqualTo(Relation.SUPERIOR);
        assertThat(organization.relation("phong", "huyen", DAY)).isEqualTo(Relation.SUBORDINATE);
        assertThat(organization.relation("to", "huyen", DAY)).isEqualTo(Relation.SUBORDINATE_OF_SUBORDINATE);
        assertThat(organization.relation("so", "huyen", DAY)).isEqualTo(Relation.INVITED);
        assertThat(organization.relation("vp", "huyen", DAY)).isEqualTo(Relation.INVITED);
        assertThat(organization.relation("bao", "tinh", DAY)).isEqualTo(Relation.INVITED);
        assertThat(organization.relation("dang", "huyen", DAY)).isEqualTo(Relation.SUPERIOR);
        assertThat(organization.relation("so", "huyen", LocalDate.of(2024, 6, 1)))
                .isEqualTo(Relation.SUPERIOR);
        LocalDate after = LocalDate.of(2025, 7, 1);
        assertThat(organization.unit("xa", after).orElseThrow().parent()).isEqualTo("tinh");
        assertThat(organization.relation("xa", "tinh", after)).isEqualTo(Relation.SUBORDINATE);
        assertThat(organization.relation("xa", "huyen", after)).isEqualTo(Relation.INVITED);
        assertThat(organization.relation("to", "huyen", after)).isEqualTo(Relation.INVITED);
        assertThat(organization.relation("nobody", "tinh", DAY)).isEqualTo(Relation.INVITED);
    }

    Set<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    String groupName(String group) {
        return identity.createGroupQuery().groupId(group).singleResult().getName();
    }
}
