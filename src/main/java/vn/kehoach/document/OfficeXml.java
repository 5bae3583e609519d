package vn.kehoach.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the XML parts of an office file may not say. No part may have a document type declaration (ECMA-376, part 2,
 * 8.1.4), so there are no entities, and the reader here resolves none.
 */
final class OfficeXml {

    private static final int LONGEST_PROLOG = 64 * 1024;
    private static final int LARGEST = 4_000_000;
    private static final Pattern MACRO = Pattern.compile("(?i).*(macroEnabled|vbaProject|vbaData).*");
    private static final Set<String> ACTIVE = Set.of("control", "oleobject", "activexcontrolbinary", "afchunk");
    private static final Set<String> FETCHED =
            Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "afchunk", "control");
    // A template on the writer's own drive is in many good files, and is not looked for elsewhere.
    private static final Pattern LOCAL = Pattern.compile("(?i)(file:///)?[a-z]:.*|[^:/\\\\][^:]*|file:///[^/\\\\].*");
    private static final Pattern SCRIPT = Pattern.compile("(?i)\\s*(javascript|vbscript|data):.*");

    private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private OfficeXml() {}

    /** What stands before the first element; the rest of the part is not read here. */
    static String begins(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = READERS.createXMLStreamReader(new Bounded(part, LONGEST_PROLOG));
        return toFirst(xml);
    }

    private static String toFirst(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) {
                return "xxe";
            }
            event = xml.next();
        }
        return null;
    }

    /** The list of what each part is. */
    static String types(InputStream part, String main) throws XMLStreamException {
        XMLStreamReader xml = READERS.createXMLStreamReader(new Bounded(part, LARGEST));
        String refusal = toFirst(xml);
        boolean found = false;
        while (refusal == null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String type = attribute(xml, "ContentType");
                found |= type.equals(main);
                refusal = MACRO.matcher(type).matches() ? "macro" : null;
            }
        }
        return refusal != null || found ? refusal : "type";
    }

    /** What a part belongs to, inside the file and outside. */
    static String relationships(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = READERS.createXMLStreamReader(new Bounded(part, LARGEST));
        String refusal = toFirst(xml);
        while (refusal == null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                refusal = relationship(xml);
            }
        }
        return refusal;
    }

    private static String relationship(XMLStreamReader xml) {
        String type = attribute(xml, "Type").toLowerCase(Locale.ROOT);
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (MACRO.matcher(kind).matches()) {
            return "macro";
        }
        String target = attribute(xml, "Target");
        if (attribute(xml, "TargetMode").equalsIgnoreCase("External")) {
            boolean fetched = FETCHED.contains(kind) && !LOCAL.matcher(target).matches();
            return fetched || SCRIPT.matcher(target).matches() ? "remote" : null;
        }
        return ACTIVE.contains(kind) ? "active" : null;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String found = xml.getAttributeValue(null, name);
        return found == null ? "" : found;
    }

    /** The reader holds whole comments and attributes, so it gets no more than this. */
    private static final class Bounded extends FilterInputStream {

        private int left;

        Bounded(InputStream in, int most) {
            super(in);
            this.left = most;
        }

        /** The reader would close the part at its end, and the rest of it is still to be counted. */
        @Override
        public void close() {}

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(bytes, from, Math.min(left, length));
            left -= Math.max(0, count);
            return count;
        }
    }
}
