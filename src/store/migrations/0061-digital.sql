create table "maker_mark" (
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
create unique index "maker_mark_organisation_item" on "maker_mark" (county, "organisation", "item") where removed_at is null;
create index "maker_mark_item_list" on "maker_mark" (county, "item", id, "state", "organisation") where removed_at is null;
create index "maker_mark_standing_list" on "maker_mark" (county, "standing", id, "state", "organisation") where removed_at is null;
create index "maker_mark_marked_on_list" on "maker_mark" (county, "marked_on", id, "state", "organisation") where removed_at is null;
create index "maker_mark_confirmed_on_list" on "maker_mark" (county, "confirmed_on", id, "state", "organisation") where removed_at is null;
create index "maker_mark_state_list" on "maker_mark" (county, "state", id, "organisation") where removed_at is null;

create table "classroom_link" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "kind" text not null,
  "aim" text,
  "starts_on" date not null,
  "ends_on" date,
  primary key (county, id)
);
create unique index "classroom_link_name" on "classroom_link" (county, "name") where removed_at is null;
create index "classroom_link_kind_list" on "classroom_link" (county, "kind", id, "state") where removed_at is null;
create index "classroom_link_starts_on_list" on "classroom_link" (county, "starts_on", id, "state") where removed_at is null;
create index "classroom_link_ends_on_list" on "classroom_link" (county, "ends_on", id, "state") where removed_at is null;
create index "classroom_link_state_list" on "classroom_link" (county, "state", id) where removed_at is null;

create table "link_member" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "network" uuid not null,
  "organisation" uuid not null,
  "member_role" text not null,
  "from" date not null,
  "until" date,
  primary key (county, id),
  foreign key (county, "network") references "classroom_link" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "link_member_network" on "link_member" (county, "network");
create index "link_member_organisation" on "link_member" (county, "organisation");
create index "link_member_member_role_list" on "link_member" (county, "member_role", id, "state") where removed_at is null;
create index "link_member_from_list" on "link_member" (county, "from", id, "state") where removed_at is null;
create index "link_member_until_list" on "link_member" (county, "until", id, "state") where removed_at is null;
create index "link_member_state_list" on "link_member" (county, "state", id) where removed_at is null;

create table "link_activity" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "network" uuid not null,
  "organisation" uuid not null,
  "activity_kind" text not null,
  "subject" text not null,
  "held_on" date not null,
  "partners" jsonb not null,
  "attendance" integer,
  "proofs" jsonb not null,
  "outcome" text,
  "logged_by" text not null,
  primary key (county, id),
  foreign key (county, "network") references "classroom_link" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "link_activity_network_held_on_subject" on "link_activity" (county, "network", "held_on", "subject") where removed_at is null;
create index "link_activity_organisation" on "link_activity" (county, "organisation");
create index "link_activity_subject_list" on "link_activity" (county, "subject", id, "state") where removed_at is null;
create index "link_activity_activity_kind_list" on "link_activity" (county, "activity_kind", id, "state") where removed_at is null;
create index "link_activity_held_on_list" on "link_activity" (county, "held_on", id, "state") where removed_at is null;
create index "link_activity_attendance_list" on "link_activity" (county, "attendance", id, "state") where removed_at is null;

create table "link_plan" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "network" uuid not null,
  "organisation" uuid not null,
  "school_year" integer not null,
  "aims" text not null,
  "steps" jsonb not null,
  "planned_on" date not null,
  "report" text,
  "report_proofs" jsonb,
  "reported_on" date,
  primary key (county, id),
  foreign key (county, "network") references "classroom_link" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "link_plan_network_school_year" on "link_plan" (county, "network", "school_year") where removed_at is null;
create index "link_plan_organisation" on "link_plan" (county, "organisation");
create index "link_plan_school_year_list" on "link_plan" (county, "school_year", id, "state") where removed_at is null;
create index "link_plan_planned_on_list" on "link_plan" (county, "planned_on", id, "state") where removed_at is null;
create index "link_plan_reported_on_list" on "link_plan" (county, "reported_on", id, "state") where removed_at is null;
create index "link_plan_state_list" on "link_plan" (county, "state", id) where removed_at is null;

create table "link_figure" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "measure" text not null,
  "year" integer not null,
  "value" numeric not null,
  "source" text not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "link_figure_organisation_measure_year" on "link_figure" (county, "organisation", "measure", "year") where removed_at is null;
create index "link_figure_measure_list" on "link_figure" (county, "measure", id, "state") where removed_at is null;
create index "link_figure_year_list" on "link_figure" (county, "year", id, "state") where removed_at is null;
create index "link_figure_value_list" on "link_figure" (county, "value", id, "state") where removed_at is null;

