package vn.kehoach.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Makes a rendered PDF ready to be signed, here or by another tool: the field of the body's signature says that number
 * and date are fixed from then on (ISO 32000-1, 12.7.4.5, signature field lock), whoever signs into it.
 */
final class PaperPreparation {

    private PaperPreparation() {}

    static byte[] prepare(byte[] rendered) throws IOException {
        try (PDDocument document = Loader.loadPDF(rendered)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (form == null || !(form.getField(SignatureFields.SIGNER) instanceof PDSignatureField)) {
                throw new IOException("the document has no place for a signature");
            }
            if (form.getField(SignatureFields.ORGANIZATION) instanceof PDSignatureField seal) {
                seal.getCOSObject().setItem(COSName.getPDFName("Lock"), lock());
            }
            // A reader must not make appearances of its own over those that are filled in later.
            form.setNeedAppearances(false);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static COSDictionary lock() {
        COSDictionary lock = new COSDictionary();
        lock.setItem(COSName.TYPE, COSName.getPDFName("SigFieldLock"));
        lock.setName(COSName.getPDFName("Action"), "Include");
        COSArray fields = new COSArray();
        SignatureFields.RESERVED.stream().sorted().map(COSString::new).forEach(fields::add);
        lock.setItem(COSName.FIELDS, fields);
        return lock;
    }
}
