import { ok } from '#kernel/problem.ts';
import { count, defineView, ref } from '#register/index.ts';
import { summaryOf } from '../standing/counts.ts';
import { targetSaid, titleSaid } from '../standing/said.ts';
import type { ReviewState } from '../types.ts';
import type { VersionView } from './types.ts';
import { contentOfVersion, textOfVersion, versionLine, versionsOf } from './versions.ts';

/** Any version of a plan to be read: its text with the promises as they stood in it. */
export const versionView = defineView({
  name: 'plan.version',
  label: '规划某一版',
  by: 'signedIn',
  input: { plan: ref('plan', '规划'), number: count('版本') },
  async run(desk, { plan, number }) {
    const found = await versionsOf(desk, plan);
    if (!found.ok) return found;
    const content = await contentOfVersion(desk, found.value, number);
    if (!content.ok) return content;
    const text = await textOfVersion(desk, found.value, number);
    if (!text.ok) return text;
    const { standing, last } = found.value;
    const view: VersionView = {
      plan: summaryOf(standing),
      version: await versionLine(desk, found.value, number),
      last,
      text: text.value,
      sections: content.value.sections.map(one => ({ ...one, number: one.number ?? '' })),
      promises: content.value.promises.map(one => {
        const target = targetSaid({ ...one, plan }, standing.plan);
        const { id, kind, start, end, quote, deadline } = one;
        return {
          ...{ id, kind, start, end, quote, deadline, number: one.state === 'dropped' || kind === 'baseline' ? null : one.number },
          review: one.state as ReviewState,
          title: titleSaid(one),
          target: target.zh,
          targetEnglish: target.en,
          lead: one.lead === null ? null : (standing.names.get(one.lead) ?? null),
        };
      }),
    };
    return ok(view);
  },
});
