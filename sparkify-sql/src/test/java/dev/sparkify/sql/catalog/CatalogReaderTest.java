package dev.sparkify.sql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.Grantee;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.type.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Redshift chose by itself is not taken for declared; what somebody chose is. */
class CatalogReaderTest {
    private static final StarSchema STAR = StarSchema.of(
                    "shop",
                    DimensionTable.named("dim_shops")
                            .key("id", ColumnType.bigint())
                            .attribute("town", ColumnType.varchar(9)))
            .in("sales");

    /** Answers as Redshift would of one table, and notes what it was asked. */
    private static final class Cluster implements Inquiry {
        private final List<String> asked = new ArrayList<>();
        private final Map<String, List<Map<String, Object>>> answers = new LinkedHashMap<>();

        Cluster() {
            answer("svv_relation_privileges");
            answer("svv_table_info");
            answer("pg_constraint");
            answer("pg_rewrite");
            answer("sparkify_table_keys");
            answer("sparkify_columns", note("id", "BIGINT", ""), note("town", "VARCHAR(9)", "ZSTD"));
            answer("sparkify_tables", Map.of("table_name", "dim_shops", "distribution", "AUTO", "sort_key", "AUTO"));
            answer(
                    "pg_attribute",
                    column(1, "id", "bigint", "az64", 0, 0),
                    column(2, "town", "character varying(9)", "zstd", 0, 0));
            table(9);
        }

        private static Map<String, Object> note(String name, String type, String encoding) {
            return Map.of("table_name", "dim_shops", "column_name", name, "type_name", type, "encoding", encoding);
        }

        private static Map<String, Object> column(
                int place, String name, String type, String encoding, int distributes, int sorts) {
            var row = new LinkedHashMap<String, Object>();
            row.put("relation_name", "dim_shops");
            row.put("place", place);
            row.put("column_name", name);
            row.put("type_name", type);
            row.put("required", 0);
            row.put("default_text", "");
            row.put("encoding", encoding);
            row.put("distributes", distributes);
            row.put("sorts", sorts);
            row.put("description", "");
            return row;
        }

        private static Map<String, Object> relation(String name, int style) {
            return Map.of(
                    "relation_name",
                    name,
                    "is_table",
                    1,
                    "description",
                    "",
                    "owner",
                    "admin",
                    "style",
                    style,
                    "row_count",
                    0);
        }

        void table(int style) {
            answer(
                    "pg_class_info",
                    relation("dim_shops", style),
                    relation("sparkify_warehouse", 9),
                    relation("sparkify_tables", 9));
        }

        @SafeVarargs
        @SuppressWarnings("varargs") // they are only read
        final void answer(String about, Map<String, Object>... rows) {
            answers.put(about, List.of(rows));
        }

        @Override
        public List<Answer> ask(Query query) {
            var sql = Dialect.redshift().render(query);
            asked.add(sql);
            return answers.entrySet().stream()
                    .filter(about -> sql.contains(about.getKey()))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .stream()
                    .<Answer>map(Row::new)
                    .toList();
        }

        @Override
        public List<Answer> askIfAllowed(Query query) {
            return ask(query);
        }

        /** Is a row of an answer. */
        private record Row(Map<String, Object> values) implements Answer {
            @Override
            public String text(String column) {
                return Objects.requireNonNull(values.get(column), column).toString();
            }

            @Override
            public long number(String column) {
                return Long.parseLong(text(column));
            }
        }

        StandingTable read() {
            var tables =
                    new CatalogReader(this, Dialect.redshift(), STAR).read().tables();
            assertThat(tables).hasSize(1);
            return tables.get(0);
        }
    }

    private final Cluster cluster = new Cluster();

    private static Map<String, Object> size(String leadingSort) {
        return Map.of("relation_name", "dim_shops", "row_count", 7, "megabytes", 3, "leading_sort", leadingSort);
    }

