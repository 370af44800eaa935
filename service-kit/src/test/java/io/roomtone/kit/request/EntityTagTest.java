package io.roomtone.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    @Test
    void takesTheEditOfTheVersionThatItGaveOut() {
        String tag = EntityTag.ok("a thing", 7).getHeaderString("ETag");

        assertThat(tag).isEqualTo("\"7\"");
        assertThatCode(() -> EntityTag.require(" " + tag + " ", 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void refusesAnEditThatDoesNotSayOfWhichVersion(String ifMatch) {
        assertProblem(CommonProblem.IF_MATCH_MISSING, 428, () -> EntityTag.require(ifMatch));
        assertProblem(CommonProblem.IF_MATCH_MISSING, 428, () -> EntityTag.require(ifMatch, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"70\"", "\"07\"", "7", "*", "W/\"7\"", "\"\"", "\"99999999999999999999\""})
    void refusesTheEditOfAnyOtherVersion(String ifMatch) {
        assertProblem(CommonProblem.CHANGED_MEANWHILE, 412, () -> EntityTag.require(ifMatch, 7));
    }

    private static void assertProblem(CommonProblem type, int status, ThrowingCallable edit) {
        assertThat(type.status()).isEqualTo(status);
        assertThatThrownBy(edit)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
