package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.LateRecords;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Is a small warehouse of members whose level is tracked, and of visits that refer to the version of their day. */
final class Levels implements AutoCloseable {
    private final ReadyWarehouse<DuckDbWarehouse> warehouse;
    private final Database database;
    private final Folder folder;
    private int files;

    Levels(LateRecords policy, Path folder) {
        this.warehouse = Warehouse.provision(DuckDb.inMemory(), star(policy)).createSchema();
        this.database = new Database(warehouse.handle().dataSource());
        this.folder = new Folder(folder.resolve(policy.name()));
    }

    /**
     * Says what a member was on a day of November 2020. There is a visit of each, also where it brings no record.
     *
     * @param number the number of the visit
     * @param id the member
     * @param day 1 to 30
     * @param level tracked; "" stands for NULL
     * @param name of type 1; "" stands for NULL
     */
    record Visit(int number, String id, int day, String level, String name) {
        /** The total order of a member's records. */
        static final Comparator<Visit> ORDER =
                Comparator.comparingInt(Visit::day).thenComparing(Visit::name).thenComparing(Visit::level);

        String time() {
            return "2020-11-%02d 12:00:00".formatted(day);
        }

        private String json() {
            return "{\"n\":%d,\"id\":\"%s\",\"at\":\"%s\"%s%s}"
                    .formatted(number, id, time(), json("level", level), json("name", name));
        }

        private static String json(String key, String value) {
            return value.isEmpty() ? "" : ",\"" + key + "\":\"" + value + "\"";
        }
    }

    private static StarSchema star(LateRecords policy) {
        return StarSchema.of(
                "levels",
                staging("members"),
                staging("visits"),
                DimensionTable.named("dim_member")
                        .surrogateKey("member_key")
                        .key("id", varchar(10))
                        .attribute("name", varchar(10))
                        .tracked("level", varchar(10))
                        .versioned()
                        .withUnknownMember()
                        .onLateRecord(policy)
                        .madeFrom(Mapping.from("members")
                                .set("id", "id")
                                .set("name", "name")
                                .set("level", "level")
                                .asOf(column("at"))),
                FactTable.named("fact_visit")
                        .degenerate(Column.of("n", integer()).notNull())
                        .degenerate("id", varchar(10))
                        .degenerate(Column.of("at", timestamp()).notNull())
                        .dimension("member_key", bigint(), "dim_member")
                        .grain("n")
                        .madeFrom(Mapping.from("visits")
                                .set("n", "n")
                                .set("id", "id")
                                .set("at", "at")
                                .find(Lookup.in("dim_member")
                                        .matching("id", column("id"))
                                        .asOf(column("at"))
                                        .take("member_key", "member_key"))));
    }

    private static StagingTable staging(String name) {
        return StagingTable.named(name)
                .column("n", integer())
                .column("id", varchar(10))
                .column("at", timestamp())
                .column("level", varchar(10))
                .column("name", varchar(10));
    }

    /** Loads visits, each of which is a record of its member. */
    LoadReport load(Visit... visits) throws IOException {
        return load(List.of(visits), List.of(visits));
    }

    LoadReport load(List<Visit> members, List<Visit> visits) throws IOException {
        var sources = new ArrayList<Source>();
        for (var source : Map.of("members", members, "visits", visits).entrySet()) {
            var name = source.getKey() + ++files + ".json";
            var lines = source.getValue().stream().map(Visit::json).collect(Collectors.joining("\n"));
            folder.write(name, lines);
            sources.add(Source.json(source.getKey(), Location.of(folder.path().resolve(name))));
        }
        return warehouse.load(new Sources(sources)).report();
    }

    Database database() {
        return database;
    }

    /** Lists the versions but that of the unknown member, with their days. */
    List<String> versions() throws SQLException {
        return database.rows("select id, name, level, if(valid_from < '1900-01-01', 0, day(valid_from)),"
                + " if(valid_to > '3000-01-01', 99, day(valid_to)), is_current from dim_member"
                + " where member_key <> -1 order by id, valid_from");
    }

    /** Lists the visits, each with the day on which its version begins. */
    List<String> visits() throws SQLException {
        return database.rows("select n, m.id, if(valid_from < '1900-01-01', 0, day(valid_from)) from fact_visit v"
                + " left join dim_member m on m.member_key = v.member_key order by n");
    }

    /** Tells whether a record says of its day what the warehouse says. */
    boolean isAgreed(Visit visit) throws SQLException {
        return !database.rows("select 1 from dim_member where id = '" + visit.id() + "' and coalesce(level, '') = '"
                        + visit.level() + "' and '" + visit.time() + "' >= valid_from and '" + visit.time()
                        + "' < valid_to")
                .isEmpty();
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
