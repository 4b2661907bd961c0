package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.export.Compression;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private static final SqlExpression LEVEL = new SqlExpression.Name(Optional.empty(), "level");
    private static final Query.Select LEVELS = Query.Select.of(List.of(new Query.Item(LEVEL, "level")))
            .from(new Query.FromTable(new TableName(Optional.empty(), "dim_users"), Optional.empty()));
    private static final Query.Select USERS = Query.Select.of(List.of(
                    new Query.Item(new SqlExpression.Name(Optional.empty(), "user_id"), "user_id"),
                    new Query.Item(LEVEL, "level")))
            .from(new Query.FromTable(new TableName(Optional.empty(), "dim_users"), Optional.empty()));
    private static final Location FOLDER = Location.of("/it's/here");
    private static final Location PREFIX = Location.of("s3://lake/users");

    private static String duckDb(Query query, ExportTarget target) {
        return Dialect.duckDb().render(new Statement.Export(query, target));
    }

    private static String redshift(Query query, ExportTarget target) {
        return Dialect.redshift().render(new Statement.Export(query, target));
    }

    @Test
    void writesOneFileInDuckDb() {
        assertThat(duckDb(LEVELS, ExportTarget.of(FOLDER, ExportFormat.parquet())))
                .isEqualTo("""
                copy (
                    select level
                    from dim_users
                )
                to '/it''s/here/part-0.parquet' (format parquet)""");
    }

    @Test
    void writesTheOptionsOfEachFormatInDuckDb() {
        assertThat(duckDb(LEVELS, ExportTarget.of(FOLDER, ExportFormat.csv())))
                .endsWith("part-0.csv' (format csv, header true, delimiter ',')");
        assertThat(duckDb(
                        LEVELS,
                        ExportTarget.of(
                                FOLDER,
                                ExportFormat.csv()
                                        .withoutHeader()
                                        .delimitedBy('\t')
                                        .compressed(Compression.ZSTD))))
                .endsWith("part-0.csv.zst' (format csv, header false, delimiter '\t', compression zstd)");
        assertThat(duckDb(LEVELS, ExportTarget.of(FOLDER, ExportFormat.json()))).endsWith("part-0.json' (format json)");
        assertThat(duckDb(LEVELS, ExportTarget.of(FOLDER, ExportFormat.json().compressed(Compression.GZIP))))
                .endsWith("part-0.json.gz' (format json, compression gzip)");
    }

    @Test
    void writesFoldersOfPartitionsInDuckDb() {
        assertThat(duckDb(
                        LEVELS, ExportTarget.of(FOLDER, ExportFormat.parquet()).partitionedBy("level", "order")))
                .endsWith("to '/it''s/here' (format parquet, partition_by (level, \"order\"),"
                        + " filename_pattern 'part-{i}', file_extension 'parquet')");
    }

    @Test
    void unloadsToParquetInRedshift() {
        assertThat(redshift(LEVELS, ExportTarget.of(PREFIX, ExportFormat.parquet())))
                .isEqualTo("""
                unload ('select level
                from dim_users')
                to 's3://lake/users/'
                iam_role default
                format as parquet""");
    }

    @Test
    void unloadsWithEveryOptionInRedshift() {
        var ordered = new Query.Ordered(USERS, List.of(new Order(LEVEL, Order.Direction.LEAST_FIRST)));
        var target = ExportTarget.of(
                        Location.of("s3://lake/users/"),
                        ExportFormat.csv().delimitedBy('|').compressed(Compression.GZIP))
                .partitionedBy("level")
                .replacing();

        assertThat(redshift(ordered, target)).isEqualTo("""
                unload ('select
                    user_id,
                    level
                from dim_users
                order by level nulls first')
                to 's3://lake/users/'
                iam_role default
                format as csv
                delimiter '|'
                partition by (level)
                header
                gzip
                cleanpath
                parallel off""");
    }

    @Test
    void spellsATabAsRedshiftsPageDoes() {
        assertThat(redshift(
                        LEVELS,
                        ExportTarget.of(
                                PREFIX, ExportFormat.csv().withoutHeader().delimitedBy('\t'))))
                .endsWith("""
                        format as csv
                        delimiter '\\t'""");
    }

    @Test
    void unloadsCompressedJson() {
        assertThat(redshift(LEVELS, ExportTarget.of(PREFIX, ExportFormat.json().compressed(Compression.ZSTD))))
                .endsWith("""
                        format as json
                        zstd""");
    }

    @Test
    void escapesTheQueryOnceMoreAsTheTextThatItIs() {
        var hostile = new Query.Raw("select 'it''s', '\\\\' || ' -- '");

        assertThat(redshift(hostile, ExportTarget.of(PREFIX, ExportFormat.parquet())))
                .startsWith("unload ('select ''it''''s'', ''\\\\\\\\'' || '' -- ''')\n");
        assertThat(duckDb(hostile, ExportTarget.of(FOLDER, ExportFormat.parquet())))
                .startsWith("copy (\n    select 'it''s', '\\\\' || ' -- '\n)\n");
    }

    @Test
    void rejectsAFolderForRedshift() {
        assertThatThrownBy(() -> redshift(LEVELS, ExportTarget.of(FOLDER, ExportFormat.parquet())))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift exports to s3://bucket/prefix/, not to /it's/here; name a prefix in S3 (Redshift:"
                        + " UNLOAD)");
    }
}
