package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Format;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.statement.Blame;
import dev.sparkify.sql.statement.Reach;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows how a source is read on Redshift, and what is noted of a record that is set aside. */
class SourceCopyTest {
    private static final TableName NEW = TableName.temporary("staging_events");
    private static final Source EVENTS = Source.json("staging_events", Location.of("s3://bucket/log_data"));
    private static final SqlExpression ONE = new SqlExpression.Value(new Literal.Whole(1));

    @ParameterizedTest
    @CsvSource({"s3://bucket/a.json.zst, zstd", "s3://bucket/a.json.gz, gzip"})
    void takesTheCompressionFromTheNameOfAFile(String uri, String compression) {
        var copy = new Statement.Copy(
                NEW, List.of("ts"), Source.json("staging_events", Location.of(uri)), List.of(), Reach.listed());

        assertThat(Dialect.redshift().render(copy)).contains("from '" + uri + "'\n", "\n" + compression + "\n");
    }

    @Test
    void meetsKeysIgnoringCaseUnlessTheSourceSaysOtherwise() {
        assertThat(Dialect.redshift().render(copy(EVENTS))).contains("format as json 'auto ignorecase'\n");
        assertThat(Dialect.redshift().render(copy(EVENTS.keysByCase()))).contains("format as json 'auto'\n");
    }

    @Test
    void namesTheFormatOfTimesUnlessTheyAreWrittenOut() {
        assertThat(Dialect.redshift().render(copy(EVENTS.times(Format.Times.WRITTEN))))
                .doesNotContain("timeformat");
        assertThat(Dialect.redshift().render(copy(EVENTS.times(Format.Times.EPOCH_MILLIS))))
                .contains("timeformat 'epochmillisecs'\n");
        assertThat(Dialect.redshift().render(copy(EVENTS.times(Format.Times.EPOCH_SECONDS))))
                .contains("timeformat 'epochsecs'\n");
    }

    private static Statement.Copy copy(Source source) {
        return new Statement.Copy(NEW, List.of("ts"), source, List.of(), Reach.listed());
    }

    @Test
    void takesAFolderForWhatItIsWhateverItIsCalled() {
        var folder = Source.json("staging_events", Location.of("s3://bucket/data.gz"));

        assertThat(Dialect.redshift().render(new Statement.Copy(NEW, List.of("ts"), folder, List.of(), Reach.listed())))
                .contains("from 's3://bucket/data.gz/'\n")
                .doesNotContain("gzip");
    }

    @Test
    void showsARejectedRecordWithoutCastsThatRedshiftLacks() {
        var columns = List.of(
                Column.of("id", ColumnType.bigint()),
                Column.of("paid", ColumnType.bool()),
                Column.of("tags", SimpleType.SUPER));
        var note = new Statement.NoteRejected(
                TableName.temporary("sparkify_rejects"), NEW, columns, ONE, new Blame("id", "id: odd"), ONE, ONE);

        assertThat(Dialect.redshift().render(note))
                .contains("left('id = ' || coalesce(cast(id as varchar(1000)), 'NULL')"
                        + " || ', paid = ' || coalesce(case when paid then 'true' when not paid then 'false' end, 'NULL')"
                        + " || ', tags = ' || coalesce(case when tags is not null then 'a SUPER' end, 'NULL'), 16000)");
    }
}
