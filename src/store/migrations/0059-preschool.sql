create table "grading_round" (
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
create unique index "grading_round_name_year" on "grading_round" (county, "name", "year") where removed_at is null;
create index "grading_round_year_list" on "grading_round" (county, "year", id, "state") where removed_at is null;
create index "grading_round_opens_on_list" on "grading_round" (county, "opens_on", id, "state") where removed_at is null;
create index "grading_round_closes_on_list" on "grading_round" (county, "closes_on", id, "state") where removed_at is null;
create index "grading_round_shown_until_list" on "grading_round" (county, "shown_until", id, "state") where removed_at is null;
create index "grading_round_state_list" on "grading_round" (county, "state", id) where removed_at is null;

create table "grading_entry" (
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
  "township" uuid,
  primary key (county, id),
  foreign key (county, "campaign") references "grading_round" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "township") references "organisation" (county, id) deferrable
);
create unique index "grading_entry_campaign_organisation" on "grading_entry" (county, "campaign", "organisation") where removed_at is null;
create index "grading_entry_township" on "grading_entry" (county, "township");
create index "grading_entry_self_score_list" on "grading_entry" (county, "self_score", id, "state", "organisation") where removed_at is null;
create index "grading_entry_score_list" on "grading_entry" (county, "score", id, "state", "organisation") where removed_at is null;
create index "grading_entry_title_from_list" on "grading_entry" (county, "title_from", id, "state", "organisation") where removed_at is null;
create index "grading_entry_title_until_list" on "grading_entry" (county, "title_until", id, "state", "organisation") where removed_at is null;
create index "grading_entry_organisation_list" on "grading_entry" (county, "organisation", id, "state") where removed_at is null;
create index "grading_entry_state_list" on "grading_entry" (county, "state", id, "organisation") where removed_at is null;

create table "township_review" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "entry" uuid not null,
  "kindergarten" uuid not null,
  "organisation" uuid not null,
  "self_score" numeric not null,
  "self_marks" jsonb not null,
  "asked_on" date not null,
  "is_recommended" boolean,
  "opinion" text,
  "reviewed_on" date,
  primary key (county, id),
  foreign key (county, "entry") references "grading_entry" (county, id) deferrable,
  foreign key (county, "kindergarten") references "organisation" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "township_review_entry" on "township_review" (county, "entry") where removed_at is null;
create index "township_review_kindergarten" on "township_review" (county, "kindergarten");
create index "township_review_self_score_list" on "township_review" (county, "self_score", id, "state", "organisation") where removed_at is null;
create index "township_review_asked_on_list" on "township_review" (county, "asked_on", id, "state", "organisation") where removed_at is null;
create index "township_review_reviewed_on_list" on "township_review" (county, "reviewed_on", id, "state", "organisation") where removed_at is null;
create index "township_review_organisation_list" on "township_review" (county, "organisation", id, "state") where removed_at is null;
create index "township_review_state_list" on "township_review" (county, "state", id, "organisation") where removed_at is null;

create table "grading_review" (
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
  foreign key (county, "entry") references "grading_entry" (county, id) deferrable
);
create unique index "grading_review_entry_expert" on "grading_review" (county, "entry", "expert") where removed_at is null;
create index "grading_review_expert_name_list" on "grading_review" (county, "expert_name", id, "state") where removed_at is null;
create index "grading_review_points_list" on "grading_review" (county, "points", id, "state") where removed_at is null;
create index "grading_review_reviewed_on_list" on "grading_review" (county, "reviewed_on", id, "state") where removed_at is null;

create table "grading_objection" (
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
  foreign key (county, "entry") references "grading_entry" (county, id) deferrable
);
create index "grading_objection_entry" on "grading_objection" (county, "entry");
create index "grading_objection_received_on_list" on "grading_objection" (county, "received_on", id, "state") where removed_at is null;
create index "grading_objection_replied_on_list" on "grading_objection" (county, "replied_on", id, "state") where removed_at is null;
create index "grading_objection_state_list" on "grading_objection" (county, "state", id) where removed_at is null;

