import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, optional, type ReadingDesk, rows, year } from '#register/index.ts';
import { partnerKinds, READS, SEES, stages, themes } from './codes.ts';
import { moralActivity, moralItem, partner } from './moral.ts';
import { parents } from './patterns.ts';

/** A square of the map: items of the catalogue, what was held of them in the school year, and by how many schools. */
export interface MoralCell {
  readonly items: number;
  readonly held: number;
  readonly schools: number;
  readonly attended: number;
}

/** Moral education as one map (一体化德育地图): themes × stages, and the items that nobody held. */
export interface MoralMap {
  readonly year: number;
  readonly stages: readonly string[];
  readonly lines: readonly { readonly theme: string; readonly cells: readonly MoralCell[] }[];
  readonly unheld: readonly { readonly id: string; readonly name: string; readonly stage: string; readonly theme: string }[];
  /** Schools and kindergartens without any record this school year. */
  readonly silent: readonly string[];
}

const inYear = (day: string, of: number) => schoolYearOf(day) === of;

/** What was held in a school year: of all schools for who reads all, else of one's own. */
async function heldIn(desk: ReadingDesk, of: number) {
  const where = may(desk.actor, READS) ? {} : { organisation: desk.actor.organisation };
  return (await rows(desk, moralActivity, { where })).filter(one => inYear(one.heldOn, of));
}

export const moralMap = defineView({
  name: 'character.moralMap',
  label: '德育活动地图',
  by: SEES,
  input: { year: optional(year('学年（起始年）')) },
  async run(desk, asked) {
    const of = asked.year ?? schoolYearOf(desk.today);
    const items = await rows(desk, moralItem, { where: { state: 'inUse' } });
    const held = await heldIn(desk, of);
    const byItem = Map.groupBy(held, one => one.item);
    const cell = (theme: string, stage: string): MoralCell => {
      const own = items.filter(one => one.theme === theme && one.stage === stage);
      const acts = own.flatMap(one => byItem.get(one.id) ?? []);
      const attended = acts.reduce((sum, one) => sum + one.attended, 0);
      return { items: own.length, held: acts.length, schools: new Set(acts.map(one => one.organisation)).size, attended };
    };
    const lines = Object.keys(themes).map(theme => ({ theme, cells: Object.keys(stages).map(stage => cell(theme, stage)) }));
    const unheld = items.filter(one => !byItem.has(one.id)).map(({ id, name, stage, theme }) => ({ id, name, stage, theme }));
    const active = new Set(held.map(one => one.organisation));
    const bodies = may(desk.actor, READS) ? await organisationsOf(desk) : [];
    const silent = bodies
      .filter(one => one.state === 'open' && ['school', 'kindergarten'].includes(one.kind) && !active.has(one.id))
      .map(one => one.name);
    return ok<MoralMap>({ year: of, stages: Object.keys(stages), lines, unheld, silent });
  },
  sheet: ({ lines }) =>
    ok({
      title: '德育活动地图',
      headings: ['德育主题', ...Object.values(stages).flatMap(stage => [`${stage}目录项`, `${stage}活动次数`])],
      rows: lines.map(one => [themes[one.theme as keyof typeof themes] ?? one.theme, ...one.cells.flatMap(own => [own.items, own.held])]),
    }),
});

/** A partner with what was held together this school year. */
export interface PartnerLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly offers: string;
  readonly until: string | null;
  readonly isOver: boolean;
  readonly held: number;
  readonly schools: number;
  readonly lastOn: string | null;
}

export const partners = defineView({
  name: 'character.partners',
  label: '协同育人网络',
  by: SEES,
  input: { year: optional(year('学年（起始年）')) },
  async run(desk, asked) {
    const held = Map.groupBy(await heldIn(desk, asked.year ?? schoolYearOf(desk.today)), one => one.partner);
    return ok(
      (await rows(desk, partner, { where: { state: 'standing' } })).map((one): PartnerLine => {
        const own = held.get(one.id) ?? [];
        const { id, name, partnerKind: kind, offers, agreedUntil: until } = one;
        const lastOn =
          own
            .map(act => act.heldOn)
            .toSorted()
            .at(-1) ?? null;
        return {
          id,
          name,
          kind,
          offers,
          until,
          isOver: until !== null && until < desk.today,
          held: own.length,
          schools: new Set(own.map(act => act.organisation)).size,
          lastOn,
        };
      }),
    );
  },
  sheet: lines =>
    ok({
      title: '协同育人网络',
      headings: ['单位名称', '协同类别', '协议截止日', '本学年活动', '参与学校'],
      rows: lines.map(one => [one.name, partnerKinds[one.kind as keyof typeof partnerKinds] ?? one.kind, one.until, one.held, one.schools]),
    }),
});

/** Parent schools by school: rounds held this school year and the share of households that came; null where none was held. */
export interface ParentLine {
  readonly organisation: string;
  readonly sessions: number;
  readonly households: number;
  readonly came: number;
  readonly share: number | null;
}

export const parentCoverage = defineView({
  name: 'character.parentCoverage',
  label: '家长学校覆盖',
  by: SEES,
  input: { year: optional(year('学年（起始年）')) },
  async run(desk, asked) {
    const of = asked.year ?? schoolYearOf(desk.today);
    const all = may(desk.actor, READS);
    const filings = (await rows(desk, parents.filing, { where: { state: 'filed' } })) as unknown as readonly {
      readonly organisation: string;
      readonly heldOn: string | null;
      readonly households: number | null;
      readonly came: number | null;
    }[];
    const own = Map.groupBy(
      filings.filter(one => one.heldOn !== null && inYear(one.heldOn, of)),
      one => one.organisation,
    );
    const bodies = (await organisationsOf(desk)).filter(
      one => one.state === 'open' && ['school', 'kindergarten'].includes(one.kind) && (all || one.id === desk.actor.organisation),
    );
    const lines = bodies.map(({ id, name }): ParentLine => {
      const held = own.get(id) ?? [];
      const sum = (pick: 'households' | 'came') => held.reduce((so, one) => so + (one[pick] ?? 0), 0);
      const households = sum('households');
      return {
        organisation: name,
        sessions: held.length,
        households,
        came: sum('came'),
        share: households === 0 ? null : sum('came') / households,
      };
    });
    return ok({ year: of, lines });
  },
  sheet: ({ lines }) =>
    ok({
      title: '家长学校覆盖',
      headings: ['单位', '授课次数', '应到户次', '实到户次', '到课率'],
      rows: lines.map(one => [one.organisation, one.sessions, one.households, one.came, one.share]),
    }),
});
