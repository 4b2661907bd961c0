\set ON_ERROR_STOP on

-- readers see all of this load or nothing
begin transaction;

-- one load at a time
lock table sparkify_lock;

-- ledger: this load
insert into sparkify_loads (load_id, loaded_at, token)
select
    (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    ) + 1 as load_id,
    sysdate as loaded_at,
    '' as token;

-- staging staging_events
create temporary table staging_events (
    artist varchar(1024),
    auth varchar(32),
    firstname varchar(256),
    gender varchar(32),
    iteminsession integer,
    lastname varchar(256),
    length double precision,
    level varchar(32),
    location varchar(512),
    method varchar(32),
    page varchar(32),
    registration double precision,
    sessionid bigint,
    song varchar(1024),
    status integer,
    ts bigint,
    useragent varchar(1024),
    userid varchar(64)
)
diststyle auto
sortkey auto;

-- read staging_events
copy staging_events (artist, auth, firstname, gender, iteminsession, lastname, length, level,
    location, method, page, registration, sessionid, song, status, ts, useragent, userid)
from 's3://bucket/log_data/'
iam_role default
format as json 'auto ignorecase'
maxerror 101
compupdate off
statupdate off;

-- set aside what cannot be read of staging_events
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_events', uri, line, column_name, reason, record
from (
    select trim(file_name) as uri, line_number as line, trim(column_name) as column_name,
    trim(error_message) as reason, cast('' as varchar(1)) as record
    from sys_load_error_detail
    where query_id = pg_last_copy_id()
) as found;

-- staging staging_songs
create temporary table staging_songs (
    num_songs integer,
    artist_id varchar(64),
    artist_latitude double precision,
    artist_longitude double precision,
    artist_location varchar(512),
    artist_name varchar(1024),
    song_id varchar(64),
    title varchar(1024),
    duration double precision,
    year integer
)
diststyle auto
sortkey auto;

-- read staging_songs
copy staging_songs (num_songs, artist_id, artist_latitude, artist_longitude, artist_location,
    artist_name, song_id, title, duration, year)
from 's3://bucket/song_data/'
iam_role default
format as json 'auto ignorecase'
maxerror 101
compupdate off
statupdate off;

-- set aside what cannot be read of staging_songs
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_songs', uri, line, column_name, reason, record
from (
    select trim(file_name) as uri, line_number as line, trim(column_name) as column_name,
    trim(error_message) as reason, cast('' as varchar(1)) as record
    from sys_load_error_detail
    where query_id = pg_last_copy_id()
) as found;

-- set aside ts: the time is not in the years 1 to 9999
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_events', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('ts' as varchar(2)) as column_name, cast('ts: the time is not in the years 1 to 9999' as varchar(42)) as reason, left('artist = ' || coalesce(cast(artist as varchar(1000)), 'NULL') || ', auth = ' || coalesce(cast(auth as varchar(1000)), 'NULL') || ', firstname = ' || coalesce(cast(firstname as varchar(1000)), 'NULL') || ', gender = ' || coalesce(cast(gender as varchar(1000)), 'NULL') || ', iteminsession = ' || coalesce(cast(iteminsession as varchar(1000)), 'NULL') || ', lastname = ' || coalesce(cast(lastname as varchar(1000)), 'NULL') || ', length = ' || coalesce(cast(length as varchar(1000)), 'NULL') || ', level = ' || coalesce(cast(level as varchar(1000)), 'NULL') || ', location = ' || coalesce(cast(location as varchar(1000)), 'NULL') || ', method = ' || coalesce(cast(method as varchar(1000)), 'NULL') || ', page = ' || coalesce(cast(page as varchar(1000)), 'NULL') || ', registration = ' || coalesce(cast(registration as varchar(1000)), 'NULL') || ', sessionid = ' || coalesce(cast(sessionid as varchar(1000)), 'NULL') || ', song = ' || coalesce(cast(song as varchar(1000)), 'NULL') || ', status = ' || coalesce(cast(status as varchar(1000)), 'NULL') || ', ts = ' || coalesce(cast(ts as varchar(1000)), 'NULL') || ', useragent = ' || coalesce(cast(useragent as varchar(1000)), 'NULL') || ', userid = ' || coalesce(cast(userid as varchar(1000)), 'NULL'), 16000) as record
    from staging_events
    where page = 'NextSong'
        and userid <> ''
        and (ts < -62135596800000 or ts > 253402300799999)
) as found;

-- take them out
delete from staging_events
where page = 'NextSong'
    and userid <> ''
    and (ts < -62135596800000 or ts > 253402300799999);

-- set aside dim_users.user_id: a real key equals the one reserved for the unknown member
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_events', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('dim_users.user_id' as varchar(17)) as column_name, cast('dim_users.user_id: a real key equals the one reserved for the unknown member' as varchar(76)) as reason, left('artist = ' || coalesce(cast(artist as varchar(1000)), 'NULL') || ', auth = ' || coalesce(cast(auth as varchar(1000)), 'NULL') || ', firstname = ' || coalesce(cast(firstname as varchar(1000)), 'NULL') || ', gender = ' || coalesce(cast(gender as varchar(1000)), 'NULL') || ', iteminsession = ' || coalesce(cast(iteminsession as varchar(1000)), 'NULL') || ', lastname = ' || coalesce(cast(lastname as varchar(1000)), 'NULL') || ', length = ' || coalesce(cast(length as varchar(1000)), 'NULL') || ', level = ' || coalesce(cast(level as varchar(1000)), 'NULL') || ', location = ' || coalesce(cast(location as varchar(1000)), 'NULL') || ', method = ' || coalesce(cast(method as varchar(1000)), 'NULL') || ', page = ' || coalesce(cast(page as varchar(1000)), 'NULL') || ', registration = ' || coalesce(cast(registration as varchar(1000)), 'NULL') || ', sessionid = ' || coalesce(cast(sessionid as varchar(1000)), 'NULL') || ', song = ' || coalesce(cast(song as varchar(1000)), 'NULL') || ', status = ' || coalesce(cast(status as varchar(1000)), 'NULL') || ', ts = ' || coalesce(cast(ts as varchar(1000)), 'NULL') || ', useragent = ' || coalesce(cast(useragent as varchar(1000)), 'NULL') || ', userid = ' || coalesce(cast(userid as varchar(1000)), 'NULL'), 16000) as record
    from staging_events
    where nullif(rtrim(userid, ' '), '') = 'unknown'
) as found;

-- take them out
delete from staging_events
where nullif(rtrim(userid, ' '), '') = 'unknown';

-- set aside dim_users.user_id: NULL is not allowed
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_events', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('dim_users.user_id' as varchar(17)) as column_name, cast('dim_users.user_id: NULL is not allowed' as varchar(38)) as reason, left('artist = ' || coalesce(cast(artist as varchar(1000)), 'NULL') || ', auth = ' || coalesce(cast(auth as varchar(1000)), 'NULL') || ', firstname = ' || coalesce(cast(firstname as varchar(1000)), 'NULL') || ', gender = ' || coalesce(cast(gender as varchar(1000)), 'NULL') || ', iteminsession = ' || coalesce(cast(iteminsession as varchar(1000)), 'NULL') || ', lastname = ' || coalesce(cast(lastname as varchar(1000)), 'NULL') || ', length = ' || coalesce(cast(length as varchar(1000)), 'NULL') || ', level = ' || coalesce(cast(level as varchar(1000)), 'NULL') || ', location = ' || coalesce(cast(location as varchar(1000)), 'NULL') || ', method = ' || coalesce(cast(method as varchar(1000)), 'NULL') || ', page = ' || coalesce(cast(page as varchar(1000)), 'NULL') || ', registration = ' || coalesce(cast(registration as varchar(1000)), 'NULL') || ', sessionid = ' || coalesce(cast(sessionid as varchar(1000)), 'NULL') || ', song = ' || coalesce(cast(song as varchar(1000)), 'NULL') || ', status = ' || coalesce(cast(status as varchar(1000)), 'NULL') || ', ts = ' || coalesce(cast(ts as varchar(1000)), 'NULL') || ', useragent = ' || coalesce(cast(useragent as varchar(1000)), 'NULL') || ', userid = ' || coalesce(cast(userid as varchar(1000)), 'NULL'), 16000) as record
    from staging_events
    where page = 'NextSong'
        and userid <> ''
        and nullif(rtrim(userid, ' '), '') is null
) as found;

-- take them out
delete from staging_events
where page = 'NextSong'
    and userid <> ''
    and nullif(rtrim(userid, ' '), '') is null;

