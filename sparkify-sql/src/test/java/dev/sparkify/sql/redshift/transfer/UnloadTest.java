package dev.sparkify.sql.redshift.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shows UNLOAD to every format. */
class UnloadTest {
    private static final UnloadOrigin SONGS = Unload.of(new Query.Raw("select * from dim_songs"))
            .to("s3://bucket/songs/")
            .authorizedBy(Role.defaultRole());

    private static void renders(Transfer transfer, String text) {
        assertThat(Dialect.redshift().render(transfer)).isEqualTo(text.strip());
    }

    private static SqlExpression name(String column) {
        return new SqlExpression.Name(Optional.empty(), column);
    }

    @Test
    void doublesQuotesAndBackslashesOfAQueryOnceMore() {
        var text = new SqlExpression.Value(new Literal.Text("it's \\ here"));
        var query = Query.Select.of(List.of(new Query.Item(name("song_id"), "song_id"), new Query.Item(text, "note")))
                .from(new Query.FromTable(TableName.temporary("dim_songs"), Optional.empty()));
        var unload = Unload.of(query)
                .to("s3://bucket/songs/")
                .authorizedBy(Role.session())
                .as(UnloadFormat.parquet().rowGroups(64))
                .partitionedBy(Partitioning.by("Note"));

        renders(unload, """
                unload ('select
                    song_id,
                    ''it''''s \\\\\\\\ here'' as note
                from dim_songs')
                to 's3://bucket/songs/'
                iam_role 'SESSION'
                format as parquet
                partition by (note)
                rowgroupsize 64 mb
                """);
    }

    @Test
    void writesCsvWithEveryOption() {
        var unload = SONGS.as(UnloadFormat.csv()
                        .delimiter("\\t")
                        .header()
                        .nullAs("\\N")
                        .gzip())
                .partitionedBy(Partitioning.by("year", "level").keptInFiles())
                .verboseManifest()
                .existingFiles(ExistingFiles.REMOVED)
                .encrypted(Encryption.key("1234abcd"))
                .serially()
                .maxFileSize(FileSize.gigabytes(1.5))
                .region("eu-central-1")
                .extension("csv.gz");

        renders(unload, """
                unload ('select * from dim_songs')
                to 's3://bucket/songs/'
                iam_role default
                kms_key_id '1234abcd'
                encrypted
                format as csv
                delimiter '\\t'
                partition by (year, level) include
                manifest verbose
                header
                region 'eu-central-1'
                gzip
                null as '\\N'
                cleanpath
                parallel off
                maxfilesize 1.5 gb
                extension 'csv.gz'
                """);
    }

    @Test
    void writesDelimitedText() {
        var format = UnloadFormat.delimited()
                .delimiter("~")
                .header()
                .addingQuotes()
                .escaped()
                .bzip2();
        var unload = SONGS.as(format)
                .manifest()
                .existingFiles(ExistingFiles.OVERWRITTEN)
                .maxFileSize(FileSize.megabytes(5));

        renders(unload, """
                unload ('select * from dim_songs')
                to 's3://bucket/songs/'
                iam_role default
                delimiter '~'
                manifest
                header
                bzip2
                addquotes
                escape
                allowoverwrite
                maxfilesize 5 mb
                """);
    }

    @Test
    void writesTextOfFixedWidth() {
        renders(SONGS.as(UnloadFormat.fixedWidth(18, 4).nullAs("-")), """
                unload ('select * from dim_songs')
                to 's3://bucket/songs/'
                iam_role default
                fixedwidth '1:18,2:4'
                null as '-'
                """);
    }

    @Test
    void writesJson() {
        var unload = SONGS.as(UnloadFormat.json().zstd())
                .encrypted(Encryption.key("1234abcd"))
                .encrypted(Encryption.ofBucket());

        renders(unload, """
                unload ('select * from dim_songs')
                to 's3://bucket/songs/'
                iam_role default
                encrypted auto
                format as json
                zstd
                """);
    }

    @Test
    void takesALimitWithinAndNamesLikeIt() {
        var query =
                new Query.Raw("select id as \"limit 1\", '\\' limit 2' as a -- limit 3\nfrom (select id from t limit 4)"
                        + " as t /* limit 5 */");

        assertThat(Unload.of(query)
                        .to("s3://bucket/t")
                        .authorizedBy(Role.defaultRole())
                        .as(UnloadFormat.csv())
                        .origin()
                        .query())
                .isEqualTo(query);
    }

    @Test
    void isAValue() {
        var unload = SONGS.as(UnloadFormat.json()).manifest();

        assertThat(unload).isEqualTo(SONGS.as(UnloadFormat.json()).manifest());
        assertThat(unload)
                .isNotEqualTo(SONGS.as(UnloadFormat.json()))
                .isNotEqualTo(SONGS.as(UnloadFormat.csv()).manifest());
        assertThat(unload.format()).isEqualTo(UnloadFormat.json());
    }
}
