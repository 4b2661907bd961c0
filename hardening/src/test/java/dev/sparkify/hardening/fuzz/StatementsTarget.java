package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.statement.SqlText;
import dev.sparkify.sql.statement.SqlText.Backslash;
import java.util.List;

/** Reads statements that users write: what is taken as one ends where it ends, whatever comes behind it. */
enum StatementsTarget implements FuzzTarget {
    INSTANCE;

    @Override
    public void read(Input input) {
        var backslash = input.oneOf(List.of(Backslash.values()));
        var sql = input.text();
        var text = SqlText.of(sql, backslash);
        if (text.problem().isEmpty()) {
            assertThat(text.code()).doesNotContain(";");
            assertThat(SqlText.of(sql + "\n;", backslash).code()).isEqualTo(text.code() + "\n;");
        }
        PathsTarget.attempt(() -> RawStatement.of(sql));
    }
}
