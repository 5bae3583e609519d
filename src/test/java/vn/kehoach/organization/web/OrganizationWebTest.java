package vn.kehoach.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import vn.kehoach.organization.OrganizationTestApplication;
import vn.kehoach.organization.OrganizationTestApplication.TestSession;

/** What the controllers themselves let through; the list of routes stands before them. */
@SpringBootTest(
        classes = OrganizationTestApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:web;DB_CLOSE_DELAY=-1",
            "kehoach.data-dir=target/data-${kehoach.fork:1}"
        })
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("demo")
class OrganizationWebTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestSession session;

    @AfterEach
    void logOut() {
        logIn(null);
    }

    private void logIn(String login, String... groups) {
        session.login = login;
        session.groups = Set.of(groups);
    }

    @Test
    void whoeverIsLoggedInReadsTheUnitsOfADay() throws Exception {
        logIn("stc.vanthu", "so-tai-chinh.clerk");

        web.perform(get("/api/units").param("on", "2023-04-10"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == 'ubnd-tinh')]").exists())
                .andExpect(jsonPath("$[?(@.parent == 'ubnd-tinh')].length()").value(Matchers.hasSize(30)))
                .andExpect(jsonPath("$[?(@.code == 'ubnd-que-vo')].name").value("UBND thị xã Quế Võ"))
                .andExpect(jsonPath("$[?(@.code == 'ubnd-que-vo')].groups[0]").value("huyen-thanh-pho"))
                .andExpect(jsonPath("$[?(@.code == 'bo-noi-vu')].receives").value(false));
        web.perform(get("/api/units"))
                .andExpect(jsonPath("$[?(@.code == 'ubnd-que-vo')].name").value("UBND huyện Quế Võ"));
        web.perform(get("/api/units").param("on", "hôm nay")).andExpect(status().isBadRequest());
        web.perform(get("/api/units/groups"))
                .andExpect(jsonPath("$[?(@.code == 'huyen-thanh-pho')].name").value("UBND các huyện, thành phố"));
        logIn(null);
        web.perform(get("/api/units")).andExpect(status().isUnauthorized());
    }

    @Test
    void onlyAnAdministratorSeesThatThereIsAnImport() throws Exception {
        var file = new MockMultipartFile("file", "to-chuc.xlsx", null, new byte[] {1});
        logIn("giamsat", "supervisor");

        web.perform(multipart("/api/organization/import").file(file)).andExpect(status().isNotFound());
        web.perform(get("/api/organization/export.xlsx")).andExpect(status().isNotFound());
        web.perform(get("/api/organization/export.zip")).andExpect(status().isNotFound());
        web.perform(get("/api/organization/successions")).andExpect(status().isNotFound());
        web.perform(get("/quan-tri/to-chuc")).andExpect(status().isNotFound());
    }

    @Test
    void anAdministratorExportsAndTakesIn() throws Exception {
        logIn("quantri", "camunda-admin");
        byte[] workbook = web.perform(get("/api/organization/export.xlsx"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        web.perform(multipart("/api/organization/import?dryRun=true")
                        .file(new MockMultipartFile("file", "to-chuc.xlsx", null, workbook)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").value(false))
                .andExpect(jsonPath("$.problemCount").value(0))
                .andExpect(jsonPath("$.changes.added").isEmpty())
                .andExpect(jsonPath("$.changes.changed").isEmpty())
                .andExpect(jsonPath("$.changes.ended").isEmpty());
        web.perform(multipart("/api/organization/import?dryRun=false")
                        .file(new MockMultipartFile("file", "to-chuc.xlsx", null, new byte[] {1, 2})))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].message", Matchers.startsWith("Không đọc được tệp")));
        web.perform(multipart("/api/organization/import")
                        .file(new MockMultipartFile("file", "to-chuc.xlsx", null, new byte[10 * 1024 * 1024 + 1])))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].message").value("Tệp quá lớn."));
        web.perform(get("/quan-tri/to-chuc"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("organization.js")));
    }

    @Test
    void theDemonstrationTellsItsAccountsDrafterFirst() throws Exception {
        String answer = web.perform(get("/api/demo/accounts"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.place == 'bac-ninh')]").value(Matchers.hasSize(139)))
                .andExpect(jsonPath("$[0].place").value("bac-ninh"))
                .andExpect(jsonPath("$[0].login").value("snv.chuyenvien"))
                .andExpect(jsonPath("$[0].group").value("drafting"))
                .andExpect(jsonPath("$[0].unitName").value("Sở Nội vụ"))
                .andExpect(jsonPath("$[0].role").value("OFFICER"))
                .andExpect(jsonPath("$[0].password").value("KeHoach@2023"))
                .andExpect(jsonPath("$[138].login").value("quantri"))
                .andExpect(jsonPath("$[139].place").value("bac-giang"))
                .andExpect(jsonPath("$[?(@.login == 'ubnd.chutich')].group").value("signing"))
                .andExpect(jsonPath("$[?(@.login == 'giamsat')].group").value("watching"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain("null,\"role\":\"HEAD\"");
    }
}
