\set ON_ERROR_STOP on

-- readers see all of this load or nothing
begin transaction;

-- one load at a time
lock table shop.sparkify_lock;

-- ledger: this load
insert into shop.sparkify_loads (load_id, loaded_at, token)
select
    (
        select coalesce(max(load_id), 0) as load_id
        from shop.sparkify_loads
    ) + 1 as load_id,
    sysdate as loaded_at,
    '' as token;

-- staging orders
create temporary table orders (
    id bigint,
    customer varchar(32),
    product varchar(32),
    price decimal(9, 2),
    coupon varchar(32),
    amount decimal(9, 2),
    stock integer,
    "at" timestamp
)
diststyle auto
sortkey auto;

-- read orders
copy orders (id, customer, product, price, coupon, amount, stock, "at")
from 's3://shop/orders/'
iam_role default
format as json 'auto ignorecase'
compupdate off
statupdate off;

-- staging people
create temporary table people (
    customer varchar(32),
    name varchar(100),
    segment varchar(32),
    town varchar(100),
    "at" timestamp
)
diststyle auto
sortkey auto;

-- read people
copy people (customer, name, segment, town, "at")
from 's3://shop/people/'
iam_role default
format as json 'auto ignorecase'
compupdate off
statupdate off;

-- check dim_products.product: a real key equals the one reserved for the unknown member
select cast(
    case when violations = 0 then '0'
    else 'dim_products.product: a real key equals the one reserved for the unknown member: '
        || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from orders
    where nullif(rtrim(product, ' '), '') = 'unknown'
) as counted;

-- check dim_products.product: NULL is not allowed
select cast(
    case when violations = 0 then '0'
    else 'dim_products.product: NULL is not allowed: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from orders
    where nullif(rtrim(product, ' '), '') is null
) as counted;

-- check dim_products, asOf: NULL is not allowed
select cast(
    case when violations = 0 then '0'
    else 'dim_products, asOf: NULL is not allowed: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from orders
    where "at" is null
) as counted;

-- check dim_products, asOf: the time is after every version
select cast(
    case when violations = 0 then '0'
    else 'dim_products, asOf: the time is after every version: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from orders
    where "at" >= timestamp '9999-12-31 23:59:59.999999'
) as counted;

-- check dim_coupons.coupon: a real key equals the one reserved for the unknown member
select cast(
    case when violations = 0 then '0'
    else 'dim_coupons.coupon: a real key equals the one reserved for the unknown member: '
        || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from orders
    where nullif(rtrim(coupon, ' '), '') = 'unknown'
) as counted;

-- check dim_coupons.coupon: NULL is not allowed
select cast(
    case when violations = 0 then '0'
    else 'dim_coupons.coupon: NULL is not allowed: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from orders
    where coupon <> ''
        and nullif(rtrim(coupon, ' '), '') is null
) as counted;

-- check fact_sales.id: NULL is not allowed; COPY makes an empty text NULL, too
select cast(
    case when violations = 0 then '0'
    else 'fact_sales.id: NULL is not allowed; COPY makes an empty text NULL, too: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from orders
    where id is null
) as counted;

-- check fact_sales.day: NULL is not allowed; COPY makes an empty text NULL, too
select cast(
    case when violations = 0 then '0'
    else 'fact_sales.day: NULL is not allowed; COPY makes an empty text NULL, too: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from orders
    where cast("at" as date) is null
) as counted;

-- check that orders has keys for id, customer, product, price, amount, stock, at
select cast(
    case when violations = 0 then '0'
    else 'orders: columns that are NULL in every record that is taken, so no record has such a key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when count(*) >= 50 then case when count(id) = 0 then 1 else 0 end + case when count(customer) = 0 then 1 else 0 end
            + case when count(product) = 0 then 1 else 0 end + case when count(price) = 0 then 1 else 0 end
            + case when count(amount) = 0 then 1 else 0 end + case when count(stock) = 0 then 1 else 0 end
            + case when count("at") = 0 then 1 else 0 end else 0 end as violations,
        trim(case when count(id) = 0 then 'id ' else '' end || case when count(customer) = 0 then 'customer ' else '' end
            || case when count(product) = 0 then 'product ' else '' end || case when count(price) = 0 then 'price ' else '' end
            || case when count(amount) = 0 then 'amount ' else '' end || case when count(stock) = 0 then 'stock ' else '' end
            || case when count("at") = 0 then 'at ' else '' end) as found
    from orders
) as counted;

-- check that orders has keys for id, customer, at
select cast(
    case when violations = 0 then '0'
    else 'orders: columns that are NULL in every record that is taken, so no record has such a key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when count(*) >= 50 then case when count(id) = 0 then 1 else 0 end + case when count(customer) = 0 then 1 else 0 end
            + case when count("at") = 0 then 1 else 0 end else 0 end as violations,
        trim(case when count(id) = 0 then 'id ' else '' end || case when count(customer) = 0 then 'customer ' else '' end
            || case when count("at") = 0 then 'at ' else '' end) as found
    from orders
    where coupon <> ''
) as counted;

-- check dim_customers.customer: a real key equals the one reserved for the unknown member
select cast(
    case when violations = 0 then '0'
    else 'dim_customers.customer: a real key equals the one reserved for the unknown member: '
        || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from people
    where nullif(rtrim(customer, ' '), '') = 'unknown'
) as counted;

-- check dim_customers.customer: NULL is not allowed
select cast(
    case when violations = 0 then '0'
    else 'dim_customers.customer: NULL is not allowed: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from people
    where nullif(rtrim(customer, ' '), '') is null
) as counted;

-- check dim_customers, asOf: NULL is not allowed
select cast(
    case when violations = 0 then '0'
    else 'dim_customers, asOf: NULL is not allowed: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from people
    where "at" is null
) as counted;

-- check dim_customers, asOf: the time is after every version
select cast(
    case when violations = 0 then '0'
    else 'dim_customers, asOf: the time is after every version: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from people
    where "at" >= timestamp '9999-12-31 23:59:59.999999'
) as counted;

-- check that people has keys for customer, name, segment, town, at
select cast(
    case when violations = 0 then '0'
    else 'people: columns that are NULL in every record that is taken, so no record has such a key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when count(*) >= 50 then case when count(customer) = 0 then 1 else 0 end + case when count(name) = 0 then 1 else 0 end
            + case when count(segment) = 0 then 1 else 0 end + case when count(town) = 0 then 1 else 0 end
            + case when count("at") = 0 then 1 else 0 end else 0 end as violations,
        trim(case when count(customer) = 0 then 'customer ' else '' end || case when count(name) = 0 then 'name ' else '' end
            || case when count(segment) = 0 then 'segment ' else '' end || case when count(town) = 0 then 'town ' else '' end
            || case when count("at") = 0 then 'at ' else '' end) as found
    from people
) as counted;

-- dim_customers: the unknown member
insert into shop.dim_customers (customer_key, customer, segment, name, town, valid_from, valid_to,
    is_current, sparkify_as_of)
select
    -1 as customer_key,
    'unknown' as customer,
    cast(null as varchar(32)) as segment,
    cast(null as varchar(100)) as name,
    cast(null as varchar(100)) as town,
    timestamp '0001-01-01 00:00:00.000000' as valid_from,
    timestamp '9999-12-31 23:59:59.999999' as valid_to,
    true as is_current,
    cast(null as timestamp) as sparkify_as_of
where not exists (
    select 1 as found
    from shop.dim_customers
    where dim_customers.customer = 'unknown'
);

-- dim_customers: of each member and time the record that counts
create temporary table sparkify_new_dim_customers as
select
    customer,
    segment,
    name,
    town,
    sparkify_as_of
