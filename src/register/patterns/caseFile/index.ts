import type { Duty } from '../../office.ts';
import type { ReadingDesk } from '../../verb.ts';
import type { Deed } from '../deeds.ts';
import type { CaseDeclaration } from './declaration.ts';
import { entryDeeds } from './entries.ts';
import { fileDeeds } from './files.ts';
import { handOverDeeds } from './handOver.ts';
import { type CaseRegisters, caseRegisters } from './registers.ts';
import { caseDuties, caseViews } from './views.ts';

export type { CaseDeclaration, CaseLevel } from './declaration.ts';
export type { WholeFile } from './entries.ts';
export type { CaseFile } from './registers.ts';
export type { CaseCounts, ReadingLine } from './views.ts';

/** Restricted case files, ready to be listed in an office. */
export interface CaseFiles extends CaseRegisters {
  readonly verbs: readonly Deed[];
  readonly views: ReturnType<typeof caseViews>;
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
}

/** Makes restricted case files of their declaration; throws where a field of the office's own is not optional and sensitive. */
export function caseFiles(said: CaseDeclaration): CaseFiles {
  const registers = caseRegisters(said);
  return {
    ...registers,
    verbs: [...fileDeeds(said, registers), ...entryDeeds(said, registers), ...handOverDeeds(said, registers)],
    views: caseViews(said, registers),
    duties: desk => caseDuties(desk, said, registers),
  };
}
