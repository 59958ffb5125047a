create table "stage_facts" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "year" integer not null,
  "stage" text not null,
  "is_teaching_point" boolean not null,
  "pupils" integer,
  "classes" integer,
  "largest_class" integer,
  "staff" integer,
  "teachers" integer,
  "qualified_teachers" integer,
  "backbone_teachers" integer,
  "pe_arts_teachers" integer,
  "certified_teachers" integer,
  "trained_teachers" integer,
  "eligible_to_rotate" integer,
  "rotated" integer,
  "rotated_backbone" integer,
  "teaching_area" numeric,
  "sports_area" numeric,
  "equipment_value" numeric,
  "multimedia_rooms" integer,
  "music_rooms" integer,
  "art_rooms" integer,
  "homework_minutes" integer,
  "sleep_hours" numeric,
  "exercise_minutes" integer,
  "place" jsonb,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "stage_facts_organisation_year_stage" on "stage_facts" (county, "organisation", "year", "stage") where removed_at is null;
create index "stage_facts_year_list" on "stage_facts" (county, "year", id, "state", "organisation") where removed_at is null;
create index "stage_facts_stage_list" on "stage_facts" (county, "stage", id, "state", "organisation") where removed_at is null;
create index "stage_facts_pupils_list" on "stage_facts" (county, "pupils", id, "state", "organisation") where removed_at is null;
create index "stage_facts_classes_list" on "stage_facts" (county, "classes", id, "state", "organisation") where removed_at is null;
create index "stage_facts_teachers_list" on "stage_facts" (county, "teachers", id, "state", "organisation") where removed_at is null;
create index "stage_facts_qualified_teachers_list" on "stage_facts" (county, "qualified_teachers", id, "state", "organisation") where removed_at is null;
create index "stage_facts_backbone_teachers_list" on "stage_facts" (county, "backbone_teachers", id, "state", "organisation") where removed_at is null;
create index "stage_facts_teaching_area_list" on "stage_facts" (county, "teaching_area", id, "state", "organisation") where removed_at is null;

create table "standard_item" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "standard" text not null,
  "item" text not null,
  "is_met" boolean not null,
  "figure" numeric,
  "responsible" uuid,
  "proofs" jsonb,
  "remark" text,
  primary key (county, id),
  foreign key (county, "responsible") references "organisation" (county, id) deferrable
);
create unique index "standard_item_year_standard_item" on "standard_item" (county, "year", "standard", "item") where removed_at is null;
create index "standard_item_responsible" on "standard_item" (county, "responsible");
create index "standard_item_standard_list" on "standard_item" (county, "standard", id, "state") where removed_at is null;
create index "standard_item_item_list" on "standard_item" (county, "item", id, "state") where removed_at is null;
create index "standard_item_figure_list" on "standard_item" (county, "figure", id, "state") where removed_at is null;

create table "local_standard" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "kind" text not null,
  "title" text not null,
  "document_number" text not null,
  "year" integer not null,
  "file" text not null,
  "content" text not null,
  primary key (county, id)
);
create index "local_standard_kind_list" on "local_standard" (county, "kind", id, "state") where removed_at is null;
create index "local_standard_title_list" on "local_standard" (county, "title", id, "state") where removed_at is null;
create index "local_standard_year_list" on "local_standard" (county, "year", id, "state") where removed_at is null;
create index "local_standard_state_list" on "local_standard" (county, "state", id) where removed_at is null;

create table "pass_scenario" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "year" integer not null,
  "first_year" integer not null,
  "years_count" integer not null,
  "budget_yuan" numeric,
  "leaving_percent" integer not null,
  "farthest_km" integer not null,
  "near_yuan" numeric not null,
  "mid_yuan" numeric not null,
  "far_yuan" numeric not null,
  "upgrade_most" integer not null,
  "upgrade_yuan" numeric not null,
  "recruit_most" integer not null,
  "recruit_yuan" numeric not null,
  "teaching_area_yuan" numeric not null,
  "sports_area_yuan" numeric not null,
  "room_yuan" numeric not null,
  "without_land" jsonb,
  "redirections" jsonb,
  "seconds" integer not null,
  "outcome" text,
  primary key (county, id)
);
create index "pass_scenario_name_list" on "pass_scenario" (county, "name", id, "state") where removed_at is null;
create index "pass_scenario_year_list" on "pass_scenario" (county, "year", id, "state") where removed_at is null;
create index "pass_scenario_first_year_list" on "pass_scenario" (county, "first_year", id, "state") where removed_at is null;
create index "pass_scenario_years_count_list" on "pass_scenario" (county, "years_count", id, "state") where removed_at is null;
create index "pass_scenario_budget_yuan_list" on "pass_scenario" (county, "budget_yuan", id, "state") where removed_at is null;
create index "pass_scenario_state_list" on "pass_scenario" (county, "state", id) where removed_at is null;

create table "pass_task" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "scenario" uuid not null,
  "year" integer not null,
  "kind" text not null,
  "stage" text not null,
  "organisation" uuid not null,
  "sent_from" uuid,
  "summary" text not null,
  "count" integer not null,
  "cost_yuan" numeric not null,
  primary key (county, id),
  foreign key (county, "scenario") references "pass_scenario" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "sent_from") references "organisation" (county, id) deferrable
);
create index "pass_task_scenario" on "pass_task" (county, "scenario");
create index "pass_task_organisation" on "pass_task" (county, "organisation");
create index "pass_task_sent_from" on "pass_task" (county, "sent_from");
create index "pass_task_year_list" on "pass_task" (county, "year", id, "state") where removed_at is null;
create index "pass_task_kind_list" on "pass_task" (county, "kind", id, "state") where removed_at is null;
create index "pass_task_summary_list" on "pass_task" (county, "summary", id, "state") where removed_at is null;
create index "pass_task_count_list" on "pass_task" (county, "count", id, "state") where removed_at is null;
create index "pass_task_cost_yuan_list" on "pass_task" (county, "cost_yuan", id, "state") where removed_at is null;
create index "pass_task_state_list" on "pass_task" (county, "state", id) where removed_at is null;

create table "standard_report" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "written_on" date not null,
  "file" text not null,
  primary key (county, id)
);
create index "standard_report_year_list" on "standard_report" (county, "year", id, "state") where removed_at is null;
create index "standard_report_written_on_list" on "standard_report" (county, "written_on", id, "state") where removed_at is null;

