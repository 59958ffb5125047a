create table "party_duty" (
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
create unique index "party_duty_name" on "party_duty" (county, "name") where removed_at is null;
create index "party_duty_topic_list" on "party_duty" (county, "topic", id);
create index "party_duty_cycle_list" on "party_duty" (county, "cycle", id);
create index "party_duty_starts_on_list" on "party_duty" (county, "starts_on", id);
create index "party_duty_ends_on_list" on "party_duty" (county, "ends_on", id);
create index "party_duty_grace_days_list" on "party_duty" (county, "grace_days", id);
create index "party_duty_least_proofs_list" on "party_duty" (county, "least_proofs", id);
create index "party_duty_state_list" on "party_duty" (county, "state", id) where removed_at is null;

create table "party_filing" (
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
  "met_on" date,
  "expected" integer,
  "present" integer,
  "agenda" text,
  primary key (county, id),
  foreign key (county, "duty") references "party_duty" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "party_filing_duty_organisation_period" on "party_filing" (county, "duty", "organisation", "period") where removed_at is null;
create index "party_filing_period_list" on "party_filing" (county, "period", id);
create index "party_filing_due_on_list" on "party_filing" (county, "due_on", id);
create index "party_filing_filed_on_list" on "party_filing" (county, "filed_on", id);
create index "party_filing_late_days_list" on "party_filing" (county, "late_days", id);
create index "party_filing_organisation_list" on "party_filing" (county, "organisation", id);
create index "party_filing_state_list" on "party_filing" (county, "state", id) where removed_at is null;

create table "decision" (
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
  "decided_at" text not null,
  "meeting_name" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "decision_subject_list" on "decision" (county, "subject", id);
create index "decision_grade_list" on "decision" (county, "grade", id);
create index "decision_found_on_list" on "decision" (county, "found_on", id);
create index "decision_deadline_list" on "decision" (county, "deadline", id);
create index "decision_level_list" on "decision" (county, "level", id);
create index "decision_rounds_list" on "decision" (county, "rounds", id);
create index "decision_closed_on_list" on "decision" (county, "closed_on", id);
create index "decision_organisation_list" on "decision" (county, "organisation", id);
create index "decision_state_list" on "decision" (county, "state", id) where removed_at is null;

create table "decision_progress" (
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
  foreign key (county, "issue") references "decision" (county, id) deferrable
);
create unique index "decision_progress_issue_round" on "decision_progress" (county, "issue", "round") where removed_at is null;
create index "decision_progress_round_list" on "decision_progress" (county, "round", id);
create index "decision_progress_filed_on_list" on "decision_progress" (county, "filed_on", id);
create index "decision_progress_outcome_list" on "decision_progress" (county, "outcome", id);
create index "decision_progress_decided_on_list" on "decision_progress" (county, "decided_on", id);

create table "branch_mark" (
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
create unique index "branch_mark_organisation_item" on "branch_mark" (county, "organisation", "item") where removed_at is null;
create index "branch_mark_item_list" on "branch_mark" (county, "item", id);
create index "branch_mark_standing_list" on "branch_mark" (county, "standing", id);
create index "branch_mark_marked_on_list" on "branch_mark" (county, "marked_on", id);
create index "branch_mark_confirmed_on_list" on "branch_mark" (county, "confirmed_on", id);
create index "branch_mark_state_list" on "branch_mark" (county, "state", id) where removed_at is null;

create table "party_campaign" (
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
create unique index "party_campaign_name_year" on "party_campaign" (county, "name", "year") where removed_at is null;
create index "party_campaign_year_list" on "party_campaign" (county, "year", id);
create index "party_campaign_opens_on_list" on "party_campaign" (county, "opens_on", id);
create index "party_campaign_closes_on_list" on "party_campaign" (county, "closes_on", id);
create index "party_campaign_shown_until_list" on "party_campaign" (county, "shown_until", id);
create index "party_campaign_state_list" on "party_campaign" (county, "state", id) where removed_at is null;

create table "party_entry" (
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
  foreign key (county, "campaign") references "party_campaign" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "party_entry_campaign_organisation" on "party_entry" (county, "campaign", "organisation") where removed_at is null;
create index "party_entry_self_score_list" on "party_entry" (county, "self_score", id);
create index "party_entry_score_list" on "party_entry" (county, "score", id);
create index "party_entry_title_from_list" on "party_entry" (county, "title_from", id);
create index "party_entry_title_until_list" on "party_entry" (county, "title_until", id);
create index "party_entry_organisation_list" on "party_entry" (county, "organisation", id);
create index "party_entry_state_list" on "party_entry" (county, "state", id) where removed_at is null;

create table "party_review" (
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
  foreign key (county, "entry") references "party_entry" (county, id) deferrable
);
create unique index "party_review_entry_expert" on "party_review" (county, "entry", "expert") where removed_at is null;
create index "party_review_expert_name_list" on "party_review" (county, "expert_name", id);
create index "party_review_points_list" on "party_review" (county, "points", id);
create index "party_review_reviewed_on_list" on "party_review" (county, "reviewed_on", id);

create table "party_objection" (
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
  foreign key (county, "entry") references "party_entry" (county, id) deferrable
);
create index "party_objection_entry" on "party_objection" (county, "entry");
create index "party_objection_received_on_list" on "party_objection" (county, "received_on", id);
create index "party_objection_replied_on_list" on "party_objection" (county, "replied_on", id);
create index "party_objection_state_list" on "party_objection" (county, "state", id) where removed_at is null;

create table "venue_review" (
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
  "matter" text not null,
  "title" text not null,
  "provider" text not null,
  "summary" text not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "renews") references "venue_review" (county, id) deferrable
);
create unique index "venue_review_number" on "venue_review" (county, "number") where removed_at is null;
create index "venue_review_renews" on "venue_review" (county, "renews");
create index "venue_review_applied_on_list" on "venue_review" (county, "applied_on", id);
create index "venue_review_stage_due_on_list" on "venue_review" (county, "stage_due_on", id);
create index "venue_review_decided_on_list" on "venue_review" (county, "decided_on", id);
create index "venue_review_valid_until_list" on "venue_review" (county, "valid_until", id);
create index "venue_review_organisation_list" on "venue_review" (county, "organisation", id);
create index "venue_review_state_list" on "venue_review" (county, "state", id) where removed_at is null;

create table "candidate_quota" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "kind" text not null,
  "year" integer not null,
  "least" integer not null,
  "most" integer not null,
  primary key (county, id)
);
create unique index "candidate_quota_kind_year" on "candidate_quota" (county, "kind", "year") where removed_at is null;
create index "candidate_quota_year_list" on "candidate_quota" (county, "year", id);
create index "candidate_quota_least_list" on "candidate_quota" (county, "least", id);
create index "candidate_quota_most_list" on "candidate_quota" (county, "most", id);

create table "party_candidate" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "person" uuid not null,
  "organisation" uuid not null,
  "application_on" date not null,
  "activist_on" date,
  "named_on" date,
  "probation_on" date,
  "full_on" date,
  "training" text,
  primary key (county, id),
  foreign key (county, "person") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "party_candidate_person" on "party_candidate" (county, "person") where removed_at is null;
create index "party_candidate_activist_on_list" on "party_candidate" (county, "activist_on", id);
create index "party_candidate_named_on_list" on "party_candidate" (county, "named_on", id);
create index "party_candidate_probation_on_list" on "party_candidate" (county, "probation_on", id);
create index "party_candidate_full_on_list" on "party_candidate" (county, "full_on", id);
create index "party_candidate_organisation_list" on "party_candidate" (county, "organisation", id);
create index "party_candidate_state_list" on "party_candidate" (county, "state", id) where removed_at is null;

create policy own_rows on "decision_progress" as restrictive for select using ((select coalesce(current_setting('yuheng.only_decision_progress_by_issue', true), '')) = ''
  or "issue" in (select id from "decision" where county = current_setting('yuheng.county', true)
    and "organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_decision_progress_by_issue', true), ''), ','))::uuid[])));
