package vn.kehoach.notice;

import org.springframework.stereotype.Component;

/** Addresses of pages, for mails. */
@Component
public class Links {

    private final String baseUrl;

    Links(MailSettings settings) {
        this.baseUrl = settings.baseUrl();
    }

    /**
     * @return Tasklist (Việc cần xử lý)
     */
    public String tasklist() {
        return to("/camunda/app/tasklist/");
    }

    /**
     * @param path path within the program, starting with a stroke
     * @return its address
     */
    public String to(String path) {
        return baseUrl + path;
    }
}
