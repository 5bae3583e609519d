package vn.kehoach.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kehoach.ladder.process.DmnTablesAccess;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Bad tables: each fault is found where it is, and nothing of a file is run or fetched. */
class LadderInputTest {

    private final DecisionTables tables = DmnTablesAccess.tables();
    private final String shipped = TableBook.shipped(LadderXml.KEY);

    private List<Problem> problems(String file) {
        return problems(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<Problem> problems(byte[] file) {
        List<LadderRow> rows;
        try {
            rows = tables.rows(file);
        } catch (Refusal refusal) {
            return refusal.problems();
        }
        return LadderCheck.of(rows).problems();
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hitPolicy="COLLECT"                     | hitPolicy="FIRST"                         | file            | ladder.hitPolicy
            hitPolicy="COLLECT"                     | hitPolicy="COLLECT" aggregation="SUM"     | file            | ladder.hitPolicy
            <text>relation</text>                   | <text>region</text>                       | file            | ladder.inputs
            name="audience" typeRef                 | name="people" typeRef                     | file            | ladder.outputs
            expressionLanguage="feel"               | expressionLanguage="javascript"           | file            | ladder.language
            <text>7</text>                          | <text>-7</text>                           | rows[0].offset  | ladder.notLiteral
            <text>7</text>                          | <text>today()</text>                      | rows[0].offset  | ladder.notLiteral
            <text>7</text>                          | <text>61</text>                           | rows[0].offset  | ladder.offset
            <text>&quot;08:00&quot;</text>          | <text>&quot;03:00&quot;</text>            | rows[0].hour    | ladder.hour
            <text>&quot;08:00&quot;</text>          | <text>&quot;sáng&quot;</text>             | rows[0].hour    | ladder.hour
            <text>&quot;DAYS&quot;</text>           | <text>&quot;WEEKS&quot;</text>            | rows[0].unit    | ladder.unit
            <text>&quot;BEFORE&quot;</text>         | <text>&quot;BEFOR&quot;</text>            | rows[0].direction | ladder.direction
            <text>&quot;HOLDER&quot;</text>         | <text>&quot;CHAIR&quot;</text>            | rows[0].audience | ladder.overHisHead
            <text>&quot;HOLDER&quot;</text>         | <text>&quot;PARENT_HEAD&quot;</text>      | rows[0].audience | ladder.overHisHead
            <text>&quot;HOLDER&quot;</text>         | <text>&quot;HEAD&quot;</text>             | rows[0].audience | ladder.headFirst
            <text>&quot;HOLDER&quot;</text>         | <text>&quot;FOCAL_HEAD&quot;</text>       | rows[0].audience | ladder.audienceOfWay
            <text>&quot;HOLDER&quot;</text>         | <text>&quot;everybody&quot;</text>        | rows[0].audience | ladder.audience
            <text>&quot;REMINDER&quot;</text>       | <text>&quot;OVERDUE&quot;</text>          | rows[0].direction | ladder.chaseBefore
            <text>&quot;OVERDUE&quot;</text>        | <text>&quot;REMINDER&quot;</text>         | rows[2].direction | ladder.reminderAfter
            <text>&quot;CHASE&quot;</text>          | <text>&quot;SMS&quot;</text>              | rows[3].way     | ladder.way
            <text>&quot;ORDER&quot;</text>          | <text>&quot;REQUEST&quot;</text>          | rows[0].obligations | ladder.onlyOrdered
            <text>&quot;ORDER&quot;</text>          | <text></text>                             | rows[0].obligations | ladder.onlyOrdered
            <text>&quot;ORDER&quot;</text>          | <text>not(&quot;REQUEST&quot;)</text>     | rows[0].obligations | ladder.notWords
            <text>&quot;SUB_PLAN&quot;,&quot;REPORT&quot;,&quot;OPINION&quot;</text> | <text></text> | rows[0].kinds | ladder.notAcknowledge
            <text>&quot;SUB_PLAN&quot;,&quot;REPORT&quot;</text> | <text>&quot;OPINION&quot;</text> | rows[3].kinds   | ladder.notOpinion
            <text>&quot;ACKNOWLEDGE&quot;</text>    | <text>&quot;REPORT&quot;</text>           | rows[5].kinds   | ladder.onlyAcknowledge
            <text>&quot;last-reminder&quot;</text>  | <text>&quot;reminder&quot;</text>         | rows[1].name    | ladder.nameTwice
            <text>&quot;reminder&quot;</text>       | <text>&quot;Nhắc 1&quot;</text>           | rows[0].name    | ladder.name
            <decisionTable id                       | <somethingElse id                         | file            | ladder.notXml
            """)
    void a_broken_table_is_refused_at_its_place(String sound, String broken, String field, String code) {
        assertThat(shipped).contains(sound);
        assertThat(problems(shipped.replaceFirst(
                        java.util.regex.Pattern.quote(sound), java.util.regex.Matcher.quoteReplacement(broken))))
                .extracting(Problem::field, Problem::code)
                .contains(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void two_rungs_alike_are_refused() {
        String row =
                shipped.substring(shipped.indexOf("<rule id=\"rule-1\">"), shipped.indexOf("<rule id=\"rule-2\">"));
        String twin = row.replace("rule-1", "rule-99").replace("&quot;reminder&quot;", "&quot;again&quot;");
        assertThat(problems(shipped.replace(row, row + twin)))
                .extracting(Problem::code)
                .containsExactly("ladder.alike");
    }

    @Test
    void no_entity_is_read() {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + shipped.substring(shipped.indexOf('\n') + 1).replace("Mức 1<", "&x;<");
        assertThat(problems(evil)).extracting(Problem::code).containsExactly("ladder.doctype");
    }

    @Test
    void what_is_no_table_is_refused_before_it_is_read() {
        assertThat(problems(new byte[0])).extracting(Problem::code).containsExactly("ladder.fileSize");
        assertThat(problems(new byte[300_000])).extracting(Problem::code).containsExactly("ladder.fileSize");
        assertThat(problems("PK\u0003\u0004")).extracting(Problem::code).containsExactly("ladder.notXml");
        assertThat(problems("<a/>")).extracting(Problem::code).containsExactly("ladder.notDmn");
        assertThat(problems("<a>".repeat(500))).extracting(Problem::code).containsExactly("ladder.notDmn");
    }

    @Test
    void an_empty_table_would_remind_nobody() {
        assertThat(LadderCheck.of(List.of()).problems())
                .extracting(Problem::code)
                .containsExactly("ladder.rowCount");
    }

    @Test
    void every_fault_of_a_table_is_named_at_once() {
        LadderRow bad =
                new LadderRow(List.of("REPORTS"), List.of("ORDER"), null, "X", "x", "x", "x", "x", "x", "x", "");
        assertThat(LadderCheck.of(List.of(bad)).problems()).hasSize(8);
    }

    @Test
    void a_row_with_markup_is_written_as_text() {
        LadderRow odd = tables.rows(shipped.getBytes(StandardCharsets.UTF_8)).get(0);
        LadderRow marked = new LadderRow(
                odd.kinds(),
                odd.obligations(),
                odd.relations(),
                odd.name(),
                odd.offset(),
                odd.unit(),
                odd.direction(),
                odd.hour(),
                odd.audience(),
                odd.way(),
                "<script>&\u0001");
        String written = LadderXml.write(LadderCheck.of(List.of(marked)).rules());
        assertThat(tables.rows(written.getBytes(StandardCharsets.UTF_8)).get(0).note())
                .isEqualTo("<script>&");
        assertThat(catchThrowableOfType(Refusal.class, () -> tables.rows("x".getBytes(StandardCharsets.UTF_8))))
                .isNotNull();
    }
}
