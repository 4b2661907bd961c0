-- # a column is added
--     ~ dim_users.age: a column, INTEGER
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: add age
alter table dim_users add column age integer;

-- all or nothing
commit;

-- # a column with a default is added
--     ~ dim_users.age: a column, INTEGER, default 7
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: add age
alter table dim_users add column age integer default 7;

-- all or nothing
commit;

-- # a column is added that is NOT NULL with a default
--     ~ dim_users.age: a column, INTEGER NOT NULL, default 7
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: add age
alter table dim_users add column age integer default 7 not null;

-- all or nothing
commit;

-- # a column is added that is NOT NULL without a default
--   refused:
--   dim_users.age is NOT NULL without a default, and the rows that stand have no value for it; give it a default, or allow NULL

-- # a column is added that is NOT NULL without a default, to an empty table
--   -/+ dim_users: made anew, filled, and put in place of the old one
--         age: a column, INTEGER NOT NULL (a column that is NOT NULL without a default is only added to an empty table)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- check dim_users: there are no rows
select cast(
    case when violations = 0 then '0'
    else 'dim_users has rows, and none when the change was planned; plan it anew: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from dim_users
) as counted;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32),
    age integer not null,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # an encoded column is added
--     ~ dim_users.age: a column, INTEGER
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: add age
alter table dim_users add column age integer encode az64;

-- all or nothing
commit;

-- # a column with a comment is added
--     ~ dim_users.age: a column, INTEGER
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: add age
alter table dim_users add column age integer;

-- comment
comment on column dim_users.age is 'in years';

-- all or nothing
commit;

-- # a column goes unnamed
--   refused:
--   dim_users.level stands, and the star has it no more: its values would be lost; say destroying("dim_users.level") if that is meant, or renaming("dim_users", "level", …) if only its name changes

-- # a column goes by name
--     - dim_users.level: removed with its values
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 0 to rebuild, 1 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: no more level
alter table dim_users drop column level;

-- all or nothing
commit;

-- # a column is renamed
--     ~ dim_users.tier: renamed from level
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 2 kept
-- all or nothing
begin transaction;

-- dim_users: level is tier
alter table dim_users rename column level to tier;

-- all or nothing
commit;

-- # a column has been renamed before
--   nothing to change, 2 kept

-- # a column is renamed undeclared
--   refused:
--   dim_users.level stands, and the star has it no more: its values would be lost; say destroying("dim_users.level") if that is meant, or renaming("dim_users", "level", …) if only its name changes

-- # a column is renamed that is not there
--   refused:
--   Cannot rename dim_users.levl to tier: no such column (did you mean level?); name a column that stands
--   dim_users.level stands, and the star has it no more: its values would be lost; say destroying("dim_users.level") if that is meant, or renaming("dim_users", "level", …) if only its name changes

-- # a column is renamed to what the star has not
--   refused:
--   Cannot rename dim_users.level to teir: the star has no such column (did you mean tier?); name a column of the star
--   dim_users.level stands, and the star has it no more: its values would be lost; say destroying("dim_users.level") if that is meant, or renaming("dim_users", "level", …) if only its name changes

-- # a column is renamed that the star still has
--   refused:
--   Cannot rename dim_users.level to tier: the star has both; leave the renaming out, or the old column

-- # a column is renamed and widened
--     ~ dim_users.tier: renamed from level
--     ~ dim_users.tier: VARCHAR(32) → VARCHAR(64)
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 3 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: level is tier
alter table dim_users rename column level to tier;

-- all or nothing
commit;

-- dim_users: length of tier
alter table dim_users alter column tier type varchar(64);

-- # a VARCHAR is widened
--     ~ dim_users.level: VARCHAR(32) → VARCHAR(64)
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- dim_users: length of level
alter table dim_users alter column level type varchar(64);

-- # a VARCHAR is widened whose encoding keeps its length
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: VARCHAR(32) → VARCHAR(64) (its encoding TEXT255 keeps its length)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(64) encode text255,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as varchar(64)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a VARCHAR is widened and encoded otherwise
--     ~ dim_users.level: VARCHAR(32) → VARCHAR(64)
--     ~ dim_users.level: encoding BYTEDICT → ZSTD
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 3 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: encoding of level
alter table dim_users alter column level encode zstd;

-- all or nothing
commit;

-- dim_users: length of level
alter table dim_users alter column level type varchar(64);

