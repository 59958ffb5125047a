create table "inspector" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "inspector_name" text not null,
  "account" uuid,
  "engagement" text not null,
  "specialty" text not null,
  "letter_number" text,
  "term_from" date not null,
  "term_to" date not null,
  primary key (county, id),
  foreign key (county, "account") references "account" (county, id) deferrable
);
create unique index "inspector_inspector_name" on "inspector" (county, "inspector_name") where removed_at is null;
create index "inspector_account" on "inspector" (county, "account");

create table "inspector_training" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "inspector" uuid not null,
  "course" text not null,
  "trained_on" date not null,
  "hours" numeric not null,
  primary key (county, id),
  foreign key (county, "inspector") references "inspector" (county, id) deferrable
);
create unique index "inspector_training_inspector_trained_on_course" on "inspector_training" (county, "inspector", "trained_on", "course") where removed_at is null;

create table "inspector_post" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "inspector" uuid not null,
  "zone" text not null,
  "since" date not null,
  "ended_on" date,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "inspector") references "inspector" (county, id) deferrable
);
create unique index "inspector_post_organisation_inspector_since" on "inspector_post" (county, "organisation", "inspector", "since") where removed_at is null;
create index "inspector_post_inspector" on "inspector_post" (county, "inspector");

create table "inspection_item" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "subject" text not null,
  "place" integer not null,
  "item" text not null,
  "points" integer not null,
  "requirement" text,
  primary key (county, id)
);
create unique index "inspection_item_subject_item" on "inspection_item" (county, "subject", "item") where removed_at is null;

create table "visit" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "inspector" uuid not null,
  "visit_kind" text not null,
  "theme" text not null,
  "planned_on" date not null,
  "held_on" date,
  "summary" text,
  "photos" jsonb not null,
  "called_off_because" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "inspector") references "inspector" (county, id) deferrable
);
create index "visit_organisation" on "visit" (county, "organisation");
create index "visit_inspector" on "visit" (county, "inspector");

create table "inspection_issue" (
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
  "visit" uuid,
  "item" uuid,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "visit") references "visit" (county, id) deferrable,
  foreign key (county, "item") references "inspection_item" (county, id) deferrable
);
create index "inspection_issue_organisation" on "inspection_issue" (county, "organisation");
create index "inspection_issue_visit" on "inspection_issue" (county, "visit");
create index "inspection_issue_item" on "inspection_issue" (county, "item");

create table "inspection_measure" (
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
  foreign key (county, "issue") references "inspection_issue" (county, id) deferrable
);
create unique index "inspection_measure_issue_round" on "inspection_measure" (county, "issue", "round") where removed_at is null;

create table "visit_mark" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "visit" uuid not null,
  "item" uuid not null,
  "verdict" text not null,
  "found" text,
  "raised_issue" uuid,
  primary key (county, id),
  foreign key (county, "visit") references "visit" (county, id) deferrable,
  foreign key (county, "item") references "inspection_item" (county, id) deferrable,
  foreign key (county, "raised_issue") references "inspection_issue" (county, id) deferrable
);
create unique index "visit_mark_visit_item" on "visit_mark" (county, "visit", "item") where removed_at is null;
create index "visit_mark_item" on "visit_mark" (county, "item");
create index "visit_mark_raised_issue" on "visit_mark" (county, "raised_issue");

create table "rectification_notice" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "notice_number" text not null,
  "organisation" uuid not null,
  "visit" uuid not null,
  "issued_on" date not null,
  "deadline" date not null,
  "issues" integer not null,
  "printed" jsonb not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "visit") references "visit" (county, id) deferrable
);
create unique index "rectification_notice_notice_number" on "rectification_notice" (county, "notice_number") where removed_at is null;
create index "rectification_notice_organisation" on "rectification_notice" (county, "organisation");
create index "rectification_notice_visit" on "rectification_notice" (county, "visit");

create table "evaluation" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "subject" text not null,
  "organisation" uuid not null,
  "score" numeric,
  "grade" text,
  "concluded_on" date,
  "conclusion" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "evaluation_year_subject_organisation" on "evaluation" (county, "year", "subject", "organisation") where removed_at is null;
create index "evaluation_organisation" on "evaluation" (county, "organisation");

create table "evaluation_score" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "evaluation" uuid not null,
  "item" uuid not null,
  "expert" text not null,
  "points" numeric not null,
  "ground" text,
  "proofs" jsonb not null,
  primary key (county, id),
  foreign key (county, "evaluation") references "evaluation" (county, id) deferrable,
  foreign key (county, "item") references "inspection_item" (county, id) deferrable
);
create unique index "evaluation_score_evaluation_item_expert" on "evaluation_score" (county, "evaluation", "item", "expert") where removed_at is null;
create index "evaluation_score_item" on "evaluation_score" (county, "item");

create table "education_weight" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "weight" numeric not null,
  "weight_document" text not null,
  "proofs" jsonb not null,
  primary key (county, id)
);
create unique index "education_weight_year" on "education_weight" (county, "year") where removed_at is null;

create table "result_notice" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "title" text not null,
  "year" integer not null,
  "subject" text not null,
  "from" date not null,
  "until" date not null,
  "contact" text not null,
  "evaluations" integer not null,
  primary key (county, id)
);
create unique index "result_notice_title" on "result_notice" (county, "title") where removed_at is null;

create table "objection" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "result_notice" uuid not null,
  "evaluation" uuid not null,
  "channel" text not null,
  "received_on" date not null,
  "objection_text" text not null,
  "is_upheld" boolean,
  "reply" text,
  "replied_on" date,
  primary key (county, id),
  foreign key (county, "result_notice") references "result_notice" (county, id) deferrable,
  foreign key (county, "evaluation") references "evaluation" (county, id) deferrable
);
create index "objection_result_notice" on "objection" (county, "result_notice");
create index "objection_evaluation" on "objection" (county, "evaluation");

create table "inspection_circular" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "circular_title" text not null,
  "year" integer not null,
  "subject" text not null,
  "issued_on" date not null,
  "evaluations" integer not null,
  "printed" jsonb not null,
  primary key (county, id)
);
create unique index "inspection_circular_year_subject" on "inspection_circular" (county, "year", "subject") where removed_at is null;
