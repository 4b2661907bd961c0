package dev.sparkify.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    @ParameterizedTest
    @CsvSource({
        "a*, a, true",
        "a*, ab/c, true",
        "a*, ba, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "a${*}, a*, true",
        "a${*}, ab, false",
        "a${?}*, a?b, true",
        "a${?}*, abb, false",
        "${$}{x}, ${x}, true"
    })
    void matchesAsIamDoes(String pattern, String text, boolean matches) {
        assertThat(Evaluator.matches(pattern, text)).isEqualTo(matches);
    }
}
