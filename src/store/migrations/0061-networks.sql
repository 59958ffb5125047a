create table "school_network" (
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
create unique index "school_network_name" on "school_network" (county, "name") where removed_at is null;
create index "school_network_kind_list" on "school_network" (county, "kind", id, "state") where removed_at is null;
create index "school_network_starts_on_list" on "school_network" (county, "starts_on", id, "state") where removed_at is null;
create index "school_network_ends_on_list" on "school_network" (county, "ends_on", id, "state") where removed_at is null;
create index "school_network_state_list" on "school_network" (county, "state", id) where removed_at is null;

create table "network_member" (
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
  foreign key (county, "network") references "school_network" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "network_member_network" on "network_member" (county, "network");
create index "network_member_organisation" on "network_member" (county, "organisation");
create index "network_member_member_role_list" on "network_member" (county, "member_role", id, "state") where removed_at is null;
create index "network_member_from_list" on "network_member" (county, "from", id, "state") where removed_at is null;
create index "network_member_until_list" on "network_member" (county, "until", id, "state") where removed_at is null;
create index "network_member_state_list" on "network_member" (county, "state", id) where removed_at is null;

create table "network_activity" (
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
  foreign key (county, "network") references "school_network" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "network_activity_network_held_on_subject" on "network_activity" (county, "network", "held_on", "subject") where removed_at is null;
create index "network_activity_organisation" on "network_activity" (county, "organisation");
create index "network_activity_subject_list" on "network_activity" (county, "subject", id, "state") where removed_at is null;
create index "network_activity_activity_kind_list" on "network_activity" (county, "activity_kind", id, "state") where removed_at is null;
create index "network_activity_held_on_list" on "network_activity" (county, "held_on", id, "state") where removed_at is null;
create index "network_activity_attendance_list" on "network_activity" (county, "attendance", id, "state") where removed_at is null;

create table "network_plan" (
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
  foreign key (county, "network") references "school_network" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "network_plan_network_school_year" on "network_plan" (county, "network", "school_year") where removed_at is null;
create index "network_plan_organisation" on "network_plan" (county, "organisation");
create index "network_plan_school_year_list" on "network_plan" (county, "school_year", id, "state") where removed_at is null;
create index "network_plan_planned_on_list" on "network_plan" (county, "planned_on", id, "state") where removed_at is null;
create index "network_plan_reported_on_list" on "network_plan" (county, "reported_on", id, "state") where removed_at is null;
create index "network_plan_state_list" on "network_plan" (county, "state", id) where removed_at is null;

create table "school_figure" (
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
create unique index "school_figure_organisation_measure_year" on "school_figure" (county, "organisation", "measure", "year") where removed_at is null;
create index "school_figure_measure_list" on "school_figure" (county, "measure", id, "state") where removed_at is null;
create index "school_figure_year_list" on "school_figure" (county, "year", id, "state") where removed_at is null;
create index "school_figure_value_list" on "school_figure" (county, "value", id, "state") where removed_at is null;

create table "network_agreement" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "network" uuid not null,
  "school_year" integer not null,
  "activity_kind" text not null,
  "agreed" integer not null,
  primary key (county, id),
  foreign key (county, "network") references "school_network" (county, id) deferrable
);
create unique index "network_agreement_network_school_year_activity_kind" on "network_agreement" (county, "network", "school_year", "activity_kind") where removed_at is null;
create index "network_agreement_school_year_list" on "network_agreement" (county, "school_year", id, "state") where removed_at is null;
create index "network_agreement_activity_kind_list" on "network_agreement" (county, "activity_kind", id, "state") where removed_at is null;
create index "network_agreement_agreed_list" on "network_agreement" (county, "agreed", id, "state") where removed_at is null;

create table "teacher_flow" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "teacher" uuid not null,
  "organisation" uuid not null,
  "host" uuid not null,
  "network" uuid not null,
  "starts_on" date not null,
  "until" date,
  "weekdays" integer not null,
  "duty" text not null,
  primary key (county, id),
  foreign key (county, "teacher") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "host") references "organisation" (county, id) deferrable,
  foreign key (county, "network") references "school_network" (county, id) deferrable
);
create unique index "teacher_flow_teacher_starts_on" on "teacher_flow" (county, "teacher", "starts_on") where removed_at is null;
create index "teacher_flow_host" on "teacher_flow" (county, "host");
create index "teacher_flow_network" on "teacher_flow" (county, "network");
create index "teacher_flow_starts_on_list" on "teacher_flow" (county, "starts_on", id, "state", "organisation") where removed_at is null;
create index "teacher_flow_until_list" on "teacher_flow" (county, "until", id, "state", "organisation") where removed_at is null;
create index "teacher_flow_weekdays_list" on "teacher_flow" (county, "weekdays", id, "state", "organisation") where removed_at is null;
create index "teacher_flow_organisation_list" on "teacher_flow" (county, "organisation", id, "state") where removed_at is null;
create index "teacher_flow_state_list" on "teacher_flow" (county, "state", id, "organisation") where removed_at is null;

create table "network_review" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "network" uuid not null,
  "school_year" integer not null,
  "plan_score" numeric not null,
  "activity_score" numeric not null,
  "sharing_score" numeric not null,
  "effect_score" numeric not null,
  "remark" text,
  "total" numeric not null,
  "verdict" text not null,
  "reviewed_on" date not null,
  primary key (county, id),
  foreign key (county, "network") references "school_network" (county, id) deferrable
);
create unique index "network_review_network_school_year" on "network_review" (county, "network", "school_year") where removed_at is null;
create index "network_review_school_year_list" on "network_review" (county, "school_year", id, "state") where removed_at is null;
create index "network_review_total_list" on "network_review" (county, "total", id, "state") where removed_at is null;
create index "network_review_verdict_list" on "network_review" (county, "verdict", id, "state") where removed_at is null;
create index "network_review_reviewed_on_list" on "network_review" (county, "reviewed_on", id, "state") where removed_at is null;

create table "weak_point" (
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
  "gap_area" text not null,
  "value_now" numeric,
  "value_aimed" numeric,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "weak_point_subject_list" on "weak_point" (county, "subject", id, "state", "organisation") where removed_at is null;
create index "weak_point_grade_list" on "weak_point" (county, "grade", id, "state", "organisation") where removed_at is null;
create index "weak_point_found_on_list" on "weak_point" (county, "found_on", id, "state", "organisation") where removed_at is null;
create index "weak_point_deadline_list" on "weak_point" (county, "deadline", id, "state", "organisation") where removed_at is null;
create index "weak_point_level_list" on "weak_point" (county, "level", id, "state", "organisation") where removed_at is null;
create index "weak_point_rounds_list" on "weak_point" (county, "rounds", id, "state", "organisation") where removed_at is null;
create index "weak_point_closed_on_list" on "weak_point" (county, "closed_on", id, "state", "organisation") where removed_at is null;
create index "weak_point_organisation_list" on "weak_point" (county, "organisation", id, "state") where removed_at is null;
create index "weak_point_state_list" on "weak_point" (county, "state", id, "organisation") where removed_at is null;

create table "weak_point_measure" (
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
  foreign key (county, "issue") references "weak_point" (county, id) deferrable
);
create unique index "weak_point_measure_issue_round" on "weak_point_measure" (county, "issue", "round") where removed_at is null;
create index "weak_point_measure_round_list" on "weak_point_measure" (county, "round", id, "state", "issue") where removed_at is null;
create index "weak_point_measure_filed_on_list" on "weak_point_measure" (county, "filed_on", id, "state", "issue") where removed_at is null;
create index "weak_point_measure_outcome_list" on "weak_point_measure" (county, "outcome", id, "state", "issue") where removed_at is null;
create index "weak_point_measure_decided_on_list" on "weak_point_measure" (county, "decided_on", id, "state", "issue") where removed_at is null;

create table "quality_campaign" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "year" integer not null,
  "kinds" jsonb not null,
  "items" jsonb not null,
  "levels" jsonb not null,
  "opens_on" date not null,
  "closes_on" date not null,
  "least_reviews" integer not null,
  "needs_visit" boolean not null,
  "show_days" integer not null,
  "valid_years" integer not null,
  "shown_on" date,
  "shown_until" date,
  primary key (county, id)
);
create unique index "quality_campaign_name_year" on "quality_campaign" (county, "name", "year") where removed_at is null;
create index "quality_campaign_year_list" on "quality_campaign" (county, "year", id, "state") where removed_at is null;
create index "quality_campaign_opens_on_list" on "quality_campaign" (county, "opens_on", id, "state") where removed_at is null;
create index "quality_campaign_closes_on_list" on "quality_campaign" (county, "closes_on", id, "state") where removed_at is null;
create index "quality_campaign_shown_until_list" on "quality_campaign" (county, "shown_until", id, "state") where removed_at is null;
create index "quality_campaign_state_list" on "quality_campaign" (county, "state", id) where removed_at is null;

create table "quality_entry" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "campaign" uuid not null,
  "organisation" uuid not null,
  "self_marks" jsonb not null,
  "statement" text,
  "self_score" numeric not null,
  "entered_on" date not null,
  "entered_by" text not null,
  "visited_on" date,
  "visit_note" text,
  "visit_proofs" jsonb,
  "score" numeric,
  "vetoed" jsonb,
  "level" text,
  "settled_on" date,
  "title_from" date,
  "title_until" date,
  "rechecked_on" date,
  "last_reason" text,
  primary key (county, id),
  foreign key (county, "campaign") references "quality_campaign" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "quality_entry_campaign_organisation" on "quality_entry" (county, "campaign", "organisation") where removed_at is null;
create index "quality_entry_self_score_list" on "quality_entry" (county, "self_score", id, "state", "organisation") where removed_at is null;
create index "quality_entry_score_list" on "quality_entry" (county, "score", id, "state", "organisation") where removed_at is null;
create index "quality_entry_title_from_list" on "quality_entry" (county, "title_from", id, "state", "organisation") where removed_at is null;
create index "quality_entry_title_until_list" on "quality_entry" (county, "title_until", id, "state", "organisation") where removed_at is null;
create index "quality_entry_organisation_list" on "quality_entry" (county, "organisation", id, "state") where removed_at is null;
create index "quality_entry_state_list" on "quality_entry" (county, "state", id, "organisation") where removed_at is null;

create table "quality_review" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "entry" uuid not null,
  "expert" text not null,
  "expert_name" text not null,
  "marks" jsonb not null,
  "points" numeric not null,
  "opinion" text,
  "reviewed_on" date not null,
  primary key (county, id),
  foreign key (county, "entry") references "quality_entry" (county, id) deferrable
);
create unique index "quality_review_entry_expert" on "quality_review" (county, "entry", "expert") where removed_at is null;
create index "quality_review_expert_name_list" on "quality_review" (county, "expert_name", id, "state") where removed_at is null;
create index "quality_review_points_list" on "quality_review" (county, "points", id, "state") where removed_at is null;
create index "quality_review_reviewed_on_list" on "quality_review" (county, "reviewed_on", id, "state") where removed_at is null;

