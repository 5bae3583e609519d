package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.Visitor;

/** A plan as a file, over HTTP: for whoever may read it, and for its drafter as he saved it last. */
@KehoachTest
class PlanFileTest {

    private static final String DRAFTER = "bg.hcth.chuyenvien";

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @Test
    void a_draft_is_downloaded_as_it_was_saved_last_and_is_not_there_for_strangers() throws Exception {
        Visitor drafter = Visitor.loggedIn(port, DRAFTER);
        JsonNode begun = json.readTree(drafter.post(
                        "/api/plans",
                        json.writeValueAsString(
                                new PlanDesk.Request("bac-giang-ban-dan-toc-2024", null, null, null, null)))
                .body());
        String file = "/api/plans/" + begun.path("id").asLong() + "/document";
        HttpResponse<byte[]> pdf = bytes(drafter, file + ".pdf");
        assertThat(pdf.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment")
                .contains(".pdf");
        assertThat(text(pdf.body()))
                .contains("ỦY BAN NHÂN DÂN", "BAN DÂN TỘC", "/KH-BDT", "Tuyên truyền cải cách hành chính nhà nước");

        String task = "/api/tasks/" + begun.path("taskId").asText();
        ObjectNode draft = (ObjectNode) json.readTree(drafter.get(task).body()).path("draft");
        ((ObjectNode) draft.path("fields")).put("title", "Việc đã sửa");
        assertThat(drafter.send("PUT", task + "/draft", draft.toString(), "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(text(bytes(drafter, file + ".pdf").body())).contains("Việc đã sửa");
        HttpResponse<byte[]> docx = bytes(drafter, file + ".docx");
        assertThat(docx.headers().firstValue("content-type").orElse("")).contains("wordprocessingml");
        assertThat(new String(docx.body(), 0, 2)).isEqualTo("PK");

        Visitor stranger = Visitor.loggedIn(port, "stc.vanthu");
        assertThat(bytes(stranger, file + ".pdf").statusCode()).isEqualTo(404);
        assertThat(bytes(stranger, file + ".docx").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> bytes(Visitor visitor, String path) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(visitor.cookies()).build();
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