    @Test
    void takesNothingForDeclaredThatWasLeftToRedshift() {
        cluster.answer(
                "pg_attribute",
                Cluster.column(1, "id", "bigint", "az64", 1, 1),
                Cluster.column(2, "town", "character varying(9)", "zstd", 0, 0));
        cluster.answer("svv_table_info", size("AUTO(SORTKEY(id))"));

        var table = cluster.read();

        assertThat(table.definition().distribution()).isEqualTo(Distribution.auto());
        assertThat(table.definition().sortKey()).isEqualTo(SortKey.auto());
        assertThat(table.definition().columns())
                .containsExactly(
                        Column.of("id", ColumnType.bigint()),
                        Column.of("town", ColumnType.varchar(9)).encoded(Encoding.ZSTD));
        assertThat(table.rows()).isEqualTo(7);
        assertThat(table.bytes()).isEqualTo(3 << 20);
    }

    @Test
    void knowsEachDistribution() {
        for (int style : new int[] {9, 10, 11, 12}) {
            cluster.table(style);
            assertThat(cluster.read().definition().distribution()).isEqualTo(Distribution.auto());
        }
        cluster.table(0);
        assertThat(cluster.read().definition().distribution()).isEqualTo(Distribution.even());
        cluster.table(8);
        assertThat(cluster.read().definition().distribution()).isEqualTo(Distribution.all());
        cluster.table(1);
        cluster.answer("pg_attribute", Cluster.column(1, "id", "bigint", "az64", 1, 0));
        assertThat(cluster.read().definition().distribution()).isEqualTo(Distribution.key("id"));
    }

    @Test
    void seesASortKeyThatSomebodyChose() {
        cluster.answer("svv_table_info", size("town"));
        cluster.answer(
                "pg_attribute",
                Cluster.column(1, "id", "bigint", "none", 0, -2),
                Cluster.column(2, "town", "character varying(9)", "none", 0, 1));
        assertThat(cluster.read().definition().sortKey()).isEqualTo(SortKey.interleaved("town", "id"));

        cluster.answer("svv_table_info", size(""));
        cluster.answer("pg_attribute", Cluster.column(1, "id", "bigint", "none", 0, 0));
        assertThat(cluster.read().definition().sortKey()).isEqualTo(SortKey.none());
    }

    @Test
    void trustsTheNoteWhereRedshiftDoesNotTellWhoChose() {
        cluster.answer("pg_attribute", Cluster.column(1, "id", "bigint", "none", 0, 1));
        assertThat(cluster.read().definition().sortKey()).isEqualTo(SortKey.auto());

        cluster.answer(
                "sparkify_tables", Map.of("table_name", "dim_shops", "distribution", "AUTO", "sort_key", "NONE"));
        assertThat(cluster.read().definition().sortKey()).isEqualTo(SortKey.compound("id"));
    }

    @Test
    void tellsWhoMayReadButTheOwner() {
        cluster.answer(
                "svv_relation_privileges",
                right("user", "admin"),
                right("user", "IAMR:ann"),
                right("role", "readers"),
                right("group", "analysts"),
                right("public", "public"));

        assertThat(cluster.read().readers())
                .containsExactlyInAnyOrder(
                        Grantee.user("IAMR:ann"),
                        Grantee.role("readers"),
                        Grantee.group("analysts"),
                        Grantee.everyone());
    }

    private static Map<String, Object> right(String kind, String name) {
        return Map.of("relation_name", "dim_shops", "kind", kind, "grantee", name);
    }

    @Test
    void asksOnceForEachKindOfThingOfOneSchema() {
        cluster.read();

        assertThat(cluster.asked).hasSize(9);
        assertThat(cluster.asked)
                .filteredOn(sql -> sql.contains("schema_name"))
                .hasSize(6)
                .allMatch(sql -> sql.contains("where schema_name = ") && sql.contains("'sales'"));
    }

    @Test
    void knowsOfALedgerThatNotedNothingWhatTheStarHas() {
        cluster.answer("pg_class_info", Cluster.relation("dim_shops", 9), Cluster.relation("sparkify_warehouse", 9));

        var table = cluster.read();

        assertThat(table.definition().columns()).extracting(Column::encoding).containsOnly(Optional.empty());
        assertThat(table.definition().sortKey()).isEqualTo(SortKey.auto());
    }
}
