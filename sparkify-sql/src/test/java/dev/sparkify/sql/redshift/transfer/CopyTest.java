package dev.sparkify.sql.redshift.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.TableName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shows COPY from every format. */
class CopyTest {
    private static final CopyOrigin EVENTS = Copy.into("Staging_Events")
            .from(CopySource.prefix("s3://bucket/log_data/"))
            .authorizedBy(Role.defaultRole());

    private static void renders(Transfer transfer, String text) {
        assertThat(Dialect.redshift().render(transfer)).isEqualTo(text.strip());
    }

    @Test
    void readsJson() {
        var format = CopyFormat.json().ignoringCase().timeFormat(TimeFormat.epochMillis());

        renders(EVENTS.as(format), """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                format as json 'auto ignorecase'
                timeformat 'epochmillisecs'
                """);
    }

    @Test
    void readsJsonWithEveryOption() {
        var format = CopyFormat.json()
                .paths(S3Place.of("s3://bucket/documents/events.jsonpaths.json"))
                .compressed(Compression.GZIP)
                .encoded(TextEncoding.UTF16LE)
                .timeFormat(TimeFormat.of("YYYY-MM-DD HH:MI:SS"))
                .dateFormat(DateFormat.of("MM-DD-YYYY").othersAsNull())
                .blanksAsNull()
                .emptyAsNull()
                .truncatingColumns()
                .trimmingBlanks()
                .roundingDecimals()
                .ignoringHeader(1);
        var copy = Copy.into(new TableName(Optional.of("music"), "staging_events"))
                .columns("Ts", "user")
                .from(CopySource.manifest("s3://bucket/documents/events.manifest.json"))
                .authorizedBy(Role.arn("arn:aws:iam::123456789012:role/loader")
                        .assuming("arn:aws:iam::210987654321:role/teams/reader"))
                .as(format)
                .region("us-west-2")
                .maxErrors(100)
                .compression(CompressionUpdate.PRESET)
                .statistics(StatisticsUpdate.ON)
                .explicitIds()
                .replacingInvalidCharacters('^')
                .onlyParsing();

        renders(copy, """
                copy music.staging_events (ts, "user")
                from 's3://bucket/documents/events.manifest.json'
                iam_role 'arn:aws:iam::123456789012:role/loader,arn:aws:iam::210987654321:role/teams/reader'
                format as json 's3://bucket/documents/events.jsonpaths.json'
                manifest
                region 'us-west-2'
                gzip
                encoding utf16le
                timeformat 'YYYY-MM-DD HH:MI:SS'
                dateformat 'MM-DD-YYYY'
                acceptanydate
                acceptinvchars '^'
                blanksasnull
                emptyasnull
                truncatecolumns
                trimblanks
                roundec
                ignoreheader 1
                explicit_ids
                maxerror 100
                noload
                compupdate preset
                statupdate on
                """);
    }

    @Test
    void readsEachObjectWhole() {
        renders(EVENTS.as(CopyFormat.json().whole()).ignoringAllErrors(), """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                format as json 'noshred'
                ignoreallerrors
                """);
    }

    @Test
    void readsAvro() {
        var paths = S3Place.of("s3://bucket/documents/events.jsonpaths.json");
        renders(EVENTS.as(CopyFormat.avro().timeFormat(TimeFormat.epochSeconds())), """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                format as avro 'auto'
                timeformat 'epochsecs'
                """);
        renders(EVENTS.as(CopyFormat.avro().ignoringCase()), """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                format as avro 'auto ignorecase'
                """);
        renders(EVENTS.as(CopyFormat.avro().ignoringCase().paths(paths)), """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                format as avro 's3://bucket/documents/events.jsonpaths.json'
                """);
    }

    @Test
    void readsCsv() {
        var format = CopyFormat.csv()
                .delimiter(";")
                .quote('\'')
                .nullAs("\\N")
                .fillingRecords()
                .ignoringBlankLines()
                .ignoringHeader(0)
                .compressed(Compression.BZIP2)
                .encoded(TextEncoding.ISO88591)
                .dateFormat(DateFormat.auto());

        renders(EVENTS.as(format), """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                format as csv
                quote ''''
                delimiter ';'
                bzip2
                encoding iso88591
                dateformat 'auto'
                null as '\\N'
                fillrecord
                ignoreheader 0
                ignoreblanklines
                """);
    }

    @Test
    void readsDelimitedText() {
        var format = CopyFormat.delimited()
                .delimiter("\\t")
                .escaped()
                .removingQuotes()
                .compressed(Compression.LZOP)
                .encoded(TextEncoding.UTF8)
                .timeFormat(TimeFormat.auto());

        renders(EVENTS.as(format).compression(CompressionUpdate.ON), """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                delimiter '\\t'
                lzop
                encoding utf8
                timeformat 'auto'
                removequotes
                escape
                compupdate on
                """);
    }

    @Test
    void readsTextOfFixedWidth() {
        var copy = Copy.into("venues")
                .columns("id", "name")
                .from(CopySource.prefix("s3://bucket/venues.txt"))
                .authorizedBy(Role.session())
                .as(CopyFormat.fixedWidth(3, 25).compressed(Compression.ZSTD));

        renders(copy, """
                copy venues (id, name)
                from 's3://bucket/venues.txt'
                iam_role 'SESSION'
                fixedwidth '1:3,2:25'
                zstd
                """);
    }

    @Test
    void readsColumnarFiles() {
        var parquet = EVENTS.as(CopyFormat.parquet().serializingToJson().fillingRecords())
                .statistics(StatisticsUpdate.OFF)
                .explicitIds()
                .replacingInvalidCharacters('?');

        renders(parquet, """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                format as parquet
                serializetojson
                acceptinvchars '?'
                fillrecord
                explicit_ids
                statupdate off
                """);
        renders(EVENTS.as(CopyFormat.orc()), """
                copy staging_events
                from 's3://bucket/log_data/'
                iam_role default
                format as orc
                """);
    }

    @Test
    void keepsWhatWasSaidLast() {
        var format = CopyFormat.csv().compressed(Compression.GZIP).compressed(Compression.ZSTD);
        var dated =
                CopyFormat.csv().dateFormat(DateFormat.auto().othersAsNull()).dateFormat(DateFormat.auto());

        assertThat(format).isEqualTo(CopyFormat.csv().compressed(Compression.ZSTD));
        assertThat(dated).isEqualTo(CopyFormat.csv().dateFormat(DateFormat.auto()));
    }

    @Test
    void isAValue() {
        var copy = EVENTS.as(CopyFormat.csv()).maxErrors(1);

        assertThat(copy)
                .isEqualTo(EVENTS.as(CopyFormat.csv()).maxErrors(1))
                .hasSameHashCodeAs(EVENTS.as(CopyFormat.csv()).maxErrors(1));
        assertThat(copy)
                .isNotEqualTo(EVENTS.as(CopyFormat.csv()))
                .isNotEqualTo(EVENTS.as(CopyFormat.delimited()).maxErrors(1));
        assertThat(copy.format()).isEqualTo(CopyFormat.csv());
        assertThat(copy.options()).containsExactly(Option.number(Parameter.MAXERROR, 1));
        assertThat(copy).hasToString("RecordCopy" + java.util.List.of(EVENTS, CopyFormat.csv(), copy.options()));
    }
}
