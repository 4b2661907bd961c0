-- readers see all of this load or nothing
begin transaction;

-- one load at a time
lock table sparkify_lock;

-- ledger: this load
insert into sparkify_loads (load_id, loaded_at, token)
select
    (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    ) + 1 as load_id,
    sysdate as loaded_at,
    '' as token;

-- staging staged_loans
create temporary table staged_loans (
    loan bigint,
    isbn varchar(13),
    title varchar(400),
    lent_on date,
    days integer
)
diststyle auto
sortkey auto;

-- read staged_loans
copy staged_loans (loan, isbn, title, lent_on, days)
from 's3://library/loans/'
iam_role default
format as json 'auto ignorecase'
compupdate off
statupdate off;

-- check dim_books.isbn: a real key equals the one reserved for the unknown member
select cast(
    case when violations = 0 then '0'
    else 'dim_books.isbn: a real key equals the one reserved for the unknown member: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from staged_loans
    where nullif(rtrim(isbn, ' '), '') = 'unknown'
) as counted;

-- check dim_books.isbn: NULL is not allowed
select cast(
    case when violations = 0 then '0'
    else 'dim_books.isbn: NULL is not allowed: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from staged_loans
    where nullif(rtrim(isbn, ' '), '') is null
) as counted;

-- check fact_loans.loan: NULL is not allowed; COPY makes an empty text NULL, too
select cast(
    case when violations = 0 then '0'
    else 'fact_loans.loan: NULL is not allowed; COPY makes an empty text NULL, too: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from staged_loans
    where loan is null
) as counted;

-- check fact_loans.lent_on: NULL is not allowed; COPY makes an empty text NULL, too
select cast(
    case when violations = 0 then '0'
    else 'fact_loans.lent_on: NULL is not allowed; COPY makes an empty text NULL, too: ' || cast(violations as varchar(20))
    end as integer
) as failed
from (
    select count(*) as violations
    from staged_loans
    where lent_on is null
) as counted;

-- check that staged_loans has keys for loan, isbn, title, lent_on, days
select cast(
    case when violations = 0 then '0'
    else 'staged_loans: columns that are NULL in every record that is taken, so no record has such a key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): '
        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
    end as integer
) as failed
from (
    select
        case when count(*) >= 50 then case when count(loan) = 0 then 1 else 0 end + case when count(isbn) = 0 then 1 else 0 end
            + case when count(title) = 0 then 1 else 0 end + case when count(lent_on) = 0 then 1 else 0 end
            + case when count(days) = 0 then 1 else 0 end else 0 end as violations,
        trim(case when count(loan) = 0 then 'loan ' else '' end || case when count(isbn) = 0 then 'isbn ' else '' end
            || case when count(title) = 0 then 'title ' else '' end || case when count(lent_on) = 0 then 'lent_on ' else '' end
            || case when count(days) = 0 then 'days ' else '' end) as found
    from staged_loans
) as counted;

-- dim_books: the unknown member
insert into dim_books (isbn, title)
select
    'unknown' as isbn,
    cast(null as varchar(400)) as title
where not exists (
    select 1 as found
    from dim_books
    where dim_books.isbn = 'unknown'
);

-- dim_books: of each member the record that counts
create temporary table sparkify_new_dim_books as
select
    isbn,
    title
from (
    select
        isbn,
        title,
        row_number() over (partition by isbn order by (title || chr(1)) desc nulls last) as sparkify_rank
    from (
        select
            nullif(rtrim(isbn, ' '), '') as isbn,
            title
        from staged_loans
    ) as mapped
) as ranked
where sparkify_rank = 1;

-- dim_books: count for the receipt
select
    (
        select count(*) as counted
        from staged_loans
    ) as staged,
    (
        select count(*) as counted
        from staged_loans
    ) as taken,
    (
        select count(*) as counted
        from sparkify_new_dim_books
    ) as members;

-- dim_books: members that changed
update dim_books
set
    title = sparkify_new_dim_books.title
from sparkify_new_dim_books
where dim_books.isbn = sparkify_new_dim_books.isbn
    and ((dim_books.title || chr(1)) <> (sparkify_new_dim_books.title || chr(1)) or (dim_books.title is null and sparkify_new_dim_books.title is not null)
        or (dim_books.title is not null and sparkify_new_dim_books.title is null));

