import { type Result, refuse } from '#kernel/problem.ts';
import { organisationProfile, organisationsOf } from '#offices/roster/index.ts';
import {
  type ApplicationDeclaration,
  applications,
  count,
  type Desk,
  type Fields,
  money,
  type ReadingDesk,
  rows,
  type Verb,
} from '#register/index.ts';
import { FILES, KEEPS, READS } from '../codes.ts';
import { says } from '../refusals.ts';

/** Recognition of inclusive private kindergartens (普惠性民办园认定): applied for, looked at by the office, approved by the leader, for three years. */
export const recognitionSaid: ApplicationDeclaration = {
  office: 'preschool',
  application: { name: 'inclusiveRecognition', label: '普惠性民办园认定' },
  prefix: '普惠',
  applies: FILES,
  reads: READS,
  stages: [
    { state: 'waitsPreschoolOffice', label: '待学前科审核', by: KEEPS, days: 10 },
    { state: 'waitsPreschoolLeader', label: '待局领导审批', by: ['leader'], days: 5 },
  ],
  fields: {
    places: count('核定学位数', { least: 1, most: 2000, unit: '个' }),
    classes: count('班数', { least: 1, most: 60, unit: '个' }),
    monthlyFee: money('月保教费'),
  },
  lasts: { months: 36 },
  label: '申请认定',
};
export const recognition = applications(recognitionSaid);

type Deed = Verb<Fields, Readonly<Record<string, unknown>>>;

/** Refuses a kindergarten that stands in the roster as public. What nobody entered there is left to the office's own look. */
async function isPrivate(desk: Desk, organisation: string): Promise<Result<null>> {
  const [profile] = await rows(desk, organisationProfile, { where: { organisation } });
  if (profile === undefined || profile.isPrivate) return { ok: true, value: null };
  const name = (await organisationsOf(desk)).find(one => one.id === organisation)?.name ?? '';
  return refuse(says.notPrivate({ name }, 'organisation'));
}

/** The deeds of recognition; public kindergartens are turned away at the door. */
export const recognitionDeeds = (recognition.verbs as readonly Deed[]).map(deed =>
  deed.name === 'preschool.apply'
    ? {
        ...deed,
        async run(desk: Desk, input: Readonly<Record<string, unknown>>, reading: undefined) {
          const free = await isPrivate(desk, String(input.organisation));
          return free.ok ? deed.run(desk, input, reading) : free;
        },
      }
    : deed,
);

/** The recognition in force on a day, by kindergarten: its places, classes and fee. */
export async function recognisedOn(desk: ReadingDesk, day: string) {
  const held = (await rows(desk, recognition.application, { where: { state: ['approved', 'revoked'] } })).filter(
    // A revoked approval ends with the day before the one on which it was revoked.
    one =>
      one.validFrom !== null &&
      one.validFrom <= day &&
      one.validUntil !== null &&
      (one.state === 'approved' ? day <= one.validUntil : day < one.validUntil),
  );
  return new Map(
    held.map(one => [
      one.organisation,
      one as typeof one & { readonly places: number; readonly classes: number; readonly monthlyFee: number },
    ]),
  );
}
