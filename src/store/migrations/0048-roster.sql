create table "intake_mapping" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "subject" text not null,
  "system" text not null,
  "number" integer not null,
  "headings" text not null,
  "codes" text not null,
  "made_by" text not null,
  "made_on" date not null,
  primary key (county, id)
);
create unique index "intake_mapping_subject_system_number" on "intake_mapping" (county, "subject", "system", "number") where removed_at is null;
create index "intake_mapping_system_list" on "intake_mapping" (county, "system", id);
create index "intake_mapping_number_list" on "intake_mapping" (county, "number", id);
create index "intake_mapping_made_on_list" on "intake_mapping" (county, "made_on", id);

create table "intake" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "subject" text not null,
  "file_name" text not null,
  "content_hash" text not null,
  "sheet_import" uuid not null,
  "brought_by" text not null,
  "brought_on" date not null,
  "sight" text not null,
  "mapping" uuid,
  "day" date,
  "is_whole" boolean not null,
  "lines" integer,
  "done" integer not null,
  "of" integer,
  "round" integer not null,
  "outcome" text,
  "trouble" text,
  "taken_on" date,
  primary key (county, id),
  foreign key (county, "sheet_import") references "sheet_import" (county, id) deferrable,
  foreign key (county, "mapping") references "intake_mapping" (county, id) deferrable
);
create index "intake_sheet_import" on "intake" (county, "sheet_import");
create index "intake_by_mapping" on "intake" (county, "mapping");

create table "intake_part" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "intake" uuid not null,
  "sheet_import" uuid not null,
  "round" integer not null,
  "place" integer not null,
  "difference" text not null,
  "size" integer not null,
  "packed" text not null,
  primary key (county, id),
  foreign key (county, "intake") references "intake" (county, id) deferrable,
  foreign key (county, "sheet_import") references "sheet_import" (county, id) deferrable
);
create unique index "intake_part_intake_round_place" on "intake_part" (county, "intake", "round", "place") where removed_at is null;
create index "intake_part_sheet_import" on "intake_part" (county, "sheet_import");

create table "intake_answer" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "intake" uuid not null,
  "line" integer not null,
  "answer" text not null,
  "answered_by" text not null,
  primary key (county, id),
  foreign key (county, "intake") references "intake" (county, id) deferrable
);
create unique index "intake_answer_intake_line" on "intake_answer" (county, "intake", "line") where removed_at is null;

create table "pupil_departure" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "pupil" uuid not null,
  "organisation" uuid not null,
  "intake" uuid not null,
  "found_on" date not null,
  "settled_on" date,
  "whereabouts" text,
  "because" text,
  primary key (county, id),
  foreign key (county, "pupil") references "pupil" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "intake") references "intake" (county, id) deferrable
);
create index "pupil_departure_pupil" on "pupil_departure" (county, "pupil");
create index "pupil_departure_intake" on "pupil_departure" (county, "intake");
create index "pupil_departure_found_on_list" on "pupil_departure" (county, "found_on", id);
create index "pupil_departure_whereabouts_list" on "pupil_departure" (county, "whereabouts", id);
create index "pupil_departure_settled_on_list" on "pupil_departure" (county, "settled_on", id);
create index "pupil_departure_organisation_list" on "pupil_departure" (county, "organisation", id);
create index "pupil_departure_state_list" on "pupil_departure" (county, "state", id) where removed_at is null;

create table "staff_departure" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "staff" uuid not null,
  "organisation" uuid not null,
  "intake" uuid not null,
  "found_on" date not null,
  "settled_on" date,
  "staff_whereabouts" text,
  primary key (county, id),
  foreign key (county, "staff") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "intake") references "intake" (county, id) deferrable
);
create index "staff_departure_staff" on "staff_departure" (county, "staff");
create index "staff_departure_intake" on "staff_departure" (county, "intake");
create index "staff_departure_found_on_list" on "staff_departure" (county, "found_on", id);
create index "staff_departure_staff_whereabouts_list" on "staff_departure" (county, "staff_whereabouts", id);
create index "staff_departure_settled_on_list" on "staff_departure" (county, "settled_on", id);
create index "staff_departure_organisation_list" on "staff_departure" (county, "organisation", id);
create index "staff_departure_state_list" on "staff_departure" (county, "state", id) where removed_at is null;

create table "member_move" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "organisation" uuid not null,
  "heir" uuid not null,
  "day" date not null,
  "act" text not null,
  "pupils" jsonb not null,
  "homerooms" jsonb not null,
  "numbers" jsonb not null,
  "staff_members" jsonb not null,
  "moved_pupils" integer not null,
  "moved_homerooms" integer not null,
  "moved_staff" integer not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "heir") references "organisation" (county, id) deferrable
);
create index "member_move_organisation" on "member_move" (county, "organisation");
create index "member_move_heir" on "member_move" (county, "heir");
create index "member_move_day_list" on "member_move" (county, "day", id);
create index "member_move_moved_pupils_list" on "member_move" (county, "moved_pupils", id);
create index "member_move_moved_homerooms_list" on "member_move" (county, "moved_homerooms", id);
create index "member_move_moved_staff_list" on "member_move" (county, "moved_staff", id);
create index "member_move_state_list" on "member_move" (county, "state", id) where removed_at is null;

