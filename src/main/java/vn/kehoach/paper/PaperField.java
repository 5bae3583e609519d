package vn.kehoach.paper;

/**
 * What a person types for a document.
 *
 * @param name of the field; its label is {@code ui.papers.ask.<name>}
 * @param rows of the box
 * @param initial what stands in it
 */
public record PaperField(String name, int rows, String initial) {}
