import { ok } from '#kernel/problem.ts';
import { defineView, ref } from '#register/index.ts';
import { standingFor } from '../views/maySee.ts';
import { stratmlOf } from './stratmlOf.ts';

/** A plan as StratML Part 2 XML, to be downloaded: `GET /api/exports/plan.stratml.xml?input={"plan":…}`. */
export const stratml = defineView({
  name: 'plan.stratml',
  label: '导出 StratML',
  by: 'signedIn',
  input: { plan: ref('plan', '规划') },
  async run(desk, input) {
    const found = await standingFor(desk, input.plan);
    if (!found.ok) return found;
    const xml = await stratmlOf(desk, found.value);
    return xml.ok ? ok({ name: `${found.value.plan.title}.xml`, xml: xml.value }) : xml;
  },
  written: ({ name, xml }) => ({ name, mediaType: 'application/xml', text: xml }),
});
