create table "saved_view" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "owner" uuid not null,
  "register" text not null,
  "name" text not null,
  "wish" text not null,
  primary key (county, id),
  foreign key (county, "owner") references "account" (county, id) deferrable
);
create unique index "saved_view_owner_register_name" on "saved_view" (county, "owner", "register", "name") where removed_at is null;
