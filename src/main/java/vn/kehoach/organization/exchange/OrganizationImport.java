package vn.kehoach.organization.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;

/** Takes a file in: all of it or nothing of it. */
@Service
public class OrganizationImport {

    private final RowReader reader;
    private final CurrentRows current;
    private final OrganizationWriter writer;
    private final Words words;
    private final BusinessClock clock;

    OrganizationImport(
            RowReader reader, CurrentRows current, OrganizationWriter writer, Words words, BusinessClock clock) {
        this.reader = reader;
        this.current = current;
        this.writer = writer;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The outcome for the one who sent the file.
     *
     * @param applied whether the organisation was changed
     * @param changes what was or would be changed; empty where something is wrong
     * @param problemCount how many things are wrong
     * @param problems what is wrong, the first thousand, in the order of the file
     * @param notes how the file was read, where that is not certain by its kind: encoding and separator of CSV
     * @param passwords first passwords of accounts made now, by log-in name: shown once, kept nowhere
     */
    public record Answer(
            boolean applied,
            Changes changes,
            int problemCount,
            List<Problem> problems,
            List<String> notes,
            Map<String, String> passwords) {}

    /**
     * @param workbook an XLSX file on disk, as {@code docs} and the export lay it out
     * @param dryRun true to learn what would happen
     * @return what happened or would happen; with problems, nothing happened
     */
    @Transactional
    public Answer take(Path workbook, boolean dryRun) {
        return take(workbook, "to-chuc.xlsx", dryRun);
    }

    /**
     * @param file on disk: an XLSX file, a CSV file of one sheet, or a ZIP file with several of them
     * @param name as it was sent; of a CSV file it may tell the sheet
     * @param dryRun true to learn what would happen
     * @return what happened or would happen; with problems, nothing happened
     */
    @Transactional
    public Answer take(Path file, String name, boolean dryRun) {
        Problems problems = new Problems(words);
        SentFile sent = SentFile.read(file, name, words, problems);
        Answer answer = take(sent.tables(), problems, dryRun, false);
        return new Answer(
                answer.applied(),
                answer.changes(),
                answer.problemCount(),
                answer.problems(),
                sent.notes(),
                answer.passwords());
    }

    /**
     * @return the answer to a file of more than 10 MB
     */
    public Answer tooBig() {
        Problems problems = new Problems(words);
        problems.add(null, 0, null, "tooBig");
        return refused(problems);
    }

    Answer take(Map<Sheet, List<Line>> tables, Problems problems, boolean dryRun, boolean demo) {
        if (!problems.none()) {
            return refused(problems);
        }
        if (!dryRun) {
            writer.begin();
        }
        LocalDate today = clock.today();
        Rows before = current.on(today);
        References.resolve(tables, before, today, problems, words);
        Rows wanted = reader.read(tables, before, problems);
        if (problems.none()) {
            lastAdministrator(before, wanted, problems);
        }
        if (!problems.none()) {
            // Only the stamp was written, which makes caches be read anew and harms nobody.
            return refused(problems);
        }
        Changes changes = new Comparison(words).of(before, wanted);
        Map<String, String> passwords = dryRun || changes.none() ? Map.of() : writer.write(before, wanted, today, demo);
        return new Answer(!dryRun, changes, 0, List.of(), List.of(), passwords);
    }

    /** Whoever finds the engine's group of administrators empty could make himself one (CVE-2026-77226). */
    private void lastAdministrator(Rows before, Rows wanted, Problems problems) {
        boolean had = before.people().values().stream().anyMatch(OrganizationImport::administers);
        boolean has = before.people().values().stream()
                        .filter(p -> !wanted.people().containsKey(p.login()))
                        .anyMatch(OrganizationImport::administers)
                || wanted.people().values().stream().anyMatch(OrganizationImport::administers);
        if (had && !has) {
            problems.add(Sheet.PEOPLE, 0, Column.ROLE.heading(), "lastAdministrator");
        }
    }

    private static boolean administers(Rows.PersonRow person) {
        return person.globals().contains(GlobalRole.ADMINISTRATOR);
    }

    private static Answer refused(Problems problems) {
        return new Answer(false, new Changes(), problems.count(), problems.list(), List.of(), Map.of());
    }
}
