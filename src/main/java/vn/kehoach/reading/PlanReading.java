package vn.kehoach.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a paper seems to say, item by item. Nothing of it is stored: the drafter takes over what is right.
 *
 * @param issuer full name of the body that issues, or null
 * @param number of the paper, or null if none is written yet
 * @param symbol e.g. {@code KH-UBND}, or null
 * @param place before the date, or null
 * @param date of issue, or null if it is not written yet
 * @param title trích yếu, or null
 * @param bases căn cứ, in order
 * @param opening sentence that leads to the content, or null
 * @param sections parts of the text with their headings
 * @param closing last sentence, or null
 * @param recipients lines of Nơi nhận
 * @param signer who signs, or null
 * @param tasks what somebody is to do
 * @param quotas figures to be reached
 * @param duties reports and plans to be given, with their time limits
 * @param annex the table behind the text, or null
 */
public record PlanReading(
        Found<String> issuer,
        Found<Integer> number,
        Found<String> symbol,
        Found<String> place,
        Found<LocalDate> date,
        Found<String> title,
        List<Found<Basis>> bases,
        Found<String> opening,
        List<Found<Section>> sections,
        Found<String> closing,
        List<Found<Recipient>> recipients,
        Found<Signer> signer,
        List<Found<Task>> tasks,
        List<Found<Quota>> quotas,
        List<Found<Duty>> duties,
        Annex annex) {

    /**
     * A paper that the plan rests on.
     *
     * @param kind e.g. {@code Nghị quyết}
     * @param symbol e.g. {@code 76/NQ-CP}; null for a law
     * @param date its day, or null
     * @param issuer who issued it, as written, or null
     * @param text the basis as printed
     */
    public record Basis(String kind, String symbol, LocalDate date, String issuer, String text) {}

    /**
     * @param number e.g. {@code II}
     * @param title its heading
     * @param body its paragraphs, one a line
     */
    public record Section(String number, String title, String body) {}

    /**
     * @param line as printed, without the dash before and the mark after it
     * @param purpose as {@code PlanContent.Recipient}
     * @param bodies the bodies that it names, without what stands in brackets; none for the archive
     */
    public record Recipient(String line, String purpose, List<String> bodies) {}

    /**
     * @param lines e.g. {@code TM. ỦY BAN NHÂN DÂN}, {@code CHỦ TỊCH}
     * @param name of the person, or null
     */
    public record Signer(List<String> lines, String name) {}

    /**
     * @param actor who is to do it, as written
     * @param directedBy who is to see to it, or null
     * @param coordinating who is to help, as written; empty if the text names nobody
     * @param text what
     * @param due by when, where that is no answer to be given, or null
     */
    public record Task(String actor, String directedBy, String coordinating, String text, Due due) {}

    /**
     * @param actor whom it binds, as written; empty if the text names nobody
     * @param directedBy who is to see to it, or null
     * @param object what is counted
     * @param op {@code >=}, {@code =} or {@code range}
     * @param amount for {@code >=} and {@code =}
     * @param min for a range
     * @param max for a range
     * @param unit what the number counts
     * @param period as {@code PlanContent.Quota}
     * @param schedule when some of it is to happen, e.g. {@code vào Quý III/2023}, or null
     */
    public record Quota(
            String actor,
            String directedBy,
            String object,
            String op,
            BigDecimal amount,
            BigDecimal min,
            BigDecimal max,
            String unit,
            String period,
            String schedule) {}

    /**
     * @param kind {@code REPORT}, {@code SUB_PLAN} or {@code OPINION}
     * @param actor who gives it, as written; empty if the text names nobody
     * @param title proposed name
     * @param period {@code MONTH}, {@code QUARTER}, {@code HALF_YEAR}, {@code YEAR} or null
     * @param due its time limit, or null if none is written
     * @param embeddedIn the other report that it is part of, or null
     * @param consolidator whether it is the duty of the body that gathers the others' answers
     */
    public record Duty(
            String kind, String actor, String title, String period, Due due, String embeddedIn, boolean consolidator) {}

    /**
     * The table of tasks.
     *
     * @param title e.g. {@code PHỤ LỤC}
     * @param columns headings as printed
     * @param parts what each column holds, as {@code PlanContent.Annex}
     * @param rows in order
     */
    public record Annex(String title, List<String> columns, List<String> parts, List<Found<Row>> rows) {}

    /**
     * @param number as printed
     * @param heading whether it heads the rows below
     * @param form hình thức
     * @param content nội dung, one paragraph a line
     * @param time thời gian
     * @param lead chủ trì, one body a line
     * @param coordinating phối hợp, one body a line
     * @param product sản phẩm
     * @param note ghi chú
     */
    public record Row(
            String number,
            boolean heading,
            String form,
            String content,
            String time,
            String lead,
            String coordinating,
            String product,
            String note) {}
}
