package vn.kehoach.plan;

/**
 * A draft goes out for comments (lấy ý kiến góp ý); published in the transaction in which the drafter asks. Whoever
 * holds rounds makes the duty one.
 *
 * @param planId the plan, being drafted
 * @param dutyKey the duty made for it
 * @param silenceAgrees whether a unit that says nothing is taken to agree
 * @param content the draft as it reads now, as JSON
 * @param login who asks
 */
public record OpinionsAsked(long planId, String dutyKey, boolean silenceAgrees, String content, String login) {}
