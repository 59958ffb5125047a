create table "consent_text" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "purpose" text not null,
  "heading" text not null,
  "text_edition" integer not null,
  "wording" text not null,
  "stops" text not null,
  "valid_from" date not null,
  primary key (county, id)
);
create unique index "consent_text_purpose_text_edition" on "consent_text" (county, "purpose", "text_edition") where removed_at is null;

create table "guardian_consent" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "pupil" uuid not null,
  "consent_text" uuid not null,
  "purpose" text not null,
  "guardian_name" text not null,
  "relation" text not null,
  "consent_way" text not null,
  "scan" text,
  "given_on" date not null,
  "recorded_by" text not null,
  "withdrawn_on" date,
  "withdrawn_because" text,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "consent_text") references "consent_text" (county, id) deferrable
);
create index "guardian_consent_pupil" on "guardian_consent" (county, "pupil");
create index "guardian_consent_consent_text" on "guardian_consent" (county, "consent_text");

create table "image_use" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "pupil" uuid not null,
  "occasion" text not null,
  "shown_in" text not null,
  "shown_from" date not null,
  "shown_until" date,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create index "image_use_pupil" on "image_use" (county, "pupil");

create table "impact_assessment" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "processing" text not null,
  "ledgers" jsonb not null,
  "causes" jsonb not null,
  "lawfulness" text not null,
  "risks" jsonb not null,
  "conclusion" text not null,
  "assessed_on" date not null,
  "assessed_by" text not null,
  "next_review" date not null,
  "approved_by" text,
  "approved_on" date,
  primary key (county, id)
);

create table "person_request" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "request_kind" text not null,
  "pupil" uuid,
  "staff" uuid,
  "account" uuid,
  "requester_name" text not null,
  "requester" text not null,
  "wish" text not null,
  "received_on" date not null,
  "due_on" date not null,
  "identity_check" text,
  "checked_on" date,
  "checked_by" text,
  "answer_file" text,
  "answer" text,
  "answered_on" date,
  "answered_by" text,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "staff") references "staff" (county, id) deferrable,
  foreign key (county, "account") references "account" (county, id) deferrable
);
create index "person_request_pupil" on "person_request" (county, "pupil");
create index "person_request_staff" on "person_request" (county, "staff");
create index "person_request_account" on "person_request" (county, "account");

create table "retention_rule" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "ledger" text not null,
  "after_states" jsonb not null,
  "keep_months" integer not null,
  "erasure_way" text not null,
  "rule_basis" text not null,
  "confirmed_on" date not null,
  primary key (county, id)
);
create unique index "retention_rule_ledger" on "retention_rule" (county, "ledger") where removed_at is null;

create table "legal_hold" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "pupil" uuid,
  "staff" uuid,
  "account" uuid,
  "case_name" text not null,
  "hold_basis" text not null,
  "held_from" date not null,
  "held_until" date,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "staff") references "staff" (county, id) deferrable,
  foreign key (county, "account") references "account" (county, id) deferrable
);
create index "legal_hold_pupil" on "legal_hold" (county, "pupil");
create index "legal_hold_staff" on "legal_hold" (county, "staff");
create index "legal_hold_account" on "legal_hold" (county, "account");

create table "erasure_batch" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "batch_name" text not null,
  "ledger" text not null,
  "erasure_way" text not null,
  "listed_on" date not null,
  "proposed_by" text,
  "proposed_on" date,
  "approved_by" text,
  "approved_on" date,
  "opinion" text,
  "carried_out_on" date,
  "erased_count" integer,
  "held_count" integer,
  primary key (county, id)
);

create table "erasure_item" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "erasure_batch" uuid not null,
  "row_id" text not null,
  "fell_due_on" date not null,
  "outcome" text,
  "carried_out_on" date,
  primary key (county, id),
  foreign key (county, "erasure_batch") references "erasure_batch" (county, id) deferrable
);
create unique index "erasure_item_erasure_batch_row_id" on "erasure_item" (county, "erasure_batch", "row_id") where removed_at is null;

create table "compliance_report" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "file" text not null,
  "written_on" date not null,
  "written_by" text not null,
  "filed_on" date,
  "filed_to" text,
  primary key (county, id)
);
create unique index "compliance_report_year" on "compliance_report" (county, "year") where removed_at is null;

create table "restore_rehearsal" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "rehearsal_kind" text not null,
  "backup_name" text not null,
  "backup_on" date not null,
  "rehearsed_on" date not null,
  "restored_to" text not null,
  "restored_rows" integer not null,
  "restored_files" integer not null,
  "needed_minutes" integer not null,
  "is_chain_whole" boolean not null,
  "findings" text,
  "rehearsed_by" text not null,
  primary key (county, id)
);

create table "chain_check" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "checked_on" date not null,
  "is_whole" boolean not null,
  "chain_entries" integer not null,
  "chain_hash" text not null,
  primary key (county, id)
);

create unique index "guardian_consent_in_force" on "guardian_consent" (county, "pupil", "purpose") where state = 'given' and removed_at is null;
