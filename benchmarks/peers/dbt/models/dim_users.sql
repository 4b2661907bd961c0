select user_id, best.first_name, best.last_name, best.gender, best.level
from (
    select user_id, arg_max({first_name: first_name, last_name: last_name, gender: gender, level: level},
        (ts, session_id, item_in_session)) as best
    from {{ ref('plays') }}
    where user_id <> ''
    group by user_id)
union all
select 'unknown', null, null, null, null
