-- all or nothing
begin transaction;

-- ledger
create table sparkify_warehouse (
    version integer not null,
    star varchar(127) not null,
    model varchar(127) not null,
    made varchar(127) not null
);

-- ledger
create table sparkify_lock (
    taken bigint not null
);

-- ledger
create table sparkify_keys (
    table_name varchar(127) not null,
    highest bigint not null
);

-- ledger
create table sparkify_loads (
    load_id bigint not null,
    loaded_at timestamp not null,
    token varchar(127) not null
);

-- ledger
create table sparkify_files (
    staging varchar(127) not null,
    uri varchar(4352) not null,
    size bigint not null,
    fingerprint varchar(127) not null,
    stamp varchar(127) not null,
    load_id bigint not null
);

-- ledger
create table sparkify_reach (
    load_id bigint not null,
    table_name varchar(127) not null,
    first_at timestamp not null,
    last_at timestamp not null
);

-- ledger
create table sparkify_counts (
    load_id bigint not null,
    subject varchar(127) not null,
    measure varchar(127) not null,
    amount bigint not null
);

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
);

-- ledger
create table sparkify_tables (
    table_name varchar(127) not null,
    distribution varchar(127) not null,
    sort_key varchar(127) not null,
    description varchar(65535) not null
);

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
);

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
);

-- ledger
create table sparkify_changes (
    change_id bigint not null,
    changed_at timestamp not null,
    from_model varchar(127) not null,
    to_model varchar(127) not null,
    what varchar(4096) not null,
    done integer not null
);

-- ledger
create table sparkify_erasures (
    erasure_id bigint not null,
    erased_at timestamp not null,
    table_name varchar(127) not null,
    way varchar(127) not null,
    row_count bigint not null,
    token varchar(127) not null
);

-- ledger: what it is for
insert into sparkify_warehouse (version, star, model, made) values (4, 'sparkify', 'fa0db3f310901a107f846942907bd118fe2e55e8b8c66c4648c89383d135187f', 'TABLES');

-- ledger: the row that loads lock
insert into sparkify_lock (taken) values (0);

-- dimension dim_users
create table dim_users (
    user_key bigint not null,
    user_id varchar(64) not null,
    first_name varchar(256),
    last_name varchar(256),
    gender varchar(32),
    level varchar(32),
    valid_from timestamp not null,
    valid_to timestamp not null,
    is_current boolean not null,
    sparkify_as_of timestamp
);

-- records of dim_users by which later ones are decided
create table sparkify_seen_dim_users (
    user_id varchar(64) not null,
    first_name varchar(256),
    last_name varchar(256),
    gender varchar(32),
    level varchar(32),
    sparkify_as_of timestamp,
    sparkify_tie_1 bigint,
    sparkify_tie_2 integer
);

-- dimension dim_artists
create table dim_artists (
    artist_id varchar(64) not null,
    name varchar(1024),
    location varchar(512),
    latitude double,
    longitude double
);

-- dimension dim_songs
create table dim_songs (
    song_id varchar(64) not null,
    title varchar(1024),
    artist_id varchar(64),
    year integer,
    duration double,
    sparkify_kept_artist_name varchar(1024)
);

-- dimension dim_time
create table dim_time (
    start_time timestamp not null,
    hour integer,
    day integer,
    week integer,
    month integer,
    year integer,
    weekday integer
);

-- fact fact_songplays, grain: start_time, user_id, session_id, item_in_session
create table fact_songplays (
    songplay_id bigint not null,
    start_time timestamp not null,
    user_key bigint not null,
    user_id varchar(64) not null,
    level varchar(32),
    song_id varchar(64) not null,
    artist_id varchar(64) not null,
    session_id bigint not null,
    item_in_session integer not null,
    location varchar(512),
    user_agent varchar(1024),
    song_title varchar(1024),
    artist_name varchar(1024),
    song_length double
);

-- ledger: surrogate keys
insert into sparkify_keys (table_name, highest) values
    ('dim_users', 0),
    ('fact_songplays', 0),
    ('sparkify_rejects', 0);

