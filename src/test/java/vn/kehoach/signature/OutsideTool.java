package vn.kehoach.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Signs outside of the program, as an office's own tool does, with a certificate of the demonstration. */
public final class OutsideTool {

    private final SigningKeys keys;

    /**
     * @param keys of the program
     */
    public OutsideTool(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * @param pdf a paper
     * @param login of the signer
     * @param name in his certificate
     * @param at when
     * @return the signed paper
     */
    public byte[] sign(byte[] pdf, String login, String name, Instant at) {
        return PdfSigner.sign(
                pdf,
                keys.person(login, name).orElseThrow(),
                new PdfSigner.Act(SignatureFields.SIGNER, "", "", at, false));
    }

    /**
     * @param pdf a paper
     * @return the paper with something painted over
     */
    public static byte[] forged(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            try (PDPageContentStream pen = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                pen.addRect(100, 500, 200, 20);
                pen.fill();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
