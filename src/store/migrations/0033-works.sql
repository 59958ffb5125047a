create table "project" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "project_code" text,
  "kind" text not null,
  "organisation" uuid not null,
  "township" uuid,
  "ethnic_township" boolean not null,
  "promise" uuid,
  "area_sqm" numeric,
  "kindergarten_seats" integer,
  "primary_seats" integer,
  "junior_seats" integer,
  "senior_seats" integer,
  "vocational_seats" integer,
  "budget_yuan" numeric not null,
  "planned_start" date not null,
  "planned_finish" date not null,
  "expected_finish" date,
  "actual_start" date,
  "actual_finish" date,
  "site" text,
  "note" text,
  "cancelled_because" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "township") references "organisation" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable
);
create unique index "project_name" on "project" (county, "name") where removed_at is null;
create index "project_organisation" on "project" (county, "organisation");
create index "project_township" on "project" (county, "township");
create index "project_promise" on "project" (county, "promise");

create table "project_stage" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "project" uuid not null,
  "stage" text not null,
  "day" date not null,
  "file" text not null,
  "document_number" text,
  "note" text,
  primary key (county, id),
  foreign key (county, "project") references "project" (county, id) deferrable
);
create unique index "project_stage_project_stage" on "project_stage" (county, "project", "stage") where removed_at is null;

create table "project_milestone" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "project" uuid not null,
  "name" text not null,
  "strand" text not null,
  "planned_on" date not null,
  "done_on" date,
  "file" text,
  "moved_because" text,
  primary key (county, id),
  foreign key (county, "project") references "project" (county, id) deferrable
);
create unique index "project_milestone_project_name" on "project_milestone" (county, "project", "name") where removed_at is null;

create table "project_delay" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "project" uuid not null,
  "delay_cause" text not null,
  "delay_days" integer not null,
  "measure" text not null,
  "new_finish" date not null,
  "recorded_on" date not null,
  primary key (county, id),
  foreign key (county, "project") references "project" (county, id) deferrable
);
create unique index "project_delay_project_new_finish" on "project_delay" (county, "project", "new_finish") where removed_at is null;

create table "project_fund" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "project" uuid not null,
  "source" text not null,
  "document_number" text not null,
  "issued_on" date not null,
  "planned_yuan" numeric not null,
  "arrived_yuan" numeric not null,
  "arrived_on" date,
  "spent_yuan" numeric not null,
  "as_of" date not null,
  "addition_because" text,
  "advance_because" text,
  "file" text,
  primary key (county, id),
  foreign key (county, "project") references "project" (county, id) deferrable
);
create unique index "project_fund_project_source_document_number" on "project_fund" (county, "project", "source", "document_number") where removed_at is null;

create table "project_report" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "project" uuid not null,
  "organisation" uuid not null,
  "reported_on" date not null,
  "percent" numeric not null,
  "note" text,
  "reported_by" text not null,
  "decided_by" text,
  "decided_on" date,
  "why" text,
  primary key (county, id),
  foreign key (county, "project") references "project" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "project_report_project" on "project_report" (county, "project");
create index "project_report_organisation" on "project_report" (county, "organisation");

create table "project_photo" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "project" uuid not null,
  "file" text not null,
  "taken_on" date not null,
  "stage" text not null,
  "note" text,
  "project_report" uuid,
  "uploaded_by" text not null,
  primary key (county, id),
  foreign key (county, "project") references "project" (county, id) deferrable,
  foreign key (county, "project_report") references "project_report" (county, id) deferrable
);
create unique index "project_photo_project_file" on "project_photo" (county, "project", "file") where removed_at is null;
create index "project_photo_project_report" on "project_photo" (county, "project_report");

create table "need" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "kind" text not null,
  "what" text not null,
  "amount" numeric not null,
  "unit" text not null,
  "urgency" text not null,
  "found_on" date not null,
  "note" text,
  "withdrawn_because" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "need_organisation_kind_what" on "need" (county, "organisation", "kind", "what") where removed_at is null;

create table "need_cover" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "need" uuid not null,
  "project" uuid not null,
  "amount" numeric not null,
  primary key (county, id),
  foreign key (county, "need") references "need" (county, id) deferrable,
  foreign key (county, "project") references "project" (county, id) deferrable
);
create unique index "need_cover_need_project" on "need_cover" (county, "need", "project") where removed_at is null;
create index "need_cover_project" on "need_cover" (county, "project");

create table "base" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "organisation" uuid not null,
  "site" text not null,
  "capacity" integer not null,
  "opened_on" date not null,
  "courses" text,
  "project" uuid,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "project") references "project" (county, id) deferrable
);
create unique index "base_name" on "base" (county, "name") where removed_at is null;
create index "base_organisation" on "base" (county, "organisation");
create index "base_project" on "base" (county, "project");

create table "base_closure" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "base" uuid not null,
  "from_day" date not null,
  "to_day" date not null,
  "why" text not null,
  primary key (county, id),
  foreign key (county, "base") references "base" (county, id) deferrable
);
create unique index "base_closure_base_from_day" on "base_closure" (county, "base", "from_day") where removed_at is null;

create table "booking" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "base" uuid not null,
  "organisation" uuid not null,
  "day" date not null,
  "half" text not null,
  "class_name" text not null,
  "pupils" integer not null,
  "activity" text,
  "attended" integer,
  "booked_by" text not null,
  "cancelled_because" text,
  primary key (county, id),
  foreign key (county, "base") references "base" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "booking_base" on "booking" (county, "base");
create index "booking_organisation" on "booking" (county, "organisation");
