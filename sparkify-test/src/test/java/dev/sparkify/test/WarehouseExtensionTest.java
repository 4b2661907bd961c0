package dev.sparkify.test;

import static dev.sparkify.test.QueryAssert.assertThatQuery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WarehouseExtensionTest {
    private static final String PLAYS = "select user_id, song_title from fact_songplays";
    private static final ConcurrentLinkedQueue<DataSource> GIVEN = new ConcurrentLinkedQueue<>();

    @RegisterExtension
    static final WarehouseExtension WAREHOUSE = WarehouseExtension.of(SparkifyStar.schema());

    @BeforeEach
    void noteWhatIsGiven(DataSource dataSource) {
        GIVEN.add(dataSource);
    }

    @AfterAll
    static void everyWarehouseIsGone() {
        assertThat(GIVEN)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(dataSource -> assertThatThrownBy(dataSource::getConnection)
                        .isInstanceOf(SQLException.class)
                        .hasMessage("Connection was closed"));
    }

    @Test
    void givesAnEmptyWarehouse(DataSource dataSource) {
        assertThatQuery(dataSource, PLAYS).returnsNothing();
    }

    @Test
    void givesAWarehouseThatCanBeLoaded(ReadyWarehouse<DuckDbWarehouse> warehouse) {
        var report = warehouse.load(Music.sources()).report();

        assertThat(report.table("fact_songplays").inserted()).isEqualTo(1);
        assertThatQuery(warehouse.handle().dataSource(), PLAYS).returnsCount(1);
    }

    @Test
    void givesOneWarehouseToAllWhoAskInOneTest(ReadyWarehouse<DuckDbWarehouse> warehouse, DataSource dataSource) {
        warehouse.load(Music.sources());

        assertThatQuery(dataSource, PLAYS).returns(List.of(List.of("7", "Jóga")));
    }
}
