copy shop.events (event_id, happened_at, page)
from 's3://shop-lake/events/2026/11/'
iam_role 'arn:aws:iam::123456789012:role/loader'
format as json 'auto ignorecase'
region 'eu-central-1'
timeformat 'epochmillisecs';
