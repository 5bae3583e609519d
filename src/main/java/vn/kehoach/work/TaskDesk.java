package vn.kehoach.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/** What a person does with a task: look, type, check, take, hand in. The API and the forms go through here. */
@Service
@Transactional
public class TaskDesk {

    private final OpenTasks tasks;
    private final WorkHandlers handlers;
    private final SavedDrafts drafts;
    private final Completion completion;
    private final Decisions decisions;
    private final CurrentUser user;

    TaskDesk(
            OpenTasks tasks,
            WorkHandlers handlers,
            SavedDrafts drafts,
            Completion completion,
            Decisions decisions,
            CurrentUser user) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.drafts = drafts;
        this.completion = completion;
        this.decisions = decisions;
        this.user = user;
    }

    /**
     * @param taskId an id that somebody sent
     * @return the task, if the person logged in holds it or could take it
     * @throws Refusal {@link Refusal.Kind#NOT_FOUND} for a foreign task as for none,
     *     {@link Refusal.Kind#CONFLICT} if somebody completed it while this person was typing
     */
    public WorkItem open(String taskId) {
        String login = user.required();
        return tasks.find(taskId, login, groups()).orElseThrow(() -> gone(taskId, login));
    }

    /**
     * @param item the task
     * @return what the form shows
     */
    public Object view(WorkItem item) {
        return handlers.of(item.key()).view(item, user.required());
    }

    /**
     * @param item the task
     * @return the ways to complete it
     */
    public List<Outcome> outcomes(WorkItem item) {
        return handlers.of(item.key()).outcomes(item);
    }

    /**
     * @param item the task
     * @return what this person typed so far, or what the form begins with
     */
    public SavedDraft draft(WorkItem item) {
        return completion.draftOf(item, user.required());
    }

    /**
     * What people typed into a task goes along to whoever goes on with it: in another task, or in the same one.
     *
     * @param from a task
     * @param to the task that begins with what was typed last into the other
     */
    public void carry(String from, String to) {
        drafts.carry(from, to);
    }

    /**
     * What this person typed and has not handed in; it stays his even if somebody else completed the task.
     *
     * @param taskId the task
     * @return his draft
     * @throws Refusal {@link Refusal.Kind#NOT_FOUND} if he saved none
     */
    @Transactional(readOnly = true)
    public SavedDraft kept(String taskId) {
        return drafts.find(taskId, user.required()).orElseThrow(Refusal::notFound);
    }

    /**
     * Keeps what was typed, as typed, even if it is wrong.
     *
     * @param taskId the task
     * @param version the version that was overwritten, 0 for the first saving
     * @param fields as typed
     * @return the saved draft, or empty if another window saved in between
     * @throws Refusal as {@link #open}; what was typed into a task that somebody else completed is kept all the same
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Optional<SavedDraft> save(String taskId, int version, JsonNode fields) {
        String login = user.required();
        if (tasks.find(taskId, login, groups()).isEmpty()) {
            if (drafts.find(taskId, login).isPresent()) {
                drafts.save(taskId, login, version, fields);
            }
            throw gone(taskId, login);
        }
        return drafts.save(taskId, login, version, fields);
    }

    /**
     * @param taskId the task
     * @param outcome what would be chosen
     * @param fields what would be handed in
     * @return what stands in the way
     */
    @Transactional(readOnly = true)
    public List<Problem> check(String taskId, String outcome, JsonNode fields) {
        return completion.problems(open(taskId), new Submission(outcome, fields, user.required()));
    }

    /**
     * @param taskId the task
     * @param outcome what would be chosen
     * @param fields what would be handed in
     * @return what the person ought to know
     */
    @Transactional(readOnly = true)
    public List<Problem> warnings(String taskId, String outcome, JsonNode fields) {
        WorkItem item = open(taskId);
        return handlers.of(item.key()).warnings(item, new Submission(outcome, fields, user.required()));
    }

    /**
     * @param taskId the task to take
     * @throws Refusal if somebody else was quicker
     */
    public void claim(String taskId) {
        WorkItem item = open(taskId);
        if (item.assignee() == null) {
            tasks.claim(taskId, user.required());
        } else if (!item.assignee().equals(user.required())) {
            throw Refusal.conflict("work.claimedByOther");
        }
    }

    /**
     * Hands in the saved draft; takes the task first if nobody holds it.
     *
     * @param taskId the task
     * @param outcome what was chosen
     * @param draftVersion the version of the draft that the person saw
     * @throws Refusal what stands in the way
     */
    public void complete(String taskId, String outcome, int draftVersion) {
        WorkItem item = open(taskId);
        if (item.assignee() == null) {
            tasks.claim(taskId, user.required());
        }
        tasks.complete(taskId, outcome, draftVersion);
    }

    private static DateTexts dates() {
        return DateTexts.of(Texts.readerLocale());
    }

    private Set<String> groups() {
        return user.groups();
    }

    // Only who was typing into it learns who completed it; to anybody else it is not there.
    private Refusal gone(String taskId, String login) {
        Optional<Decision> done = drafts.find(taskId, login).flatMap(d -> decisions.ofTask(taskId));
        return done.map(d -> Refusal.conflict(
                        "work.alreadyDone",
                        d.personName(),
                        dates().time(d.decidedAt().atZone(BusinessClock.ZONE).toLocalTime()),
                        dates().date(d.decidedAt().atZone(BusinessClock.ZONE).toLocalDate())))
                .orElseGet(Refusal::notFound);
    }
}
