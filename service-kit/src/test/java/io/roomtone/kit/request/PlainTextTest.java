package io.roomtone.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Sitzung 7 (öffentlich)", "100 %", "日本語", "a\\b"})
    void takesTextsOfOneLine(String text) {
        assertThat(text).matches(PlainText.REGEX);
        assertThatCode(() -> PlainText.require("text", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\nb", "a\r", "\ta", "\u007f", "\u001b[31m"})
    void refusesControlCharactersAndNamesTheField(String text) {
        assertThat(text).doesNotMatch(PlainText.REGEX);
        assertThatThrownBy(() -> PlainText.pattern("text", text))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(CommonProblem.INVALID);
                    assertThat(problem.body("trace").errors())
                            .containsExactly(new FieldError("text", PlainText.MESSAGE));
                });
    }

    @Test
    void findsAnythingWhenNothingIsSearchedFor() {
        assertThat(PlainText.pattern("text", null)).isNull();
        assertThat(PlainText.pattern("text", "  ")).isNull();
    }

    @Test
    void findsTheTextItself() {
        assertThat(PlainText.pattern("text", " 50%_\\ ")).isEqualTo("%50\\%\\_\\\\%");
    }
}
