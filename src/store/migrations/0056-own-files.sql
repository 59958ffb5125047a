-- A file that a row names is one person's own, or common; files kept before this day may be named anywhere and stay common.
alter table "file" add column "standing" text default 'common';
alter table "file" alter column "standing" drop default;
