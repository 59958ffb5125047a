create table "inspection_zone" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "zone_name" text not null,
  "place" integer not null,
  "zone_note" text,
  primary key (county, id)
);
create unique index "inspection_zone_zone_name" on "inspection_zone" (county, "zone_name") where removed_at is null;
create index "inspection_zone_place_list" on "inspection_zone" (county, "place", id, "state") where removed_at is null;

create table "zone_school" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "zone" uuid not null,
  "school_position" jsonb,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "zone") references "inspection_zone" (county, id) deferrable
);
create unique index "zone_school_organisation" on "zone_school" (county, "organisation") where removed_at is null;
create index "zone_school_zone" on "zone_school" (county, "zone");

create table "day_off" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "holiday" date not null,
  "day_kind" text not null,
  "day_name" text not null,
  primary key (county, id)
);
create unique index "day_off_holiday" on "day_off" (county, "holiday") where removed_at is null;
create index "day_off_day_name_list" on "day_off" (county, "day_name", id, "state") where removed_at is null;
create index "day_off_day_kind_list" on "day_off" (county, "day_kind", id, "state") where removed_at is null;
create index "day_off_removed_at_list" on "day_off" (county, "removed_at", id) where removed_at is not null;

create table "dispute" (
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
  "dispute_kind" text not null,
  "mediator" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "dispute_subject_list" on "dispute" (county, "subject", id, "state", "organisation") where removed_at is null;
create index "dispute_grade_list" on "dispute" (county, "grade", id, "state", "organisation") where removed_at is null;
create index "dispute_found_on_list" on "dispute" (county, "found_on", id, "state", "organisation") where removed_at is null;
create index "dispute_deadline_list" on "dispute" (county, "deadline", id, "state", "organisation") where removed_at is null;
create index "dispute_level_list" on "dispute" (county, "level", id, "state", "organisation") where removed_at is null;
create index "dispute_rounds_list" on "dispute" (county, "rounds", id, "state", "organisation") where removed_at is null;
create index "dispute_closed_on_list" on "dispute" (county, "closed_on", id, "state", "organisation") where removed_at is null;
create index "dispute_organisation_list" on "dispute" (county, "organisation", id, "state") where removed_at is null;
create index "dispute_state_list" on "dispute" (county, "state", id, "organisation") where removed_at is null;

create table "dispute_measure" (
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
  foreign key (county, "issue") references "dispute" (county, id) deferrable
);
create unique index "dispute_measure_issue_round" on "dispute_measure" (county, "issue", "round") where removed_at is null;
create index "dispute_measure_round_list" on "dispute_measure" (county, "round", id, "state", "issue") where removed_at is null;
create index "dispute_measure_filed_on_list" on "dispute_measure" (county, "filed_on", id, "state", "issue") where removed_at is null;
create index "dispute_measure_outcome_list" on "dispute_measure" (county, "outcome", id, "state", "issue") where removed_at is null;
create index "dispute_measure_decided_on_list" on "dispute_measure" (county, "decided_on", id, "state", "issue") where removed_at is null;

create table "safe_item" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "place" integer not null,
  "standard_part" text not null,
  "safe_text" text not null,
  "points" integer not null,
  "is_veto" boolean not null,
  "requirement" text,
  primary key (county, id)
);
create unique index "safe_item_safe_text" on "safe_item" (county, "safe_text") where removed_at is null;
create index "safe_item_place_list" on "safe_item" (county, "place", id, "state") where removed_at is null;
create index "safe_item_standard_part_list" on "safe_item" (county, "standard_part", id, "state") where removed_at is null;
create index "safe_item_points_list" on "safe_item" (county, "points", id, "state") where removed_at is null;
create index "safe_item_state_list" on "safe_item" (county, "state", id) where removed_at is null;

