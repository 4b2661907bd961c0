select dim_members.tier, count(*) as loans
from fact_loans join dim_members using (member_key)
group by dim_members.tier
order by dim_members.tier
