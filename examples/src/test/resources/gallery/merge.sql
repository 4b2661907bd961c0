merge into shop.customers
using staged_customers as s
on customers.customer_id = s.customer_id
when matched then update set
    city = s.city
when not matched then insert (customer_id, city)
values (s.customer_id, s.city);
