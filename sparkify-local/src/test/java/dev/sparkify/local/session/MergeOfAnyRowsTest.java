package dev.sparkify.local.session;

import static dev.sparkify.local.session.Opened.SOURCE;
import static dev.sparkify.local.session.Opened.TARGET;
import static dev.sparkify.local.session.Opened.source;
import static dev.sparkify.sql.statement.SqlExpression.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class MergeOfAnyRowsTest {
    private static @Nullable Opened opened;

    enum Action {
        UPDATE,
        DELETE,
        REPLACE
    }

    @BeforeContainer
    static void open() {
        opened = new Opened();
    }

    @AfterContainer
    static void close() {
        session().close();
    }

    private static Opened session() {
        return Optional.ofNullable(opened).orElseThrow();
    }

    @Property(tries = 150)
    void mergesAsRedshiftDoes(
            @ForAll("rows") List<MergeModel.Row> target,
            @ForAll("rows") List<MergeModel.Row> source,
            @ForAll Action action)
            throws SQLException {
        fill(TARGET, target);
        fill(SOURCE, source);
        var model = new MergeModel(target, source);

        if (model.matchesTwice()) {
            assertThatThrownBy(() -> session().run(merge(action)))
                    .hasMessageContaining("Found multiple matches to update the same tuple");
            assertSame(target);
        } else {
            session().run(merge(action));
            assertSame(expected(model, action));
        }
    }

    private static void assertSame(List<MergeModel.Row> rows) throws SQLException {
        assertThat(session().rows(TARGET).stream()
                        .map(row -> row.replace("NULL,", "null,"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(MergeModel.Row::toString).toList());
    }

    private static List<MergeModel.Row> expected(MergeModel model, Action action) {
        return switch (action) {
            case UPDATE -> model.upserted(partner -> partner);
            case DELETE -> model.upserted(partner -> Optional.empty());
            case REPLACE -> model.replaced();
        };
    }

    private static Merge merge(Action action) {
        var on = Merge.into(TARGET).using(source()).on("k", "k");
        var value = new Setting("v", column("source", "v"));
        var key = new Setting("k", column("source", "k"));
        return switch (action) {
            case UPDATE -> on.whenMatchedUpdate(value).whenNotMatchedInsert(key, value);
            case DELETE -> on.whenMatchedDelete().whenNotMatchedInsert(key, value);
            case REPLACE -> on.removeDuplicates();
        };
    }

    private static void fill(TableName table, List<MergeModel.Row> rows) {
        session().run(new Truncate(table));
        if (!rows.isEmpty()) {
            session()
                    .run(new InsertValues(
                            table,
                            List.of("k", "v"),
                            rows.stream().map(MergeOfAnyRowsTest::cells).toList()));
        }
    }

    private static List<InsertValues.Cell> cells(MergeModel.Row row) {
        Integer key = row.key();
        String text = row.text();
        Literal whole = key == null ? new Literal.Nothing(ColumnType.integer()) : new Literal.Whole(key);
        Literal words = text == null ? new Literal.Nothing(ColumnType.varchar(5)) : new Literal.Text(text);
        return List.of(
                InsertValues.Cell.of(new SqlExpression.Value(whole)),
                InsertValues.Cell.of(new SqlExpression.Value(words)));
    }

    @Provide
    Arbitrary<List<MergeModel.Row>> rows() {
        var keys = Arbitraries.integers().between(1, 6).injectNull(0.15);
        var texts = Arbitraries.of("a", "b", "c").injectNull(0.1);
        return Combinators.combine(keys, texts).as(MergeModel.Row::new).list().ofMaxSize(4);
    }
}
