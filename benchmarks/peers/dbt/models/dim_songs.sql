select song_id, best.title, best.artist_id, nullif(best.year, 0) as year, best.duration
from (
    select song_id, max({title: title, artist_id: artist_id, year: year, duration: duration}) as best
    from {{ ref('catalogue') }}
    group by song_id)
union all
select 'unknown', null, null, null, null
