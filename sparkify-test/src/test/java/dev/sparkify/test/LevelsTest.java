package dev.sparkify.test;

import static dev.sparkify.test.QueryAssert.assertThatQuery;

import dev.sparkify.music.SparkifyStar;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example in the documentation of {@link WarehouseExtension}. */
class LevelsTest {
    @RegisterExtension
    static final WarehouseExtension WAREHOUSE = WarehouseExtension.of(SparkifyStar.schema())
            .loading(StagedRecords.columns(
                            "staging_events", "page", "ts", "userid", "sessionid", "iteminsession", "level")
                    .row("NextSong", 1541105830796L, "8", 7, 0, "free")
                    .row("NextSong", 1541106106796L, "8", 7, 1, "paid")
                    .row("Home", 1541106132796L, "8", 7, 2, "paid"));

    @Test
    void countsPlaysByLevel(DataSource dataSource) {
        assertThatQuery(dataSource, "select level, count(*) from fact_songplays group by level order by level")
                .returns(List.of(List.of("free", 1), List.of("paid", 1)));
    }
}
