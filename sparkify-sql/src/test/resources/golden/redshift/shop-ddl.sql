\set ON_ERROR_STOP on

-- all or nothing
begin transaction;

-- schema shop
create schema if not exists shop;

-- ledger
create table shop.sparkify_warehouse (
    version integer not null,
    star varchar(127) not null,
    model varchar(127) not null,
    made varchar(127) not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_lock (
    taken bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_keys (
    table_name varchar(127) not null,
    highest bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_loads (
    load_id bigint not null,
    loaded_at timestamp not null,
    token varchar(127) not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_files (
    staging varchar(127) not null,
    uri varchar(4352) not null,
    size bigint not null,
    fingerprint varchar(127) not null,
    stamp varchar(127) not null,
    load_id bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_reach (
    load_id bigint not null,
    table_name varchar(127) not null,
    first_at timestamp not null,
    last_at timestamp not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_counts (
    load_id bigint not null,
    subject varchar(127) not null,
    measure varchar(127) not null,
    amount bigint not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_rejects (
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
create table shop.sparkify_tables (
    table_name varchar(127) not null,
    distribution varchar(127) not null,
    sort_key varchar(127) not null,
    description varchar(65535) not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_columns (
    table_name varchar(127) not null,
    place integer not null,
    column_name varchar(127) not null,
    type_name varchar(127) not null,
    required integer not null,
    default_text varchar(65535) not null,
    encoding varchar(127) not null,
    description varchar(65535) not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_table_keys (
    table_name varchar(127) not null,
    kind varchar(127) not null,
    number integer not null,
    place integer not null,
    column_name varchar(127) not null,
    target_schema varchar(127) not null,
    target_table varchar(127) not null,
    target_column varchar(127) not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_changes (
    change_id bigint not null,
    changed_at timestamp not null,
    from_model varchar(127) not null,
    to_model varchar(127) not null,
    what varchar(4096) not null,
    done integer not null
)
diststyle auto
sortkey auto;

-- ledger
create table shop.sparkify_erasures (
    erasure_id bigint not null,
    erased_at timestamp not null,
    table_name varchar(127) not null,
    way varchar(127) not null,
    row_count bigint not null,
    token varchar(127) not null
)
diststyle auto
sortkey auto;

-- ledger: what it is for
insert into shop.sparkify_warehouse (version, star, model, made) values (4, 'shop', 'fd6e764c02dfe13f46410f03cf9d1b56fcba42f8ad9b60615c203283773985f4', 'TABLES');

-- ledger: the row that loads lock
insert into shop.sparkify_lock (taken) values (0);

-- dimension dim_date
create table shop.dim_date (
    date date not null,
    date_key integer,
    year integer,
    quarter integer,
    month integer,
    month_name varchar(9),
    week integer,
    day_of_year integer,
    day_of_month integer,
    weekday integer,
    weekday_name varchar(9),
    is_weekend boolean,
    primary key (date)
)
diststyle auto
sortkey auto;

-- dimension dim_customers
create table shop.dim_customers (
    customer_key bigint not null,
    customer varchar(32) not null,
    segment varchar(32),
    name varchar(100),
    town varchar(100),
    valid_from timestamp not null,
    valid_to timestamp not null,
    is_current boolean not null,
    sparkify_as_of timestamp,
    primary key (customer_key)
)
diststyle auto
sortkey auto;

-- records of dim_customers by which later ones are decided
create table shop.sparkify_seen_dim_customers (
    customer varchar(32) not null,
    segment varchar(32),
    name varchar(100),
    town varchar(100),
    sparkify_as_of timestamp
)
diststyle auto
compound sortkey (sparkify_as_of);

-- records of dim_customers by which later ones are decided
create table shop.sparkify_first_dim_customers (
    customer varchar(32) not null,
    segment varchar(32),
    name varchar(100),
    town varchar(100),
    sparkify_as_of timestamp
)
diststyle auto
compound sortkey (sparkify_as_of);

-- dimension dim_products
create table shop.dim_products (
    product_key bigint not null,
    product varchar(32) not null,
    price decimal(9, 2),
    since timestamp not null,
    until timestamp not null,
    is_valid boolean not null,
    sparkify_as_of timestamp,
    sparkify_seen timestamp,
    primary key (product_key)
)
diststyle auto
sortkey auto;

-- dimension dim_coupons
create table shop.dim_coupons (
    coupon varchar(32) not null,
    first_customer varchar(32),
    last_customer varchar(32),
    sparkify_last_first_customer varchar(32),
    sparkify_as_of timestamp,
    sparkify_tie_1 bigint,
    primary key (coupon)
)
diststyle auto
sortkey auto;

-- records of dim_coupons by which later ones are decided
create table shop.sparkify_first_dim_coupons (
    coupon varchar(32) not null,
    first_customer varchar(32),
    last_customer varchar(32),
    sparkify_last_first_customer varchar(32),
    sparkify_as_of timestamp,
    sparkify_tie_1 bigint
)
diststyle auto
compound sortkey (sparkify_as_of);

-- fact fact_sales, grain: id
create table shop.fact_sales (
    sale_key bigint not null,
    id bigint not null,
    "at" timestamp not null,
    day date not null,
    customer varchar(32),
    customer_key bigint not null,
    product varchar(32),
    product_key bigint not null,
    coupon varchar(32) not null,
    amount decimal(9, 2),
    stock integer,
    primary key (sale_key),
    unique (id),
    foreign key (day) references shop.dim_date (date),
    foreign key (customer_key) references shop.dim_customers (customer_key),
    foreign key (product_key) references shop.dim_products (product_key),
    foreign key (coupon) references shop.dim_coupons (coupon)
)
diststyle auto
sortkey auto;

-- ledger: surrogate keys
insert into shop.sparkify_keys (table_name, highest) values
    ('dim_customers', 0),
    ('dim_products', 0),
    ('fact_sales', 0),
    ('sparkify_rejects', 0);

-- ledger: tables as they are declared
insert into shop.sparkify_tables (table_name, distribution, sort_key, description) values
    ('dim_date', 'AUTO', 'AUTO', ''),
    ('dim_customers', 'AUTO', 'AUTO', ''),
    ('sparkify_seen_dim_customers', 'AUTO', 'COMPOUND', ''),
    ('sparkify_first_dim_customers', 'AUTO', 'COMPOUND', ''),
    ('dim_products', 'AUTO', 'AUTO', ''),
    ('dim_coupons', 'AUTO', 'AUTO', ''),
    ('sparkify_first_dim_coupons', 'AUTO', 'COMPOUND', ''),
    ('fact_sales', 'AUTO', 'AUTO', '');

-- ledger: tables as they are declared
insert into shop.sparkify_columns (table_name, place, column_name, type_name, required, default_text,
    encoding, description) values
    ('dim_date', 1, 'date', 'DATE', 1, '', '', ''),
    ('dim_date', 2, 'date_key', 'INTEGER', 0, '', '', ''),
    ('dim_date', 3, 'year', 'INTEGER', 0, '', '', ''),
    ('dim_date', 4, 'quarter', 'INTEGER', 0, '', '', ''),
    ('dim_date', 5, 'month', 'INTEGER', 0, '', '', ''),
    ('dim_date', 6, 'month_name', 'VARCHAR(9)', 0, '', '', ''),
    ('dim_date', 7, 'week', 'INTEGER', 0, '', '', ''),
    ('dim_date', 8, 'day_of_year', 'INTEGER', 0, '', '', ''),
    ('dim_date', 9, 'day_of_month', 'INTEGER', 0, '', '', ''),
    ('dim_date', 10, 'weekday', 'INTEGER', 0, '', '', ''),
    ('dim_date', 11, 'weekday_name', 'VARCHAR(9)', 0, '', '', ''),
    ('dim_date', 12, 'is_weekend', 'BOOLEAN', 0, '', '', ''),
    ('dim_customers', 1, 'customer_key', 'BIGINT', 1, '', '', ''),
    ('dim_customers', 2, 'customer', 'VARCHAR(32)', 1, '', '', ''),
    ('dim_customers', 3, 'segment', 'VARCHAR(32)', 0, '', '', ''),
    ('dim_customers', 4, 'name', 'VARCHAR(100)', 0, '', '', ''),
    ('dim_customers', 5, 'town', 'VARCHAR(100)', 0, '', '', ''),
    ('dim_customers', 6, 'valid_from', 'TIMESTAMP', 1, '', '', ''),
    ('dim_customers', 7, 'valid_to', 'TIMESTAMP', 1, '', '', ''),
    ('dim_customers', 8, 'is_current', 'BOOLEAN', 1, '', '', ''),
    ('dim_customers', 9, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('sparkify_seen_dim_customers', 1, 'customer', 'VARCHAR(32)', 1, '', '', ''),
    ('sparkify_seen_dim_customers', 2, 'segment', 'VARCHAR(32)', 0, '', '', ''),
    ('sparkify_seen_dim_customers', 3, 'name', 'VARCHAR(100)', 0, '', '', ''),
    ('sparkify_seen_dim_customers', 4, 'town', 'VARCHAR(100)', 0, '', '', ''),
    ('sparkify_seen_dim_customers', 5, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('sparkify_first_dim_customers', 1, 'customer', 'VARCHAR(32)', 1, '', '', ''),
    ('sparkify_first_dim_customers', 2, 'segment', 'VARCHAR(32)', 0, '', '', ''),
    ('sparkify_first_dim_customers', 3, 'name', 'VARCHAR(100)', 0, '', '', ''),
    ('sparkify_first_dim_customers', 4, 'town', 'VARCHAR(100)', 0, '', '', ''),
    ('sparkify_first_dim_customers', 5, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('dim_products', 1, 'product_key', 'BIGINT', 1, '', '', ''),
    ('dim_products', 2, 'product', 'VARCHAR(32)', 1, '', '', ''),
    ('dim_products', 3, 'price', 'DECIMAL(9, 2)', 0, '', '', ''),
    ('dim_products', 4, 'since', 'TIMESTAMP', 1, '', '', ''),
    ('dim_products', 5, 'until', 'TIMESTAMP', 1, '', '', ''),
    ('dim_products', 6, 'is_valid', 'BOOLEAN', 1, '', '', ''),
    ('dim_products', 7, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('dim_products', 8, 'sparkify_seen', 'TIMESTAMP', 0, '', '', ''),
    ('dim_coupons', 1, 'coupon', 'VARCHAR(32)', 1, '', '', ''),
    ('dim_coupons', 2, 'first_customer', 'VARCHAR(32)', 0, '', '', ''),
    ('dim_coupons', 3, 'last_customer', 'VARCHAR(32)', 0, '', '', ''),
    ('dim_coupons', 4, 'sparkify_last_first_customer', 'VARCHAR(32)', 0, '', '', ''),
    ('dim_coupons', 5, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('dim_coupons', 6, 'sparkify_tie_1', 'BIGINT', 0, '', '', ''),
    ('sparkify_first_dim_coupons', 1, 'coupon', 'VARCHAR(32)', 1, '', '', ''),
    ('sparkify_first_dim_coupons', 2, 'first_customer', 'VARCHAR(32)', 0, '', '', ''),
    ('sparkify_first_dim_coupons', 3, 'last_customer', 'VARCHAR(32)', 0, '', '', ''),
    ('sparkify_first_dim_coupons', 4, 'sparkify_last_first_customer', 'VARCHAR(32)', 0, '', '', ''),
    ('sparkify_first_dim_coupons', 5, 'sparkify_as_of', 'TIMESTAMP', 0, '', '', ''),
    ('sparkify_first_dim_coupons', 6, 'sparkify_tie_1', 'BIGINT', 0, '', '', ''),
    ('fact_sales', 1, 'sale_key', 'BIGINT', 1, '', '', ''),
    ('fact_sales', 2, 'id', 'BIGINT', 1, '', '', ''),
    ('fact_sales', 3, 'at', 'TIMESTAMP', 1, '', '', ''),
    ('fact_sales', 4, 'day', 'DATE', 1, '', '', ''),
    ('fact_sales', 5, 'customer', 'VARCHAR(32)', 0, '', '', ''),
    ('fact_sales', 6, 'customer_key', 'BIGINT', 1, '', '', ''),
    ('fact_sales', 7, 'product', 'VARCHAR(32)', 0, '', '', ''),
    ('fact_sales', 8, 'product_key', 'BIGINT', 1, '', '', ''),
    ('fact_sales', 9, 'coupon', 'VARCHAR(32)', 1, '', '', ''),
    ('fact_sales', 10, 'amount', 'DECIMAL(9, 2)', 0, '', '', ''),
    ('fact_sales', 11, 'stock', 'INTEGER', 0, '', '', '');

-- ledger: tables as they are declared
insert into shop.sparkify_table_keys (table_name, kind, number, place, column_name, target_schema,
    target_table, target_column) values
    ('dim_date', 'PRIMARY', 1, 1, 'date', '', '', ''),
    ('dim_customers', 'PRIMARY', 1, 1, 'customer_key', '', '', ''),
    ('sparkify_seen_dim_customers', 'SORT', 1, 1, 'sparkify_as_of', '', '', ''),
    ('sparkify_first_dim_customers', 'SORT', 1, 1, 'sparkify_as_of', '', '', ''),
    ('dim_products', 'PRIMARY', 1, 1, 'product_key', '', '', ''),
    ('dim_coupons', 'PRIMARY', 1, 1, 'coupon', '', '', ''),
    ('sparkify_first_dim_coupons', 'SORT', 1, 1, 'sparkify_as_of', '', '', ''),
    ('fact_sales', 'PRIMARY', 1, 1, 'sale_key', '', '', ''),
    ('fact_sales', 'UNIQUE', 1, 1, 'id', '', '', ''),
    ('fact_sales', 'FOREIGN', 1, 1, 'day', 'shop', 'dim_date', 'date'),
    ('fact_sales', 'FOREIGN', 2, 1, 'customer_key', 'shop', 'dim_customers', 'customer_key'),
    ('fact_sales', 'FOREIGN', 3, 1, 'product_key', 'shop', 'dim_products', 'product_key'),
    ('fact_sales', 'FOREIGN', 4, 1, 'coupon', 'shop', 'dim_coupons', 'coupon');

-- dim_date: every day
insert into shop.dim_date (date, date_key, year, quarter, month, month_name, week, day_of_year,
    day_of_month, weekday, weekday_name, is_weekend)
select
    day as date,
    cast(extract(year from day) * 10000 + extract(month from day) * 100 + extract(day from day) as integer) as date_key,
    extract(year from day) as year,
    extract(quarter from day) as quarter,
    extract(month from day) as month,
    case when extract(month from day) = 1 then 'January' when extract(month from day) = 2 then 'February'
        when extract(month from day) = 3 then 'March' when extract(month from day) = 4 then 'April'
        when extract(month from day) = 5 then 'May' when extract(month from day) = 6 then 'June'
        when extract(month from day) = 7 then 'July' when extract(month from day) = 8 then 'August'
        when extract(month from day) = 9 then 'September' when extract(month from day) = 10 then 'October'
        when extract(month from day) = 11 then 'November' else 'December' end as month_name,
    extract(week from day) as week,
    extract(doy from day) as day_of_year,
    extract(day from day) as day_of_month,
    extract(dow from day) as weekday,
    case when extract(dow from day) = 0 then 'Sunday' when extract(dow from day) = 1 then 'Monday'
        when extract(dow from day) = 2 then 'Tuesday' when extract(dow from day) = 3 then 'Wednesday'
        when extract(dow from day) = 4 then 'Thursday' when extract(dow from day) = 5 then 'Friday' else 'Saturday' end as weekday_name,
    extract(dow from day) = 0 or extract(dow from day) = 6 as is_weekend
from (
    select cast(dateadd(day, cast(number as integer), cast(date '2024-01-01' as timestamp)) as date) as day
    from (
        select digit_0.digit * 1 + digit_1.digit * 10 + digit_2.digit * 100 as number
        from (
            select 0 as digit
            union all
            select 1 as digit
            union all
            select 2 as digit
            union all
            select 3 as digit
            union all
            select 4 as digit
            union all
            select 5 as digit
            union all
            select 6 as digit
            union all
            select 7 as digit
            union all
            select 8 as digit
            union all
            select 9 as digit
        ) as digit_0
        join (
            select 0 as digit
            union all
            select 1 as digit
            union all
            select 2 as digit
            union all
            select 3 as digit
            union all
            select 4 as digit
            union all
            select 5 as digit
            union all
            select 6 as digit
            union all
            select 7 as digit
            union all
            select 8 as digit
            union all
            select 9 as digit
        ) as digit_1 on 1 = 1
        join (
            select 0 as digit
            union all
            select 1 as digit
            union all
            select 2 as digit
            union all
            select 3 as digit
            union all
            select 4 as digit
            union all
            select 5 as digit
            union all
            select 6 as digit
            union all
            select 7 as digit
            union all
            select 8 as digit
            union all
            select 9 as digit
        ) as digit_2 on 1 = 1
    ) as numbers
    where number < 731
) as days;

-- all or nothing
commit;
