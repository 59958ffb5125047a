import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { english } from '../glossary.ts';
import type { Register } from '../register.ts';
import { type Actor, type Demand, mayWithin } from '../roles.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';
import { type Ledgers, ownRows } from './permit.ts';

const says = problems('ledger', {
  notToReveal: {
    zh: '“{register}”的“{name}”不对您显示原文。确有需要，请按导出审批办理。',
    en: '“{nameEnglish}” is not shown in clear to you; where it is needed, ask for an approved export.',
  },
  noReason: { zh: '请选定查看原文的事由。', en: 'Choose the reason for reading in clear.' },
  otherReason: { zh: '事由选了“其他”，请写明。', en: 'Say what the other reason is.' },
  tooManyRevealed: { zh: '一次最多看{most}条的原文。', en: 'At most {most} rows are shown in clear at once.' },
});

/** Why someone reads what is masked: one of these, so that the audit can be counted by them. */
export const revealReasons = {
  enrolment: '办理学籍业务',
  contact: '联系本人或家长',
  certificate: '制发证件、名册和证明',
  verify: '核对信息、纠正差错',
  aid: '办理资助和帮扶',
  inspection: '检查核实',
  otherReason: '其他',
} as const;
export type RevealReason = keyof typeof revealReasons;

/** Rows shown in clear at once. */
const MOST = 100;

const demandOn = (register: Register, name: string): Demand | undefined => {
  const kind = register.fields[name]?.sensitive;
  return kind === undefined || kind === 'secret' ? undefined : register.revealTo?.[kind];
};

/** The fields of a register that this person may be shown in clear, row by row and with a reason; the secret ones never. */
export const revealable = (register: Register, actor: Actor): readonly string[] =>
  Object.keys(register.fields).filter(name => {
    const demand = demandOn(register, name);
    return demand !== undefined && mayWithin(actor, demand);
  });

const both = (one: Demand, other: Demand): Demand =>
  one === 'signedIn' ? other : other === 'signedIn' ? one : one.filter(role => other.includes(role));

/** The register as those see it who may be shown a field in clear: the same walls, for fewer people. */
const seenThrough = (register: Register, demand: Demand): Register => {
  const { readAllBy, ...rest } = register;
  return { ...rest, readBy: demand, ...(readAllBy === undefined ? {} : { readAllBy: both(readAllBy, demand) }) };
};

/** What is asked to be shown. */
export interface Wish {
  readonly rows: readonly string[];
  readonly fields: readonly string[];
  readonly reason: string;
  readonly remark: string | null;
}

/** The reason as it stands in the audit, in words. */
export const reasonWord = ({ reason, remark }: Pick<Wish, 'reason' | 'remark'>): string =>
  [revealReasons[reason as RevealReason], remark ?? ''].filter(word => word !== '').join('：');

/** Checks what is asked: every field may be shown to this person, the reason is of the set. All problems at once. */
export function checkReveal(register: Register, actor: Actor, { rows, fields, reason, remark }: Wish): Result<null> {
  const open = revealable(register, actor);
  const shut = fields.filter(name => !open.includes(name));
  const named = (name: string) => register.fields[name]?.label ?? name.slice(0, 60);
  const found = shut.map(name => {
    const label = named(name);
    return says.notToReveal({ register: register.label, name: label, nameEnglish: english(label) ?? label });
  });
  if (!Object.hasOwn(revealReasons, reason)) found.push(says.noReason());
  else if (reason === 'otherReason' && (remark ?? '').trim().length < 2) found.push(says.otherReason());
  if (rows.length > MOST) found.push(says.tooManyRevealed({ most: MOST }));
  return found.length > 0 ? refuse(...found) : ok(null);
}

/**
 * The values in clear of these fields, by the id of the row. Rows that this person may not see in the list, or not with a role to which the
 * field is shown, are left out. Whoever gives them away leaves a note of each row first.
 */
export async function revealed(
  desk: ReadingDesk,
  ledgers: Pick<Ledgers, 'offices'>,
  register: Register,
  { rows, fields }: Pick<Wish, 'rows' | 'fields'>,
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const own = ownRows(ledgers, register, desk.actor);
  const shown: Record<string, Record<string, unknown>> = {};
  for (const name of fields) {
    const demand = demandOn(register, name);
    if (demand === undefined) continue;
    const through = ownRows(ledgers, seenThrough(register, demand), desk.actor);
    const selection = { where: { id: rows }, matching: [...own, ...through], withRemoved: true };
    for (const row of await desk.store.rows(shapeOf(register), selection)) (shown[row.id] ??= {})[name] = row[name] ?? null;
  }
  return shown;
}
