package vn.kehoach.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program threw, and what an administrator reads. */
class IncidentWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    failedJob      | ENGINE-03005 Execution of 'UPDATE TimerEntity' failed. | org.camunda.bpm.engine.OptimisticLockingException: ENGINE-03005 | COLLISION
                    failedJob      | could not write | vn.kehoach.document.content.StorageFailure: No space left on device | STORAGE
                    failedJob      | HikariPool-1 - Connection is not available, request timed out after 4000ms | org.springframework.jdbc.CannotGetJdbcConnectionException | DATABASE
                    failedJob      | no round DOT-17 | java.lang.IllegalStateException: no round DOT-17 | ROW_MISSING
                    failedJob      | Unknown property used in expression: ${roundTasks.watch(execution)}. Cause: Cannot resolve identifier 'roundTasks' | org.camunda.bpm.engine.ProcessEngineException | MODEL
                    failedJob      | CONFLICT round.movedOn [] [] | vn.kehoach.work.Refusal: CONFLICT round.movedOn | RULE
                    failedJob      | something else | java.lang.ArithmeticException: / by zero | OTHER
                    mailServerDown | Connection refused | '' | MAIL_SERVER
                    """)
    void aFailureIsToldApart(String type, String message, String trace, IncidentWords cause) {
        assertThat(IncidentWords.of(type, message, trace)).isEqualTo(cause);
    }
}