-- # a VARCHAR with a default is widened
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: VARCHAR(32) → VARCHAR(64) (its default keeps its length)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(64) default 'free',
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as varchar(64)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a VARCHAR is widened in a unique key
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: VARCHAR(32) → VARCHAR(64) (the keys it is in keep its length)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(64),
    primary key (user_id),
    unique (level)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as varchar(64)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a VARCHAR is narrowed unnamed
--   refused:
--   dim_users.level is VARCHAR(64) and is to be VARCHAR(32): what a VARCHAR(32) does not hold would be lost; say destroying("dim_users.level") if that is meant

-- # a VARCHAR is narrowed by name
--     ~ dim_users.level: VARCHAR(64) → VARCHAR(32)
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- check dim_users: no level is longer
select cast(
    case when violations = 0 then '0'
    else 'dim_users.level has values of more than 32 bytes; give it more, or update them first: '
        || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from dim_users
    where octet_length(dim_users.level) > 32
) as counted;

-- all or nothing
commit;

-- dim_users: length of level
alter table dim_users alter column level type varchar(32);

-- # a CHAR becomes a longer VARCHAR
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: CHAR(4) → VARCHAR(8) (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(8),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as varchar(8)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a VARBYTE is widened
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: VARBYTE(8) → VARBYTE(16) (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varbyte(16),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as varbyte(16)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # INTEGER becomes BIGINT
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: INTEGER → BIGINT (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level bigint,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as bigint) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # BIGINT becomes INTEGER unnamed
--   refused:
--   dim_users.level is BIGINT and is to be INTEGER: what a INTEGER does not hold would be lost; say destroying("dim_users.level") if that is meant

-- # BIGINT becomes INTEGER by name
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: BIGINT → INTEGER (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level integer,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as integer) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # SMALLINT becomes DECIMAL
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: SMALLINT → DECIMAL(10, 2) (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level decimal(10, 2),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as decimal(10, 2)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a DECIMAL gets digits
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: DECIMAL(8, 2) → DECIMAL(12, 2) (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level decimal(12, 2),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as decimal(12, 2)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a DECIMAL loses digits by name
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: DECIMAL(8, 2) → DECIMAL(8, 0) (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level decimal(8, 0),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as decimal(8, 0)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # REAL becomes DOUBLE PRECISION
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: REAL → DOUBLE PRECISION (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level double precision,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as double precision) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # DATE becomes TIMESTAMP
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: DATE → TIMESTAMP (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level timestamp,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as timestamp) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # TIMESTAMP becomes DATE by name
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: TIMESTAMP → DATE (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level date,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as date) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # INTEGER becomes VARCHAR
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: INTEGER → VARCHAR(20) (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(20),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as varchar(20)) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # VARCHAR becomes INTEGER by name
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: VARCHAR(20) → INTEGER (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level integer,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    cast(level as integer) as level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # BOOLEAN becomes INTEGER
--   refused:
--   dim_users.level is BOOLEAN and is to be INTEGER, to which no cast leads; give the new column another name, and remove the old one

-- # SUPER becomes VARCHAR
--   refused:
--   dim_users.level is SUPER and is to be VARCHAR(100), to which no cast leads; give the new column another name, and remove the old one

-- # NULL is forbidden
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: NULL → NOT NULL (no statement changes NOT NULL)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- check dim_users: no level is NULL
select cast(
    case when violations = 0 then '0'
    else 'dim_users.level is NULL in rows that stand, and is to be NOT NULL; update them first: '
        || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from dim_users
    where dim_users.level is null
) as counted;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32) not null,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # NULL is allowed
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: NOT NULL → NULL (no statement changes NOT NULL)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a default comes
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: default none → 'free' (no statement changes a default)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32) default 'free',
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a default changes
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: default 'free' → 'paid' (no statement changes a default)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32) default 'paid',
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a default goes
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: default 'free' → none (no statement changes a default)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # an encoding changes
--     ~ dim_users.level: encoding RAW → ZSTD
--   0 to create, 1 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: encoding of level
alter table dim_users alter column level encode zstd;

-- all or nothing
commit;

-- # an encoding is left to the engine
--   nothing to change, 2 kept

-- # an encoding changes of an interleaved table
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: encoding RAW → ZSTD (an interleaved sort key keeps encodings and distribution as they are)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--   0 to create, 0 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32) encode zstd,
    primary key (user_id)
)
diststyle auto
interleaved sortkey (user_id, level);

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a comment on a column comes
--     ~ dim_users.level: comment none → «it's new»
--   0 to create, 1 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- comment
comment on column dim_users.level is 'it''s new';

-- all or nothing
commit;

-- # a comment on a column changes
--     ~ dim_users.level: comment «old» → «new»
--   0 to create, 1 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- comment
comment on column dim_users.level is 'new';

-- all or nothing
commit;

-- # a comment on a column goes
--     ~ dim_users.level: comment «old» → none
--   0 to create, 1 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- comment
comment on column dim_users.level is null;

-- all or nothing
commit;

-- # a column goes and another changes its type
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         age: INTEGER → BIGINT (only the length of a VARCHAR changes in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     - dim_users.level: removed with its values
--         left out where dim_users is made anew
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 1 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    age bigint,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, age)
select
    user_id,
    cast(age as bigint) as age
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a distribution key comes
--     ~ dim_users: distribution auto → by user_id (1,000 rows, 100.0 kB)
--   0 to create, 1 to change in place (100.0 kB), 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: distribution
alter table dim_users alter distkey user_id;

-- all or nothing
commit;

-- # the distribution changes
--     ~ dim_users: distribution all → even (1,000 rows, 100.0 kB)
--   0 to create, 1 to change in place (100.0 kB), 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: distribution
alter table dim_users alter diststyle even;

-- all or nothing
commit;

-- # the distribution is left to Redshift
--     ~ dim_users: distribution by user_id → auto (1,000 rows, 100.0 kB)
--   0 to create, 1 to change in place (100.0 kB), 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: distribution
alter table dim_users alter diststyle auto;

-- all or nothing
commit;

-- # the distribution of an interleaved table changes
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         distribution auto → all (an interleaved sort key keeps encodings and distribution as they are)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--   0 to create, 0 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32),
    primary key (user_id)
)
diststyle all
interleaved sortkey (user_id, level);

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a sort key comes
--     ~ dim_users: sort key auto → compound (level) (1,000 rows, 100.0 kB)
--   0 to create, 1 to change in place (100.0 kB), 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: sort key
alter table dim_users alter compound sortkey (level);

