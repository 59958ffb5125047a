create table "hardship" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "pupil" uuid not null,
  "organisation" uuid not null,
  "source" text not null,
  "kinds" text not null,
  "tier" text,
  "held_from" date not null,
  "held_until" date,
  "grounds" text,
  "proofs" jsonb not null,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "hardship_pupil_held_from" on "hardship" (county, "pupil", "held_from") where removed_at is null;
create index "hardship_source_list" on "hardship" (county, "source", id, "state", "organisation") where removed_at is null;
create index "hardship_held_from_list" on "hardship" (county, "held_from", id, "state", "organisation") where removed_at is null;
create index "hardship_held_until_list" on "hardship" (county, "held_until", id, "state", "organisation") where removed_at is null;
create index "hardship_organisation_list" on "hardship" (county, "organisation", id, "state") where removed_at is null;
create index "hardship_state_list" on "hardship" (county, "state", id, "organisation") where removed_at is null;

create table "aid_school_term" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "period" text not null,
  "is_nutrition_school" boolean,
  "meal_days" integer,
  "tuition" numeric,
  "care_fee" numeric,
  "local_care_fee" numeric,
  "ownership" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "aid_school_term_organisation_period" on "aid_school_term" (county, "organisation", "period") where removed_at is null;
create index "aid_school_term_period_list" on "aid_school_term" (county, "period", id, "state", "organisation") where removed_at is null;
create index "aid_school_term_meal_days_list" on "aid_school_term" (county, "meal_days", id, "state", "organisation") where removed_at is null;
create index "aid_school_term_tuition_list" on "aid_school_term" (county, "tuition", id, "state", "organisation") where removed_at is null;
create index "aid_school_term_care_fee_list" on "aid_school_term" (county, "care_fee", id, "state", "organisation") where removed_at is null;
create index "aid_school_term_ownership_list" on "aid_school_term" (county, "ownership", id, "state", "organisation") where removed_at is null;

create table "aid_programme" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "basis" text not null,
  "condition" text,
  "standard" text,
  "method" text,
  "budget" numeric,
  "starts_on" date not null,
  "ends_on" date,
  primary key (county, id)
);
create unique index "aid_programme_name_starts_on" on "aid_programme" (county, "name", "starts_on") where removed_at is null;
create index "aid_programme_budget_list" on "aid_programme" (county, "budget", id, "state") where removed_at is null;
create index "aid_programme_starts_on_list" on "aid_programme" (county, "starts_on", id, "state") where removed_at is null;
create index "aid_programme_ends_on_list" on "aid_programme" (county, "ends_on", id, "state") where removed_at is null;
create index "aid_programme_state_list" on "aid_programme" (county, "state", id) where removed_at is null;

create table "aid_right" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "programme" uuid not null,
  "period" text not null,
  "person" uuid not null,
  "organisation" uuid not null,
  "due" numeric,
  "because" text,
  "missing" text,
  "origin" text not null,
  "proofs" jsonb not null,
  "reviewed_on" date,
  "reviewed_by" text,
  "last_reason" text,
  primary key (county, id),
  foreign key (county, "programme") references "aid_programme" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "aid_right_programme_person_period" on "aid_right" (county, "programme", "person", "period") where removed_at is null;
create index "aid_right_person" on "aid_right" (county, "person");
create index "aid_right_period_list" on "aid_right" (county, "period", id, "state", "organisation") where removed_at is null;
create index "aid_right_due_list" on "aid_right" (county, "due", id, "state", "organisation") where removed_at is null;
create index "aid_right_origin_list" on "aid_right" (county, "origin", id, "state", "organisation") where removed_at is null;
create index "aid_right_reviewed_on_list" on "aid_right" (county, "reviewed_on", id, "state", "organisation") where removed_at is null;
create index "aid_right_organisation_list" on "aid_right" (county, "organisation", id, "state") where removed_at is null;
create index "aid_right_state_list" on "aid_right" (county, "state", id, "organisation") where removed_at is null;

create table "aid_roster" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "programme" uuid not null,
  "period" text not null,
  "persons" integer not null,
  "total" numeric not null,
  "closed_on" date not null,
  "closed_by" text not null,
  primary key (county, id),
  foreign key (county, "programme") references "aid_programme" (county, id) deferrable
);
create unique index "aid_roster_programme_period" on "aid_roster" (county, "programme", "period") where removed_at is null;
create index "aid_roster_period_list" on "aid_roster" (county, "period", id, "state") where removed_at is null;
create index "aid_roster_persons_list" on "aid_roster" (county, "persons", id, "state") where removed_at is null;
create index "aid_roster_total_list" on "aid_roster" (county, "total", id, "state") where removed_at is null;
create index "aid_roster_closed_on_list" on "aid_roster" (county, "closed_on", id, "state") where removed_at is null;

create table "aid_payment" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "programme" uuid not null,
  "period" text not null,
  "person" uuid not null,
  "organisation" uuid not null,
  "paid" numeric not null,
  "paid_on" date not null,
  "reference" text not null,
  "returned_on" date,
  "last_reason" text,
  primary key (county, id),
  foreign key (county, "programme") references "aid_programme" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "aid_payment_programme" on "aid_payment" (county, "programme");
