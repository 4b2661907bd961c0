package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredColumnsTest {
    private static final StoredColumns BOOKS = new StoredColumns(Library.star(), Library.books());
    private static final StoredColumns READERS = new StoredColumns(Library.star(), Library.readers());

    @Test
    void storesWhatIsKeptForLookupsUnderATechnicalName() {
        assertThat(BOOKS.all())
                .containsExactly(
                        Column.of("book_id", ColumnType.varchar(32)).notNull(),
                        Column.of("title", ColumnType.varchar(200)),
                        Column.of("sparkify_kept_author", ColumnType.varchar(200)));
        assertThat(BOOKS.stored("author")).isEqualTo("sparkify_kept_author");
        assertThat(BOOKS.stored("title")).isEqualTo("title");
    }

    @Test
    void storesTheTimeOfARecordAndWhatDecidesBetweenEqualTimes() {
        assertThat(READERS.all())
                .containsExactly(
                        Column.of("reader_id", ColumnType.varchar(64)).notNull(),
                        Column.of("sparkify_as_of", ColumnType.timestamp()),
                        Column.of("sparkify_tie_1", ColumnType.integer()));
        assertThat(READERS.order()).containsExactly("sparkify_as_of", "sparkify_tie_1");
    }

    @Test
    void storesNoOrderWithoutTime() {
        assertThat(BOOKS.order()).isEmpty();
    }

    @Test
    void countsWhatIsKeptForLookupsAmongTheAttributes() {
        assertThat(BOOKS.attributes()).containsExactly("title", "sparkify_kept_author");
        assertThat(READERS.attributes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"as_of", "tie_1", "rank", "variant", "present"})
    void neverMixesUpWhatIsKeptWithItsOwnColumns(String name) {
        var readers = Library.readers()
                .keptForLookup(name, ColumnType.varchar(64))
                .madeFrom(Library.readers().mapping().orElseThrow().set(name, "reader"));
        var star = StarSchema.of("library", Library.stagingLoans(), readers);

        assertThat(new StoredColumns(star, readers).all())
                .extracting(Column::name)
                .containsExactly("reader_id", "sparkify_kept_" + name, "sparkify_as_of", "sparkify_tie_1");
    }
}
