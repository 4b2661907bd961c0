package dev.sparkify.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.redshift.StatementSize;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What notes many things is taken apart where a session takes no more. */
class HalvesTest {
    private static final Source SOURCE = Source.json("staging_events", Location.of("s3://bucket/log/"));
    private static final SqlExpression ONE = new SqlExpression.Value(new Literal.Whole(1));

    /**
     * Is a session of the Data API that only listens.
     *
     * @param told what it was told
     */
    private record Listening(List<String> told) implements Session {
        @Override
        public StatementSize size() {
            return StatementSize.DATA_API;
        }

        @Override
        public long run(String sql) {
            told.add(sql);
            return 0;
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

    private static List<String> told(Statement statement) {
        var session = new Listening(new ArrayList<>());
        var planned = new PlannedStatement(
                "notes",
                statement,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        new PlanRun(session, Dialect.redshift(), PlanRun.AfterRead.NOTHING)
                .run(new Plan(List.of(planned)), LoadListener.none());
        return session.told();
    }

    private static Statement.NoteFiles files(int count) {
        var key = "k".repeat(1000);
        return new Statement.NoteFiles(
                TableName.of("sparkify_files"),
                SOURCE,
                ONE,
                IntStream.range(0, count)
                        .mapToObj(i -> new KnownFile("s3://bucket/" + key + "/" + i + ".json", 1, "tag", "stamp"))
                        .toList());
    }

    @Test
    void keepsEachPartBelowTheLimitAndEachFileOnce() {
        var told = told(files(500));

        assertThat(told).hasSize(4).allMatch(StatementSize.DATA_API::fits);
        assertThat(IntStream.range(0, 500).mapToObj(i -> "/" + i + ".json'"))
                .allMatch(
                        file -> told.stream().filter(sql -> sql.contains(file)).count() == 1);
    }

    @Test
    void leavesWholeWhatFits() {
        assertThat(told(files(100))).hasSize(1);
    }

    @Test
    void takesRowsApart() {
        var rows = IntStream.range(0, 300)
                .mapToObj(i -> List.<Literal>of(new Literal.Text("r".repeat(1000) + i)))
                .toList();

        assertThat(told(new Statement.InsertRows(TableName.of("sparkify_counts"), List.of("subject"), rows)))
                .hasSize(2)
                .allMatch(StatementSize.DATA_API::fits);
    }

    @Test
    void leavesToTheSessionWhatCannotBeTakenApart() {
        var rows = List.of(List.<Literal>of(new Literal.Text("r".repeat(200_000))));

        assertThat(told(new Statement.InsertRows(TableName.of("sparkify_counts"), List.of("subject"), rows)))
                .hasSize(1);
    }
}
