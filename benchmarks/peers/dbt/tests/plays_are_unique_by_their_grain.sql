select start_time, user_id, session_id, item_in_session
from {{ ref('fact_songplays') }}
group by all
having count(*) > 1
