package vn.kehoach.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A hand that changes a DOCX the way people spoil it in Word. */
final class Word {

    private final XWPFDocument docx;

    private Word(XWPFDocument docx) {
        this.docx = docx;
    }

    static byte[] change(byte[] from, Consumer<Word> change) {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(from))) {
            change.accept(new Word(docx));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XWPFDocument docx() {
        return docx;
    }

    /** The first paragraph, in tables too, that has these words. */
    XWPFParagraph with(String words) {
        return paragraphs(docx).stream()
                .filter(p -> p.getText().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing with " + words));
    }

    /** Those in a named style. */
    List<XWPFParagraph> styled(String style) {
        List<XWPFParagraph> found = paragraphs(docx).stream()
                .filter(p -> style.equals(p.getStyle()))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("nothing in style " + style);
        }
        return found;
    }

    private static List<XWPFParagraph> paragraphs(IBody body) {
        List<XWPFParagraph> all = new ArrayList<>();
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> all.addAll(paragraphs(cell))));
            }
        }
        return all;
    }

    Word text(String words, String instead) {
        for (XWPFRun run : with(words).getRuns()) {
            for (int i = 0; i < run.getCTR().sizeOfTArray(); i++) {
                String text = run.getCTR().getTArray(i).getStringValue();
                if (text.contains(words)) {
                    run.getCTR().getTArray(i).setStringValue(text.replace(words, instead));
                    return this;
                }
            }
        }
        throw new AssertionError("no letters of one look with " + words);
    }

    Word size(String words, double points) {
        with(words).getRuns().forEach(run -> run.setFontSize(points));
        return this;
    }

    Word bold(String words, boolean bold) {
        with(words).getRuns().forEach(run -> run.setBold(bold));
        return this;
    }

    Word italic(String words, boolean italic) {
        with(words).getRuns().forEach(run -> run.setItalic(italic));
        return this;
    }

    Word align(String words, ParagraphAlignment align) {
        with(words).setAlignment(align);
        return this;
    }

    /** Takes a paragraph out, unless it is the only one of its cell. */
    Word remove(String words) {
        remove(with(words));
        return this;
    }

    void remove(XWPFParagraph paragraph) {
        int at = docx.getPosOfParagraph(paragraph);
        if (at >= 0) {
            docx.removeBodyElement(at);
        } else {
            while (!paragraph.getRuns().isEmpty()) {
                paragraph.removeRun(0);
            }
            CTPPr look = paragraph.getCTP().getPPr();
            if (look != null && look.isSetPBdr()) {
                look.unsetPBdr();
            }
        }
    }

    /** Page setups in their order. */
    List<CTSectPr> setups() {
        List<CTSectPr> setups = new ArrayList<>();
        for (XWPFParagraph paragraph : docx.getParagraphs()) {
            CTPPr look = paragraph.getCTP().getPPr();
            if (look != null && look.isSetSectPr()) {
                setups.add(look.getSectPr());
            }
        }
        setups.add(docx.getDocument().getBody().getSectPr());
        return setups;
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
    }
}
