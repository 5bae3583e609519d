package vn.kehoach.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import vn.kehoach.time.BusinessClock;

/** Signs a PDF into one of its empty signature fields (PAdES, ETSI EN 319 142-1, level B-B), by an incremental update. */
final class PdfSigner {

    private PdfSigner() {}

    /**
     * How a signature is put down.
     *
     * @param field name of the empty field
     * @param reason said in the signature
     * @param place địa danh, said in the signature
     * @param at the time that it claims; written with the offset of Vietnam
     * @param first whether it is the first: then it says what may still be done to the file (DocMDP 2: fill in, sign)
     */
    record Act(String field, String reason, String place, Instant at, boolean first) {}

    static byte[] sign(byte[] pdf, SigningKey key, Act act) {
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        PdfBoxNativeObjectFactory pdfs = new PdfBoxNativeObjectFactory();
        // The seal lies over a third of the personal signature: that is how the decree wants it.
        PdfSignatureFieldPositionChecker positions = new PdfSignatureFieldPositionChecker();
        positions.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        pdfs.setPdfSignatureFieldPositionChecker(positions);
        service.setPdfObjFactory(pdfs);
        PAdESSignatureParameters how = parameters(key, act);
        DSSDocument document = new InMemoryDocument(pdf);
        return bytes(service.signDocument(document, how, key.sign(service.getDataToSign(document, how))));
    }

    private static PAdESSignatureParameters parameters(SigningKey key, Act act) {
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setSigningCertificate(key.certificate());
        how.setCertificateChain(key.chain().toArray(CertificateToken[]::new));
        how.bLevel().setSigningDate(Date.from(act.at()));
        how.setSigningTimeZone(TimeZone.getTimeZone(BusinessClock.ZONE));
        how.setSignerName(Certificates.name(key.x509()));
        how.setReason(act.reason());
        how.setLocation(act.place());
        how.setAppName("Kehoach");
        if (act.first()) {
            how.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        SignatureImageParameters look = new SignatureImageParameters();
        look.getFieldParameters().setFieldId(act.field());
        if (key.image() != null) {
            look.setImage(new InMemoryDocument(key.image(), "look.png"));
            look.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        }
        how.setImageParameters(look);
        return how;
    }

    private static byte[] bytes(DSSDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
