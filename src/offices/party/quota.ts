import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { adding, code, count, defineRegister, defineView, may, optional, rows, year } from '#register/index.ts';
import { candidate } from './candidate.ts';
import { KEEPS, kinds, READS, SEES } from './codes.ts';

/** How many candidates the branches of a kind name in a year, at least and at most; set by the party office. */
export const candidateQuota = defineRegister({
  name: 'candidateQuota',
  label: '发展对象名额',
  scope: 'bureau',
  key: ['kind', 'year'],
  title: ['kind', 'year'],
  fields: {
    kind: code('单位类别', kinds),
    year: year('年份'),
    least: count('最少名额', { most: 100, unit: '人' }),
    most: count('最多名额', { most: 100, unit: '人' }),
  },
  rules: [
    {
      code: 'inOrder',
      says: '最多名额不得小于最少名额。',
      english: 'The most cannot be below the least.',
      holds: row => row.most >= row.least,
    },
  ],
  workflow: {},
  readBy: SEES,
});

export const setQuota = adding(candidateQuota, { name: 'party.setQuota', label: '设定发展对象名额', by: KEEPS });

/** A branch against its quota of a year: how many it named, and whether that is too few, within, or too many; null where no quota is set. */
export interface QuotaLine {
  readonly organisation: string;
  readonly named: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly verdict: 'few' | 'within' | 'many' | null;
}

const verdictOf = (named: number, least: number, most: number) => (named < least ? 'few' : named > most ? 'many' : 'within');
export const quotaWords = { few: '不足', within: '符合', many: '超出' } as const;

export const candidateQuotas = defineView({
  name: 'party.candidateQuotas',
  label: '发展对象名额核对',
  by: SEES,
  input: { year: optional(year('年份')) },
  async run(desk, asked) {
    const of = asked.year ?? Number(desk.today.slice(0, 4));
    const quotas = new Map((await rows(desk, candidateQuota, { where: { year: of } })).map(one => [one.kind as string, one]));
    const named = (await rows(desk, candidate)).filter(one => one.namedOn?.startsWith(String(of)));
    const all = may(desk.actor, READS);
    const bodies = (await organisationsOf(desk)).filter(
      one => Object.hasOwn(kinds, one.kind) && (all || one.id === desk.actor.organisation),
    );
    return ok({
      year: of,
      lines: bodies.map((body): QuotaLine => {
        const own = named.filter(one => one.organisation === body.id).length;
        const { least, most } = quotas.get(body.kind) ?? { least: null, most: null };
        return {
          organisation: body.name,
          named: own,
          least,
          most,
          verdict: least === null || most === null ? null : verdictOf(own, least, most),
        };
      }),
    });
  },
  sheet: ({ lines }) =>
    ok({
      title: '发展对象名额核对',
      headings: ['单位', '已确定', '最少名额', '最多名额', '核对结果'],
      rows: lines.map(one => [
        one.organisation,
        one.named,
        one.least,
        one.most,
        one.verdict === null ? '未设名额' : quotaWords[one.verdict],
      ]),
    }),
});