create table "upgrade_plan" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "target_level" text not null,
  "target_year" integer not null,
  "gaps" text not null,
  "steps" text not null,
  "planned_on" date,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "upgrade_plan_organisation_target_year" on "upgrade_plan" (county, "organisation", "target_year") where removed_at is null;
create index "upgrade_plan_target_level_list" on "upgrade_plan" (county, "target_level", id, "state", "organisation") where removed_at is null;
create index "upgrade_plan_target_year_list" on "upgrade_plan" (county, "target_year", id, "state", "organisation") where removed_at is null;
create index "upgrade_plan_planned_on_list" on "upgrade_plan" (county, "planned_on", id, "state", "organisation") where removed_at is null;
create index "upgrade_plan_state_list" on "upgrade_plan" (county, "state", id, "organisation") where removed_at is null;

create table "kindergarten_pair" (
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
create unique index "kindergarten_pair_name" on "kindergarten_pair" (county, "name") where removed_at is null;
create index "kindergarten_pair_kind_list" on "kindergarten_pair" (county, "kind", id, "state") where removed_at is null;
create index "kindergarten_pair_starts_on_list" on "kindergarten_pair" (county, "starts_on", id, "state") where removed_at is null;
create index "kindergarten_pair_ends_on_list" on "kindergarten_pair" (county, "ends_on", id, "state") where removed_at is null;
create index "kindergarten_pair_state_list" on "kindergarten_pair" (county, "state", id) where removed_at is null;

create table "pair_member" (
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
  foreign key (county, "network") references "kindergarten_pair" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "pair_member_network" on "pair_member" (county, "network");
create index "pair_member_organisation" on "pair_member" (county, "organisation");
create index "pair_member_member_role_list" on "pair_member" (county, "member_role", id, "state") where removed_at is null;
create index "pair_member_from_list" on "pair_member" (county, "from", id, "state") where removed_at is null;
create index "pair_member_until_list" on "pair_member" (county, "until", id, "state") where removed_at is null;
create index "pair_member_state_list" on "pair_member" (county, "state", id) where removed_at is null;

create table "pair_activity" (
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
  foreign key (county, "network") references "kindergarten_pair" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "pair_activity_network_held_on_subject" on "pair_activity" (county, "network", "held_on", "subject") where removed_at is null;
create index "pair_activity_organisation" on "pair_activity" (county, "organisation");
create index "pair_activity_subject_list" on "pair_activity" (county, "subject", id, "state") where removed_at is null;
create index "pair_activity_activity_kind_list" on "pair_activity" (county, "activity_kind", id, "state") where removed_at is null;
create index "pair_activity_held_on_list" on "pair_activity" (county, "held_on", id, "state") where removed_at is null;
create index "pair_activity_attendance_list" on "pair_activity" (county, "attendance", id, "state") where removed_at is null;

create table "pair_plan" (
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
  foreign key (county, "network") references "kindergarten_pair" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "pair_plan_network_school_year" on "pair_plan" (county, "network", "school_year") where removed_at is null;
create index "pair_plan_organisation" on "pair_plan" (county, "organisation");
create index "pair_plan_school_year_list" on "pair_plan" (county, "school_year", id, "state") where removed_at is null;
create index "pair_plan_planned_on_list" on "pair_plan" (county, "planned_on", id, "state") where removed_at is null;
create index "pair_plan_reported_on_list" on "pair_plan" (county, "reported_on", id, "state") where removed_at is null;
create index "pair_plan_state_list" on "pair_plan" (county, "state", id) where removed_at is null;

create table "pair_figure" (
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
create unique index "pair_figure_organisation_measure_year" on "pair_figure" (county, "organisation", "measure", "year") where removed_at is null;
create index "pair_figure_measure_list" on "pair_figure" (county, "measure", id, "state") where removed_at is null;
create index "pair_figure_year_list" on "pair_figure" (county, "year", id, "state") where removed_at is null;
create index "pair_figure_value_list" on "pair_figure" (county, "value", id, "state") where removed_at is null;

create table "inclusive_recognition" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "number" text not null,
  "year" integer not null,
  "organisation" uuid not null,
  "papers" jsonb not null,
  "applied_on" date not null,
  "applied_by" text not null,
  "stage_due_on" date,
  "approvers" jsonb not null,
  "decided_on" date,
  "decision" text,
  "approval_code" text,
  "valid_from" date,
  "valid_until" date,
  "renews" uuid,
  "places" integer not null,
  "classes" integer not null,
  "monthly_fee" numeric not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "renews") references "inclusive_recognition" (county, id) deferrable
);
create unique index "inclusive_recognition_number" on "inclusive_recognition" (county, "number") where removed_at is null;
create index "inclusive_recognition_renews" on "inclusive_recognition" (county, "renews");
create index "inclusive_recognition_applied_on_list" on "inclusive_recognition" (county, "applied_on", id, "state", "organisation") where removed_at is null;
create index "inclusive_recognition_stage_due_on_list" on "inclusive_recognition" (county, "stage_due_on", id, "state", "organisation") where removed_at is null;
create index "inclusive_recognition_decided_on_list" on "inclusive_recognition" (county, "decided_on", id, "state", "organisation") where removed_at is null;
create index "inclusive_recognition_valid_until_list" on "inclusive_recognition" (county, "valid_until", id, "state", "organisation") where removed_at is null;
create index "inclusive_recognition_organisation_list" on "inclusive_recognition" (county, "organisation", id, "state") where removed_at is null;
create index "inclusive_recognition_state_list" on "inclusive_recognition" (county, "state", id, "organisation") where removed_at is null;

create table "support_rate" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "basis" text not null,
  "yuan" numeric,
  "share" numeric,
  "condition" text,
  "starts_on" date not null,
  "ends_on" date,
  "source" text not null,
  primary key (county, id)
);
create unique index "support_rate_name_starts_on" on "support_rate" (county, "name", "starts_on") where removed_at is null;
create index "support_rate_basis_list" on "support_rate" (county, "basis", id, "state") where removed_at is null;
create index "support_rate_yuan_list" on "support_rate" (county, "yuan", id, "state") where removed_at is null;
create index "support_rate_share_list" on "support_rate" (county, "share", id, "state") where removed_at is null;
create index "support_rate_starts_on_list" on "support_rate" (county, "starts_on", id, "state") where removed_at is null;
create index "support_rate_ends_on_list" on "support_rate" (county, "ends_on", id, "state") where removed_at is null;
create index "support_rate_state_list" on "support_rate" (county, "state", id) where removed_at is null;

create table "support_invoice" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "rate" uuid not null,
  "year" integer not null,
  "invoice_number" text not null,
  "invoiced_on" date not null,
  "invoice_yuan" numeric not null,
  "scan" text not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "rate") references "support_rate" (county, id) deferrable
);
create unique index "support_invoice_organisation_invoice_number" on "support_invoice" (county, "organisation", "invoice_number") where removed_at is null;
create index "support_invoice_rate" on "support_invoice" (county, "rate");
create index "support_invoice_year_list" on "support_invoice" (county, "year", id, "state", "organisation") where removed_at is null;
create index "support_invoice_invoice_number_list" on "support_invoice" (county, "invoice_number", id, "state", "organisation") where removed_at is null;
create index "support_invoice_invoiced_on_list" on "support_invoice" (county, "invoiced_on", id, "state", "organisation") where removed_at is null;
create index "support_invoice_invoice_yuan_list" on "support_invoice" (county, "invoice_yuan", id, "state", "organisation") where removed_at is null;
create index "support_invoice_state_list" on "support_invoice" (county, "state", id, "organisation") where removed_at is null;

