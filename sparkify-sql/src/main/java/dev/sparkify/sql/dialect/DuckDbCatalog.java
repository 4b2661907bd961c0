package dev.sparkify.sql.dialect;

import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlText;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.util.Optional;

/** Asks DuckDB, which keeps neither widths of texts nor keys nor layout, and does not tell what a view rests on. */
record DuckDbCatalog() implements EngineCatalog, ColumnType.Visitor<ColumnType> {
    private static final TypeTexts TYPES = TypeTexts.duckDb();

    private static final CatalogQuery RELATIONS = new CatalogQuery("""
            select lower(schema_name) as schema_name, table_name as relation_name, 1 as is_table,
                coalesce(comment, '') as description, '' as owner, 9 as style, estimated_size as row_count
            from duckdb_tables() where database_name = current_database() and not internal
            union all
            select lower(schema_name), view_name, 0, coalesce(comment, ''), '', 9, 0
            from duckdb_views() where database_name = current_database() and not internal""");

    private static final CatalogQuery COLUMNS = new CatalogQuery("""
            select lower(schema_name) as schema_name, table_name as relation_name, column_index as place, column_name,
                data_type as type_name, case when is_nullable then 0 else 1 end as required,
                coalesce(column_default, '') as default_text, '' as encoding, 0 as distributes, 0 as sorts,
                coalesce(comment, '') as description
            from duckdb_columns() where database_name = current_database() and not internal""");

    @Override
    public boolean tellsLayout() {
        return false;
    }

    @Override
    public SqlText.Backslash backslash() {
        return SqlText.Backslash.STANDS;
    }

    @Override
    public Query relations(String schema) {
        return RELATIONS.of(schema, "relation_name", "is_table", "description", "owner", "style", "row_count");
    }

    @Override
    public Query columns(String schema) {
        return COLUMNS.of(
                schema,
                "relation_name",
                "place",
                "column_name",
                "type_name",
                "required",
                "default_text",
                "encoding",
                "distributes",
                "sorts",
                "description");
    }

    @Override
    public Optional<Query> keys(String schema) {
        return Optional.empty();
    }

    @Override
    public Optional<Query> rights(String schema) {
        return Optional.empty();
    }

    @Override
    public Optional<Query> sizes(String schema) {
        return Optional.empty();
    }

    @Override
    public Optional<Query> dependents(String schema) {
        return Optional.empty();
    }

    @Override
    public Optional<ColumnType> type(String text) {
        return TYPES.read(text);
    }

    @Override
    public ColumnType kept(ColumnType declared) {
        return declared.accept(this);
    }

    @Override
    public ColumnType simple(SimpleType type) {
        return switch (type) {
            case INTERVAL_YEAR_TO_MONTH -> SimpleType.INTERVAL_DAY_TO_SECOND;
            case HLLSKETCH, GEOMETRY, GEOGRAPHY -> ColumnType.varbyte(VarbyteType.MAX_BYTES);
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE_PRECISION, BOOLEAN, DATE -> type;
            case TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ, INTERVAL_DAY_TO_SECOND, SUPER -> type;
        };
    }

    @Override
    public ColumnType decimal(DecimalType type) {
        return type;
    }

    @Override
    public ColumnType character(CharType type) {
        return ColumnType.varchar(VarcharType.MAX_BYTES);
    }

    @Override
    public ColumnType varchar(VarcharType type) {
        return ColumnType.varchar(VarcharType.MAX_BYTES);
    }

    @Override
    public ColumnType varbyte(VarbyteType type) {
        return ColumnType.varbyte(VarbyteType.MAX_BYTES);
    }
}
