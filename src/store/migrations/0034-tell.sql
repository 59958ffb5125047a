create table "snapshot" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "kind" text not null,
  "year" integer not null,
  "round" integer not null,
  "taken_on" date not null,
  "taken_by" text not null,
  "file" text not null,
  "before" uuid,
  "promises" integer not null,
  "kept" integer not null,
  "late" integer not null,
  "unknown" integer not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "before") references "snapshot" (county, id) deferrable
);
create unique index "snapshot_plan_kind_year_round" on "snapshot" (county, "plan", "kind", "year", "round") where removed_at is null;
create index "snapshot_before" on "snapshot" (county, "before");

create table "report" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "snapshot" uuid not null,
  "plan" uuid not null,
  "title" text,
  "number" text,
  "addressee" text,
  "signer" text,
  "dated_on" date,
  "opening" text,
  "problems" text,
  "suggestions" text,
  "remarks" jsonb not null,
  primary key (county, id),
  foreign key (county, "snapshot") references "snapshot" (county, id) deferrable,
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "report_snapshot" on "report" (county, "snapshot") where removed_at is null;
create index "report_plan" on "report" (county, "plan");

create table "report_print" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "snapshot" uuid not null,
  "form" text not null,
  "text_version" integer not null,
  "printed_on" date not null,
  "printed_by" text not null,
  "file" text not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "snapshot") references "snapshot" (county, id) deferrable
);
create index "report_print_plan" on "report_print" (county, "plan");
create index "report_print_snapshot" on "report_print" (county, "snapshot");

