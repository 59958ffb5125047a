create table "training_base" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "organisation" uuid not null,
  "strength" text,
  "seats" integer,
  "since" date not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "training_base_name" on "training_base" (county, "name") where removed_at is null;
create index "training_base_organisation" on "training_base" (county, "organisation");
create index "training_base_seats_list" on "training_base" (county, "seats", id, "state") where removed_at is null;
create index "training_base_since_list" on "training_base" (county, "since", id, "state") where removed_at is null;

create table "training_course" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "base" uuid not null,
  "name" text not null,
  "category" text not null,
  "audience" text not null,
  "hours" integer not null,
  "is_select" boolean not null,
  primary key (county, id),
  foreign key (county, "base") references "training_base" (county, id) deferrable
);
create unique index "training_course_base_name" on "training_course" (county, "base", "name") where removed_at is null;
create index "training_course_name_list" on "training_course" (county, "name", id, "state") where removed_at is null;
create index "training_course_category_list" on "training_course" (county, "category", id, "state") where removed_at is null;
create index "training_course_audience_list" on "training_course" (county, "audience", id, "state") where removed_at is null;
create index "training_course_hours_list" on "training_course" (county, "hours", id, "state") where removed_at is null;

create table "training_programme" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "year" integer not null,
  "name" text not null,
  "tier" text not null,
  "category" text not null,
  "audience" text not null,
  "form" text not null,
  "hours" integer not null,
  "places" integer not null,
  "starts_on" date not null,
  "ends_on" date not null,
  "organisation" uuid not null,
  "base" uuid,
  "goals" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "base") references "training_base" (county, id) deferrable
);
create unique index "training_programme_year_name" on "training_programme" (county, "year", "name") where removed_at is null;
create index "training_programme_organisation" on "training_programme" (county, "organisation");
create index "training_programme_base" on "training_programme" (county, "base");
create index "training_programme_name_list" on "training_programme" (county, "name", id, "state") where removed_at is null;
create index "training_programme_tier_list" on "training_programme" (county, "tier", id, "state") where removed_at is null;
create index "training_programme_category_list" on "training_programme" (county, "category", id, "state") where removed_at is null;
create index "training_programme_audience_list" on "training_programme" (county, "audience", id, "state") where removed_at is null;
create index "training_programme_hours_list" on "training_programme" (county, "hours", id, "state") where removed_at is null;
create index "training_programme_places_list" on "training_programme" (county, "places", id, "state") where removed_at is null;
create index "training_programme_starts_on_list" on "training_programme" (county, "starts_on", id, "state") where removed_at is null;
create index "training_programme_state_list" on "training_programme" (county, "state", id) where removed_at is null;

create table "training_place" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "programme" uuid not null,
  "organisation" uuid not null,
  "places" integer not null,
  primary key (county, id),
  foreign key (county, "programme") references "training_programme" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "training_place_programme_organisation" on "training_place" (county, "programme", "organisation") where removed_at is null;
create index "training_place_organisation" on "training_place" (county, "organisation");
create index "training_place_places_list" on "training_place" (county, "places", id, "state") where removed_at is null;

create table "credit_cycle" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "starts_on" date not null,
  "ends_on" date not null,
  "hours" integer not null,
  primary key (county, id)
);
create unique index "credit_cycle_starts_on" on "credit_cycle" (county, "starts_on") where removed_at is null;
create index "credit_cycle_ends_on_list" on "credit_cycle" (county, "ends_on", id, "state") where removed_at is null;
create index "credit_cycle_hours_list" on "credit_cycle" (county, "hours", id, "state") where removed_at is null;

create table "training_record" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "programme" uuid not null,
  "teacher" uuid not null,
  "organisation" uuid not null,
  "sessions_due" integer,
  "sessions_came" integer,
  "hours" integer not null,
  "finished_on" date not null,
  "outcome" text not null,
  "remark" text,
  primary key (county, id),
  foreign key (county, "programme") references "training_programme" (county, id) deferrable,
  foreign key (county, "teacher") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "training_record_programme_teacher" on "training_record" (county, "programme", "teacher") where removed_at is null;
