create table "safety_duty" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "topic" text not null,
  "cycle" text not null,
  "kinds" jsonb not null,
  "only" jsonb,
  "starts_on" date not null,
  "ends_on" date,
  "grace_days" integer not null,
  "least_proofs" integer not null,
  "rest_months" jsonb,
  "requirement" text,
  primary key (county, id)
);
create unique index "safety_duty_name" on "safety_duty" (county, "name") where removed_at is null;

create table "safety_filing" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "duty" uuid not null,
  "organisation" uuid not null,
  "period" text not null,
  "due_on" date not null,
  "filed_on" date,
  "filed_by" text,
  "late_days" integer,
  "proofs" jsonb not null,
  "note" text,
  "exempt_because" text,
  "returned_because" text,
  "drill_kind" text,
  "evacuation_minutes" numeric,
  "attended" integer,
  "hazards_found" integer,
  "review" text,
  primary key (county, id),
  foreign key (county, "duty") references "safety_duty" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "safety_filing_duty_organisation_period" on "safety_filing" (county, "duty", "organisation", "period") where removed_at is null;
create index "safety_filing_organisation" on "safety_filing" (county, "organisation");

create table "hazard" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "subject" text not null,
  "detail" text,
  "grade" text not null,
  "found_on" date not null,
  "deadline" date not null,
  "responsible" text,
  "first_deadline" date not null,
  "rounds" integer not null,
  "reopened" integer not null,
  "level" text,
  "level_on" date,
  "closed_on" date,
  "last_reason" text,
  "hazard_kind" text not null,
  "spot" text not null,
  "filing" uuid,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "filing") references "safety_filing" (county, id) deferrable
);
create index "hazard_organisation" on "hazard" (county, "organisation");
create index "hazard_filing" on "hazard" (county, "filing");

create table "hazard_measure" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "issue" uuid not null,
  "round" integer not null,
  "measure" text not null,
  "proofs" jsonb not null,
  "filed_on" date not null,
  "filed_by" text not null,
  "outcome" text,
  "decided_on" date,
  "decided_by" text,
  "remark" text,
  primary key (county, id),
  foreign key (county, "issue") references "hazard" (county, id) deferrable
);
create unique index "hazard_measure_issue_round" on "hazard_measure" (county, "issue", "round") where removed_at is null;

create table "defence_mark" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "item" text not null,
  "standing" text not null,
  "proofs" jsonb not null,
  "note" text,
  "marked_on" date not null,
  "marked_by" text not null,
  "confirmed_on" date,
  "confirmed_by" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "defence_mark_organisation_item" on "defence_mark" (county, "organisation", "item") where removed_at is null;

create table "emergency_plan" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "drill_kind" text not null,
  "edition" text not null,
  "approved_on" date not null,
  "plan_text" jsonb not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "emergency_plan_organisation_drill_kind_edition" on "emergency_plan" (county, "organisation", "drill_kind", "edition") where removed_at is null;

create table "defence_gate" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "project_name" text not null,
  "gate" text not null,
  "is_included" boolean not null,
  "reviewed_on" date not null,
  "opinion" text not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "defence_gate_organisation_project_name_gate" on "defence_gate" (county, "organisation", "project_name", "gate") where removed_at is null;