from (
    select
        customer,
        segment,
        name,
        town,
        sparkify_as_of,
        row_number() over (partition by customer, sparkify_as_of order by (segment || chr(1)) desc nulls last,
            (name || chr(1)) desc nulls last, (town || chr(1)) desc nulls last) as sparkify_rank
    from (
        select
            nullif(rtrim(customer, ' '), '') as customer,
            segment,
            name,
            town,
            "at" as sparkify_as_of
        from people
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_customers: count for the receipt
select
    (
        select count(*) as counted
        from people
    ) as staged,
    (
        select count(*) as counted
        from people
    ) as taken,
    (
        select count(*) as counted
        from sparkify_new_dim_customers
    ) as members;

-- dim_customers: observations that the warehouse holds
create temporary table sparkify_kept_dim_customers as
select
    customer,
    sparkify_as_of,
    sparkify_present
from (
    select
        customer,
        sparkify_as_of,
        sparkify_present,
        row_number() over (partition by customer, sparkify_as_of order by (segment || chr(1)) desc nulls last,
            (name || chr(1)) desc nulls last, (town || chr(1)) desc nulls last, sparkify_present desc nulls last) as sparkify_rank
    from (
        select
            customer,
            segment,
            name,
            town,
            sparkify_as_of,
            0 as sparkify_present
        from sparkify_new_dim_customers
        union all
        select
            sparkify_seen_dim_customers.customer,
            sparkify_seen_dim_customers.segment,
            sparkify_seen_dim_customers.name,
            sparkify_seen_dim_customers.town,
            sparkify_seen_dim_customers.sparkify_as_of,
            1 as sparkify_present
        from shop.sparkify_seen_dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = sparkify_seen_dim_customers.customer
                and sparkify_new_dim_customers.sparkify_as_of = sparkify_seen_dim_customers.sparkify_as_of
        )
    ) as mapped
) as ranked
where sparkify_rank = 1
    and sparkify_present = 1;

-- dim_customers: they stay
delete from sparkify_new_dim_customers
where exists (
    select 1 as found
    from sparkify_kept_dim_customers
    where sparkify_kept_dim_customers.customer = sparkify_new_dim_customers.customer
        and sparkify_kept_dim_customers.sparkify_as_of = sparkify_new_dim_customers.sparkify_as_of
);

-- dim_customers: count for the receipt
select count(*) as known
from sparkify_kept_dim_customers;

-- dim_customers: observations: the record before goes
delete from shop.sparkify_seen_dim_customers
where exists (
    select 1 as found
    from sparkify_new_dim_customers
    where sparkify_new_dim_customers.customer = sparkify_seen_dim_customers.customer
        and sparkify_new_dim_customers.sparkify_as_of = sparkify_seen_dim_customers.sparkify_as_of
);

-- dim_customers: observations
insert into shop.sparkify_seen_dim_customers (customer, segment, name, town, sparkify_as_of)
select
    customer,
    segment,
    name,
    town,
    sparkify_as_of
from sparkify_new_dim_customers;

-- dim_customers: members that are touched, and since when
create temporary table sparkify_touched_dim_customers as
select
    customer,
    min(sparkify_as_of) as sparkify_since
from sparkify_new_dim_customers
group by customer;

-- dim_customers: their versions from then on
create temporary table sparkify_line_dim_customers as
select
    customer,
    town,
    sparkify_as_of,
    case when sparkify_rank = 1
        and sparkify_present = 0 then timestamp '0001-01-01 00:00:00.000000' else valid_from end as valid_from,
    coalesce(lead(sparkify_as_of) over (partition by customer order by sparkify_as_of), timestamp '9999-12-31 23:59:59.999999') as valid_to,
    case when lead(sparkify_as_of) over (partition by customer order by sparkify_as_of) is null then true else false end as is_current,
    sparkify_present
from (
    select
        customer,
        town,
        sparkify_as_of,
        valid_from,
        sparkify_present,
        sparkify_rank
    from (
        select
            customer,
            town,
            sparkify_as_of,
            valid_from,
            sparkify_present,
            lag(town) over (partition by customer order by sparkify_as_of) as sparkify_before_town,
            row_number() over (partition by customer order by sparkify_as_of) as sparkify_rank
        from (
            select
                sparkify_seen_dim_customers.customer,
                sparkify_seen_dim_customers.town,
                sparkify_seen_dim_customers.sparkify_as_of,
                sparkify_seen_dim_customers.sparkify_as_of as valid_from,
                0 as sparkify_present
            from shop.sparkify_seen_dim_customers
            where sparkify_seen_dim_customers.sparkify_as_of >= (
                select min(sparkify_since) as sparkify_since
                from sparkify_touched_dim_customers
            )
                and exists (
                    select 1 as found
                    from sparkify_touched_dim_customers
                    where sparkify_touched_dim_customers.customer = sparkify_seen_dim_customers.customer
                        and sparkify_seen_dim_customers.sparkify_as_of >= sparkify_touched_dim_customers.sparkify_since
                )
            union all
            select
                dim_customers.customer,
                dim_customers.town,
                dim_customers.sparkify_as_of,
                dim_customers.valid_from,
                1 as sparkify_present
            from shop.dim_customers
            where exists (
                select 1 as found
                from sparkify_touched_dim_customers
                where sparkify_touched_dim_customers.customer = dim_customers.customer
                    and dim_customers.sparkify_as_of < sparkify_touched_dim_customers.sparkify_since
                    and dim_customers.valid_to >= sparkify_touched_dim_customers.sparkify_since
            )
        ) as observed
    ) as compared
    where sparkify_rank = 1 or ((town || chr(1)) <> (sparkify_before_town || chr(1)) or (town is null and sparkify_before_town is not null)
        or (town is not null and sparkify_before_town is null))
) as begins;

-- dim_customers: which version lives on
create temporary table sparkify_matched_dim_customers as
select
    customer_key,
    customer,
    town,
    sparkify_as_of,
    valid_from,
    valid_to,
    is_current,
    row_number() over (partition by customer, sparkify_as_of order by sparkify_before_sparkify_as_of nulls first,
        customer_key) as sparkify_rank
from (
    select
        dim_customers.customer_key,
        dim_customers.sparkify_as_of as sparkify_before_sparkify_as_of,
        sparkify_line_dim_customers.customer,
        sparkify_line_dim_customers.town,
        sparkify_line_dim_customers.sparkify_as_of,
        sparkify_line_dim_customers.valid_from,
        sparkify_line_dim_customers.valid_to,
        sparkify_line_dim_customers.is_current
    from shop.dim_customers
    join sparkify_line_dim_customers on dim_customers.customer = sparkify_line_dim_customers.customer
        and ((dim_customers.sparkify_as_of >= sparkify_line_dim_customers.sparkify_as_of
            and dim_customers.sparkify_as_of < sparkify_line_dim_customers.valid_to) or (dim_customers.sparkify_as_of is null
            and sparkify_line_dim_customers.valid_from = timestamp '0001-01-01 00:00:00.000000'))
) as pairs;

-- dim_customers: count for the receipt
select
    (
        select count(*) as counted
        from sparkify_line_dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = sparkify_line_dim_customers.customer
                and sparkify_new_dim_customers.sparkify_as_of = sparkify_line_dim_customers.sparkify_as_of
        )
            and not exists (
                select 1 as found
                from sparkify_matched_dim_customers
                where sparkify_matched_dim_customers.customer = sparkify_line_dim_customers.customer
                    and sparkify_matched_dim_customers.sparkify_as_of = sparkify_line_dim_customers.sparkify_as_of
            )
    ) as inserted,
    (
        select count(*) as counted
        from sparkify_line_dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = sparkify_line_dim_customers.customer
                and sparkify_new_dim_customers.sparkify_as_of = sparkify_line_dim_customers.sparkify_as_of
        )
            and exists (
                select 1 as found
                from sparkify_matched_dim_customers
                where sparkify_matched_dim_customers.customer = sparkify_line_dim_customers.customer
                    and sparkify_matched_dim_customers.sparkify_as_of = sparkify_line_dim_customers.sparkify_as_of
            )
    ) as updated;

-- dim_customers: members whose rows in facts may move
create temporary table sparkify_moved_dim_customers as
select
    sparkify_touched_dim_customers.customer,
    sparkify_touched_dim_customers.sparkify_since
from sparkify_touched_dim_customers
where exists (
    select 1 as found
    from sparkify_matched_dim_customers
    where sparkify_matched_dim_customers.customer = sparkify_touched_dim_customers.customer
)
    and exists (
        select 1 as found
        from sparkify_line_dim_customers
        where sparkify_line_dim_customers.customer = sparkify_touched_dim_customers.customer
            and sparkify_line_dim_customers.sparkify_present = 1
    )
union all
select
    sparkify_touched_dim_customers.customer,
    timestamp '0001-01-01 00:00:00.000000' as sparkify_since
from sparkify_touched_dim_customers
where exists (
    select 1 as found
    from sparkify_matched_dim_customers
    where sparkify_matched_dim_customers.customer = sparkify_touched_dim_customers.customer
)
    and not exists (
        select 1 as found
        from sparkify_line_dim_customers
        where sparkify_line_dim_customers.customer = sparkify_touched_dim_customers.customer
            and sparkify_line_dim_customers.sparkify_present = 1
    );

-- dim_customers: versions that begin or end otherwise
update shop.dim_customers
set
    town = sparkify_matched_dim_customers.town,
    sparkify_as_of = sparkify_matched_dim_customers.sparkify_as_of,
    valid_from = sparkify_matched_dim_customers.valid_from,
    valid_to = sparkify_matched_dim_customers.valid_to,
    is_current = sparkify_matched_dim_customers.is_current
from sparkify_matched_dim_customers
where dim_customers.customer_key = sparkify_matched_dim_customers.customer_key
    and sparkify_matched_dim_customers.sparkify_rank = 1
    and (((dim_customers.town || chr(1)) <> (sparkify_matched_dim_customers.town || chr(1))
        or (dim_customers.town is null and sparkify_matched_dim_customers.town is not null)
        or (dim_customers.town is not null and sparkify_matched_dim_customers.town is null))
        or (dim_customers.sparkify_as_of <> sparkify_matched_dim_customers.sparkify_as_of or (dim_customers.sparkify_as_of is null and sparkify_matched_dim_customers.sparkify_as_of is not null)
        or (dim_customers.sparkify_as_of is not null and sparkify_matched_dim_customers.sparkify_as_of is null))
        or (dim_customers.valid_from <> sparkify_matched_dim_customers.valid_from or (dim_customers.valid_from is null and sparkify_matched_dim_customers.valid_from is not null)
        or (dim_customers.valid_from is not null and sparkify_matched_dim_customers.valid_from is null))
        or (dim_customers.valid_to <> sparkify_matched_dim_customers.valid_to or (dim_customers.valid_to is null and sparkify_matched_dim_customers.valid_to is not null)
        or (dim_customers.valid_to is not null and sparkify_matched_dim_customers.valid_to is null))
        or (dim_customers.is_current <> sparkify_matched_dim_customers.is_current or (dim_customers.is_current is null and sparkify_matched_dim_customers.is_current is not null)
        or (dim_customers.is_current is not null and sparkify_matched_dim_customers.is_current is null)));

-- dim_customers: versions that are one with the version before
delete from shop.dim_customers
where exists (
    select 1 as found
    from sparkify_matched_dim_customers
    where dim_customers.customer_key = sparkify_matched_dim_customers.customer_key
        and sparkify_matched_dim_customers.sparkify_rank > 1
);

-- dim_customers: of each member the latest record
create temporary table sparkify_latest_dim_customers as
select
    customer,
    segment,
    name,
    town,
    sparkify_as_of