create table "preschool_subsidy" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "year" integer not null,
  "rate" uuid not null,
  "counted" numeric not null,
  "yuan" numeric not null,
  "because" text not null,
  "computed_on" date not null,
  "computed_by" text not null,
  "paid_on" date,
  "voucher" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "rate") references "support_rate" (county, id) deferrable
);
create unique index "preschool_subsidy_organisation_year_rate" on "preschool_subsidy" (county, "organisation", "year", "rate") where removed_at is null;
create index "preschool_subsidy_rate" on "preschool_subsidy" (county, "rate");
create index "preschool_subsidy_year_list" on "preschool_subsidy" (county, "year", id, "state", "organisation") where removed_at is null;
create index "preschool_subsidy_counted_list" on "preschool_subsidy" (county, "counted", id, "state", "organisation") where removed_at is null;
create index "preschool_subsidy_yuan_list" on "preschool_subsidy" (county, "yuan", id, "state", "organisation") where removed_at is null;
create index "preschool_subsidy_computed_on_list" on "preschool_subsidy" (county, "computed_on", id, "state", "organisation") where removed_at is null;
create index "preschool_subsidy_paid_on_list" on "preschool_subsidy" (county, "paid_on", id, "state", "organisation") where removed_at is null;
create index "preschool_subsidy_state_list" on "preschool_subsidy" (county, "state", id, "organisation") where removed_at is null;

