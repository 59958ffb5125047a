create table "release" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "snapshot" uuid,
  "title" text not null,
  "as_of" date not null,
  "chapters" jsonb not null,
  "promises" integer not null,
  "file" text not null,
  "prepared_by" text not null,
  "prepared_on" date not null,
  "secrecy_reviewer" text,
  "secrecy_reviewed_on" date,
  "secrecy_conclusion" text,
  "secrecy_note" text,
  "privacy_reviewer" text,
  "privacy_reviewed_on" date,
  "privacy_conclusion" text,
  "privacy_note" text,
  "number" integer,
  "published_by" text,
  "published_on" date,
  "withdrawn_by" text,
  "withdrawn_on" date,
  "withdrawn_because" text,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable,
  foreign key (county, "snapshot") references "snapshot" (county, id) deferrable
);
create index "release_snapshot" on "release" (county, "snapshot");
create index "release_plan" on "release" (county, "plan");

create table "exchange" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "plan" uuid not null,
  "file" text not null,
  "places" jsonb not null,
  primary key (county, id),
  foreign key (county, "plan") references "plan" (county, id) deferrable
);
create unique index "exchange_plan" on "exchange" (county, "plan") where removed_at is null;
