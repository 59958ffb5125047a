create table migration (
  name text primary key,
  digest text not null,
  applied_at timestamptz not null
);

create table county (
  code text primary key,
  name text not null,
  bureau text not null,
  is_example boolean not null,
  fixed_day date
);

create table audit (
  county text not null,
  sequence bigint not null,
  at timestamptz not null,
  day date not null,
  actor text not null,
  deed text not null,
  table_name text,
  row_id uuid,
  before jsonb,
  after jsonb,
  why text,
  hash text not null,
  primary key (county, sequence)
);
create index audit_row on audit (county, table_name, row_id, sequence);

create table audit_head (
  county text not null,
  sequence bigint not null,
  hash text not null,
  primary key (county)
);

create table person_key (
  county text not null,
  person uuid not null,
  wrapped text,
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (county, person)
);

create table master_key (
  name text primary key
);

create table file (
  county text not null,
  hash text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  person uuid,
  created_at timestamptz not null,
  primary key (county, hash)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_row_stays before update or delete on audit for each row execute function refuse_change();
create trigger audit_table_stays before truncate on audit for each statement execute function refuse_change();