-- set aside ts: the time is not in the years 1 to 9999
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_events', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('ts' as varchar(2)) as column_name, cast('ts: the time is not in the years 1 to 9999' as varchar(42)) as reason, left('artist = ' || coalesce(cast(artist as varchar(1000)), 'NULL') || ', auth = ' || coalesce(cast(auth as varchar(1000)), 'NULL') || ', firstname = ' || coalesce(cast(firstname as varchar(1000)), 'NULL') || ', gender = ' || coalesce(cast(gender as varchar(1000)), 'NULL') || ', iteminsession = ' || coalesce(cast(iteminsession as varchar(1000)), 'NULL') || ', lastname = ' || coalesce(cast(lastname as varchar(1000)), 'NULL') || ', length = ' || coalesce(cast(length as varchar(1000)), 'NULL') || ', level = ' || coalesce(cast(level as varchar(1000)), 'NULL') || ', location = ' || coalesce(cast(location as varchar(1000)), 'NULL') || ', method = ' || coalesce(cast(method as varchar(1000)), 'NULL') || ', page = ' || coalesce(cast(page as varchar(1000)), 'NULL') || ', registration = ' || coalesce(cast(registration as varchar(1000)), 'NULL') || ', sessionid = ' || coalesce(cast(sessionid as varchar(1000)), 'NULL') || ', song = ' || coalesce(cast(song as varchar(1000)), 'NULL') || ', status = ' || coalesce(cast(status as varchar(1000)), 'NULL') || ', ts = ' || coalesce(cast(ts as varchar(1000)), 'NULL') || ', useragent = ' || coalesce(cast(useragent as varchar(1000)), 'NULL') || ', userid = ' || coalesce(cast(userid as varchar(1000)), 'NULL'), 16000) as record
    from staging_events
    where page = 'NextSong'
        and (ts < -62135596800000 or ts > 253402300799999)
) as found;

-- take them out
delete from staging_events
where page = 'NextSong'
    and (ts < -62135596800000 or ts > 253402300799999);

-- set aside dim_time.start_time: NULL is not allowed; COPY makes an empty text NULL, too
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_events', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('dim_time.start_time' as varchar(19)) as column_name, cast('dim_time.start_time: NULL is not allowed; COPY makes an empty text NULL, too' as varchar(76)) as reason, left('artist = ' || coalesce(cast(artist as varchar(1000)), 'NULL') || ', auth = ' || coalesce(cast(auth as varchar(1000)), 'NULL') || ', firstname = ' || coalesce(cast(firstname as varchar(1000)), 'NULL') || ', gender = ' || coalesce(cast(gender as varchar(1000)), 'NULL') || ', iteminsession = ' || coalesce(cast(iteminsession as varchar(1000)), 'NULL') || ', lastname = ' || coalesce(cast(lastname as varchar(1000)), 'NULL') || ', length = ' || coalesce(cast(length as varchar(1000)), 'NULL') || ', level = ' || coalesce(cast(level as varchar(1000)), 'NULL') || ', location = ' || coalesce(cast(location as varchar(1000)), 'NULL') || ', method = ' || coalesce(cast(method as varchar(1000)), 'NULL') || ', page = ' || coalesce(cast(page as varchar(1000)), 'NULL') || ', registration = ' || coalesce(cast(registration as varchar(1000)), 'NULL') || ', sessionid = ' || coalesce(cast(sessionid as varchar(1000)), 'NULL') || ', song = ' || coalesce(cast(song as varchar(1000)), 'NULL') || ', status = ' || coalesce(cast(status as varchar(1000)), 'NULL') || ', ts = ' || coalesce(cast(ts as varchar(1000)), 'NULL') || ', useragent = ' || coalesce(cast(useragent as varchar(1000)), 'NULL') || ', userid = ' || coalesce(cast(userid as varchar(1000)), 'NULL'), 16000) as record
    from staging_events
    where case when page = 'NextSong' then dateadd(ms, cast(ts % 86400000 as integer), dateadd(day, cast(ts / 86400000 as integer), timestamp '1970-01-01 00:00:00')) is null else false end
) as found;

-- take them out
delete from staging_events
where case when page = 'NextSong' then dateadd(ms, cast(ts % 86400000 as integer), dateadd(day, cast(ts / 86400000 as integer), timestamp '1970-01-01 00:00:00')) is null else false end;

-- set aside fact_songplays.session_id: NULL is not allowed; COPY makes an empty text NULL, too
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_events', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('fact_songplays.session_id' as varchar(25)) as column_name, cast('fact_songplays.session_id: NULL is not allowed; COPY makes an empty text NULL, too' as varchar(82)) as reason, left('artist = ' || coalesce(cast(artist as varchar(1000)), 'NULL') || ', auth = ' || coalesce(cast(auth as varchar(1000)), 'NULL') || ', firstname = ' || coalesce(cast(firstname as varchar(1000)), 'NULL') || ', gender = ' || coalesce(cast(gender as varchar(1000)), 'NULL') || ', iteminsession = ' || coalesce(cast(iteminsession as varchar(1000)), 'NULL') || ', lastname = ' || coalesce(cast(lastname as varchar(1000)), 'NULL') || ', length = ' || coalesce(cast(length as varchar(1000)), 'NULL') || ', level = ' || coalesce(cast(level as varchar(1000)), 'NULL') || ', location = ' || coalesce(cast(location as varchar(1000)), 'NULL') || ', method = ' || coalesce(cast(method as varchar(1000)), 'NULL') || ', page = ' || coalesce(cast(page as varchar(1000)), 'NULL') || ', registration = ' || coalesce(cast(registration as varchar(1000)), 'NULL') || ', sessionid = ' || coalesce(cast(sessionid as varchar(1000)), 'NULL') || ', song = ' || coalesce(cast(song as varchar(1000)), 'NULL') || ', status = ' || coalesce(cast(status as varchar(1000)), 'NULL') || ', ts = ' || coalesce(cast(ts as varchar(1000)), 'NULL') || ', useragent = ' || coalesce(cast(useragent as varchar(1000)), 'NULL') || ', userid = ' || coalesce(cast(userid as varchar(1000)), 'NULL'), 16000) as record
    from staging_events
    where page = 'NextSong'
        and sessionid is null
) as found;

-- take them out
delete from staging_events
where page = 'NextSong'
    and sessionid is null;

-- set aside fact_songplays.item_in_session: NULL is not allowed; COPY makes an empty text NULL, too
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_events', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('fact_songplays.item_in_session' as varchar(30)) as column_name, cast('fact_songplays.item_in_session: NULL is not allowed; COPY makes an empty text NULL, too' as varchar(87)) as reason, left('artist = ' || coalesce(cast(artist as varchar(1000)), 'NULL') || ', auth = ' || coalesce(cast(auth as varchar(1000)), 'NULL') || ', firstname = ' || coalesce(cast(firstname as varchar(1000)), 'NULL') || ', gender = ' || coalesce(cast(gender as varchar(1000)), 'NULL') || ', iteminsession = ' || coalesce(cast(iteminsession as varchar(1000)), 'NULL') || ', lastname = ' || coalesce(cast(lastname as varchar(1000)), 'NULL') || ', length = ' || coalesce(cast(length as varchar(1000)), 'NULL') || ', level = ' || coalesce(cast(level as varchar(1000)), 'NULL') || ', location = ' || coalesce(cast(location as varchar(1000)), 'NULL') || ', method = ' || coalesce(cast(method as varchar(1000)), 'NULL') || ', page = ' || coalesce(cast(page as varchar(1000)), 'NULL') || ', registration = ' || coalesce(cast(registration as varchar(1000)), 'NULL') || ', sessionid = ' || coalesce(cast(sessionid as varchar(1000)), 'NULL') || ', song = ' || coalesce(cast(song as varchar(1000)), 'NULL') || ', status = ' || coalesce(cast(status as varchar(1000)), 'NULL') || ', ts = ' || coalesce(cast(ts as varchar(1000)), 'NULL') || ', useragent = ' || coalesce(cast(useragent as varchar(1000)), 'NULL') || ', userid = ' || coalesce(cast(userid as varchar(1000)), 'NULL'), 16000) as record
    from staging_events
    where page = 'NextSong'
        and iteminsession is null
) as found;

-- take them out
delete from staging_events
where page = 'NextSong'
    and iteminsession is null;

-- check that not too much of staging_events was set aside
select cast(
    case when violations = 0 then '0'
    else 'staging_events: more bad records than the quarantine takes, at most 100 and a share of 0.01: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when rejected > 100 or rejected > (rejected + staged) * 0.01 then rejected else 0 end as violations,
        (
            select uri || ':' || cast(line as varchar(20)) || ': ' || reason as told
            from sparkify_rejects
            where reject_id = (
                select min(reject_id) as reject_id
                from sparkify_rejects
                where staging = 'staging_events'
                    and load_id = (
                        select coalesce(max(load_id), 0) as load_id
                        from sparkify_loads
                    )
            )
        ) as found
    from (
        select
            (
                select count(*) as counted
                from sparkify_rejects
                where staging = 'staging_events'
                    and load_id = (
                        select coalesce(max(load_id), 0) as load_id
                        from sparkify_loads
                    )
            ) as rejected,
            (
                select count(*) as counted
                from staging_events
            ) as staged
    ) as limits
) as counted;

-- check that staging_events has keys for page, userid
select cast(
    case when violations = 0 then '0'
    else 'staging_events: columns that are NULL in every record that is taken, so no record has such a key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when count(*) >= 50 then case when count(page) = 0 then 1 else 0 end + case when count(userid) = 0 then 1 else 0 end else 0 end as violations,
        trim(case when count(page) = 0 then 'page ' else '' end || case when count(userid) = 0 then 'userid ' else '' end) as found
    from staging_events
) as counted;

