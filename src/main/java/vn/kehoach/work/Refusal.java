package vn.kehoach.work;

import java.util.List;

/** A request that is refused, with words for the person who made it. */
public final class Refusal extends RuntimeException {

    /** Why, and with it the HTTP status. */
    public enum Kind {
        /** 404: there is no such thing, or it is somebody else's: one answer for both. */
        NOT_FOUND,
        /** 422: fields are wrong. */
        INVALID,
        /** 409: somebody else was first, or the state has moved on. */
        CONFLICT,
        /** 403: the person is known but this is not for him. */
        FORBIDDEN
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Problem> problems;

    private Refusal(Kind kind, String code, List<Object> args, List<Problem> problems) {
        this(kind, code, args, problems, kind + " " + code + " " + args + " " + problems);
    }

    private Refusal(Kind kind, String code, List<Object> args, List<Problem> problems, String words) {
        super(words);
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.problems = problems;
    }

    /**
     * @return nothing of that kind, or nothing of his
     */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "work.notFound", List.of(), List.of());
    }

    /**
     * @param problems what is wrong, at least one
     * @return fields are wrong
     */
    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Kind.INVALID, "work.invalid", List.of(), problems);
    }

    /**
     * @param code key in the message files
     * @param args what the message names
     * @return somebody else was first, or the state has moved on
     */
    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, code, List.of(args), List.of());
    }

    /**
     * @param code key in the message files
     * @param args what the message names
     * @return not for this person
     */
    public static Refusal forbidden(String code, Object... args) {
        return new Refusal(Kind.FORBIDDEN, code, List.of(args), List.of());
    }

    /**
     * The same refusal with words as its message, for where only the message reaches the person.
     *
     * @param words what to tell him
     * @return the refusal
     */
    public Refusal saying(String words) {
        return new Refusal(kind, code, args, problems, words);
    }

    /**
     * @return why
     */
    public Kind kind() {
        return kind;
    }

    /**
     * @return key in the message files
     */
    public String code() {
        return code;
    }

    /**
     * @return what the message names
     */
    public List<Object> args() {
        return args;
    }

    /**
     * @return what is wrong per field, empty unless {@link Kind#INVALID}
     */
    public List<Problem> problems() {
        return problems;
    }
}
