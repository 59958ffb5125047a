import type { Day } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { date } from '../../fields/time.ts';
import { rows } from '../../rows.ts';
import { defineView, type ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { rolesOf } from '../deeds.ts';
import { criteriaView } from './criteria.ts';
import type { CampaignDeclaration } from './declaration.ts';
import type { CampaignRegisters } from './registers.ts';

/** An entry on the board of a round: by score where it is settled. */
export interface EntryLine {
  readonly id: string;
  readonly organisation: string;
  readonly state: string;
  readonly selfScore: number;
  /** Reviews that are there, and between which sums they lie; null where there is none. */
  readonly reviews: number;
  readonly spread: readonly [number, number] | null;
  readonly score: number | null;
  readonly vetoed: readonly string[];
  readonly level: string | null;
}

/** A title that is held on a day. */
export interface TitleLine {
  readonly organisation: string;
  readonly campaign: string;
  readonly level: string | null;
  readonly titleFrom: Day;
  readonly titleUntil: Day;
}

/** Results on show, as everyone may see them: organisations, levels and scores; never who reviewed. */
export interface ShownResult {
  readonly campaign: string;
  readonly shownUntil: Day;
  readonly results: readonly { readonly organisation: string; readonly level: string | null; readonly score: number | null }[];
}

const namesOf = async (desk: ReadingDesk) => new Map((await openBodies(desk)).map(one => [one.id, one.name]));

async function boardOf(desk: ReadingDesk, { entry, review }: CampaignRegisters, campaign: string | null): Promise<readonly EntryLine[]> {
  const names = await namesOf(desk);
  const entries = await rows(desk, entry, { where: campaign === null ? {} : { campaign } });
  const points = Map.groupBy(await rows(desk, review, { where: { entry: entries.map(one => one.id) } }), one => one.entry);
  const lines = entries.map((one): EntryLine => {
    const sums = (points.get(one.id) ?? []).map(own => own.points);
    const { id, state, selfScore, score, level } = one;
    const spread = sums.length === 0 ? null : ([Math.min(...sums), Math.max(...sums)] as const);
    return {
      id,
      organisation: names.get(one.organisation) ?? '',
      state,
      selfScore,
      reviews: sums.length,
      spread,
      score,
      vetoed: one.vetoed ?? [],
      level,
    };
  });
  return lines.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || b.selfScore - a.selfScore);
}

async function titlesOn(desk: ReadingDesk, { campaign, entry }: CampaignRegisters, day: Day): Promise<readonly TitleLine[]> {
  const names = await namesOf(desk);
  const rounds = new Map((await rows(desk, campaign)).map(one => [one.id, `${one.name}（${one.year}）`]));
  return (await rows(desk, entry, { where: { state: ['titled', 'titleWithdrawn'] } })).flatMap(one => {
    const { titleFrom, titleUntil, level } = one;
    const holds =
      titleFrom !== null && titleUntil !== null && titleFrom <= day && (one.state === 'titled' ? day <= titleUntil : day < titleUntil);
    return holds
      ? [{ organisation: names.get(one.organisation) ?? '', campaign: rounds.get(one.campaign) ?? '', level, titleFrom, titleUntil }]
      : [];
  });
}

/** The results on show today, for an office's public page. */
export async function resultsOnShow(desk: ReadingDesk, { campaign, entry }: CampaignRegisters): Promise<readonly ShownResult[]> {
  const names = await namesOf(desk);
  const shown = (await rows(desk, campaign, { where: { state: 'onShow' } })).filter(one => desk.today <= (one.shownUntil ?? ''));
  const entries = await rows(desk, entry, { where: { campaign: shown.map(one => one.id) } });
  return shown.map(one => ({
    campaign: `${one.name}（${one.year}）`,
    shownUntil: one.shownUntil ?? '',
    results: entries
      .filter(own => own.campaign === one.id && own.state === 'settled')
      .map(own => ({ organisation: names.get(own.organisation) ?? '', level: own.level, score: own.score })),
  }));
}

/** The views: the board of a round, the titles held on a day (a workbook each), what is on show. */
export const campaignViews = (said: CampaignDeclaration, registers: CampaignRegisters) =>
  [
    defineView({
      name: `${said.office}.campaignBoard`,
      label: '评选进展',
      by: rolesOf(said.decides, said.reads),
      input: { campaign: optional(ref(said.campaign.name, said.campaign.label)) },
      run: async (desk, { campaign }) => ok(await boardOf(desk, registers, campaign)),
      sheet: lines =>
        ok({
          title: '评选进展',
          headings: ['参评单位', '自评总分', '评审人数', '评审得分', '评定等次', '否决项'],
          rows: lines.map(one => [one.organisation, one.selfScore, one.reviews, one.score, one.level, one.vetoed.join('、')]),
        }),
    }),
    defineView({
      name: `${said.office}.titlesHeld`,
      label: '命名名单',
      by: 'signedIn',
      input: { day: optional(date('查询日期')) },
      run: async (desk, { day }) => ok(await titlesOn(desk, registers, day ?? desk.today)),
      sheet: lines =>
        ok({
          title: '命名名单',
          headings: ['单位', '评选', '等次', '命名日期', '有效期止'],
          rows: lines.map(one => [one.organisation, one.campaign, one.level, one.titleFrom, one.titleUntil]),
        }),
    }),
    defineView({
      name: `${said.office}.resultsOnShow`,
      label: '评选公示',
      by: 'signedIn',
      input: {},
      run: async desk => ok(await resultsOnShow(desk, registers)),
    }),
    criteriaView(said, registers),
  ] as const;
