package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import vn.kehoach.document.IncomingFile;
import vn.kehoach.document.IncomingFiles;
import vn.kehoach.plan.PlanDrafting;
import vn.kehoach.reading.Proposals.Fact;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Refusal;

/** Reads a file for the drafter of a plan. Nothing is stored: neither the file nor what was read. */
@Service
public class Readings {

    private static final Set<String> KINDS = Set.of("docx", "pdf", "txt");

    private final PlanDrafting drafting;
    private final IncomingFiles incoming;
    private final BodyMatch match;
    private final BusinessClock clock;

    Readings(PlanDrafting drafting, IncomingFiles incoming, BodyMatch match, BusinessClock clock) {
        this.drafting = drafting;
        this.incoming = incoming;
        this.match = match;
        this.clock = clock;
    }

    /**
     * @param planId a plan that is drafted
     * @param name of the file
     * @param content DOCX, PDF with text, or plain text
     * @return what it seems to say
     * @throws Refusal not found, if there is no such draft for whoever asks; invalid, if it may not be taken or cannot be read
     */
    public Proposals read(long planId, String name, InputStreamSource content) {
        String issuer = drafting.issuer(planId);
        try (IncomingFile file = incoming.take(name, content, KINDS)) {
            return proposals(issuer, file.name(), PlanReader.read(ReadableFile.read(file)));
        }
    }

    private Proposals proposals(String issuer, String name, PlanReading read) {
        return new Proposals(
                name, facts(read), new DraftItems(match, issuer, clock.today()).of(read), DraftItems.columns(read));
    }

    private static List<Fact> facts(PlanReading read) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "issuer", read.issuer());
        add(facts, "number", read.number());
        add(facts, "symbol", read.symbol());
        add(facts, "place", read.place());
        if (read.date() != null) {
            String day = DateTexts.of(Texts.readerLocale()).date(read.date().value());
            facts.add(new Fact("date", day, read.date().sentence(), read.date().sureness()));
        }
        if (read.signer() != null) {
            facts.add(new Fact(
                    "signer",
                    read.signer().sentence(),
                    read.signer().sentence(),
                    read.signer().sureness()));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String field, Found<?> found) {
        if (found != null) {
            facts.add(new Fact(field, found.value().toString(), found.sentence(), found.sureness()));
        }
    }
}