-- check that staging_events has keys for firstname, gender, iteminsession, lastname, level, sessionid, ts
select cast(
    case when violations = 0 then '0'
    else 'staging_events: columns that are NULL in every record that is taken, so no record has such a key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when count(*) >= 50 then case when count(firstname) = 0 then 1 else 0 end + case when count(gender) = 0 then 1 else 0 end
            + case when count(iteminsession) = 0 then 1 else 0 end + case when count(lastname) = 0 then 1 else 0 end
            + case when count(level) = 0 then 1 else 0 end + case when count(sessionid) = 0 then 1 else 0 end
            + case when count(ts) = 0 then 1 else 0 end else 0 end as violations,
        trim(case when count(firstname) = 0 then 'firstname ' else '' end || case when count(gender) = 0 then 'gender ' else '' end
            || case when count(iteminsession) = 0 then 'iteminsession ' else '' end || case when count(lastname) = 0 then 'lastname ' else '' end
            || case when count(level) = 0 then 'level ' else '' end || case when count(sessionid) = 0 then 'sessionid ' else '' end
            || case when count(ts) = 0 then 'ts ' else '' end) as found
    from staging_events
    where page = 'NextSong'
        and userid <> ''
) as counted;

-- check that staging_events has keys for artist, iteminsession, length, level, location, sessionid, song, ts, useragent, userid
select cast(
    case when violations = 0 then '0'
    else 'staging_events: columns that are NULL in every record that is taken, so no record has such a key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when count(*) >= 50 then case when count(artist) = 0 then 1 else 0 end + case when count(iteminsession) = 0 then 1 else 0 end
            + case when count(length) = 0 then 1 else 0 end + case when count(level) = 0 then 1 else 0 end
            + case when count(location) = 0 then 1 else 0 end + case when count(sessionid) = 0 then 1 else 0 end
            + case when count(song) = 0 then 1 else 0 end + case when count(ts) = 0 then 1 else 0 end
            + case when count(useragent) = 0 then 1 else 0 end + case when count(userid) = 0 then 1 else 0 end else 0 end as violations,
        trim(case when count(artist) = 0 then 'artist ' else '' end || case when count(iteminsession) = 0 then 'iteminsession ' else '' end
            || case when count(length) = 0 then 'length ' else '' end || case when count(level) = 0 then 'level ' else '' end
            || case when count(location) = 0 then 'location ' else '' end || case when count(sessionid) = 0 then 'sessionid ' else '' end
            || case when count(song) = 0 then 'song ' else '' end || case when count(ts) = 0 then 'ts ' else '' end
            || case when count(useragent) = 0 then 'useragent ' else '' end || case when count(userid) = 0 then 'userid ' else '' end) as found
    from staging_events
    where page = 'NextSong'
) as counted;

-- set aside dim_artists.artist_id: a real key equals the one reserved for the unknown member
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_songs', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('dim_artists.artist_id' as varchar(21)) as column_name, cast('dim_artists.artist_id: a real key equals the one reserved for the unknown member' as varchar(80)) as reason, left('num_songs = ' || coalesce(cast(num_songs as varchar(1000)), 'NULL') || ', artist_id = ' || coalesce(cast(artist_id as varchar(1000)), 'NULL') || ', artist_latitude = ' || coalesce(cast(artist_latitude as varchar(1000)), 'NULL') || ', artist_longitude = ' || coalesce(cast(artist_longitude as varchar(1000)), 'NULL') || ', artist_location = ' || coalesce(cast(artist_location as varchar(1000)), 'NULL') || ', artist_name = ' || coalesce(cast(artist_name as varchar(1000)), 'NULL') || ', song_id = ' || coalesce(cast(song_id as varchar(1000)), 'NULL') || ', title = ' || coalesce(cast(title as varchar(1000)), 'NULL') || ', duration = ' || coalesce(cast(duration as varchar(1000)), 'NULL') || ', year = ' || coalesce(cast(year as varchar(1000)), 'NULL'), 16000) as record
    from staging_songs
    where nullif(rtrim(artist_id, ' '), '') = 'unknown'
) as found;

-- take them out
delete from staging_songs
where nullif(rtrim(artist_id, ' '), '') = 'unknown';

-- set aside dim_artists.artist_id: NULL is not allowed
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_songs', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('dim_artists.artist_id' as varchar(21)) as column_name, cast('dim_artists.artist_id: NULL is not allowed' as varchar(42)) as reason, left('num_songs = ' || coalesce(cast(num_songs as varchar(1000)), 'NULL') || ', artist_id = ' || coalesce(cast(artist_id as varchar(1000)), 'NULL') || ', artist_latitude = ' || coalesce(cast(artist_latitude as varchar(1000)), 'NULL') || ', artist_longitude = ' || coalesce(cast(artist_longitude as varchar(1000)), 'NULL') || ', artist_location = ' || coalesce(cast(artist_location as varchar(1000)), 'NULL') || ', artist_name = ' || coalesce(cast(artist_name as varchar(1000)), 'NULL') || ', song_id = ' || coalesce(cast(song_id as varchar(1000)), 'NULL') || ', title = ' || coalesce(cast(title as varchar(1000)), 'NULL') || ', duration = ' || coalesce(cast(duration as varchar(1000)), 'NULL') || ', year = ' || coalesce(cast(year as varchar(1000)), 'NULL'), 16000) as record
    from staging_songs
    where nullif(rtrim(artist_id, ' '), '') is null
) as found;

-- take them out
delete from staging_songs
where nullif(rtrim(artist_id, ' '), '') is null;

-- set aside dim_songs.song_id: a real key equals the one reserved for the unknown member
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_songs', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('dim_songs.song_id' as varchar(17)) as column_name, cast('dim_songs.song_id: a real key equals the one reserved for the unknown member' as varchar(76)) as reason, left('num_songs = ' || coalesce(cast(num_songs as varchar(1000)), 'NULL') || ', artist_id = ' || coalesce(cast(artist_id as varchar(1000)), 'NULL') || ', artist_latitude = ' || coalesce(cast(artist_latitude as varchar(1000)), 'NULL') || ', artist_longitude = ' || coalesce(cast(artist_longitude as varchar(1000)), 'NULL') || ', artist_location = ' || coalesce(cast(artist_location as varchar(1000)), 'NULL') || ', artist_name = ' || coalesce(cast(artist_name as varchar(1000)), 'NULL') || ', song_id = ' || coalesce(cast(song_id as varchar(1000)), 'NULL') || ', title = ' || coalesce(cast(title as varchar(1000)), 'NULL') || ', duration = ' || coalesce(cast(duration as varchar(1000)), 'NULL') || ', year = ' || coalesce(cast(year as varchar(1000)), 'NULL'), 16000) as record
    from staging_songs
    where nullif(rtrim(song_id, ' '), '') = 'unknown'
) as found;

-- take them out
delete from staging_songs
where nullif(rtrim(song_id, ' '), '') = 'unknown';

-- set aside dim_songs.song_id: NULL is not allowed
insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,
    column_name, reason, record)
select (
    select max(highest) as highest
    from (
        select highest
        from sparkify_keys
        where table_name = 'sparkify_rejects'
        union all
        select reject_id as highest
        from sparkify_rejects
    ) as given
) + row_number() over (order by uri, line), (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
), sysdate, 0, 'staging_songs', uri, line, column_name, reason, record
from (
    select cast('' as varchar(1)) as uri, 0 as line, cast('dim_songs.song_id' as varchar(17)) as column_name, cast('dim_songs.song_id: NULL is not allowed' as varchar(38)) as reason, left('num_songs = ' || coalesce(cast(num_songs as varchar(1000)), 'NULL') || ', artist_id = ' || coalesce(cast(artist_id as varchar(1000)), 'NULL') || ', artist_latitude = ' || coalesce(cast(artist_latitude as varchar(1000)), 'NULL') || ', artist_longitude = ' || coalesce(cast(artist_longitude as varchar(1000)), 'NULL') || ', artist_location = ' || coalesce(cast(artist_location as varchar(1000)), 'NULL') || ', artist_name = ' || coalesce(cast(artist_name as varchar(1000)), 'NULL') || ', song_id = ' || coalesce(cast(song_id as varchar(1000)), 'NULL') || ', title = ' || coalesce(cast(title as varchar(1000)), 'NULL') || ', duration = ' || coalesce(cast(duration as varchar(1000)), 'NULL') || ', year = ' || coalesce(cast(year as varchar(1000)), 'NULL'), 16000) as record
    from staging_songs
    where nullif(rtrim(song_id, ' '), '') is null
) as found;

-- take them out
delete from staging_songs
where nullif(rtrim(song_id, ' '), '') is null;

-- check that not too much of staging_songs was set aside
select cast(
    case when violations = 0 then '0'
    else 'staging_songs: more bad records than the quarantine takes, at most 100 and a share of 0.01: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when rejected > 100 or rejected > (rejected + staged) * 0.01 then rejected else 0 end as violations,
        (
            select uri || ':' || cast(line as varchar(20)) || ': ' || reason as told
            from sparkify_rejects
            where reject_id = (
                select min(reject_id) as reject_id
                from sparkify_rejects
                where staging = 'staging_songs'
                    and load_id = (
                        select coalesce(max(load_id), 0) as load_id
                        from sparkify_loads
                    )
            )
        ) as found
    from (
        select
            (
                select count(*) as counted
                from sparkify_rejects
                where staging = 'staging_songs'
                    and load_id = (
                        select coalesce(max(load_id), 0) as load_id
                        from sparkify_loads
                    )
            ) as rejected,
            (
                select count(*) as counted
                from staging_songs
            ) as staged
    ) as limits
) as counted;

