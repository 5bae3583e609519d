package vn.kehoach.bulk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.engine.InNameOf;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.RefusalWords;

/**
 * Carries orders out, a hundred things at a time. Each thing is done in one transaction with its row, so it is done once
 * however often the program is stopped and however many nodes work; what is refused is noted and does not hold up the
 * rest.
 */
@Component
public class BulkJob {

    static final int CHUNK = 100;

    private static final Logger LOG = LoggerFactory.getLogger(BulkJob.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int LONGEST_WHY = 5_000;
    /** Somebody works on the same thing at this moment; a moment later he has done it. */
    private static final int MOST_TRIES = 3;

    private final BulkWorks works;
    private final BulkItems items;
    private final BulkActs acts;
    private final InNameOf inNameOf;
    private final RefusalWords words;
    private final Texts texts;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    BulkJob(
            BulkWorks works,
            BulkItems items,
            BulkActs acts,
            InNameOf inNameOf,
            RefusalWords words,
            Texts texts,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.works = works;
        this.items = items;
        this.acts = acts;
        this.inNameOf = inNameOf;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Carries out what waits.
     *
     * @return how many things it tried
     */
    public int run() {
        int tried = 0;
        for (long id : works.due(clock.now())) {
            if (works.claim(id, clock.now(), clock.now().plus(LEASE))) {
                tried += goOn(id);
            }
        }
        return tried;
    }

    private int goOn(long id) {
        int tried = 0;
        int chunk;
        do {
            // Read anew for each chunk: somebody may have stopped it.
            BulkWork work = works.find(id).orElseThrow();
            chunk = work.state().running() ? nextChunk(work) : 0;
            tried += chunk;
        } while (chunk > 0);
        return tried;
    }

    private int nextChunk(BulkWork work) {
        BulkAct act = acts.of(work);
        boolean undo = work.state() == BulkWork.State.UNDOING;
        List<BulkItem> chunk = items.next(work.id(), undo ? BulkItem.State.DONE : BulkItem.State.WAITING, CHUNK);
        if (chunk.isEmpty()) {
            finish(work, act, undo);
            return 0;
        }
        inNameOf.run(work.login(), Locale.forLanguageTag(work.language()), () -> {
            chunk.forEach(item -> one(work, act, item, undo));
            transaction.executeWithoutResult(
                    status -> act.after(chunk.stream().map(BulkItem::subject).toList()));
        });
        works.lease(work.id(), clock.now().plus(LEASE));
        return chunk.size();
    }

    // What comes after some things is done again at the end: the program may have stopped between a chunk and that.
    private void finish(BulkWork work, BulkAct act, boolean undo) {
        inNameOf.run(
                work.login(),
                Locale.forLanguageTag(work.language()),
                () -> transaction.executeWithoutResult(status -> {
                    act.after(items.subjects(work.id(), undo ? BulkItem.State.UNDONE : BulkItem.State.DONE));
                    works.move(
                            work.id(), work.state(), undo ? BulkWork.State.UNDONE : BulkWork.State.DONE, clock.now());
                }));
    }

    private void one(BulkWork work, BulkAct act, BulkItem item, boolean undo) {
        for (int tried = 1; ; tried++) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (undo) {
                        takeBack(work, act, item);
                    } else {
                        carryOut(work, act, item);
                    }
                });
                return;
            } catch (Refusal refusal) {
                refused(item, undo, words.of(refusal));
                return;
            } catch (RuntimeException e) {
                if (tried == MOST_TRIES) {
                    LOG.warn("{} of order {} failed", item.subject(), work.id(), e);
                    refused(item, undo, texts.get("bulk.failed"));
                    return;
                }
            }
        }
    }

    private void carryOut(BulkWork work, BulkAct act, BulkItem item) {
        if (items.move(item.id(), BulkItem.State.WAITING, BulkItem.State.DONE, "")) {
            items.remember(item.id(), act.carryOut(item.subject(), work.order()));
        }
    }

    private void takeBack(BulkWork work, BulkAct act, BulkItem item) {
        if (items.move(item.id(), BulkItem.State.DONE, BulkItem.State.UNDONE, "")) {
            act.undo(item.subject(), item.memo(), work.undoReason());
        }
    }

    private void refused(BulkItem item, boolean undo, String why) {
        String shortened = why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY);
        transaction.executeWithoutResult(status -> items.move(
                item.id(),
                undo ? BulkItem.State.DONE : BulkItem.State.WAITING,
                undo ? BulkItem.State.KEPT : BulkItem.State.FAILED,
                shortened));
    }
}