-- all or nothing
commit;

-- # a sort key goes
--     ~ dim_users: sort key compound (level) → none (1,000 rows, 100.0 kB)
--   0 to create, 1 to change in place (100.0 kB), 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: sort key
alter table dim_users alter sortkey none;

-- all or nothing
commit;

-- # a sort key becomes interleaved
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         sort key compound (level) → interleaved (user_id, level) (no table becomes interleaved in place)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--   0 to create, 0 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32),
    primary key (user_id)
)
diststyle auto
interleaved sortkey (user_id, level);

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a sort key is interleaved no more
--     ~ dim_users: sort key interleaved (user_id, level) → compound (level) (1,000 rows, 100.0 kB)
--   0 to create, 1 to change in place (100.0 kB), 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: sort key
alter table dim_users alter compound sortkey (level);

-- all or nothing
commit;

-- # sort key and distribution change
--     ~ dim_users: sort key auto → compound (level) (1,000 rows, 100.0 kB)
--     ~ dim_users: distribution auto → by user_id
--   0 to create, 2 to change in place (100.0 kB), 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: sort key and distribution
alter table dim_users alter sortkey (level), alter distkey user_id;

-- all or nothing
commit;

-- # a table is sorted by an encoded column
--     ~ dim_users: sort key auto → compound (level) (1,000 rows, 100.0 kB)
--   0 to create, 1 to change in place (100.0 kB), 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: sort key
alter table dim_users alter compound sortkey (level);

-- dim_users: encoding of level
alter table dim_users alter column level encode zstd;

-- all or nothing
commit;

-- # a column goes that sorts and distributes
--     - dim_users.level: removed with its values
--     ~ dim_users: sort key compound (level) → auto (1,000 rows, 100.0 kB)
--     ~ dim_users: distribution by level → auto
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 3 to change in place (100.0 kB), 0 to rebuild, 1 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: sort key
alter table dim_users alter sortkey auto;

-- dim_users: distribution
alter table dim_users alter diststyle auto;

-- dim_users: no more level
alter table dim_users drop column level;

-- all or nothing
commit;

-- # a comment on a table comes
--     ~ dim_users: comment none → «who hears»
--   0 to create, 1 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- comment
comment on table dim_users is 'who hears';

-- all or nothing
commit;

-- # a comment on a table goes
--     ~ dim_users: comment «who hears» → none
--   0 to create, 1 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- comment
comment on table dim_users is null;