create table "quality_objection" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "entry" uuid not null,
  "channel" text not null,
  "objection_text" text not null,
  "received_on" date not null,
  "is_upheld" boolean,
  "reply" text,
  "replied_on" date,
  primary key (county, id),
  foreign key (county, "entry") references "quality_entry" (county, id) deferrable
);
create index "quality_objection_entry" on "quality_objection" (county, "entry");
create index "quality_objection_received_on_list" on "quality_objection" (county, "received_on", id, "state") where removed_at is null;
create index "quality_objection_replied_on_list" on "quality_objection" (county, "replied_on", id, "state") where removed_at is null;
create index "quality_objection_state_list" on "quality_objection" (county, "state", id) where removed_at is null;

create table "share_places" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "matter" text not null,
  "organisation" uuid not null,
  "places" integer not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "share_places_year_matter_organisation" on "share_places" (county, "year", "matter", "organisation") where removed_at is null;
create index "share_places_organisation" on "share_places" (county, "organisation");
create index "share_places_matter_list" on "share_places" (county, "matter", id, "state") where removed_at is null;
create index "share_places_places_list" on "share_places" (county, "places", id, "state") where removed_at is null;

create policy own_rows on "weak_point_measure" as restrictive for select using ((select coalesce(current_setting('yuheng.only_weak_point_measure_by_issue', true), '')) = ''
  or "issue" in (select id from "weak_point" where county = current_setting('yuheng.county', true)
    and "organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_weak_point_measure_by_issue', true), ''), ','))::uuid[])));
