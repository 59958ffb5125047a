import { ok } from '#kernel/problem.ts';
import { defineView, ref, rows } from '#register/index.ts';
import { whySentBack } from '../cascade/submission.ts';
import { mayDraft } from '../drafting/chosen.ts';
import { markOf } from '../drafting/mark.ts';
import { placeOf } from '../drafting/place.ts';
import { linkTo, wordingOf } from '../drafting/wording.ts';
import { finding } from '../finding.ts';
import type { FindingRow } from '../rowTypes.ts';
import { summaryOf } from '../standing/counts.ts';
import type { Standing } from '../standing/standing.ts';
import type { Finding, ReaderView } from '../types.ts';
import { standingFor } from './maySee.ts';

/** A remark of the check-up with its places quoted. */
const findingOf = (row: FindingRow, standing: Standing, text: string): Finding => ({
  id: row.id,
  version: row.version,
  code: row.code,
  title: row.title,
  titleEnglish: row.titleEnglish,
  sentence: row.sentence,
  sentenceEnglish: row.sentenceEnglish,
  places: row.places.map(({ start, end }) => ({ start, end, quote: text.slice(start, end), place: placeOf(standing.sections, start) })),
  promises: row.promises.flatMap(mark => standing.byMark.get(mark)?.id ?? []),
  decision: row.state as Finding['decision'],
});

const firstPlace = (one: Finding) => one.places[0]?.start ?? 0;

/** The plan's text with every promise marked in it, and the check-up beside it. */
export const reader = defineView({
  name: 'plan.reader',
  label: '规划阅读',
  by: 'signedIn',
  input: { plan: ref('plan', '规划') },
  async run(desk, input) {
    const found = await standingFor(desk, input.plan);
    if (!found.ok) return found;
    const standing = found.value;
    const { names } = standing;
    const text = await wordingOf(desk, standing.plan);
    const findings = await rows(desk, finding, { where: { plan: input.plan } });
    const view: ReaderView = {
      plan: {
        ...summaryOf(standing),
        file: await linkTo(desk, standing.plan.source),
        document: await linkTo(desk, standing.adoption?.file ?? null),
        version: standing.plan.version,
        sentBackBecause: standing.plan.state === 'sentBack' ? ((await whySentBack(desk, [input.plan])).get(input.plan) ?? null) : null,
      },
      mayDraft: mayDraft(desk, standing.plan).ok && standing.plan.state !== 'closed',
      text,
      sections: standing.sections.map(({ level, number, title, start, titleEnd, end }) => ({
        level,
        number: number ?? '',
        title,
        start,
        titleEnd,
        end,
      })),
      promises: standing.promises.map(row => markOf(standing, row, names)),
      findings: findings.map(row => findingOf(row, standing, text)).toSorted((a, b) => firstPlace(a) - firstPlace(b)),
    };
    return ok(view);
  },
});
