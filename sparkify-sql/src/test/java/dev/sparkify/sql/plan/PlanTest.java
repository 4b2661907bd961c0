package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final PlannedStatement BEGIN = PlannedStatement.of("begin", new Statement.Begin());
    private static final PlannedStatement COMMIT = PlannedStatement.of("commit", new Statement.Commit());
    private static final PlannedStatement VACUUM = PlannedStatement.of("tidy", Vacuum.database(Vacuum.Mode.FULL));
    private static final PlannedStatement TRUNCATE =
            PlannedStatement.of("empty", new Truncate(TableName.temporary("sales")));

    @Test
    void refusesWhatATransactionCannotHold() {
        assertThatThrownBy(() -> new Plan(List.of(BEGIN, VACUUM, TRUNCATE, COMMIT)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                        The plan has 2 problems:
                          - tidy: it cannot run within BEGIN and COMMIT: put it before or behind the block \
                        (Redshift: Isolation levels)
                          - empty: it commits the block it stands in, which cannot be rolled back then: remove the rows \
                        with DELETE, or put it before or behind the block (Redshift: TRUNCATE)""");
    }

    @Test
    void takesThemOutsideOfTransactions() {
        assertThat(new Plan(List.of(TRUNCATE, BEGIN, COMMIT, VACUUM)).statements())
                .hasSize(4);
    }
}
