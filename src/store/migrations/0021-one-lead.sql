create unique index "promise_body_one_lead" on "promise_body" (county, "promise") where "part" = 'lead' and removed_at is null;
