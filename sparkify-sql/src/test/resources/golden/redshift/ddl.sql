\set ON_ERROR_STOP on

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

-- ledger: what it is for
insert into sparkify_warehouse (version, star, model, made) values (2, 'sparkify', '532345f5a7f5c46ecbade5f1efc0c1fb8be6b78a13d72f9c16ef66164be31534', 'TABLES');

-- ledger: the row that loads lock
insert into sparkify_lock (taken) values (0);

-- dimension dim_users
create table dim_users (
    user_id varchar(64) not null,
    first_name varchar(256),
    last_name varchar(256),
    gender varchar(32),
    level varchar(32),
    sparkify_as_of timestamp,
    sparkify_tie_1 bigint,
    sparkify_tie_2 integer,
    primary key (user_id)
)
diststyle all
compound sortkey (user_id);

-- dimension dim_artists
create table dim_artists (
    artist_id varchar(64) not null,
    name varchar(1024),
    location varchar(512),
    latitude double precision,
    longitude double precision,
    primary key (artist_id)
)
diststyle key
distkey (artist_id)
compound sortkey (artist_id);

-- dimension dim_songs
create table dim_songs (
    song_id varchar(64) not null,
    title varchar(1024),
    artist_id varchar(64),
    year integer,
    duration double precision,
    sparkify_kept_artist_name varchar(1024),
    primary key (song_id),
    foreign key (artist_id) references dim_artists (artist_id)
)
diststyle key
distkey (song_id)
compound sortkey (song_id);

-- dimension dim_time
create table dim_time (
    start_time timestamp not null,
    hour integer,
    day integer,
    week integer,
    month integer,
    year integer,
    weekday integer,
    primary key (start_time)
)
diststyle all
compound sortkey (start_time);

-- fact fact_songplays, grain: start_time, user_id, session_id, item_in_session
create table fact_songplays (
    songplay_id bigint not null,
    start_time timestamp not null,
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
    song_length double precision,
    primary key (songplay_id),
    unique (start_time, user_id, session_id, item_in_session),
    foreign key (start_time) references dim_time (start_time),
    foreign key (user_id) references dim_users (user_id),
    foreign key (song_id) references dim_songs (song_id),
    foreign key (artist_id) references dim_artists (artist_id)
)
diststyle auto
compound sortkey (songplay_id);

-- ledger: surrogate keys
insert into sparkify_keys (table_name, highest) values
    ('fact_songplays', 0),
    ('sparkify_rejects', 0);

-- all or nothing
commit;
