package com.example.bicycles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.local.DuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BicycleStarTest {
    @TempDir
    Path folder;

    @Test
    void loadsEachTripOnceThoughItsFileIsOfferedAgain() throws IOException, SQLException {
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), BicycleStar.schema()).createSchema()) {
            Trips.first(folder);
            warehouse.load(BicycleStar.sources(folder));
            Trips.second(folder);
            var report = warehouse.load(BicycleStar.sources(folder)).report();

            assertThat(report.source("staged_trips").filesSkipped()).isEqualTo(1);
            assertThat(report.table("fact_trips").inserted()).isEqualTo(1);
            assertThat(trips(warehouse.handle().dataSource()))
                    .containsExactly("1 Harbour 600", "2 Market 300", "4 Harbour 60");
        }
    }

    @Test
    void setsATripAsideThatCannotBeRead() throws IOException {
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), BicycleStar.schema()).createSchema()) {
            Trips.first(folder);
            warehouse.load(BicycleStar.sources(folder));

            assertThat(warehouse.rejects()).singleElement().asString().contains("seconds", "monday.json");
            assertThat(warehouse.audit().passed()).isTrue();
        }
    }

    private static List<String> trips(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT trip, name, seconds FROM fact_trips JOIN dim_stations ON station = from_station ORDER BY trip
                        """)) {
            var trips = new ArrayList<String>();
            while (rows.next()) {
                trips.add(rows.getLong(1) + " " + rows.getString(2) + " " + rows.getInt(3));
            }
            return trips;
        }
    }
}
