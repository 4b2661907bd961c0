package dev.sparkify.sql.redshift.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows what is refused where types do not rule it out, each with where Redshift says so. */
class IllegalTransfersTest {
    private static final String FORMAT = " (Redshift: COPY, data format parameters)";
    private static final String CONVERSION = " (Redshift: COPY, data conversion parameters)";
    private static final String LOAD = " (Redshift: COPY, data load operations)";
    private static final String S3 = " (Redshift: COPY from Amazon S3)";
    private static final String UNLOAD = " (Redshift: UNLOAD)";
    private static final String ROLE = " (Redshift: COPY, authorization parameters)";
    private static final String MANIFEST = " (Redshift: using a manifest to specify data files)";
    private static final String LITERAL = " (Redshift: QUOTE_LITERAL)";

    private static CopyOrigin from(CopySource source, String... columns) {
        return Copy.into("events").columns(columns).from(source).authorizedBy(Role.defaultRole());
    }

    private static CopyOrigin data(String... columns) {
        return from(CopySource.prefix("s3://bucket/data/"), columns);
    }

    private static UnloadOrigin unload(Query query) {
        return Unload.of(query).to("s3://bucket/out/").authorizedBy(Role.defaultRole());
    }

    private static Query select(String... columns) {
        return Query.Select.of(Stream.of(columns)
                .map(name -> new Query.Item(new SqlExpression.Name(Optional.empty(), name), name))
                .toList());
    }

    private static UnloadOrigin raw(String sql) {
        return unload(new Query.Raw(sql));
    }

