package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.concat;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.mapping.Expression.when;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.execution.CheckFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What blanks at the end of a text mean is what they mean on Redshift. */
class TrailingBlanksTest {
    private static final StagingTable STAGED = StagingTable.named("s")
            .column("n", integer())
            .column("id", varchar(20))
            .column("name", varchar(20))
            .column("code", character(4));

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void makeFolder() {
        folder = new Folder(path);
    }

    private static String play(int number, String from, String to) {
        return Folder.play(number).replace(from, to);
    }

    private List<String> sparkify(String sql, String... plays) throws IOException, SQLException {
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            folder.write("song_data/1.json", Folder.song());
            for (int i = 0; i < plays.length; i++) {
                folder.write("log_data/" + i + ".json", plays[i]);
                warehouse.load(folder.sources());
            }
            return new Database(warehouse.handle().dataSource()).rows(sql);
        }
    }

    @Test
    void usersWhoseIdsDifferInThemAreOne() throws Exception {
        assertThat(sparkify(
                        "select user_id, (select count(*) from fact_songplays f where f.user_id = u.user_id)"
                                + " from dim_users u order by 1",
                        play(1, "\"8\"", "\"8 \"") + play(2, "\"8\"", "\"8  \""),
                        play(3, "", ""),
                        play(4, "\"8\"", "\"  \"")))
                .containsExactly("'8', 3", "'unknown', 1");
    }

    @Test
    void aReservedKeyIsReservedWithThem() throws Exception {
        assertThatThrownBy(() -> sparkify("", play(1, "\"8\"", "\"8\"") + play(2, "\"8\"", "\"unknown \"")))
                .isInstanceOf(BadRecordsException.class)
                .hasMessageEndingWith(
                        "0.json:2: dim_users.user_id: a real key equals the one reserved for the unknown member");
    }

    @Test
    void otherBlanksAreLettersLikeOthers() throws Exception {
        assertThat(sparkify(
                        "select user_id from dim_users where user_id <> 'unknown'",
                        play(1, "\"8\"", "\"8\\u00a0\"") + play(2, "\"NextSong\"", "\"NextSong\\t\"")))
                .containsExactly("'8\u00a0'");
    }

    @Test
    void aPageWithThemIsAPlay() throws Exception {
        assertThat(sparkify("select item_in_session from fact_songplays", play(1, "NextSong", "NextSong  ")))
                .containsExactly("1");
    }

    @Test
    void anAttributeThatGainsOneHasChanged() throws Exception {
        assertThat(sparkify(
                        "select first_name, last_name from dim_users where user_id = '8'",
                        play(1, "", ""),
                        play(2, "Zoë", "Zoë ")))
                .containsExactly("'Zoë ', 'Lee'");
    }

    @Test
    void ofRowsOfOneGrainTheOneWithoutThemIsLess() throws Exception {
        assertThat(sparkify(
                        "select level from fact_songplays",
                        play(1, "\"free\"", "\"free \"") + play(1, "\"free\"", "\"free\""),
                        play(1, "\"free\"", "\"free  \"")))
                .containsExactly("'free'");
    }

    @Test
    void aTitleWithOneIsAnotherTitle() throws Exception {
        assertThat(sparkify(
                        "select song_title, song_id from fact_songplays order by 1",
                        play(1, "", "") + play(2, "Jóga", "Jóga ")))
                .containsExactly("'Jóga', 'SO1'", "'Jóga ', 'unknown'");
    }

    private LoadReport load(
            String lines, UnaryOperator<StarSchema> finished, String sql, List<String> rows, Table... tables)
            throws IOException, SQLException {
        folder.write("1.json", lines);
        var all = new ArrayList<Table>(List.of(STAGED));
        all.addAll(List.of(tables));
        var star = finished.apply(StarSchema.of("blanks", all.toArray(Table[]::new)));
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            var report = warehouse
                    .load(Sources.of(Source.json("s", Location.of(path))))
                    .report();
            assertThat(report.tables()).allMatch(table -> table.addsUp());
            assertThat(new Database(warehouse.handle().dataSource()).rows(sql)).isEqualTo(rows);
            return report;
        }
    }

    private static DimensionTable members(String name, Expression value) {
        return DimensionTable.named("d")
                .key("n", integer())
                .attribute(name, varchar(40))
                .madeFrom(Mapping.from("s").set("n", "n").set(name, value));
    }

    private void computes(Expression value, String... expected) throws IOException, SQLException {
        load("""
                {"n":1,"name":"a"}
                {"n":2,"name":"a "}
                {"n":3,"name":" "}
                {"n":4,"name":"b","code":"x "}
                """, star -> star, "select value from d order by n", List.of(expected), members("value", value));
    }

    @Test
    void comparisonsIgnoreThem() throws Exception {
        computes(
                when(column("name").equalTo("a  "), text("a")).otherwise(text("other")),
                "'a'",
                "'a'",
                "'other'",
                "'other'");
        computes(column("name").nullIf(text("")), "'a'", "'a '", "NULL", "'b'");
        computes(column("name").nullIf(text("a")), "NULL", "NULL", "' '", "'b'");
    }

    @Test
    void functionsCountThemButInAChar() throws Exception {
        computes(concat(column("name"), text("-")), "'a-'", "'a -'", "' -'", "'b-'");
        computes(concat(column("code"), text("-")), "NULL", "NULL", "NULL", "'x-'");
        computes(concat(column("name").castTo(character(2)), text("-")), "'a-'", "'a-'", "'-'", "'b-'");
    }

    @Test
    void factsAreFoundByGrainsAndKeysWithoutThem() throws Exception {
        var report = load(
                """
                {"n":1,"id":"k ","name":"x"}
                {"n":1,"id":"k","name":"x "}
                {"n":2,"id":"  ","name":"y"}
                """,
                star -> star,
                "select f.id, f.name, d.id from f left join d using (dkey) order by f.n",
                List.of("'k', 'x', 'k'", "'', 'y', 'unknown'"),
                DimensionTable.named("d")
                        .surrogateKey("dkey")
                        .key("id", varchar(20))
                        .withUnknownMember()
                        .inferringMembers(),
                FactTable.named("f")
                        .degenerate(Column.of("n", integer()).notNull())
                        .degenerate(Column.of("id", varchar(20)).notNull())
                        .degenerate("name", varchar(20))
                        .dimension("dkey", bigint(), "d")
                        .grain("n", "id")
                        .madeFrom(Mapping.from("s")
                                .set("n", "n")
                                .set("id", "id")
                                .set("name", "name")
                                .find(Lookup.in("d")
                                        .matching("id", column("id"))
                                        .take("dkey", "dkey"))));

        assertThat(report.table("d").count(Outcome.INFERRED)).isEqualTo(1);
        assertThat(report.table("f").count(Outcome.CONFLICTING)).isEqualTo(1);
    }

    @Test
    void aDeclaredKeyOfAnEarlierLoadMeetsOneWithThem() throws Exception {
        var star =
                StarSchema.of("blanks", STAGED, members("name", column("name")).unique("name"));
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            folder.write("1.json", "{\"n\":1,\"name\":\"a\"}");
            var sources = Sources.of(Source.json("s", Location.of(path)));
            warehouse.load(sources);
            folder.write("2.json", "{\"n\":2,\"name\":\"a \"}");
            assertThatThrownBy(() -> warehouse.load(sources))
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessage(
                            "Nothing was loaded: d.name: values with more than one row: 1 (such as name = a, rows = 2)");
        }
    }

    private void checks(Check check) throws IOException, SQLException {
        load(
                "{\"n\":1,\"name\":\"a\"}\n{\"n\":2,\"name\":\"a \"}\n",
                star -> star.checkedBy(check),
                "select name from d order by n",
                List.of("'a'", "'a '"),
                members("name", column("name")));
    }

    @Test
    void checksIgnoreThem() throws Exception {
        checks(Check.acceptedValues("d", "name", "a"));
        checks(Check.holds("d", "names are a", column("name").equalTo("a")));
        assertThatThrownBy(() -> checks(Check.unique("d", "name")))
                .isInstanceOf(CheckFailedException.class)
                .hasMessage("Nothing was loaded: d (name) must be unique; mend the records, or let the check only warn:"
                        + " 1 (such as name = a, rows = 2)");
    }
}
