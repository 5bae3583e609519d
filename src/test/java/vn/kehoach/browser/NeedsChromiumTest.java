package vn.kehoach.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A missing browser is said, and in CI it fails. */
class NeedsChromiumTest {

    @TempDir
    Path folder;

    @Test
    void findsTheProgramOnTheSearchPath() throws Exception {
        assertThat(Chromium.executable(Map.of("PATH", folder.toString()))).isEmpty();

        Path program = Files.createFile(folder.resolve("chromium-browser"));
        assertThat(Chromium.executable(Map.of("PATH", folder.toString()))).isEmpty();

        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(Chromium.executable(Map.of("PATH", "/nowhere:" + folder))).contains(program);
        assertThat(Chromium.executable(Map.of("PATH", folder.toString(), "KEHOACH_CHROMIUM", "/nowhere/chromium")))
                .isEmpty();
    }

    @Test
    void withoutItTheTestsAreSkippedAndTheReasonIsSaid() {
        var decision = NeedsChromium.decide(Optional.empty(), Map.of());
        assertThat(decision.isDisabled()).isTrue();
        assertThat(decision.getReason()).hasValue(NeedsChromium.REASON);
        assertThat(SkippedTests.line("PlanYearBrowserTest", NeedsChromium.REASON))
                .isEqualTo("BỎ QUA / SKIPPED: PlanYearBrowserTest:"
                        + " Không có Chromium trên máy này / no Chromium on this machine");
    }

    @Test
    void inCiItsAbsenceFails() {
        assertThatThrownBy(() -> NeedsChromium.decide(Optional.empty(), Map.of("CI", "true")))
                .hasMessageContaining("must not be skipped");
        assertThat(NeedsChromium.decide(Optional.of(folder), Map.of("CI", "true"))
                        .isDisabled())
                .isFalse();
    }
}
