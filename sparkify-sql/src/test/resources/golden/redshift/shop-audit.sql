\set ON_ERROR_STOP on

-- one state of all tables
begin transaction;

-- audit: dim_date: columns that are NOT NULL must have values
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by date nulls first) as sparkify_place,
        'date = ' || coalesce(cast(date as varchar(64)), 'NULL') as sparkify_sample
    from shop.dim_date
    where date is null
) as violating;

-- audit: dim_date (date) must be unique
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by date nulls first) as sparkify_place,
        'date = ' || coalesce(cast(date as varchar(64)), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
    from shop.dim_date
    where date is not null
    group by date
    having count(*) > 1
) as violating;

-- audit: dim_customers: columns that are NOT NULL must have values
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by customer nulls first, customer_key nulls first, valid_from nulls first,
            valid_to nulls first, is_current nulls first) as sparkify_place,
        'customer = ' || coalesce(substring(customer, 1, 100), 'NULL') || case when customer_key is null then ', customer_key = NULL' else '' end
            || case when valid_from is null then ', valid_from = NULL' else '' end || case when valid_to is null then ', valid_to = NULL' else '' end
            || case when is_current is null then ', is_current = NULL' else '' end as sparkify_sample
    from shop.dim_customers
    where customer_key is null or customer is null or valid_from is null or valid_to is null
        or is_current is null
) as violating;

-- audit: dim_customers (customer_key) must be unique
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
    where customer_key is not null
    group by customer_key
    having count(*) > 1
) as violating;

-- audit: dim_customers: a version must begin before it ends
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
    where not (valid_from < valid_to)
) as violating;

-- audit: dim_customers: no two versions of a member may begin at once
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
    group by customer, valid_from
    having count(*) > 1
) as violating;

-- audit: dim_customers: a version must begin where another ends, or at 0001-01-01T00:00
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
    where not (dim_customers.valid_from = timestamp '0001-01-01 00:00:00.000000')
        and not exists (
            select 1 as found
            from shop.dim_customers as sparkify_other
            where sparkify_other.customer = dim_customers.customer
                and sparkify_other.valid_to = dim_customers.valid_from
        )
) as violating;

-- audit: dim_customers: a version must end where another begins, or at 9999-12-31T23:59:59.999999
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
    where not (dim_customers.valid_to = timestamp '9999-12-31 23:59:59.999999')
        and not exists (
            select 1 as found
            from shop.dim_customers as sparkify_other
            where sparkify_other.customer = dim_customers.customer
                and sparkify_other.valid_from = dim_customers.valid_to
        )
) as violating;

-- audit: dim_customers: the last version of a member must be the current one, and no other
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
    group by customer
    having count(case when is_current then 1 end) <> 1 or count(case when is_current
        and valid_to = timestamp '9999-12-31 23:59:59.999999' then 1 end) <> 1
) as violating;

-- audit: dim_customers.segment must be one of private, business
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by customer nulls first, segment nulls first) as sparkify_place,
        'customer = ' || coalesce(substring(customer, 1, 100), 'NULL') || ', segment = ' || coalesce(substring(segment, 1, 100), 'NULL') as sparkify_sample
    from shop.dim_customers
    where not (customer = 'unknown')
        and not (segment = 'private' or segment = 'business')
) as violating;

-- audit: dim_products: columns that are NOT NULL must have values
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by product nulls first, product_key nulls first, since nulls first,
            until nulls first, is_valid nulls first) as sparkify_place,
        'product = ' || coalesce(substring(product, 1, 100), 'NULL') || case when product_key is null then ', product_key = NULL' else '' end
            || case when since is null then ', since = NULL' else '' end || case when until is null then ', until = NULL' else '' end
            || case when is_valid is null then ', is_valid = NULL' else '' end as sparkify_sample
    from shop.dim_products
    where product_key is null or product is null or since is null or until is null or is_valid is null
) as violating;

-- audit: dim_products (product_key) must be unique
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
    where product_key is not null
    group by product_key
    having count(*) > 1
) as violating;

-- audit: dim_products: a version must begin before it ends
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
    where not (since < until)
) as violating;

-- audit: dim_products: no two versions of a member may begin at once
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
    group by product, since
    having count(*) > 1
) as violating;

-- audit: dim_products: a version must begin where another ends, or at 0001-01-01T00:00
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
    where not (dim_products.since = timestamp '0001-01-01 00:00:00.000000')
        and not exists (
            select 1 as found
            from shop.dim_products as sparkify_other
            where sparkify_other.product = dim_products.product
                and sparkify_other.until = dim_products.since
        )
) as violating;

