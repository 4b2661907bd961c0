package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Makes transfers by chance, all of them legal. The same seed makes the same ones. */
final class RandomTransfers {
    private final Random random;
    private int made;

    RandomTransfers(long seed) {
        this.random = new Random(seed);
    }

    Transfer next() {
        made++;
        return switch (random.nextInt(3)) {
            case 0 -> recordCopy();
            case 1 -> columnarCopy();
            default -> unload();
        };
    }

    private <T> T maybe(T value, UnaryOperator<T> change) {
        return random.nextInt(3) == 0 ? change.apply(value) : value;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Role role() {
        var arn = "arn:aws:iam::123456789012:role/loader";
        return one(
                Role.defaultRole(),
                Role.session(),
                Role.arn(arn),
                Role.arn(arn).assuming("arn:aws-us-gov:iam::210987654321:role/teams/data/reader@home"));
    }

    private CopyOrigin origin() {
        var target = one(Copy.into("t" + made), Copy.into(new TableName(Optional.of("music"), "user")));
        var source = one(
                CopySource.prefix("s3://bucket/it's/data" + made + "/"),
                CopySource.manifest("s3://bucket/manifests/" + made + ".json"));
        return target.columns("id", "order", "straße").from(source).authorizedBy(role());
    }

    private RecordCopy recordCopy() {
        var copy = origin().as(records());
        copy = maybe(copy, c -> c.region("us-west-2"));
        copy = random.nextBoolean()
                ? maybe(copy, c -> c.maxErrors(random.nextInt(100_001)))
                : maybe(copy, RecordCopy::ignoringAllErrors);
        copy = maybe(copy, RecordCopy::onlyParsing);
        copy = maybe(copy, c -> c.compression(one(CompressionUpdate.values())));
        copy = maybe(copy, c -> c.statistics(one(StatisticsUpdate.values())));
        copy = maybe(copy, RecordCopy::explicitIds);
        return maybe(copy, c -> c.replacingInvalidCharacters(one('?', '\'', '^')));
    }

    private RecordFormat<?> records() {
        return switch (random.nextInt(5)) {
            case 0 -> converted(lines(json()));
            case 1 ->
                converted(one(
                        CopyFormat.avro(),
                        CopyFormat.avro().ignoringCase(),
                        CopyFormat.avro().paths(S3Place.of("s3://documents/avro.json"))));
            case 2 -> converted(lines(text(csv())));
            case 3 -> converted(lines(text(delimited())));
            default -> converted(lines(text(CopyFormat.fixedWidth(1, 20, 300))));
        };
    }

    private JsonFormat json() {
        var paths = S3Place.of("s3://documents/json.json");
        var format = one(
                CopyFormat.json(),
                CopyFormat.json().ignoringCase(),
                CopyFormat.json().paths(paths));
        return maybe(format, f -> f.encoded(one(TextEncoding.values())));
    }

    private CsvFormat csv() {
        var format = maybe(CopyFormat.csv(), f -> f.delimiter(one(";", "\\t", "\\037", "|~|")));
        format = maybe(format, f -> f.quote(one('\'', '%')));
        return maybe(format, f -> f.encoded(one(TextEncoding.values())));
    }

    private DelimitedFormat delimited() {
        var format = maybe(CopyFormat.delimited(), f -> f.delimiter(one("|", "\\t", "\\037", "'")));
        format = maybe(maybe(format, DelimitedFormat::escaped), DelimitedFormat::removingQuotes);
        return maybe(format, f -> f.encoded(one(TextEncoding.values())));
    }

    private <F extends TextFormat<F>> F text(F format) {
        var changed = maybe(format, f -> f.nullAs(one("\\N", "", "it's null", "\\0")));
        return maybe(maybe(changed, TextFormat::fillingRecords), TextFormat::ignoringBlankLines);
    }

    private <F extends CharacterFormat<F>> F lines(F format) {
        var changed = maybe(format, f -> f.compressed(one(Compression.values())));
        return maybe(changed, f -> f.ignoringHeader(random.nextInt(3)));
    }

    private <F extends RecordFormat<F>> F converted(F format) {
        var time = one(TimeFormat.auto(), TimeFormat.epochMillis(), TimeFormat.of("DD.MM.YYYY HH:MI:SS"));
        var date = one(DateFormat.auto(), DateFormat.of("DD.MM.YYYY").othersAsNull());
        var changed = maybe(maybe(format, f -> f.timeFormat(time)), f -> f.dateFormat(date));
        changed = maybe(maybe(changed, RecordFormat::blanksAsNull), RecordFormat::emptyAsNull);
        changed = maybe(maybe(changed, RecordFormat::truncatingColumns), RecordFormat::trimmingBlanks);
        return maybe(changed, RecordFormat::roundingDecimals);
    }

    private ColumnarCopy columnarCopy() {
        var copy = origin().as(random.nextBoolean() ? columns(CopyFormat.parquet()) : columns(CopyFormat.orc()));
        copy = maybe(copy, c -> c.statistics(one(StatisticsUpdate.values())));
        return maybe(maybe(copy, ColumnarCopy::explicitIds), c -> c.replacingInvalidCharacters('-'));
    }

    private <F extends ColumnarFormat<F>> F columns(F format) {
        return maybe(maybe(format, ColumnarFormat::serializingToJson), ColumnarFormat::fillingRecords);
    }

    private Unload unload() {
        var unload = Unload.of(query())
                .to("s3://bucket/out/" + made)
                .authorizedBy(role())
                .as(files());
        unload = maybe(
                unload,
                u -> u.partitionedBy(one(
                        Partitioning.by("year"),
                        Partitioning.by("year", "order").keptInFiles())));
        unload = maybe(unload, u -> one(u.manifest(), u.verboseManifest()));
        unload = maybe(unload, u -> u.existingFiles(one(ExistingFiles.values())));
        unload = maybe(unload, u -> u.encrypted(one(Encryption.ofBucket(), Encryption.key("1234-abcd"))));
        unload = maybe(unload, Unload::serially);
        unload = maybe(unload, u -> u.maxFileSize(one(FileSize.megabytes(100), FileSize.gigabytes(6.2))));
        return maybe(maybe(unload, u -> u.region("eu-west-1")), u -> u.extension("part"));
    }

    private Query query() {
        var text = new Literal.Text(one("it's", "a\\b", "\\'; drop table t --"));
        var items = List.of(
                new Query.Item(new SqlExpression.Value(text), "note"),
                new Query.Item(new SqlExpression.Name(Optional.empty(), "year"), "year"),
                new Query.Item(new SqlExpression.Name(Optional.empty(), "order"), "order"));
        return one(
                Query.Select.of(items).from(new Query.FromTable(TableName.temporary("songs"), Optional.empty())),
                new Query.Raw("select note, year, \"order\" from songs where note <> 'it''s' order by 1"));
    }

    private UnloadFormat files() {
        return switch (random.nextInt(5)) {
            case 0 ->
                compressed(text(maybe(maybe(UnloadFormat.csv(), CsvFiles::header), f -> f.delimiter(one(";", "\\t")))));
            case 1 -> compressed(text(delimitedFiles()));
            case 2 -> compressed(text(UnloadFormat.fixedWidth(10, 4, 7)));
            case 3 -> compressed(UnloadFormat.json());
            default -> maybe(UnloadFormat.parquet(), f -> f.rowGroups(32 + random.nextInt(97)));
        };
    }

    private DelimitedFiles delimitedFiles() {
        var files = maybe(UnloadFormat.delimited(), f -> f.delimiter(one("~", "\\037")));
        files = maybe(maybe(files, DelimitedFiles::header), DelimitedFiles::addingQuotes);
        return maybe(files, DelimitedFiles::escaped);
    }

    private <F extends TextFiles<F>> F text(F files) {
        return maybe(files, f -> f.nullAs(one("\\N", "it's null")));
    }

    private <F extends CompressibleFiles<F>> F compressed(F files) {
        return maybe(files, f -> one(f.gzip(), f.bzip2(), f.zstd()));
    }
}
