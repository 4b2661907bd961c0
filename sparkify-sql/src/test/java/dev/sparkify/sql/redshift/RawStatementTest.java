package dev.sparkify.sql.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawStatementTest {
    @ParameterizedTest
    @CsvSource({
        "vacuum full sales, OUTSIDE",
        "VACUUM, OUTSIDE",
        "/* all */ Truncate sales, COMMITS",
        "begin, BEGINS",
        "start transaction, BEGINS",
        "BEGIN READ ONLY, BEGINS_READING",
        "commit, ENDS",
        "end transaction, ENDS",
        "rollback, ENDS",
        "abort, ENDS",
        "lock table sales, INSIDE",
        "set query_group to a, SETS",
        "select 1, READS",
        "call vacuum(), ANYWHERE",
        "(select 1), ANYWHERE"
    })
    void tellsTheRuleByTheFirstWord(String sql, TransactionRule rule) {
        assertThat(RawStatement.of(sql).transaction()).isEqualTo(rule);
    }

    @Test
    void refusesWhatIsNotOneStatement() {
        assertThatThrownBy(() -> RawStatement.of(" "))
                .isInstanceOf(InputException.class)
                .hasMessage("A raw statement is blank: write one statement");
        assertThatThrownBy(() -> RawStatement.of("grant usage on schema a to b; select 1"))
                .isInstanceOf(InputException.class)
                .hasMessage("A raw statement holds a semicolon: leave it out, and make a statement of its own of each:"
                        + " grant usage on schema a to b; select 1");
        assertThatThrownBy(() -> RawStatement.of("select '\\'' -- all"))
                .isInstanceOf(InputException.class)
                .hasMessage("A raw statement ends within quotes or a comment, which would swallow what follows: close"
                        + " them, a comment behind -- with a line break: select '\\'' -- all");
    }
}