create table "support_goods" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "goods_kind" text not null,
  "goods_name" text not null,
  "quantity" integer not null,
  "worth" numeric not null,
  "delivered_on" date not null,
  "receipt" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "support_goods_goods_kind_list" on "support_goods" (county, "goods_kind", id, "state", "organisation") where removed_at is null;
create index "support_goods_goods_name_list" on "support_goods" (county, "goods_name", id, "state", "organisation") where removed_at is null;
create index "support_goods_quantity_list" on "support_goods" (county, "quantity", id, "state", "organisation") where removed_at is null;
create index "support_goods_worth_list" on "support_goods" (county, "worth", id, "state", "organisation") where removed_at is null;
create index "support_goods_delivered_on_list" on "support_goods" (county, "delivered_on", id, "state", "organisation") where removed_at is null;
create index "support_goods_organisation_list" on "support_goods" (county, "organisation", id, "state") where removed_at is null;
create index "support_goods_state_list" on "support_goods" (county, "state", id, "organisation") where removed_at is null;

create table "drift_check" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "checked_on" date not null,
  "checkers" text not null,
  "marks" jsonb not null,
  "proofs" jsonb not null,
  "summary" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "drift_check_organisation_checked_on" on "drift_check" (county, "organisation", "checked_on") where removed_at is null;
create index "drift_check_checked_on_list" on "drift_check" (county, "checked_on", id, "state", "organisation") where removed_at is null;

create table "drift_issue" (
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
  "drift_check" uuid,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "drift_check") references "drift_check" (county, id) deferrable
);
create index "drift_issue_drift_check" on "drift_issue" (county, "drift_check");
create index "drift_issue_subject_list" on "drift_issue" (county, "subject", id, "state", "organisation") where removed_at is null;
create index "drift_issue_grade_list" on "drift_issue" (county, "grade", id, "state", "organisation") where removed_at is null;
create index "drift_issue_found_on_list" on "drift_issue" (county, "found_on", id, "state", "organisation") where removed_at is null;
create index "drift_issue_deadline_list" on "drift_issue" (county, "deadline", id, "state", "organisation") where removed_at is null;
create index "drift_issue_level_list" on "drift_issue" (county, "level", id, "state", "organisation") where removed_at is null;
create index "drift_issue_rounds_list" on "drift_issue" (county, "rounds", id, "state", "organisation") where removed_at is null;
create index "drift_issue_closed_on_list" on "drift_issue" (county, "closed_on", id, "state", "organisation") where removed_at is null;
create index "drift_issue_organisation_list" on "drift_issue" (county, "organisation", id, "state") where removed_at is null;
create index "drift_issue_state_list" on "drift_issue" (county, "state", id, "organisation") where removed_at is null;

