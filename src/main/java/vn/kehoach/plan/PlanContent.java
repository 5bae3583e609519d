package vn.kehoach.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * @param signer who signs: {@code HEAD}, {@code DEPUTY} (KT.), {@code ACTING} (Q.), {@code BY_ORDER} (TL.) or
 *     {@code AUTHORISED} (TUQ.)
 * @param signing what the signer's block needs besides
 * @param proposalText body of the Tờ trình
 * @param focalUnit code of the body that follows the plan up
 * @param parentPlan the plan that this one carries out, chosen or typed
 * @param urgency mức độ khẩn: {@code NONE}, {@code URGENT} (khẩn), {@code VERY_URGENT} (thượng khẩn) or {@code FLASH}
 *     (hỏa tốc)
 * @param answers what the drafter answered to the warnings before signature, by the key of the warning
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
        Signing signing,
        String proposalText,
        String focalUnit,
        ParentPlan parentPlan,
        String urgency,
        Map<String, String> answers) {

    private static final List<String> SIGNERS = List.of("HEAD", "DEPUTY", "ACTING", "BY_ORDER", "AUTHORISED");

    private static final List<String> URGENCIES = List.of("NONE", "URGENT", "VERY_URGENT", "FLASH");

    /** Replaces what was not sent by what is empty. */
    public PlanContent {
        title = text(title);
        legalBases = list(legalBases);
        opening = text(opening);
        sections = list(sections);
        closing = text(closing);
        annex = annex == null ? new Annex("", List.of(), List.of(), List.of()) : annex;
        tasks = list(tasks);
        quotas = list(quotas);
        recipients = list(recipients);
        duties = list(duties);
        signer = signer != null && SIGNERS.contains(signer) ? signer : "HEAD";
        signing = signing == null ? new Signing("", "", "") : signing;
        proposalText = text(proposalText);
        focalUnit = text(focalUnit);
        parentPlan = parentPlan == null ? new ParentPlan(null, "", null, "") : parentPlan;
        urgency = urgency != null && URGENCIES.contains(urgency) ? urgency : "NONE";
        answers = answers == null ? Map.of() : withoutNull(answers);
    }

    /**
     * @param changed duties in the place of these
     * @return the same plan with those duties
     */
    public PlanContent withDuties(List<Duty> changed) {
        return new PlanContent(
                title,
                legalBases,
                opening,
                sections,
                closing,
                annex,
                tasks,
                quotas,
                recipients,
                changed,
                signer,
                signing,
                proposalText,
                focalUnit,
                parentPlan,
                urgency,
                answers);
    }

    /** The same plan with other quotas. */
    PlanContent withQuotas(List<Quota> changed) {
        return new PlanContent(
                title,
                legalBases,
                opening,
                sections,
                closing,
                annex,
                tasks,
                changed,
                recipients,
                duties,
                signer,
                signing,
                proposalText,
                focalUnit,
                parentPlan,
                urgency,
                answers);
    }

    /**
     * The signer's block (Decree 30/2020, article 13).
     *
     * @param onBehalf {@code TM} or {@code NONE} where the drafter wants it otherwise than the kind of body has it;
     *     empty: a collective body TM., a body led by its head nothing
     * @param title post of who signs TL. or TUQ., as printed, e.g. {@code Chánh Văn phòng}
     * @param basis what allows TL. (quy chế) or TUQ. (the written authorisation)
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Signing(String onBehalf, String title, String basis) {
        /** Replaces null. */
        public Signing {
            onBehalf = PlanContent.text(onBehalf);
            title = PlanContent.text(title);
            basis = PlanContent.text(basis);
        }
    }

    /**
     * The plan of the level above.
     *
     * @param planId of a plan that is here, or null
     * @param symbol number and symbol as typed, e.g. {@code 14/KH-UBND}
     * @param date its date, or null
     * @param issuer the body that issued it, as typed
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ParentPlan(Long planId, String symbol, LocalDate date, String issuer) {
        /** Replaces null. */
        public ParentPlan {
            symbol = PlanContent.text(symbol);
            issuer = PlanContent.text(issuer);
        }
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
     * @param parts which part of a row stands under each heading: {@code NUMBER}, {@code FORM}, {@code CONTENT},
     *     {@code TIME}, {@code LEAD}, {@code COORDINATING}, {@code PRODUCT} or {@code NOTE}; none: the usual six
     * @param rows in order
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Annex(String title, List<String> columns, List<String> parts, List<Row> rows) {

        /** The parts of a row in the order of the usual annex. */
        public static final List<String> USUAL = List.of("NUMBER", "FORM", "CONTENT", "TIME", "LEAD", "COORDINATING");

        /** Replaces null. */
        public Annex {
            title = PlanContent.text(title);
            columns = list(columns);
            parts = parts == null || parts.isEmpty() ? USUAL : list(parts);
            rows = list(rows);
        }

        /**
         * @param part name of a part
         * @return whether the annex has a column for it
         */
        public boolean has(String part) {
            return parts.contains(part);
        }
    }

    /**
     * A row of the annex.
     *
     * @param number as printed, e.g. {@code B.1}; null: the rows are counted; empty: none is printed
     * @param heading whether it heads the rows below and orders nothing itself
     * @param form hình thức
     * @param content nội dung
     * @param time thời gian thực hiện
     * @param lead cơ quan chủ trì as printed
     * @param leadUnits references
     * @param coordinating cơ quan phối hợp as printed
     * @param coordinatingUnits references
     * @param product kết quả, sản phẩm
     * @param note ghi chú
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            String number,
            boolean heading,
            String form,
            String content,
            String time,
            String lead,
            List<String> leadUnits,
            String coordinating,
            List<String> coordinatingUnits,
            String product,
            String note) {
        /** Replaces null; the number may stay null. */
        public Row {
            form = PlanContent.text(form);
            content = PlanContent.text(content);
            time = PlanContent.text(time);
            lead = PlanContent.text(lead);
            leadUnits = list(leadUnits);
            coordinating = PlanContent.text(coordinating);
            coordinatingUnits = list(coordinatingUnits);
            product = PlanContent.text(product);
            note = PlanContent.text(note);
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
     * @param feeds id of the issuing unit's quota in the asking plan into which the figures go, or empty
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
            String period,
            String feeds) {
        /** Replaces null. */
        public Quota {
            unit = PlanContent.text(unit);
            object = PlanContent.text(object);
            op = PlanContent.text(op);
            unitText = PlanContent.text(unitText);
            period = period == null || period.isBlank() ? "UNKNOWN" : period;
            feeds = PlanContent.text(feeds);
        }

        /** The same of a plan that nobody above asked for. */
        Quota alone() {
            return new Quota(unit, object, op, amount, min, max, unitText, period, "");
        }
    }

    /**
     * A line of Nơi nhận.
     *
     * @param line as printed, without the dash
     * @param purpose {@code REPORT}, {@code EXECUTE}, {@code COORDINATE}, {@code INFORM}, {@code PUBLISH},
     *     {@code ARCHIVE} or {@code UNMARKED}
     * @param to references; none for the archive line
     * @param channel {@code ELECTRONIC} or {@code PAPER}; the clerk may change it at dispatch for one body
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Recipient(String line, String purpose, List<String> to, String channel) {
        /** Replaces null. */
        public Recipient {
            line = PlanContent.text(line);
            purpose = purpose == null || purpose.isBlank() ? "UNMARKED" : purpose;
            to = list(to);
            channel = channel == null || channel.isBlank() ? "ELECTRONIC" : channel;
        }
    }

    /**
     * A duty (nội dung yêu cầu): one question with one last day, or one for each level.
     *
     * @param dutyKey unique in the plan, e.g. {@code six-month-report}
     * @param kind what is asked
     * @param title name of the round, e.g. {@code Báo cáo 6 tháng đầu năm 2023}
     * @param dueText as the plan writes it
     * @param bound {@code EXCLUSIVE} for trước ngày, {@code INCLUSIVE} for chậm nhất ngày
     * @param dueDate the day as written, or null: asked of the drafter; for an acknowledgement it is the day of
     *     dispatch; of a window its last day; computed where there is an event
     * @param hour e.g. {@code 17:00}, or empty for the end of the day; checked, not parsed
     * @param weekendRule {@code NONE}, {@code NEXT_WORKING_DAY} or {@code PREVIOUS_WORKING_DAY}
     * @param event what the day is counted from, or null
     * @param levels own last days of some of the respondents
     * @param opensOn when the units are asked, or null; of a window its first day
     * @param dataFrom first day whose data are reported, or null
     * @param dataTo last day whose data are reported, or null
     * @param closesAfter day after which answers are no longer taken, or null
     * @param embeddedIn the other report that it is a part of, or empty
     * @param respondents references
     * @param except references of those among them that are not asked
     * @param acceptance {@code NONE}, {@code RECORDED} or {@code CHECKED}
     * @param headApproval whether the unit's head must approve
     * @param judges which moment the last day judges: {@code SIGNED}, {@code ISSUED} or {@code RECEIVED}; {@code ASK}
     *     until the drafter has decided
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
            String hour,
            String weekendRule,
            Event event,
            List<Level> levels,
            LocalDate opensOn,
            LocalDate dataFrom,
            LocalDate dataTo,
            LocalDate closesAfter,
            String embeddedIn,
            List<String> respondents,
            List<String> except,
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
            hour = PlanContent.text(hour).strip();
            weekendRule = weekendRule == null || weekendRule.isBlank() ? "NONE" : weekendRule;
            levels = list(levels);
            embeddedIn = PlanContent.text(embeddedIn);
            respondents = list(respondents);
            except = list(except);
            acceptance = acceptance == null || acceptance.isBlank() ? "CHECKED" : acceptance;
            judges = judges == null || judges.isBlank() ? "SIGNED" : judges;
            feeds = PlanContent.text(feeds);
        }

        /**
         * @param days the days of this duty in the place of its own
         * @return the same duty with those days
         */
        public Duty withDays(Days days) {
            return new Duty(
                    dutyKey,
                    kind,
                    title,
                    days.dueText(),
                    bound,
                    days.dueDate(),
                    hour,
                    weekendRule,
                    event == null ? null : new Event(event.name(), days.eventDate(), event.offset(), event.unit()),
                    days.levels(),
                    days.opensOn(),
                    days.dataFrom(),
                    days.dataTo(),
                    days.closesAfter(),
                    embeddedIn,
                    respondents,
                    except,
                    acceptance,
                    headApproval,
                    judges,
                    consolidate,
                    days.consolidationDue(),
                    feeds);
        }

        /**
         * @return the same duty of another year: its days are asked for again
         */
        public Duty withoutDays() {
            List<Level> undated = levels.stream()
                    .map(level -> new Level(level.to(), level.bound(), null))
                    .toList();
            return withDays(new Days("", null, null, undated, null, null, null, null, null));
        }
    }

    /**
     * Everything of a duty that is a day.
     *
     * @param dueText as the plan writes it
     * @param dueDate the day as written
     * @param eventDate the day of its event
     * @param levels its levels with their days
     * @param opensOn when the units are asked
     * @param dataFrom first day whose data are reported
     * @param dataTo last day whose data are reported
     * @param closesAfter day after which answers are no longer taken
     * @param consolidationDue last day of the consolidated report
     */
    public record Days(
            String dueText,
            LocalDate dueDate,
            LocalDate eventDate,
            List<Level> levels,
            LocalDate opensOn,
            LocalDate dataFrom,
            LocalDate dataTo,
            LocalDate closesAfter,
            LocalDate consolidationDue) {}
    /**
     * What a day is counted from, e.g. {@code trước ngày bầu cử 95 ngày}: -95 days.
     *
     * @param name the event in the words of the plan
     * @param date its day, or null: asked of the drafter
     * @param offset days after it, before it if negative; null counts as 0
     * @param unit {@code DAYS} or {@code WORKING_DAYS}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Event(String name, LocalDate date, Integer offset, String unit) {
        /** Replaces null. */
        public Event {
            name = PlanContent.text(name);
            offset = offset == null ? Integer.valueOf(0) : offset;
            unit = unit == null || unit.isBlank() ? "DAYS" : unit;
        }
    }

    /**
     * The last day of one level, e.g. of the communes before the districts.
     *
     * @param to reference of the units it holds for
     * @param bound {@code EXCLUSIVE} or {@code INCLUSIVE}
     * @param date the day as written, or null: asked of the drafter
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Level(String to, String bound, LocalDate date) {
        /** Replaces null. */
        public Level {
            to = PlanContent.text(to);
            bound = "INCLUSIVE".equals(bound) ? "INCLUSIVE" : "EXCLUSIVE";
        }
    }

    private static Map<String, String> withoutNull(Map<String, String> answers) {
        Map<String, String> kept = new LinkedHashMap<>();
        answers.forEach((key, answer) -> kept.put(key, text(answer)));
        return java.util.Collections.unmodifiableMap(kept);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : list.stream().filter(e -> e != null).toList();
    }
}
