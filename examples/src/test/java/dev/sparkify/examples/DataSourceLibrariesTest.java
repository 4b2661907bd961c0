package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.using;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.examples.generate.SampleSources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people ask a warehouse with works on its data source. */
final class DataSourceLibrariesTest {
    private static final String PLAYS = "select count(*) from fact_songplays where level = ";

    private static ReadyWarehouse<DuckDbWarehouse> warehouse;
    private static DataSource dataSource;
    private static long paid;

    @BeforeAll
    static void load(@TempDir Path folder) {
        SampleSources.of(500, 20).writeTo(folder);
        warehouse = Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema())
                .createSchema()
                .load(SparkifyStar.sources(folder + "/log_data", folder + "/song_data"));
        dataSource = warehouse.handle().dataSource();
        paid = new JdbcTemplate(dataSource).queryForObject(PLAYS + "'paid'", Long.class);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void answersSpring() {
        assertThat(new JdbcTemplate(dataSource).queryForObject(PLAYS + "?", Long.class, "paid"))
                .isEqualTo(paid)
                .isPositive();
    }

    @Test
    void answersJdbi() {
        long found = Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery(PLAYS + ":level")
                        .bind("level", "paid")
                        .mapTo(Long.class)
                        .one());

        assertThat(found).isEqualTo(paid);
    }

    @Test
    void answersJooq() {
        var plays = using(dataSource, SQLDialect.DUCKDB)
                .select(count())
                .from(table("fact_songplays"))
                .where(field("level", String.class).eq("paid"))
                .fetchSingle();

        assertThat(plays.value1().longValue()).isEqualTo(paid);
    }
}
