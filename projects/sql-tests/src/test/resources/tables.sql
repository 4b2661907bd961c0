-- all or nothing
begin transaction;

-- ledger
create table sparkify_warehouse (
    version integer not null,
    star varchar(127) not null,
    model varchar(127) not null,
    made varchar(127) not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_lock (
    taken bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_keys (
    table_name varchar(127) not null,
    highest bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_loads (
    load_id bigint not null,
    loaded_at timestamp not null,
    token varchar(127) not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_files (
    staging varchar(127) not null,
    uri varchar(4352) not null,
    size bigint not null,
    fingerprint varchar(127) not null,
    stamp varchar(127) not null,
    load_id bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_reach (
    load_id bigint not null,
    table_name varchar(127) not null,
    first_at timestamp not null,
    last_at timestamp not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_counts (
    load_id bigint not null,
    subject varchar(127) not null,
    measure varchar(127) not null,
    amount bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_rejects (
    reject_id bigint not null,
    load_id bigint not null,
    rejected_at timestamp not null,
    replaced_by bigint not null,
    staging varchar(127) not null,
    uri varchar(4352) not null,
    line bigint not null,
    column_name varchar(127) not null,
    reason varchar(4096) not null,
    record varchar(65535) not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_tables (
    table_name varchar(127) not null,
    distribution varchar(127) not null,
    sort_key varchar(127) not null,
    description varchar(65535) not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_columns (
    table_name varchar(127) not null,
    place integer not null,
    column_name varchar(127) not null,
    type_name varchar(127) not null,
    required integer not null,
    default_text varchar(65535) not null,
    encoding varchar(127) not null,
    description varchar(65535) not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_table_keys (
    table_name varchar(127) not null,
    kind varchar(127) not null,
    number integer not null,
    place integer not null,
    column_name varchar(127) not null,
    target_schema varchar(127) not null,
    target_table varchar(127) not null,
    target_column varchar(127) not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_changes (
    change_id bigint not null,
    changed_at timestamp not null,
    from_model varchar(127) not null,
    to_model varchar(127) not null,
    what varchar(4096) not null,
    done integer not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_erasures (
    erasure_id bigint not null,
    erased_at timestamp not null,
    table_name varchar(127) not null,
    way varchar(127) not null,
    row_count bigint not null,
    token varchar(127) not null
)
diststyle auto
sortkey auto;

-- ledger: what it is for
insert into sparkify_warehouse (version, star, model, made) values (4, 'library', 'd1f6d3bc789259158db6919a07de74fc6b76e2b9085a5fffb4ef295e7c399644', 'TABLES');

-- ledger: the row that loads lock
insert into sparkify_lock (taken) values (0);

-- dimension dim_books
create table dim_books (
    isbn varchar(13) not null,
    title varchar(400),
    primary key (isbn)
)
diststyle all
compound sortkey (isbn);

-- fact fact_loans, grain: loan
create table fact_loans (
    loan bigint not null,
    isbn varchar(13) not null,
    lent_on date not null,
    days integer,
    primary key (loan),
    foreign key (isbn) references dim_books (isbn)
)
diststyle auto
compound sortkey (lent_on);

-- ledger: surrogate keys
insert into sparkify_keys (table_name, highest) values ('sparkify_rejects', 0);

-- ledger: tables as they are declared
insert into sparkify_tables (table_name, distribution, sort_key, description) values
    ('dim_books', 'ALL', 'COMPOUND', ''),
    ('fact_loans', 'AUTO', 'COMPOUND', '');

-- ledger: tables as they are declared
insert into sparkify_columns (table_name, place, column_name, type_name, required, default_text,
    encoding, description) values
    ('dim_books', 1, 'isbn', 'VARCHAR(13)', 1, '', '', ''),
    ('dim_books', 2, 'title', 'VARCHAR(400)', 0, '', '', ''),
    ('fact_loans', 1, 'loan', 'BIGINT', 1, '', '', ''),
    ('fact_loans', 2, 'isbn', 'VARCHAR(13)', 1, '', '', ''),
    ('fact_loans', 3, 'lent_on', 'DATE', 1, '', '', ''),
    ('fact_loans', 4, 'days', 'INTEGER', 0, '', '', '');

-- ledger: tables as they are declared
insert into sparkify_table_keys (table_name, kind, number, place, column_name, target_schema,
    target_table, target_column) values
    ('dim_books', 'SORT', 1, 1, 'isbn', '', '', ''),
    ('dim_books', 'PRIMARY', 1, 1, 'isbn', '', '', ''),
    ('fact_loans', 'SORT', 1, 1, 'lent_on', '', '', ''),
    ('fact_loans', 'PRIMARY', 1, 1, 'loan', '', '', ''),
    ('fact_loans', 'FOREIGN', 1, 1, 'isbn', '', 'dim_books', 'isbn');

-- all or nothing
commit;
