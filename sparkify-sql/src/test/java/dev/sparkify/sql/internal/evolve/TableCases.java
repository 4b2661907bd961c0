package dev.sparkify.sql.internal.evolve;

import static dev.sparkify.sql.internal.evolve.Stage.hearers;
import static dev.sparkify.sql.internal.evolve.Stage.plays;
import static dev.sparkify.sql.internal.evolve.Stage.users;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.evolve.Evolution;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Grantee;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes of tables: their layout, keys, readers, names, and what they mean. */
final class TableCases {
    private static final String REFUSED = "refused";
    private static final Column LEVEL = Column.of("level", varchar(32));
    private static final StarSchema PLAIN = users(LEVEL);

    private TableCases() {}

    static List<ChangeCase> all() {
        return Stream.of(layout(), keys(), readers(), tables(), meaning())
                .flatMap(found -> found)
                .toList();
    }

    private static StarSchema laid(UnaryOperator<DimensionTable> layout) {
        return users(table -> layout.apply(table.attribute(LEVEL)));
    }

    private static Stream<ChangeCase> layout() {
        var interleaved = SortKey.interleaved("user_id", "level");
        var byLevel = SortKey.compound("level");
        var byKey = Distribution.key("user_id");
        var encoded = LEVEL.encoded(Encoding.ZSTD);
        return Stream.of(
                ChangeCase.of("a distribution key comes", PLAIN, laid(t -> t.distributed(byKey)), "~"),
                ChangeCase.of(
                        "the distribution changes",
                        laid(t -> t.distributed(Distribution.all())),
                        laid(t -> t.distributed(Distribution.even())),
                        "~"),
                ChangeCase.of("the distribution is left to Redshift", laid(t -> t.distributed(byKey)), PLAIN, "~"),
                ChangeCase.of(
                        "the distribution of an interleaved table changes",
                        laid(t -> t.sorted(interleaved)),
                        laid(t -> t.sorted(interleaved).distributed(Distribution.all())),
                        "-/+",
                        "~"),
                ChangeCase.of("a sort key comes", PLAIN, laid(t -> t.sorted(byLevel)), "~"),
                ChangeCase.of(
                        "a sort key goes", laid(t -> t.sorted(byLevel)), laid(t -> t.sorted(SortKey.none())), "~"),
                ChangeCase.of(
                        "a sort key becomes interleaved",
                        laid(t -> t.sorted(byLevel)),
                        laid(t -> t.sorted(interleaved)),
                        "-/+",
                        "~"),
                ChangeCase.of(
                        "a sort key is interleaved no more",
                        laid(t -> t.sorted(interleaved)),
                        laid(t -> t.sorted(byLevel)),
                        "~"),
                ChangeCase.of(
                        "sort key and distribution change",
                        PLAIN,
                        laid(t -> t.sorted(byLevel).distributed(byKey)),
                        "~ ~"),
                ChangeCase.of(
                        "a table is sorted by an encoded column",
                        users(encoded),
                        users(t -> t.attribute(encoded).sorted(byLevel)),
                        "~"),
                ChangeCase.of(
                                "a column goes that sorts and distributes",
                                laid(t -> t.sorted(byLevel).distributed(Distribution.key("level"))),
                                users(),
                                "- ~ ~")
                        .with(Evolution.none().destroying("dim_users.level")),
                ChangeCase.of("a comment on a table comes", PLAIN, laid(t -> t.commented("who hears")), "~"),
                ChangeCase.of("a comment on a table goes", laid(t -> t.commented("who hears")), PLAIN, "~"));
    }

    private static Stream<ChangeCase> keys() {
        var unique = laid(t -> t.unique("level"));
        var songs = DimensionTable.named("dim_songs").key("song_id", bigint());
        var referring = StarSchema.of(
                "stage",
                Stage.staging(),
                songs,
                hearers(),
                Stage.plays()
                        .dimension("song_id", bigint(), "dim_songs")
                        .madeFrom(Stage.mapping().set("song_id", "song_id")));
        var plain = StarSchema.of(
                "stage",
                Stage.staging(),
                songs,
                hearers(),
                Stage.plays()
                        .degenerate(Column.of("song_id", bigint()).notNull())
                        .madeFrom(Stage.mapping().set("song_id", "song_id")));
        var without = StarSchema.of("stage", Stage.staging(), songs, hearers(), Stage.plays());
        return Stream.of(
                ChangeCase.of("a unique key comes", PLAIN, unique, "~"),
                ChangeCase.of("a unique key goes", unique, PLAIN, "-/+", "~"),
                ChangeCase.of("a unique key goes with its column", unique, users(), "- ~")
                        .with(Evolution.none().destroying("dim_users.level")),
                ChangeCase.of("a reference comes", plain, referring, "~"),
                ChangeCase.of("a reference goes", referring, plain, "-/+", "~"),
                ChangeCase.of("a reference goes with its column", referring, without, "- ~")
                        .with(Evolution.none().destroying("fact_plays.song_id")),
                ChangeCase.of("a key is widened that facts refer to", keyed(64), keyed(128), "-/+ -/+", "~ ~"));
    }

