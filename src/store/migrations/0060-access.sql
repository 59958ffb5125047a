create table "dropout_case" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "case_number" text not null,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "homeroom" uuid,
  "found_by" text not null,
  "found_on" date not null,
  "away_from" date not null,
  "township" text,
  "responsible" text not null,
  "cause" text,
  "situation" text,
  "confirmed_on" date,
  "return_by" date,
  "resettlement" text,
  "returned_on" date,
  "closing" text,
  "closed_on" date,
  "closing_grounds" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable
);
create unique index "dropout_case_organisation_case_number" on "dropout_case" (county, "organisation", "case_number") where removed_at is null;
create index "dropout_case_pupil" on "dropout_case" (county, "pupil");
create index "dropout_case_homeroom" on "dropout_case" (county, "homeroom");
create index "dropout_case_case_number_list" on "dropout_case" (county, "case_number", id, "state", "organisation") where removed_at is null;
create index "dropout_case_found_by_list" on "dropout_case" (county, "found_by", id, "state", "organisation") where removed_at is null;
create index "dropout_case_away_from_list" on "dropout_case" (county, "away_from", id, "state", "organisation") where removed_at is null;
create index "dropout_case_return_by_list" on "dropout_case" (county, "return_by", id, "state", "organisation") where removed_at is null;
create index "dropout_case_returned_on_list" on "dropout_case" (county, "returned_on", id, "state", "organisation") where removed_at is null;
create index "dropout_case_closed_on_list" on "dropout_case" (county, "closed_on", id, "state", "organisation") where removed_at is null;
create index "dropout_case_state_list" on "dropout_case" (county, "state", id, "organisation") where removed_at is null;

create table "persuasion" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "dropout_case" uuid not null,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "step_kind" text not null,
  "held_on" date not null,
  "went_there" text not null,
  "promised_on" date,
  "outcome" text,
  "proofs" jsonb not null,
  primary key (county, id),
  foreign key (county, "dropout_case") references "dropout_case" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create index "persuasion_dropout_case" on "persuasion" (county, "dropout_case");
create index "persuasion_pupil" on "persuasion" (county, "pupil");
create index "persuasion_step_kind_list" on "persuasion" (county, "step_kind", id, "state", "organisation") where removed_at is null;
create index "persuasion_held_on_list" on "persuasion" (county, "held_on", id, "state", "organisation") where removed_at is null;
create index "persuasion_promised_on_list" on "persuasion" (county, "promised_on", id, "state", "organisation") where removed_at is null;
create index "persuasion_organisation_list" on "persuasion" (county, "organisation", id, "state") where removed_at is null;

create table "care_action" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "dropout_case" uuid not null,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "action_kind" text not null,
  "held_on" date not null,
  "done_by" text not null,
  "outcome" text,
  primary key (county, id),
  foreign key (county, "dropout_case") references "dropout_case" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create unique index "care_action_dropout_case_action_kind" on "care_action" (county, "dropout_case", "action_kind") where removed_at is null;
create index "care_action_pupil" on "care_action" (county, "pupil");
create index "care_action_action_kind_list" on "care_action" (county, "action_kind", id, "state", "organisation") where removed_at is null;
create index "care_action_held_on_list" on "care_action" (county, "held_on", id, "state", "organisation") where removed_at is null;
create index "care_action_organisation_list" on "care_action" (county, "organisation", id, "state") where removed_at is null;

create table "return_notice" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "notice_number" text not null,
  "dropout_case" uuid not null,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "guardian_name" text,
  "issued_on" date not null,
  "return_by" date not null,
  "printed" jsonb not null,
  "delivered_on" date,
  "delivery_way" text,
  primary key (county, id),
  foreign key (county, "dropout_case") references "dropout_case" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create unique index "return_notice_notice_number" on "return_notice" (county, "notice_number") where removed_at is null;
create index "return_notice_dropout_case" on "return_notice" (county, "dropout_case");
create index "return_notice_pupil" on "return_notice" (county, "pupil");
create index "return_notice_issued_on_list" on "return_notice" (county, "issued_on", id, "state", "organisation") where removed_at is null;
create index "return_notice_return_by_list" on "return_notice" (county, "return_by", id, "state", "organisation") where removed_at is null;
create index "return_notice_delivered_on_list" on "return_notice" (county, "delivered_on", id, "state", "organisation") where removed_at is null;
create index "return_notice_organisation_list" on "return_notice" (county, "organisation", id, "state") where removed_at is null;
create index "return_notice_state_list" on "return_notice" (county, "state", id, "organisation") where removed_at is null;

