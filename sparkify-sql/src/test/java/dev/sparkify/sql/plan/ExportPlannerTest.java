package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.dialect.Dialect;
import org.junit.jupiter.api.Test;

class ExportPlannerTest {
    private static final ExportTarget TARGET = ExportTarget.of(Location.of("/out"), ExportFormat.parquet());

    private static String text(Export export) {
        return Dialect.duckDb().render(new ExportPlanner(SparkifyStar.schema().in("music")).statement(export));
    }

    @Test
    void takesTheColumnsThatTheTableDeclares() {
        assertThat(text(Export.of("dim_users", TARGET))).isEqualTo("""
                copy (
                    select
                        user_id,
                        first_name,
                        last_name,
                        gender,
                        level
                    from music.dim_users
                )
                to '/out/part-0.parquet' (format parquet)""");
    }

    @Test
    void takesTheColumnsAndTheOrderThatAreAskedFor() {
        assertThat(text(Export.of("dim_users", TARGET)
                        .columns("level", "user_id")
                        .orderedBy("gender", "user_id")))
                .startsWith("""
                        copy (
                            select
                                level,
                                user_id
                            from music.dim_users
                            order by gender nulls first, user_id nulls first
                        )""");
    }

    @Test
    void rejectsATableThatTheStarLacks() {
        assertThatThrownBy(() -> text(Export.of("dim_user", TARGET)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("Cannot export dim_user: no such dimension or fact (did you mean dim_users?)");
    }

    @Test
    void rejectsStagingTables() {
        assertThatThrownBy(() -> text(Export.of("staging_events", TARGET)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("Cannot export staging_events: a staging table is empty between loads; export what is made"
                        + " from it");
    }

    @Test
    void rejectsAllThatIsWrongAtOnce() {
        var export = Export.of("dim_users", TARGET.partitionedBy("gender", "gender"))
                .columns("user_id", "levl", "user_id")
                .orderedBy("age");

        assertThatThrownBy(() -> text(export))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                The export of dim_users has 5 problems:
                  - Cannot export levl: no such column (did you mean level?)
                  - Cannot order by age: no such column
                  - Cannot partition by gender: no such column
                  - Cannot export user_id twice; name it once
                  - Cannot partition by gender twice; name it once""");
    }

    @Test
    void rejectsPartitionsByAllColumns() {
        assertThatThrownBy(() -> text(
                        Export.of("dim_users", TARGET.partitionedBy("level")).columns("level")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                        The export of dim_users has 1 problem:
                          - Cannot partition by all columns: none is left for the files; export one more""");
    }
}
