create table "channel" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "name" text not null,
  "kind" text not null,
  "address" text not null,
  "port" integer,
  "security" text,
  "login" text,
  "sender" text,
  "secret" text,
  "signing_key" text,
  "organisation" uuid,
  primary key (county, id),
  foreign key (county, "organisation") references "organisation" (county, id) deferrable
);
create unique index "channel_name" on "channel" (county, "name") where removed_at is null;
create index "channel_organisation" on "channel" (county, "organisation");

create table "notice" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "account" uuid not null,
  "duty" text not null,
  "stage" text not null,
  "path" text not null,
  "due" date not null,
  "sent_on" date not null,
  primary key (county, id),
  foreign key (county, "account") references "account" (county, id) deferrable
);
create unique index "notice_account_duty_stage" on "notice" (county, "account", "duty", "stage") where removed_at is null;

create table "delivery" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "channel" uuid not null,
  "recipient" text not null,
  "day" date not null,
  "round" integer not null,
  "attempts" integer not null,
  "next_try" text,
  "last_error" text,
  "sent_at" text,
  primary key (county, id),
  foreign key (county, "channel") references "channel" (county, id) deferrable
);
create unique index "delivery_channel_recipient_day_round" on "delivery" (county, "channel", "recipient", "day", "round") where removed_at is null;

create index "delivery_state" on "delivery" (county, "state");

create table "mailbox" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "account" uuid not null,
  "address" text not null,
  primary key (county, id),
  foreign key (county, "account") references "account" (county, id) deferrable
);
create unique index "mailbox_account" on "mailbox" (county, "account") where removed_at is null;

create table "reminder_rule" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "before" jsonb not null,
  "after" jsonb not null,
  "base" text,
  primary key (county, id)
);
