package vn.kehoach.benchmark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * e: start-up and memory of the program as it comes, with its demonstration on H2 in a file, against a bare application
 * of the web apps' starter, web and H2. Both have a database from an earlier start; the JVM's flags are the same.
 */
final class StartCase {

    /** Libraries that only we or the tests have; what is left is the bare application's. */
    private static final List<String> OURS = List.of(
            "flyway",
            "postgres",
            "modulith",
            "springdoc",
            "swagger",
            "fastexcel",
            "opczip",
            "commons-csv",
            "tika",
            "bcprov",
            "bcpkix",
            "bcutil",
            "poi",
            "xmlbeans",
            "commons-collections4",
            "commons-math3",
            "curvesapi",
            "SparseBitSet",
            "pdfbox",
            "fontbox",
            "xmpbox",
            "openhtmltopdf",
            "jasperreports-fonts",
            "dss-",
            "specs-",
            "validation-policy",
            "jmustache",
            "ical4j",
            "vue",
            "greenmail",
            "mail",
            "activation",
            "angus",
            "validation",
            "hibernate-validator",
            "actuator",
            "micrometer-core",
            "micrometer-jakarta9",
            "HdrHistogram",
            "LatencyUtils",
            "dataformat-yaml",
            "archunit",
            "awaitility",
            "playwright",
            "junit",
            "surefire",
            "mockito",
            "assertj",
            "hamcrest",
            "json-path",
            "jsonassert",
            "json-smart",
            "xmlunit",
            "byte-buddy",
            "objenesis",
            "spring-test",
            "boot-test",
            "camunda-bpm-assert",
            "camunda-bpm-junit5",
            "process-test-coverage",
            "process_test_coverage",
            "json-schema-validator",
            "embedded-pg",
            "jmolecules",
            "structurizr",
            "jgrapht",
            "apiguardian",
            "opentest4j",
            "android-json",
            "accessors-smart",
            "jsr305");

    void run(Options options, Results results) {
        List<Running> mine = new ArrayList<>();
        List<Running> theirs = new ArrayList<>();
        start("ours");
        start("bare");
        Medians seconds = Medians.interleaved(
                options.repetitions(), () -> kept(mine, start("ours")), () -> kept(theirs, start("bare")));
        results.add(Line.of("e-start", 1, seconds, "s"));
        results.add(Line.of("e-memory", 1, memory(mine), memory(theirs), "MB"));
    }

    private static double kept(List<Running> all, Running one) {
        all.add(one);
        return one.seconds();
    }

    private static double memory(List<Running> all) {
        return Medians.median(all.stream().map(Running::megabytes).toList());
    }

    private static Running start(String which) {
        Path home = Path.of("target", "benchmark", which).toAbsolutePath();
        return which.equals("ours")
                ? Running.measured(
                        classPath(entry -> !entry.contains("test-classes")),
                        "vn.kehoach.KehoachApplication",
                        List.of("--kehoach.data-dir=" + home))
                : Running.measured(
                        classPath(StartCase::bare),
                        "vn.kehoach.benchmark.bare.BareApplication",
                        List.of(
                                "--spring.datasource.url=jdbc:h2:file:" + home.resolve("bare"),
                                // It has no models; those of our tests lie on its class path.
                                "--camunda.bpm.auto-deployment-enabled=false",
                                "--camunda.bpm.admin-user.id=admin",
                                "--camunda.bpm.admin-user.password=admin"));
    }

    private static boolean bare(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return !name.equals("classes") && OURS.stream().noneMatch(name::contains);
    }

    private static String classPath(Predicate<String> which) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(which)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
