create table shop.sales (
    sale_id bigint identity(1, 1),
    sold_at timestamp not null,
    customer_id bigint not null,
    channel varchar(16) encode bytedict,
    amount decimal(12, 2),
    primary key (sale_id)
)
diststyle key
distkey (customer_id)
compound sortkey (sold_at);