create index "aid_payment_person" on "aid_payment" (county, "person");
create index "aid_payment_period_list" on "aid_payment" (county, "period", id, "state", "organisation") where removed_at is null;
create index "aid_payment_paid_list" on "aid_payment" (county, "paid", id, "state", "organisation") where removed_at is null;
create index "aid_payment_paid_on_list" on "aid_payment" (county, "paid_on", id, "state", "organisation") where removed_at is null;
create index "aid_payment_returned_on_list" on "aid_payment" (county, "returned_on", id, "state", "organisation") where removed_at is null;
create index "aid_payment_organisation_list" on "aid_payment" (county, "organisation", id, "state") where removed_at is null;
create index "aid_payment_state_list" on "aid_payment" (county, "state", id, "organisation") where removed_at is null;

create table "aid_correction" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "programme" uuid not null,
  "period" text not null,
  "person" uuid not null,
  "organisation" uuid not null,
  "before" numeric not null,
  "now" numeric not null,
  "difference" numeric not null,
  "because" text,
  "settled_on" date,
  "reference" text,
  primary key (county, id),
  foreign key (county, "programme") references "aid_programme" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "aid_correction_programme" on "aid_correction" (county, "programme");
create index "aid_correction_person" on "aid_correction" (county, "person");
create index "aid_correction_period_list" on "aid_correction" (county, "period", id, "state", "organisation") where removed_at is null;
create index "aid_correction_before_list" on "aid_correction" (county, "before", id, "state", "organisation") where removed_at is null;
create index "aid_correction_now_list" on "aid_correction" (county, "now", id, "state", "organisation") where removed_at is null;
create index "aid_correction_difference_list" on "aid_correction" (county, "difference", id, "state", "organisation") where removed_at is null;
create index "aid_correction_settled_on_list" on "aid_correction" (county, "settled_on", id, "state", "organisation") where removed_at is null;
create index "aid_correction_organisation_list" on "aid_correction" (county, "organisation", id, "state") where removed_at is null;
create index "aid_correction_state_list" on "aid_correction" (county, "state", id, "organisation") where removed_at is null;

create table "aid_notice" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "programme" uuid not null,
  "period" text not null,
  "organisation" uuid not null,
  "persons" integer not null,
  "names" jsonb not null,
  "shown_from" date not null,
  "shown_until" date not null,
  primary key (county, id),
  foreign key (county, "programme") references "aid_programme" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "aid_notice_programme_period_organisation_shown_from" on "aid_notice" (county, "programme", "period", "organisation", "shown_from") where removed_at is null;
create index "aid_notice_period_list" on "aid_notice" (county, "period", id, "state", "organisation") where removed_at is null;
create index "aid_notice_persons_list" on "aid_notice" (county, "persons", id, "state", "organisation") where removed_at is null;
create index "aid_notice_shown_from_list" on "aid_notice" (county, "shown_from", id, "state", "organisation") where removed_at is null;
create index "aid_notice_shown_until_list" on "aid_notice" (county, "shown_until", id, "state", "organisation") where removed_at is null;
create index "aid_notice_organisation_list" on "aid_notice" (county, "organisation", id, "state") where removed_at is null;

create table "aid_award_round" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "year" integer not null,
  "kind" text not null,
  "yuan" numeric not null,
  "budget" numeric not null,
  "per_school" integer,
  "basis" text not null,
  primary key (county, id)
);
create unique index "aid_award_round_name_year" on "aid_award_round" (county, "name", "year") where removed_at is null;
create index "aid_award_round_year_list" on "aid_award_round" (county, "year", id, "state") where removed_at is null;
create index "aid_award_round_kind_list" on "aid_award_round" (county, "kind", id, "state") where removed_at is null;
create index "aid_award_round_yuan_list" on "aid_award_round" (county, "yuan", id, "state") where removed_at is null;
create index "aid_award_round_budget_list" on "aid_award_round" (county, "budget", id, "state") where removed_at is null;
create index "aid_award_round_per_school_list" on "aid_award_round" (county, "per_school", id, "state") where removed_at is null;
create index "aid_award_round_state_list" on "aid_award_round" (county, "state", id) where removed_at is null;

create table "aid_award_entry" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "round" uuid not null,
  "person" uuid not null,
  "organisation" uuid not null,
  "score" numeric not null,
  "grounds" text,
  "rank" integer,
  "outcome" text,
  primary key (county, id),
  foreign key (county, "round") references "aid_award_round" (county, id) deferrable,
  foreign key (county, "person") references "pupil" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "aid_award_entry_round_person" on "aid_award_entry" (county, "round", "person") where removed_at is null;
create index "aid_award_entry_person" on "aid_award_entry" (county, "person");
create index "aid_award_entry_score_list" on "aid_award_entry" (county, "score", id, "state", "organisation") where removed_at is null;
create index "aid_award_entry_rank_list" on "aid_award_entry" (county, "rank", id, "state", "organisation") where removed_at is null;
create index "aid_award_entry_organisation_list" on "aid_award_entry" (county, "organisation", id, "state") where removed_at is null;
create index "aid_award_entry_state_list" on "aid_award_entry" (county, "state", id, "organisation") where removed_at is null;