create table "drift_measure" (
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
  foreign key (county, "issue") references "drift_issue" (county, id) deferrable
);
create unique index "drift_measure_issue_round" on "drift_measure" (county, "issue", "round") where removed_at is null;
create index "drift_measure_round_list" on "drift_measure" (county, "round", id, "state", "issue") where removed_at is null;
create index "drift_measure_filed_on_list" on "drift_measure" (county, "filed_on", id, "state", "issue") where removed_at is null;
create index "drift_measure_outcome_list" on "drift_measure" (county, "outcome", id, "state", "issue") where removed_at is null;
create index "drift_measure_decided_on_list" on "drift_measure" (county, "decided_on", id, "state", "issue") where removed_at is null;

create table "kindergarten_year" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "year" integer not null,
  "counted_on" date not null,
  "children" integer not null,
  "classes" integer not null,
  "oversize_classes" integer not null,
  "places" integer,
  "teachers" integer not null,
  "certified" integer not null,
  "monthly_fee" numeric,
  "filed_by" text not null,
  "confirmed_by" text,
  "confirmed_on" date,
  "returned_because" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "kindergarten_year_organisation_year" on "kindergarten_year" (county, "organisation", "year") where removed_at is null;
create index "kindergarten_year_year_list" on "kindergarten_year" (county, "year", id, "state", "organisation") where removed_at is null;
create index "kindergarten_year_children_list" on "kindergarten_year" (county, "children", id, "state", "organisation") where removed_at is null;
create index "kindergarten_year_classes_list" on "kindergarten_year" (county, "classes", id, "state", "organisation") where removed_at is null;
create index "kindergarten_year_oversize_classes_list" on "kindergarten_year" (county, "oversize_classes", id, "state", "organisation") where removed_at is null;
create index "kindergarten_year_teachers_list" on "kindergarten_year" (county, "teachers", id, "state", "organisation") where removed_at is null;
create index "kindergarten_year_certified_list" on "kindergarten_year" (county, "certified", id, "state", "organisation") where removed_at is null;
create index "kindergarten_year_monthly_fee_list" on "kindergarten_year" (county, "monthly_fee", id, "state", "organisation") where removed_at is null;
create index "kindergarten_year_state_list" on "kindergarten_year" (county, "state", id, "organisation") where removed_at is null;

create table "preschool_population" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "population" integer not null,
  "source" text not null,
  primary key (county, id)
);
create unique index "preschool_population_year" on "preschool_population" (county, "year") where removed_at is null;
create index "preschool_population_population_list" on "preschool_population" (county, "population", id, "state") where removed_at is null;

create table "exchange_posting" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "person" uuid not null,
  "organisation" uuid not null,
  "receiving" uuid not null,
  "exchange_kind" text not null,
  "posted_from" date not null,
  "posted_until" date not null,
  "outcome" text,
  primary key (county, id),
  foreign key (county, "person") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "receiving") references "organisation" (county, id) deferrable
);
create unique index "exchange_posting_person_posted_from" on "exchange_posting" (county, "person", "posted_from") where removed_at is null;
create index "exchange_posting_receiving" on "exchange_posting" (county, "receiving");
create index "exchange_posting_exchange_kind_list" on "exchange_posting" (county, "exchange_kind", id, "state", "organisation") where removed_at is null;
create index "exchange_posting_posted_from_list" on "exchange_posting" (county, "posted_from", id, "state", "organisation") where removed_at is null;
create index "exchange_posting_posted_until_list" on "exchange_posting" (county, "posted_until", id, "state", "organisation") where removed_at is null;
create index "exchange_posting_organisation_list" on "exchange_posting" (county, "organisation", id, "state") where removed_at is null;
create index "exchange_posting_state_list" on "exchange_posting" (county, "state", id, "organisation") where removed_at is null;