create table "safe_campus" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "organisation" uuid not null,
  "self_points" jsonb not null,
  "self_score" numeric not null,
  "proofs" jsonb not null,
  "filed_on" date not null,
  "filed_by" text not null,
  "checked_points" jsonb not null,
  "safe_score" numeric,
  "is_passed" boolean,
  "confirmed_on" date,
  "confirmed_by" text,
  "opinion" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "safe_campus_year_organisation" on "safe_campus" (county, "year", "organisation") where removed_at is null;
create index "safe_campus_self_score_list" on "safe_campus" (county, "self_score", id, "state", "organisation") where removed_at is null;
create index "safe_campus_safe_score_list" on "safe_campus" (county, "safe_score", id, "state", "organisation") where removed_at is null;
create index "safe_campus_confirmed_on_list" on "safe_campus" (county, "confirmed_on", id, "state", "organisation") where removed_at is null;
create index "safe_campus_organisation_list" on "safe_campus" (county, "organisation", id, "state") where removed_at is null;
create index "safe_campus_state_list" on "safe_campus" (county, "state", id, "organisation") where removed_at is null;

create table "safety_room" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "room_name" text not null,
  "room_theme" text not null,
  "room_seats" integer not null,
  "opened_on" date not null,
  "equipment" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "safety_room_organisation_room_name" on "safety_room" (county, "organisation", "room_name") where removed_at is null;
create index "safety_room_room_name_list" on "safety_room" (county, "room_name", id, "state", "organisation") where removed_at is null;
create index "safety_room_room_theme_list" on "safety_room" (county, "room_theme", id, "state", "organisation") where removed_at is null;
create index "safety_room_room_seats_list" on "safety_room" (county, "room_seats", id, "state", "organisation") where removed_at is null;
create index "safety_room_opened_on_list" on "safety_room" (county, "opened_on", id, "state", "organisation") where removed_at is null;

create table "room_session" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "safety_room" uuid not null,
  "organisation" uuid not null,
  "session_on" date not null,
  "class_name" text not null,
  "attended" integer not null,
  "lesson_topic" text not null,
  "photos" jsonb not null,
  primary key (county, id),
  foreign key (county, "safety_room") references "safety_room" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "room_session_safety_room_session_on_class_name" on "room_session" (county, "safety_room", "session_on", "class_name") where removed_at is null;
create index "room_session_class_name_list" on "room_session" (county, "class_name", id, "state", "organisation") where removed_at is null;
create index "room_session_session_on_list" on "room_session" (county, "session_on", id, "state", "organisation") where removed_at is null;
create index "room_session_attended_list" on "room_session" (county, "attended", id, "state", "organisation") where removed_at is null;
create index "room_session_organisation_list" on "room_session" (county, "organisation", id, "state") where removed_at is null;

create table "joint_action" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "action_theme" text not null,
  "organisation" uuid not null,
  "hazard" uuid,
  "departments" jsonb not null,
  "action_place" text not null,
  "action_position" jsonb,
  "planned_on" date not null,
  "done_on" date,
  "action_result" text,
  "photos" jsonb not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "hazard") references "hazard" (county, id) deferrable
);
create index "joint_action_hazard" on "joint_action" (county, "hazard");
create index "joint_action_action_theme_list" on "joint_action" (county, "action_theme", id, "state", "organisation") where removed_at is null;
create index "joint_action_planned_on_list" on "joint_action" (county, "planned_on", id, "state", "organisation") where removed_at is null;
create index "joint_action_done_on_list" on "joint_action" (county, "done_on", id, "state", "organisation") where removed_at is null;
create index "joint_action_organisation_list" on "joint_action" (county, "organisation", id, "state") where removed_at is null;
create index "joint_action_state_list" on "joint_action" (county, "state", id, "organisation") where removed_at is null;


alter table "evaluation" add column "result_notice" uuid;
alter table "evaluation" add foreign key (county, "result_notice") references "result_notice" (county, id) deferrable;
create index "evaluation_result_notice" on "evaluation" (county, "result_notice");
alter table "safety_filing" add column "lecturer" text;
alter table "safety_filing" add column "lesson_hours" numeric;
