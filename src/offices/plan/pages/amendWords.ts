import { t, zh } from '#web/kit/language.ts';
import type { ChangeAct, ChangeState } from '../amend/types.ts';

const ACTS: Readonly<Record<ChangeAct, string>> = { change: zh('改动'), add: zh('新增'), end: zh('终止'), same: zh('未改') };
const STATES: Readonly<Record<ChangeState, string>> = { proposed: zh('待核定'), accepted: zh('采纳'), rejected: zh('不采纳') };

export const actWord = (act: ChangeAct): string => t(ACTS[act]);
export const changeStateWord = (state: ChangeState): string => t(STATES[state]);

/** `云政发〔2028〕5号 · 2028-02-01` */
export const issuedWord = (of: {
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
}): string => [of.issuer, of.documentNumber, of.issuedOn].filter(part => part !== null && part !== '').join(' · ');
