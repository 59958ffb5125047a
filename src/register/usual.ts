import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { optional } from './field.ts';
import { ref } from './fields/choice.ts';
import { count } from './fields/number.ts';
import { note } from './fields/text.ts';
import type { Fields, Register, RowOf } from './register.ts';
import { type Actor, boundsFor, type Demand, may } from './roles.ts';
import { fetchRow, insert, step, update } from './rows.ts';
import { type Desk, defineVerb, type Verb } from './verb.ts';

/** What a usual deed still has to say: its name `office.addProject`, its label, who may. */
interface Said {
  readonly name: string;
  readonly label: string;
  readonly by: Demand;
}
type Values = Readonly<Record<string, unknown>>;
type Usual<O> = Verb<Fields, O>;

const version = count('版次');

const says = problems('register', {
  notYourOrganisation: {
    zh: '“{register}”里只能办理本单位的，请改选本单位或联系规划科。',
    en: 'In “{register}” you act for your own organisation alone.',
  },
});

/** What a row says of itself by a path (`organisation`, `pupil.homeroom`), and whether the register's rows say so at all. */
async function saidBy<F extends Fields>(desk: Desk, register: Register<F>, row: Values, path: string) {
  const [field = '', further] = path.split('.');
  const other = register.fields[field]?.of;
  if (other === undefined || further === undefined) return { isSaid: other !== undefined, id: row[field] };
  const shape = { name: other, columns: { [further]: { type: 'uuid', nullable: true } }, unique: [] } as const;
  const parent = typeof row[field] === 'string' ? await desk.store.row(shape, row[field]) : null;
  return { isSaid: true, id: parent?.[further] };
}

/** The ids by which a role over a class reaches a row. */
const classesOf = async <F extends Fields>(desk: Desk, register: Register<F>, row: Values): Promise<readonly unknown[]> => {
  if (register.name === 'homeroom') return [row.id];
  if (register.homeroom !== undefined) return [(await saidBy(desk, register, row, register.homeroom)).id];
  return Object.entries(register.fields).flatMap(([name, field]) => (field.of === 'homeroom' ? [row[name]] : []));
};

/** True where a row lies within the bounds of one of the actor's roles that the demand names. */
function isWithin<F extends Fields>(
  actor: Actor,
  by: Demand,
  register: Register<F>,
  row: Values,
  organisation: unknown,
  classes: readonly unknown[],
): readonly string[] {
  const accounts = Object.entries(register.fields).flatMap(([name, field]) => (field.of === 'account' ? [row[name]] : []));
  const places = { organisation: [organisation], class: classes, own: accounts };
  return boundsFor(actor, by)
    .filter(bound => places[bound.kind].some(id => typeof id === 'string' && bound.ids.includes(id)))
    .map(bound => bound.role);
}

/**
 * The actor as they stand before a row: with the roles whose bounds it lies within; null where it is none of their business. It is where
 * it is of their organisation, or they see those of all; rows that do not say whose they are belong to all.
 */
async function before<F extends Fields>(desk: Desk, register: Register<F>, row: Values, by: Demand): Promise<Actor | null> {
  const { actor } = desk;
  const { isSaid, id } = await saidBy(desk, register, row, register.organisation ?? 'organisation');
  const within = isWithin(actor, by, register, row, id, await classesOf(desk, register, row));
  if (within.length > 0) return { ...actor, roles: [...actor.roles, ...within] };
  if (!may(actor, by)) return null;
  const seesAll = register.scope === 'bureau' || actor.roles.includes('system') || (register.readAllBy && may(actor, register.readAllBy));
  return seesAll || !isSaid || (actor.organisation !== null && id === actor.organisation) ? actor : null;
}

const notYours = (register: Pick<Register, 'label'>) => refuse(says.notYourOrganisation({ register: register.label }));

/** The deed that adds a row with all its fields; it stands on the register's list. Gives the id under the register's name. */
export const adding = <F extends Fields>(register: Register<F>, said: Said): Usual<Values> =>
  defineVerb({
    ...said,
    bounded: true,
    on: { register: register.name },
    input: register.fields as Fields,
    async run(desk, input) {
      if ((await before(desk, register, input, said.by)) === null) return notYours(register);
      const added = await insert(desk, register, input as RowOf<F>);
      return added.ok ? ok({ [register.name]: added.value.id }) : added;
    },
  });

/** The deed that corrects some fields of a row, all of them unless `fields` names them; it stands on every row and finds there what is stored. */
export const correcting = <F extends Fields>(
  register: Register<F>,
  { fields = Object.keys(register.fields), ...said }: Said & { readonly fields?: readonly (keyof F & string)[] },
): Usual<Values> => {
  const own = Object.fromEntries(fields.map(name => [name, register.fields[name]!]));
  return defineVerb({
    ...said,
    bounded: true,
    on: { register: register.name, row: 'row' },
    input: { row: ref(register.name, register.label), version, ...own, why: optional(note('事由', { longest: 500 })) } as Fields,
    async run(desk, { row, version: seen, why: _, ...changes }): Promise<Result<Values>> {
      const found = await fetchRow(desk, register, String(row));
      if (!found.ok) return found;
      for (const values of [found.value, { ...found.value, ...changes }])
        if ((await before(desk, register, values, said.by)) === null) return notYours(register);
      const done = await update(desk, register, String(row), Number(seen), changes as Partial<RowOf<F>>);
      return done.ok ? ok({ version: done.value.version }) : done;
    },
  });
};

/** The deed that takes a row one step along its workflow; whoever may take the step in some state may do it. `why` makes a reason required. */
export const stepping = <F extends Fields>(
  register: Register<F>,
  { step: way, why = false, ...said }: Omit<Said, 'by'> & { readonly step: string; readonly why?: boolean },
): Usual<Values> => {
  const by = [...new Set(Object.values(register.workflow).flatMap(ways => ways[way]?.by ?? []))];
  if (by.length === 0) throw new Error(`verb ${said.name}: the workflow of ${register.name} knows no step ${way}`);
  const reason = note('事由', { longest: 500 });
  return defineVerb({
    ...said,
    by,
    bounded: true,
    on: { register: register.name, row: 'row', step: way },
    input: { row: ref(register.name, register.label), version, why: why ? reason : optional(reason) } as Fields,
    async run(desk, { row, version: seen }): Promise<Result<Values>> {
      const found = await fetchRow(desk, register, String(row));
      if (!found.ok) return found;
      const actor = await before(desk, register, found.value, by);
      if (actor === null) return notYours(register);
      const done = await step({ ...desk, actor }, register, { ...found.value, version: Number(seen) }, way);
      return done.ok ? ok({ version: done.value.version }) : done;
    },
  });
};