create table "principal_forum" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "forum_kind" text not null,
  "held_on" date not null,
  "host" uuid,
  "hours" numeric not null,
  "subject" text,
  "proofs" jsonb not null,
  primary key (county, id),
  foreign key (county, "host") references "organisation" (county, id) deferrable
);
create unique index "principal_forum_name_held_on" on "principal_forum" (county, "name", "held_on") where removed_at is null;
create index "principal_forum_host" on "principal_forum" (county, "host");
create index "principal_forum_forum_kind_list" on "principal_forum" (county, "forum_kind", id, "state") where removed_at is null;
create index "principal_forum_held_on_list" on "principal_forum" (county, "held_on", id, "state") where removed_at is null;
create index "principal_forum_hours_list" on "principal_forum" (county, "hours", id, "state") where removed_at is null;

create table "forum_attendance" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "forum" uuid not null,
  "person" uuid not null,
  "organisation" uuid not null,
  "credit_hours" numeric not null,
  "is_speaker" boolean not null,
  primary key (county, id),
  foreign key (county, "forum") references "principal_forum" (county, id) deferrable,
  foreign key (county, "person") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "forum_attendance_forum_person" on "forum_attendance" (county, "forum", "person") where removed_at is null;
create index "forum_attendance_person" on "forum_attendance" (county, "person");
create index "forum_attendance_credit_hours_list" on "forum_attendance" (county, "credit_hours", id, "state", "organisation") where removed_at is null;
create index "forum_attendance_organisation_list" on "forum_attendance" (county, "organisation", id, "state") where removed_at is null;

create table "service_purchase" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "contract_number" text not null,
  "contract_name" text not null,
  "service_kind" text not null,
  "provider" text not null,
  "served" jsonb not null,
  "contract_yuan" numeric not null,
  "fund_source" text not null,
  "starts_on" date not null,
  "ends_on" date not null,
  "requirement" text not null,
  "contract_file" text,
  primary key (county, id)
);
create unique index "service_purchase_contract_number" on "service_purchase" (county, "contract_number") where removed_at is null;
create index "service_purchase_contract_name_list" on "service_purchase" (county, "contract_name", id, "state") where removed_at is null;
create index "service_purchase_service_kind_list" on "service_purchase" (county, "service_kind", id, "state") where removed_at is null;
create index "service_purchase_contract_yuan_list" on "service_purchase" (county, "contract_yuan", id, "state") where removed_at is null;
create index "service_purchase_starts_on_list" on "service_purchase" (county, "starts_on", id, "state") where removed_at is null;
create index "service_purchase_ends_on_list" on "service_purchase" (county, "ends_on", id, "state") where removed_at is null;
create index "service_purchase_state_list" on "service_purchase" (county, "state", id) where removed_at is null;

create table "service_check" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "purchase" uuid not null,
  "checked_on" date not null,
  "score" numeric,
  "verdict" text not null,
  "paid_yuan" numeric not null,
  "opinion" text,
  "proofs" jsonb not null,
  primary key (county, id),
  foreign key (county, "purchase") references "service_purchase" (county, id) deferrable
);
create unique index "service_check_purchase_checked_on" on "service_check" (county, "purchase", "checked_on") where removed_at is null;
create index "service_check_checked_on_list" on "service_check" (county, "checked_on", id, "state") where removed_at is null;
create index "service_check_score_list" on "service_check" (county, "score", id, "state") where removed_at is null;
create index "service_check_verdict_list" on "service_check" (county, "verdict", id, "state") where removed_at is null;
create index "service_check_paid_yuan_list" on "service_check" (county, "paid_yuan", id, "state") where removed_at is null;

create table "preschool_paper" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "subject" text not null,
  "paper_kind" text not null,
  "year" integer not null,
  "issued_on" date not null,
  "issued_by" text not null,
  "paper" text not null,
  primary key (county, id)
);
create index "preschool_paper_subject_list" on "preschool_paper" (county, "subject", id, "state") where removed_at is null;
create index "preschool_paper_paper_kind_list" on "preschool_paper" (county, "paper_kind", id, "state") where removed_at is null;
create index "preschool_paper_year_list" on "preschool_paper" (county, "year", id, "state") where removed_at is null;
create index "preschool_paper_issued_on_list" on "preschool_paper" (county, "issued_on", id, "state") where removed_at is null;