create index "training_record_teacher" on "training_record" (county, "teacher");
create index "training_record_hours_list" on "training_record" (county, "hours", id, "state", "organisation") where removed_at is null;
create index "training_record_finished_on_list" on "training_record" (county, "finished_on", id, "state", "organisation") where removed_at is null;
create index "training_record_outcome_list" on "training_record" (county, "outcome", id, "state", "organisation") where removed_at is null;
create index "training_record_organisation_list" on "training_record" (county, "organisation", id, "state") where removed_at is null;

create table "training_feedback" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "programme" uuid not null,
  "organisation" uuid not null,
  "party" text not null,
  "aspect" text not null,
  "answers" integer not null,
  "score" numeric not null,
  "advice" text,
  primary key (county, id),
  foreign key (county, "programme") references "training_programme" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "training_feedback_programme_party_aspect_organisation" on "training_feedback" (county, "programme", "party", "aspect", "organisation") where removed_at is null;
create index "training_feedback_party_list" on "training_feedback" (county, "party", id, "state", "organisation") where removed_at is null;
create index "training_feedback_aspect_list" on "training_feedback" (county, "aspect", id, "state", "organisation") where removed_at is null;
create index "training_feedback_answers_list" on "training_feedback" (county, "answers", id, "state", "organisation") where removed_at is null;
create index "training_feedback_score_list" on "training_feedback" (county, "score", id, "state", "organisation") where removed_at is null;
create index "training_feedback_organisation_list" on "training_feedback" (county, "organisation", id, "state") where removed_at is null;

create table "training_draw" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "occasion" text not null,
  "candidates" jsonb not null,
  "places" integer not null,
  "listed_on" date not null,
  "seed" text,
  "seed_source" text,
  "witness" text,
  "drawn_by" text,
  "drawn_on" date,
  "drawn" jsonb not null,
  primary key (county, id)
);
create unique index "training_draw_occasion" on "training_draw" (county, "occasion") where removed_at is null;
create index "training_draw_places_list" on "training_draw" (county, "places", id, "state") where removed_at is null;
create index "training_draw_listed_on_list" on "training_draw" (county, "listed_on", id, "state") where removed_at is null;
create index "training_draw_drawn_on_list" on "training_draw" (county, "drawn_on", id, "state") where removed_at is null;
create index "training_draw_state_list" on "training_draw" (county, "state", id) where removed_at is null;

create table "spot_check" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "draw" uuid not null,
  "number" text not null,
  "organisation" uuid not null,
  "topic" text not null,
  "checked_on" date not null,
  "score" numeric,
  "findings" text not null,
  "verdict" text not null,
  "proofs" jsonb not null,
  primary key (county, id),
  foreign key (county, "draw") references "training_draw" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "spot_check_draw_number" on "spot_check" (county, "draw", "number") where removed_at is null;
create index "spot_check_organisation" on "spot_check" (county, "organisation");
create index "spot_check_number_list" on "spot_check" (county, "number", id, "state") where removed_at is null;
create index "spot_check_topic_list" on "spot_check" (county, "topic", id, "state") where removed_at is null;
create index "spot_check_checked_on_list" on "spot_check" (county, "checked_on", id, "state") where removed_at is null;
create index "spot_check_score_list" on "spot_check" (county, "score", id, "state") where removed_at is null;
create index "spot_check_verdict_list" on "spot_check" (county, "verdict", id, "state") where removed_at is null;

create table "studio" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "organisation" uuid not null,
  "subject" text not null,
  "since" date not null,
  "aims" text,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "studio_name" on "studio" (county, "name") where removed_at is null;
create index "studio_organisation" on "studio" (county, "organisation");
create index "studio_since_list" on "studio" (county, "since", id, "state") where removed_at is null;

