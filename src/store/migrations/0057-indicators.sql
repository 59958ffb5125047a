create table "indicator" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "label" text not null,
  "unit_word" text,
  "direction" text not null,
  "formula" text not null,
  "grouping" text not null,
  "basis_word" text not null,
  "note" text,
  "formula_version" integer not null,
  primary key (county, id)
);
create unique index "indicator_label" on "indicator" (county, "label") where removed_at is null;
create index "indicator_direction_list" on "indicator" (county, "direction", id, "state") where removed_at is null;
create index "indicator_formula_version_list" on "indicator" (county, "formula_version", id, "state") where removed_at is null;
create index "indicator_state_list" on "indicator" (county, "state", id) where removed_at is null;

create table "indicator_value" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "indicator_name" text not null,
  "organisation" uuid not null,
  "year" integer not null,
  "value" numeric,
  "numerator" numeric,
  "denominator" numeric,
  "parts" text not null,
  "missing" jsonb not null,
  "formula_version" integer not null,
  "as_of" date not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "indicator_value_indicator_name_organisation_year" on "indicator_value" (county, "indicator_name", "organisation", "year") where removed_at is null;
create index "indicator_value_organisation" on "indicator_value" (county, "organisation");

create table "promise_binding" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "promise" uuid not null,
  "indicator_name" text not null,
  "school" uuid,
  "when_incomplete" text not null,
  "bound_by" text not null,
  "why" text not null,
  primary key (county, id),
  foreign key (county, "promise") references "promise" (county, id) deferrable,
  foreign key (county, "school") references "organisation" (county, id) deferrable
);
create unique index "promise_binding_promise" on "promise_binding" (county, "promise") where removed_at is null;
create index "promise_binding_school" on "promise_binding" (county, "school");
create index "promise_binding_indicator_name_list" on "promise_binding" (county, "indicator_name", id, "state") where removed_at is null;
create index "promise_binding_when_incomplete_list" on "promise_binding" (county, "when_incomplete", id, "state") where removed_at is null;
create index "promise_binding_state_list" on "promise_binding" (county, "state", id) where removed_at is null;

create table "figure_follower" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "followed" text not null,
  "sequence" integer not null,
  primary key (county, id)
);
create unique index "figure_follower_followed" on "figure_follower" (county, "followed") where removed_at is null;

alter table "actual" add column "proof" text;
create index indicator_value_by_indicator on indicator_value (county, indicator_name, year) where removed_at is null;
create index indicator_value_by_year on indicator_value (county, year) where removed_at is null;
