create table "fitness_test" (
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
  "test_year" integer not null,
  "grade" integer not null,
  "sex" text not null,
  "tested_on" date not null,
  "height_cm" text,
  "weight_kg" text,
  "vc" text,
  "r50" text,
  "sr" text,
  "rope" text,
  "situp" text,
  "shuttle" text,
  "jump" text,
  "pullup" text,
  "run" text,
  "total" numeric,
  "fitness_level" text,
  "exempt_because" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable
);
create unique index "fitness_test_pupil_test_year" on "fitness_test" (county, "pupil", "test_year") where removed_at is null;
create index "fitness_test_homeroom" on "fitness_test" (county, "homeroom");
create index "fitness_test_test_year_list" on "fitness_test" (county, "test_year", id, "state", "organisation") where removed_at is null;
create index "fitness_test_grade_list" on "fitness_test" (county, "grade", id, "state", "organisation") where removed_at is null;
create index "fitness_test_sex_list" on "fitness_test" (county, "sex", id, "state", "organisation") where removed_at is null;
create index "fitness_test_tested_on_list" on "fitness_test" (county, "tested_on", id, "state", "organisation") where removed_at is null;
create index "fitness_test_total_list" on "fitness_test" (county, "total", id, "state", "organisation") where removed_at is null;
create index "fitness_test_fitness_level_list" on "fitness_test" (county, "fitness_level", id, "state", "organisation") where removed_at is null;
create index "fitness_test_organisation_list" on "fitness_test" (county, "organisation", id, "state") where removed_at is null;
create index "fitness_test_state_list" on "fitness_test" (county, "state", id, "organisation") where removed_at is null;

create table "fitness_summary" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "test_year" integer not null,
  "tested_pupils" integer not null,
  "mean_total" numeric not null,
  "excellent_pupils" integer not null,
  "good_pupils" integer not null,
  "pass_pupils" integer not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "fitness_summary_organisation_test_year" on "fitness_summary" (county, "organisation", "test_year") where removed_at is null;
create index "fitness_summary_test_year_list" on "fitness_summary" (county, "test_year", id, "state") where removed_at is null;
create index "fitness_summary_tested_pupils_list" on "fitness_summary" (county, "tested_pupils", id, "state") where removed_at is null;
create index "fitness_summary_mean_total_list" on "fitness_summary" (county, "mean_total", id, "state") where removed_at is null;
create index "fitness_summary_excellent_pupils_list" on "fitness_summary" (county, "excellent_pupils", id, "state") where removed_at is null;
create index "fitness_summary_good_pupils_list" on "fitness_summary" (county, "good_pupils", id, "state") where removed_at is null;
create index "fitness_summary_pass_pupils_list" on "fitness_summary" (county, "pass_pupils", id, "state") where removed_at is null;

create table "sport_week" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "homeroom" uuid not null,
  "school_year_first_year" integer not null,
  "monday" integer not null,
  "tuesday" integer not null,
  "wednesday" integer not null,
  "thursday" integer not null,
  "friday" integer not null,
  "class_pupils" integer not null,
  "skilled_pupils" integer not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable
);
create unique index "sport_week_homeroom_school_year_first_year" on "sport_week" (county, "homeroom", "school_year_first_year") where removed_at is null;
create index "sport_week_school_year_first_year_list" on "sport_week" (county, "school_year_first_year", id, "state", "organisation") where removed_at is null;
create index "sport_week_monday_list" on "sport_week" (county, "monday", id, "state", "organisation") where removed_at is null;
create index "sport_week_friday_list" on "sport_week" (county, "friday", id, "state", "organisation") where removed_at is null;
create index "sport_week_skilled_pupils_list" on "sport_week" (county, "skilled_pupils", id, "state", "organisation") where removed_at is null;
create index "sport_week_class_pupils_list" on "sport_week" (county, "class_pupils", id, "state", "organisation") where removed_at is null;
create index "sport_week_organisation_list" on "sport_week" (county, "organisation", id, "state") where removed_at is null;