create table "studio_member" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "studio" uuid not null,
  "teacher" uuid not null,
  "organisation" uuid not null,
  "is_head" text not null,
  "from" date not null,
  "until" date,
  primary key (county, id),
  foreign key (county, "studio") references "studio" (county, id) deferrable,
  foreign key (county, "teacher") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "studio_member_studio_teacher" on "studio_member" (county, "studio", "teacher") where removed_at is null;
create index "studio_member_teacher" on "studio_member" (county, "teacher");
create index "studio_member_is_head_list" on "studio_member" (county, "is_head", id, "state", "organisation") where removed_at is null;
create index "studio_member_from_list" on "studio_member" (county, "from", id, "state", "organisation") where removed_at is null;
create index "studio_member_until_list" on "studio_member" (county, "until", id, "state", "organisation") where removed_at is null;
create index "studio_member_organisation_list" on "studio_member" (county, "organisation", id, "state") where removed_at is null;

create table "studio_review" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "studio" uuid not null,
  "year" integer not null,
  "lessons_shown" integer not null,
  "teachers_led" integer not null,
  "works" integer not null,
  "score" numeric not null,
  "verdict" text not null,
  "remark" text,
  primary key (county, id),
  foreign key (county, "studio") references "studio" (county, id) deferrable
);
create unique index "studio_review_studio_year" on "studio_review" (county, "studio", "year") where removed_at is null;
create index "studio_review_year_list" on "studio_review" (county, "year", id, "state") where removed_at is null;
create index "studio_review_lessons_shown_list" on "studio_review" (county, "lessons_shown", id, "state") where removed_at is null;
create index "studio_review_teachers_led_list" on "studio_review" (county, "teachers_led", id, "state") where removed_at is null;
create index "studio_review_works_list" on "studio_review" (county, "works", id, "state") where removed_at is null;
create index "studio_review_score_list" on "studio_review" (county, "score", id, "state") where removed_at is null;
create index "studio_review_verdict_list" on "studio_review" (county, "verdict", id, "state") where removed_at is null;

create table "research_duty" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "level" text not null,
  "organisation" uuid not null,
  "upper" uuid,
  "post" text not null,
  "duty" text not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "upper") references "organisation" (county, id) deferrable
);
create unique index "research_duty_level_organisation_duty" on "research_duty" (county, "level", "organisation", "duty") where removed_at is null;
create index "research_duty_organisation" on "research_duty" (county, "organisation");
create index "research_duty_upper" on "research_duty" (county, "upper");
create index "research_duty_duty_list" on "research_duty" (county, "duty", id, "state") where removed_at is null;

create table "research_activity" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "level" text not null,
  "organisation" uuid not null,
  "research_kind" text not null,
  "subject" text not null,
  "held_on" date not null,
  "attendance" integer,
  "studio" uuid,
  "outcome" text,
  "proofs" jsonb not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable,
  foreign key (county, "studio") references "studio" (county, id) deferrable
);
create unique index "research_activity_organisation_held_on_subject" on "research_activity" (county, "organisation", "held_on", "subject") where removed_at is null;
create index "research_activity_studio" on "research_activity" (county, "studio");
create index "research_activity_subject_list" on "research_activity" (county, "subject", id, "state") where removed_at is null;
create index "research_activity_level_list" on "research_activity" (county, "level", id, "state") where removed_at is null;
create index "research_activity_research_kind_list" on "research_activity" (county, "research_kind", id, "state") where removed_at is null;
create index "research_activity_held_on_list" on "research_activity" (county, "held_on", id, "state") where removed_at is null;
create index "research_activity_attendance_list" on "research_activity" (county, "attendance", id, "state") where removed_at is null;

create table "lesson_observation" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "activity" uuid not null,
  "organisation" uuid not null,
  "lesson" text not null,
  "observed_on" date not null,
  "aim_score" numeric not null,
  "process_score" numeric not null,
  "student_score" numeric not null,
  "quality_score" numeric not null,
  "advice" text not null,
  primary key (county, id),
  foreign key (county, "activity") references "research_activity" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "lesson_observation_activity" on "lesson_observation" (county, "activity");