create table "culture_round" (
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
create unique index "culture_round_name_year" on "culture_round" (county, "name", "year") where removed_at is null;
create index "culture_round_year_list" on "culture_round" (county, "year", id, "state") where removed_at is null;
create index "culture_round_opens_on_list" on "culture_round" (county, "opens_on", id, "state") where removed_at is null;
create index "culture_round_closes_on_list" on "culture_round" (county, "closes_on", id, "state") where removed_at is null;
create index "culture_round_shown_until_list" on "culture_round" (county, "shown_until", id, "state") where removed_at is null;
create index "culture_round_state_list" on "culture_round" (county, "state", id) where removed_at is null;

create table "culture_entry" (
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
  foreign key (county, "campaign") references "culture_round" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "culture_entry_campaign_organisation" on "culture_entry" (county, "campaign", "organisation") where removed_at is null;
create index "culture_entry_self_score_list" on "culture_entry" (county, "self_score", id, "state", "organisation") where removed_at is null;
create index "culture_entry_score_list" on "culture_entry" (county, "score", id, "state", "organisation") where removed_at is null;
create index "culture_entry_title_from_list" on "culture_entry" (county, "title_from", id, "state", "organisation") where removed_at is null;
create index "culture_entry_title_until_list" on "culture_entry" (county, "title_until", id, "state", "organisation") where removed_at is null;
create index "culture_entry_organisation_list" on "culture_entry" (county, "organisation", id, "state") where removed_at is null;
create index "culture_entry_state_list" on "culture_entry" (county, "state", id, "organisation") where removed_at is null;

create table "culture_review" (
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
  foreign key (county, "entry") references "culture_entry" (county, id) deferrable
);
create unique index "culture_review_entry_expert" on "culture_review" (county, "entry", "expert") where removed_at is null;
create index "culture_review_expert_name_list" on "culture_review" (county, "expert_name", id, "state") where removed_at is null;
create index "culture_review_points_list" on "culture_review" (county, "points", id, "state") where removed_at is null;
create index "culture_review_reviewed_on_list" on "culture_review" (county, "reviewed_on", id, "state") where removed_at is null;

create table "culture_objection" (
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
  foreign key (county, "entry") references "culture_entry" (county, id) deferrable
);
create index "culture_objection_entry" on "culture_objection" (county, "entry");
create index "culture_objection_received_on_list" on "culture_objection" (county, "received_on", id, "state") where removed_at is null;
create index "culture_objection_replied_on_list" on "culture_objection" (county, "replied_on", id, "state") where removed_at is null;
create index "culture_objection_state_list" on "culture_objection" (county, "state", id) where removed_at is null;

create table "culture_notice" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "subject" text not null,
  "culture_round" uuid not null,
  "issued_on" date not null,
  "issued_by" text not null,
  "paper" text not null,
  primary key (county, id),
  foreign key (county, "culture_round") references "culture_round" (county, id) deferrable
);
create index "culture_notice_culture_round" on "culture_notice" (county, "culture_round");
create index "culture_notice_subject_list" on "culture_notice" (county, "subject", id, "state") where removed_at is null;
create index "culture_notice_issued_on_list" on "culture_notice" (county, "issued_on", id, "state") where removed_at is null;

create table "moral_item" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "stage" text not null,
  "theme" text not null,
  "aims" text not null,
  "lesson_hours" integer,
  primary key (county, id)
);
create unique index "moral_item_stage_name" on "moral_item" (county, "stage", "name") where removed_at is null;
create index "moral_item_name_list" on "moral_item" (county, "name", id, "state") where removed_at is null;
create index "moral_item_theme_list" on "moral_item" (county, "theme", id, "state") where removed_at is null;
create index "moral_item_lesson_hours_list" on "moral_item" (county, "lesson_hours", id, "state") where removed_at is null;
create index "moral_item_state_list" on "moral_item" (county, "state", id) where removed_at is null;

