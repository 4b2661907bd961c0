select userId as user_id, firstName as first_name, lastName as last_name, gender, level, ts, sessionId as session_id,
    itemInSession as item_in_session, location, userAgent as user_agent, song, artist, length
from read_json('{{ env_var("SAMPLE") }}/log_data/**/*.json', format = 'newline_delimited', columns = {
    artist: 'VARCHAR', firstName: 'VARCHAR', gender: 'VARCHAR', itemInSession: 'INTEGER', lastName: 'VARCHAR',
    length: 'DOUBLE', level: 'VARCHAR', location: 'VARCHAR', page: 'VARCHAR', sessionId: 'BIGINT', song: 'VARCHAR',
    ts: 'BIGINT', userAgent: 'VARCHAR', userId: 'VARCHAR'})
where page = 'NextSong'
