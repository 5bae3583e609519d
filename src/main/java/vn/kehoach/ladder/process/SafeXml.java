package vn.kehoach.ladder.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Lets XML pass that names nothing outside of itself: no document type, so no entities, in a size that tables have. */
final class SafeXml {

    static final int MOST_BYTES = 200_000;
    private static final int DEEPEST = 40;

    private SafeXml() {}

    static void check(byte[] file) {
        if (file.length == 0 || file.length > MOST_BYTES) {
            throw refused("ladder.fileSize", MOST_BYTES / 1000);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            walk(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw refused("ladder.notXml", Math.max(1, line));
        }
    }

    private static void walk(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("ladder.doctype");
                default -> {
                    // Text and comments are taken as they are.
                }
            }
            if (depth > DEEPEST) {
                throw refused("ladder.notDmn");
            }
        }
    }

    private static Refusal refused(String code, Object... args) {
        return Refusal.invalid(List.of(Problem.of("file", code, args)));
    }
}
