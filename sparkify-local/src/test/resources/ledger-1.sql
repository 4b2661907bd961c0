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
    loaded_at timestamp not null
);

-- ledger
create table sparkify_files (
    staging varchar(127) not null,
    uri varchar(4352) not null,
    size bigint not null,
    fingerprint varchar(127) not null,
    load_id bigint not null
);

-- ledger: what it is for
insert into sparkify_warehouse (version, star, model, made) values (1, 'sparkify', '41226578a0a493e139b3239ae9fa74deb21d20ea49d8f0c53836a7f74b87c37a', 'TABLES');

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

-- ledger: surrogate keys of fact_songplays
insert into sparkify_keys (table_name, highest) values ('fact_songplays', 0);

-- all or nothing
commit;