create table "lesson_slot" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "link" uuid not null,
  "giver" uuid not null,
  "receiver" uuid not null,
  "subject" text not null,
  "class_name" text not null,
  "weekday" integer not null,
  "lesson_number" integer not null,
  "pupils" integer not null,
  "starts_on" date not null,
  "ends_on" date not null,
  primary key (county, id),
  foreign key (county, "link") references "classroom_link" (county, id) deferrable,
  foreign key (county, "giver") references "organisation" (county, id) deferrable,
  foreign key (county, "receiver") references "organisation" (county, id) deferrable
);
create unique index "lesson_slot_receiver_weekday_lesson_number_starts_on" on "lesson_slot" (county, "receiver", "weekday", "lesson_number", "starts_on") where removed_at is null;
create index "lesson_slot_link" on "lesson_slot" (county, "link");
create index "lesson_slot_giver" on "lesson_slot" (county, "giver");
create index "lesson_slot_subject_list" on "lesson_slot" (county, "subject", id, "state") where removed_at is null;
create index "lesson_slot_weekday_list" on "lesson_slot" (county, "weekday", id, "state") where removed_at is null;
create index "lesson_slot_lesson_number_list" on "lesson_slot" (county, "lesson_number", id, "state") where removed_at is null;
create index "lesson_slot_starts_on_list" on "lesson_slot" (county, "starts_on", id, "state") where removed_at is null;
create index "lesson_slot_ends_on_list" on "lesson_slot" (county, "ends_on", id, "state") where removed_at is null;

create table "shared_lesson" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "slot" uuid not null,
  "day" date not null,
  "outcome" text not null,
  "attended" integer,
  "remark" text,
  primary key (county, id),
  foreign key (county, "slot") references "lesson_slot" (county, id) deferrable
);
create unique index "shared_lesson_slot_day" on "shared_lesson" (county, "slot", "day") where removed_at is null;
create index "shared_lesson_day_list" on "shared_lesson" (county, "day", id, "state") where removed_at is null;
create index "shared_lesson_outcome_list" on "shared_lesson" (county, "outcome", id, "state") where removed_at is null;
create index "shared_lesson_attended_list" on "shared_lesson" (county, "attended", id, "state") where removed_at is null;

create table "lesson_break" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "starts_on" date not null,
  "ends_on" date not null,
  "reason" text not null,
  primary key (county, id)
);
create unique index "lesson_break_starts_on_ends_on" on "lesson_break" (county, "starts_on", "ends_on") where removed_at is null;
create index "lesson_break_reason_list" on "lesson_break" (county, "reason", id, "state") where removed_at is null;
create index "lesson_break_ends_on_list" on "lesson_break" (county, "ends_on", id, "state") where removed_at is null;

