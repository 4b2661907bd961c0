\set ON_ERROR_STOP on

-- readers see all of this load or nothing
begin transaction;

-- one load at a time
lock table sparkify_lock;

-- check that the pseudonym is nobody's
select cast(
    case when violations = 0 then '0'
    else 'dim_users: the pseudonym that was drawn is taken; erase again: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from dim_users
    where user_id = 'erased-0123456789abcdef0123456789abcdef'
) as counted;

-- fact_songplays: count the rows of the member
select count(*) as erased
from fact_songplays
where fact_songplays.user_id = '42';

-- fact_songplays: what else it tells of the member
update fact_songplays
set
    location = cast(null as varchar(512)),
    user_agent = cast(null as varchar(1024))
where fact_songplays.user_id = '42';

-- fact_songplays: the key of the member
update fact_songplays
set
    user_id = 'erased-0123456789abcdef0123456789abcdef'
where fact_songplays.user_id = '42';

-- check fact_songplays: one row for each start_time, user_id, session_id, item_in_session
select cast(
    case when violations = 0 then '0'
    else 'fact_songplays.start_time, user_id, session_id, item_in_session: rows that nothing would tell apart without the member of dim_users; let the grain do without personal columns: '
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
        where start_time is not null
            and user_id is not null
            and session_id is not null
            and item_in_session is not null
        group by start_time, user_id, session_id, item_in_session
        having count(*) > 1
    ) as violating
) as counted;

-- dim_users: the member
update dim_users
set
    user_id = 'erased-0123456789abcdef0123456789abcdef',
    first_name = cast(null as varchar(256)),
    last_name = cast(null as varchar(256)),
    gender = cast(null as varchar(32))
where dim_users.user_id = '42';

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

-- rejected records that hold the key
delete from sparkify_rejects
where reject_id = 7 or reject_id = 9;

-- ledger: an erasure
insert into sparkify_erasures (erasure_id, erased_at, table_name, way, row_count, token)
select
    (
        select coalesce(max(erasure_id), 0) as erasure_id
        from sparkify_erasures
    ) + 1 as erasure_id,
    sysdate as erased_at,
    'dim_users' as table_name,
    'PSEUDONYMISED' as way,
    3 as row_count,
    'token' as token;

-- ledger: its number
select (
    select coalesce(max(erasure_id), 0) as erasure_id
    from sparkify_erasures
) as load;

-- all or nothing
commit;
