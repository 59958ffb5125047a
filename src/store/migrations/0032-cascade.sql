alter table "plan" add column "parent" uuid;
alter table "plan" add column "organisation" uuid;
alter table "plan" add foreign key (county, "parent") references "plan" (county, id) deferrable;
alter table "plan" add foreign key (county, "organisation") references "organisation" (county, id) deferrable;
create index "plan_parent" on "plan" (county, "parent");
-- Of two people who put in the plan of one organisation at once the second is told.
create unique index "plan_parent_organisation" on "plan" (county, "parent", "organisation") where removed_at is null and parent is not null;

create table "submission" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "organisation" uuid not null,
  "round" integer not null,
  "submitted_by" text not null,
  "submitted_on" date not null,
  "decided_by" text,
  "decided_on" date,
  "why" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "submission_plan_round" on "submission" (county, "plan", "round") where removed_at is null;
create index "submission_organisation" on "submission" (county, "organisation");

create table "promise_link" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "parent" uuid not null,
  "plan" uuid not null,
  "promise" uuid not null,
  "county_promise" uuid not null,
  "likeness" numeric,
  "decided_by" text,
  "decided_on" date,
  primary key (county, id),
  foreign key (county, "parent") references "plan" (county, id) deferrable,
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable,
  foreign key (county, "county_promise") references "promise" (county, id) deferrable
);
create unique index "promise_link_promise_county_promise" on "promise_link" (county, "promise", "county_promise") where removed_at is null;
create index "promise_link_parent" on "promise_link" (county, "parent");
create index "promise_link_plan" on "promise_link" (county, "plan");
create index "promise_link_county_promise" on "promise_link" (county, "county_promise");