-- audit: dim_products: a version must end where another begins, or at 9999-12-31T23:59:59.999999
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
    where not (dim_products.until = timestamp '9999-12-31 23:59:59.999999')
        and not exists (
            select 1 as found
            from shop.dim_products as sparkify_other
            where sparkify_other.product = dim_products.product
                and sparkify_other.since = dim_products.until
        )
) as violating;

-- audit: dim_products: the last version of a member must be the current one, and no other
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
    group by product
    having count(case when is_valid then 1 end) <> 1 or count(case when is_valid
        and until = timestamp '9999-12-31 23:59:59.999999' then 1 end) <> 1
) as violating;

-- audit: dim_coupons: columns that are NOT NULL must have values
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by coupon nulls first) as sparkify_place,
        'coupon = ' || coalesce(substring(coupon, 1, 100), 'NULL') as sparkify_sample
    from shop.dim_coupons
    where coupon is null
) as violating;

-- audit: dim_coupons (coupon) must be unique
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by coupon nulls first) as sparkify_place,
        'coupon = ' || coalesce(substring(coupon, 1, 100), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
    from shop.dim_coupons
    where coupon is not null
    group by coupon
    having count(*) > 1
) as violating;

-- audit: fact_sales: columns that are NOT NULL must have values
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by id nulls first, sale_key nulls first, "at" nulls first,
            day nulls first, customer_key nulls first, product_key nulls first, coupon nulls first) as sparkify_place,
        'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || case when sale_key is null then ', sale_key = NULL' else '' end
            || case when "at" is null then ', at = NULL' else '' end || case when day is null then ', day = NULL' else '' end
            || case when customer_key is null then ', customer_key = NULL' else '' end || case when product_key is null then ', product_key = NULL' else '' end
            || case when coupon is null then ', coupon = NULL' else '' end as sparkify_sample
    from shop.fact_sales
    where sale_key is null or id is null or "at" is null or day is null or customer_key is null
        or product_key is null or coupon is null
) as violating;

-- audit: fact_sales (sale_key) must be unique
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by sale_key nulls first) as sparkify_place,
        'sale_key = ' || coalesce(cast(sale_key as varchar(64)), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
    from shop.fact_sales
    where sale_key is not null
    group by sale_key
    having count(*) > 1
) as violating;

-- audit: fact_sales (id) must be unique
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by id nulls first) as sparkify_place,
        'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
    from shop.fact_sales
    where id is not null
    group by id
    having count(*) > 1
) as violating;

-- audit: fact_sales.day must refer to a member of dim_date
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by id nulls first, day nulls first) as sparkify_place,
        'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', day = ' || coalesce(cast(day as varchar(64)), 'NULL') as sparkify_sample
    from shop.fact_sales
    where not exists (
        select 1 as found
        from shop.dim_date
        where dim_date.date = fact_sales.day
    )
) as violating;

-- audit: fact_sales.customer_key must refer to a member of dim_customers
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by id nulls first, customer_key nulls first) as sparkify_place,
        'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', customer_key = ' || coalesce(cast(customer_key as varchar(64)), 'NULL') as sparkify_sample
    from shop.fact_sales
    where not exists (
        select 1 as found
        from shop.dim_customers
        where dim_customers.customer_key = fact_sales.customer_key
    )
) as violating;

-- audit: fact_sales.product_key must refer to a member of dim_products
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by id nulls first, product_key nulls first) as sparkify_place,
        'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', product_key = ' || coalesce(cast(product_key as varchar(64)), 'NULL') as sparkify_sample
    from shop.fact_sales
    where not exists (
        select 1 as found
        from shop.dim_products
        where dim_products.product_key = fact_sales.product_key
    )
) as violating;

-- audit: fact_sales.coupon must refer to a member of dim_coupons
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by id nulls first, coupon nulls first) as sparkify_place,
        'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', coupon = ' || coalesce(substring(coupon, 1, 100), 'NULL') as sparkify_sample
    from shop.fact_sales
    where not exists (
        select 1 as found
        from shop.dim_coupons
        where dim_coupons.coupon = fact_sales.coupon
    )
) as violating;

-- audit: fact_sales.amount must be at least 0
select
    count(*) as violations,
    max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
        || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
from (
    select
        row_number() over (order by id nulls first, amount nulls first) as sparkify_place,
        'id = ' || coalesce(cast(id as varchar(64)), 'NULL') || ', amount = ' || coalesce(cast(amount as varchar(64)), 'NULL') as sparkify_sample
    from shop.fact_sales
    where amount < 0
) as violating;

-- audit: the sum of fact_sales.amount must be at least 0 and at most 1000000
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
) as violating;

-- nothing was changed
commit;
