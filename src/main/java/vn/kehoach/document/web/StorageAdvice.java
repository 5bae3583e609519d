package vn.kehoach.document.web;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.kehoach.document.content.ContentSettings;
import vn.kehoach.document.content.StorageFailure;
import vn.kehoach.text.Texts;

/** A full disk is no fault of the person's: he hears what is the matter, that nothing is lost, and what to do. */
@RestControllerAdvice(basePackages = "vn.kehoach")
@Order(Ordered.HIGHEST_PRECEDENCE)
class StorageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(StorageAdvice.class);

    private final Texts texts;
    private final ContentSettings settings;

    StorageAdvice(Texts texts, ContentSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    record ErrorView(String code, String message, List<Object> errors) {}

    @ExceptionHandler
    ResponseEntity<ErrorView> notStored(StorageFailure failure) {
        LOG.error("files: {}", failure.getMessage(), failure);
        return answer(HttpStatus.INSUFFICIENT_STORAGE, "storage");
    }

    /** The server could not bring an upload to its disk, or not all of it came. */
    @ExceptionHandler
    ResponseEntity<ErrorView> broken(MultipartException failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return answer(HttpStatus.PAYLOAD_TOO_LARGE, "fileTooLarge", settings.largestMb());
        }
        LOG.warn("an upload did not come whole", failure);
        boolean full = NestedExceptionUtils.getMostSpecificCause(failure) instanceof IOException cause
                && String.valueOf(cause.getMessage()).contains("No space left");
        return full ? answer(HttpStatus.INSUFFICIENT_STORAGE, "storage") : answer(HttpStatus.BAD_REQUEST, "broken");
    }

    private ResponseEntity<ErrorView> answer(HttpStatus status, String code, Object... args) {
        return ResponseEntity.status(status).body(new ErrorView(code, texts.get("document." + code, args), List.of()));
    }
}
