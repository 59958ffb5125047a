create table "organisation_event" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "happening" text not null,
  "day" date not null,
  "recorded_on" date not null,
  "withdrawn_on" date,
  "name" text,
  "kind" text,
  "parent" uuid,
  "heirs" jsonb not null,
  "act" text not null,
  "why" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "parent") references "organisation" (county, id) deferrable
);
create index "organisation_event_organisation" on "organisation_event" (county, "organisation");
create index "organisation_event_parent" on "organisation_event" (county, "parent");

create table "organisation_profile" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "school_kind" text,
  "school_code" text,
  "division_code" text,
  "urban_rural" text,
  "is_ethnic_township" boolean not null,
  "is_boarding_school" boolean not null,
  "is_private" boolean not null,
  "founded_on" date,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "organisation_profile_organisation" on "organisation_profile" (county, "organisation") where removed_at is null;

create table "school_facts" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "day" date not null,
  "site_area_sqm" numeric,
  "building_area_sqm" numeric,
  "teaching_area_sqm" numeric,
  "sports_area_sqm" numeric,
  "green_area_sqm" numeric,
  "dangerous_area_sqm" numeric,
  "classrooms" integer,
  "multimedia_rooms" integer,
  "art_rooms" integer,
  "books" integer,
  "computers" integer,
  "equipment_yuan" numeric,
  "boarding_beds" integer,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "school_facts_organisation_day" on "school_facts" (county, "organisation", "day") where removed_at is null;

create table "staff" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "sex" text not null,
  "id_number" text not null,
  "id_number_digest" text not null,
  "birth_month" text not null,
  "ethnicity" text,
  "phone" text,
  "organisation" uuid not null,
  "staff_kind" text not null,
  "post" text not null,
  "is_authorised" boolean not null,
  "professional_title" text not null,
  "qualification" text not null,
  "subjects" jsonb not null,
  "hired_on" date not null,
  "teaching_years" integer,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "staff_id_number" on "staff" (county, "id_number_digest") where removed_at is null;
create index "staff_organisation" on "staff" (county, "organisation");

create table "staff_event" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "staff" uuid not null,
  "change" text not null,
  "day" date not null,
  "recorded_on" date not null,
  "school" uuid not null,
  "post" text,
  primary key (county, id),
  foreign key (county, "staff") references "staff" (county, id) deferrable,
  foreign key (county, "school") references "organisation" (county, id) deferrable
);
create index "staff_event_staff" on "staff_event" (county, "staff");
create index "staff_event_school" on "staff_event" (county, "school");

create table "staff_certificate" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "staff" uuid not null,
  "kind" text not null,
  "level" text,
  "certificate_number" text,
  "issued_on" date not null,
  "file" text,
  primary key (county, id),
  foreign key (county, "staff") references "staff" (county, id) deferrable
);
create index "staff_certificate_staff" on "staff_certificate" (county, "staff");

create table "staff_honour" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "staff" uuid not null,
  "honour" text not null,
  "level" text not null,
  "year" integer not null,
  "issuer" text,
  primary key (county, id),
  foreign key (county, "staff") references "staff" (county, id) deferrable
);
create unique index "staff_honour_staff_honour_year" on "staff_honour" (county, "staff", "honour", "year") where removed_at is null;

create table "homeroom" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "name" text not null,
  "stage" text not null,
  "entry_year" integer not null,
  "number" integer not null,
  "grade" integer not null,
  "years" integer not null,
  "head_teacher" uuid,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "head_teacher") references "staff" (county, id) deferrable
);
create unique index "homeroom_organisation_stage_entry_year_number" on "homeroom" (county, "organisation", "stage", "entry_year", "number") where removed_at is null;
create index "homeroom_head_teacher" on "homeroom" (county, "head_teacher");

create table "pupil" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "sex" text not null,
  "id_number" text,
  "id_number_digest" text,
  "birthday" text not null,
  "birth_month" text not null,
  "student_number" text,
  "ethnicity" text,
  "organisation" uuid not null,
  "homeroom" uuid,
  "boarding" text not null,
  "household_kind" text,
  "household_place" text,
  "home_address" text,
  "special_groups" text,
  "admitted_on" date not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable
);
create unique index "pupil_id_number" on "pupil" (county, "id_number_digest") where removed_at is null;
create index "pupil_organisation" on "pupil" (county, "organisation");
create index "pupil_homeroom" on "pupil" (county, "homeroom");

create table "guardian" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "pupil" uuid not null,
  "name" text not null,
  "relation" text not null,
  "phone" text,
  "is_first" boolean not null,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable
);
create index "guardian_pupil" on "guardian" (county, "pupil");

create table "promotion" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "school_year" integer not null,
  "day" date not null,
  "promoted_homerooms" integer not null,
  "graduated_homerooms" integer not null,
  "promoted_pupils" integer not null,
  "graduated_pupils" integer not null,
  "homerooms" jsonb not null,
  "reversed_on" date,
  primary key (county, id)
);

create table "enrolment_event" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "pupil" uuid not null,
  "change" text not null,
  "day" date not null,
  "recorded_on" date not null,
  "withdrawn_on" date,
  "school" uuid not null,
  "homeroom" uuid,
  "grade" integer,
  "promotion" uuid,
  "why" text,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "school") references "organisation" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable,
  foreign key (county, "promotion") references "promotion" (county, id) deferrable
);
create index "enrolment_event_pupil" on "enrolment_event" (county, "pupil");
create index "enrolment_event_school" on "enrolment_event" (county, "school");
create index "enrolment_event_homeroom" on "enrolment_event" (county, "homeroom");
create index "enrolment_event_promotion" on "enrolment_event" (county, "promotion");

create table "pupil_transfer" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "pupil" uuid not null,
  "organisation" uuid not null,
  "from_school" uuid not null,
  "to_school" uuid not null,
  "homeroom" uuid,
  "asked_on" date not null,
  "settled_on" date,
  "because" text not null,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "from_school") references "organisation" (county, id) deferrable,
  foreign key (county, "to_school") references "organisation" (county, id) deferrable,
  foreign key (county, "homeroom") references "homeroom" (county, id) deferrable
);
create index "pupil_transfer_pupil" on "pupil_transfer" (county, "pupil");
create index "pupil_transfer_organisation" on "pupil_transfer" (county, "organisation");
create index "pupil_transfer_from_school" on "pupil_transfer" (county, "from_school");
create index "pupil_transfer_to_school" on "pupil_transfer" (county, "to_school");
create index "pupil_transfer_homeroom" on "pupil_transfer" (county, "homeroom");

create index "pupil_birth_month" on "pupil" (county, "birth_month");
create index "pupil_state" on "pupil" (county, "organisation", "state");
create index "enrolment_event_day" on "enrolment_event" (county, "pupil", "day");
create index "organisation_event_act" on "organisation_event" (county, "act");