from (
    select
        customer,
        segment,
        name,
        town,
        sparkify_as_of,
        row_number() over (partition by customer order by sparkify_as_of desc nulls last, (segment || chr(1)) desc nulls last,
            (name || chr(1)) desc nulls last, (town || chr(1)) desc nulls last) as sparkify_rank
    from (
        select
            sparkify_seen_dim_customers.customer,
            sparkify_seen_dim_customers.segment,
            sparkify_seen_dim_customers.name,
            sparkify_seen_dim_customers.town,
            sparkify_seen_dim_customers.sparkify_as_of
        from shop.sparkify_seen_dim_customers
        where sparkify_seen_dim_customers.sparkify_as_of >= (
            select min(sparkify_since) as sparkify_since
            from sparkify_touched_dim_customers
        )
            and exists (
                select 1 as found
                from sparkify_touched_dim_customers
                where sparkify_touched_dim_customers.customer = sparkify_seen_dim_customers.customer
                    and sparkify_seen_dim_customers.sparkify_as_of >= sparkify_touched_dim_customers.sparkify_since
            )
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_customers: new versions
insert into shop.dim_customers (customer_key, customer, town, sparkify_as_of, valid_from, valid_to,
    is_current, name, segment)
select
    (
        select highest
        from shop.sparkify_keys
        where table_name = 'dim_customers'
    ) + row_number() over (order by fresh.customer nulls first, fresh.sparkify_as_of nulls first) as customer_key,
    fresh.customer,
    fresh.town,
    fresh.sparkify_as_of,
    fresh.valid_from,
    fresh.valid_to,
    fresh.is_current,
    fresh.name,
    fresh.segment
from (
    select
        sparkify_line_dim_customers.customer,
        sparkify_line_dim_customers.town,
        sparkify_line_dim_customers.sparkify_as_of,
        sparkify_line_dim_customers.valid_from,
        sparkify_line_dim_customers.valid_to,
        sparkify_line_dim_customers.is_current,
        sparkify_latest_dim_customers.name,
        sparkify_latest_dim_customers.segment
    from sparkify_line_dim_customers
    join sparkify_latest_dim_customers on sparkify_latest_dim_customers.customer = sparkify_line_dim_customers.customer
    where not exists (
        select 1 as found
        from sparkify_matched_dim_customers
        where sparkify_matched_dim_customers.customer = sparkify_line_dim_customers.customer
            and sparkify_matched_dim_customers.sparkify_as_of = sparkify_line_dim_customers.sparkify_as_of
    )
) as fresh;

-- ledger: the highest customer_key
update shop.sparkify_keys
set
    highest = (
        select max(customer_key) as customer_key
        from shop.dim_customers
    )
where table_name = 'dim_customers'
    and highest < (
        select max(customer_key) as customer_key
        from shop.dim_customers
    );

-- dim_customers: attributes that are the same in all versions
update shop.dim_customers
set
    name = sparkify_latest_dim_customers.name
from sparkify_latest_dim_customers
where dim_customers.customer = sparkify_latest_dim_customers.customer
    and ((dim_customers.name || chr(1)) <> (sparkify_latest_dim_customers.name || chr(1)) or (dim_customers.name is null and sparkify_latest_dim_customers.name is not null)
        or (dim_customers.name is not null and sparkify_latest_dim_customers.name is null));

-- dim_customers: of each member the first record
create temporary table sparkify_earliest_dim_customers as
select
    customer,
    segment,
    name,
    town,
    sparkify_as_of
from (
    select
        customer,
        segment,
        name,
        town,
        sparkify_as_of,
        row_number() over (partition by customer order by sparkify_as_of nulls first, (segment || chr(1)) nulls first,
            (name || chr(1)) nulls first, (town || chr(1)) nulls first) as sparkify_rank
    from (
        select
            nullif(rtrim(customer, ' '), '') as customer,
            segment,
            name,
            town,
            "at" as sparkify_as_of
        from people
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_customers: members of which the warehouse knows an earlier record
create temporary table sparkify_earlier_dim_customers as
select
    customer,
    sparkify_present
from (
    select
        customer,
        sparkify_present,
        row_number() over (partition by customer order by sparkify_as_of nulls first, (segment || chr(1)) nulls first,
            (name || chr(1)) nulls first, (town || chr(1)) nulls first, sparkify_present desc nulls last) as sparkify_rank
    from (
        select
            customer,
            segment,
            name,
            town,
            sparkify_as_of,
            0 as sparkify_present
        from sparkify_earliest_dim_customers
        union all
        select
            sparkify_first_dim_customers.customer,
            sparkify_first_dim_customers.segment,
            sparkify_first_dim_customers.name,
            sparkify_first_dim_customers.town,
            sparkify_first_dim_customers.sparkify_as_of,
            1 as sparkify_present
        from shop.sparkify_first_dim_customers
        where exists (
            select 1 as found
            from sparkify_earliest_dim_customers
            where sparkify_earliest_dim_customers.customer = sparkify_first_dim_customers.customer
        )
    ) as mapped
) as ranked
where sparkify_rank = 1
    and sparkify_present = 1;

-- dim_customers: they stay
delete from sparkify_earliest_dim_customers
where exists (
    select 1 as found
    from sparkify_earlier_dim_customers
    where sparkify_earlier_dim_customers.customer = sparkify_earliest_dim_customers.customer
);

-- dim_customers: first records: the record before goes
delete from shop.sparkify_first_dim_customers
where exists (
    select 1 as found
    from sparkify_earliest_dim_customers
    where sparkify_earliest_dim_customers.customer = sparkify_first_dim_customers.customer
);

-- dim_customers: first records
insert into shop.sparkify_first_dim_customers (customer, segment, name, town, sparkify_as_of)
select
    customer,
    segment,
    name,
    town,
    sparkify_as_of
from sparkify_earliest_dim_customers;

-- dim_customers: attributes that keep their first value
update shop.dim_customers
set
    segment = sparkify_first_dim_customers.segment
from shop.sparkify_first_dim_customers
where dim_customers.customer = sparkify_first_dim_customers.customer
    and ((dim_customers.segment || chr(1)) <> (sparkify_first_dim_customers.segment || chr(1))
        or (dim_customers.segment is null and sparkify_first_dim_customers.segment is not null)
        or (dim_customers.segment is not null and sparkify_first_dim_customers.segment is null));

-- check dim_customers: one row for each customer_key
select cast(
    case when violations = 0 then '0'
    else 'dim_customers.customer_key: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by customer_key nulls first) as sparkify_place,
            'customer_key = ' || coalesce(cast(customer_key as varchar(64)), 'NULL') || ', rows = '
                || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = dim_customers.customer
        )
            and customer_key is not null
        group by customer_key
        having count(*) > 1
    ) as violating
) as counted;

-- check dim_customers: a version must begin before it ends
select cast(
    case when violations = 0 then '0'
    else 'dim_customers: a version must begin before it ends: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by customer nulls first, valid_from nulls first, valid_to nulls first) as sparkify_place,
            'customer = ' || coalesce(substring(customer, 1, 100), 'NULL') || ', valid_from = '
                || coalesce(cast(valid_from as varchar(64)), 'NULL') || ', valid_to = ' || coalesce(cast(valid_to as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = dim_customers.customer
        )
            and not (valid_from < valid_to)
    ) as violating
) as counted;

-- check dim_customers: no two versions of a member may begin at once
select cast(
    case when violations = 0 then '0'
    else 'dim_customers: no two versions of a member may begin at once: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by customer nulls first, valid_from nulls first) as sparkify_place,
            'customer = ' || coalesce(substring(customer, 1, 100), 'NULL') || ', valid_from = '
                || coalesce(cast(valid_from as varchar(64)), 'NULL') || ', versions = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = dim_customers.customer
        )
        group by customer, valid_from
        having count(*) > 1
    ) as violating
) as counted;

-- check dim_customers: a version must begin where another ends, or at 0001-01-01T00:00
select cast(
    case when violations = 0 then '0'
    else 'dim_customers: a version must begin where another ends, or at 0001-01-01T00:00: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by customer nulls first, valid_from nulls first, valid_to nulls first) as sparkify_place,
            'customer = ' || coalesce(substring(customer, 1, 100), 'NULL') || ', valid_from = '
                || coalesce(cast(valid_from as varchar(64)), 'NULL') || ', valid_to = ' || coalesce(cast(valid_to as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = dim_customers.customer
        )
            and not (dim_customers.valid_from = timestamp '0001-01-01 00:00:00.000000')
                and not exists (
                    select 1 as found
                    from shop.dim_customers as sparkify_other
                    where sparkify_other.customer = dim_customers.customer
                        and sparkify_other.valid_to = dim_customers.valid_from
                )
    ) as violating
) as counted;

-- check dim_customers: a version must end where another begins, or at 9999-12-31T23:59:59.999999
select cast(
    case when violations = 0 then '0'
    else 'dim_customers: a version must end where another begins, or at 9999-12-31T23:59:59.999999: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by customer nulls first, valid_from nulls first, valid_to nulls first) as sparkify_place,
            'customer = ' || coalesce(substring(customer, 1, 100), 'NULL') || ', valid_from = '
                || coalesce(cast(valid_from as varchar(64)), 'NULL') || ', valid_to = ' || coalesce(cast(valid_to as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = dim_customers.customer
        )
            and not (dim_customers.valid_to = timestamp '9999-12-31 23:59:59.999999')
                and not exists (
                    select 1 as found
                    from shop.dim_customers as sparkify_other
                    where sparkify_other.customer = dim_customers.customer
                        and sparkify_other.valid_from = dim_customers.valid_to
                )
    ) as violating
) as counted;

-- check dim_customers: the last version of a member must be the current one, and no other
select cast(
    case when violations = 0 then '0'
    else 'dim_customers: the last version of a member must be the current one, and no other: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by customer nulls first) as sparkify_place,
            'customer = ' || coalesce(substring(customer, 1, 100), 'NULL') || ', current versions = '
                || coalesce(cast(count(case when is_current then 1 end) as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = dim_customers.customer
        )
        group by customer
        having count(case when is_current then 1 end) <> 1 or count(case when is_current
            and valid_to = timestamp '9999-12-31 23:59:59.999999' then 1 end) <> 1
    ) as violating
) as counted;

-- check dim_customers.segment must be one of private, business
select cast(
    case when violations = 0 then '0'
    else 'dim_customers.segment must be one of private, business; mend the records, or let the check only warn: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by customer nulls first, segment nulls first) as sparkify_place,
            'customer = ' || coalesce(substring(customer, 1, 100), 'NULL') || ', segment = '
                || coalesce(substring(segment, 1, 100), 'NULL') as sparkify_sample
        from shop.dim_customers
        where exists (
            select 1 as found
            from sparkify_new_dim_customers
            where sparkify_new_dim_customers.customer = dim_customers.customer
        )
            and not (customer = 'unknown')
            and not (segment = 'private' or segment = 'business')
    ) as violating
) as counted;

-- dim_products: the unknown member
insert into shop.dim_products (product_key, product, price, since, until, is_valid, sparkify_as_of,
    sparkify_seen)
select
    -1 as product_key,
    'unknown' as product,
    cast(null as decimal(9, 2)) as price,
    timestamp '0001-01-01 00:00:00.000000' as since,
    timestamp '9999-12-31 23:59:59.999999' as until,
    true as is_valid,
    cast(null as timestamp) as sparkify_as_of,
    cast(null as timestamp) as sparkify_seen
where not exists (
    select 1 as found
    from shop.dim_products
    where dim_products.product = 'unknown'
);

-- dim_products: of each member and time the record that counts
create temporary table sparkify_new_dim_products as
select
    product,
    price,
    sparkify_as_of