create table "absence" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "homeroom" uuid,
  "absence_kind" text not null,
  "away_from" date not null,
  "back_on" date,
  "situation" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable
);
create index "absence_pupil" on "absence" (county, "pupil");
create index "absence_homeroom" on "absence" (county, "homeroom");
create index "absence_absence_kind_list" on "absence" (county, "absence_kind", id, "state", "organisation") where removed_at is null;
create index "absence_away_from_list" on "absence" (county, "away_from", id, "state", "organisation") where removed_at is null;
create index "absence_back_on_list" on "absence" (county, "back_on", id, "state", "organisation") where removed_at is null;
create index "absence_organisation_list" on "absence" (county, "organisation", id, "state") where removed_at is null;
create index "absence_state_list" on "absence" (county, "state", id, "organisation") where removed_at is null;

create table "access_duty" (
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
create unique index "access_duty_name" on "access_duty" (county, "name") where removed_at is null;
create index "access_duty_topic_list" on "access_duty" (county, "topic", id, "state") where removed_at is null;
create index "access_duty_cycle_list" on "access_duty" (county, "cycle", id, "state") where removed_at is null;
create index "access_duty_starts_on_list" on "access_duty" (county, "starts_on", id, "state") where removed_at is null;
create index "access_duty_ends_on_list" on "access_duty" (county, "ends_on", id, "state") where removed_at is null;
create index "access_duty_grace_days_list" on "access_duty" (county, "grace_days", id, "state") where removed_at is null;
create index "access_duty_least_proofs_list" on "access_duty" (county, "least_proofs", id, "state") where removed_at is null;
create index "access_duty_state_list" on "access_duty" (county, "state", id) where removed_at is null;

create table "access_filing" (
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
  "expected_pupils" integer,
  "present_pupils" integer,
  "suspected_pupils" integer,
  "dropped_pupils" integer,
  "returned_pupils" integer,
  "measures" text,
  primary key (county, id),
  foreign key (county, "duty") references "access_duty" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "access_filing_duty_organisation_period" on "access_filing" (county, "duty", "organisation", "period") where removed_at is null;
create index "access_filing_period_list" on "access_filing" (county, "period", id, "state", "organisation") where removed_at is null;
create index "access_filing_due_on_list" on "access_filing" (county, "due_on", id, "state", "organisation") where removed_at is null;
create index "access_filing_filed_on_list" on "access_filing" (county, "filed_on", id, "state", "organisation") where removed_at is null;
create index "access_filing_late_days_list" on "access_filing" (county, "late_days", id, "state", "organisation") where removed_at is null;
create index "access_filing_organisation_list" on "access_filing" (county, "organisation", id, "state") where removed_at is null;
create index "access_filing_state_list" on "access_filing" (county, "state", id, "organisation") where removed_at is null;

create table "quarter_check" (
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
  "roster_pupils" integer not null,
  "present_pupils" integer not null,
  "explained_pupils" integer not null,
  "unexplained_pupils" integer not null,
  "finding" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "quarter_check_organisation_checked_on" on "quarter_check" (county, "organisation", "checked_on") where removed_at is null;
create index "quarter_check_checked_on_list" on "quarter_check" (county, "checked_on", id, "state", "organisation") where removed_at is null;
create index "quarter_check_roster_pupils_list" on "quarter_check" (county, "roster_pupils", id, "state", "organisation") where removed_at is null;
create index "quarter_check_present_pupils_list" on "quarter_check" (county, "present_pupils", id, "state", "organisation") where removed_at is null;
create index "quarter_check_explained_pupils_list" on "quarter_check" (county, "explained_pupils", id, "state", "organisation") where removed_at is null;
create index "quarter_check_unexplained_pupils_list" on "quarter_check" (county, "unexplained_pupils", id, "state", "organisation") where removed_at is null;

create table "access_issue" (
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
  "quarter_check" uuid,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "quarter_check") references "quarter_check" (county, id) deferrable
);
create index "access_issue_quarter_check" on "access_issue" (county, "quarter_check");
create index "access_issue_subject_list" on "access_issue" (county, "subject", id, "state", "organisation") where removed_at is null;
create index "access_issue_grade_list" on "access_issue" (county, "grade", id, "state", "organisation") where removed_at is null;
create index "access_issue_found_on_list" on "access_issue" (county, "found_on", id, "state", "organisation") where removed_at is null;
create index "access_issue_deadline_list" on "access_issue" (county, "deadline", id, "state", "organisation") where removed_at is null;
create index "access_issue_level_list" on "access_issue" (county, "level", id, "state", "organisation") where removed_at is null;
create index "access_issue_rounds_list" on "access_issue" (county, "rounds", id, "state", "organisation") where removed_at is null;
create index "access_issue_closed_on_list" on "access_issue" (county, "closed_on", id, "state", "organisation") where removed_at is null;
create index "access_issue_organisation_list" on "access_issue" (county, "organisation", id, "state") where removed_at is null;
create index "access_issue_state_list" on "access_issue" (county, "state", id, "organisation") where removed_at is null;

create table "access_measure" (
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
  foreign key (county, "issue") references "access_issue" (county, id) deferrable
);
create unique index "access_measure_issue_round" on "access_measure" (county, "issue", "round") where removed_at is null;
create index "access_measure_round_list" on "access_measure" (county, "round", id, "state", "issue") where removed_at is null;
create index "access_measure_filed_on_list" on "access_measure" (county, "filed_on", id, "state", "issue") where removed_at is null;
create index "access_measure_outcome_list" on "access_measure" (county, "outcome", id, "state", "issue") where removed_at is null;
create index "access_measure_decided_on_list" on "access_measure" (county, "decided_on", id, "state", "issue") where removed_at is null;

create table "area_assignment" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "term" text not null,
  "area_name" text not null,
  "area_leader" text not null,
  "official" uuid not null,
  "schools" jsonb not null,
  "visit_from" date not null,
  "visit_until" date not null,
  primary key (county, id),
  foreign key (county, "official") references "account" (county, id) deferrable
);
create unique index "area_assignment_term_area_name" on "area_assignment" (county, "term", "area_name") where removed_at is null;
create index "area_assignment_official" on "area_assignment" (county, "official");
create index "area_assignment_area_name_list" on "area_assignment" (county, "area_name", id, "state") where removed_at is null;
create index "area_assignment_visit_from_list" on "area_assignment" (county, "visit_from", id, "state") where removed_at is null;
create index "area_assignment_visit_until_list" on "area_assignment" (county, "visit_until", id, "state") where removed_at is null;
create index "area_assignment_state_list" on "area_assignment" (county, "state", id) where removed_at is null;

create table "area_visit" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "area_assignment" uuid not null,
  "organisation" uuid not null,
  "visited_on" date not null,
  "expected_pupils" integer not null,
  "present_pupils" integer not null,
  "missing_pupils" integer not null,
  "finding" text,
  primary key (county, id),
  foreign key (county, "area_assignment") references "area_assignment" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "area_visit_area_assignment_organisation_visited_on" on "area_visit" (county, "area_assignment", "organisation", "visited_on") where removed_at is null;
create index "area_visit_organisation" on "area_visit" (county, "organisation");
create index "area_visit_visited_on_list" on "area_visit" (county, "visited_on", id, "state") where removed_at is null;
create index "area_visit_expected_pupils_list" on "area_visit" (county, "expected_pupils", id, "state") where removed_at is null;
create index "area_visit_present_pupils_list" on "area_visit" (county, "present_pupils", id, "state") where removed_at is null;
create index "area_visit_missing_pupils_list" on "area_visit" (county, "missing_pupils", id, "state") where removed_at is null;

create table "care_file" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "number" text not null,
  "organisation" uuid not null,
  "person" uuid not null,
  "level" text,
  "origin" text,
  "plan" text,
  "keepers" jsonb not null,
  "opened_on" date not null,
  "next_due_on" date,
  "closed_on" date,
  "closing_note" text,
  "kept_until" date,
  "care_groups" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable
);
create unique index "care_file_organisation_number" on "care_file" (county, "organisation", "number") where removed_at is null;
create index "care_file_person" on "care_file" (county, "person");
create index "care_file_number_list" on "care_file" (county, "number", id, "state", "organisation") where removed_at is null;
create index "care_file_opened_on_list" on "care_file" (county, "opened_on", id, "state", "organisation") where removed_at is null;
create index "care_file_next_due_on_list" on "care_file" (county, "next_due_on", id, "state", "organisation") where removed_at is null;
create index "care_file_closed_on_list" on "care_file" (county, "closed_on", id, "state", "organisation") where removed_at is null;
create index "care_file_kept_until_list" on "care_file" (county, "kept_until", id, "state", "organisation") where removed_at is null;
create index "care_file_state_list" on "care_file" (county, "state", id, "organisation") where removed_at is null;

