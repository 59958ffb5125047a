import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, insert, ref, rows, step } from '#register/index.ts';
import { adoption } from '../adoption.ts';
import type { Draught } from '../drafting/draught.ts';
import { keepText, wordingOf } from '../drafting/wording.ts';
import { finding } from '../finding.ts';
import { says as said } from '../refusals.ts';
import type { AmendmentRow, ChangeRow } from '../rowTypes.ts';
import { load, type Standing } from '../standing/standing.ts';
import { amendment } from './amendment.ts';
import { amendmentChange } from './amendmentChange.ts';
import { answeringAfter, answeringOf, joinedIds } from './bodies.ts';
import { carryOut } from './carryOut.ts';
import { contentOf, readKept } from './content.ts';
import { asText } from './fields.ts';
import { draftAmendment } from './openDraft.ts';
import { outcomeOfForm } from './outcomeOfForm.ts';
import { outcomeOfText } from './outcomeOfText.ts';
import { planVersion } from './planVersion.ts';
import { says } from './refusals.ts';

const { issuer, documentNumber, issuedOn, file } = adoption.fields;

/** Refuses an amendment that is not ready: undecided, empty, or drawn up against values that are no longer there. */
function ready(its: AmendmentRow, standing: Standing, changes: readonly ChangeRow[]): Result<null> {
  const undecided = changes.filter(one => one.state === 'proposed').length;
  if (undecided > 0) return refuse(says.undecided({ count: undecided }));
  const effective = changes.filter(one => one.state === 'accepted' && one.act !== 'same');
  if (effective.length === 0 && its.way === 'form') return refuse(says.nothingToAdopt());
  const byId = new Map(standing.promises.map(row => [row.id, row]));
  const found: Problem[] = [];
  for (const one of effective) {
    const row = one.promise === null ? undefined : byId.get(one.promise);
    if (row === undefined) continue;
    const { lead, support } = answeringOf(standing.bodies.get(row.id) ?? []);
    const now: Readonly<Record<string, unknown>> = { ...row, lead, support: joinedIds(support) };
    if (one.differences.some(({ field, before }) => field in now && asText(now[field]) !== before))
      found.push(says.changedSince({ quote: row.quote.slice(0, 40) }));
  }
  return found.length > 0 ? refuse(...found) : ok(null);
}

/** Keeps the version that is replaced: its text, headings and promises, with the document that had made it so. */
async function keepVersion(desk: Desk, its: AmendmentRow, standing: Standing): Promise<Result<unknown>> {
  const number = its.number - 1;
  const [before] = (await rows(desk, amendment, { where: { plan: its.plan, state: 'adopted' } })).filter(one => one.number === number);
  const document = before ?? standing.adoption;
  if (document === null) throw new Error(`plan ${its.plan}: no document made its version ${number} so`);
  const { title, source, text } = standing.plan;
  const content = await keepText(desk, `${title}（第${number}版）.json`, JSON.stringify(contentOf(standing)));
  return insert(desk, planVersion, {
    plan: its.plan,
    number,
    issuer: document.issuer ?? '',
    documentNumber: document.documentNumber ?? '',
    issuedOn: document.issuedOn ?? desk.today,
    file: document.file,
    source,
    wording: text,
    content,
    replacedOn: desk.today,
  });
}

/**
 * Puts on record the document that amended a plan: the version there was is kept, its promises keep their identity and what was filed for them,
 * and are judged by the new targets from now on.
 */
export const adoptAmendment = defineVerb({
  name: 'plan.adoptAmendment',
  label: '登记修订',
  by: ['planner'],
  input: { amendment: ref('amendment', '规划修订'), version: count('版次'), issuer, documentNumber, issuedOn, file },
  async run(desk, { amendment: id, version, ...document }) {
    const found = await draftAmendment(desk, id);
    if (!found.ok) return found;
    const { amendment: its, plan } = found.value;
    if (document.issuedOn > desk.today)
      return refuse(says.issuedInTheFuture({ issuedOn: document.issuedOn, today: desk.today }, '印发日期'));
    if ((await desk.store.file(document.file)) === null) return refuse(said.fileNotHere({}, '印发文件'));
    const adopted = (await rows(desk, amendment, { where: { plan: plan.id, state: 'adopted' } })).length;
    if (its.number !== adopted + 2) return refuse(says.replacedSince());
    const changes = await rows(desk, amendmentChange, { where: { amendment: id } });
    const standing = await load(desk, plan);
    const fit = ready(its, standing, changes);
    if (!fit.ok) return fit;
    const kept = await keepVersion(desk, its, standing);
    if (!kept.ok) return kept;
    const wording = await makeSo(desk, its, standing, changes);
    if (!wording.ok) return wording;
    const done = await step(desk, amendment, { ...its, version }, 'adopt', { ...document, wording: wording.value, adoptedOn: desk.today });
    return done.ok ? ok({ version: done.value.version, number: its.number }) : done;
  },
});

async function makeSo(desk: Desk, its: AmendmentRow, standing: Standing, changes: readonly ChangeRow[]): Promise<Result<string>> {
  const findings = await rows(desk, finding, { where: { plan: its.plan } });
  const effective = changes.filter(one => one.state === 'accepted');
  const outcome =
    its.way === 'text' && its.reading !== null
      ? outcomeOfText(await readKept<Draught>(desk, its.reading), standing, findings, changes, its.number)
      : outcomeOfForm(await wordingOf(desk, standing.plan), standing, findings, effective);
  if (!outcome.ok) return outcome;
  const answering = effective.flatMap(({ promise, differences }) => {
    if (promise === null) return [];
    const is = answeringAfter(answeringOf(standing.bodies.get(promise) ?? []), differences);
    return is === null ? [] : [{ promise, is }];
  });
  return carryOut(desk, standing, its, outcome.value, findings, answering);
}
