package vn.kehoach.signature;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Finds the signatures of a PDF and examines each: unchanged, by whom, under whom, and what was done to the file since. */
final class SignatureReader {

    /** Each is compared with the whole file: more of them than any document carries would only keep the server busy. */
    private static final int MOST = 20;

    private final Anchors anchors;
    private final Function<Instant, Instant> judgedAt;

    /** {@code judgedAt} says for the time that a signature claims at which its certificate has to be valid. */
    SignatureReader(Anchors anchors, Function<Instant, Instant> judgedAt) {
        this.anchors = anchors;
        this.judgedAt = judgedAt;
    }

    /**
     * @param pdf a file
     * @return its signatures in the order in which they were made; none if there are none
     * @throws UnreadablePdf if it cannot be read
     */
    List<FoundSignature> read(byte[] pdf) {
        try {
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            Map<Integer, String> fields = fields(pdf);
            List<PAdESSignature> found = analyzer.getSignatures().stream()
                    .map(PAdESSignature.class::cast)
                    .sorted(Comparator.comparingInt(SignatureReader::end))
                    .toList();
            return found.stream()
                    .map(signature -> examine(pdf, signature, fields))
                    .toList();
        } catch (IOException | RuntimeException e) {
            // A damaged file may break the readers anywhere.
            throw new UnreadablePdf(e);
        }
    }

    private FoundSignature examine(byte[] pdf, PAdESSignature signature, Map<Integer, String> fields) {
        int end = Math.min(pdf.length, end(signature));
        byte[] revision = Arrays.copyOf(pdf, end);
        String field = fields.getOrDefault(end(signature), "");
        CertificateToken holder = signature.getSigningCertificateToken();
        Instant at = signature.getSigningTime() == null
                ? null
                : signature.getSigningTime().toInstant();
        Set<String> open = SignatureFields.ORGANIZATION.equals(field) ? Set.of() : SignatureFields.RESERVED;
        return new FoundSignature(
                field,
                holder == null ? null : holder.getCertificate(),
                at,
                intact(signature),
                worth(signature, holder, at),
                end,
                Digests.sha256(revision),
                end == pdf.length,
                end == pdf.length ? List.of() : PaperComparison.between(revision, pdf, open));
    }

    private static boolean intact(AdvancedSignature signature) {
        signature.checkSignatureIntegrity();
        PAdESSignature pades = (PAdESSignature) signature;
        return signature.getSignatureCryptographicVerification().isSignatureValid()
                && pades.getPdfRevision().getByteRange().isValid();
    }

    private Anchors.Worth worth(AdvancedSignature signature, CertificateToken holder, Instant at) {
        if (holder == null) {
            return new Anchors.Worth(Trust.UNKNOWN, List.of());
        }
        List<X509Certificate> others = signature.getCertificates().stream()
                .map(CertificateToken::getCertificate)
                .toList();
        return anchors.of(holder.getCertificate(), others, judgedAt.apply(at));
    }

    /** Whole names of the signed fields by the end of what they cover. */
    private static Map<Integer, String> fields(byte[] pdf) throws IOException {
        Map<Integer, String> names = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignatureField field : document.getSignatureFields()) {
                PDSignature signature = field.getSignature();
                int[] range = signature == null ? new int[0] : signature.getByteRange();
                if (range.length == 4) {
                    names.put(range[2] + range[3], field.getFullyQualifiedName());
                }
            }
        }
        return names;
    }

    private static int end(PAdESSignature signature) {
        ByteRange range = signature.getPdfRevision().getByteRange();
        return range.getSecondPartStart() + range.getSecondPartEnd();
    }
}
