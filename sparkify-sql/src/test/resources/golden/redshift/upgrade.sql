\set ON_ERROR_STOP on

-- all or nothing
begin transaction;

-- one at a time
lock table sparkify_lock;

-- ledger
create table sparkify_reach (
    load_id bigint not null,
    table_name varchar(127) not null,
    first_at timestamp not null,
    last_at timestamp not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_counts (
    load_id bigint not null,
    subject varchar(127) not null,
    measure varchar(127) not null,
    amount bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table sparkify_rejects (
    reject_id bigint not null,
    load_id bigint not null,
    rejected_at timestamp not null,
    replaced_by bigint not null,
    staging varchar(127) not null,
    uri varchar(4352) not null,
    line bigint not null,
    column_name varchar(127) not null,
    reason varchar(4096) not null,
    record varchar(65535) not null
)
diststyle auto
sortkey auto;

-- ledger
alter table sparkify_loads add column token varchar(127) default '';

-- ledger
alter table sparkify_files add column stamp varchar(127) default '';

-- ledger: numbers of rejected records
insert into sparkify_keys (table_name, highest) values ('sparkify_rejects', 0);

-- ledger: loads of which it is not known how far they reach
insert into sparkify_reach (load_id, table_name, first_at, last_at)
select
    load_id,
    'fact_songplays' as table_name,
    timestamp '0001-01-01 00:00:00.000000' as first_at,
    timestamp '9999-12-31 23:59:59.999999' as last_at
from sparkify_loads;

-- ledger: its version
update sparkify_warehouse
set
    version = 2,
    model = '532345f5a7f5c46ecbade5f1efc0c1fb8be6b78a13d72f9c16ef66164be31534';

-- all or nothing
commit;
