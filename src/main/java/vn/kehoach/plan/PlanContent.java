package vn.kehoach.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a plan says, as its draft holds it. Units are named by references {@code unit:<code>} or {@code group:<code>};
 * groups become units on the day of issue.
 *
 * @param title trích yếu
 * @param legalBases căn cứ, one each
 * @param opening sentence that leads to the content
 * @param sections I., II., …
 * @param closing last sentence
 * @param annex phụ lục, without rows if there is none
 * @param tasks what the running text orders
 * @param quotas chỉ tiêu
 * @param recipients nơi nhận, line by line as printed
 * @param duties what units are to give back
 * @param signer {@code HEAD} or {@code DEPUTY}
 * @param proposalText body of the Tờ trình
 * @param focalUnit code of the body that follows the plan up
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanContent(
        String title,
        List<Basis> legalBases,
        String opening,
        List<Section> sections,
        String closing,
        Annex annex,
        List<Task> tasks,
        List<Quota> quotas,
        List<Recipient> recipients,
        List<Duty> duties,
        String signer,
        String proposalText,
        String focalUnit) {

    /** Replaces what was not sent by what is empty. */
    public PlanContent {
        title = text(title);
        legalBases = list(legalBases);
        opening = text(opening);
        sections = list(sections);
        closing = text(closing);
        annex = annex == null ? new Annex("", List.of(), List.of()) : annex;
        tasks = list(tasks);
        quotas = list(quotas);
        recipients = list(recipients);
        duties = list(duties);
        signer = "DEPUTY".equals(signer) ? "DEPUTY" : "HEAD";
        proposalText = text(proposalText);
        focalUnit = text(focalUnit);
    }

    /**
     * @param text the basis as printed
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Basis(String text) {
        /** Replaces null. */
        public Basis {
            text = PlanContent.text(text);
        }
    }

    /**
     * @param number e.g. {@code I}
     * @param title its heading
     * @param body its text, lines separated by line feeds
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Section(String number, String title, String body) {
        /** Replaces null. */
        public Section {
            number = PlanContent.text(number);
            title = PlanContent.text(title);
            body = PlanContent.text(body);
        }
    }

    /**
     * @param title e.g. {@code PHỤ LỤC}
     * @param columns headings
     * @param rows in order
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Annex(String title, List<String> columns, List<Row> rows) {
        /** Replaces null. */
        public Annex {
            title = PlanContent.text(title);
            columns = list(columns);
            rows = list(rows);
        }
    }

    /**
     * A row of the annex.
     *
     * @param form hình thức
     * @param content nội dung
     * @param time thời gian thực hiện
     * @param lead cơ quan chủ trì as printed
     * @param leadUnits references
     * @param coordinating cơ quan phối hợp as printed
     * @param coordinatingUnits references
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            String form,
            String content,
            String time,
            String lead,
            List<String> leadUnits,
            String coordinating,
            List<String> coordinatingUnits) {
        /** Replaces null. */
        public Row {
            form = PlanContent.text(form);
            content = PlanContent.text(content);
            time = PlanContent.text(time);
            lead = PlanContent.text(lead);
            leadUnits = list(leadUnits);
            coordinating = PlanContent.text(coordinating);
            coordinatingUnits = list(coordinatingUnits);
        }
    }

    /**
     * A task in the running text.
     *
     * @param actor who, as printed
     * @param text what
     * @param units references
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Task(String actor, String text, List<String> units) {
        /** Replaces null. */
        public Task {
            actor = PlanContent.text(actor);
            text = PlanContent.text(text);
            units = list(units);
        }
    }

    /**
     * A quota.
     *
     * @param unit reference of the unit it binds
     * @param object what is counted
     * @param op {@code >=}, {@code =} or {@code range}
     * @param amount for {@code >=} and {@code =}
     * @param min for a range
     * @param max for a range
     * @param unitText what the number counts, e.g. {@code tin, bài}
     * @param period {@code WEEK}, {@code MONTH}, {@code QUARTER}, {@code YEAR}, {@code EACH} or {@code UNKNOWN}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Quota(
            String unit,
            String object,
            String op,
            BigDecimal amount,
            BigDecimal min,
            BigDecimal max,
            String unitText,
            String period) {
        /** Replaces null. */
        public Quota {
            unit = PlanContent.text(unit);
            object = PlanContent.text(object);
            op = PlanContent.text(op);
            unitText = PlanContent.text(unitText);
            period = period == null || period.isBlank() ? "UNKNOWN" : period;
        }
    }

    /**
     * A line of Nơi nhận.
     *
     * @param line as printed, without the dash
     * @param purpose {@code REPORT}, {@code EXECUTE}, {@code COORDINATE}, {@code INFORM}, {@code PUBLISH},
     *     {@code ARCHIVE} or {@code UNMARKED}
     * @param to references; none for the archive line
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Recipient(String line, String purpose, List<String> to) {
        /** Replaces null. */
        public Recipient {
            line = PlanContent.text(line);
            purpose = purpose == null || purpose.isBlank() ? "UNMARKED" : purpose;
            to = list(to);
        }
    }

    /**
     * A duty (nội dung yêu cầu).
     *
     * @param dutyKey unique in the plan, e.g. {@code six-month-report}
     * @param kind what is asked
     * @param title name of the round, e.g. {@code Báo cáo 6 tháng đầu năm 2023}
     * @param dueText as the plan writes it
     * @param bound {@code EXCLUSIVE} for trước ngày, {@code INCLUSIVE} for chậm nhất ngày
     * @param dueDate the day as written, or null: asked of the drafter; for an acknowledgement it is the day of dispatch
     * @param respondents references
     * @param acceptance {@code NONE}, {@code RECORDED} or {@code CHECKED}
     * @param headApproval whether the unit's head must approve
     * @param judges which moment the last day judges: {@code SIGNED}, {@code ISSUED} or {@code RECEIVED}
     * @param consolidate whether the answers are made one report
     * @param consolidationDue last day of that report, asked of the drafter
     * @param feeds key of the duty of the asking plan whose report the answers go into, or empty
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Duty(
            String dutyKey,
            DutyKind kind,
            String title,
            String dueText,
            String bound,
            LocalDate dueDate,
            List<String> respondents,
            String acceptance,
            boolean headApproval,
            String judges,
            boolean consolidate,
            LocalDate consolidationDue,
            String feeds) {
        /** Replaces null. */
        public Duty {
            dutyKey = PlanContent.text(dutyKey);
            title = PlanContent.text(title);
            dueText = PlanContent.text(dueText);
            bound = "INCLUSIVE".equals(bound) ? "INCLUSIVE" : "EXCLUSIVE";
            respondents = list(respondents);
            acceptance = acceptance == null || acceptance.isBlank() ? "CHECKED" : acceptance;
            judges = judges == null || judges.isBlank() ? "SIGNED" : judges;
            feeds = PlanContent.text(feeds);
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : list.stream().filter(e -> e != null).toList();
    }
}