create table "care_entry" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "file" uuid not null,
  "person" uuid not null,
  "entry_kind" text not null,
  "held_on" date not null,
  "content" text,
  "written_by" text not null,
  primary key (county, id),
  foreign key (county, "file") references "care_file" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable
);
create index "care_entry_person" on "care_entry" (county, "person");
create index "care_entry_entry_kind_list" on "care_entry" (county, "entry_kind", id, "state", "file") where removed_at is null;
create index "care_entry_held_on_list" on "care_entry" (county, "held_on", id, "state", "file") where removed_at is null;
create index "care_entry_file_list" on "care_entry" (county, "file", id, "state") where removed_at is null;
create index "care_entry_state_list" on "care_entry" (county, "state", id, "file") where removed_at is null;

create table "care_referral" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "file" uuid not null,
  "person" uuid not null,
  "institution" text,
  "has_consent" boolean not null,
  "grounds" text,
  "referred_on" date not null,
  "answered_on" date,
  "answer" text,
  primary key (county, id),
  foreign key (county, "file") references "care_file" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable
);
create index "care_referral_person" on "care_referral" (county, "person");
create index "care_referral_referred_on_list" on "care_referral" (county, "referred_on", id, "state", "file") where removed_at is null;
create index "care_referral_answered_on_list" on "care_referral" (county, "answered_on", id, "state", "file") where removed_at is null;
create index "care_referral_file_list" on "care_referral" (county, "file", id, "state") where removed_at is null;
create index "care_referral_state_list" on "care_referral" (county, "state", id, "file") where removed_at is null;

