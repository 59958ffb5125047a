alter table "promise" add column "cycle" text not null default 'year';
alter table "promise" add column "gathering" text;
alter table "promise" add column "evidence_asked" text;
alter table "promise" add column "ancestor" uuid;
alter table "promise" add column "ended_by" uuid;
alter table "actual" add column "part" text not null default 'whole';
drop index "actual_promise_year_round";
create unique index "actual_promise_year_part_round" on "actual" (county, "promise", "year", "part", "round") where removed_at is null;

create table "judging_rule" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "number" integer not null,
  "effective_on" date not null,
  "on" numeric not null,
  "near" numeric not null,
  "behind" numeric not null,
  "binding_on" numeric,
  "binding_near" numeric,
  "binding_behind" numeric,
  "about_tolerance" numeric not null,
  "not_begun_limit" numeric not null,
  "expected_weight" numeric not null,
  "binding_weight" numeric not null,
  "set_by" text not null,
  "why" text not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "judging_rule_plan_number" on "judging_rule" (county, "plan", "number") where removed_at is null;

create table "amendment" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "number" integer not null,
  "way" text not null,
  "reason" text not null,
  "source" text,
  "wording" text,
  "reading" text,
  "issuer" text,
  "document_number" text,
  "issued_on" date,
  "file" text,
  "adopted_on" date,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create index "amendment_plan" on "amendment" (county, "plan");

create table "amendment_change" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "amendment" uuid not null,
  "act" text not null,
  "promise" uuid,
  "mark" text,
  "likeness" numeric,
  "differences" jsonb not null,
  "why" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "amendment") references "amendment" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable
);
create index "amendment_change_plan" on "amendment_change" (county, "plan");
create index "amendment_change_amendment" on "amendment_change" (county, "amendment");
create index "amendment_change_promise" on "amendment_change" (county, "promise");

create table "plan_version" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "number" integer not null,
  "issuer" text not null,
  "document_number" text not null,
  "issued_on" date not null,
  "file" text,
  "source" text,
  "wording" text not null,
  "content" text not null,
  "replaced_on" date not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "plan_version_plan_number" on "plan_version" (county, "plan", "number") where removed_at is null;

create table "closing" (
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
  "closed_on" date not null,
  "note" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "closing_plan" on "closing" (county, "plan") where removed_at is null;

create table "plan_link" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "former" uuid not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "former") references "plan" (county, id) deferrable
);
create unique index "plan_link_plan" on "plan_link" (county, "plan") where removed_at is null;
create index "plan_link_former" on "plan_link" (county, "former");

create table "succession" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "former" uuid not null,
  "successor" uuid,
  "likeness" numeric,
  "is_finished" boolean not null,
  "baseline" numeric,
  "baseline_year" integer,
  "baseline_source" text,
  "fate" text,
  "why" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "former") references "promise" (county, id) deferrable,
  foreign key (county, "successor") references "promise" (county, id) deferrable
);
create unique index "succession_plan_former" on "succession" (county, "plan", "former") where removed_at is null;
create index "succession_former" on "succession" (county, "former");
create index "succession_successor" on "succession" (county, "successor");

create unique index "amendment_one_draft" on "amendment" (county, "plan") where state = 'draft' and removed_at is null;
create index "promise_ancestor" on "promise" (county, "ancestor");

alter table "promise" add foreign key (county, "ancestor") references "promise" (county, id) deferrable;
alter table "promise" add foreign key (county, "ended_by") references "amendment" (county, id) deferrable;