-- check that staging_songs has keys for artist_id, artist_latitude, artist_longitude, artist_location, artist_name, song_id, title, duration, year
select cast(
    case when violations = 0 then '0'
    else 'staging_songs: columns that are NULL in every record that is taken, so no record has such a key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when count(*) >= 50 then case when count(artist_id) = 0 then 1 else 0 end + case when count(artist_latitude) = 0 then 1 else 0 end
            + case when count(artist_longitude) = 0 then 1 else 0 end + case when count(artist_location) = 0 then 1 else 0 end
            + case when count(artist_name) = 0 then 1 else 0 end + case when count(song_id) = 0 then 1 else 0 end
            + case when count(title) = 0 then 1 else 0 end + case when count(duration) = 0 then 1 else 0 end
            + case when count(year) = 0 then 1 else 0 end else 0 end as violations,
        trim(case when count(artist_id) = 0 then 'artist_id ' else '' end || case when count(artist_latitude) = 0 then 'artist_latitude ' else '' end
            || case when count(artist_longitude) = 0 then 'artist_longitude ' else '' end || case when count(artist_location) = 0 then 'artist_location ' else '' end
            || case when count(artist_name) = 0 then 'artist_name ' else '' end || case when count(song_id) = 0 then 'song_id ' else '' end
            || case when count(title) = 0 then 'title ' else '' end || case when count(duration) = 0 then 'duration ' else '' end
            || case when count(year) = 0 then 'year ' else '' end) as found
    from staging_songs
) as counted;

-- dim_users: the unknown member
insert into dim_users (user_id, first_name, last_name, gender, level, sparkify_as_of, sparkify_tie_1,
    sparkify_tie_2)
select
    'unknown' as user_id,
    cast(null as varchar(256)) as first_name,
    cast(null as varchar(256)) as last_name,
    cast(null as varchar(32)) as gender,
    cast(null as varchar(32)) as level,
    cast(null as timestamp) as sparkify_as_of,
    cast(null as bigint) as sparkify_tie_1,
    cast(null as integer) as sparkify_tie_2
where not exists (
    select 1 as found
    from dim_users
    where dim_users.user_id = 'unknown'
);

-- dim_users: of each member the record that counts
create temporary table sparkify_new_dim_users as
select
    user_id,
    first_name,
    last_name,
    gender,
    level,
    sparkify_as_of,
    sparkify_tie_1,
    sparkify_tie_2
