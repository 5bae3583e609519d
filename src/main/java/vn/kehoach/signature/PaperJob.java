package vn.kehoach.signature;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/**
 * Fills number and date into signed papers and has the body sign, outside of any transaction. It may stop anywhere: what
 * is not committed is done again after the lease, from the signed paper.
 */
@Component
public class PaperJob {

    private static final Logger LOG = LoggerFactory.getLogger(PaperJob.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE = 60;

    private final PaperBook book;
    private final PaperContents contents;
    private final SigningKeys keys;
    private final BusinessClock clock;
    private final Texts texts;
    private final TransactionTemplate transaction;

    PaperJob(
            PaperBook book,
            PaperContents contents,
            SigningKeys keys,
            BusinessClock clock,
            Texts texts,
            TransactionTemplate transaction) {
        this.book = book;
        this.contents = contents;
        this.keys = keys;
        this.clock = clock;
        this.texts = texts;
        this.transaction = transaction;
    }

    /**
     * Does whatever is due.
     *
     * @return how many papers it finished
     */
    public int run() {
        Instant now = clock.now();
        return (int) book.due(now).stream().filter(id -> finish(id, now)).count();
    }

    private boolean finish(long id, Instant now) {
        // The pause after a failure grows: 1, 2, 4 … minutes.
        Duration lease = LEASE.multipliedBy(Math.min(LONGEST_PAUSE, 1L << Math.min(6, book.tries(id))));
        if (!book.claim(id, now, now.plus(lease))) {
            return false;
        }
        SignedPaper paper = book.find(id).orElseThrow();
        try {
            finish(paper);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("paper {} of {} could not be numbered or sealed", id, paper.subjectKey(), e);
            book.failed(id, texts.in(Texts.VIETNAMESE, "signature.jobFailed"));
            return false;
        }
    }

    private void finish(SignedPaper paper) throws IOException {
        SignedPaper.Given given = paper.given();
        byte[] numbered = ReservedFields.fill(
                contents.of(paper.id(), PaperStep.SIGNED),
                Map.of(SignatureFields.NUMBER, given.number(), SignatureFields.DATE, given.date()));
        byte[] sealed = given.sealHere() ? seal(numbered, given) : null;
        transaction.executeWithoutResult(status -> {
            // Another node may have been quicker after all.
            if (book.move(paper, sealed == null ? PaperState.NUMBERED : PaperState.SEALED)) {
                contents.keep(paper.id(), PaperStep.NUMBERED, numbered, PaperStep.SERVER, given.clerk());
                if (sealed != null) {
                    contents.keep(paper.id(), PaperStep.SEALED, sealed, PaperStep.SERVER, given.clerk());
                }
            }
        });
    }

    private byte[] seal(byte[] numbered, SignedPaper.Given given) {
        SigningKey key = keys.unit(given.unit(), given.unitName()).orElseThrow();
        return PdfSigner.sign(
                numbered,
                key,
                new PdfSigner.Act(
                        SignatureFields.ORGANIZATION,
                        texts.in(Texts.VIETNAMESE, "signature.reason.organization"),
                        given.place(),
                        clock.now(),
                        false));
    }
}