create table "care_hand_over" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "file" uuid not null,
  "sender" uuid not null,
  "receiver" uuid not null,
  "cause" text not null,
  "sent_on" date not null,
  "sent_by" text not null,
  "ended_on" date,
  primary key (county, id),
  foreign key (county, "file") references "care_file" (county, id) deferrable,
  foreign key (county, "sender") references "organisation" (county, id) deferrable,
  foreign key (county, "receiver") references "organisation" (county, id) deferrable
);
create index "care_hand_over_file" on "care_hand_over" (county, "file");
create index "care_hand_over_sender" on "care_hand_over" (county, "sender");
create index "care_hand_over_receiver" on "care_hand_over" (county, "receiver");
create index "care_hand_over_cause_list" on "care_hand_over" (county, "cause", id, "state") where removed_at is null;
create index "care_hand_over_sent_on_list" on "care_hand_over" (county, "sent_on", id, "state") where removed_at is null;
create index "care_hand_over_ended_on_list" on "care_hand_over" (county, "ended_on", id, "state") where removed_at is null;
create index "care_hand_over_state_list" on "care_hand_over" (county, "state", id) where removed_at is null;

create table "placement" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "placement_way" text not null,
  "hours_per_month" integer,
  "disability" text,
  "plan" text,
  "proposed_on" date not null,
  "decided_on" date,
  "review_on" date,
  "opinion" text,
  "ended_on" date,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create index "placement_pupil" on "placement" (county, "pupil");
create index "placement_placement_way_list" on "placement" (county, "placement_way", id, "state", "organisation") where removed_at is null;
create index "placement_hours_per_month_list" on "placement" (county, "hours_per_month", id, "state", "organisation") where removed_at is null;
create index "placement_decided_on_list" on "placement" (county, "decided_on", id, "state", "organisation") where removed_at is null;
create index "placement_review_on_list" on "placement" (county, "review_on", id, "state", "organisation") where removed_at is null;
create index "placement_organisation_list" on "placement" (county, "organisation", id, "state") where removed_at is null;
create index "placement_state_list" on "placement" (county, "state", id, "organisation") where removed_at is null;

create table "home_lesson" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "placement" uuid not null,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "held_on" date not null,
  "lesson_hours" integer not null,
  "teachers" text not null,
  "content" text,
  "photos" jsonb not null,
  primary key (county, id),
  foreign key (county, "placement") references "placement" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create index "home_lesson_placement" on "home_lesson" (county, "placement");
create index "home_lesson_pupil" on "home_lesson" (county, "pupil");
create index "home_lesson_held_on_list" on "home_lesson" (county, "held_on", id, "state", "organisation") where removed_at is null;
create index "home_lesson_lesson_hours_list" on "home_lesson" (county, "lesson_hours", id, "state", "organisation") where removed_at is null;
create index "home_lesson_organisation_list" on "home_lesson" (county, "organisation", id, "state") where removed_at is null;

create policy own_rows on "access_measure" as restrictive for select using ((select coalesce(current_setting('yuheng.only_access_measure_by_issue', true), '')) = ''
  or "issue" in (select id from "access_issue" where county = current_setting('yuheng.county', true)
    and "organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_access_measure_by_issue', true), ''), ','))::uuid[])));

create policy own_rows on "care_entry" as restrictive for select using ((select coalesce(current_setting('yuheng.only_care_entry_by_file', true), '')) = ''
  or "file" in (select id from "care_file" where county = current_setting('yuheng.county', true)
    and "organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_care_entry_by_file', true), ''), ','))::uuid[])));

create policy own_rows on "care_referral" as restrictive for select using ((select coalesce(current_setting('yuheng.only_care_referral_by_file', true), '')) = ''
  or "file" in (select id from "care_file" where county = current_setting('yuheng.county', true)
    and "organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_care_referral_by_file', true), ''), ','))::uuid[])));

