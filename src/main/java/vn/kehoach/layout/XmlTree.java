package vn.kehoach.layout;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of a DOCX into a small tree. A document type is refused, so no entity is ever looked up; depth and number
 * of elements are bounded.
 */
final class XmlTree {

    private static final int DEEPEST = 150;
    private static final int MOST = 400_000;
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    /** Elements whose characters count; white space between the others is nothing. */
    private static final Set<String> TEXTS = Set.of("t", "instrText", "x:Pages", "x:posOffset");

    private XmlTree() {}

    static XmlNode read(InputStream part) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return tree(factory.createXMLStreamReader(part));
        } catch (XMLStreamException | RuntimeException e) {
            // The reader of the JDK answers some broken encodings with exceptions of its own.
            throw new Unreadable("damaged");
        }
    }

    private static XmlNode tree(XMLStreamReader reader) throws XMLStreamException, Unreadable {
        XmlNode root = new XmlNode("root");
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(root);
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST || open.size() > DEEPEST) {
                        throw new Unreadable("tooLarge");
                    }
                    XmlNode node = node(reader);
                    open.peek().add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (TEXTS.contains(open.peek().name)) {
                        open.peek().add(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable("doctype");
                default -> {
                    // Comments and processing instructions say nothing about the layout.
                }
            }
        }
        return root.children.isEmpty() ? XmlNode.NONE : root.children.get(0);
    }

    private static XmlNode node(XMLStreamReader reader) {
        String local = reader.getLocalName();
        XmlNode node = new XmlNode(WORD.contains(reader.getNamespaceURI()) ? local : "x:" + local);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            // Word's marks of who typed what when are most of the attributes of a long paper.
            if (!name.startsWith("rsid")) {
                node.put(name, reader.getAttributeValue(i));
            }
        }
        return node;
    }
}
