package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.smallint;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.type.ColumnType;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.provider.Arguments;

/** Makes tables that a change breaks. */
final class BreakableTables {
    private BreakableTables() {}

    static Arguments refused(String problem, ThrowingCallable attempt) {
        return Arguments.of(problem, attempt);
    }

    static TableDraft table() {
        return CreateTable.named("sales")
                .column(TableColumn.of("id", bigint()).notNull())
                .column("name", varchar(64))
                .column("day", date());
    }

    static TableDraft with(TableColumn column) {
        return table().column(column);
    }

    static TableColumn c(ColumnType type) {
        return TableColumn.of("c", type);
    }

    static TableDraft wide(int columns) {
        return IntStream.range(0, columns)
                .boxed()
                .reduce(table(), (draft, i) -> draft.column("c" + i, smallint()), (a, b) -> b);
    }

    static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toArray(String[]::new);
    }
}