create table "digital_duty" (
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
create unique index "digital_duty_name" on "digital_duty" (county, "name") where removed_at is null;
create index "digital_duty_topic_list" on "digital_duty" (county, "topic", id, "state") where removed_at is null;
create index "digital_duty_cycle_list" on "digital_duty" (county, "cycle", id, "state") where removed_at is null;
create index "digital_duty_starts_on_list" on "digital_duty" (county, "starts_on", id, "state") where removed_at is null;
create index "digital_duty_ends_on_list" on "digital_duty" (county, "ends_on", id, "state") where removed_at is null;
create index "digital_duty_grace_days_list" on "digital_duty" (county, "grace_days", id, "state") where removed_at is null;
create index "digital_duty_least_proofs_list" on "digital_duty" (county, "least_proofs", id, "state") where removed_at is null;
create index "digital_duty_state_list" on "digital_duty" (county, "state", id) where removed_at is null;

create table "digital_filing" (
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
  "devices_checked" integer,
  "devices_broken" integer,
  "flaws_found" integer,
  "lessons_recorded" integer,
  primary key (county, id),
  foreign key (county, "duty") references "digital_duty" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "digital_filing_duty_organisation_period" on "digital_filing" (county, "duty", "organisation", "period") where removed_at is null;
create index "digital_filing_period_list" on "digital_filing" (county, "period", id, "state", "organisation") where removed_at is null;
create index "digital_filing_due_on_list" on "digital_filing" (county, "due_on", id, "state", "organisation") where removed_at is null;
create index "digital_filing_filed_on_list" on "digital_filing" (county, "filed_on", id, "state", "organisation") where removed_at is null;
create index "digital_filing_late_days_list" on "digital_filing" (county, "late_days", id, "state", "organisation") where removed_at is null;
create index "digital_filing_organisation_list" on "digital_filing" (county, "organisation", id, "state") where removed_at is null;
create index "digital_filing_state_list" on "digital_filing" (county, "state", id, "organisation") where removed_at is null;

create table "digital_equipment" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "day" date not null,
  "pupils" integer,
  "teachers" integer,
  "interactive_rooms" integer,
  "pupil_terminals" integer,
  "teacher_terminals" integer,
  "bandwidth_mbps" integer,
  "has_wireless" boolean not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "digital_equipment_organisation_day" on "digital_equipment" (county, "organisation", "day") where removed_at is null;
create index "digital_equipment_day_list" on "digital_equipment" (county, "day", id, "state", "organisation") where removed_at is null;
create index "digital_equipment_pupils_list" on "digital_equipment" (county, "pupils", id, "state", "organisation") where removed_at is null;
create index "digital_equipment_teachers_list" on "digital_equipment" (county, "teachers", id, "state", "organisation") where removed_at is null;
create index "digital_equipment_interactive_rooms_list" on "digital_equipment" (county, "interactive_rooms", id, "state", "organisation") where removed_at is null;
create index "digital_equipment_pupil_terminals_list" on "digital_equipment" (county, "pupil_terminals", id, "state", "organisation") where removed_at is null;
create index "digital_equipment_teacher_terminals_list" on "digital_equipment" (county, "teacher_terminals", id, "state", "organisation") where removed_at is null;
create index "digital_equipment_bandwidth_mbps_list" on "digital_equipment" (county, "bandwidth_mbps", id, "state", "organisation") where removed_at is null;

create table "platform_use" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "month" text not null,
  "teachers" integer not null,
  "teacher_spaces" integer not null,
  "teacher_active" integer not null,
  "pupils" integer not null,
  "pupil_spaces" integer not null,
  "pupil_active" integer not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "platform_use_organisation_month" on "platform_use" (county, "organisation", "month") where removed_at is null;
create index "platform_use_month_list" on "platform_use" (county, "month", id, "state", "organisation") where removed_at is null;
create index "platform_use_teachers_list" on "platform_use" (county, "teachers", id, "state", "organisation") where removed_at is null;
create index "platform_use_teacher_spaces_list" on "platform_use" (county, "teacher_spaces", id, "state", "organisation") where removed_at is null;
create index "platform_use_teacher_active_list" on "platform_use" (county, "teacher_active", id, "state", "organisation") where removed_at is null;
create index "platform_use_pupils_list" on "platform_use" (county, "pupils", id, "state", "organisation") where removed_at is null;
create index "platform_use_pupil_spaces_list" on "platform_use" (county, "pupil_spaces", id, "state", "organisation") where removed_at is null;
create index "platform_use_pupil_active_list" on "platform_use" (county, "pupil_active", id, "state", "organisation") where removed_at is null;

create table "digital_resource" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "title" text not null,
  "resource_kind" text not null,
  "subject" text not null,
  "for_whom" text not null,
  "organisation" uuid not null,
  "address" text,
  "files" jsonb not null,
  "about" text,
  "offered_on" date not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "digital_resource_title_organisation" on "digital_resource" (county, "title", "organisation") where removed_at is null;
create index "digital_resource_organisation" on "digital_resource" (county, "organisation");
create index "digital_resource_resource_kind_list" on "digital_resource" (county, "resource_kind", id, "state") where removed_at is null;
create index "digital_resource_offered_on_list" on "digital_resource" (county, "offered_on", id, "state") where removed_at is null;
create index "digital_resource_state_list" on "digital_resource" (county, "state", id) where removed_at is null;

create table "resource_use" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "resource" uuid not null,
  "organisation" uuid not null,
  "month" text not null,
  "uses" integer not null,
  primary key (county, id),
  foreign key (county, "resource") references "digital_resource" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "resource_use_resource_organisation_month" on "resource_use" (county, "resource", "organisation", "month") where removed_at is null;
create index "resource_use_organisation" on "resource_use" (county, "organisation");
create index "resource_use_month_list" on "resource_use" (county, "month", id, "state") where removed_at is null;
create index "resource_use_uses_list" on "resource_use" (county, "uses", id, "state") where removed_at is null;

create table "zone_criterion" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "number" text not null,
  "zone_part" text not null,
  "requirement" text not null,
  "organisation" uuid not null,
  "points" numeric not null,
  "due" date not null,
  "own_points" numeric,
  "proofs" jsonb,
  "remark" text,
  "reported_on" date,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "zone_criterion_number" on "zone_criterion" (county, "number") where removed_at is null;
create index "zone_criterion_organisation" on "zone_criterion" (county, "organisation");
create index "zone_criterion_zone_part_list" on "zone_criterion" (county, "zone_part", id, "state") where removed_at is null;
create index "zone_criterion_requirement_list" on "zone_criterion" (county, "requirement", id, "state") where removed_at is null;
create index "zone_criterion_points_list" on "zone_criterion" (county, "points", id, "state") where removed_at is null;
create index "zone_criterion_due_list" on "zone_criterion" (county, "due", id, "state") where removed_at is null;
create index "zone_criterion_own_points_list" on "zone_criterion" (county, "own_points", id, "state") where removed_at is null;
create index "zone_criterion_reported_on_list" on "zone_criterion" (county, "reported_on", id, "state") where removed_at is null;
create index "zone_criterion_state_list" on "zone_criterion" (county, "state", id) where removed_at is null;