-- dim_books: new members
insert into dim_books (isbn, title)
select
    sparkify_new_dim_books.isbn,
    sparkify_new_dim_books.title
from sparkify_new_dim_books
where not exists (
    select 1 as found
    from dim_books
    where dim_books.isbn = sparkify_new_dim_books.isbn
);

-- check dim_books: one row for each isbn
select cast(
    case when violations = 0 then '0'
    else 'dim_books.isbn: values with more than one row: ' || cast(violations as varchar(20))
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
            row_number() over (order by isbn nulls first) as sparkify_place,
            'isbn = ' || coalesce(substring(isbn, 1, 100), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from dim_books
        where exists (
            select 1 as found
            from sparkify_new_dim_books
            where sparkify_new_dim_books.isbn = dim_books.isbn
        )
            and isbn is not null
        group by isbn
        having count(*) > 1
    ) as violating
) as counted;

-- fact_loans: grains that come more than once
create temporary table sparkify_repeated_fact_loans as
select loan
from (
    select
        loan,
        coalesce(nullif(rtrim(isbn, ' '), ''), 'unknown') as isbn,
        lent_on,
        days
    from staged_loans
) as mapped
group by loan
having count(*) > 1;

-- fact_loans: the records of this load, ranked within their grain
create temporary table sparkify_new_fact_loans as
select
    ranked.loan,
    ranked.isbn,
    ranked.lent_on,
    ranked.days,
    ranked.sparkify_rank,
    ranked.sparkify_variant
from (
    select
        loan,
        isbn,
        lent_on,
        days,
        1 as sparkify_rank,
        1 as sparkify_variant
    from (
        select
            loan,
            coalesce(nullif(rtrim(isbn, ' '), ''), 'unknown') as isbn,
            lent_on,
            days
        from staged_loans
    ) as mapped
    where not exists (
        select 1 as found
        from sparkify_repeated_fact_loans
        where sparkify_repeated_fact_loans.loan = mapped.loan
    )
    union all
    select
        loan,
        isbn,
        lent_on,
        days,
        row_number() over (partition by loan order by isbn nulls first, lent_on nulls first,
            days nulls first) as sparkify_rank,
        dense_rank() over (partition by loan order by isbn nulls first, lent_on nulls first,
            days nulls first) as sparkify_variant
    from (
        select
            loan,
            coalesce(nullif(rtrim(isbn, ' '), ''), 'unknown') as isbn,
            lent_on,
            days
        from staged_loans
    ) as mapped
    where exists (
        select 1 as found
        from sparkify_repeated_fact_loans
        where sparkify_repeated_fact_loans.loan = mapped.loan
    )
) as ranked;

-- fact_loans: count for the receipt
select
    (
        select count(*) as counted
        from staged_loans
    ) as staged,
    count(*) as taken,
    count(case when sparkify_variant = 1
        and sparkify_rank > 1 then 1 end) as duplicate,
    count(case when sparkify_variant > 1 then 1 end) as conflicting
from sparkify_new_fact_loans;

-- check that fact_loans.isbn refers to dim_books
select cast(
    case when violations = 0 then '0'
    else 'fact_loans.isbn refers to no member of dim_books; load the members with the rows or before them, or let the dimension infer them (inferringMembers): '
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
            row_number() over (order by loan nulls first, isbn nulls first) as sparkify_place,
            'loan = ' || coalesce(cast(loan as varchar(64)), 'NULL') || ', isbn = ' || coalesce(substring(isbn, 1, 100), 'NULL') as sparkify_sample
        from sparkify_new_fact_loans
        where not exists (
            select 1 as found
            from dim_books
            where dim_books.isbn = sparkify_new_fact_loans.isbn
        )
    ) as violating
) as counted;

-- fact_loans: rows whose grain is known, beside those of the warehouse
create temporary table sparkify_met_fact_loans as
select
    loan,
    isbn,
    lent_on,
    days,
    sparkify_present,
    row_number() over (partition by loan order by isbn nulls first, lent_on nulls first, days nulls first,
        sparkify_present desc nulls last) as sparkify_rank,
    dense_rank() over (partition by loan order by isbn nulls first, lent_on nulls first, days nulls first) as sparkify_variant
