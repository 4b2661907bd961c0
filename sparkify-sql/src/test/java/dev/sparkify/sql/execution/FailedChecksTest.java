package dev.sparkify.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check fails by the conversion of its sentence, which not every engine repeats. */
class FailedChecksTest {
    private static final SqlExpression ONE = new SqlExpression.Value(new Literal.Whole(1));
    private static final Statement.Check CHECK = new Statement.Check(
            "fact.amount: is negative",
            Query.Select.of(List.of(
                    new Query.Item(ONE, Statement.Check.VIOLATIONS), new Query.Item(ONE, Statement.Check.FOUND))));
    private static final Statement.Delete DELETE =
            new Statement.Delete(TableName.of("fact"), new SqlExpression.IsNull(ONE));

    /** Answers every statement with a failure. */
    private record Refusing(String state, String message) implements Session {
        @Override
        public long run(String sql) throws SQLException {
            throw new SQLException(message, state);
        }

        @Override
        public List<Row> query(String sql) {
            return List.of();
        }

        @Override
        public void rollBack() {}

        @Override
        public void close() {}
    }

    private static void run(Statement statement, String state, String message) {
        var planned = new PlannedStatement(
                "step",
                statement,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        new PlanRun(new Refusing(state, message), Dialect.redshift(), PlanRun.AfterRead.NOTHING)
                .run(new Plan(List.of(planned)), LoadListener.none());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XX000 | ERROR: Invalid digit, Value 'f', Pos 0, Type: Integer",
                "22P02 | ERROR: invalid input syntax for integer",
                "22018 | ERROR: 8001"
            })
    void areKnownWhereTheEngineDoesNotRepeatTheSentence(String state, String message) {
        assertThatThrownBy(() -> run(CHECK, state, message))
                .isInstanceOf(CheckFailedException.class)
                .hasMessage(
                        "Nothing was loaded: fact.amount: is negative (the engine does not say how many, or which)");
    }

    @Test
    void showWhatTheEngineRepeats() {
        assertThatThrownBy(
                        () -> run(
                                CHECK,
                                "22P02",
                                "ERROR: invalid input syntax for type integer: \"fact.amount: is negative: 2 (such as id = 1)\""))
                .isInstanceOf(CheckFailedException.class)
                .hasMessage("Nothing was loaded: fact.amount: is negative: 2 (such as id = 1)");
    }

    @Test
    void areNotWhatFailsForAnotherReason() {
        assertThatThrownBy(() -> run(CHECK, "42501", "ERROR: permission denied for relation fact"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("The step «step» failed: ERROR: permission denied for relation fact");
        assertThatThrownBy(() -> run(DELETE, "XX000", "ERROR: Invalid digit, Value 'f', Pos 0, Type: Integer"))
                .satisfies(failure -> assertThat(failure).isExactlyInstanceOf(InputException.class));
    }
}
