package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Arithmetic.Operator;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.mapping.TextFunction.Kind;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the records of a member one counts, also where the plan need not look at all of them, or at all of their columns. */
class MembersThatCountTest {
    private static final StagingTable STAGED = StagingTable.named("s")
            .column("id", integer())
            .column("code", varchar(10))
            .column("name", varchar(10))
            .column("at", timestamp());

    @TempDir
    private Path path;

    private static DimensionTable people(Mapping mapping) {
        return DimensionTable.named("d")
                .key("id", integer())
                .attribute("name", varchar(10))
                .madeFrom(mapping.set("id", "id").set("name", "name"));
    }

    private static DimensionTable numbers(Expression successor) {
        return DimensionTable.named("d")
                .key("id", integer())
                .attribute("next", integer())
                .madeFrom(Mapping.from("s").set("id", "id").set("next", successor));
    }

    private List<String> loaded(Table table, String... loads) throws Exception {
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), StarSchema.of("x", STAGED, table))
                .createSchema()) {
            for (int i = 0; i < loads.length; i++) {
                new Folder(path).write(i + "/1.json", loads[i]);
                warehouse.load(Sources.of(Source.json("s", Location.of(path.resolve(String.valueOf(i))))));
            }
            var columns = String.join(
                    ", ", table.columns().stream().map(each -> each.name()).toList());
            return new Database(warehouse.handle().dataSource())
                    .rows("select " + columns + " from " + table.name() + " order by 1");
        }
    }

    @Test
    void withoutTimeARecordIsBeforeThoseThatHaveOne() throws Exception {
        var dimension = people(Mapping.from("s").asOf(column("at")));

        assertThat(loaded(dimension, """
                {"id": 1, "name": "a"} {"id": 1, "name": "b"}
                {"id": 2, "name": "z"} {"id": 2, "name": "d", "at": "2020-01-01 00:00:00"} {"id": 2, "name": "y", "at": "2019-01-01 00:00:00"}
                {"id": 3, "name": "x", "at": "2020-01-01 00:00:00"} {"id": 3, "name": "y", "at": "2020-01-01 00:00:00"}
                """)).containsExactly("1, 'b'", "2, 'd'", "3, 'y'");
        assertThat(loaded(dimension, """
                {"id": 1, "name": "a", "at": "2020-01-01 00:00:00"} {"id": 2, "name": "a"}
                """, """
                {"id": 1, "name": "z"} {"id": 2, "name": "0", "at": "0001-01-01 00:00:00"}
                """)).containsExactly("1, 'a'", "2, '0'");
    }

    @Test
    void tieBreaksDecideAmongTheLatest() throws Exception {
        var dimension = people(Mapping.from("s").asOf(column("at"), column("code")));

        assertThat(loaded(dimension, """
                {"id": 1, "code": "2", "name": "a", "at": "2020-01-01 00:00:00"} {"id": 1, "code": "1", "name": "b", "at": "2020-01-01 00:00:00"}
                {"id": 1, "code": "9", "name": "c", "at": "2019-01-01 00:00:00"}
                """)).containsExactly("1, 'a'");
    }

    @Test
    void whatFollowsFromTheKeyIsThereOnceForEachKey() throws Exception {
        var following = column("id").compute(Operator.PLUS, number(1));

        assertThat(loaded(numbers(following), """
                {"id": 1, "name": "a"} {"id": 1, "name": "b"} {"id": 2, "name": "a"}
                """, """
                {"id": 2, "name": "c"} {"id": 3, "name": "a"}
                """)).containsExactly("1, 2", "2, 3", "3, 4");
    }

    @Test
    void whatReadsMoreThanTheKeyIsThatOfTheGreatestRecord() throws Exception {
        var reading = column("id").compute(Operator.PLUS, column("name").castTo(integer()));

        assertThat(loaded(numbers(reading), """
                {"id": 1, "name": "7"} {"id": 1, "name": "9"} {"id": 1, "name": "8"}
                """)).containsExactly("1, 10");
    }

    @Test
    void whatIsComputedFromATextKeyIsComputedFromTheRecord() throws Exception {
        var dimension = DimensionTable.named("d")
                .key("code", varchar(10))
                .attribute("marked", varchar(10))
                .madeFrom(Mapping.from("s")
                        .set("code", "code")
                        .set(
                                "marked",
                                column("code")
                                        .apply(Kind.REPLACE, text(" "), text("z"))
                                        .castTo(varchar(10))));

        assertThat(loaded(dimension, """
                {"code": "a"} {"code": "a "}
                """)).containsExactly("'a', 'az'");
    }

    /** DuckDB knows rows by a name that a column may have, too. */
    @Test
    void aFactMayHaveAColumnThatIsCalledAsDuckDbCallsItsRows() throws Exception {
        var plays = FactTable.named("f").degenerate(Column.of("id", integer()).notNull());
        var own = plays.surrogateKey("n").degenerate("rowid", integer()).grain("id");
        var number = plays.surrogateKey("rowid").grain("id");
        var lines = """
                {"id": 3, "name": "7"} {"id": 1} {"id": 2, "name": "7"}
                """;

        assertThat(loaded(
                        own.madeFrom(Mapping.from("s")
                                .set("id", "id")
                                .set("rowid", column("name").castTo(integer()))),
                        lines))
                .containsExactly("1, 1, NULL", "2, 2, 7", "3, 3, 7");
        assertThat(loaded(number.madeFrom(Mapping.from("s").set("id", "id")), lines))
                .containsExactly("1, 1", "2, 2", "3, 3");
    }
}