-- all or nothing
commit;

-- # a unique key comes
--     ~ dim_users: unique key (level) declared
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- check dim_users: one row for each level
select cast(
    case when violations = 0 then '0'
    else 'dim_users.level: values with more than one row; remove the others first: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from (
        select 1 as one
        from dim_users
        where dim_users.level is not null
        group by dim_users.level
        having count(*) > 1
    ) as repeated
) as counted;

-- dim_users: unique key
alter table dim_users add unique (level);

-- all or nothing
commit;

-- # a unique key goes
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         unique key (level) no more declared (no statement drops a key without its name, which Redshift chose)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32),
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- # a unique key goes with its column
--     - dim_users.level: removed with its values
--     ~ dim_users: unique key (level) no more declared
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 1 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: no more level
alter table dim_users drop column level;

-- all or nothing
commit;

-- # a reference comes
--     ~ fact_plays: reference song_id → dim_songs.song_id declared
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 2 kept
-- all or nothing
begin transaction;

-- check fact_plays: song_id refers to dim_songs
select cast(
    case when violations = 0 then '0'
    else 'fact_plays.song_id refers to no row of dim_songs; add the members first, or set it to NULL: '
        || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from fact_plays
    where fact_plays.song_id is not null
        and not exists (
            select 1 as one
            from dim_songs
            where dim_songs.song_id = fact_plays.song_id
        )
) as counted;

-- fact_plays: refers to dim_songs
alter table fact_plays add foreign key (song_id) references dim_songs (song_id);

-- all or nothing
commit;

-- # a reference goes
--   -/+ fact_plays: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         reference song_id → dim_songs.song_id no more declared (no statement drops a key without its name, which Redshift chose)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 2 kept
-- all or nothing
begin transaction;

-- nobody writes to fact_plays
lock table fact_plays;

-- what an earlier attempt left
drop table if exists sparkify_new_fact_plays;

-- table sparkify_new_fact_plays
create table sparkify_new_fact_plays (
    play_id bigint not null,
    user_id varchar(64) not null,
    "at" timestamp not null,
    session_id bigint,
    length integer,
    song_id bigint not null,
    primary key (play_id),
    unique ("at", user_id),
    foreign key (user_id) references dim_users (user_id)
)
diststyle auto
sortkey auto;

-- copy fact_plays
insert into sparkify_new_fact_plays (play_id, user_id, "at", session_id, length, song_id)
select
    play_id,
    user_id,
    "at",
    session_id,
    length,
    song_id
from fact_plays;

-- the old one
drop table fact_plays;

-- put in place of the old one
alter table sparkify_new_fact_plays rename to fact_plays;

-- all or nothing
commit;

-- # a reference goes with its column
--     - fact_plays.song_id: removed with its values
--     ~ fact_plays: reference song_id → dim_songs.song_id no more declared
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 1 to destroy, 2 kept
-- all or nothing
begin transaction;

-- fact_plays: no more song_id
alter table fact_plays drop column song_id;

-- all or nothing
commit;

-- # a key is widened that facts refer to
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         user_id: VARCHAR(64) → VARCHAR(128) (the keys it is in keep its length)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--   -/+ fact_plays: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         user_id: VARCHAR(64) → VARCHAR(128) (the keys it is in keep its length)
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 2 to rebuild (200.0 kB), 0 to destroy, 0 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(128) not null,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id)
select cast(user_id as varchar(128)) as user_id
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- all or nothing
commit;

-- all or nothing
begin transaction;

-- nobody writes to fact_plays
lock table fact_plays;

-- what an earlier attempt left
drop table if exists sparkify_new_fact_plays;

-- table sparkify_new_fact_plays
create table sparkify_new_fact_plays (
    user_id varchar(128) not null,
    length bigint,
    primary key (user_id),
    foreign key (user_id) references dim_users (user_id)
)
diststyle auto
sortkey auto;

-- copy fact_plays
insert into sparkify_new_fact_plays (user_id, length)
select
    cast(user_id as varchar(128)) as user_id,
    length
from fact_plays;

-- the old one
drop table fact_plays;

-- put in place of the old one
alter table sparkify_new_fact_plays rename to fact_plays;

-- all or nothing
commit;

-- # readers come
--     ~ dim_users: role analysts may read it
--     ~ fact_plays: role analysts may read it
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 0 kept
-- all or nothing
begin transaction;

-- who may read
grant select on table dim_users to role analysts;

-- all or nothing
commit;

