create table "letter" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "year" integer not null,
  "organisation" uuid not null,
  "issuer" text not null,
  "signed_on" date,
  "file" text,
  "printed" jsonb not null,
  "remark" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "letter_plan_year_organisation" on "letter" (county, "plan", "year", "organisation") where removed_at is null;
create index "letter_organisation" on "letter" (county, "organisation");

create table "letter_clause" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "letter" uuid not null,
  "place" integer not null,
  "promise" uuid,
  "words" text not null,
  "points" numeric not null,
  primary key (county, id),
  foreign key (county, "letter") references "letter" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable
);
create unique index "letter_clause_letter_place" on "letter_clause" (county, "letter", "place") where removed_at is null;
create index "letter_clause_promise" on "letter_clause" (county, "promise");

create table "letter_score" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "letter" uuid not null,
  "clause" uuid not null,
  "self_points" numeric not null,
  "report" text,
  "reviewed_points" numeric,
  "why" text,
  primary key (county, id),
  foreign key (county, "letter") references "letter" (county, id) deferrable,
  foreign key (county, "clause") references "letter_clause" (county, id) deferrable
);
create unique index "letter_score_clause" on "letter_score" (county, "clause") where removed_at is null;
create index "letter_score_letter" on "letter_score" (county, "letter");

create table "meeting" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "title" text not null,
  "date" date not null,
  "chair" text not null,
  "attending" jsonb not null,
  "agenda" text not null,
  "decision" text,
  "minutes" text,
  primary key (county, id)
);
create unique index "meeting_date_title" on "meeting" (county, "date", "title") where removed_at is null;

create table "meeting_task" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "meeting" uuid not null,
  "task" text not null,
  "organisation" uuid not null,
  "due" date not null,
  "promise" uuid,
  primary key (county, id),
  foreign key (county, "meeting") references "meeting" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable
);
create index "meeting_task_meeting" on "meeting_task" (county, "meeting");
create index "meeting_task_organisation" on "meeting_task" (county, "organisation");
create index "meeting_task_promise" on "meeting_task" (county, "promise");

create table "receipt" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "meeting_task" uuid not null,
  "report" text not null,
  "evidence" jsonb not null,
  "filed_by" text not null,
  "filed_on" date not null,
  "decided_by" text,
  "decided_on" date,
  "why" text,
  primary key (county, id),
  foreign key (county, "meeting_task") references "meeting_task" (county, id) deferrable
);
create index "receipt_meeting_task" on "receipt" (county, "meeting_task");

create table "fund_link" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "promise" uuid,
  "year" integer not null,
  "budget_line" text not null,
  "planned" numeric not null,
  "arrived" numeric,
  "spent" numeric,
  "note" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable
);
create unique index "fund_link_plan_year_budget_line_promise" on "fund_link" (county, "plan", "year", "budget_line", "promise") where removed_at is null;
create index "fund_link_promise" on "fund_link" (county, "promise");

create table "post_link" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "promise" uuid not null,
  "organisation" uuid not null,
  "post" text not null,
  "posts" integer not null,
  "filled" integer,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "post_link_promise_organisation_post" on "post_link" (county, "promise", "organisation", "post") where removed_at is null;
create index "post_link_plan" on "post_link" (county, "plan");
create index "post_link_organisation" on "post_link" (county, "organisation");

create table "priority_check" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "year" integer not null,
  "item" text not null,
  "result" text,
  "figure" numeric,
  "unit" text,
  "statement" text,
  "evidence" jsonb not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "priority_check_year_item" on "priority_check" (county, "year", "item") where removed_at is null;
create index "priority_check_plan" on "priority_check" (county, "plan");

create table "issue" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "promise" uuid not null,
  "organisation" uuid not null,
  "words" text not null,
  "cause" text not null,
  "raised_by" text not null,
  "raised_on" date not null,
  "status_before" text not null,
  "figure_before" numeric,
  "status_after" text,
  "figure_after" numeric,
  "effect" text,
  "judgement" text,
  "judged_on" date,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "promise") references "promise" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "issue_plan" on "issue" (county, "plan");
create index "issue_promise" on "issue" (county, "promise");
create index "issue_organisation" on "issue" (county, "organisation");

create table "measure" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "issue" uuid not null,
  "words" text not null,
  "organisation" uuid not null,
  "due" date not null,
  "done_on" date,
  "report" text,
  "evidence" jsonb not null,
  primary key (county, id),
  foreign key (county, "issue") references "issue" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "measure_issue" on "measure" (county, "issue");
create index "measure_organisation" on "measure" (county, "organisation");

create table "practice" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "title" text not null,
  "organisation" uuid not null,
  "words" text not null,
  "result" text not null,
  "promises" jsonb not null,
  "files" jsonb not null,
  "submitted_by" text not null,
  "submitted_on" date not null,
  "published_on" date,
  "why" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "practice_plan" on "practice" (county, "plan");
create index "practice_organisation" on "practice" (county, "organisation");