    private static StarSchema keyed(int bytes) {
        return StarSchema.of(
                "stage",
                Stage.staging(),
                DimensionTable.named("dim_users").key("user_id", varchar(bytes)),
                FactTable.named("fact_plays")
                        .dimension("user_id", varchar(bytes), "dim_users")
                        .measure("length", bigint(), Additivity.ADDITIVE)
                        .grain("user_id")
                        .madeFrom(Mapping.from("staging_plays")
                                .set("user_id", "user_id")
                                .set("length", "length")));
    }

    private static Stream<ChangeCase> readers() {
        var analysts = PLAIN.readableBy(Grantee.role("analysts"));
        return Stream.of(
                ChangeCase.of("readers come", PLAIN, analysts, "~ ~", ""),
                ChangeCase.of("readers go", analysts, PLAIN, "~ ~", ""),
                ChangeCase.of(
                        "readers come to a schema",
                        PLAIN.in("music"),
                        PLAIN.in("music").readableBy(Grantee.everyone()),
                        "~ ~",
                        ""),
                ChangeCase.of(
                        "a table is made anew that has readers and comments",
                        laid(t -> t.commented("who hears")).readableBy(Grantee.group("g")),
                        users(t -> t.attribute(LEVEL.notNull().commented("plan"))
                                        .commented("who hears"))
                                .readableBy(Grantee.group("g")),
                        "-/+"));
    }

    private static Stream<ChangeCase> tables() {
        var songs = DimensionTable.named("dim_songs").surrogateKey("song_key").key("song_id", bigint());
        var more = StarSchema.of("stage", Stage.staging(), hearers().attribute(LEVEL), songs, Stage.plays());
        var moved = StarSchema.of(
                "stage",
                Stage.staging(),
                DimensionTable.named("dim_hearers")
                        .key("user_id", varchar(64))
                        .attribute(Column.of("tier", varchar(32))),
                FactTable.named("fact_plays")
                        .surrogateKey("play_id")
                        .dimension("user_id", varchar(64), "dim_hearers")
                        .degenerate(Column.of("at", ColumnType.timestamp()).notNull())
                        .degenerate("session_id", bigint())
                        .measure("length", ColumnType.integer(), Additivity.ADDITIVE)
                        .grain("at", "user_id")
                        .madeFrom(Stage.mapping()));
        var renamed = Evolution.none().renamingTable("dim_users", "dim_hearers");
        return Stream.of(
                ChangeCase.of("a table comes", PLAIN, more, "+"),
                ChangeCase.of("a table goes unnamed", more, PLAIN, REFUSED),
                ChangeCase.of("a table goes by name", more, PLAIN, "-")
                        .with(Evolution.none().destroying("dim_songs")),
                ChangeCase.of("a table and its column are renamed", PLAIN, moved, "~ ~")
                        .with(renamed.renaming("dim_hearers", "level", "tier")),
                ChangeCase.of("a table is renamed that is not there", PLAIN, moved, REFUSED)
                        .with(Evolution.none().renamingTable("dim_user", "dim_hearers")),
                ChangeCase.of("a table is renamed undeclared", PLAIN, moved, REFUSED),
                ChangeCase.of("a table is made anew that a view shows", PLAIN, users(LEVEL.notNull()), REFUSED, "-/+")
                        .seenBy("dim_users", "paying_users", "free_users"),
                ChangeCase.of("nothing changes", more, more, ""));
    }

    private static Stream<ChangeCase> meaning() {
        var kept = users(t -> t.attribute(LEVEL).keptForLookup("name", varchar(20)));
        var now = SparkifyStar.schema();
        var history = SparkifyStar.withHistory();
        return Stream.of(
                ChangeCase.of("the grain changes", plays(t -> t), plays(t -> t.grain("at")), REFUSED),
                ChangeCase.of(
                        "the key of a dimension changes",
                        StarSchema.of("s", hearers()),
                        StarSchema.of("s", hearers().key("realm", varchar(8))),
                        REFUSED),
                ChangeCase.of(
                        "a dimension is numbered",
                        StarSchema.of("s", hearers()),
                        StarSchema.of("s", hearers().surrogateKey("user_key")),
                        REFUSED),
                ChangeCase.of(
                                "a dimension is numbered no more",
                                StarSchema.of("s", hearers().surrogateKey("user_key")),
                                StarSchema.of("s", hearers()),
                                REFUSED)
                        .with(Evolution.none().destroying("dim_users.user_key")),
                ChangeCase.of("history begins", now, history, REFUSED),
                ChangeCase.of("history ends", history, now, REFUSED)
                        .with(Evolution.none()
                                .destroying("dim_users", "dim_users.user_key", "fact_songplays.user_key")),
                ChangeCase.of("a value is kept for lookups", PLAIN, kept, REFUSED),
                ChangeCase.of("a value is kept for lookups no more", kept, PLAIN, "-"),
                ChangeCase.of("a value is kept for lookups, of an empty table", PLAIN, kept, "~")
                        .empty());
    }
}
