package dev.sparkify.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.statement.SqlText.Backslash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ';--', \"a;--\" from t",
                "select 1 -- a;b\n",
                "select 1 /* a; /* ' */ -- */ from t",
                "create procedure p() as $$ begin delete from t; end; $$ language plpgsql",
                "create procedure p() as $body$ select $$;$$; $body$ language plpgsql",
                "select a$b$ from t",
                "select 'it''s;', 5 - -1 / 2 * 3"
            })
    void takesOneStatement(String sql) {
        assertThatCode(() -> new Query.Raw(sql)).doesNotThrowAnyException();
        assertThat(SqlText.of(sql, Backslash.ESCAPES).problem()).isEmpty();
    }

    @Test
    void leavesOutQuotesAndComments() {
        assertThat(SqlText.of("/* a */lock 'it''s' \"x\" $$y$$", Backslash.ESCAPES)
                        .code())
                .isEqualTo(" lock '''' \"\" ''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "-- nothing\n", "/* nothing */"})
    void refusesABlankQuery(String sql) {
        assertThatThrownBy(() -> new Query.Raw(sql))
                .isInstanceOf(InputException.class)
                .hasMessage("A raw query is blank: write one statement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1; ", "select 1; -- a\n", "select ''; select 2", "select a$b;$ from t"})
    void refusesASemicolon(String sql) {
        assertThatThrownBy(() -> new Query.Raw(sql))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "A raw query holds a semicolon: leave it out, and make a statement of its own of each: " + sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1 -- one", "select 'a' --", "select 1 /* a /* b */", "select 'a", "select $$a$"})
    void refusesWhatWouldSwallowASemicolon(String sql) {
        assertThatThrownBy(() -> new Query.Raw(sql))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "A raw query ends within quotes or a comment, which would swallow what follows: close them, a"
                                + " comment behind -- with a line break: " + sql);
    }

    @Test
    void showsTheBeginningOfALongText() {
        assertThatThrownBy(() -> new Query.Raw("select '" + "a".repeat(100)))
                .hasMessageEndingWith("with a line break: select '" + "a".repeat(52) + "…");
    }

    @Test
    void takesABackslashAsEitherEngineDoes() {
        assertThatCode(() -> new Query.Raw("select '\\' -- '")).doesNotThrowAnyException();
        assertThatCode(() -> new Query.Raw("select '\\'")).doesNotThrowAnyException();
        assertThat(SqlText.of("select '\\'", Backslash.ESCAPES).problem()).isPresent();
        assertThat(SqlText.of("select '\\'", Backslash.STANDS).problem()).isEmpty();
    }
}