from (
    select
        user_id,
        first_name,
        last_name,
        gender,
        level,
        sparkify_as_of,
        sparkify_tie_1,
        sparkify_tie_2,
        row_number() over (partition by user_id order by sparkify_as_of desc nulls last, sparkify_tie_1 desc nulls last,
            sparkify_tie_2 desc nulls last, (first_name || chr(1)) desc nulls last, (last_name || chr(1)) desc nulls last,
            (gender || chr(1)) desc nulls last, (level || chr(1)) desc nulls last) as sparkify_rank
    from (
        select
            records.user_id,
            records.first_name,
            records.last_name,
            records.gender,
            records.level,
            records.sparkify_as_of,
            records.sparkify_tie_1,
            records.sparkify_tie_2
        from (
            select
                nullif(rtrim(userid, ' '), '') as user_id,
                firstname as first_name,
                lastname as last_name,
                gender,
                level,
                dateadd(ms, cast(ts % 86400000 as integer), dateadd(day, cast(ts / 86400000 as integer), timestamp '1970-01-01 00:00:00')) as sparkify_as_of,
                sessionid as sparkify_tie_1,
                iteminsession as sparkify_tie_2
            from staging_events
            where page = 'NextSong'
                and userid <> ''
        ) as records
        join (
            select
                user_id,
                max(sparkify_as_of) as sparkify_last
            from (
                select
                    nullif(rtrim(userid, ' '), '') as user_id,
                    firstname as first_name,
                    lastname as last_name,
                    gender,
                    level,
                    dateadd(ms, cast(ts % 86400000 as integer), dateadd(day, cast(ts / 86400000 as integer), timestamp '1970-01-01 00:00:00')) as sparkify_as_of,
                    sessionid as sparkify_tie_1,
                    iteminsession as sparkify_tie_2
                from staging_events
                where page = 'NextSong'
                    and userid <> ''
            ) as mapped
            group by user_id
        ) as lasts on lasts.user_id = records.user_id
            and (records.sparkify_as_of = lasts.sparkify_last or lasts.sparkify_last is null)
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_users: count for the receipt
select
    (
        select count(*) as counted
        from staging_events
    ) as staged,
    (
        select count(*) as counted
        from staging_events
        where page = 'NextSong'
            and userid <> ''
    ) as taken,
    (
        select count(*) as counted
        from sparkify_new_dim_users
    ) as members;

-- dim_users: members of which the warehouse holds the later record
create temporary table sparkify_kept_dim_users as
select
    user_id,
    sparkify_present
from (
    select
        user_id,
        sparkify_present,
        row_number() over (partition by user_id order by sparkify_as_of desc nulls last, sparkify_tie_1 desc nulls last,
            sparkify_tie_2 desc nulls last, (first_name || chr(1)) desc nulls last, (last_name || chr(1)) desc nulls last,
            (gender || chr(1)) desc nulls last, (level || chr(1)) desc nulls last, sparkify_present desc nulls last) as sparkify_rank
    from (
        select
            user_id,
            first_name,
            last_name,
            gender,
            level,
            sparkify_as_of,
            sparkify_tie_1,
            sparkify_tie_2,
            0 as sparkify_present
        from sparkify_new_dim_users
        union all
        select
            dim_users.user_id,
            dim_users.first_name,
            dim_users.last_name,
            dim_users.gender,
            dim_users.level,
            dim_users.sparkify_as_of,
            dim_users.sparkify_tie_1,
            dim_users.sparkify_tie_2,
            1 as sparkify_present
        from dim_users
        where exists (
            select 1 as found
            from sparkify_new_dim_users
            where sparkify_new_dim_users.user_id = dim_users.user_id
        )
    ) as mapped
) as ranked
where sparkify_rank = 1
    and sparkify_present = 1;

-- dim_users: they stay
delete from sparkify_new_dim_users
where exists (
    select 1 as found
    from sparkify_kept_dim_users
    where sparkify_kept_dim_users.user_id = sparkify_new_dim_users.user_id
);

-- dim_users: members that changed
update dim_users
set
    first_name = sparkify_new_dim_users.first_name,
    last_name = sparkify_new_dim_users.last_name,
    gender = sparkify_new_dim_users.gender,
    level = sparkify_new_dim_users.level,
    sparkify_as_of = sparkify_new_dim_users.sparkify_as_of,
    sparkify_tie_1 = sparkify_new_dim_users.sparkify_tie_1,
    sparkify_tie_2 = sparkify_new_dim_users.sparkify_tie_2
from sparkify_new_dim_users
where dim_users.user_id = sparkify_new_dim_users.user_id
    and (((dim_users.first_name || chr(1)) <> (sparkify_new_dim_users.first_name || chr(1))
        or (dim_users.first_name is null and sparkify_new_dim_users.first_name is not null)
        or (dim_users.first_name is not null and sparkify_new_dim_users.first_name is null))
        or ((dim_users.last_name || chr(1)) <> (sparkify_new_dim_users.last_name || chr(1))
        or (dim_users.last_name is null and sparkify_new_dim_users.last_name is not null) or (dim_users.last_name is not null and sparkify_new_dim_users.last_name is null))
        or ((dim_users.gender || chr(1)) <> (sparkify_new_dim_users.gender || chr(1)) or (dim_users.gender is null and sparkify_new_dim_users.gender is not null)
        or (dim_users.gender is not null and sparkify_new_dim_users.gender is null)) or ((dim_users.level || chr(1)) <> (sparkify_new_dim_users.level || chr(1))
        or (dim_users.level is null and sparkify_new_dim_users.level is not null) or (dim_users.level is not null and sparkify_new_dim_users.level is null)));

-- dim_users: members seen later, but unchanged
update dim_users
set
    sparkify_as_of = sparkify_new_dim_users.sparkify_as_of,
    sparkify_tie_1 = sparkify_new_dim_users.sparkify_tie_1,
    sparkify_tie_2 = sparkify_new_dim_users.sparkify_tie_2
from sparkify_new_dim_users
where dim_users.user_id = sparkify_new_dim_users.user_id
    and ((dim_users.sparkify_as_of <> sparkify_new_dim_users.sparkify_as_of or (dim_users.sparkify_as_of is null and sparkify_new_dim_users.sparkify_as_of is not null)
        or (dim_users.sparkify_as_of is not null and sparkify_new_dim_users.sparkify_as_of is null))
        or (dim_users.sparkify_tie_1 <> sparkify_new_dim_users.sparkify_tie_1 or (dim_users.sparkify_tie_1 is null and sparkify_new_dim_users.sparkify_tie_1 is not null)
        or (dim_users.sparkify_tie_1 is not null and sparkify_new_dim_users.sparkify_tie_1 is null))
        or (dim_users.sparkify_tie_2 <> sparkify_new_dim_users.sparkify_tie_2 or (dim_users.sparkify_tie_2 is null and sparkify_new_dim_users.sparkify_tie_2 is not null)
        or (dim_users.sparkify_tie_2 is not null and sparkify_new_dim_users.sparkify_tie_2 is null)));

-- dim_users: new members
insert into dim_users (user_id, first_name, last_name, gender, level, sparkify_as_of, sparkify_tie_1,
    sparkify_tie_2)
select
    sparkify_new_dim_users.user_id,
    sparkify_new_dim_users.first_name,
    sparkify_new_dim_users.last_name,
    sparkify_new_dim_users.gender,
    sparkify_new_dim_users.level,
    sparkify_new_dim_users.sparkify_as_of,
    sparkify_new_dim_users.sparkify_tie_1,
    sparkify_new_dim_users.sparkify_tie_2
from sparkify_new_dim_users
where not exists (
    select 1 as found
    from dim_users
    where dim_users.user_id = sparkify_new_dim_users.user_id
);

-- check dim_users: one row for each user_id
select cast(
    case when violations = 0 then '0'
    else 'dim_users.user_id: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by user_id nulls first) as sparkify_place,
            'user_id = ' || '***' || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from dim_users
        where exists (
            select 1 as found
            from sparkify_new_dim_users
            where sparkify_new_dim_users.user_id = dim_users.user_id
        )
            and user_id is not null
        group by user_id
        having count(*) > 1
    ) as violating
) as counted;

-- dim_artists: the unknown member
insert into dim_artists (artist_id, name, location, latitude, longitude)
select
    'unknown' as artist_id,
    cast(null as varchar(1024)) as name,
    cast(null as varchar(512)) as location,
    cast(null as double precision) as latitude,
    cast(null as double precision) as longitude
where not exists (
    select 1 as found
    from dim_artists
    where dim_artists.artist_id = 'unknown'
);

-- dim_artists: of each member the record that counts
create temporary table sparkify_new_dim_artists as
select
    artist_id,
    name,
    location,
    latitude,
    longitude
from (
    select
        artist_id,
        name,
        location,
        latitude,
        longitude,
        row_number() over (partition by artist_id order by (name || chr(1)) desc nulls last,
            (location || chr(1)) desc nulls last, latitude desc nulls last, longitude desc nulls last) as sparkify_rank
    from (
        select
            nullif(rtrim(artist_id, ' '), '') as artist_id,
            artist_name as name,
            artist_location as location,
            artist_latitude as latitude,
            artist_longitude as longitude
        from staging_songs
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_artists: count for the receipt
select
    (
        select count(*) as counted
        from staging_songs
    ) as staged,
    (
        select count(*) as counted
        from staging_songs
    ) as taken,
    (
        select count(*) as counted
        from sparkify_new_dim_artists
    ) as members;

-- dim_artists: members that changed
update dim_artists
set
    name = sparkify_new_dim_artists.name,
    location = sparkify_new_dim_artists.location,
    latitude = sparkify_new_dim_artists.latitude,
    longitude = sparkify_new_dim_artists.longitude
from sparkify_new_dim_artists
where dim_artists.artist_id = sparkify_new_dim_artists.artist_id
    and (((dim_artists.name || chr(1)) <> (sparkify_new_dim_artists.name || chr(1)) or (dim_artists.name is null and sparkify_new_dim_artists.name is not null)
        or (dim_artists.name is not null and sparkify_new_dim_artists.name is null)) or ((dim_artists.location || chr(1)) <> (sparkify_new_dim_artists.location || chr(1))
        or (dim_artists.location is null and sparkify_new_dim_artists.location is not null)
        or (dim_artists.location is not null and sparkify_new_dim_artists.location is null))
        or (dim_artists.latitude <> sparkify_new_dim_artists.latitude or (dim_artists.latitude is null and sparkify_new_dim_artists.latitude is not null)
        or (dim_artists.latitude is not null and sparkify_new_dim_artists.latitude is null))
        or (dim_artists.longitude <> sparkify_new_dim_artists.longitude or (dim_artists.longitude is null and sparkify_new_dim_artists.longitude is not null)
        or (dim_artists.longitude is not null and sparkify_new_dim_artists.longitude is null)));

-- dim_artists: new members
insert into dim_artists (artist_id, name, location, latitude, longitude)
select
    sparkify_new_dim_artists.artist_id,
    sparkify_new_dim_artists.name,
    sparkify_new_dim_artists.location,
    sparkify_new_dim_artists.latitude,
    sparkify_new_dim_artists.longitude
from sparkify_new_dim_artists
where not exists (
    select 1 as found
    from dim_artists
    where dim_artists.artist_id = sparkify_new_dim_artists.artist_id
);

-- check dim_artists: one row for each artist_id
select cast(
    case when violations = 0 then '0'
    else 'dim_artists.artist_id: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by artist_id nulls first) as sparkify_place,
            'artist_id = ' || coalesce(substring(artist_id, 1, 100), 'NULL') || ', rows = '
                || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from dim_artists
        where exists (
            select 1 as found
            from sparkify_new_dim_artists
            where sparkify_new_dim_artists.artist_id = dim_artists.artist_id
        )
            and artist_id is not null
        group by artist_id
        having count(*) > 1
    ) as violating
) as counted;

-- dim_songs: the unknown member
insert into dim_songs (song_id, title, artist_id, year, duration, sparkify_kept_artist_name)
select
    'unknown' as song_id,
    cast(null as varchar(1024)) as title,
    cast(null as varchar(64)) as artist_id,
    cast(null as integer) as year,
    cast(null as double precision) as duration,
    cast(null as varchar(1024)) as sparkify_kept_artist_name
where not exists (
    select 1 as found
    from dim_songs
    where dim_songs.song_id = 'unknown'
);

-- dim_songs: of each member the record that counts
create temporary table sparkify_new_dim_songs as
select
    song_id,
    title,
    artist_id,
    year,
    duration,
    sparkify_kept_artist_name
from (
    select
        song_id,
        title,
        artist_id,
        year,
        duration,
        sparkify_kept_artist_name,
        row_number() over (partition by song_id order by (title || chr(1)) desc nulls last,
            artist_id desc nulls last, year desc nulls last, duration desc nulls last, (sparkify_kept_artist_name || chr(1)) desc nulls last) as sparkify_rank
    from (
        select
            nullif(rtrim(song_id, ' '), '') as song_id,
            title,
            nullif(rtrim(artist_id, ' '), '') as artist_id,
            nullif(year, 0) as year,
            duration,
            artist_name as sparkify_kept_artist_name
        from staging_songs
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_songs: count for the receipt
select
    (
        select count(*) as counted
        from staging_songs
    ) as staged,
    (
        select count(*) as counted
        from staging_songs
    ) as taken,
    (
        select count(*) as counted
        from sparkify_new_dim_songs
    ) as members;

-- check that dim_songs.artist_id refers to dim_artists
select cast(
    case when violations = 0 then '0'
    else 'dim_songs.artist_id refers to no member of dim_artists; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by song_id nulls first, artist_id nulls first) as sparkify_place,
            'song_id = ' || coalesce(substring(song_id, 1, 100), 'NULL') || ', artist_id = '
                || coalesce(substring(artist_id, 1, 100), 'NULL') as sparkify_sample
        from sparkify_new_dim_songs
        where sparkify_new_dim_songs.artist_id is not null
            and not exists (
                select 1 as found
                from dim_artists
                where dim_artists.artist_id = sparkify_new_dim_songs.artist_id
            )
    ) as violating
) as counted;

-- dim_songs: members that changed
update dim_songs
set
    title = sparkify_new_dim_songs.title,
    artist_id = sparkify_new_dim_songs.artist_id,
    year = sparkify_new_dim_songs.year,
    duration = sparkify_new_dim_songs.duration,
    sparkify_kept_artist_name = sparkify_new_dim_songs.sparkify_kept_artist_name
from sparkify_new_dim_songs
where dim_songs.song_id = sparkify_new_dim_songs.song_id
    and (((dim_songs.title || chr(1)) <> (sparkify_new_dim_songs.title || chr(1)) or (dim_songs.title is null and sparkify_new_dim_songs.title is not null)
        or (dim_songs.title is not null and sparkify_new_dim_songs.title is null)) or (dim_songs.artist_id <> sparkify_new_dim_songs.artist_id
        or (dim_songs.artist_id is null and sparkify_new_dim_songs.artist_id is not null) or (dim_songs.artist_id is not null and sparkify_new_dim_songs.artist_id is null))
        or (dim_songs.year <> sparkify_new_dim_songs.year or (dim_songs.year is null and sparkify_new_dim_songs.year is not null)
        or (dim_songs.year is not null and sparkify_new_dim_songs.year is null)) or (dim_songs.duration <> sparkify_new_dim_songs.duration
        or (dim_songs.duration is null and sparkify_new_dim_songs.duration is not null) or (dim_songs.duration is not null and sparkify_new_dim_songs.duration is null))
        or ((dim_songs.sparkify_kept_artist_name || chr(1)) <> (sparkify_new_dim_songs.sparkify_kept_artist_name || chr(1))
        or (dim_songs.sparkify_kept_artist_name is null and sparkify_new_dim_songs.sparkify_kept_artist_name is not null)
        or (dim_songs.sparkify_kept_artist_name is not null and sparkify_new_dim_songs.sparkify_kept_artist_name is null)));

-- dim_songs: new members
insert into dim_songs (song_id, title, artist_id, year, duration, sparkify_kept_artist_name)
select
    sparkify_new_dim_songs.song_id,
    sparkify_new_dim_songs.title,
    sparkify_new_dim_songs.artist_id,
    sparkify_new_dim_songs.year,
    sparkify_new_dim_songs.duration,
    sparkify_new_dim_songs.sparkify_kept_artist_name
from sparkify_new_dim_songs
where not exists (
    select 1 as found
    from dim_songs
    where dim_songs.song_id = sparkify_new_dim_songs.song_id
);

-- check dim_songs: one row for each song_id
select cast(
    case when violations = 0 then '0'
    else 'dim_songs.song_id: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by song_id nulls first) as sparkify_place,
            'song_id = ' || coalesce(substring(song_id, 1, 100), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from dim_songs
        where exists (
            select 1 as found
            from sparkify_new_dim_songs
            where sparkify_new_dim_songs.song_id = dim_songs.song_id
        )
            and song_id is not null
        group by song_id
        having count(*) > 1
    ) as violating
) as counted;

-- dim_time: of each member the record that counts
create temporary table sparkify_new_dim_time as
select
    start_time,
    extract(hour from start_time) as hour,
    extract(day from start_time) as day,
    extract(week from start_time) as week,
    extract(month from start_time) as month,
    extract(year from start_time) as year,
    extract(dow from start_time) as weekday
from (
    select start_time
    from (
        select dateadd(ms, cast(ts % 86400000 as integer), dateadd(day, cast(ts / 86400000 as integer), timestamp '1970-01-01 00:00:00')) as start_time
        from staging_events
        where page = 'NextSong'
    ) as mapped
    group by start_time
) as members;

-- dim_time: count for the receipt
select
    (
        select count(*) as counted
        from staging_events
    ) as staged,
    (
        select count(*) as counted
        from staging_events
        where page = 'NextSong'
    ) as taken,
    (
        select count(*) as counted
        from sparkify_new_dim_time
    ) as members;

-- dim_time: members that changed
update dim_time
set
    hour = sparkify_new_dim_time.hour,
    day = sparkify_new_dim_time.day,
    week = sparkify_new_dim_time.week,
    month = sparkify_new_dim_time.month,
    year = sparkify_new_dim_time.year,
    weekday = sparkify_new_dim_time.weekday
from sparkify_new_dim_time
where dim_time.start_time = sparkify_new_dim_time.start_time
    and ((dim_time.hour <> sparkify_new_dim_time.hour or (dim_time.hour is null and sparkify_new_dim_time.hour is not null)
        or (dim_time.hour is not null and sparkify_new_dim_time.hour is null)) or (dim_time.day <> sparkify_new_dim_time.day
        or (dim_time.day is null and sparkify_new_dim_time.day is not null) or (dim_time.day is not null and sparkify_new_dim_time.day is null))
        or (dim_time.week <> sparkify_new_dim_time.week or (dim_time.week is null and sparkify_new_dim_time.week is not null)
        or (dim_time.week is not null and sparkify_new_dim_time.week is null)) or (dim_time.month <> sparkify_new_dim_time.month
        or (dim_time.month is null and sparkify_new_dim_time.month is not null) or (dim_time.month is not null and sparkify_new_dim_time.month is null))
        or (dim_time.year <> sparkify_new_dim_time.year or (dim_time.year is null and sparkify_new_dim_time.year is not null)
        or (dim_time.year is not null and sparkify_new_dim_time.year is null)) or (dim_time.weekday <> sparkify_new_dim_time.weekday
        or (dim_time.weekday is null and sparkify_new_dim_time.weekday is not null) or (dim_time.weekday is not null and sparkify_new_dim_time.weekday is null)));

-- dim_time: new members
insert into dim_time (start_time, hour, day, week, month, year, weekday)
select
    sparkify_new_dim_time.start_time,
    sparkify_new_dim_time.hour,
    sparkify_new_dim_time.day,
    sparkify_new_dim_time.week,
    sparkify_new_dim_time.month,
    sparkify_new_dim_time.year,
    sparkify_new_dim_time.weekday
from sparkify_new_dim_time
where not exists (
    select 1 as found
    from dim_time
    where dim_time.start_time = sparkify_new_dim_time.start_time
);

-- check dim_time: one row for each start_time
select cast(
    case when violations = 0 then '0'
    else 'dim_time.start_time: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by start_time nulls first) as sparkify_place,
            'start_time = ' || coalesce(cast(start_time as varchar(64)), 'NULL') || ', rows = '
                || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from dim_time
        where dim_time.start_time >= (
            select min(start_time) as start_time
            from sparkify_new_dim_time
        )
            and dim_time.start_time <= (
                select max(start_time) as start_time
                from sparkify_new_dim_time
            )
            and start_time is not null
        group by start_time
        having count(*) > 1
    ) as violating
) as counted;

-- fact_songplays: members of dim_songs by title, sparkify_kept_artist_name, duration
create temporary table sparkify_lookup_1_fact_songplays as
select
    title,
    sparkify_kept_artist_name,
    duration,
    song_id,
    artist_id
from (
    select
        title,
        sparkify_kept_artist_name,
        duration,
        song_id,
        artist_id,
        row_number() over (partition by (title || chr(1)), (sparkify_kept_artist_name || chr(1)),
            duration order by song_id) as sparkify_rank
    from dim_songs
    where title is not null
        and sparkify_kept_artist_name is not null
        and duration is not null
) as ranked
where sparkify_rank = 1;

-- fact_songplays: grains that come more than once
create temporary table sparkify_repeated_fact_songplays as
select
    start_time,
    user_id,
    session_id,
    item_in_session
from (
    select
        dateadd(ms, cast(ts % 86400000 as integer), dateadd(day, cast(ts / 86400000 as integer), timestamp '1970-01-01 00:00:00')) as start_time,
        coalesce(nullif(rtrim(userid, ' '), ''), 'unknown') as user_id,
        level,
        sessionid as session_id,
        iteminsession as item_in_session,
        location,
        useragent as user_agent,
        song as song_title,
        artist as artist_name,
        length as song_length
    from staging_events
    where page = 'NextSong'
) as mapped
group by start_time, user_id, session_id, item_in_session
having count(*) > 1;

-- fact_songplays: the records of this load, ranked within their grain
create temporary table sparkify_new_fact_songplays as
select
    ranked.start_time,
    ranked.user_id,
    ranked.level,
    ranked.session_id,
    ranked.item_in_session,
    ranked.location,
    ranked.user_agent,
    ranked.song_title,
    ranked.artist_name,
    ranked.song_length,
    coalesce(sparkify_lookup_1_fact_songplays.song_id, 'unknown') as song_id,
    coalesce(sparkify_lookup_1_fact_songplays.artist_id, 'unknown') as artist_id,
    ranked.sparkify_rank,
    ranked.sparkify_variant
from (
    select
        start_time,
        user_id,
        level,
        session_id,
        item_in_session,
        location,
        user_agent,
        song_title,
        artist_name,
        song_length,
        1 as sparkify_rank,
        1 as sparkify_variant
    from (
        select
            dateadd(ms, cast(ts % 86400000 as integer), dateadd(day, cast(ts / 86400000 as integer), timestamp '1970-01-01 00:00:00')) as start_time,
            coalesce(nullif(rtrim(userid, ' '), ''), 'unknown') as user_id,
            level,
            sessionid as session_id,
            iteminsession as item_in_session,
            location,
            useragent as user_agent,
            song as song_title,
            artist as artist_name,
            length as song_length
        from staging_events
        where page = 'NextSong'
    ) as mapped
    where not exists (
        select 1 as found
        from sparkify_repeated_fact_songplays
        where sparkify_repeated_fact_songplays.start_time = mapped.start_time
            and sparkify_repeated_fact_songplays.user_id = mapped.user_id
            and sparkify_repeated_fact_songplays.session_id = mapped.session_id
            and sparkify_repeated_fact_songplays.item_in_session = mapped.item_in_session
    )
    union all
    select
        start_time,
        user_id,
        level,
        session_id,
        item_in_session,
        location,
        user_agent,
        song_title,
        artist_name,
        song_length,
        row_number() over (partition by start_time, user_id, session_id, item_in_session order by (level || chr(1)) nulls first,
            (location || chr(1)) nulls first, (user_agent || chr(1)) nulls first, (song_title || chr(1)) nulls first,
            (artist_name || chr(1)) nulls first, song_length nulls first) as sparkify_rank,
        dense_rank() over (partition by start_time, user_id, session_id, item_in_session order by (level || chr(1)) nulls first,
            (location || chr(1)) nulls first, (user_agent || chr(1)) nulls first, (song_title || chr(1)) nulls first,
            (artist_name || chr(1)) nulls first, song_length nulls first) as sparkify_variant
    from (
        select
            dateadd(ms, cast(ts % 86400000 as integer), dateadd(day, cast(ts / 86400000 as integer), timestamp '1970-01-01 00:00:00')) as start_time,
            coalesce(nullif(rtrim(userid, ' '), ''), 'unknown') as user_id,
            level,
            sessionid as session_id,
            iteminsession as item_in_session,
            location,
            useragent as user_agent,
            song as song_title,
            artist as artist_name,
            length as song_length
        from staging_events
        where page = 'NextSong'
    ) as mapped
    where exists (
        select 1 as found
        from sparkify_repeated_fact_songplays
        where sparkify_repeated_fact_songplays.start_time = mapped.start_time
            and sparkify_repeated_fact_songplays.user_id = mapped.user_id
            and sparkify_repeated_fact_songplays.session_id = mapped.session_id
            and sparkify_repeated_fact_songplays.item_in_session = mapped.item_in_session
    )
) as ranked
left join sparkify_lookup_1_fact_songplays on (ranked.song_title = sparkify_lookup_1_fact_songplays.title
    and octet_length(ranked.song_title) = octet_length(sparkify_lookup_1_fact_songplays.title))
    and (ranked.artist_name = sparkify_lookup_1_fact_songplays.sparkify_kept_artist_name and octet_length(ranked.artist_name) = octet_length(sparkify_lookup_1_fact_songplays.sparkify_kept_artist_name))
    and ranked.song_length = sparkify_lookup_1_fact_songplays.duration;

-- fact_songplays: count for the receipt
select
    (
        select count(*) as counted
        from staging_events
    ) as staged,
    count(*) as taken,
    count(case when sparkify_variant = 1
        and sparkify_rank > 1 then 1 end) as duplicate,
    count(case when sparkify_variant > 1 then 1 end) as conflicting
from sparkify_new_fact_songplays;

-- ledger: how far fact_songplays reaches
insert into sparkify_reach (load_id, table_name, first_at, last_at)
select
    (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    ) as load_id,
    'fact_songplays' as table_name,
    first_at,
    last_at
from (
    select
        min(start_time) as first_at,
        max(start_time) as last_at
    from sparkify_new_fact_songplays
) as reach
where first_at is not null;

-- check that fact_songplays.start_time refers to dim_time
select cast(
    case when violations = 0 then '0'
    else 'fact_songplays.start_time refers to no member of dim_time; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by start_time nulls first, user_id nulls first, session_id nulls first,
                item_in_session nulls first) as sparkify_place,
            'start_time = ' || coalesce(cast(start_time as varchar(64)), 'NULL') || ', user_id = '
                || '***' || ', session_id = ' || coalesce(cast(session_id as varchar(64)), 'NULL')
                || ', item_in_session = ' || coalesce(cast(item_in_session as varchar(64)), 'NULL') as sparkify_sample
        from sparkify_new_fact_songplays
        where not exists (
            select 1 as found
            from dim_time
            where dim_time.start_time = sparkify_new_fact_songplays.start_time
        )
    ) as violating
) as counted;

