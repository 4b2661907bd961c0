package dev.sparkify.parity.standin;

/** Is what is made within PostgreSQL so that its catalog tells what Redshift's would. */
final class StandInCatalog {
    static final String STATEMENTS = """
            create view standin.remembered as
            select oid, conrelid, conkey, coalesce(substring(pg_get_constraintdef(oid)
                from '''((?:[^'']|'''')*)''(?:::text)?[)] IS NOT NULL[)][)] NOT ENFORCED$'), '') as said
            from pg_catalog.pg_constraint where contype = 'c' and not conenforced;

            create function standin.encodings() returns text[] immutable language sql as $$ select
                array['none', 'az64', 'bytedict', 'delta', 'delta32k', 'lzo', 'mostly8', 'mostly16', 'mostly32', 'runlength',
                    'text255', 'text32k', 'zstd'] $$;

            create function pg_catalog.format_encoding(code integer) returns text immutable language sql as $$
            select (standin.encodings())[code + 1] $$;

            create function standin.sort_place(relation oid, place smallint) returns integer stable language sql as $$
            select coalesce((select array_position(conkey, place)
                    * case when said like 'interleaved%' and array_position(conkey, place) % 2 = 0 then -1 else 1 end
                from standin.remembered where conrelid = relation and said like '% sortkey'), 0) $$;

            create function standin.first_encoding(relation oid, place smallint, type oid) returns text stable language sql
            as $$ select case
                when standin.sort_place(relation, place) <> 0 then 'none'
                when type in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'bytea'::regtype) then 'lzo'
                when type in ('boolean'::regtype, 'real'::regtype, 'double precision'::regtype) then 'none'
                when type in ('geometry'::regtype, 'geography'::regtype) then 'none'
                else 'az64' end $$;

            create function standin.encoding(relation oid, place smallint, type oid) returns text stable language sql
            as $$ select coalesce(
                (select case said when 'encode raw' then 'none' else substr(said, 8) end from standin.remembered
                    where conrelid = relation and conkey = array[place] and said like 'encode %'
                    order by oid desc limit 1),
                standin.first_encoding(relation, place, type)) $$;

            create function standin.byte_width(relation oid, place smallint) returns integer stable language sql as $$
            select cast(substring(pg_get_constraintdef(oid) from 'octet_length[(].*[)] > ([0-9]+)') as integer) + 4
            from pg_catalog.pg_constraint
            where conrelid = relation and conkey = array[place] and contype = 'c' and conname like 'bytes of %' $$;

            create view standin.pg_attribute as
            select attrelid, attname, atttypid, attlen, attnum,
                case when atttypid = 'bytea'::regtype then standin.byte_width(attrelid, attnum) else atttypmod end as atttypmod,
                attndims, attnotnull, atthasdef, attidentity, attgenerated, attisdropped, attcollation,
                array_position(standin.encodings(), standin.encoding(attrelid, attnum, atttypid)) - 1 as attencodingtype,
                exists (select from standin.remembered where conrelid = attrelid and conkey = array[attnum]
                    and said = 'distkey') as attisdistkey,
                standin.sort_place(attrelid, attnum) as attsortkeyord
            from pg_catalog.pg_attribute;

            create function standin.format_type(type oid, modifier integer) returns text stable language sql as $$
            select case type
                when 'jsonb'::regtype then 'super'
                when 'bytea'::regtype then 'binary varying(' || modifier - 4 || ')'
                else pg_catalog.format_type(type, modifier) end $$;

            create view standin.pg_constraint as
            select k.oid, conname, connamespace, conrelid, conkey, said,
                case split_part(said, '|', 1) when 'primary key' then 'p' when 'unique' then 'u' else 'f' end as contype,
                refobjid as confrelid,
                array[coalesce(
                    (select attnum from pg_catalog.pg_attribute
                        where attrelid = refobjid and attname = split_part(said, '|', 2)),
                    (select conkey[1] from standin.remembered p where p.conrelid = refobjid and p.said = 'primary key'))]
                    as confkey
            from pg_catalog.pg_constraint k
            join standin.remembered using (oid, conrelid, conkey)
            left join pg_depend on classid = 'pg_constraint'::regclass and objid = k.oid
                and refclassid = 'pg_class'::regclass and refobjsubid = 0 and deptype = 'n'
            where said in ('primary key', 'unique') or said like 'references|%';

            create view pg_catalog.pg_class_info as
            select c.oid as reloid, relname, relnamespace, relowner, relkind, style as reldiststyle,
                case style when 9 then 10 else style end as releffectivediststyle
            from pg_class c cross join lateral (select coalesce((select case said
                    when 'diststyle even' then 0 when 'distkey' then 1 when 'diststyle all' then 8 else 9 end
                from standin.remembered where conrelid = c.oid and (said = 'distkey' or said like 'diststyle %')), 9) as style)
                as declared
            where relkind = 'r'""";

