package vn.kehoach.browser;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips where no Chromium is installed, before the program starts for nothing; in CI its absence is a failure. */
final class NeedsChromium implements ExecutionCondition {

    static final String REASON = "Không có Chromium trên máy này / no Chromium on this machine";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(Chromium.executable(), System.getenv());
    }

    static ConditionEvaluationResult decide(Optional<Path> chromium, Map<String, String> environment) {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium: " + chromium.get());
        }
        if ("true".equalsIgnoreCase(environment.get("CI"))) {
            throw new IllegalStateException(REASON + "; CI=true: the browser tests must not be skipped");
        }
        return ConditionEvaluationResult.disabled(REASON);
    }
}
