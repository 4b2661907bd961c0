package dev.sparkify.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.sql.Tokens.Kind;
import dev.sparkify.sql.Tokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    @Test
    void splitsByTheRulesOfRedshift() {
        assertThat(Tokens.ofRedshift("Select \"A\"\"b\", 'it''s \\' \\\\' -- ; '\n/* a /* ; */ \" */ É_1$ 12;"))
                .containsExactly(
                        new Token(Kind.WORD, "select"),
                        new Token(Kind.QUOTED, "a\"b"),
                        new Token(Kind.SIGN, ","),
                        new Token(Kind.TEXT, "it's ' \\"),
                        new Token(Kind.WORD, "É_1$"),
                        new Token(Kind.NUMBER, "12"),
                        new Token(Kind.SEMICOLON, ";"));
    }

    @Test
    void takesABackslashAsItIsWhereItEscapesNothing() {
        assertThat(Tokens.ofDuckDb("'a\\' b")).containsExactly(new Token(Kind.TEXT, "a\\"), new Token(Kind.WORD, "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "'a\\'", "\"a", "/* a /* b */", "'a''", "$$"})
    void failsWhereSomethingHasNoEnd(String sql) {
        assertThatThrownBy(() -> Tokens.ofRedshift(sql)).isInstanceOf(IllegalArgumentException.class);
    }
}
