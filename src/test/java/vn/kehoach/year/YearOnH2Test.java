package vn.kehoach.year;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:year;QUERY_CACHE_SIZE=128")
class YearOnH2Test extends YearTest {}
