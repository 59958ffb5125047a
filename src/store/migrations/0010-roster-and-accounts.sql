create table organisation (
  county text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  name text not null,
  short_name text,
  code text,
  kind text not null,
  parent uuid,
  primary key (county, id),
  foreign key (county, parent) references organisation (county, id)
);
create unique index organisation_name on organisation (county, name) where removed_at is null;

create table account (
  county text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  username text not null,
  name text not null,
  organisation uuid,
  roles jsonb not null,
  password_hash text,
  must_change_password boolean not null,
  one_time_until text,
  primary key (county, id),
  foreign key (county, organisation) references organisation (county, id)
);
create unique index account_username on account (county, username) where removed_at is null;

create table session (
  county text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  account uuid not null,
  token_hash text not null,
  ends_at text not null,
  primary key (county, id),
  foreign key (county, account) references account (county, id)
);
create unique index session_token_hash on session (county, token_hash) where removed_at is null;
create index session_account on session (county, account);
