package vn.kehoach.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a DOCX that say how it looks, unpacked up to a bound each and all together; nothing else of the file is
 * unpacked. Parts are found by the directory at the end of the file, as the check of uploads finds them.
 */
final class DocxParts {

    private static final int LARGEST = 12_000_000;
    private static final int ALL = 24_000_000;

    private final Map<String, XmlNode> parts = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();

    private DocxParts() {}

    static DocxParts of(byte[] docx) throws Unreadable {
        return of(ZipFile.builder().setByteArray(docx));
    }

    static DocxParts of(Path docx) throws Unreadable {
        return of(ZipFile.builder().setPath(docx));
    }

    private static DocxParts of(ZipFile.Builder file) throws Unreadable {
        DocxParts parts = new DocxParts();
        try (ZipFile zip = file.get()) {
            int left = ALL;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName();
                if (!wanted(name)) {
                    continue;
                }
                byte[] content = read(zip, entry, Math.min(LARGEST, left));
                left -= content.length;
                parts.parts.put(name, XmlTree.read(new ByteArrayInputStream(content)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("damaged");
        }
        if (!parts.part("word/document.xml").exists()) {
            throw new Unreadable("damaged");
        }
        parts.part("word/_rels/document.xml.rels")
                .children("x:Relationship")
                .forEach(r -> parts.targets.put(r.attribute("Id"), String.valueOf(r.attribute("Target"))));
        return parts;
    }

    private static byte[] read(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException, Unreadable {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new Unreadable("tooLarge");
            }
            return content;
        }
    }

    private static boolean wanted(String name) {
        return name.matches(
                "word/(document|styles|numbering|settings|header\\d*|footer\\d*|theme/theme\\d*|_rels/document\\.xml)"
                        + "\\.(xml|rels)|docProps/app\\.xml");
    }

    /** A part by its name, or {@link XmlNode#NONE}. */
    XmlNode part(String name) {
        return parts.getOrDefault(name, XmlNode.NONE);
    }

    /** The part that a relationship of the document leads to. */
    XmlNode related(String id) {
        String target = targets.getOrDefault(id, "");
        return part(target.startsWith("/") ? target.substring(1) : "word/" + target);
    }
}
