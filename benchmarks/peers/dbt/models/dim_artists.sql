select artist_id, best.name, best.location, best.latitude, best.longitude
from (
    select artist_id, max({name: artist_name, location: artist_location, latitude: artist_latitude,
        longitude: artist_longitude}) as best
    from {{ ref('catalogue') }}
    group by artist_id)
union all
select 'unknown', null, null, null, null