-- all or nothing
begin transaction;

-- who may read
grant select on table fact_plays to role analysts;

-- all or nothing
commit;

-- # readers go
--     ~ dim_users: role analysts may no more read it
--     ~ fact_plays: role analysts may no more read it
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 0 kept
-- all or nothing
begin transaction;

-- who may read
revoke select on table dim_users from role analysts;

-- all or nothing
commit;

-- all or nothing
begin transaction;

-- who may read
revoke select on table fact_plays from role analysts;

-- all or nothing
commit;

-- # readers come to a schema
--     ~ dim_users: everyone may read it
--     ~ fact_plays: everyone may read it
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 0 kept
-- all or nothing
begin transaction;

-- who may read
grant usage on schema music to public;

-- who may read
grant select on table music.dim_users to public;

-- all or nothing
commit;

-- all or nothing
begin transaction;

-- who may read
grant usage on schema music to public;

-- who may read
grant select on table music.fact_plays to public;

-- all or nothing
commit;

-- # a table is made anew that has readers and comments
--   -/+ dim_users: made anew, filled, and put in place of the old one (1,000 rows, 100.0 kB)
--         level: NULL → NOT NULL (no statement changes NOT NULL)
--         level: comment none → «plan»
--         what no model says goes: its owner, rights but those to read, policies of rows and columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 1 to rebuild (100.0 kB), 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- nobody writes to dim_users
lock table dim_users;

-- check dim_users: no level is NULL
select cast(
    case when violations = 0 then '0'
    else 'dim_users.level is NULL in rows that stand, and is to be NOT NULL; update them first: '
        || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from dim_users
    where dim_users.level is null
) as counted;

-- what an earlier attempt left
drop table if exists sparkify_new_dim_users;

-- table sparkify_new_dim_users
create table sparkify_new_dim_users (
    user_id varchar(64) not null,
    level varchar(32) not null,
    primary key (user_id)
)
diststyle auto
sortkey auto;

-- copy dim_users
insert into sparkify_new_dim_users (user_id, level)
select
    user_id,
    level
from dim_users;

-- the old one, and the references to it
drop table dim_users cascade;

-- put in place of the old one
alter table sparkify_new_dim_users rename to dim_users;

-- fact_plays: refers to dim_users
alter table fact_plays add foreign key (user_id) references dim_users (user_id);

-- comment
comment on table dim_users is 'who hears';

-- comment
comment on column dim_users.level is 'plan';

-- who may read
grant select on table dim_users to group g;

-- all or nothing
commit;

-- # a table comes
--     + dim_songs: a table of 2 columns
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   1 to create, 1 to change in place, 0 to rebuild, 0 to destroy, 2 kept
-- all or nothing
begin transaction;

-- table dim_songs
create table dim_songs (
    song_key bigint not null,
    song_id bigint not null,
    primary key (song_key),
    unique (song_id)
)
diststyle auto
sortkey auto;

-- ledger: surrogate keys
insert into sparkify_keys (table_name, highest) values ('dim_songs', 0);

-- all or nothing
commit;

-- # a table goes unnamed
--   refused:
--   dim_songs stands, and the star has it no more: its rows would be lost; say destroying("dim_songs") if that is meant, or renamingTable("dim_songs", …) if only its name changes

-- # a table goes by name
--     - dim_songs: removed with its rows (1,000 rows, 100.0 kB)
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 0 to rebuild, 1 to destroy, 2 kept
-- all or nothing
begin transaction;

-- no more dim_songs
drop table if exists dim_songs;

-- all or nothing
commit;

-- # a table and its column are renamed
--     ~ dim_hearers: renamed from dim_users
--     ~ dim_hearers.tier: renamed from level
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 3 to change in place, 0 to rebuild, 0 to destroy, 2 kept
-- all or nothing
begin transaction;

-- dim_users is dim_hearers
alter table dim_users rename to dim_hearers;

-- dim_hearers: level is tier
alter table dim_hearers rename column level to tier;

-- all or nothing
commit;

-- # a table is renamed that is not there
--   refused:
--   Cannot rename dim_user to dim_hearers: no such table (did you mean dim_users?); name a table that stands
--   dim_users stands, and the star has it no more: its rows would be lost; say destroying("dim_users") if that is meant, or renamingTable("dim_users", …) if only its name changes

-- # a table is renamed undeclared
--   refused:
--   dim_users stands, and the star has it no more: its rows would be lost; say destroying("dim_users") if that is meant, or renamingTable("dim_users", …) if only its name changes

