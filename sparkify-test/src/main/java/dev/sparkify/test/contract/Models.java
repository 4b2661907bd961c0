package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.MODEL;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.semistructured;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what stars may be: what Redshift would cut, fold or refuse later is refused or folded at once. */
final class Models {
    private static final Rule LIMITED = Rule.declared(MODEL, "§1", Feature.NAMES_LIMITED);
    private static final Rule FOLDED = Rule.declared(MODEL, "§1", Feature.NAMES_FOLDED);
    private static final Rule RESERVED = Rule.general(MODEL, "§1.1 r_pg_keywords");
    private static final Rule SYSTEM = Rule.general(MODEL, "§1 c_unsupported-postgresql-features");
    private static final Rule TABLES = Rule.general(MODEL, "§3 r_CREATE_TABLE_NEW");
    private static final Rule ENCODINGS = Rule.general(MODEL, "§3.1 c_Compression_encodings");
    private static final String INVALID = "InvalidModelException: ";
    private static final String LONGEST = "n".repeat(127);
    private static final String TOO_LONG = "é".repeat(64);
    private static final StagingTable TABLE = StagingTable.named("t");

    private Models() {}

    static List<ModelCase> all() {
        return Stream.of(names(), layouts()).flatMap(List::stream).toList();
    }

    private static List<ModelCase> names() {
        return List.of(
                columns(LIMITED, "name-127-bytes", "A name of 127 bytes", "keeps it", LONGEST, LONGEST),
                of(
                        LIMITED,
                        "name-128-bytes",
                        "A name of 64 characters and 128 bytes",
                        "cuts it without a word",
                        TABLE.column(TOO_LONG, bigint()),
                        INVALID + "t." + TOO_LONG
                                + ": the name has 128 bytes; Redshift takes 127 and cuts the rest without"
                                + " a word, shorten it"),
                columns(
                        FOLDED,
                        "name-camel-case",
                        "A name in camel case",
                        "folds it, also in quotes",
                        "userId",
                        "userid"),
                columns(FOLDED, "name-other-letters", "Letters other than A to Z", "keeps them", "ÄRT", "Ärt"),
                of(
                        FOLDED,
                        "name-folds-to-another",
                        "Two columns that fold to one name",
                        "refuses the second",
                        TABLE.column("userId", bigint()).column("USERID", bigint()),
                        INVALID + "t.userid is declared twice; rename one of them"),
                columns(RESERVED, "name-reserved", "A reserved word", "takes it in quotes", "user", "user"),
                columns(RESERVED, "name-with-quote", "A quote in a name", "takes it doubled", "a\"b", "a\"b"),
                of(
                        SYSTEM,
                        "name-of-system-column",
                        "The name of a system column",
                        "refuses it",
                        TABLE.column("Xmin", bigint()),
                        INVALID + "t.xmin: this is a system column of Redshift, which refuses another; rename it"),
                of(
                        TABLES,
                        "name-of-temporary-table",
                        "A table whose name begins with #",
                        "makes it temporary",
                        StagingTable.named("#t").column("a", bigint()),
                        INVALID + "table #t: Redshift makes tables with # temporary; rename it"),
                of(
                        TABLES,
                        "name-empty",
                        "An empty name",
                        "refuses it",
                        TABLE.column("", bigint()),
                        INVALID + "t.: a name cannot be empty"));
    }

    private static List<ModelCase> layouts() {
        return List.of(
                new ModelCase(
                        TABLES.says("columns-1600", "1600 columns", "takes them", "1600 columns"),
                        () -> count(wide(1600)) + " columns"),
                of(
                        TABLES,
                        "columns-1601",
                        "1601 columns",
                        "refuses them",
                        wide(1601),
                        INVALID + "t has 1601 columns; Redshift takes 1600, split it"),
                of(
                        TABLES,
                        "distribution-by-super",
                        "A distribution key of SUPER",
                        "refuses it",
                        TABLE.column("a", semistructured()).distributed(Distribution.key("a")),
                        INVALID + "Cannot distribute t by a: a SUPER cannot; choose a number, text, date or time"),
                of(
                        TABLES,
                        "sort-key-of-super",
                        "A sort key of SUPER",
                        "refuses it",
                        TABLE.column("a", semistructured()).sorted(SortKey.compound("a")),
                        INVALID + "Cannot sort t by a: a SUPER cannot; choose a number, text, date or time"),
                of(
                        TABLES,
                        "sort-key-interleaved",
                        "Nine columns in an interleaved sort key",
                        "refuses them",
                        wide(9).sorted(SortKey.interleaved(names(9))),
                        INVALID + "Cannot sort t by 9 columns: an interleaved sort key takes 1 to 8"),
                of(
                        ENCODINGS,
                        "encoding-of-other-type",
                        "TEXT255 for a number",
                        "refuses it",
                        TABLE.column(Column.of("a", bigint()).encoded(Encoding.TEXT255)),
                        INVALID + "t.a: TEXT255 does not encode BIGINT; choose another"),
                of(
                        TABLES,
                        "default-of-staging",
                        "A default of a staged column",
                        "COPY puts NULL where a listed key is missing",
                        TABLE.column(Column.of("a", varchar(2)).defaultsTo(new Literal.Text("x"))),
                        INVALID + "t.a: a staged column takes what the record says, so it has no default; use"
                                + " coalesce(…) in the mapping"));
    }

    private static ModelCase columns(
            Rule rule, String id, String title, String redshift, String declared, String expected) {
        return of(rule, id, title, redshift, TABLE.column(declared, bigint()), expected);
    }

    private static ModelCase of(
            Rule rule, String id, String title, String redshift, StagingTable table, String expected) {
        return new ModelCase(rule.says(id, title, redshift, expected), () -> columns(table));
    }

    private static String columns(StagingTable table) {
        return StarSchema.of("contract", table).stagingTables().stream()
                .flatMap(found -> found.columns().stream())
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }

    private static int count(StagingTable table) {
        return StarSchema.of("contract", table).stagingTables().get(0).columns().size();
    }

    private static StagingTable wide(int count) {
        var table = TABLE;
        for (var name : names(count)) {
            table = table.column(name, bigint());
        }
        return table;
    }

    private static String[] names(int count) {
        return Stream.iterate(1, i -> i + 1).limit(count).map(i -> "c" + i).toArray(String[]::new);
    }
}