-- check that fact_songplays.user_id refers to dim_users
select cast(
    case when violations = 0 then '0'
    else 'fact_songplays.user_id refers to no member of dim_users; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by start_time nulls first, user_id nulls first, session_id nulls first,
                item_in_session nulls first) as sparkify_place,
            'start_time = ' || coalesce(cast(start_time as varchar(64)), 'NULL') || ', user_id = '
                || '***' || ', session_id = ' || coalesce(cast(session_id as varchar(64)), 'NULL')
                || ', item_in_session = ' || coalesce(cast(item_in_session as varchar(64)), 'NULL') as sparkify_sample
        from sparkify_new_fact_songplays
        where not exists (
            select 1 as found
            from dim_users
            where dim_users.user_id = sparkify_new_fact_songplays.user_id
        )
    ) as violating
) as counted;

-- check that fact_songplays.song_id refers to dim_songs
select cast(
    case when violations = 0 then '0'
    else 'fact_songplays.song_id refers to no member of dim_songs; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by start_time nulls first, user_id nulls first, session_id nulls first,
                item_in_session nulls first, song_id nulls first) as sparkify_place,
            'start_time = ' || coalesce(cast(start_time as varchar(64)), 'NULL') || ', user_id = '
                || '***' || ', session_id = ' || coalesce(cast(session_id as varchar(64)), 'NULL')
                || ', item_in_session = ' || coalesce(cast(item_in_session as varchar(64)), 'NULL')
                || ', song_id = ' || coalesce(substring(song_id, 1, 100), 'NULL') as sparkify_sample
        from sparkify_new_fact_songplays
        where not exists (
            select 1 as found
            from dim_songs
            where dim_songs.song_id = sparkify_new_fact_songplays.song_id
        )
    ) as violating
) as counted;

