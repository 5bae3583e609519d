package vn.kehoach.reading;

/**
 * A proposal with where it comes from.
 *
 * @param value what is proposed
 * @param sentence the words of the paper that say it, white space folded
 * @param sureness how far to trust it
 * @param <T> kind of proposal
 */
public record Found<T>(T value, String sentence, Sureness sureness) {}