-- ledger: tables as they are declared
insert into sparkify_tables (table_name, distribution, sort_key, description) values
    ('dim_users', 'ALL', 'COMPOUND', ''),
    ('sparkify_seen_dim_users', 'AUTO', 'COMPOUND', ''),
    ('dim_artists', 'KEY', 'COMPOUND', ''),
    ('dim_songs', 'KEY', 'COMPOUND', ''),
    ('dim_time', 'ALL', 'COMPOUND', ''),
    ('fact_songplays', 'AUTO', 'COMPOUND', '');

-- ledger: tables as they are declared
insert into sparkify_columns (table_name, place, column_name, type_name, required, default_text,
    encoding, description) values
    ('dim_users', 1, 'user_key', 'BIGINT', 1, '', '', ''),
    ('dim_users', 2, 'user_id', 'VARCHAR(64)', 1, '', '', ''),
    ('dim_users', 3, 'first_name', 'VARCHAR(256)', 0, '', '', ''),
    ('dim_users', 4, 'last_name', 'VARCHAR(256)', 0, '', '', ''),
    ('dim_users', 5, 'gender', 'VARCHAR(32)', 0, '', '', ''),
    ('dim_users', 6, 'level', 'VARCHAR(32)', 0, '', '', ''),
    ('dim_users', 7, 'valid_from', 'TIMESTAMP', 1, '', '', ''),
    ('dim_users', 8, 'valid_to', 'TIMESTAMP', 1, '', '', ''),
    ('dim_users', 9, 'is_current', 'BOOLEAN', 1, '', '', ''),
    ('dim_users', 10, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('sparkify_seen_dim_users', 1, 'user_id', 'VARCHAR(64)', 1, '', '', ''),
    ('sparkify_seen_dim_users', 2, 'first_name', 'VARCHAR(256)', 0, '', '', ''),
    ('sparkify_seen_dim_users', 3, 'last_name', 'VARCHAR(256)', 0, '', '', ''),
    ('sparkify_seen_dim_users', 4, 'gender', 'VARCHAR(32)', 0, '', '', ''),
    ('sparkify_seen_dim_users', 5, 'level', 'VARCHAR(32)', 0, '', '', ''),
    ('sparkify_seen_dim_users', 6, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('sparkify_seen_dim_users', 7, 'sparkify_tie_1', 'BIGINT', 0, '', '', ''),
    ('sparkify_seen_dim_users', 8, 'sparkify_tie_2', 'INTEGER', 0, '', '', ''),
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
    ('fact_songplays', 3, 'user_key', 'BIGINT', 1, '', '', ''),
    ('fact_songplays', 4, 'user_id', 'VARCHAR(64)', 1, '', '', ''),
    ('fact_songplays', 5, 'level', 'VARCHAR(32)', 0, '', '', ''),
    ('fact_songplays', 6, 'song_id', 'VARCHAR(64)', 1, '', '', ''),
    ('fact_songplays', 7, 'artist_id', 'VARCHAR(64)', 1, '', '', ''),
    ('fact_songplays', 8, 'session_id', 'BIGINT', 1, '', '', ''),
    ('fact_songplays', 9, 'item_in_session', 'INTEGER', 1, '', '', ''),
    ('fact_songplays', 10, 'location', 'VARCHAR(512)', 0, '', '', ''),
    ('fact_songplays', 11, 'user_agent', 'VARCHAR(1024)', 0, '', '', ''),
    ('fact_songplays', 12, 'song_title', 'VARCHAR(1024)', 0, '', '', ''),
    ('fact_songplays', 13, 'artist_name', 'VARCHAR(1024)', 0, '', '', ''),
    ('fact_songplays', 14, 'song_length', 'DOUBLE PRECISION', 0, '', '', '');

-- ledger: tables as they are declared
insert into sparkify_table_keys (table_name, kind, number, place, column_name, target_schema,
    target_table, target_column) values
    ('dim_users', 'SORT', 1, 1, 'user_key', '', '', ''),
    ('dim_users', 'PRIMARY', 1, 1, 'user_key', '', '', ''),
    ('sparkify_seen_dim_users', 'SORT', 1, 1, 'sparkify_as_of', '', '', ''),
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
    ('fact_songplays', 'FOREIGN', 2, 1, 'user_key', '', 'dim_users', 'user_key'),
    ('fact_songplays', 'FOREIGN', 3, 1, 'song_id', '', 'dim_songs', 'song_id'),
    ('fact_songplays', 'FOREIGN', 4, 1, 'artist_id', '', 'dim_artists', 'artist_id');

-- all or nothing
commit;