-- check that fact_songplays.artist_id refers to dim_artists
select cast(
    case when violations = 0 then '0'
    else 'fact_songplays.artist_id refers to no member of dim_artists; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by start_time nulls first, user_id nulls first, session_id nulls first,
                item_in_session nulls first, artist_id nulls first) as sparkify_place,
            'start_time = ' || coalesce(cast(start_time as varchar(64)), 'NULL') || ', user_id = '
                || '***' || ', session_id = ' || coalesce(cast(session_id as varchar(64)), 'NULL')
                || ', item_in_session = ' || coalesce(cast(item_in_session as varchar(64)), 'NULL')
                || ', artist_id = ' || coalesce(substring(artist_id, 1, 100), 'NULL') as sparkify_sample
        from sparkify_new_fact_songplays
        where not exists (
            select 1 as found
            from dim_artists
            where dim_artists.artist_id = sparkify_new_fact_songplays.artist_id
        )
    ) as violating
) as counted;

-- fact_songplays: rows whose grain is known, beside those of the warehouse
create temporary table sparkify_met_fact_songplays as
select
    start_time,
    user_id,
    level,
    song_id,
    artist_id,
    session_id,
    item_in_session,
    location,
    user_agent,
    song_title,
    artist_name,
    song_length,
    sparkify_present,
    row_number() over (partition by start_time, user_id, session_id, item_in_session order by (level || chr(1)) nulls first,
        (location || chr(1)) nulls first, (user_agent || chr(1)) nulls first, (song_title || chr(1)) nulls first,
        (artist_name || chr(1)) nulls first, song_length nulls first, sparkify_present desc nulls last) as sparkify_rank,
    dense_rank() over (partition by start_time, user_id, session_id, item_in_session order by (level || chr(1)) nulls first,
        (location || chr(1)) nulls first, (user_agent || chr(1)) nulls first, (song_title || chr(1)) nulls first,
        (artist_name || chr(1)) nulls first, song_length nulls first) as sparkify_variant
from (
    select
        sparkify_new_fact_songplays.start_time,
        sparkify_new_fact_songplays.user_id,
        sparkify_new_fact_songplays.level,
        sparkify_new_fact_songplays.song_id,
        sparkify_new_fact_songplays.artist_id,
        sparkify_new_fact_songplays.session_id,
        sparkify_new_fact_songplays.item_in_session,
        sparkify_new_fact_songplays.location,
        sparkify_new_fact_songplays.user_agent,
        sparkify_new_fact_songplays.song_title,
        sparkify_new_fact_songplays.artist_name,
        sparkify_new_fact_songplays.song_length,
        0 as sparkify_present
    from sparkify_new_fact_songplays
    where sparkify_new_fact_songplays.sparkify_rank = 1
        and exists (
            select 1 as found
            from fact_songplays
            where sparkify_new_fact_songplays.start_time = fact_songplays.start_time
                and sparkify_new_fact_songplays.user_id = fact_songplays.user_id
                and sparkify_new_fact_songplays.session_id = fact_songplays.session_id
                and sparkify_new_fact_songplays.item_in_session = fact_songplays.item_in_session
        )
    union all
    select
        fact_songplays.start_time,
        fact_songplays.user_id,
        fact_songplays.level,
        fact_songplays.song_id,
        fact_songplays.artist_id,
        fact_songplays.session_id,
        fact_songplays.item_in_session,
        fact_songplays.location,
        fact_songplays.user_agent,
        fact_songplays.song_title,
        fact_songplays.artist_name,
        fact_songplays.song_length,
        1 as sparkify_present
    from fact_songplays
    where exists (
        select 1 as found
        from sparkify_new_fact_songplays
        where sparkify_new_fact_songplays.sparkify_rank = 1
            and sparkify_new_fact_songplays.start_time = fact_songplays.start_time
                and sparkify_new_fact_songplays.user_id = fact_songplays.user_id
                and sparkify_new_fact_songplays.session_id = fact_songplays.session_id
                and sparkify_new_fact_songplays.item_in_session = fact_songplays.item_in_session
    )
) as candidates;

-- fact_songplays: count for the receipt
select
    count(case when sparkify_present = 0
        and sparkify_variant = 1
        and sparkify_rank > 1 then 1 end) as duplicate_of_history,
    count(case when sparkify_present = 0
        and sparkify_variant > 1 then 1 end) as conflicting_with_history
from sparkify_met_fact_songplays;

-- fact_songplays: lesser rows replace greater ones
update fact_songplays
set
    level = sparkify_met_fact_songplays.level,
    location = sparkify_met_fact_songplays.location,
    user_agent = sparkify_met_fact_songplays.user_agent,
    song_title = sparkify_met_fact_songplays.song_title,
    artist_name = sparkify_met_fact_songplays.artist_name,
    song_length = sparkify_met_fact_songplays.song_length,
    song_id = sparkify_met_fact_songplays.song_id,
    artist_id = sparkify_met_fact_songplays.artist_id
from sparkify_met_fact_songplays
where fact_songplays.start_time = sparkify_met_fact_songplays.start_time
    and fact_songplays.user_id = sparkify_met_fact_songplays.user_id
    and fact_songplays.session_id = sparkify_met_fact_songplays.session_id
    and fact_songplays.item_in_session = sparkify_met_fact_songplays.item_in_session
    and sparkify_met_fact_songplays.sparkify_present = 0
    and sparkify_met_fact_songplays.sparkify_rank = 1;

-- fact_songplays: members of dim_songs that this load touches
create temporary table sparkify_arrived_1_fact_songplays as
select
    sparkify_lookup_1_fact_songplays.title,
    sparkify_lookup_1_fact_songplays.sparkify_kept_artist_name,
    sparkify_lookup_1_fact_songplays.duration,
    sparkify_lookup_1_fact_songplays.song_id,
    sparkify_lookup_1_fact_songplays.artist_id