    private static String[] columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toArray(String[]::new);
    }

    private static Arguments refused(String problem, Supplier<?> made) {
        return arguments(problem, made);
    }

    static Stream<Arguments> copies() {
        var data = data();
        var json = CopyFormat.json();
        return Stream.of(
                refused(
                        "MAXERROR takes 0 to 100000, not 100001" + LOAD,
                        () -> data.as(json).maxErrors(100_001)),
                refused(
                        "MAXERROR takes 0 to 100000, not -1" + LOAD,
                        () -> data.as(json).maxErrors(-1)),
                refused(
                        "IGNOREALLERRORS does not go with MAXERROR; leave one of them out" + LOAD,
                        () -> data.as(json).maxErrors(3).ignoringAllErrors()),
                refused(
                        "A header of -1 lines cannot be ignored; give a number from 0 on" + CONVERSION,
                        () -> data.as(CopyFormat.csv().ignoringHeader(-1))),
                refused(
                        "Not a region: Oregon; write it like us-west-2" + S3,
                        () -> data.as(json).region("Oregon")),
                refused(
                        "A line feed ends a record and cannot stand for NULL; choose another text for nullAs"
                                + CONVERSION,
                        () -> data.as(CopyFormat.csv().nullAs("\\n"))),
                refused(
                        "Only an ASCII character other than NUL replaces invalid ones; choose one such as ?"
                                + CONVERSION,
                        () -> data.as(CopyFormat.parquet()).replacingInvalidCharacters('ä')),
                refused(
                        "Not a delimiter: '§'; use ASCII characters such as |, \\t or \\037" + FORMAT,
                        () -> data.as(CopyFormat.delimited().delimiter("§"))),
                refused(
                        "Not a delimiter: ''; use ASCII characters such as |, \\t or \\037" + FORMAT,
                        () -> data.as(CopyFormat.csv().delimiter(""))),
                refused(
                        "A text cannot have a backslash at its end or before a quote, as in \\; choose another"
                                + LITERAL,
                        () -> data.as(CopyFormat.delimited().delimiter("\\"))),
                refused(
                        "A text cannot have a backslash at its end or before a quote, as in \\'; choose another"
                                + LITERAL,
                        () -> data.as(CopyFormat.csv().nullAs("\\'"))),
                refused(
                        "A text cannot hold the character NUL; write it as \\0" + CONVERSION,
                        () -> data.as(CopyFormat.csv().nullAs("\0"))),
                refused(
                        "The quote , is the delimiter, too; choose another" + FORMAT,
                        () -> data.as(CopyFormat.csv().quote(','))),
                refused(
                        "The quote \" is the delimiter, too; choose another" + FORMAT,
                        () -> data.as(CopyFormat.csv().delimiter("\\042"))),
                refused(
                        "Not a delimiter: '\\n'; use ASCII characters such as |, \\t or \\037" + FORMAT,
                        () -> data.as(CopyFormat.delimited().delimiter("\\n"))),
                refused(
                        "The quote \" is the delimiter, too; choose another" + UNLOAD,
                        () -> raw("select 1").as(UnloadFormat.csv().delimiter("\""))),
                refused(
                        "Not a quote: '“'; use an ASCII character such as \"" + FORMAT,
                        () -> data.as(CopyFormat.csv().quote('“'))),
                refused("FIXEDWIDTH needs the width of each column" + FORMAT, () -> data.as(CopyFormat.fixedWidth())),
                refused(
                        "A column cannot be 0 wide; give a width from 1 on" + FORMAT,
                        () -> data.as(CopyFormat.fixedWidth(3, 0))),
                refused(
                        "FIXEDWIDTH has 2 widths for 3 columns; give one for each" + FORMAT,
                        () -> data("a", "b", "c").as(CopyFormat.fixedWidth(3, 4))),
                refused(
                        "A whole object goes into one SUPER column, not into 2; name one column" + FORMAT,
                        () -> data("a", "b").as(json.whole())),
                refused(
                        "The column a is named twice; name it once (Redshift: COPY, column mapping options)",
                        () -> data("a", "A").as(json)),
                refused(
                        "A table has at most 1600 columns, not 1601; name fewer (Redshift: CREATE TABLE)",
                        () -> data(columns(1601)).as(json)),
                refused(
                        "The document of paths s3://bucket/data/paths.json lies below the data of s3://bucket/data/ and"
                                + " would be loaded, too; put it elsewhere" + FORMAT,
                        () -> data.as(json.paths(S3Place.of("s3://bucket/data/paths.json")))),
                refused(
                        "A document of paths is one object, not s3://bucket/paths/; name its whole key" + FORMAT,
                        () -> data.as(CopyFormat.avro().paths(S3Place.of("s3://bucket/paths/")))),
                refused(
                        "Data and paths both lie at s3://bucket/one; put the paths elsewhere" + FORMAT,
                        () -> from(CopySource.manifest("s3://bucket/one"))
                                .as(json.paths(S3Place.of("s3://bucket/one")))),
                refused(
                        "A manifest is one object, not s3://bucket/data/; name its whole key" + S3,
                        () -> from(CopySource.manifest("s3://bucket/data/")).as(CopyFormat.orc())));
    }

    static Stream<Arguments> unloads() {
        return Stream.of(
                refused(
                        "The outermost selection has a LIMIT; put it into a nested query: select … from (… limit …)"
                                + UNLOAD,
                        () -> raw("select a from (select a from t) as t order by a LIMIT -- few\n 10")
                                .as(UnloadFormat.csv())),
                refused(
                        "Two columns are called a, which an object of JSON cannot hold; rename one" + UNLOAD,
                        () -> unload(select("a", "a")).as(UnloadFormat.json())),
                refused(
                        "Files cannot be partitioned by yaer: no such column of the query (did you mean year?)"
                                + UNLOAD,
                        () -> unload(select("id", "year"))
                                .as(UnloadFormat.parquet())
                                .partitionedBy(Partitioning.by("yaer"))),
                refused(
                        "No column is left for the files; keep the columns in files or select another" + UNLOAD,
                        () -> unload(select("year")).as(UnloadFormat.parquet()).partitionedBy(Partitioning.by("year"))),
                refused(
                        "PARTITION BY names no column; name one at least" + UNLOAD,
                        () -> raw("select 1").as(UnloadFormat.csv()).partitionedBy(Partitioning.by())),
                refused(
                        "The column a is named twice; name it once" + UNLOAD,
                        () -> raw("select 1").as(UnloadFormat.csv()).partitionedBy(Partitioning.by("a", "a"))),
                refused(
                        "A group of rows of 16 MB cannot be asked for; ROWGROUPSIZE takes 32 to 128" + UNLOAD,
                        () -> raw("select 1").as(UnloadFormat.parquet().rowGroups(16))),
                refused(
                        "Not a delimiter: '|~|'; use one ASCII character such as |, \\t or \\037" + UNLOAD,
                        () -> raw("select 1").as(UnloadFormat.delimited().delimiter("|~|"))),
                refused(
                        "FIXEDWIDTH has 1 widths for 2 columns; give one for each" + UNLOAD,
                        () -> unload(select("a", "b")).as(UnloadFormat.fixedWidth(3))),
                refused(
                        "Not the ending of a file's name: 'a/b'; use one such as json" + UNLOAD,
                        () -> raw("select 1").as(UnloadFormat.csv()).extension("a/b")),
                refused(
                        "Not a region: us_west_2; write it like us-west-2" + UNLOAD,
                        () -> raw("select 1").as(UnloadFormat.csv()).region("us_west_2")),
                refused(
                        "Files that begin with _ or . are hidden from Redshift Spectrum; rename _songs" + UNLOAD,
                        () -> Unload.of(select("a"))
                                .to("s3://bucket/out/_songs")
                                .authorizedBy(Role.defaultRole())
                                .as(UnloadFormat.parquet())),
                refused(
                        "UNLOAD does not write to the alias of an access point; name the bucket instead of"
                                + " mine-abc-s3alias" + UNLOAD,
                        () -> Unload.of(select("a"))
                                .to("s3://mine-abc-s3alias/out/")
                                .authorizedBy(Role.defaultRole())
                                .as(UnloadFormat.csv())));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                refused(
                        "Not the ARN of a role: arn:aws:iam::123:role/loader; write it like"
                                + " arn:aws:iam::123456789012:role/loader" + ROLE,
                        () -> Role.arn("arn:aws:iam::123:role/loader")),
                refused(
                        "Not the ARN of a role: arn:aws:iam::123456789012:role/a,b; write it like"
                                + " arn:aws:iam::123456789012:role/loader" + ROLE,
                        () -> Role.arn("arn:aws:iam::123456789012:role/a,b")),
                refused("A chain of roles needs one at least", () -> new Role.Chain(List.of())),
                refused(
                        "It lists nothing, and COPY fails where it finds no file; list one at least" + MANIFEST,
                        () -> Manifest.of(List.of())),
                refused(
                        "s3://bucket/data/ is no object; name its whole key" + MANIFEST,
                        () -> Manifest.of(List.of(Manifest.File.of("s3://bucket/data/")))),
                refused(
                        "s3://bucket/a is listed twice and would be loaded twice; list it once" + MANIFEST,
                        () -> Manifest.of(
                                List.of(Manifest.File.of("s3://bucket/a"), Manifest.File.of("s3://bucket/a")))),
                refused(
                        "s3://bucket/a cannot have a negative size; give its true size in bytes" + MANIFEST,
                        () -> Manifest.columnar(List.of(Manifest.SizedFile.of("s3://bucket/a", -1)))),
                refused(
                        "b: Not a path of a record: $..b; write it like $.a.b[0] or $['a']['b'][0]" + FORMAT,
                        () -> JsonPaths.of(List.of("a", "b"), Map.of("b", "$..b"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"copies", "unloads", "parts"})
    void rejectsWhatRedshiftRefuses(String problem, Supplier<?> made) {
        var refusal = catchThrowableOfType(InvalidModelException.class, made::get);

        assertThat(refusal.problems()).containsExactly(problem);
        assertThat(refusal).hasMessageEndingWith(" has 1 problem:\n  - " + problem);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                refused(
                        "Not a time format: 'AUTO'; use auto(), epochSeconds() or epochMillis(), or spell one like"
                                + " YYYY-MM-DD HH:MI:SS" + CONVERSION,
                        () -> TimeFormat.of("AUTO")),
                refused(
                        "The time format 'YYYY-MM-DD HH:MI:SSOF' holds a time zone, which TIMEFORMAT does not take; use"
                                + " auto()" + CONVERSION,
                        () -> TimeFormat.of("YYYY-MM-DD HH:MI:SSOF")),
                refused(
                        "Not a date format: 'Auto'; use auto(), or spell one like MM-DD-YYYY" + CONVERSION,
                        () -> DateFormat.of("Auto")),
                refused(
                        "A file of 4 MB cannot be asked for; MAXFILESIZE takes 5 MB to 6.2 GB" + UNLOAD,
                        () -> FileSize.megabytes(4)),
                refused(
                        "A file of 6.3 GB cannot be asked for; MAXFILESIZE takes 5 MB to 6.2 GB" + UNLOAD,
                        () -> FileSize.gigabytes(6.3)),
                refused("KMS_KEY_ID names no key; give its id, or use ofBucket()" + UNLOAD, () -> Encryption.key(" ")),
                refused("A path needs one step at least, such as $.id", () -> new JsonPath(List.of())),
                refused(
                        "No element of an array has the position -1; count from 0 on" + FORMAT,
                        () -> JsonPath.key("a").element(-1)),
                refused(
                        "No path leads to the key 'it's'; a key is not empty and no wildcard, and holds neither quote nor"
                                + " backslash" + FORMAT,
                        () -> JsonPath.key("it's")),
                refused(
                        "A document of paths needs one path at least, one for each column that COPY fills" + FORMAT,
                        JsonPaths::of),
                refused(
                        "Not a place in Amazon S3: data/log; write it like s3://bucket/folder/,"
                                + " with 3 characters or more in the name of the bucket",
                        () -> CopySource.prefix("data/log")),
                refused(
                        "Not a place in Amazon S3: s3://bucket/a\nb; write it like s3://bucket/folder/,"
                                + " with 3 characters or more in the name of the bucket",
                        () -> S3Place.of("s3://bucket/a\nb")),
                refused(
                        "The key of s3://bucket/" + "k".repeat(1025)
                                + " has 1025 bytes; Amazon S3 takes 1024 (Amazon S3:" + " object keys)",
                        () -> S3Place.of("s3://bucket/" + "k".repeat(1025))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void rejectsAValueThatIsNone(String problem, Supplier<?> made) {
        assertThatThrownBy(made::get).isInstanceOf(InvalidModelException.class).hasMessage(problem);
    }

    @Test
    void namesAllProblemsAtOnce() {
        var format =
                CopyFormat.csv().delimiter("").quote('“').ignoringHeader(-2).nullAs("\\n");

        assertThatThrownBy(() -> data("a", "a").as(format))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("COPY into events has 5 problems:\n"
                        + "  - The column a is named twice; name it once (Redshift: COPY, column mapping options)\n"
                        + "  - Not a delimiter: ''; use ASCII characters such as |, \\t or \\037" + FORMAT + "\n"
                        + "  - Not a quote: '“'; use an ASCII character such as \"" + FORMAT + "\n"
                        + "  - A line feed ends a record and cannot stand for NULL; choose another text for nullAs"
                        + CONVERSION + "\n"
                        + "  - A header of -2 lines cannot be ignored; give a number from 0 on" + CONVERSION);
    }
}