create table "illness" (
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
  "ill_from" date not null,
  "symptom" text,
  "diagnosis" text,
  "back_on" date,
  "has_certificate" boolean,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable
);
create index "illness_pupil" on "illness" (county, "pupil");
create index "illness_homeroom" on "illness" (county, "homeroom");
create index "illness_ill_from_list" on "illness" (county, "ill_from", id, "state", "organisation") where removed_at is null;
create index "illness_back_on_list" on "illness" (county, "back_on", id, "state", "organisation") where removed_at is null;
create index "illness_organisation_list" on "illness" (county, "organisation", id, "state") where removed_at is null;
create index "illness_state_list" on "illness" (county, "state", id, "organisation") where removed_at is null;

create table "cluster_report" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "homeroom" uuid not null,
  "symptom" text not null,
  "cases_there" integer not null,
  "first_case_on" date not null,
  "reported_on" date not null,
  "is_told" boolean not null,
  "handling" text,
  "cluster_ended_on" date,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable
);
create index "cluster_report_homeroom" on "cluster_report" (county, "homeroom");
create index "cluster_report_symptom_list" on "cluster_report" (county, "symptom", id, "state", "organisation") where removed_at is null;
create index "cluster_report_cases_there_list" on "cluster_report" (county, "cases_there", id, "state", "organisation") where removed_at is null;
create index "cluster_report_first_case_on_list" on "cluster_report" (county, "first_case_on", id, "state", "organisation") where removed_at is null;
create index "cluster_report_reported_on_list" on "cluster_report" (county, "reported_on", id, "state", "organisation") where removed_at is null;
create index "cluster_report_cluster_ended_on_list" on "cluster_report" (county, "cluster_ended_on", id, "state", "organisation") where removed_at is null;
create index "cluster_report_organisation_list" on "cluster_report" (county, "organisation", id, "state") where removed_at is null;
create index "cluster_report_state_list" on "cluster_report" (county, "state", id, "organisation") where removed_at is null;

create table "mind_screening" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "scale" text not null,
  "screened_in" integer not null,
  "screened_on" date not null,
  "score" text,
  "verdict" text,
  "settled" text,
  "settled_on" text,
  "settled_note" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create unique index "mind_screening_pupil_scale_screened_in" on "mind_screening" (county, "pupil", "scale", "screened_in") where removed_at is null;
create index "mind_screening_scale_list" on "mind_screening" (county, "scale", id, "state", "organisation") where removed_at is null;
create index "mind_screening_screened_on_list" on "mind_screening" (county, "screened_on", id, "state", "organisation") where removed_at is null;
create index "mind_screening_organisation_list" on "mind_screening" (county, "organisation", id, "state") where removed_at is null;
create index "mind_screening_state_list" on "mind_screening" (county, "state", id, "organisation") where removed_at is null;

create table "mind_file" (
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
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable
);
create unique index "mind_file_organisation_number" on "mind_file" (county, "organisation", "number") where removed_at is null;
create index "mind_file_person" on "mind_file" (county, "person");
create index "mind_file_number_list" on "mind_file" (county, "number", id, "state", "organisation") where removed_at is null;
create index "mind_file_opened_on_list" on "mind_file" (county, "opened_on", id, "state", "organisation") where removed_at is null;
create index "mind_file_next_due_on_list" on "mind_file" (county, "next_due_on", id, "state", "organisation") where removed_at is null;
create index "mind_file_closed_on_list" on "mind_file" (county, "closed_on", id, "state", "organisation") where removed_at is null;
create index "mind_file_kept_until_list" on "mind_file" (county, "kept_until", id, "state", "organisation") where removed_at is null;
create index "mind_file_state_list" on "mind_file" (county, "state", id, "organisation") where removed_at is null;

create table "mind_entry" (
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
  foreign key (county, "file") references "mind_file" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable
);
create index "mind_entry_person" on "mind_entry" (county, "person");
create index "mind_entry_entry_kind_list" on "mind_entry" (county, "entry_kind", id, "state", "file") where removed_at is null;
create index "mind_entry_held_on_list" on "mind_entry" (county, "held_on", id, "state", "file") where removed_at is null;
create index "mind_entry_file_list" on "mind_entry" (county, "file", id, "state") where removed_at is null;
create index "mind_entry_state_list" on "mind_entry" (county, "state", id, "file") where removed_at is null;

