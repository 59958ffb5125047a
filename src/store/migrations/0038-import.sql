create table "sheet_import" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "imported_by" text not null,
  "register" text not null,
  "file_name" text not null,
  "content_hash" text not null,
  "sheet_name" text not null,
  "sheet_columns" text not null,
  "import_outcome" text not null,
  primary key (county, id)
);

create table "row_source" (
  "county" text not null,
  "id" uuid not null,
  "version" integer not null,
  "state" text not null,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  "sheet_import" uuid not null,
  "register" text not null,
  "source_rows" jsonb not null,
  "source_lines" jsonb not null,
  "row_digests" jsonb not null,
  primary key (county, id),
  foreign key (county, "sheet_import") references "sheet_import" (county, id) deferrable
);
create index "row_source_sheet_import" on "row_source" (county, "sheet_import");

-- Where a row came from is looked for among the members of this list.
create index "row_source_rows" on "row_source" using gin ("source_rows" jsonb_path_ops);