create index "lesson_observation_lesson_list" on "lesson_observation" (county, "lesson", id, "state", "organisation") where removed_at is null;
create index "lesson_observation_observed_on_list" on "lesson_observation" (county, "observed_on", id, "state", "organisation") where removed_at is null;
create index "lesson_observation_aim_score_list" on "lesson_observation" (county, "aim_score", id, "state", "organisation") where removed_at is null;
create index "lesson_observation_process_score_list" on "lesson_observation" (county, "process_score", id, "state", "organisation") where removed_at is null;
create index "lesson_observation_student_score_list" on "lesson_observation" (county, "student_score", id, "state", "organisation") where removed_at is null;
create index "lesson_observation_quality_score_list" on "lesson_observation" (county, "quality_score", id, "state", "organisation") where removed_at is null;
create index "lesson_observation_organisation_list" on "lesson_observation" (county, "organisation", id, "state") where removed_at is null;

create table "contest_prize" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "activity" uuid not null,
  "organisation" uuid not null,
  "piece" text not null,
  "score" numeric not null,
  "prize" text not null,
  primary key (county, id),
  foreign key (county, "activity") references "research_activity" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "contest_prize_activity_organisation_piece" on "contest_prize" (county, "activity", "organisation", "piece") where removed_at is null;
create index "contest_prize_organisation" on "contest_prize" (county, "organisation");
create index "contest_prize_piece_list" on "contest_prize" (county, "piece", id, "state") where removed_at is null;
create index "contest_prize_prize_list" on "contest_prize" (county, "prize", id, "state") where removed_at is null;
create index "contest_prize_score_list" on "contest_prize" (county, "score", id, "state") where removed_at is null;

create table "title_holder" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "teacher" uuid not null,
  "organisation" uuid not null,
  "teacher_title" text not null,
  "starts_on" date not null,
  "until" date not null,
  "duty" text not null,
  primary key (county, id),
  foreign key (county, "teacher") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "title_holder_teacher_teacher_title_starts_on" on "title_holder" (county, "teacher", "teacher_title", "starts_on") where removed_at is null;
create index "title_holder_teacher_title_list" on "title_holder" (county, "teacher_title", id, "state", "organisation") where removed_at is null;
create index "title_holder_starts_on_list" on "title_holder" (county, "starts_on", id, "state", "organisation") where removed_at is null;
create index "title_holder_until_list" on "title_holder" (county, "until", id, "state", "organisation") where removed_at is null;
create index "title_holder_organisation_list" on "title_holder" (county, "organisation", id, "state") where removed_at is null;
create index "title_holder_state_list" on "title_holder" (county, "state", id, "organisation") where removed_at is null;

create table "title_appraisal" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "holder" uuid not null,
  "teacher" uuid not null,
  "organisation" uuid not null,
  "year" integer not null,
  "lessons_shown" integer not null,
  "teachers_led" integer not null,
  "works" integer not null,
  "score" numeric not null,
  "appraisal" text not null,
  "remark" text,
  primary key (county, id),
  foreign key (county, "holder") references "title_holder" (county, id) deferrable,
  foreign key (county, "teacher") references "staff" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "title_appraisal_holder_year" on "title_appraisal" (county, "holder", "year") where removed_at is null;
create index "title_appraisal_teacher" on "title_appraisal" (county, "teacher");
create index "title_appraisal_year_list" on "title_appraisal" (county, "year", id, "state", "organisation") where removed_at is null;
create index "title_appraisal_score_list" on "title_appraisal" (county, "score", id, "state", "organisation") where removed_at is null;
create index "title_appraisal_appraisal_list" on "title_appraisal" (county, "appraisal", id, "state", "organisation") where removed_at is null;
create index "title_appraisal_organisation_list" on "title_appraisal" (county, "organisation", id, "state") where removed_at is null;
