package dev.sparkify.sql.dialect;

import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlText;
import dev.sparkify.type.ColumnType;
import java.util.Optional;

/**
 * Asks Redshift, each question for all tables at once. PG_TABLE_DEF tells columns only of schemas on the search path, so
 * the tables below it are asked: {@code [unverified]} on a cluster, but told by AWS' own scripts for it (v_generate_tbl_ddl)
 * and by SQLAlchemy's dialect. Tables of PostgreSQL cannot be joined with SVV views, so rights and sizes are questions of
 * their own.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_PG_TABLE_DEF.html">Redshift: PG_TABLE_DEF</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_RELATION_PRIVILEGES.html">Redshift:
 *     SVV_RELATION_PRIVILEGES</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TABLE_INFO.html">Redshift: SVV_TABLE_INFO</a>
 */
record RedshiftCatalog() implements EngineCatalog {
    private static final TypeTexts TYPES = TypeTexts.redshift();

    private static final CatalogQuery RELATIONS = new CatalogQuery("""
            select n.nspname as schema_name, c.relname as relation_name,
                case when c.relkind = 'r' then 1 else 0 end as is_table,
                coalesce(obj_description(c.oid, 'pg_class'), '') as description,
                pg_get_userbyid(c.relowner) as owner, coalesce(i.reldiststyle, 9) as style, 0 as row_count
            from pg_namespace n
            join pg_class c on c.relnamespace = n.oid
            left join pg_class_info i on i.reloid = c.oid
            where c.relkind in ('r', 'v', 'm')""");

    private static final CatalogQuery COLUMNS = new CatalogQuery("""
            select n.nspname as schema_name, c.relname as relation_name, a.attnum as place, a.attname as column_name,
                format_type(a.atttypid, a.atttypmod) as type_name,
                case when a.attnotnull then 1 else 0 end as required,
                coalesce(pg_get_expr(d.adbin, d.adrelid), '') as default_text,
                format_encoding(cast(a.attencodingtype as integer)) as encoding,
                case when a.attisdistkey then 1 else 0 end as distributes, a.attsortkeyord as sorts,
                coalesce(col_description(a.attrelid, a.attnum), '') as description
            from pg_namespace n
            join pg_class c on c.relnamespace = n.oid
            join pg_attribute a on a.attrelid = c.oid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped""");

    private static final CatalogQuery KEYS = new CatalogQuery("""
            select n.nspname as schema_name, c.relname as relation_name, cast(k.oid as bigint) as number,
                cast(k.contype as varchar(1)) as kind, array_to_string(k.conkey, ' ') as places,
                coalesce(tn.nspname, '') as target_schema, coalesce(t.relname, '') as target_table,
                coalesce(a.attname, '') as target_column
            from pg_namespace n
            join pg_class c on c.relnamespace = n.oid
            join pg_constraint k on k.conrelid = c.oid
            left join pg_class t on t.oid = k.confrelid
            left join pg_namespace tn on tn.oid = t.relnamespace
            left join pg_attribute a on a.attrelid = k.confrelid and a.attnum = k.confkey[1]
            where k.contype in ('p', 'u', 'f')""");

    private static final CatalogQuery RIGHTS = new CatalogQuery("""
            select namespace_name as schema_name, relation_name, lower(identity_type) as kind,
                coalesce(identity_name, '') as grantee
            from svv_relation_privileges where privilege_type = 'SELECT'""");

    private static final CatalogQuery SIZES = new CatalogQuery("""
            select "schema" as schema_name, "table" as relation_name, cast(tbl_rows as bigint) as row_count,
                cast(size as bigint) as megabytes, coalesce(sortkey1, '') as leading_sort
            from svv_table_info""");

    private static final CatalogQuery DEPENDENTS = new CatalogQuery("""
            select distinct n.nspname as schema_name, c.relname as relation_name, vn.nspname as dependent_schema,
                v.relname as dependent_name
            from pg_namespace n
            join pg_class c on c.relnamespace = n.oid
            join pg_depend d on d.refobjid = c.oid
            join pg_rewrite r on r.oid = d.objid
            join pg_class v on v.oid = r.ev_class
            join pg_namespace vn on vn.oid = v.relnamespace
            where v.oid <> c.oid""");

    @Override
    public boolean tellsLayout() {
        return true;
    }

    @Override
    public SqlText.Backslash backslash() {
        return SqlText.Backslash.ESCAPES;
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
        return Optional.of(KEYS.of(
                schema, "relation_name", "number", "kind", "places", "target_schema", "target_table", "target_column"));
    }

    @Override
    public Optional<Query> rights(String schema) {
        return Optional.of(RIGHTS.of(schema, "relation_name", "kind", "grantee"));
    }

    @Override
    public Optional<Query> sizes(String schema) {
        return Optional.of(SIZES.of(schema, "relation_name", "row_count", "megabytes", "leading_sort"));
    }

    @Override
    public Optional<Query> dependents(String schema) {
        return Optional.of(DEPENDENTS.of(schema, "relation_name", "dependent_schema", "dependent_name"));
    }

    @Override
    public Optional<ColumnType> type(String text) {
        return TYPES.read(text);
    }

    @Override
    public ColumnType kept(ColumnType declared) {
        return declared;
    }
}
