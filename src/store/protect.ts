import { sql } from 'kysely';
import { type Connection, run } from './connection.ts';
import { fault, faults } from './fault.ts';
import { listerFunctions } from './lister.ts';
import { quoted, toSnake } from './names.ts';

/** The role under which every deed and every reading runs: it owns nothing and sees one county. */
export const deskRole = 'yuheng_desk';

/** What the role may do with the store's own tables; registers may be read, added to and changed, never deleted from. */
const GRANTS: Readonly<Record<string, string>> = {
  audit: 'select, insert',
  audit_head: 'select, insert, update',
  file: 'select, insert, update',
  person_key: 'select, insert',
};
/** The setting of a reading that leaves the rows of some organisations (a list with commas) of a table alone; `table.column` where another column says whose they are. */
export const onlySetting = (table: string): string => `yuheng.only_${toSnake(table).replace('.', '_by_').replace(/\W/g, '')}`;

/** Rows of some organisations, or of some classes of theirs, alone where a reading asks for that; it bounds whatever else is asked. */
function ownOrganisation(name: string, classColumn: string | null): readonly string[] {
  const wanted = `(select coalesce(current_setting('${onlySetting(name)}', true), ''))`;
  const any = `any(string_to_array(${wanted}, ','))`;
  const isOfClass = classColumn === null ? '' : ` or ${quoted(classColumn)}::text = ${any}`;
  return [
    `drop policy if exists own_organisation on ${quoted(name)}`,
    `create policy own_organisation on ${quoted(name)} as restrictive for select using (${wanted} = '' or organisation::text = ${any}${isOfClass})`,
  ];
}

/** The column for the words of a row and the index on it; the store writes them from the declaration of the register. */
const searchColumn = (name: string): readonly string[] => [
  `alter table ${quoted(name)} add column if not exists search_words tsvector`,
  `create index if not exists ${quoted(`${name.slice(0, 46)}_search_words`)} on ${quoted(name)} using gin (search_words) where search_words is not null`,
];

const OF_A_REGISTER = 'select, insert, update';

async function makeRole(db: Connection): Promise<void> {
  const [state] = await run<{ readonly there: boolean; readonly user: string; readonly member: boolean }>(
    db,
    sql`select exists (select from pg_roles where rolname = ${deskRole}) as there, current_user as "user",
      case when exists (select from pg_roles where rolname = ${deskRole}) then pg_has_role(current_user, ${deskRole}, 'member') else false end as member`,
  );
  try {
    await sql.raw('savepoint desk_role').execute(db);
    if (!state?.there) await sql.raw(`create role ${deskRole} nologin`).execute(db);
    if (!state?.member) await sql.raw(`grant ${deskRole} to current_user`).execute(db);
  } catch (error) {
    const isThereNow = (error as { code?: string }).code === '42710' || (error as { code?: string }).code === '23505';
    if (!isThereNow) throw fault(faults.noDeskRole({ role: deskRole, user: state?.user ?? '?' }), error);
    await sql.raw('rollback to savepoint desk_role').execute(db);
  }
}

/**
 * Puts every table that has a `county` under row-level security and gives the desk's role its rights. It runs after each migration,
 * so that no migration can forget it, and the tables of registers the column of their search words. Tables with a column `organisation` can be narrowed to one organisation's rows. Foreign keys become deferrable, which a restore needs.
 */
export async function protectTables(db: Connection): Promise<void> {
  await makeRole(db);
  const tables = await run<{
    readonly name: string;
    readonly hasOrganisation: boolean;
    readonly hasHomeroom: boolean;
    readonly isRegister: boolean;
  }>(
    db,
    sql`select c.relname as name, exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation'
        and not o.attisdropped) as "hasOrganisation", exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'homeroom'
        and not o.attisdropped) as "hasHomeroom", (select count(*) = 3 from pg_attribute o where o.attrelid = c.oid
        and o.attname in ('id', 'version', 'state') and not o.attisdropped) as "isRegister" from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'county' and not a.attisdropped
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const schema = await run<{ readonly name: string }>(db, sql`select current_schema() as name`);
  const lines = [
    `grant usage on schema ${quoted(schema[0]!.name)} to ${deskRole}`,
    `grant select on county to ${deskRole}`,
    `grant select, update on master_key to ${deskRole}`,
  ];
  for (const { name, hasOrganisation, hasHomeroom, isRegister } of tables) {
    const table = quoted(name);
    lines.push(
      `alter table ${table} enable row level security`,
      `drop policy if exists own_county on ${table}`,
      `create policy own_county on ${table} using (county = current_setting('yuheng.county', true)) with check (county = current_setting('yuheng.county', true))`,
      `grant ${GRANTS[name] ?? OF_A_REGISTER} on ${table} to ${deskRole}`,
      ...(hasOrganisation ? ownOrganisation(name, name === 'homeroom' ? 'id' : hasHomeroom ? 'homeroom' : null) : []),
      ...(isRegister ? searchColumn(name) : []),
    );
  }
  const keys = await run<{ readonly table: string; readonly name: string }>(
    db,
    sql`select r.relname as "table", k.conname as name from pg_constraint k join pg_class r on r.oid = k.conrelid
      where k.contype = 'f' and not k.condeferrable and k.conparentid = 0 and k.connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of keys)
    lines.push(`alter table ${quoted(table)} alter constraint ${quoted(name)} deferrable initially immediate`);
  lines.push(listerFunctions(quoted(schema[0]!.name)), `grant execute on function yuheng_listed(jsonb) to ${deskRole}`);
  await sql.raw(lines.join(';\n')).execute(db);
}
