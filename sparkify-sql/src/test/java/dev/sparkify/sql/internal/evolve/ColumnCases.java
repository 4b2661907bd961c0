package dev.sparkify.sql.internal.evolve;

import static dev.sparkify.sql.internal.evolve.Stage.users;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.real;
import static dev.sparkify.type.ColumnType.semistructured;
import static dev.sparkify.type.ColumnType.smallint;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varbyte;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.evolve.Evolution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Stream;

/** Changes of columns. */
final class ColumnCases {
    private static final String REFUSED = "refused";
    private static final Column LEVEL = Column.of("level", varchar(32));
    private static final Literal FREE = new Literal.Text("free");
    private static final StarSchema PLAIN = users(LEVEL);
    private static final Evolution NAMED = Evolution.none().destroying("dim_users.level");

    private ColumnCases() {}

    static List<ChangeCase> all() {
        return Stream.of(comings(), goings(), lengths(), types(), rest())
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<ChangeCase> comings() {
        var age = Column.of("age", integer());
        return Stream.of(
                ChangeCase.of("a column is added", PLAIN, users(LEVEL, age), "~"),
                ChangeCase.of(
                        "a column with a default is added",
                        PLAIN,
                        users(LEVEL, age.defaultsTo(new Literal.Whole(7))),
                        "~"),
                ChangeCase.of(
                        "a column is added that is NOT NULL with a default",
                        PLAIN,
                        users(LEVEL, age.notNull().defaultsTo(new Literal.Whole(7))),
                        "~"),
                ChangeCase.of(
                        "a column is added that is NOT NULL without a default",
                        PLAIN,
                        users(LEVEL, age.notNull()),
                        REFUSED),
                ChangeCase.of(
                                "a column is added that is NOT NULL without a default, to an empty table",
                                PLAIN,
                                users(LEVEL, age.notNull()),
                                "-/+")
                        .empty(),
                ChangeCase.of("an encoded column is added", PLAIN, users(LEVEL, age.encoded(Encoding.AZ64)), "~"),
                ChangeCase.of("a column with a comment is added", PLAIN, users(LEVEL, age.commented("in years")), "~"));
    }

    private static Stream<ChangeCase> goings() {
        var tier = users(Column.of("tier", varchar(32)));
        var renamed = Evolution.none().renaming("dim_users", "level", "tier");
        return Stream.of(
                ChangeCase.of("a column goes unnamed", PLAIN, users(), REFUSED),
                ChangeCase.of("a column goes by name", PLAIN, users(), "-").with(NAMED),
                ChangeCase.of("a column is renamed", PLAIN, tier, "~").with(renamed),
                ChangeCase.of("a column has been renamed before", tier, tier, "")
                        .with(renamed),
                ChangeCase.of("a column is renamed undeclared", PLAIN, tier, REFUSED),
                ChangeCase.of("a column is renamed that is not there", PLAIN, tier, REFUSED)
                        .with(Evolution.none().renaming("dim_users", "levl", "tier")),
                ChangeCase.of("a column is renamed to what the star has not", PLAIN, tier, REFUSED)
                        .with(Evolution.none().renaming("dim_users", "level", "teir")),
                ChangeCase.of(
                                "a column is renamed that the star still has",
                                PLAIN,
                                users(LEVEL, Column.of("tier", varchar(32))),
                                REFUSED)
                        .with(renamed),
                ChangeCase.of("a column is renamed and widened", PLAIN, users(Column.of("tier", varchar(64))), "~ ~")
                        .with(renamed));
    }

    private static Stream<ChangeCase> lengths() {
        var wide = Column.of("level", varchar(64));
        return Stream.of(
                ChangeCase.of("a VARCHAR is widened", PLAIN, users(wide), "~"),
                ChangeCase.of(
                        "a VARCHAR is widened whose encoding keeps its length",
                        users(LEVEL.encoded(Encoding.TEXT255)),
                        users(wide.encoded(Encoding.TEXT255)),
                        "-/+",
                        "~"),
                ChangeCase.of(
                        "a VARCHAR is widened and encoded otherwise",
                        users(LEVEL.encoded(Encoding.BYTEDICT)),
                        users(wide.encoded(Encoding.ZSTD)),
                        "~ ~"),
                ChangeCase.of(
                        "a VARCHAR with a default is widened",
                        users(LEVEL.defaultsTo(FREE)),
                        users(wide.defaultsTo(FREE)),
                        "-/+",
                        "~"),
                ChangeCase.of(
                        "a VARCHAR is widened in a unique key",
                        users(table -> table.attribute(LEVEL).unique("level")),
                        users(table -> table.attribute(wide).unique("level")),
                        "-/+",
                        "~"),
                ChangeCase.of("a VARCHAR is narrowed unnamed", users(wide), PLAIN, REFUSED),
                ChangeCase.of("a VARCHAR is narrowed by name", users(wide), PLAIN, "~")
                        .with(NAMED),
                typed("a CHAR becomes a longer VARCHAR", character(4), varchar(8), "-/+", "~"),
                typed("a VARBYTE is widened", varbyte(8), varbyte(16), "-/+", "~"));
    }

    private static Stream<ChangeCase> types() {
        return Stream.of(
                typed("INTEGER becomes BIGINT", integer(), bigint(), "-/+", "-/+"),
                typed("BIGINT becomes INTEGER unnamed", bigint(), integer(), REFUSED, REFUSED),
                typed("BIGINT becomes INTEGER by name", bigint(), integer(), "-/+", "-/+")
                        .with(NAMED),
                typed("SMALLINT becomes DECIMAL", smallint(), decimal(10, 2), "-/+", "-/+"),
                typed("a DECIMAL gets digits", decimal(8, 2), decimal(12, 2), "-/+", "-/+"),
                typed("a DECIMAL loses digits by name", decimal(8, 2), decimal(8, 0), "-/+", "-/+")
                        .with(NAMED),
                typed("REAL becomes DOUBLE PRECISION", real(), doublePrecision(), "-/+", "-/+"),
                typed("DATE becomes TIMESTAMP", date(), timestamp(), "-/+", "-/+"),
                typed("TIMESTAMP becomes DATE by name", timestamp(), date(), "-/+", "-/+")
                        .with(NAMED),
                typed("INTEGER becomes VARCHAR", integer(), varchar(20), "-/+", "-/+"),
                typed("VARCHAR becomes INTEGER by name", varchar(20), integer(), "-/+", "-/+")
                        .with(NAMED),
                typed("BOOLEAN becomes INTEGER", bool(), integer(), REFUSED, REFUSED),
                typed("SUPER becomes VARCHAR", semistructured(), varchar(100), REFUSED, REFUSED)
                        .with(NAMED));
    }

    private static ChangeCase typed(String title, ColumnType from, ColumnType to, String redshift, String duckDb) {
        return ChangeCase.of(title, users(Column.of("level", from)), users(Column.of("level", to)), redshift, duckDb);
    }

    private static Stream<ChangeCase> rest() {
        var paid = new Literal.Text("paid");
        var raw = users(LEVEL.encoded(Encoding.RAW));
        var zstd = users(LEVEL.encoded(Encoding.ZSTD));
        var interleaved = SortKey.interleaved("user_id", "level");
        return Stream.of(
                ChangeCase.of("NULL is forbidden", PLAIN, users(LEVEL.notNull()), "-/+"),
                ChangeCase.of("NULL is allowed", users(LEVEL.notNull()), PLAIN, "-/+"),
                ChangeCase.of("a default comes", PLAIN, users(LEVEL.defaultsTo(FREE)), "-/+"),
                ChangeCase.of("a default changes", users(LEVEL.defaultsTo(FREE)), users(LEVEL.defaultsTo(paid)), "-/+"),
                ChangeCase.of("a default goes", users(LEVEL.defaultsTo(FREE)), PLAIN, "-/+"),
                ChangeCase.of("an encoding changes", raw, zstd, "~"),
                ChangeCase.of("an encoding is left to the engine", zstd, PLAIN, ""),
                ChangeCase.of(
                        "an encoding changes of an interleaved table",
                        users(table ->
                                table.attribute(LEVEL.encoded(Encoding.RAW)).sorted(interleaved)),
                        users(table ->
                                table.attribute(LEVEL.encoded(Encoding.ZSTD)).sorted(interleaved)),
                        "-/+",
                        "~"),
                ChangeCase.of("a comment on a column comes", PLAIN, users(LEVEL.commented("it's new")), "~"),
                ChangeCase.of(
                        "a comment on a column changes",
                        users(LEVEL.commented("old")),
                        users(LEVEL.commented("new")),
                        "~"),
                ChangeCase.of("a comment on a column goes", users(LEVEL.commented("old")), PLAIN, "~"),
                ChangeCase.of(
                                "a column goes and another changes its type",
                                users(LEVEL, Column.of("age", integer())),
                                users(Column.of("age", bigint())),
                                "-/+ -")
                        .with(NAMED));
    }
}