from (
    select
        sparkify_new_fact_loans.loan,
        sparkify_new_fact_loans.isbn,
        sparkify_new_fact_loans.lent_on,
        sparkify_new_fact_loans.days,
        0 as sparkify_present
    from sparkify_new_fact_loans
    where sparkify_new_fact_loans.sparkify_rank = 1
        and exists (
            select 1 as found
            from fact_loans
            where sparkify_new_fact_loans.loan = fact_loans.loan
        )
    union all
    select
        fact_loans.loan,
        fact_loans.isbn,
        fact_loans.lent_on,
        fact_loans.days,
        1 as sparkify_present
    from fact_loans
    where exists (
        select 1 as found
        from sparkify_new_fact_loans
        where sparkify_new_fact_loans.sparkify_rank = 1
            and sparkify_new_fact_loans.loan = fact_loans.loan
    )
) as candidates;

-- fact_loans: count for the receipt
select
    count(case when sparkify_present = 0
        and sparkify_variant = 1
        and sparkify_rank > 1 then 1 end) as duplicate_of_history,
    count(case when sparkify_present = 0
        and sparkify_variant > 1 then 1 end) as conflicting_with_history
from sparkify_met_fact_loans;

-- fact_loans: lesser rows replace greater ones
update fact_loans
set
    isbn = sparkify_met_fact_loans.isbn,
    lent_on = sparkify_met_fact_loans.lent_on,
    days = sparkify_met_fact_loans.days
from sparkify_met_fact_loans
where fact_loans.loan = sparkify_met_fact_loans.loan
    and sparkify_met_fact_loans.sparkify_present = 0
    and sparkify_met_fact_loans.sparkify_rank = 1;

-- fact_loans: count for the receipt
select count(*) as unknown
from sparkify_new_fact_loans
where sparkify_new_fact_loans.sparkify_rank = 1
    and not exists (
        select 1 as found
        from sparkify_met_fact_loans
        where sparkify_met_fact_loans.loan = sparkify_new_fact_loans.loan
    )
    and sparkify_new_fact_loans.isbn = 'unknown';

-- fact_loans: new rows
insert into fact_loans (loan, isbn, lent_on, days)
select
    sparkify_new_fact_loans.loan,
    sparkify_new_fact_loans.isbn,
    sparkify_new_fact_loans.lent_on,
    sparkify_new_fact_loans.days
from sparkify_new_fact_loans
where sparkify_new_fact_loans.sparkify_rank = 1
    and not exists (
        select 1 as found
        from sparkify_met_fact_loans
        where sparkify_met_fact_loans.loan = sparkify_new_fact_loans.loan
    );

-- check fact_loans: one row for each loan
select cast(
    case when violations = 0 then '0'
    else 'fact_loans.loan: values with more than one row: ' || cast(violations as varchar(20))
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
            row_number() over (order by loan nulls first) as sparkify_place,
            'loan = ' || coalesce(cast(loan as varchar(64)), 'NULL') || ', rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
        from fact_loans
        where exists (
            select 1 as found
            from sparkify_new_fact_loans
            where sparkify_new_fact_loans.loan = fact_loans.loan
        )
            and loan is not null
        group by loan
        having count(*) > 1
    ) as violating
) as counted;

-- rejected records of files that were read again
update sparkify_rejects
set
    replaced_by = (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    )
where replaced_by = 0
    and staging = 'staged_loans'
    and sparkify_rejects.load_id < (
        select coalesce(max(load_id), 0) as load_id
        from sparkify_loads
    )
    and exists (
        select 1 as found
        from sparkify_files
        where sparkify_files.uri = sparkify_rejects.uri
            and sparkify_files.staging = 'staged_loans'
            and sparkify_files.load_id = (
                select coalesce(max(load_id), 0) as load_id
                from sparkify_loads
            )
    );

-- the number of this load
select (
    select coalesce(max(load_id), 0) as load_id
    from sparkify_loads
) as load;

-- clean up
drop table if exists sparkify_new_dim_books;

-- clean up
drop table if exists sparkify_repeated_fact_loans;

-- clean up
drop table if exists sparkify_new_fact_loans;

-- clean up
drop table if exists sparkify_met_fact_loans;

-- clean up
drop table if exists staged_loans;

-- done
commit;
