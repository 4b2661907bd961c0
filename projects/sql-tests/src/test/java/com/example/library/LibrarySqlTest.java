package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.LoadPlanner;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.SchemaPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LibrarySqlTest {
    private static final Dialect REDSHIFT = Dialect.redshift();

    @Test
    void makesTheTables() throws IOException {
        assertGolden("tables.sql", tables());
    }

    @Test
    void loadsThem() throws IOException {
        assertGolden("load.sql", load());
    }

    @Test
    void copiesBooksToEveryNode() {
        assertThat(tables()).contains("""
                create table dim_books (
                    isbn varchar(13) not null,
                    title varchar(400),
                    primary key (isbn)
                )
                diststyle all
                compound sortkey (isbn);
                """);
    }

    @Test
    void loadsAllOrNothing() {
        assertThat(load())
                .containsOnlyOnce("begin transaction;")
                .containsOnlyOnce("copy staged_loans")
                .doesNotContain("truncate")
                .endsWith("commit;\n");
    }

    @Test
    void refusesASortKeyThatIsMisspelt() {
        var books = LibraryStar.books().sorted(SortKey.compound("ibsn"));

        assertThatThrownBy(() -> StarSchema.of("library", books))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("Cannot sort dim_books by ibsn: no such column (did you mean isbn?)");
    }

    private static String tables() {
        return new SchemaPlanner(LibraryStar.schema())
                .creation(Ledger.Made.TABLES)
                .script(REDSHIFT);
    }

    private static String load() {
        var sources = Sources.of(Source.json("staged_loans", Location.of("s3://library/loans/")));
        return new LoadPlanner(LibraryStar.schema(), REDSHIFT)
                .script(LoadRequest.of(sources))
                .script(REDSHIFT);
    }

    /** Compares with a file that was read and agreed to; {@code -Dgolden.update=true} writes it anew. */
    private static void assertGolden(String name, String sql) throws IOException {
        var golden = Path.of("src/test/resources", name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, sql);
        }
        assertThat(sql).isEqualTo(Files.readString(golden));
    }
}
