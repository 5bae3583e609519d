package vn.kehoach.layout;

/** Letters of one look. */
record Run(String text, RunLook look) {

    boolean blank() {
        return text.isBlank();
    }

    /** The font that shows: letters with marks may be taken from another one. */
    String font() {
        boolean marked = text.chars().anyMatch(c -> c > 127 && Character.isLetter(c));
        return marked && !look.highFont().equalsIgnoreCase(look.font()) ? look.highFont() : look.font();
    }
}
