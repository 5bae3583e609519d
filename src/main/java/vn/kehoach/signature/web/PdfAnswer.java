package vn.kehoach.signature.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** PDFs on their way out and in. */
final class PdfAnswer {

    private static final int LARGEST_MB = 30;

    private PdfAnswer() {}

    static ResponseEntity<byte[]> of(String name, byte[] pdf, boolean preview) {
        ContentDisposition disposition = (preview ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    /** @throws Refusal if it is larger than any document, on {@code field} */
    static byte[] content(MultipartFile file, String field) throws IOException {
        if (file.getSize() > LARGEST_MB * 1_000_000L) {
            throw Refusal.invalid(List.of(Problem.of(field, "signature.large", LARGEST_MB)));
        }
        return file.getBytes();
    }
}
