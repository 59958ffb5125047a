create table "plan" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "title" text not null,
  "from_year" integer not null,
  "to_year" integer not null,
  "source" text,
  "text" text not null,
  "length" integer not null,
  primary key (county, id)
);

create table "plan_section" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "level" integer not null,
  "number" text,
  "title" text not null,
  "place" text not null,
  "start" integer not null,
  "title_end" integer not null,
  "end" integer not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "plan_section_plan_start" on "plan_section" (county, "plan", "start") where removed_at is null;

create table "promise" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "mark" text not null,
  "restates" text,
  "kind" text not null,
  "quote" text not null,
  "start" integer not null,
  "end" integer not null,
  "place" text not null,
  "subject" text not null,
  "measure" text not null,
  "comparator" text not null,
  "value_text" text,
  "value" numeric,
  "value_high" numeric,
  "unit" text,
  "scope" text not null,
  "year" integer,
  "from_year" integer,
  "deadline" integer,
  "recurrence" text,
  "time_inherited" boolean not null,
  "bodies_named" jsonb not null,
  "nature" text not null,
  "method" text not null,
  "baseline" numeric,
  "baseline_year" integer,
  "dropped_because" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "promise_plan_mark" on "promise" (county, "plan", "mark") where removed_at is null;

create table "promise_body" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "promise" uuid not null,
  "organisation" uuid not null,
  "part" text not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "promise_body_promise_organisation" on "promise_body" (county, "promise", "organisation") where removed_at is null;
create index "promise_body_plan" on "promise_body" (county, "plan");
create index "promise_body_organisation" on "promise_body" (county, "organisation");

create table "milestone" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "promise" uuid not null,
  "year" integer not null,
  "value" numeric not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable
);
create unique index "milestone_promise_year" on "milestone" (county, "promise", "year") where removed_at is null;
create index "milestone_plan" on "milestone" (county, "plan");

create table "actual" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "promise" uuid not null,
  "year" integer not null,
  "round" integer not null,
  "value" numeric,
  "task_status" text,
  "note" text,
  "organisation" uuid not null,
  "filed_by" text not null,
  "filed_on" date not null,
  "decided_by" text,
  "decided_on" date,
  "why" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "actual_promise_year_round" on "actual" (county, "promise", "year", "round") where removed_at is null;
create index "actual_plan" on "actual" (county, "plan");
create index "actual_organisation" on "actual" (county, "organisation");

create table "evidence" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "actual" uuid not null,
  "file" text not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "actual") references "actual" (county, id) deferrable
);
create unique index "evidence_actual_file" on "evidence" (county, "actual", "file") where removed_at is null;
create index "evidence_plan" on "evidence" (county, "plan");

create table "finding" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "mark" text not null,
  "code" text not null,
  "title" text not null,
  "title_english" text not null,
  "sentence" text not null,
  "sentence_english" text not null,
  "places" jsonb not null,
  "promises" jsonb not null,
  "note" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "finding_plan_mark" on "finding" (county, "plan", "mark") where removed_at is null;

create table "adoption" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "issuer" text not null,
  "document_number" text not null,
  "issued_on" date not null,
  "file" text not null,
  "order" jsonb not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "adoption_plan" on "adoption" (county, "plan") where removed_at is null;