create table "mind_referral" (
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
  foreign key (county, "file") references "mind_file" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable
);
create index "mind_referral_person" on "mind_referral" (county, "person");
create index "mind_referral_referred_on_list" on "mind_referral" (county, "referred_on", id, "state", "file") where removed_at is null;
create index "mind_referral_answered_on_list" on "mind_referral" (county, "answered_on", id, "state", "file") where removed_at is null;
create index "mind_referral_file_list" on "mind_referral" (county, "file", id, "state") where removed_at is null;
create index "mind_referral_state_list" on "mind_referral" (county, "state", id, "file") where removed_at is null;

create table "mind_hand_over" (
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
  foreign key (county, "file") references "mind_file" (county, id) deferrable,
  foreign key (county, "sender") references "organisation" (county, id) deferrable,
  foreign key (county, "receiver") references "organisation" (county, id) deferrable
);
create index "mind_hand_over_file" on "mind_hand_over" (county, "file");
create index "mind_hand_over_sender" on "mind_hand_over" (county, "sender");
create index "mind_hand_over_receiver" on "mind_hand_over" (county, "receiver");
create index "mind_hand_over_cause_list" on "mind_hand_over" (county, "cause", id, "state") where removed_at is null;
create index "mind_hand_over_sent_on_list" on "mind_hand_over" (county, "sent_on", id, "state") where removed_at is null;
create index "mind_hand_over_ended_on_list" on "mind_hand_over" (county, "ended_on", id, "state") where removed_at is null;
create index "mind_hand_over_state_list" on "mind_hand_over" (county, "state", id) where removed_at is null;

create table "case_report" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "pupil" uuid not null,
  "urgency" text not null,
  "referred_on" date not null,
  "summary" text,
  "asked" text,
  "answered_on" date,
  "reply" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create index "case_report_pupil" on "case_report" (county, "pupil");
create index "case_report_urgency_list" on "case_report" (county, "urgency", id, "state", "organisation") where removed_at is null;
create index "case_report_referred_on_list" on "case_report" (county, "referred_on", id, "state", "organisation") where removed_at is null;
create index "case_report_answered_on_list" on "case_report" (county, "answered_on", id, "state", "organisation") where removed_at is null;
create index "case_report_organisation_list" on "case_report" (county, "organisation", id, "state") where removed_at is null;
create index "case_report_state_list" on "case_report" (county, "state", id, "organisation") where removed_at is null;

create table "mind_provider" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "provider_kind" text not null,
  "open_phone" text not null,
  "open_hours" text,
  "place" text,
  "month_capacity" integer,
  "agreed_until" date,
  primary key (county, id)
);
create unique index "mind_provider_name" on "mind_provider" (county, "name") where removed_at is null;
create index "mind_provider_provider_kind_list" on "mind_provider" (county, "provider_kind", id, "state") where removed_at is null;
create index "mind_provider_month_capacity_list" on "mind_provider" (county, "month_capacity", id, "state") where removed_at is null;
create index "mind_provider_agreed_until_list" on "mind_provider" (county, "agreed_until", id, "state") where removed_at is null;

create table "provider_month" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "mind_provider" uuid not null,
  "month" text not null,
  "visits" integer not null,
  "answered_referrals" integer not null,
  primary key (county, id),
  foreign key (county, "mind_provider") references "mind_provider" (county, id) deferrable
);
create unique index "provider_month_mind_provider_month" on "provider_month" (county, "mind_provider", "month") where removed_at is null;
create index "provider_month_month_list" on "provider_month" (county, "month", id, "state") where removed_at is null;
create index "provider_month_visits_list" on "provider_month" (county, "visits", id, "state") where removed_at is null;
create index "provider_month_answered_referrals_list" on "provider_month" (county, "answered_referrals", id, "state") where removed_at is null;

create policy own_rows on "mind_entry" as restrictive for select using ((select coalesce(current_setting('yuheng.only_mind_entry_by_file', true), '')) = ''
  or "file" in (select id from "mind_file" where county = current_setting('yuheng.county', true)
    and "organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_mind_entry_by_file', true), ''), ','))::uuid[])));

create policy own_rows on "mind_referral" as restrictive for select using ((select coalesce(current_setting('yuheng.only_mind_referral_by_file', true), '')) = ''
  or "file" in (select id from "mind_file" where county = current_setting('yuheng.county', true)
    and "organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_mind_referral_by_file', true), ''), ','))::uuid[])));

