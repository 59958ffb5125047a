import { ok, type Result, refuse } from '#kernel/problem.ts';
import { defineView, may, type ReadingDesk, ref, rows } from '#register/index.ts';
import { linkTo, wordingOf } from '../drafting/wording.ts';
import type { AmendmentRow, ChangeRow, VersionRow } from '../rowTypes.ts';
import { summaryOf } from '../standing/counts.ts';
import type { Standing } from '../standing/standing.ts';
import { standingFor } from '../views/maySee.ts';
import { amendment } from './amendment.ts';
import { amendmentChange } from './amendmentChange.ts';
import { type Content, contentOf, readKept } from './content.ts';
import { planVersion } from './planVersion.ts';
import { says } from './refusals.ts';
import type { VersionLine, VersionsView } from './types.ts';

/** A plan with its amendments and the versions that were replaced. */
export interface Versions {
  readonly standing: Standing;
  readonly amendments: readonly AmendmentRow[];
  readonly replaced: readonly VersionRow[];
  /** The number of the version in force. */
  readonly last: number;
}

export async function versionsOf(desk: ReadingDesk, plan: string): Promise<Result<Versions>> {
  const standing = await standingFor(desk, plan);
  if (!standing.ok) return standing;
  const amendments = (await rows(desk, amendment, { where: { plan } })).toSorted((a, b) => a.number - b.number);
  const replaced = (await rows(desk, planVersion, { where: { plan } })).toSorted((a, b) => a.number - b.number);
  return ok({ standing: standing.value, amendments, replaced, last: amendments.filter(one => one.state === 'adopted').length + 1 });
}

/** What a version says: kept where it was replaced, the plan itself where it is in force. */
export async function contentOfVersion(
  desk: ReadingDesk,
  { standing, replaced, last }: Versions,
  number: number,
): Promise<Result<Content>> {
  if (number === last) return ok(contentOf(standing));
  const kept = replaced.find(one => one.number === number);
  return kept === undefined ? refuse(says.noSuchVersion({ number })) : ok(await readKept<Content>(desk, kept.content));
}

/** The text of a version. */
export async function textOfVersion(desk: ReadingDesk, { standing, replaced, last }: Versions, number: number): Promise<Result<string>> {
  if (number === last) return ok(await wordingOf(desk, standing.plan));
  const kept = replaced.find(one => one.number === number);
  if (kept === undefined) return refuse(says.noSuchVersion({ number }));
  return ok(await wordingOf(desk, { id: kept.plan, text: kept.wording }));
}

const countOf = (changes: readonly ChangeRow[], act: ChangeRow['act']) =>
  changes.filter(one => one.act === act && one.state === 'accepted').length;

/** A version in one line, with the document that made it so. */
export async function versionLine(desk: ReadingDesk, versions: Versions, number: number): Promise<VersionLine> {
  const { standing, amendments, last } = versions;
  const its = amendments.find(one => one.number === number && one.state === 'adopted');
  const changes = its === undefined ? [] : await rows(desk, amendmentChange, { where: { amendment: its.id } });
  const document = number === 1 ? standing.adoption : (its ?? null);
  return {
    number,
    isCurrent: number === last,
    issuer: document?.issuer ?? null,
    documentNumber: document?.documentNumber ?? null,
    issuedOn: document?.issuedOn ?? null,
    document: await linkTo(desk, document?.file ?? null),
    reason: its?.reason ?? null,
    amendment: its?.id ?? null,
    adoptedOn: its?.adoptedOn ?? null,
    changed: countOf(changes, 'change'),
    added: countOf(changes, 'add'),
    ended: countOf(changes, 'end'),
  };
}

/** The document of the final evaluation; null where the plan is open. */
async function closingOf(desk: ReadingDesk, { closing }: Standing): Promise<VersionsView['closing']> {
  if (closing === null) return null;
  const { issuer, documentNumber, issuedOn, note, file } = closing;
  return { issuer, documentNumber, issuedOn, note, document: await linkTo(desk, file) };
}

/** The versions of a plan, the newest first, and the amendment being drawn up. */
export const versionsView = defineView({
  name: 'plan.versions',
  label: '规划版本一览',
  by: 'signedIn',
  input: { plan: ref('plan', '规划') },
  async run(desk, input) {
    const found = await versionsOf(desk, input.plan);
    if (!found.ok) return found;
    const { standing, amendments, last } = found.value;
    const sees = may(desk.actor, ['planner', 'leader']);
    const draft = sees ? amendments.find(one => one.state === 'draft') : undefined;
    const held = draft === undefined ? [] : await rows(desk, amendmentChange, { where: { amendment: draft.id } });
    const versions: VersionLine[] = [];
    for (let number = last; number >= 1; number--) versions.push(await versionLine(desk, found.value, number));
    const { state, parent } = standing.plan;
    const view: VersionsView = {
      plan: summaryOf(standing),
      version: standing.plan.version,
      versions,
      draft:
        draft === undefined
          ? null
          : { id: draft.id, number: draft.number, reason: draft.reason, changes: held.filter(one => one.act !== 'same').length },
      mayAmend: may(desk.actor, ['planner']) && state === 'adopted' && parent === null && standing.adoption !== null,
      closing: await closingOf(desk, standing),
    };
    return ok(view);
  },
});
