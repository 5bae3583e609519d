package vn.kehoach.year;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:year;DB_CLOSE_DELAY=-1")
class YearOnH2Test extends YearTest {}