-- # a table is made anew that a view shows
--   refused:
--   dim_users must be made anew, and paying_users, free_users depend on it; drop them first, or make views WITH NO SCHEMA BINDING

-- # nothing changes
--   nothing to change, 3 kept

-- # the grain changes
--   refused:
--   The grain of fact_plays changes to at, and rows of a finer one were left out; make a new warehouse and load it there

-- # the key of a dimension changes
--   refused:
--   The key of dim_users changes to user_id, realm, by which facts and later records find members; make a new warehouse and load it there
--   dim_users.realm is NOT NULL without a default, and the rows that stand have no value for it; give it a default, or allow NULL

-- # a dimension is numbered
--   refused:
--   The key of dim_users changes to user_key, by which facts and later records find members; make a new warehouse and load it there
--   dim_users.user_key is NOT NULL without a default, and the rows that stand have no value for it; give it a default, or allow NULL

-- # a dimension is numbered no more
--   refused:
--   The key of dim_users changes to user_id, by which facts and later records find members; make a new warehouse and load it there

-- # history begins
--   refused:
--   The key of dim_users changes to user_key, by which facts and later records find members; make a new warehouse and load it there
--   dim_users.sparkify_tie_1 goes: records would be decided otherwise than those that stand were; make a new warehouse and load it there
--   dim_users.sparkify_tie_2 goes: records would be decided otherwise than those that stand were; make a new warehouse and load it there
--   dim_users.user_key is NOT NULL without a default, and the rows that stand have no value for it; give it a default, or allow NULL
--   dim_users.valid_from is NOT NULL without a default, and the rows that stand have no value for it; give it a default, or allow NULL
--   dim_users.valid_to is NOT NULL without a default, and the rows that stand have no value for it; give it a default, or allow NULL
--   dim_users.is_current is NOT NULL without a default, and the rows that stand have no value for it; give it a default, or allow NULL
--   sparkify_seen_dim_users is wanted by the model, and the records of dim_users that it would hold are not stored; make a new warehouse and load it there
--   fact_songplays.user_key is NOT NULL without a default, and the rows that stand have no value for it; give it a default, or allow NULL

-- # history ends
--   refused:
--   The key of dim_users changes to user_id, by which facts and later records find members; make a new warehouse and load it there
--   dim_users.sparkify_tie_1 is wanted by the model, and what the rows that stand would have there is not stored; make a new warehouse and load it there
--   dim_users.sparkify_tie_2 is wanted by the model, and what the rows that stand would have there is not stored; make a new warehouse and load it there
--   dim_users.valid_from stands, and the star has it no more: its values would be lost; say destroying("dim_users.valid_from") if that is meant, or renaming("dim_users", "valid_from", …) if only its name changes
--   dim_users.valid_to stands, and the star has it no more: its values would be lost; say destroying("dim_users.valid_to") if that is meant, or renaming("dim_users", "valid_to", …) if only its name changes
--   dim_users.is_current stands, and the star has it no more: its values would be lost; say destroying("dim_users.is_current") if that is meant, or renaming("dim_users", "is_current", …) if only its name changes
--   sparkify_seen_dim_users is no more wanted by the model, and what stands in dim_users was decided by it; make a new warehouse and load it there

-- # a value is kept for lookups
--   refused:
--   dim_users.sparkify_kept_name is wanted by the model, and what the rows that stand would have there is not stored; make a new warehouse and load it there

-- # a value is kept for lookups no more
--     - dim_users.sparkify_kept_name: removed with its values
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 1 to change in place, 0 to rebuild, 1 to destroy, 1 kept
-- all or nothing
begin transaction;

-- dim_users: no more sparkify_kept_name
alter table dim_users drop column sparkify_kept_name;

-- all or nothing
commit;

-- # a value is kept for lookups, of an empty table
--     ~ dim_users.sparkify_kept_name: a column, VARCHAR(20)
--     ~ the model: loads follow the new one; what was loaded by the old one stays as it is
--   0 to create, 2 to change in place, 0 to rebuild, 0 to destroy, 1 kept
-- all or nothing
begin transaction;

-- check dim_users: there are no rows
select cast(
    case when violations = 0 then '0'
    else 'dim_users has rows, and none when the change was planned; plan it anew: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from dim_users
) as counted;

-- dim_users: add sparkify_kept_name
alter table dim_users add column sparkify_kept_name varchar(20);

-- all or nothing
commit;
