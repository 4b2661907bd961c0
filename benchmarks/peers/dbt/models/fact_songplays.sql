with grain as (
    select *
    from {{ ref('plays') }}
    qualify row_number() over (partition by ts, user_id, session_id, item_in_session order by level) = 1),
found as (
    select title, artist_name, duration, min((song_id, artist_id)) as ids
    from {{ ref('catalogue') }}
    group by all)
select row_number() over (order by ts, user_id, session_id, item_in_session) as songplay_id, epoch_ms(ts) as start_time,
    coalesce(nullif(user_id, ''), 'unknown') as user_id, level, coalesce(ids[1], 'unknown') as song_id,
    coalesce(ids[2], 'unknown') as artist_id, session_id, item_in_session, location, user_agent, song as song_title,
    artist as artist_name, length as song_length
from grain left join found on song = found.title and artist = found.artist_name and length = found.duration
