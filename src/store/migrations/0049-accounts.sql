alter table "role_grant" add column "homeroom" uuid;
alter table "role_grant" add foreign key (county, "homeroom") references "homeroom" (county, id) deferrable;
create index "role_grant_homeroom" on "role_grant" (county, "homeroom");
update "role_grant" g set "homeroom" = h.id from "homeroom" h where h.county = g.county and h.id::text = g.class_id;
alter table "role_grant" drop column "class_id";

create index "audit_day" on "audit" (county, day, sequence);
