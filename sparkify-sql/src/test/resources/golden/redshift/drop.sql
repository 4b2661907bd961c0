\set ON_ERROR_STOP on

-- all or nothing
begin transaction;

-- table fact_songplays
drop table if exists fact_songplays;

-- table dim_time
drop table if exists dim_time;

-- table dim_songs
drop table if exists dim_songs;

-- table dim_artists
drop table if exists dim_artists;

-- table dim_users
drop table if exists dim_users;

-- table sparkify_warehouse
drop table if exists sparkify_warehouse;

-- table sparkify_lock
drop table if exists sparkify_lock;

-- table sparkify_keys
drop table if exists sparkify_keys;

-- table sparkify_loads
drop table if exists sparkify_loads;

-- table sparkify_files
drop table if exists sparkify_files;

-- table sparkify_reach
drop table if exists sparkify_reach;

-- table sparkify_counts
drop table if exists sparkify_counts;

-- table sparkify_rejects
drop table if exists sparkify_rejects;

-- table sparkify_tables
drop table if exists sparkify_tables;

-- table sparkify_columns
drop table if exists sparkify_columns;

-- table sparkify_table_keys
drop table if exists sparkify_table_keys;

-- table sparkify_changes
drop table if exists sparkify_changes;

-- table sparkify_erasures
drop table if exists sparkify_erasures;

-- all or nothing
commit;
