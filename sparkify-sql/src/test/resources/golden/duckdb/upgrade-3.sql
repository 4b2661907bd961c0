-- all or nothing
begin transaction;

-- one at a time
update sparkify_lock set taken = taken + 1;

-- ledger
create table sparkify_erasures (
    erasure_id bigint not null,
    erased_at timestamp not null,
    table_name varchar(127) not null,
    way varchar(127) not null,
    row_count bigint not null,
    token varchar(127) not null
);

-- ledger: its version
update sparkify_warehouse
set
    version = 4,
    model = '532345f5a7f5c46ecbade5f1efc0c1fb8be6b78a13d72f9c16ef66164be31534';

-- all or nothing
commit;