from sparkify_lookup_1_fact_songplays
where exists (
    select 1 as found
    from sparkify_new_dim_songs
    where sparkify_new_dim_songs.song_id = sparkify_lookup_1_fact_songplays.song_id
);

-- fact_songplays: rows that find their member of dim_songs late
update fact_songplays
set
    song_id = coalesce(sparkify_arrived_1_fact_songplays.song_id, 'unknown'),
    artist_id = coalesce(sparkify_arrived_1_fact_songplays.artist_id, 'unknown')
from sparkify_arrived_1_fact_songplays
where fact_songplays.song_id = 'unknown'
    and (fact_songplays.song_title = sparkify_arrived_1_fact_songplays.title and octet_length(fact_songplays.song_title) = octet_length(sparkify_arrived_1_fact_songplays.title))
        and (fact_songplays.artist_name = sparkify_arrived_1_fact_songplays.sparkify_kept_artist_name
            and octet_length(fact_songplays.artist_name) = octet_length(sparkify_arrived_1_fact_songplays.sparkify_kept_artist_name))
        and fact_songplays.song_length = sparkify_arrived_1_fact_songplays.duration;

-- fact_songplays: count for the receipt
select count(*) as unknown
from sparkify_new_fact_songplays
where sparkify_new_fact_songplays.sparkify_rank = 1
    and not exists (
        select 1 as found
        from sparkify_met_fact_songplays
        where sparkify_met_fact_songplays.start_time = sparkify_new_fact_songplays.start_time
            and sparkify_met_fact_songplays.user_id = sparkify_new_fact_songplays.user_id
            and sparkify_met_fact_songplays.session_id = sparkify_new_fact_songplays.session_id
            and sparkify_met_fact_songplays.item_in_session = sparkify_new_fact_songplays.item_in_session
    )
    and (sparkify_new_fact_songplays.user_id = 'unknown' or sparkify_new_fact_songplays.song_id = 'unknown'
        or sparkify_new_fact_songplays.artist_id = 'unknown');

-- fact_songplays: new rows
insert into fact_songplays (songplay_id, start_time, user_id, level, song_id, artist_id, session_id,
    item_in_session, location, user_agent, song_title, artist_name, song_length)
select
    numbered.songplay_id,
    sparkify_new_fact_songplays.start_time,
    sparkify_new_fact_songplays.user_id,
    sparkify_new_fact_songplays.level,
    sparkify_new_fact_songplays.song_id,
    sparkify_new_fact_songplays.artist_id,
    sparkify_new_fact_songplays.session_id,
    sparkify_new_fact_songplays.item_in_session,
    sparkify_new_fact_songplays.location,
    sparkify_new_fact_songplays.user_agent,
    sparkify_new_fact_songplays.song_title,
    sparkify_new_fact_songplays.artist_name,
    sparkify_new_fact_songplays.song_length
from sparkify_new_fact_songplays
join (
    select
        start_time,
        user_id,
        session_id,
        item_in_session,
        (
            select highest
            from sparkify_keys
            where table_name = 'fact_songplays'
        ) + row_number() over (order by start_time, user_id, session_id, item_in_session) as songplay_id
    from sparkify_new_fact_songplays
    where sparkify_new_fact_songplays.sparkify_rank = 1
        and not exists (
            select 1 as found
            from sparkify_met_fact_songplays
            where sparkify_met_fact_songplays.start_time = sparkify_new_fact_songplays.start_time
                and sparkify_met_fact_songplays.user_id = sparkify_new_fact_songplays.user_id
                and sparkify_met_fact_songplays.session_id = sparkify_new_fact_songplays.session_id
                and sparkify_met_fact_songplays.item_in_session = sparkify_new_fact_songplays.item_in_session
        )
) as numbered on numbered.start_time = sparkify_new_fact_songplays.start_time
    and numbered.user_id = sparkify_new_fact_songplays.user_id
    and numbered.session_id = sparkify_new_fact_songplays.session_id
    and numbered.item_in_session = sparkify_new_fact_songplays.item_in_session
where sparkify_new_fact_songplays.sparkify_rank = 1;

-- check fact_songplays: one row for each songplay_id
select cast(
    case when violations = 0 then '0'
    else 'fact_songplays.songplay_id: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by songplay_id nulls first) as sparkify_place,
            'songplay_id = ' || coalesce(cast(songplay_id as varchar(64)), 'NULL') || ', rows = '
                || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from fact_songplays
        where songplay_id > (
            select highest
            from sparkify_keys
            where table_name = 'fact_songplays'
        )
            and songplay_id is not null
        group by songplay_id
        having count(*) > 1
    ) as violating
) as counted;

-- ledger: the highest songplay_id
update sparkify_keys
set
    highest = highest + ((
        select count(*) as counted
        from sparkify_new_fact_songplays
        where sparkify_rank = 1
    ) - (
        select count(*) as counted
        from sparkify_met_fact_songplays
        where sparkify_present = 1
    ))
where table_name = 'fact_songplays';

-- check fact_songplays: one row for each start_time, user_id, session_id, item_in_session
select cast(
    case when violations = 0 then '0'
    else 'fact_songplays.start_time, user_id, session_id, item_in_session: values with more than one row: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by start_time nulls first, user_id nulls first, session_id nulls first,
                item_in_session nulls first) as sparkify_place,
            'start_time = ' || coalesce(cast(start_time as varchar(64)), 'NULL') || ', user_id = '
                || '***' || ', session_id = ' || coalesce(cast(session_id as varchar(64)), 'NULL')
                || ', item_in_session = ' || coalesce(cast(item_in_session as varchar(64)), 'NULL')
                || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from fact_songplays
        where fact_songplays.start_time >= (
            select min(start_time) as start_time
            from sparkify_new_fact_songplays
        )
            and fact_songplays.start_time <= (
                select max(start_time) as start_time
                from sparkify_new_fact_songplays
            )
            and start_time is not null
            and user_id is not null
            and session_id is not null
            and item_in_session is not null
        group by start_time, user_id, session_id, item_in_session
        having count(*) > 1
    ) as violating
) as counted;

-- check that rejected records can be replaced
select cast(
    case when violations = 0 then '0'
    else 'Rejected records that are not there, or were replaced before, of [3, 4]: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select 2 - (
        select count(*) as counted
        from sparkify_rejects
        where replaced_by = 0
            and (reject_id = 3 or reject_id = 4)
    ) as violations
) as counted;

-- rejected records that are replaced
update sparkify_rejects
set
    replaced_by = (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    )
where replaced_by = 0
    and (reject_id = 3 or reject_id = 4);

-- rejected records of files that were read again
update sparkify_rejects
set
    replaced_by = (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    )
where replaced_by = 0
    and staging = 'staging_events'
    and sparkify_rejects.load_id < (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    )
    and exists (
        select 1 as found
        from sparkify_files
        where sparkify_files.uri = sparkify_rejects.uri
            and sparkify_files.staging = 'staging_events'
            and sparkify_files.load_id = (
                select coalesce(max(load_id), 0) as load_id
                from sparkify_loads
            )
    );

-- ledger: the highest number of a rejected record
update sparkify_keys
set
    highest = (
        select coalesce(max(reject_id), 0) as reject_id
        from sparkify_rejects
    )
where table_name = 'sparkify_rejects'
    and highest < (
        select coalesce(max(reject_id), 0) as reject_id
        from sparkify_rejects
    );

-- forget what was rejected long ago
delete from sparkify_rejects
where staging = 'staging_events'
    and rejected_at < dateadd(day, cast(-90 as integer), cast(sysdate as timestamp));

-- rejected records of files that were read again
update sparkify_rejects
set
    replaced_by = (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    )
where replaced_by = 0
    and staging = 'staging_songs'
    and sparkify_rejects.load_id < (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    )
    and exists (
        select 1 as found
        from sparkify_files
        where sparkify_files.uri = sparkify_rejects.uri
            and sparkify_files.staging = 'staging_songs'
            and sparkify_files.load_id = (
                select coalesce(max(load_id), 0) as load_id
                from sparkify_loads
            )
    );

-- ledger: the highest number of a rejected record
update sparkify_keys
set
    highest = (
        select coalesce(max(reject_id), 0) as reject_id
        from sparkify_rejects
    )
where table_name = 'sparkify_rejects'
    and highest < (
        select coalesce(max(reject_id), 0) as reject_id
        from sparkify_rejects
    );

-- forget what was rejected long ago
delete from sparkify_rejects
where staging = 'staging_songs'
    and rejected_at < dateadd(day, cast(-90 as integer), cast(sysdate as timestamp));

-- the number of this load
select (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
) as load;

-- clean up
drop table if exists sparkify_new_dim_users;

-- clean up
drop table if exists sparkify_kept_dim_users;

-- clean up
drop table if exists sparkify_new_dim_artists;

-- clean up
drop table if exists sparkify_new_dim_songs;

-- clean up
drop table if exists sparkify_new_dim_time;

-- clean up
drop table if exists sparkify_lookup_1_fact_songplays;

-- clean up
drop table if exists sparkify_repeated_fact_songplays;

-- clean up
drop table if exists sparkify_new_fact_songplays;

-- clean up
drop table if exists sparkify_met_fact_songplays;

-- clean up
drop table if exists sparkify_arrived_1_fact_songplays;

-- clean up
drop table if exists staging_events;

-- clean up
drop table if exists staging_songs;

-- done
commit;
