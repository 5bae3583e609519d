package vn.kehoach.webapps;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the Vietnamese labels in the place where the engine's web apps look for them. Open: the log-in page needs them. */
@Hidden
@RestController
class WebAppLabelsController {

    private final WebAppLabels labels;

    WebAppLabelsController(ObjectMapper json) throws IOException {
        this.labels = new WebAppLabels(json);
    }

    /**
     * Answers the labels of one web app.
     *
     * @param app {@code tasklist}, {@code cockpit}, {@code admin} or {@code welcome}; anything else answers 404
     * @return {@code {"dateLocales": {…}, "labels": {"KEY": "text", …}}}
     */
    @GetMapping("${camunda.bpm.webapp.application-path:/camunda}/app/{app}/locales/vi.json")
    ResponseEntity<byte[]> labels(@PathVariable String app) {
        byte[] file = labels.of(app);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(DigestUtils.md5DigestAsHex(file))
                .body(file);
    }
}
