// tag::test[]
package dev.sparkify.examples.guide;

import static dev.sparkify.test.QueryAssert.assertThatQuery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.test.StagedRecords;
import dev.sparkify.test.WarehouseExtension;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @RegisterExtension
    static final WarehouseExtension WAREHOUSE = WarehouseExtension.of(LibraryStar.plain())
            .loading(
                    StagedRecords.columns(
                                    "staging_loans",
                                    "loan_id",
                                    "kind",
                                    "member_id",
                                    "member",
                                    "tier",
                                    "isbn",
                                    "fee",
                                    "lent_at")
                            .row(1, "loan", "M1", "Ada", "basic", "B1", 0.5, "2026-03-02 10:00:00")
                            .row(2, "visit", "M1", "Ada", "plus", "B1", 0, "2026-03-03 10:00:00"),
                    StagedRecords.json("staging_books", """
                            {"isbn": "B1", "title": "Emma", "author": "Austen", "pages": 474}
                            """));

    @TempDir
    Path folder;

    @Test
    void keepsTheLatestTier(DataSource dataSource) {
        assertThatQuery(dataSource, "select member_id, tier from dim_members order by member_id")
                .returns(List.of(List.of("M1", "plus"), Arrays.asList("unknown", null)));
    }

    @Test
    void countsLoansAlone(ReadyWarehouse<DuckDbWarehouse> warehouse) {
        assertThatQuery(warehouse.handle().dataSource(), "select loan_id from fact_loans")
                .returnsCount(1);
        assertThat(warehouse.audit().passed()).isTrue();
    }

    @Test
    void refusesAFeeThatIsNoNumber(ReadyWarehouse<DuckDbWarehouse> warehouse) {
        var bad = StagedRecords.json("staging_loans", """
                {"loan_id": 9, "fee": "free"}
                """).writtenTo(folder);

        assertThatThrownBy(() -> warehouse.load(Sources.of(bad)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("staging_loans.json:1: fee: ");
    }
}
// end::test[]