    static final String ALTERED = """
            create function standin.demand_resizable(relation regclass, column_name text) returns void language plpgsql as $$
            declare found record;
            begin
                select atthasdef, standin.encoding(attrelid, attnum, atttypid) as encoding, exists (
                        select from standin.pg_constraint where conrelid = attrelid and attnum = any(conkey)) as is_key
                into found from pg_catalog.pg_attribute where attrelid = relation and attname = column_name;
                if found.atthasdef then
                    raise exception using errcode = '0A000',
                        message = 'cannot alter type of column "' || column_name || '": it has a default';
                elsif found.is_key then
                    raise exception using errcode = '0A000',
                        message = 'cannot alter type of column "' || column_name || '": it is in a key';
                elsif found.encoding in ('bytedict', 'runlength', 'text255', 'text32k') then
                    raise exception using errcode = '0A000',
                        message = 'cannot alter type of column "' || column_name || '": it is encoded ' || found.encoding;
                end if;
            end $$;

            create function standin.demand_removable(relation regclass, column_name text) returns void language plpgsql as $$
            begin
                if exists (select from standin.pg_attribute where attrelid = relation and attname = column_name
                        and (attisdistkey or attsortkeyord <> 0)) then
                    raise exception using errcode = '0A000',
                        message = 'cannot drop column "' || column_name || '": it is a distribution key or sort key';
                end if;
            end $$""";

    static final String PRIVILEGES = """
            create view pg_catalog.svv_relation_privileges as
            select cast(nspname as text) as namespace_name, cast(relname as text) as relation_name, privilege_type,
                cast(acl.grantee as integer) as identity_id,
                case acl.grantee when 0 then 'public' else cast(rolname as text) end as identity_name,
                case when acl.grantee = 0 then 'public' when rolcanlogin then 'user' else 'role' end as identity_type,
                is_grantable as admin_option
            from pg_class c join pg_namespace n on n.oid = relnamespace
            cross join lateral aclexplode(relacl) acl left join pg_roles r on r.oid = acl.grantee
            where relkind in ('r', 'v', 'm')""";

    /** Redshift knows sizes without a look at the tables: whoever asks must not wait for a lock on one. */
    static final String SIZES = """
            create function standin.count_rows(relation regclass) returns bigint stable language plpgsql as $$
            declare found bigint;
            begin
                if exists (select 1 from pg_locks l
                        where l.relation = $1 and mode = 'AccessExclusiveLock' and granted and pid <> pg_backend_pid()) then
                    return 0;
                end if;
                execute 'select count(*) from ' || $1 into found;
                return found;
            end $$;

            create view pg_catalog.svv_table_info as
            select cast(current_database() as text) as "database", cast(nspname as text) as "schema",
                c.oid as table_id, cast(relname as text) as "table",
                case when said is null or said = 'sortkey auto' then 'AUTO(SORTKEY)'
                    else (select attname from pg_catalog.pg_attribute where attrelid = c.oid and attnum = conkey[1]) end
                    as sortkey1,
                (pg_table_size(c.oid) + 1048575) / 1048576 as "size", standin.count_rows(c.oid) as tbl_rows
            from pg_class c join pg_namespace n on n.oid = relnamespace
            left join (select * from standin.remembered where said like '%sortkey%') as sorted on conrelid = c.oid
            where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema', 'standin')
                and standin.count_rows(c.oid) > 0""";

    private StandInCatalog() {}
}
