package vn.kehoach.organization.exchange;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import vn.kehoach.organization.OrganizationTestApplication;

@SpringBootTest(
        classes = OrganizationTestApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:import;DB_CLOSE_DELAY=-1",
            "kehoach.data-dir=target/data-${kehoach.fork:1}"
        })
@ActiveProfiles("none")
class ImportTest extends ImportContract {}