create table "moral_partner" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "partner_kind" text not null,
  "offers" text not null,
  "place" text,
  "agreed_from" date,
  "agreed_until" date,
  "agreement" text,
  primary key (county, id)
);
create unique index "moral_partner_name" on "moral_partner" (county, "name") where removed_at is null;
create index "moral_partner_partner_kind_list" on "moral_partner" (county, "partner_kind", id, "state") where removed_at is null;
create index "moral_partner_agreed_until_list" on "moral_partner" (county, "agreed_until", id, "state") where removed_at is null;
create index "moral_partner_state_list" on "moral_partner" (county, "state", id) where removed_at is null;

create table "moral_activity" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "item" uuid not null,
  "held_on" date not null,
  "grades" text not null,
  "attended" integer not null,
  "partner" uuid,
  "record" text not null,
  "proofs" jsonb not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "item") references "moral_item" (county, id) deferrable,
  foreign key (county, "partner") references "moral_partner" (county, id) deferrable
);
create unique index "moral_activity_organisation_item_held_on" on "moral_activity" (county, "organisation", "item", "held_on") where removed_at is null;
create index "moral_activity_item" on "moral_activity" (county, "item");
create index "moral_activity_partner" on "moral_activity" (county, "partner");
create index "moral_activity_held_on_list" on "moral_activity" (county, "held_on", id, "state", "organisation") where removed_at is null;
create index "moral_activity_attended_list" on "moral_activity" (county, "attended", id, "state", "organisation") where removed_at is null;

create table "parent_duty" (
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
create unique index "parent_duty_name" on "parent_duty" (county, "name") where removed_at is null;
create index "parent_duty_topic_list" on "parent_duty" (county, "topic", id, "state") where removed_at is null;
create index "parent_duty_cycle_list" on "parent_duty" (county, "cycle", id, "state") where removed_at is null;
create index "parent_duty_starts_on_list" on "parent_duty" (county, "starts_on", id, "state") where removed_at is null;
create index "parent_duty_ends_on_list" on "parent_duty" (county, "ends_on", id, "state") where removed_at is null;
create index "parent_duty_grace_days_list" on "parent_duty" (county, "grace_days", id, "state") where removed_at is null;
create index "parent_duty_least_proofs_list" on "parent_duty" (county, "least_proofs", id, "state") where removed_at is null;
create index "parent_duty_state_list" on "parent_duty" (county, "state", id) where removed_at is null;

create table "parent_filing" (
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
  "held_on" date,
  "lesson" text,
  "households" integer,
  "came" integer,
  "summary" text,
  primary key (county, id),
  foreign key (county, "duty") references "parent_duty" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "parent_filing_duty_organisation_period" on "parent_filing" (county, "duty", "organisation", "period") where removed_at is null;
create index "parent_filing_period_list" on "parent_filing" (county, "period", id, "state", "organisation") where removed_at is null;
create index "parent_filing_due_on_list" on "parent_filing" (county, "due_on", id, "state", "organisation") where removed_at is null;
create index "parent_filing_filed_on_list" on "parent_filing" (county, "filed_on", id, "state", "organisation") where removed_at is null;
create index "parent_filing_late_days_list" on "parent_filing" (county, "late_days", id, "state", "organisation") where removed_at is null;
create index "parent_filing_organisation_list" on "parent_filing" (county, "organisation", id, "state") where removed_at is null;
create index "parent_filing_state_list" on "parent_filing" (county, "state", id, "organisation") where removed_at is null;

create policy own_rows on "drift_measure" as restrictive for select using ((select coalesce(current_setting('yuheng.only_drift_measure_by_issue', true), '')) = ''
  or "issue" in (select id from "drift_issue" where county = current_setting('yuheng.county', true)
    and "organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_drift_measure_by_issue', true), ''), ','))::uuid[])));
