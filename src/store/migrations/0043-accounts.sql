alter table account add column term_until date;
alter table session add column device text;
alter table session add column acts_for uuid;
alter table session add foreign key (county, acts_for) references account (county, id) deferrable;
create index session_acts_for on session (county, acts_for);

create table "role_grant" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "account" uuid not null,
  "role" text not null,
  "reach" text not null,
  "organisation" uuid,
  "class_id" text,
  "from" date not null,
  "until" date,
  primary key (county, id),
  foreign key (county, "account") references "account" (county, id) deferrable,
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create index "role_grant_account" on "role_grant" (county, "account");
create index "role_grant_organisation" on "role_grant" (county, "organisation");
create table "delegation" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "account" uuid not null,
  "deputy" uuid not null,
  "from" date not null,
  "until" date not null,
  primary key (county, id),
  foreign key (county, "account") references "account" (county, id) deferrable,
  foreign key (county, "deputy") references "account" (county, id) deferrable
);
create index "delegation_account" on "delegation" (county, "account");
create index "delegation_deputy" on "delegation" (county, "deputy");
create table "second_factor" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "account" uuid not null,
  "secret" text not null,
  "recovery" text not null,
  "last_step" integer,
  primary key (county, id),
  foreign key (county, "account") references "account" (county, id) deferrable
);
create unique index "second_factor_account" on "second_factor" (county, "account") where removed_at is null;
create table "factor_rule" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "roles" jsonb not null,
  primary key (county, id)
);
create unique index "factor_rule_name" on "factor_rule" (county, "name") where removed_at is null;
create table "provider_link" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "account" uuid not null,
  "subject" text not null,
  primary key (county, id),
  foreign key (county, "account") references "account" (county, id) deferrable
);
create unique index "provider_link_subject" on "provider_link" (county, "subject") where removed_at is null;
create index "provider_link_account" on "provider_link" (county, "account");
create table "service_token" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "organisation" uuid,
  "roles" jsonb not null,
  "until" date not null,
  "token_hash" text not null,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "service_token_token_hash" on "service_token" (county, "token_hash") where removed_at is null;
create index "service_token_organisation" on "service_token" (county, "organisation");
create table "export_request" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "account" uuid not null,
  "register" text not null,
  "question" text not null,
  "is_clear" boolean not null,
  "reason" text not null,
  "decided_by" uuid,
  "decided_on" date,
  primary key (county, id),
  foreign key (county, "account") references "account" (county, id) deferrable,
  foreign key (county, "decided_by") references "account" (county, id) deferrable
);
create index "export_request_account" on "export_request" (county, "account");
create index "export_request_decided_by" on "export_request" (county, "decided_by");
