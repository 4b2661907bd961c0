"""The usual answer to the exercise: a data frame a file, an INSERT a row, a SELECT a play.

Usage: python etl.py DATA_DIR DATABASE_FILE
"""

import glob
import sys

import duckdb
import pandas as pd

TABLES = [
    """CREATE TABLE dim_users (user_id VARCHAR PRIMARY KEY, first_name VARCHAR, last_name VARCHAR, gender VARCHAR,
        level VARCHAR)""",
    "CREATE TABLE dim_songs (song_id VARCHAR PRIMARY KEY, title VARCHAR, artist_id VARCHAR, year INT, duration DOUBLE)",
    """CREATE TABLE dim_artists (artist_id VARCHAR PRIMARY KEY, name VARCHAR, location VARCHAR, latitude DOUBLE,
        longitude DOUBLE)""",
    """CREATE TABLE dim_time (start_time TIMESTAMP PRIMARY KEY, hour INT, day INT, week INT, month INT, year INT,
        weekday INT)""",
    "CREATE SEQUENCE songplays",
    """CREATE TABLE fact_songplays (songplay_id BIGINT DEFAULT nextval('songplays'), start_time TIMESTAMP NOT NULL,
        user_id VARCHAR, level VARCHAR, song_id VARCHAR, artist_id VARCHAR, session_id BIGINT, location VARCHAR,
        user_agent VARCHAR)""",
]

INSERT_SONG = "INSERT INTO dim_songs VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
INSERT_ARTIST = "INSERT INTO dim_artists VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
INSERT_TIME = "INSERT INTO dim_time VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
INSERT_USER = "INSERT INTO dim_users VALUES (?, ?, ?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET level = excluded.level"
INSERT_PLAY = """INSERT INTO fact_songplays (start_time, user_id, level, song_id, artist_id, session_id, location,
    user_agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
SELECT_SONG = """SELECT song_id, dim_songs.artist_id FROM dim_songs JOIN dim_artists USING (artist_id)
    WHERE title = ? AND name = ? AND duration = ?"""


def values(row):
    """DuckDB knows None, not NaN."""
    return [None if pd.isna(value) else value for value in row]


def load_song_file(connection, path):
    frame = pd.read_json(path, lines=True)
    for song in frame[["song_id", "title", "artist_id", "year", "duration"]].values.tolist():
        connection.execute(INSERT_SONG, values(song))
    columns = ["artist_id", "artist_name", "artist_location", "artist_latitude", "artist_longitude"]
    for artist in frame[columns].values.tolist():
        connection.execute(INSERT_ARTIST, values(artist))


def load_event_file(connection, path):
    frame = pd.read_json(path, lines=True, dtype={"userId": str})
    frame = frame[frame["page"] == "NextSong"]
    times = pd.to_datetime(frame["ts"], unit="ms")
    for time in times:
        weekday = (time.weekday() + 1) % 7
        connection.execute(
            INSERT_TIME,
            [time.to_pydatetime(), time.hour, time.day, time.week, time.month, time.year, weekday],
        )
    for user in frame[["userId", "firstName", "lastName", "gender", "level"]].values.tolist():
        connection.execute(INSERT_USER, values(user))
    for (_, event), time in zip(frame.iterrows(), times):
        found = connection.execute(SELECT_SONG, values([event.song, event.artist, event.length])).fetchone()
        song, artist = found if found else (None, None)
        play = [event.userId, event.level, song, artist, int(event.sessionId), event.location, event.userAgent]
        connection.execute(INSERT_PLAY, [time.to_pydatetime(), *values(play)])


def main(data, database):
    connection = duckdb.connect(database)
    for table in TABLES:
        connection.execute(table)
    for path in sorted(glob.glob(f"{data}/song_data/**/*.json", recursive=True)):
        load_song_file(connection, path)
    for path in sorted(glob.glob(f"{data}/log_data/**/*.json", recursive=True)):
        load_event_file(connection, path)
    connection.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
