select *
from read_json('{{ env_var("SAMPLE") }}/song_data/**/*.json', format = 'newline_delimited', columns = {
    artist_id: 'VARCHAR', artist_latitude: 'DOUBLE', artist_longitude: 'DOUBLE', artist_location: 'VARCHAR',
    artist_name: 'VARCHAR', song_id: 'VARCHAR', title: 'VARCHAR', duration: 'DOUBLE', year: 'INTEGER'})
