package vn.kehoach.work.web;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Refusal;

/** Turns every refusal into words for the person, and every failure into one that gives nothing away. */
@RestControllerAdvice(basePackages = "vn.kehoach")
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Texts texts;

    RefusalAdvice(Texts texts) {
        this.texts = texts;
    }

    record FieldMessage(String field, String message) {}

    record ErrorView(String code, String message, List<FieldMessage> errors) {}

    @ExceptionHandler
    ResponseEntity<ErrorView> refused(Refusal refusal) {
        HttpStatus status = switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
        List<FieldMessage> errors = refusal.problems().stream()
                .map(p ->
                        new FieldMessage(p.field(), texts.get(p.code(), p.args().toArray())))
                .toList();
        return answer(
                status, refusal.code(), texts.get(refusal.code(), refusal.args().toArray()), errors);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<ErrorView> unreadable(Exception e) {
        return answer(HttpStatus.BAD_REQUEST, "work.unreadable", texts.get("work.unreadable"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ErrorView> failed(Exception e) {
        if (e instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            String code = status.value() == 404 ? "work.notFound" : "work.unreadable";
            return answer(status, code, texts.get(code), List.of());
        }
        LOG.error("request failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "work.failed", texts.get("work.failed"), List.of());
    }

    private static ResponseEntity<ErrorView> answer(
            HttpStatusCode status, String code, String message, List<FieldMessage> errors) {
        return ResponseEntity.status(status)
                .body(new ErrorView(code.substring(code.lastIndexOf('.') + 1), message, errors));
    }
}
