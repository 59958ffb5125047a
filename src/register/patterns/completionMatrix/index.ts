import { ok, type Result } from '#kernel/problem.ts';
import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { code, ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { count } from '../../fields/number.ts';
import { file } from '../../fields/place.ts';
import { note, text } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import { english } from '../../glossary.ts';
import type { Duty } from '../../office.ts';
import { defineRegister, type Fields, type Register, type RowOf } from '../../register.ts';
import { may } from '../../roles.ts';
import { countRows, fetchRow, insert, rows, step, update } from '../../rows.ts';
import { defineVerb, defineView, type ReadingDesk, type Verb, type View } from '../../verb.ts';
import { bodyFor, filesKept, openBodies } from '../bodies.ts';
import { dutyAt } from '../deeds.ts';

/** How an item stands at an organisation. */
export const standings = { met: '已达标', partly: '部分达标', lacking: '未达标', notApplicable: '不适用' } as const;

/** What an office says of a matrix: each organisation of some kinds by so many items. */
export interface MatrixDeclaration {
  readonly office: string;
  readonly mark: { readonly name: string; readonly label: string };
  readonly items: Readonly<Record<string, string>>;
  /** The kinds of organisation that the items are asked of: keys of the roster. */
  readonly kinds: readonly string[];
  /** Who marks, for their own organisation; who confirms a mark on the spot; who reads all. */
  readonly marks: readonly string[];
  readonly confirms: readonly string[];
  readonly reads: readonly string[];
}

const markFields = ({ items }: MatrixDeclaration) => ({
  organisation: ref('organisation', '单位'),
  item: code('建设项目', items),
  standing: code('达标情况', standings),
  proofs: list('佐证材料', file('佐证'), { most: 20 }),
  note: optional(note('说明', { longest: 500 })),
  markedOn: date('填报日期'),
  markedBy: text('填报人', { longest: 60 }),
  confirmedOn: optional(date('核查日期')),
  confirmedBy: optional(text('核查人', { longest: 60 })),
});
type MarkFields = ReturnType<typeof markFields>;
export type MatrixMark = StoredRow<RowOf<MarkFields>>;

/** The matrix: null where nobody has marked an item; coverage is met out of all that are asked and not 不适用, the unmarked among them. */
export interface CompletionView {
  readonly items: readonly {
    readonly item: string;
    readonly label: string;
    readonly met: number;
    readonly asked: number;
    readonly coverage: number | null;
  }[];
  readonly rows: readonly { readonly organisation: string; readonly name: string; readonly cells: readonly (CompletionCell | null)[] }[];
}

export interface CompletionCell {
  readonly id: string;
  readonly standing: keyof typeof standings;
  readonly isConfirmed: boolean;
}

const registerOf = (said: MatrixDeclaration) =>
  defineRegister<Fields>({
    ...said.mark,
    scope: 'organisation',
    key: ['organisation', 'item'],
    title: ['organisation', 'item'],
    columns: ['organisation', 'item', 'standing', 'markedOn', 'confirmedOn', 'note'],
    fields: markFields(said),
    rules: [],
    workflow: { marked: { confirmMark: { to: 'confirmed', by: said.confirms } }, confirmed: {} },
    states: { marked: '待核查', confirmed: '已核查' },
    readBy: [...new Set([...said.marks, ...said.confirms, ...said.reads])],
    readAllBy: [...new Set([...said.confirms, ...said.reads])],
  }) as unknown as Register<MarkFields>;

type Values = Readonly<Record<string, unknown>>;

/** Marks an item, anew or again; whoever marks again puts the item back to be confirmed. */
const marking = (said: MatrixDeclaration, register: Register<MarkFields>): Verb<Fields, Values> =>
  defineVerb({
    name: `${said.office}.markItem`,
    label: '填报达标情况',
    by: said.marks,
    on: { register: said.mark.name },
    input: {
      organisation: ref('organisation', '单位'),
      item: code('建设项目', said.items),
      standing: code('达标情况', standings),
      proofs: list('佐证材料', file('佐证'), { most: 20 }),
      note: optional(note('说明', { longest: 500 })),
    } as Fields,
    async run(desk, input): Promise<Result<Values>> {
      const body = await bodyFor(desk, String(input.organisation), said.reads);
      if (!body.ok) return body;
      const kept = await filesKept(desk, '佐证材料', input.proofs as readonly string[], 'proofs');
      if (!kept.ok) return kept;
      const by = { markedOn: desk.today, markedBy: desk.actor.id, confirmedOn: null, confirmedBy: null };
      const written = { ...input, ...by } as unknown as RowOf<MarkFields>;
      const [before] = await rows(desk, register, { where: { organisation: body.value.id, item: String(input.item) } });
      const done =
        before === undefined
          ? await insert(desk, register, written)
          : await update(desk, register, before.id, before.version, written, 'marked');
      return done.ok ? ok({ mark: done.value.id, version: done.value.version }) : done;
    },
  });

const confirming = (said: MatrixDeclaration, register: Register<MarkFields>): Verb<Fields, Values> =>
  defineVerb({
    name: `${said.office}.confirmMark`,
    label: '核查确认',
    by: said.confirms,
    on: { register: said.mark.name, row: 'mark', step: 'confirmMark' },
    input: { mark: ref(said.mark.name, said.mark.label), version: count('版次'), standing: code('达标情况', standings) } as Fields,
    async run(desk, input): Promise<Result<Values>> {
      const found = await fetchRow(desk, register, String(input.mark));
      if (!found.ok) return found;
      const changes = { standing: input.standing as keyof typeof standings, confirmedOn: desk.today, confirmedBy: desk.actor.id };
      const done = await step(desk, register, { ...found.value, version: Number(input.version) }, 'confirmMark', changes);
      return done.ok ? ok({ mark: done.value.id, version: done.value.version }) : done;
    },
  });

/** The matrix as this person may see it. */
async function completionOf(desk: ReadingDesk, said: MatrixDeclaration, register: Register<MarkFields>): Promise<CompletionView> {
  const all = may(desk.actor, [...said.reads, ...said.confirms]);
  const bodies = (await openBodies(desk)).filter(one => said.kinds.includes(one.kind) && (all || one.id === desk.actor.organisation));
  const marks = new Map((await rows(desk, register)).map(one => [`${one.organisation} ${one.item}`, one]));
  const cellOf = (organisation: string, item: string): CompletionCell | null => {
    const mark = marks.get(`${organisation} ${item}`);
    return mark === undefined ? null : { id: mark.id, standing: mark.standing, isConfirmed: mark.state === 'confirmed' };
  };
  const lines = bodies.map(({ id, name }) => ({ organisation: id, name, cells: Object.keys(said.items).map(item => cellOf(id, item)) }));
  const items = Object.entries(said.items).map(([item, label], place) => {
    const column = lines.map(line => line.cells[place]);
    const asked = column.filter(cell => cell?.standing !== 'notApplicable').length;
    const met = column.filter(cell => cell?.standing === 'met').length;
    return { item, label, met, asked, coverage: asked === 0 ? null : met / asked };
  });
  return { items, rows: lines };
}

/** A completion matrix, ready to be listed in an office. */
export interface CompletionMatrix {
  readonly mark: Register<MarkFields>;
  readonly verbs: readonly Verb<Fields, Values>[];
  readonly views: readonly View<Record<never, never>, CompletionView>[];
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
}

/** What a matrix asks of a person today: items that nobody marked at their organisation, marks to be confirmed. */
async function matrixDuties(desk: ReadingDesk, said: MatrixDeclaration, register: Register<MarkFields>): Promise<readonly Duty[]> {
  const { actor } = desk;
  const marks = may(actor, said.marks) && actor.organisation !== null;
  const own = marks ? (await openBodies(desk)).find(one => one.id === actor.organisation && said.kinds.includes(one.kind)) : undefined;
  const marked = own === undefined ? 0 : await countRows(desk, register, { organisation: own.id });
  const open = Object.keys(said.items).length - marked;
  const waiting = may(actor, said.confirms) ? await countRows(desk, register, { state: 'marked' }) : 0;
  const { label } = said.mark;
  const title = english(label) ?? said.mark.name;
  return [
    ...(own === undefined || open <= 0
      ? []
      : [
          dutyAt(
            said.mark,
            null,
            null,
            [`填报：${label}`, `Mark: ${title}`],
            [`还有${open}项没有填`, `${open} items are not marked`],
            ['去填报', 'Mark'],
          ),
        ]),
    ...(waiting === 0
      ? []
      : [
          dutyAt(
            said.mark,
            null,
            null,
            [`核查：${label}`, `Confirm: ${title}`],
            [`${waiting}项待核查`, `${waiting} marks wait`],
            ['去核查', 'Confirm'],
          ),
        ]),
  ];
}

/** Makes a completion matrix (each × N items) of its declaration. */
export function completionMatrix(said: MatrixDeclaration): CompletionMatrix {
  const mark = registerOf(said);
  const view = defineView({
    name: `${said.office}.completion`,
    label: '达标情况表',
    by: [...new Set([...said.marks, ...said.confirms, ...said.reads])],
    input: {},
    run: async desk => ok(await completionOf(desk, said, mark)),
    sheet: ({ items, rows: lines }: CompletionView) =>
      ok({
        title: said.mark.label,
        headings: ['单位', ...items.map(one => one.label)],
        rows: [
          ...lines.map(line => [line.name, ...line.cells.map(cell => (cell === null ? '未填' : standings[cell.standing]))]),
          ['覆盖率', ...items.map(one => one.coverage)],
        ],
      }),
  });
  return { mark, verbs: [marking(said, mark), confirming(said, mark)], views: [view], duties: desk => matrixDuties(desk, said, mark) };
}
