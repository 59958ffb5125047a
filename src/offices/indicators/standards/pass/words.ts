import type { Want, Work } from '#engines/balance/index.ts';
import { type StageKey, stageWords } from '../codes.ts';
import type { PassOutcome } from './outcome.ts';
import { PE_ARTS } from './problem.ts';

/** What is bought, with its unit and the indicator that it lifts. */
const BOUGHT: Readonly<Record<string, { readonly label: string; readonly unit: string; readonly code: string }>> = {
  teachingArea: { label: '增加教学及辅助用房', unit: '平方米', code: 'L4' },
  sportsArea: { label: '增加体育运动场馆', unit: '平方米', code: 'L5' },
  equipmentValue: { label: '添置教学仪器设备', unit: '元', code: 'L6' },
  multimediaRooms: { label: '建网络多媒体教室', unit: '间', code: 'L7' },
};

const post = (subject: string, qualified: boolean, backbone: boolean) =>
  [
    subject === PE_ARTS ? '体育艺术教师' : '其他学科教师',
    ...(qualified ? ['高于规定学历'] : []),
    ...(backbone ? ['县级以上骨干'] : []),
  ].join('、');

/** A line of the work list in a few words: which post or purchase, how many. */
export function summaryOf(line: Work): string {
  switch (line.kind) {
    case 'transfer':
      return `${post(line.subject, line.qualified, line.backbone)}${line.count}名交流（${line.km}公里）`;
    case 'upgrade':
      return `${line.subject === PE_ARTS ? '体育艺术' : '其他学科'}教师${line.count}名提升学历`;
    case 'recruit':
      return `新聘${post(line.subject, true, false)}${line.count}名`;
    default: {
      const { label, unit } = BOUGHT[line.measure]!;
      return `${label}${line.amount.toLocaleString('en-US')}${unit}`;
    }
  }
}

/** The indicators that a line changes at the school it is for, `L1`. */
export function codesOf(line: Work): readonly string[] {
  if (line.kind === 'purchase') return [BOUGHT[line.measure]!.code];
  if (line.kind === 'upgrade') return ['L1'];
  const arts = line.subject === PE_ARTS ? ['L3'] : [];
  if (line.kind === 'recruit') return ['L1', ...arts];
  return [...(line.qualified ? ['L1'] : []), ...(line.backbone ? ['L2'] : []), ...arts];
}

interface Place {
  readonly organisation: string;
  readonly stage: StageKey;
}

/** Where a line leads, and for a teacher who moves from where. */
export const placesOf = (
  outcome: Pick<PassOutcome, 'parts'>,
  facts: readonly { readonly id: string; readonly organisation: string; readonly stage: StageKey }[],
) => {
  const known = new Map<string, Place>(facts.map(({ id, organisation, stage }) => [id, { organisation, stage }]));
  const at = (id: string): Place => {
    const found = known.get(id);
    if (found === undefined) throw new Error(`no school for ${id} among ${outcome.parts.length}`);
    return found;
  };
  return (line: Work) => (line.kind === 'transfer' ? { to: at(line.to), from: at(line.from) } : { to: at(line.part), from: null });
};

/** What would have to give way, in plain words. */
export function wantOf(want: Want): { readonly zh: string; readonly en: string } {
  if (want.kind === 'budget') {
    const yuan = Math.ceil(want.yuan).toLocaleString('en-US');
    return { zh: `${want.year}年预算至少再加${yuan}元`, en: `The budget of ${want.year} needs ${yuan} yuan more` };
  }
  if (want.kind === 'amount') {
    const amount = Math.ceil(want.amount * 100) / 100;
    return {
      zh: `“${want.name}”的${want.code}用尽办法仍差${amount}（按总量计），需放宽用地、新聘或调配的限制`,
      en: `${want.name} still lacks ${amount} for ${want.code}: ease the limits on land, new posts or moves`,
    };
  }
  const excess = Math.ceil(want.excess * 1e4) / 1e4;
  return {
    zh: `${stageWords[want.stage]}${want.code}的差异系数仍超出限值${excess}，需允许更多调配或购置`,
    en: `The spread of ${want.code} (${want.stage}) stays ${excess} beyond its limit: allow more moves or purchases`,
  };
}
