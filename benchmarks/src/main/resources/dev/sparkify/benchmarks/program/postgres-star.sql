create unlogged table plays as
select e.ts, e."userId" as user_id, e."firstName" as first_name, e."lastName" as last_name, e.gender, e.level,
    e."sessionId" as session_id, e."itemInSession" as item_in_session, e.location, e."userAgent" as user_agent, e.song,
    e.artist, e.length, timestamp '1970-01-01' + e.ts * interval '1 millisecond' as start_time
from events, json_to_record(record::json) as e(
    artist text, auth text, "firstName" text, gender text, "itemInSession" integer, "lastName" text,
    length double precision, level text, location text, method text, page text, registration double precision,
    "sessionId" bigint, song text, status integer, ts bigint, "userAgent" text, "userId" text)
where e.page = 'NextSong';

create unlogged table catalogue as
select s.* from songs, json_to_record(record::json) as s(
    num_songs integer, artist_id text, artist_latitude double precision, artist_longitude double precision,
    artist_location text, artist_name text, song_id text, title text, duration double precision, year integer);

analyze plays;
analyze catalogue;

create table dim_songs (
    song_id varchar(64) primary key, title varchar(1024), artist_id varchar(64), year integer, duration double precision);
insert into dim_songs
select distinct on (song_id) song_id, title, artist_id, nullif(year, 0), duration
from catalogue
order by song_id, title desc nulls last, artist_id desc nulls last, year desc nulls last, duration desc nulls last;
insert into dim_songs values ('unknown');

create table dim_artists (
    artist_id varchar(64) primary key, name varchar(1024), location varchar(512), latitude double precision,
    longitude double precision);
insert into dim_artists
select distinct on (artist_id) artist_id, artist_name, artist_location, artist_latitude, artist_longitude
from catalogue
order by artist_id, artist_name desc nulls last, artist_location desc nulls last, artist_latitude desc nulls last,
    artist_longitude desc nulls last;
insert into dim_artists values ('unknown');

create table dim_users (
    user_id varchar(64) primary key, first_name varchar(256), last_name varchar(256), gender varchar(32), level varchar(32));
insert into dim_users
select distinct on (user_id) user_id, first_name, last_name, gender, level
from plays
where user_id <> ''
order by user_id, ts desc, session_id desc nulls last, item_in_session desc nulls last;
insert into dim_users values ('unknown');

create table dim_time (
    start_time timestamp primary key, hour integer, day integer, week integer, month integer, year integer, weekday integer);
insert into dim_time
select start_time, extract(hour from start_time), extract(day from start_time), extract(week from start_time),
    extract(month from start_time), extract(year from start_time), extract(dow from start_time)
from (select distinct start_time from plays) as times;

create table fact_songplays (
    songplay_id bigint primary key, start_time timestamp not null references dim_time,
    user_id varchar(64) not null references dim_users, level varchar(32), song_id varchar(64) not null references dim_songs,
    artist_id varchar(64) not null references dim_artists, session_id bigint, item_in_session integer,
    location varchar(512), user_agent varchar(1024), song_title varchar(1024), artist_name varchar(1024),
    song_length double precision);
insert into fact_songplays
with grain as (
    select distinct on (ts, user_id, session_id, item_in_session) *
    from plays
    order by ts, user_id, session_id, item_in_session, level),
found as (
    select distinct on (title, artist_name, duration) title, artist_name, duration, song_id, artist_id
    from catalogue
    order by title, artist_name, duration, song_id, artist_id)
select row_number() over (order by ts, user_id, session_id, item_in_session), start_time,
    coalesce(nullif(user_id, ''), 'unknown'), level, coalesce(found.song_id, 'unknown'),
    coalesce(found.artist_id, 'unknown'), session_id, item_in_session, location, user_agent, song, artist, length
from grain left join found on song = found.title and artist = found.artist_name and length = found.duration;

drop table plays, catalogue, events, songs;
