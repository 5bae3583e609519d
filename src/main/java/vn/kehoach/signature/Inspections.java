package vn.kehoach.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Checks the signatures of a PDF and says in words what was found (Decree 30/2020, article 21: the receiver checks). */
@Component
public class Inspections {

    private final TrustedAuthorities authorities;
    private final BusinessClock clock;
    private final Texts texts;

    Inspections(TrustedAuthorities authorities, BusinessClock clock, Texts texts) {
        this.authorities = authorities;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * @param pdf a file
     * @return what was found; certificates are judged at the time that each signature claims
     * @throws Refusal if it is no PDF that can be read; field {@code files}
     */
    public Inspection inspect(byte[] pdf) {
        List<FoundSignature> found = read(pdf, at -> at == null ? clock.now() : at);
        Inspection.Verdict verdict = verdict(found);
        return new Inspection(
                Digests.sha256(pdf),
                pdf.length,
                verdict,
                texts.get("signature.verdict." + verdict),
                found.stream().map(this::line).toList());
    }

    /** Signatures as of now: what comes in today may not lean on a date that the sender wrote into it. */
    List<FoundSignature> readNow(byte[] pdf) {
        return read(pdf, at -> clock.now());
    }

    private List<FoundSignature> read(byte[] pdf, Function<Instant, Instant> judgedAt) {
        try {
            return new SignatureReader(authorities.now(), judgedAt).read(pdf);
        } catch (UnreadablePdf e) {
            throw Refusal.invalid(List.of(Problem.of("files", "signature.unreadable")));
        }
    }

    private static Inspection.Verdict verdict(List<FoundSignature> found) {
        if (found.isEmpty()) {
            return Inspection.Verdict.UNSIGNED;
        }
        if (!found.stream().allMatch(FoundSignature::unchanged)) {
            return Inspection.Verdict.BAD;
        }
        if (!found.stream().allMatch(FoundSignature::trusted)) {
            return Inspection.Verdict.DOUBTFUL;
        }
        return found.stream().anyMatch(one -> one.worth().trust() == Trust.DEMONSTRATION)
                ? Inspection.Verdict.DEMONSTRATION
                : Inspection.Verdict.GOOD;
    }

    private Inspection.Line line(FoundSignature found) {
        boolean known = found.holder() != null;
        return new Inspection.Line(
                texts.get("signature.part." + part(found)),
                known ? Certificates.name(found.holder()) : texts.get("signature.nobody"),
                known ? Certificates.organization(found.holder()) : "",
                found.at() == null
                        ? null
                        : found.at().atZone(BusinessClock.ZONE).toOffsetDateTime(),
                found.unchanged() && found.trusted(),
                findings(found),
                found.worth().chain().stream().map(Certificates::name).toList(),
                known ? found.holder().getSerialNumber().toString(16) : "",
                found.sha256());
    }

    private static String part(FoundSignature found) {
        return switch (found.field()) {
            case SignatureFields.SIGNER -> "person";
            case SignatureFields.ORGANIZATION -> "organization";
            default -> "other";
        };
    }

    List<String> findings(FoundSignature found) {
        List<String> words = new ArrayList<>();
        words.add(texts.get(found.intact() ? "signature.intact" : "signature.broken"));
        // Of what is broken already nobody wants to hear that nothing else was touched.
        if (!found.last() && (found.intact() || !found.changes().isEmpty())) {
            words.addAll(changes(found));
        }
        String issuer =
                found.holder() == null ? "" : Certificates.name(found.holder().getIssuerX500Principal());
        words.add(texts.get("signature.trust." + found.worth().trust(), issuer));
        if (found.at() != null && found.at().isAfter(clock.now())) {
            words.add(texts.get("signature.future"));
        }
        return words;
    }

    private List<String> changes(FoundSignature found) {
        if (found.changes().isEmpty()) {
            return List.of(texts.get("signature.onlyReserved"));
        }
        return words(found.changes()).toList();
    }

    Stream<String> words(List<PaperChange> changes) {
        return changes.stream().map(change -> texts.get("signature.change." + change.kind(), place(change.where())));
    }

    // Our own fields have names in words; those of another's paper are told as they stand there.
    private String place(String where) {
        String key = "signature.field." + where;
        return texts.has(key) ? texts.get(key) : where;
    }
}