from (
    select
        product,
        price,
        sparkify_as_of,
        row_number() over (partition by product, sparkify_as_of order by price desc nulls last) as sparkify_rank
    from (
        select
            nullif(rtrim(product, ' '), '') as product,
            price,
            "at" as sparkify_as_of
        from orders
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_products: count for the receipt
select
    (
        select count(*) as counted
        from orders
    ) as staged,
    (
        select count(*) as counted
        from orders
    ) as taken,
    (
        select count(*) as counted
        from sparkify_new_dim_products
    ) as members;

-- dim_products: records that are not later than what is known
create temporary table sparkify_late_dim_products as
select
    sparkify_new_dim_products.product,
    sparkify_new_dim_products.price,
    sparkify_new_dim_products.sparkify_as_of
from sparkify_new_dim_products
where exists (
    select 1 as found
    from shop.dim_products
    where dim_products.product = sparkify_new_dim_products.product
        and sparkify_new_dim_products.sparkify_as_of <= dim_products.sparkify_seen
);

-- check dim_products: no record is late
select cast(
    case when violations = 0 then '0'
    else 'dim_products: records that are older than the latest of their member and say otherwise than its version of that time; no observations are kept to rebuild the history, so load in the order of time, or declare onLateRecord(REBUILD): '
        || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from sparkify_late_dim_products
    where exists (
        select 1 as found
        from shop.dim_products
        where dim_products.product = sparkify_late_dim_products.product
            and sparkify_late_dim_products.sparkify_as_of >= dim_products.since
            and sparkify_late_dim_products.sparkify_as_of < dim_products.until
            and (dim_products.price <> sparkify_late_dim_products.price or (dim_products.price is null and sparkify_late_dim_products.price is not null)
                or (dim_products.price is not null and sparkify_late_dim_products.price is null))
    )
) as counted;

-- dim_products: they change nothing
delete from sparkify_new_dim_products
where exists (
    select 1 as found
    from sparkify_late_dim_products
    where sparkify_late_dim_products.product = sparkify_new_dim_products.product
        and sparkify_late_dim_products.sparkify_as_of = sparkify_new_dim_products.sparkify_as_of
);

-- dim_products: count for the receipt
select count(*) as known
from sparkify_late_dim_products;

-- dim_products: members that are touched, and since when
create temporary table sparkify_touched_dim_products as
select
    product,
    min(sparkify_as_of) as sparkify_since
from sparkify_new_dim_products
group by product;

-- dim_products: their versions from then on
create temporary table sparkify_line_dim_products as
select
    product,
    price,
    sparkify_as_of,
    case when sparkify_rank = 1
        and sparkify_present = 0 then timestamp '0001-01-01 00:00:00.000000' else since end as since,
    coalesce(lead(sparkify_as_of) over (partition by product order by sparkify_as_of), timestamp '9999-12-31 23:59:59.999999') as until,
    case when lead(sparkify_as_of) over (partition by product order by sparkify_as_of) is null then true else false end as is_valid,
    sparkify_present
from (
    select
        product,
        price,
        sparkify_as_of,
        since,
        sparkify_present,
        sparkify_rank
    from (
        select
            product,
            price,
            sparkify_as_of,
            since,
            sparkify_present,
            lag(price) over (partition by product order by sparkify_as_of) as sparkify_before_price,
            row_number() over (partition by product order by sparkify_as_of) as sparkify_rank
        from (
            select
                sparkify_new_dim_products.product,
                sparkify_new_dim_products.price,
                sparkify_new_dim_products.sparkify_as_of,
                sparkify_new_dim_products.sparkify_as_of as since,
                0 as sparkify_present
            from sparkify_new_dim_products
            where sparkify_new_dim_products.sparkify_as_of >= (
                select min(sparkify_since) as sparkify_since
                from sparkify_touched_dim_products
            )
                and exists (
                    select 1 as found
                    from sparkify_touched_dim_products
                    where sparkify_touched_dim_products.product = sparkify_new_dim_products.product
                        and sparkify_new_dim_products.sparkify_as_of >= sparkify_touched_dim_products.sparkify_since
                )
            union all
            select
                dim_products.product,
                dim_products.price,
                dim_products.sparkify_as_of,
                dim_products.since,
                1 as sparkify_present
            from shop.dim_products
            where exists (
                select 1 as found
                from sparkify_touched_dim_products
                where sparkify_touched_dim_products.product = dim_products.product
                    and dim_products.sparkify_as_of < sparkify_touched_dim_products.sparkify_since
                    and dim_products.until >= sparkify_touched_dim_products.sparkify_since
            )
        ) as observed
    ) as compared
    where sparkify_rank = 1 or (price <> sparkify_before_price or (price is null and sparkify_before_price is not null)
        or (price is not null and sparkify_before_price is null))
) as begins;

-- dim_products: which version lives on
create temporary table sparkify_matched_dim_products as
select
    product_key,
    product,
    price,
    sparkify_as_of,
    since,
    until,
    is_valid,
    row_number() over (partition by product, sparkify_as_of order by sparkify_before_sparkify_as_of nulls first,
        product_key) as sparkify_rank
from (
    select
        dim_products.product_key,
        dim_products.sparkify_as_of as sparkify_before_sparkify_as_of,
        sparkify_line_dim_products.product,
        sparkify_line_dim_products.price,
        sparkify_line_dim_products.sparkify_as_of,
        sparkify_line_dim_products.since,
        sparkify_line_dim_products.until,
        sparkify_line_dim_products.is_valid
    from shop.dim_products
    join sparkify_line_dim_products on dim_products.product = sparkify_line_dim_products.product
        and ((dim_products.sparkify_as_of >= sparkify_line_dim_products.sparkify_as_of
            and dim_products.sparkify_as_of < sparkify_line_dim_products.until) or (dim_products.sparkify_as_of is null
            and sparkify_line_dim_products.since = timestamp '0001-01-01 00:00:00.000000'))
) as pairs;

-- dim_products: count for the receipt
select
    (
        select count(*) as counted
        from sparkify_line_dim_products
        where exists (
            select 1 as found
            from sparkify_new_dim_products
            where sparkify_new_dim_products.product = sparkify_line_dim_products.product
                and sparkify_new_dim_products.sparkify_as_of = sparkify_line_dim_products.sparkify_as_of
        )
            and not exists (
                select 1 as found
                from sparkify_matched_dim_products
                where sparkify_matched_dim_products.product = sparkify_line_dim_products.product
                    and sparkify_matched_dim_products.sparkify_as_of = sparkify_line_dim_products.sparkify_as_of
            )
    ) as inserted,
    (
        select count(*) as counted
        from sparkify_line_dim_products
        where exists (
            select 1 as found
            from sparkify_new_dim_products
            where sparkify_new_dim_products.product = sparkify_line_dim_products.product
                and sparkify_new_dim_products.sparkify_as_of = sparkify_line_dim_products.sparkify_as_of
        )
            and exists (
                select 1 as found
                from sparkify_matched_dim_products
                where sparkify_matched_dim_products.product = sparkify_line_dim_products.product
                    and sparkify_matched_dim_products.sparkify_as_of = sparkify_line_dim_products.sparkify_as_of
            )
    ) as updated;

-- dim_products: members whose rows in facts may move
create temporary table sparkify_moved_dim_products as
select
    sparkify_touched_dim_products.product,
    sparkify_touched_dim_products.sparkify_since
from sparkify_touched_dim_products
where exists (
    select 1 as found
    from sparkify_matched_dim_products
    where sparkify_matched_dim_products.product = sparkify_touched_dim_products.product
)
    and exists (
        select 1 as found
        from sparkify_line_dim_products
        where sparkify_line_dim_products.product = sparkify_touched_dim_products.product
            and sparkify_line_dim_products.sparkify_present = 1
    )
union all
select
    sparkify_touched_dim_products.product,
    timestamp '0001-01-01 00:00:00.000000' as sparkify_since
from sparkify_touched_dim_products
where exists (
    select 1 as found
    from sparkify_matched_dim_products
    where sparkify_matched_dim_products.product = sparkify_touched_dim_products.product
)
    and not exists (
        select 1 as found
        from sparkify_line_dim_products
        where sparkify_line_dim_products.product = sparkify_touched_dim_products.product
            and sparkify_line_dim_products.sparkify_present = 1
    );

-- dim_products: versions that begin or end otherwise
update shop.dim_products
set
    price = sparkify_matched_dim_products.price,
    sparkify_as_of = sparkify_matched_dim_products.sparkify_as_of,
    since = sparkify_matched_dim_products.since,
    until = sparkify_matched_dim_products.until,
    is_valid = sparkify_matched_dim_products.is_valid
from sparkify_matched_dim_products
where dim_products.product_key = sparkify_matched_dim_products.product_key
    and sparkify_matched_dim_products.sparkify_rank = 1
    and ((dim_products.price <> sparkify_matched_dim_products.price or (dim_products.price is null and sparkify_matched_dim_products.price is not null)
        or (dim_products.price is not null and sparkify_matched_dim_products.price is null))
        or (dim_products.sparkify_as_of <> sparkify_matched_dim_products.sparkify_as_of or (dim_products.sparkify_as_of is null and sparkify_matched_dim_products.sparkify_as_of is not null)
        or (dim_products.sparkify_as_of is not null and sparkify_matched_dim_products.sparkify_as_of is null))
        or (dim_products.since <> sparkify_matched_dim_products.since or (dim_products.since is null and sparkify_matched_dim_products.since is not null)
        or (dim_products.since is not null and sparkify_matched_dim_products.since is null))
        or (dim_products.until <> sparkify_matched_dim_products.until or (dim_products.until is null and sparkify_matched_dim_products.until is not null)
        or (dim_products.until is not null and sparkify_matched_dim_products.until is null))
        or (dim_products.is_valid <> sparkify_matched_dim_products.is_valid or (dim_products.is_valid is null and sparkify_matched_dim_products.is_valid is not null)
        or (dim_products.is_valid is not null and sparkify_matched_dim_products.is_valid is null)));

-- dim_products: versions that are one with the version before
delete from shop.dim_products
where exists (
    select 1 as found
    from sparkify_matched_dim_products
    where dim_products.product_key = sparkify_matched_dim_products.product_key
        and sparkify_matched_dim_products.sparkify_rank > 1
);

-- dim_products: of each member the latest record
create temporary table sparkify_latest_dim_products as
select
    product,
    price,
    sparkify_as_of
from (
    select
        product,
        price,
        sparkify_as_of,
        row_number() over (partition by product order by sparkify_as_of desc nulls last, price desc nulls last) as sparkify_rank
    from (
        select
            sparkify_new_dim_products.product,
            sparkify_new_dim_products.price,
            sparkify_new_dim_products.sparkify_as_of
        from sparkify_new_dim_products
        where sparkify_new_dim_products.sparkify_as_of >= (
            select min(sparkify_since) as sparkify_since
            from sparkify_touched_dim_products
        )
            and exists (
                select 1 as found
                from sparkify_touched_dim_products
                where sparkify_touched_dim_products.product = sparkify_new_dim_products.product
                    and sparkify_new_dim_products.sparkify_as_of >= sparkify_touched_dim_products.sparkify_since
            )
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_products: new versions
insert into shop.dim_products (product_key, product, price, sparkify_as_of, since, until, is_valid)
select
    (
        select highest
        from shop.sparkify_keys
        where table_name = 'dim_products'
    ) + row_number() over (order by fresh.product nulls first, fresh.sparkify_as_of nulls first) as product_key,
    fresh.product,
    fresh.price,
    fresh.sparkify_as_of,
    fresh.since,
    fresh.until,
    fresh.is_valid
from (
    select
        sparkify_line_dim_products.product,
        sparkify_line_dim_products.price,
        sparkify_line_dim_products.sparkify_as_of,
        sparkify_line_dim_products.since,
        sparkify_line_dim_products.until,
        sparkify_line_dim_products.is_valid
    from sparkify_line_dim_products
    join sparkify_latest_dim_products on sparkify_latest_dim_products.product = sparkify_line_dim_products.product
    where not exists (
        select 1 as found
        from sparkify_matched_dim_products
        where sparkify_matched_dim_products.product = sparkify_line_dim_products.product
            and sparkify_matched_dim_products.sparkify_as_of = sparkify_line_dim_products.sparkify_as_of
    )
) as fresh;

-- ledger: the highest product_key
update shop.sparkify_keys
set
    highest = (
        select max(product_key) as product_key
        from shop.dim_products
    )
where table_name = 'dim_products'
    and highest < (
        select max(product_key) as product_key
        from shop.dim_products
    );

-- dim_products: when members were seen last
update shop.dim_products
set
    sparkify_seen = sparkify_latest_dim_products.sparkify_as_of
from sparkify_latest_dim_products
where dim_products.product = sparkify_latest_dim_products.product;

-- check dim_products: one row for each product_key
select cast(
    case when violations = 0 then '0'
    else 'dim_products.product_key: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by product_key nulls first) as sparkify_place,
            'product_key = ' || coalesce(cast(product_key as varchar(64)), 'NULL') || ', rows = '
                || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_products
        where exists (
            select 1 as found
            from sparkify_new_dim_products
            where sparkify_new_dim_products.product = dim_products.product
        )
            and product_key is not null
        group by product_key
        having count(*) > 1
    ) as violating
) as counted;

-- check dim_products: a version must begin before it ends
select cast(
    case when violations = 0 then '0'
    else 'dim_products: a version must begin before it ends: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by product nulls first, since nulls first, until nulls first) as sparkify_place,
            'product = ' || coalesce(substring(product, 1, 100), 'NULL') || ', since = ' || coalesce(cast(since as varchar(64)), 'NULL')
                || ', until = ' || coalesce(cast(until as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_products
        where exists (
            select 1 as found
            from sparkify_new_dim_products
            where sparkify_new_dim_products.product = dim_products.product
        )
            and not (since < until)
    ) as violating
) as counted;

-- check dim_products: no two versions of a member may begin at once
select cast(
    case when violations = 0 then '0'
    else 'dim_products: no two versions of a member may begin at once: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by product nulls first, since nulls first) as sparkify_place,
            'product = ' || coalesce(substring(product, 1, 100), 'NULL') || ', since = ' || coalesce(cast(since as varchar(64)), 'NULL')
                || ', versions = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_products
        where exists (
            select 1 as found
            from sparkify_new_dim_products
            where sparkify_new_dim_products.product = dim_products.product
        )
        group by product, since
        having count(*) > 1
    ) as violating
) as counted;

-- check dim_products: a version must begin where another ends, or at 0001-01-01T00:00
select cast(
    case when violations = 0 then '0'
    else 'dim_products: a version must begin where another ends, or at 0001-01-01T00:00: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by product nulls first, since nulls first, until nulls first) as sparkify_place,
            'product = ' || coalesce(substring(product, 1, 100), 'NULL') || ', since = ' || coalesce(cast(since as varchar(64)), 'NULL')
                || ', until = ' || coalesce(cast(until as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_products
        where exists (
            select 1 as found
            from sparkify_new_dim_products
            where sparkify_new_dim_products.product = dim_products.product
        )
            and not (dim_products.since = timestamp '0001-01-01 00:00:00.000000')
                and not exists (
                    select 1 as found
                    from shop.dim_products as sparkify_other
                    where sparkify_other.product = dim_products.product
                        and sparkify_other.until = dim_products.since
                )
    ) as violating
) as counted;

-- check dim_products: a version must end where another begins, or at 9999-12-31T23:59:59.999999
select cast(
    case when violations = 0 then '0'
    else 'dim_products: a version must end where another begins, or at 9999-12-31T23:59:59.999999: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by product nulls first, since nulls first, until nulls first) as sparkify_place,
            'product = ' || coalesce(substring(product, 1, 100), 'NULL') || ', since = ' || coalesce(cast(since as varchar(64)), 'NULL')
                || ', until = ' || coalesce(cast(until as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_products
        where exists (
            select 1 as found
            from sparkify_new_dim_products
            where sparkify_new_dim_products.product = dim_products.product
        )
            and not (dim_products.until = timestamp '9999-12-31 23:59:59.999999')
                and not exists (
                    select 1 as found
                    from shop.dim_products as sparkify_other
                    where sparkify_other.product = dim_products.product
                        and sparkify_other.since = dim_products.until
                )
    ) as violating
) as counted;

-- check dim_products: the last version of a member must be the current one, and no other
select cast(
    case when violations = 0 then '0'
    else 'dim_products: the last version of a member must be the current one, and no other: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by product nulls first) as sparkify_place,
            'product = ' || coalesce(substring(product, 1, 100), 'NULL') || ', current versions = '
                || coalesce(cast(count(case when is_valid then 1 end) as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_products
        where exists (
            select 1 as found
            from sparkify_new_dim_products
            where sparkify_new_dim_products.product = dim_products.product
        )
        group by product
        having count(case when is_valid then 1 end) <> 1 or count(case when is_valid
            and until = timestamp '9999-12-31 23:59:59.999999' then 1 end) <> 1
    ) as violating
) as counted;

-- dim_coupons: the unknown member
insert into shop.dim_coupons (coupon, first_customer, last_customer, sparkify_last_first_customer,
    sparkify_as_of, sparkify_tie_1)
select
    'unknown' as coupon,
    cast(null as varchar(32)) as first_customer,
    cast(null as varchar(32)) as last_customer,
    cast(null as varchar(32)) as sparkify_last_first_customer,
    cast(null as timestamp) as sparkify_as_of,
    cast(null as bigint) as sparkify_tie_1
where not exists (
    select 1 as found
    from shop.dim_coupons
    where dim_coupons.coupon = 'unknown'
);

-- dim_coupons: of each member the record that counts
create temporary table sparkify_new_dim_coupons as
select
    coupon,
    first_customer,
    last_customer,
    sparkify_last_first_customer,
    sparkify_as_of,
    sparkify_tie_1
from (
    select
        coupon,
        first_customer,
        last_customer,
        sparkify_last_first_customer,
        sparkify_as_of,
        sparkify_tie_1,
        row_number() over (partition by coupon order by sparkify_as_of desc nulls last, sparkify_tie_1 desc nulls last,
            (sparkify_last_first_customer || chr(1)) desc nulls last, (last_customer || chr(1)) desc nulls last) as sparkify_rank
    from (
        select
            records.coupon,
            records.first_customer,
            records.last_customer,
            records.sparkify_last_first_customer,
            records.sparkify_as_of,
            records.sparkify_tie_1
        from (
            select
                nullif(rtrim(coupon, ' '), '') as coupon,
                customer as first_customer,
                customer as last_customer,
                customer as sparkify_last_first_customer,
                "at" as sparkify_as_of,
                id as sparkify_tie_1
            from orders
            where coupon <> ''
        ) as records
        join (
            select
                coupon,
                max(sparkify_as_of) as sparkify_last
            from (
                select
                    nullif(rtrim(coupon, ' '), '') as coupon,
                    customer as first_customer,
                    customer as last_customer,
                    customer as sparkify_last_first_customer,
                    "at" as sparkify_as_of,
                    id as sparkify_tie_1
                from orders
                where coupon <> ''
            ) as mapped
            group by coupon
        ) as lasts on lasts.coupon = records.coupon
            and (records.sparkify_as_of = lasts.sparkify_last or lasts.sparkify_last is null)
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_coupons: count for the receipt
select
    (
        select count(*) as counted
        from orders
    ) as staged,
    (
        select count(*) as counted
        from orders
        where coupon <> ''
    ) as taken,
    (
        select count(*) as counted
        from sparkify_new_dim_coupons
    ) as members;

-- dim_coupons: members of which the warehouse holds the later record
create temporary table sparkify_kept_dim_coupons as
select
    coupon,
    sparkify_present
from (
    select
        coupon,
        sparkify_present,
        row_number() over (partition by coupon order by sparkify_as_of desc nulls last, sparkify_tie_1 desc nulls last,
            (sparkify_last_first_customer || chr(1)) desc nulls last, (last_customer || chr(1)) desc nulls last,
            sparkify_present desc nulls last) as sparkify_rank
    from (
        select
            coupon,
            first_customer,
            last_customer,
            sparkify_last_first_customer,
            sparkify_as_of,
            sparkify_tie_1,
            0 as sparkify_present
        from sparkify_new_dim_coupons
        union all
        select
            dim_coupons.coupon,
            dim_coupons.first_customer,
            dim_coupons.last_customer,
            dim_coupons.sparkify_last_first_customer,
            dim_coupons.sparkify_as_of,
            dim_coupons.sparkify_tie_1,
            1 as sparkify_present
        from shop.dim_coupons
        where exists (
            select 1 as found
            from sparkify_new_dim_coupons
            where sparkify_new_dim_coupons.coupon = dim_coupons.coupon
        )
    ) as mapped
) as ranked
where sparkify_rank = 1
    and sparkify_present = 1;

-- dim_coupons: they stay
delete from sparkify_new_dim_coupons
where exists (
    select 1 as found
    from sparkify_kept_dim_coupons
    where sparkify_kept_dim_coupons.coupon = sparkify_new_dim_coupons.coupon
);

-- dim_coupons: of each member the first record
create temporary table sparkify_earliest_dim_coupons as
select
    coupon,
    first_customer,
    last_customer,
    sparkify_last_first_customer,
    sparkify_as_of,
    sparkify_tie_1
from (
    select
        coupon,
        first_customer,
        last_customer,
        sparkify_last_first_customer,
        sparkify_as_of,
        sparkify_tie_1,
        row_number() over (partition by coupon order by sparkify_as_of nulls first, sparkify_tie_1 nulls first,
            (sparkify_last_first_customer || chr(1)) nulls first, (last_customer || chr(1)) nulls first) as sparkify_rank
    from (
        select
            nullif(rtrim(coupon, ' '), '') as coupon,
            customer as first_customer,
            customer as last_customer,
            customer as sparkify_last_first_customer,
            "at" as sparkify_as_of,
            id as sparkify_tie_1
        from orders
        where coupon <> ''
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_coupons: members of which the warehouse knows an earlier record
create temporary table sparkify_earlier_dim_coupons as
select
    coupon,
    sparkify_present
from (
    select
        coupon,
        sparkify_present,
        row_number() over (partition by coupon order by sparkify_as_of nulls first, sparkify_tie_1 nulls first,
            (sparkify_last_first_customer || chr(1)) nulls first, (last_customer || chr(1)) nulls first,
            sparkify_present desc nulls last) as sparkify_rank
    from (
        select
            coupon,
            first_customer,
            last_customer,
            sparkify_last_first_customer,
            sparkify_as_of,
            sparkify_tie_1,
            0 as sparkify_present
        from sparkify_earliest_dim_coupons
        union all
        select
            sparkify_first_dim_coupons.coupon,
            sparkify_first_dim_coupons.first_customer,
            sparkify_first_dim_coupons.last_customer,
            sparkify_first_dim_coupons.sparkify_last_first_customer,
            sparkify_first_dim_coupons.sparkify_as_of,
            sparkify_first_dim_coupons.sparkify_tie_1,
            1 as sparkify_present
        from shop.sparkify_first_dim_coupons
        where exists (
            select 1 as found
            from sparkify_earliest_dim_coupons
            where sparkify_earliest_dim_coupons.coupon = sparkify_first_dim_coupons.coupon
        )
    ) as mapped
) as ranked
where sparkify_rank = 1
    and sparkify_present = 1;

-- dim_coupons: they stay
delete from sparkify_earliest_dim_coupons
where exists (
    select 1 as found
    from sparkify_earlier_dim_coupons
    where sparkify_earlier_dim_coupons.coupon = sparkify_earliest_dim_coupons.coupon
);

-- dim_coupons: first records: the record before goes
delete from shop.sparkify_first_dim_coupons
where exists (
    select 1 as found
    from sparkify_earliest_dim_coupons
    where sparkify_earliest_dim_coupons.coupon = sparkify_first_dim_coupons.coupon
);

-- dim_coupons: first records
insert into shop.sparkify_first_dim_coupons (coupon, first_customer, last_customer, sparkify_last_first_customer,
    sparkify_as_of, sparkify_tie_1)
select
    coupon,
    first_customer,
    last_customer,
    sparkify_last_first_customer,
    sparkify_as_of,
    sparkify_tie_1
from sparkify_earliest_dim_coupons;

-- dim_coupons: members whose first record is new
insert into sparkify_new_dim_coupons (coupon, first_customer, last_customer, sparkify_last_first_customer,
    sparkify_as_of, sparkify_tie_1)
select
    dim_coupons.coupon,
    dim_coupons.first_customer,
    dim_coupons.last_customer,
    dim_coupons.sparkify_last_first_customer,
    dim_coupons.sparkify_as_of,
    dim_coupons.sparkify_tie_1
from shop.dim_coupons
where exists (
    select 1 as found
    from sparkify_earliest_dim_coupons
    where sparkify_earliest_dim_coupons.coupon = dim_coupons.coupon
)
    and not exists (
        select 1 as found
        from sparkify_new_dim_coupons
        where sparkify_new_dim_coupons.coupon = dim_coupons.coupon
    );

-- dim_coupons: attributes that keep their first value
update sparkify_new_dim_coupons
set
    first_customer = sparkify_first_dim_coupons.first_customer
from shop.sparkify_first_dim_coupons
where sparkify_new_dim_coupons.coupon = sparkify_first_dim_coupons.coupon
    and ((sparkify_new_dim_coupons.first_customer || chr(1)) <> (sparkify_first_dim_coupons.first_customer || chr(1))
        or (sparkify_new_dim_coupons.first_customer is null and sparkify_first_dim_coupons.first_customer is not null)
        or (sparkify_new_dim_coupons.first_customer is not null and sparkify_first_dim_coupons.first_customer is null));

-- dim_coupons: members that changed
update shop.dim_coupons
set
    first_customer = sparkify_new_dim_coupons.first_customer,
    last_customer = sparkify_new_dim_coupons.last_customer,
    sparkify_last_first_customer = sparkify_new_dim_coupons.sparkify_last_first_customer,
    sparkify_as_of = sparkify_new_dim_coupons.sparkify_as_of,
    sparkify_tie_1 = sparkify_new_dim_coupons.sparkify_tie_1
from sparkify_new_dim_coupons
where dim_coupons.coupon = sparkify_new_dim_coupons.coupon
    and (((dim_coupons.first_customer || chr(1)) <> (sparkify_new_dim_coupons.first_customer || chr(1))
        or (dim_coupons.first_customer is null and sparkify_new_dim_coupons.first_customer is not null)
        or (dim_coupons.first_customer is not null and sparkify_new_dim_coupons.first_customer is null))
        or ((dim_coupons.last_customer || chr(1)) <> (sparkify_new_dim_coupons.last_customer || chr(1))
        or (dim_coupons.last_customer is null and sparkify_new_dim_coupons.last_customer is not null)
        or (dim_coupons.last_customer is not null and sparkify_new_dim_coupons.last_customer is null)));

-- dim_coupons: members seen later, but unchanged
update shop.dim_coupons
set
    sparkify_last_first_customer = sparkify_new_dim_coupons.sparkify_last_first_customer,
    sparkify_as_of = sparkify_new_dim_coupons.sparkify_as_of,
    sparkify_tie_1 = sparkify_new_dim_coupons.sparkify_tie_1
from sparkify_new_dim_coupons
where dim_coupons.coupon = sparkify_new_dim_coupons.coupon
    and (((dim_coupons.sparkify_last_first_customer || chr(1)) <> (sparkify_new_dim_coupons.sparkify_last_first_customer || chr(1))
        or (dim_coupons.sparkify_last_first_customer is null and sparkify_new_dim_coupons.sparkify_last_first_customer is not null)
        or (dim_coupons.sparkify_last_first_customer is not null and sparkify_new_dim_coupons.sparkify_last_first_customer is null))
        or (dim_coupons.sparkify_as_of <> sparkify_new_dim_coupons.sparkify_as_of or (dim_coupons.sparkify_as_of is null and sparkify_new_dim_coupons.sparkify_as_of is not null)
        or (dim_coupons.sparkify_as_of is not null and sparkify_new_dim_coupons.sparkify_as_of is null))
        or (dim_coupons.sparkify_tie_1 <> sparkify_new_dim_coupons.sparkify_tie_1 or (dim_coupons.sparkify_tie_1 is null and sparkify_new_dim_coupons.sparkify_tie_1 is not null)
        or (dim_coupons.sparkify_tie_1 is not null and sparkify_new_dim_coupons.sparkify_tie_1 is null)));

-- dim_coupons: new members
insert into shop.dim_coupons (coupon, first_customer, last_customer, sparkify_last_first_customer,
    sparkify_as_of, sparkify_tie_1)
select
    sparkify_new_dim_coupons.coupon,
    sparkify_new_dim_coupons.first_customer,
    sparkify_new_dim_coupons.last_customer,
    sparkify_new_dim_coupons.sparkify_last_first_customer,
    sparkify_new_dim_coupons.sparkify_as_of,
    sparkify_new_dim_coupons.sparkify_tie_1
from sparkify_new_dim_coupons
where not exists (
    select 1 as found
    from shop.dim_coupons
    where dim_coupons.coupon = sparkify_new_dim_coupons.coupon
);

-- check dim_coupons: one row for each coupon
select cast(
    case when violations = 0 then '0'
    else 'dim_coupons.coupon: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by coupon nulls first) as sparkify_place,
            'coupon = ' || coalesce(substring(coupon, 1, 100), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from shop.dim_coupons
        where exists (
            select 1 as found
            from sparkify_new_dim_coupons
            where sparkify_new_dim_coupons.coupon = dim_coupons.coupon
        )
            and coupon is not null
        group by coupon
        having count(*) > 1
    ) as violating
) as counted;

-- fact_sales: members of dim_customers it refers to
create temporary table sparkify_wanted_1_fact_sales as
select customer
from (
    select nullif(rtrim(customer, ' '), '') as customer
    from orders
) as mapped
where customer is not null
group by customer;

-- dim_customers: members known by nothing but their key
insert into shop.dim_customers (customer_key, customer, valid_from, valid_to, is_current)
select
    (
        select highest
        from shop.sparkify_keys
        where table_name = 'dim_customers'
    ) + row_number() over (order by fresh.customer nulls first) as customer_key,
    fresh.customer,
    fresh.valid_from,
    fresh.valid_to,
    fresh.is_current
from (
    select
        sparkify_wanted_1_fact_sales.customer,
        timestamp '0001-01-01 00:00:00.000000' as valid_from,
        timestamp '9999-12-31 23:59:59.999999' as valid_to,
        true as is_current
    from sparkify_wanted_1_fact_sales
    where not exists (
        select 1 as found
        from shop.dim_customers
        where dim_customers.customer = sparkify_wanted_1_fact_sales.customer
    )
) as fresh;

-- ledger: the highest customer_key
update shop.sparkify_keys
set
    highest = (
        select max(customer_key) as customer_key
        from shop.dim_customers
    )
where table_name = 'dim_customers'
    and highest < (
        select max(customer_key) as customer_key
        from shop.dim_customers
    );

-- fact_sales: grains that come more than once
create temporary table sparkify_repeated_fact_sales as
select id
from (
    select
        id,
        "at",
        cast("at" as date) as day,
        rtrim(customer, ' ') as customer,
        rtrim(product, ' ') as product,
        coalesce(nullif(rtrim(coupon, ' '), ''), 'unknown') as coupon,
        amount,
        stock
    from orders
) as mapped
group by id
having count(*) > 1;

-- fact_sales: the records of this load, ranked within their grain
create temporary table sparkify_new_fact_sales as
select
    ranked.id,
    ranked."at",
    ranked.day,
    ranked.customer,
    ranked.product,
    ranked.coupon,
    ranked.amount,
    ranked.stock,
    coalesce(sparkify_lookup_1_fact_sales.customer_key, -1) as customer_key,
    coalesce(sparkify_lookup_2_fact_sales.product_key, -1) as product_key,
    ranked.sparkify_rank,
    ranked.sparkify_variant
from (
    select
        id,
        "at",
        day,
        customer,
        product,
        coupon,
        amount,
        stock,
        1 as sparkify_rank,
        1 as sparkify_variant
    from (
        select
            id,
            "at",
            cast("at" as date) as day,
            rtrim(customer, ' ') as customer,
            rtrim(product, ' ') as product,
            coalesce(nullif(rtrim(coupon, ' '), ''), 'unknown') as coupon,
            amount,
            stock
        from orders
    ) as mapped
    where not exists (
        select 1 as found
        from sparkify_repeated_fact_sales
        where sparkify_repeated_fact_sales.id = mapped.id
    )
    union all
    select
        id,
        "at",
        day,
        customer,
        product,
        coupon,
        amount,
        stock,
        row_number() over (partition by id order by "at" nulls first, day nulls first, customer nulls first,
            product nulls first, coupon nulls first, amount nulls first, stock nulls first) as sparkify_rank,
        dense_rank() over (partition by id order by "at" nulls first, day nulls first, customer nulls first,
            product nulls first, coupon nulls first, amount nulls first, stock nulls first) as sparkify_variant
    from (
        select
            id,
            "at",
            cast("at" as date) as day,
            rtrim(customer, ' ') as customer,
            rtrim(product, ' ') as product,
            coalesce(nullif(rtrim(coupon, ' '), ''), 'unknown') as coupon,
            amount,
            stock
        from orders
    ) as mapped
    where exists (
        select 1 as found
        from sparkify_repeated_fact_sales
        where sparkify_repeated_fact_sales.id = mapped.id
    )
) as ranked
left join shop.dim_customers as sparkify_lookup_1_fact_sales on ranked.customer = sparkify_lookup_1_fact_sales.customer
    and ranked."at" >= sparkify_lookup_1_fact_sales.valid_from
    and ranked."at" < sparkify_lookup_1_fact_sales.valid_to
left join shop.dim_products as sparkify_lookup_2_fact_sales on ranked.product = sparkify_lookup_2_fact_sales.product
    and ranked."at" >= sparkify_lookup_2_fact_sales.since
    and ranked."at" < sparkify_lookup_2_fact_sales.until;

-- fact_sales: count for the receipt
select
    (
        select count(*) as counted
        from orders
    ) as staged,
    count(*) as taken,
    count(case when sparkify_variant = 1
        and sparkify_rank > 1 then 1 end) as duplicate,
    count(case when sparkify_variant > 1 then 1 end) as conflicting
from sparkify_new_fact_sales;

-- ledger: how far fact_sales reaches
insert into shop.sparkify_reach (load_id, table_name, first_at, last_at)
select
    (
        select coalesce(max(load_id), 0) as load_id
        from shop.sparkify_loads
    ) as load_id,
    'fact_sales' as table_name,
    first_at,
    last_at
from (
    select
        min("at") as first_at,
        max("at") as last_at
    from sparkify_new_fact_sales
) as reach
where first_at is not null;

-- check that fact_sales.day refers to dim_date
select cast(
    case when violations = 0 then '0'
    else 'fact_sales.day refers to no member of dim_date; let the calendar reach further, and plan and apply the change (Warehouse.plan): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by id nulls first, day nulls first) as sparkify_place,
            'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', day = ' || coalesce(cast(day as varchar(64)), 'NULL') as sparkify_sample
        from sparkify_new_fact_sales
        where not exists (
            select 1 as found
            from shop.dim_date
            where dim_date.date = sparkify_new_fact_sales.day
        )
    ) as violating
) as counted;

-- check that fact_sales.customer_key refers to dim_customers
select cast(
    case when violations = 0 then '0'
    else 'fact_sales.customer_key refers to no member of dim_customers; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by id nulls first, customer_key nulls first) as sparkify_place,
            'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', customer_key = ' || coalesce(cast(customer_key as varchar(64)), 'NULL') as sparkify_sample
        from sparkify_new_fact_sales
        where not exists (
            select 1 as found
            from shop.dim_customers
            where dim_customers.customer_key = sparkify_new_fact_sales.customer_key
        )
    ) as violating
) as counted;

-- check that fact_sales.product_key refers to dim_products
select cast(
    case when violations = 0 then '0'
    else 'fact_sales.product_key refers to no member of dim_products; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by id nulls first, product_key nulls first) as sparkify_place,
            'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', product_key = ' || coalesce(cast(product_key as varchar(64)), 'NULL') as sparkify_sample
        from sparkify_new_fact_sales
        where not exists (
            select 1 as found
            from shop.dim_products
            where dim_products.product_key = sparkify_new_fact_sales.product_key
        )
    ) as violating
) as counted;

-- check that fact_sales.coupon refers to dim_coupons
select cast(
    case when violations = 0 then '0'
    else 'fact_sales.coupon refers to no member of dim_coupons; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by id nulls first, coupon nulls first) as sparkify_place,
            'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', coupon = ' || coalesce(substring(coupon, 1, 100), 'NULL') as sparkify_sample
        from sparkify_new_fact_sales
        where not exists (
            select 1 as found
            from shop.dim_coupons
            where dim_coupons.coupon = sparkify_new_fact_sales.coupon
        )
    ) as violating
) as counted;

-- fact_sales: rows whose grain is known, beside those of the warehouse
create temporary table sparkify_met_fact_sales as
select
    id,
    "at",
    day,
    customer,
    customer_key,
    product,
    product_key,
    coupon,
    amount,
    stock,
    sparkify_present,
    row_number() over (partition by id order by "at" nulls first, day nulls first, customer nulls first,
        product nulls first, coupon nulls first, amount nulls first, stock nulls first, sparkify_present desc nulls last) as sparkify_rank,
    dense_rank() over (partition by id order by "at" nulls first, day nulls first, customer nulls first,
        product nulls first, coupon nulls first, amount nulls first, stock nulls first) as sparkify_variant
from (
    select
        sparkify_new_fact_sales.id,
        sparkify_new_fact_sales."at",
        sparkify_new_fact_sales.day,
        sparkify_new_fact_sales.customer,
        sparkify_new_fact_sales.customer_key,
        sparkify_new_fact_sales.product,
        sparkify_new_fact_sales.product_key,
        sparkify_new_fact_sales.coupon,
        sparkify_new_fact_sales.amount,
        sparkify_new_fact_sales.stock,
        0 as sparkify_present
    from sparkify_new_fact_sales
    where sparkify_new_fact_sales.sparkify_rank = 1
        and exists (
            select 1 as found
            from shop.fact_sales
            where sparkify_new_fact_sales.id = fact_sales.id
        )
    union all
    select
        fact_sales.id,
        fact_sales."at",
        fact_sales.day,
        fact_sales.customer,
        fact_sales.customer_key,
        fact_sales.product,
        fact_sales.product_key,
        fact_sales.coupon,
        fact_sales.amount,
        fact_sales.stock,
        1 as sparkify_present
    from shop.fact_sales
    where exists (
        select 1 as found
        from sparkify_new_fact_sales
        where sparkify_new_fact_sales.sparkify_rank = 1
            and sparkify_new_fact_sales.id = fact_sales.id
    )
) as candidates;

-- fact_sales: count for the receipt
select
    count(case when sparkify_present = 0
        and sparkify_variant = 1
        and sparkify_rank > 1 then 1 end) as duplicate_of_history,
    count(case when sparkify_present = 0
        and sparkify_variant > 1 then 1 end) as conflicting_with_history
from sparkify_met_fact_sales;

-- fact_sales: lesser rows replace greater ones
update shop.fact_sales
set
    "at" = sparkify_met_fact_sales."at",
    day = sparkify_met_fact_sales.day,
    customer = sparkify_met_fact_sales.customer,
    product = sparkify_met_fact_sales.product,
    coupon = sparkify_met_fact_sales.coupon,
    amount = sparkify_met_fact_sales.amount,
    stock = sparkify_met_fact_sales.stock,
    customer_key = sparkify_met_fact_sales.customer_key,
    product_key = sparkify_met_fact_sales.product_key
from sparkify_met_fact_sales
where fact_sales.id = sparkify_met_fact_sales.id
    and sparkify_met_fact_sales.sparkify_present = 0
    and sparkify_met_fact_sales.sparkify_rank = 1;

-- fact_sales: members of dim_customers that this load touches
create temporary table sparkify_arrived_1_fact_sales as
select
    sparkify_lookup_1_fact_sales.customer,
    sparkify_lookup_1_fact_sales.customer_key,
    sparkify_lookup_1_fact_sales.valid_from,
    sparkify_lookup_1_fact_sales.valid_to
from shop.dim_customers as sparkify_lookup_1_fact_sales
where exists (
    select 1 as found
    from sparkify_touched_dim_customers
    where sparkify_touched_dim_customers.customer = sparkify_lookup_1_fact_sales.customer
);

-- fact_sales: rows that find their member of dim_customers late
update shop.fact_sales
set
    customer_key = coalesce(sparkify_arrived_1_fact_sales.customer_key, -1)
from sparkify_arrived_1_fact_sales
where fact_sales.customer_key = -1
    and fact_sales.customer = sparkify_arrived_1_fact_sales.customer
        and fact_sales."at" >= sparkify_arrived_1_fact_sales.valid_from
        and fact_sales."at" < sparkify_arrived_1_fact_sales.valid_to;

-- fact_sales: rows whose version of dim_customers is another now
update shop.fact_sales
set
    customer_key = coalesce(sparkify_arrived_1_fact_sales.customer_key, -1)
from sparkify_arrived_1_fact_sales
where fact_sales.customer_key <> -1
    and fact_sales.customer_key <> sparkify_arrived_1_fact_sales.customer_key
    and fact_sales.customer = sparkify_arrived_1_fact_sales.customer
        and fact_sales."at" >= sparkify_arrived_1_fact_sales.valid_from
        and fact_sales."at" < sparkify_arrived_1_fact_sales.valid_to
    and fact_sales."at" >= (
        select min(sparkify_moved_dim_customers.sparkify_since) as sparkify_since
        from sparkify_moved_dim_customers
    )
        and exists (
            select 1 as found
            from sparkify_moved_dim_customers
            where sparkify_moved_dim_customers.customer = sparkify_arrived_1_fact_sales.customer
                and fact_sales."at" >= sparkify_moved_dim_customers.sparkify_since
        );

-- fact_sales: members of dim_products that this load touches
create temporary table sparkify_arrived_2_fact_sales as
select
    sparkify_lookup_2_fact_sales.product,
    sparkify_lookup_2_fact_sales.product_key,
    sparkify_lookup_2_fact_sales.since,
    sparkify_lookup_2_fact_sales.until
from shop.dim_products as sparkify_lookup_2_fact_sales
where exists (
    select 1 as found
    from sparkify_touched_dim_products
    where sparkify_touched_dim_products.product = sparkify_lookup_2_fact_sales.product
);

-- fact_sales: rows that find their member of dim_products late
update shop.fact_sales
set
    product_key = coalesce(sparkify_arrived_2_fact_sales.product_key, -1)
from sparkify_arrived_2_fact_sales
where fact_sales.product_key = -1
    and fact_sales.product = sparkify_arrived_2_fact_sales.product
        and fact_sales."at" >= sparkify_arrived_2_fact_sales.since
        and fact_sales."at" < sparkify_arrived_2_fact_sales.until;

-- fact_sales: rows whose version of dim_products is another now
update shop.fact_sales
set
    product_key = coalesce(sparkify_arrived_2_fact_sales.product_key, -1)
from sparkify_arrived_2_fact_sales
where fact_sales.product_key <> -1
    and fact_sales.product_key <> sparkify_arrived_2_fact_sales.product_key
    and fact_sales.product = sparkify_arrived_2_fact_sales.product
        and fact_sales."at" >= sparkify_arrived_2_fact_sales.since
        and fact_sales."at" < sparkify_arrived_2_fact_sales.until
    and fact_sales."at" >= (
        select min(sparkify_moved_dim_products.sparkify_since) as sparkify_since
        from sparkify_moved_dim_products
    )
        and exists (
            select 1 as found
            from sparkify_moved_dim_products
            where sparkify_moved_dim_products.product = sparkify_arrived_2_fact_sales.product
                and fact_sales."at" >= sparkify_moved_dim_products.sparkify_since
        );

-- fact_sales: count for the receipt
select count(*) as unknown
from sparkify_new_fact_sales
where sparkify_new_fact_sales.sparkify_rank = 1
    and not exists (
        select 1 as found
        from sparkify_met_fact_sales
        where sparkify_met_fact_sales.id = sparkify_new_fact_sales.id
    )
    and (sparkify_new_fact_sales.customer_key = -1 or sparkify_new_fact_sales.product_key = -1
        or sparkify_new_fact_sales.coupon = 'unknown');

-- fact_sales: new rows
insert into shop.fact_sales (sale_key, id, "at", day, customer, customer_key, product, product_key,
    coupon, amount, stock)
select
    numbered.sale_key,
    sparkify_new_fact_sales.id,
    sparkify_new_fact_sales."at",
    sparkify_new_fact_sales.day,
    sparkify_new_fact_sales.customer,
    sparkify_new_fact_sales.customer_key,
    sparkify_new_fact_sales.product,
    sparkify_new_fact_sales.product_key,
    sparkify_new_fact_sales.coupon,
    sparkify_new_fact_sales.amount,
    sparkify_new_fact_sales.stock
from sparkify_new_fact_sales
join (
    select
        id,
        (
            select highest
            from shop.sparkify_keys
            where table_name = 'fact_sales'
        ) + row_number() over (order by id) as sale_key
    from sparkify_new_fact_sales
    where sparkify_new_fact_sales.sparkify_rank = 1
        and not exists (
            select 1 as found
            from sparkify_met_fact_sales
            where sparkify_met_fact_sales.id = sparkify_new_fact_sales.id
        )
) as numbered on numbered.id = sparkify_new_fact_sales.id
where sparkify_new_fact_sales.sparkify_rank = 1;

-- check fact_sales: one row for each sale_key
select cast(
    case when violations = 0 then '0'
    else 'fact_sales.sale_key: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by sale_key nulls first) as sparkify_place,
            'sale_key = ' || coalesce(cast(sale_key as varchar(64)), 'NULL') || ', rows = '
                || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from shop.fact_sales
        where sale_key > (
            select highest
            from shop.sparkify_keys
            where table_name = 'fact_sales'
        )
            and sale_key is not null
        group by sale_key
        having count(*) > 1
    ) as violating
) as counted;

-- ledger: the highest sale_key
update shop.sparkify_keys
set
    highest = highest + ((
        select count(*) as counted
        from sparkify_new_fact_sales
        where sparkify_rank = 1
    ) - (
        select count(*) as counted
        from sparkify_met_fact_sales
        where sparkify_present = 1
    ))
where table_name = 'fact_sales';

-- check fact_sales: one row for each id
select cast(
    case when violations = 0 then '0'
    else 'fact_sales.id: values with more than one row: ' || cast(violations as varchar(20))
        || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            row_number() over (order by id nulls first) as sparkify_place,
            'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from shop.fact_sales
        where exists (
            select 1 as found
            from sparkify_new_fact_sales
            where sparkify_new_fact_sales.id = fact_sales.id
        )
            and id is not null
        group by id
        having count(*) > 1
    ) as violating
) as counted;

-- check fact_sales.amount must be at least 0
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by id nulls first, amount nulls first) as sparkify_place,
        'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', amount = ' || coalesce(cast(amount as varchar(64)), 'NULL') as sparkify_sample
    from sparkify_new_fact_sales
    where sparkify_new_fact_sales.sparkify_rank = 1
        and amount < 0
) as violating;

-- check the sum of fact_sales.amount must be at least 0 and at most 1000000
select cast(
    case when violations = 0 then '0'
    else 'the sum of fact_sales.amount must be at least 0 and at most 1000000; mend the records, or let the check only warn: '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        count(*) as violations,
        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
    from (
        select
            1 as sparkify_place,
            'sum = ' || coalesce(cast(coalesce(sum(amount), 0) as varchar(64)), 'NULL') as sparkify_sample
        from shop.fact_sales
        having coalesce(sum(amount), 0) < 0 or coalesce(sum(amount), 0) > 1000000
    ) as violating
) as counted;

-- rejected records of files that were read again
update shop.sparkify_rejects
set
    replaced_by = (
        select coalesce(max(load_id), 0) as load_id
        from shop.sparkify_loads
    )
where replaced_by = 0
    and staging = 'orders'
    and sparkify_rejects.load_id < (
        select coalesce(max(load_id), 0) as load_id
        from shop.sparkify_loads
    )
    and exists (
        select 1 as found
        from shop.sparkify_files
        where sparkify_files.uri = sparkify_rejects.uri
            and sparkify_files.staging = 'orders'
            and sparkify_files.load_id = (
                select coalesce(max(load_id), 0) as load_id
                from shop.sparkify_loads
            )
    );

-- rejected records of files that were read again
update shop.sparkify_rejects
set
    replaced_by = (
        select coalesce(max(load_id), 0) as load_id
        from shop.sparkify_loads
    )
where replaced_by = 0
    and staging = 'people'
    and sparkify_rejects.load_id < (
        select coalesce(max(load_id), 0) as load_id
        from shop.sparkify_loads
    )
    and exists (
        select 1 as found
        from shop.sparkify_files
        where sparkify_files.uri = sparkify_rejects.uri
            and sparkify_files.staging = 'people'
            and sparkify_files.load_id = (
                select coalesce(max(load_id), 0) as load_id
                from shop.sparkify_loads
            )
    );

-- the number of this load
select (
    select coalesce(max(load_id), 0) as load_id
    from shop.sparkify_loads
) as load;

-- clean up
drop table if exists sparkify_new_dim_customers;

-- clean up
drop table if exists sparkify_kept_dim_customers;

-- clean up
drop table if exists sparkify_touched_dim_customers;

-- clean up
drop table if exists sparkify_line_dim_customers;

-- clean up
drop table if exists sparkify_matched_dim_customers;

-- clean up
drop table if exists sparkify_moved_dim_customers;

-- clean up
drop table if exists sparkify_latest_dim_customers;

-- clean up
drop table if exists sparkify_earliest_dim_customers;

-- clean up
drop table if exists sparkify_earlier_dim_customers;

-- clean up
drop table if exists sparkify_new_dim_products;

-- clean up
drop table if exists sparkify_late_dim_products;

-- clean up
drop table if exists sparkify_touched_dim_products;

-- clean up
drop table if exists sparkify_line_dim_products;

-- clean up
drop table if exists sparkify_matched_dim_products;

-- clean up
drop table if exists sparkify_moved_dim_products;

-- clean up
drop table if exists sparkify_latest_dim_products;

-- clean up
drop table if exists sparkify_new_dim_coupons;

-- clean up
drop table if exists sparkify_kept_dim_coupons;

-- clean up
drop table if exists sparkify_earliest_dim_coupons;

-- clean up
drop table if exists sparkify_earlier_dim_coupons;

-- clean up
drop table if exists sparkify_wanted_1_fact_sales;

-- clean up
drop table if exists sparkify_repeated_fact_sales;

-- clean up
drop table if exists sparkify_new_fact_sales;

-- clean up
drop table if exists sparkify_met_fact_sales;

-- clean up
drop table if exists sparkify_arrived_1_fact_sales;

-- clean up
drop table if exists sparkify_arrived_2_fact_sales;

-- clean up
drop table if exists orders;

-- clean up
drop table if exists people;

-- done
commit;
