\set ON_ERROR_STOP on

-- all or nothing
begin transaction;

-- one at a time
lock table sparkify_lock;

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
alter table sparkify_loads add column token varchar(127) default '';

-- ledger
alter table sparkify_files add column stamp varchar(127) default '';

-- ledger: numbers of rejected records
insert into sparkify_keys (table_name, highest) values ('sparkify_rejects', 0);

-- ledger: loads of which it is not known how far they reach
insert into sparkify_reach (load_id, table_name, first_at, last_at)
select
    load_id,
    'fact_songplays' as table_name,
    timestamp '0001-01-01 00:00:00.000000' as first_at,
    timestamp '9999-12-31 23:59:59.999999' as last_at
from sparkify_loads;

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

-- ledger: tables as they are declared
insert into sparkify_tables (table_name, distribution, sort_key, description) values
    ('dim_users', 'ALL', 'COMPOUND', ''),
    ('dim_artists', 'KEY', 'COMPOUND', ''),
    ('dim_songs', 'KEY', 'COMPOUND', ''),
    ('dim_time', 'ALL', 'COMPOUND', ''),
    ('fact_songplays', 'AUTO', 'COMPOUND', '');

-- ledger: tables as they are declared
insert into sparkify_columns (table_name, place, column_name, type_name, required, default_text,
    encoding, description) values
    ('dim_users', 1, 'user_id', 'VARCHAR(64)', 1, '', '', ''),
    ('dim_users', 2, 'first_name', 'VARCHAR(256)', 0, '', '', ''),
    ('dim_users', 3, 'last_name', 'VARCHAR(256)', 0, '', '', ''),
    ('dim_users', 4, 'gender', 'VARCHAR(32)', 0, '', '', ''),
    ('dim_users', 5, 'level', 'VARCHAR(32)', 0, '', '', ''),
    ('dim_users', 6, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('dim_users', 7, 'sparkify_tie_1', 'BIGINT', 0, '', '', ''),
    ('dim_users', 8, 'sparkify_tie_2', 'INTEGER', 0, '', '', ''),
    ('dim_artists', 1, 'artist_id', 'VARCHAR(64)', 1, '', '', ''),
    ('dim_artists', 2, 'name', 'VARCHAR(1024)', 0, '', '', ''),
    ('dim_artists', 3, 'location', 'VARCHAR(512)', 0, '', '', ''),
    ('dim_artists', 4, 'latitude', 'DOUBLE PRECISION', 0, '', '', ''),
    ('dim_artists', 5, 'longitude', 'DOUBLE PRECISION', 0, '', '', ''),
    ('dim_songs', 1, 'song_id', 'VARCHAR(64)', 1, '', '', ''),
    ('dim_songs', 2, 'title', 'VARCHAR(1024)', 0, '', '', ''),
    ('dim_songs', 3, 'artist_id', 'VARCHAR(64)', 0, '', '', ''),
    ('dim_songs', 4, 'year', 'INTEGER', 0, '', '', ''),
    ('dim_songs', 5, 'duration', 'DOUBLE PRECISION', 0, '', '', ''),
    ('dim_songs', 6, 'sparkify_kept_artist_name', 'VARCHAR(1024)', 0, '', '', ''),
    ('dim_time', 1, 'start_time', 'TIMESTAMP', 1, '', '', ''),
    ('dim_time', 2, 'hour', 'INTEGER', 0, '', '', ''),
    ('dim_time', 3, 'day', 'INTEGER', 0, '', '', ''),
    ('dim_time', 4, 'week', 'INTEGER', 0, '', '', ''),
    ('dim_time', 5, 'month', 'INTEGER', 0, '', '', ''),
    ('dim_time', 6, 'year', 'INTEGER', 0, '', '', ''),
    ('dim_time', 7, 'weekday', 'INTEGER', 0, '', '', ''),
    ('fact_songplays', 1, 'songplay_id', 'BIGINT', 1, '', '', ''),
    ('fact_songplays', 2, 'start_time', 'TIMESTAMP', 1, '', '', ''),
    ('fact_songplays', 3, 'user_id', 'VARCHAR(64)', 1, '', '', ''),
    ('fact_songplays', 4, 'level', 'VARCHAR(32)', 0, '', '', ''),
    ('fact_songplays', 5, 'song_id', 'VARCHAR(64)', 1, '', '', ''),
    ('fact_songplays', 6, 'artist_id', 'VARCHAR(64)', 1, '', '', ''),
    ('fact_songplays', 7, 'session_id', 'BIGINT', 1, '', '', ''),
    ('fact_songplays', 8, 'item_in_session', 'INTEGER', 1, '', '', ''),
    ('fact_songplays', 9, 'location', 'VARCHAR(512)', 0, '', '', ''),
    ('fact_songplays', 10, 'user_agent', 'VARCHAR(1024)', 0, '', '', ''),
    ('fact_songplays', 11, 'song_title', 'VARCHAR(1024)', 0, '', '', ''),
    ('fact_songplays', 12, 'artist_name', 'VARCHAR(1024)', 0, '', '', ''),
    ('fact_songplays', 13, 'song_length', 'DOUBLE PRECISION', 0, '', '', '');

-- ledger: tables as they are declared
insert into sparkify_table_keys (table_name, kind, number, place, column_name, target_schema,
    target_table, target_column) values
    ('dim_users', 'SORT', 1, 1, 'user_id', '', '', ''),
    ('dim_users', 'PRIMARY', 1, 1, 'user_id', '', '', ''),
    ('dim_artists', 'DISTRIBUTION', 1, 1, 'artist_id', '', '', ''),
    ('dim_artists', 'SORT', 1, 1, 'artist_id', '', '', ''),
    ('dim_artists', 'PRIMARY', 1, 1, 'artist_id', '', '', ''),
    ('dim_songs', 'DISTRIBUTION', 1, 1, 'song_id', '', '', ''),
    ('dim_songs', 'SORT', 1, 1, 'song_id', '', '', ''),
    ('dim_songs', 'PRIMARY', 1, 1, 'song_id', '', '', ''),
    ('dim_songs', 'FOREIGN', 1, 1, 'artist_id', '', 'dim_artists', 'artist_id'),
    ('dim_time', 'SORT', 1, 1, 'start_time', '', '', ''),
    ('dim_time', 'PRIMARY', 1, 1, 'start_time', '', '', ''),
    ('fact_songplays', 'SORT', 1, 1, 'songplay_id', '', '', ''),
    ('fact_songplays', 'PRIMARY', 1, 1, 'songplay_id', '', '', ''),
    ('fact_songplays', 'UNIQUE', 1, 1, 'start_time', '', '', ''),
    ('fact_songplays', 'UNIQUE', 1, 2, 'user_id', '', '', ''),
    ('fact_songplays', 'UNIQUE', 1, 3, 'session_id', '', '', ''),
    ('fact_songplays', 'UNIQUE', 1, 4, 'item_in_session', '', '', ''),
    ('fact_songplays', 'FOREIGN', 1, 1, 'start_time', '', 'dim_time', 'start_time'),
    ('fact_songplays', 'FOREIGN', 2, 1, 'user_id', '', 'dim_users', 'user_id'),
    ('fact_songplays', 'FOREIGN', 3, 1, 'song_id', '', 'dim_songs', 'song_id'),
    ('fact_songplays', 'FOREIGN', 4, 1, 'artist_id', '', 'dim_artists', 'artist_id');

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

-- ledger: its version
update sparkify_warehouse
set
    version = 4,
    model = '532345f5a7f5c46ecbade5f1efc0c1fb8be6b78a13d72f9c16ef66164be31534';

-- all or nothing
commit;
