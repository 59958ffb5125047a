import { useState } from 'react';
import { typedFigure } from '#web/kit/fields.tsx';
import type { FilingLine } from '../keeping/types.ts';
import type { FileLink } from '../types.ts';

/** What was typed into one line, over the filing that was seen then. */
export interface FilingDraft {
  readonly value: string;
  readonly step: string;
  readonly note: string;
  readonly files: readonly FileLink[];
  readonly seen: { readonly actual: string; readonly version: number } | null;
}

type Drafts = Readonly<Record<string, FilingDraft>>;

/** Drafts outlive the page, so that a look at a promise loses nothing; they are gone with the tab. */
const kept = new Map<string, Drafts>();

/** The line as it is stored. */
export const storedDraft = ({ filed }: FilingLine): FilingDraft => ({
  value: filed?.value == null ? '' : String(filed.value),
  step: filed?.taskStatus ?? '',
  note: filed?.note ?? '',
  files: filed?.evidence ?? [],
  seen: filed === null ? null : { actual: filed.id, version: filed.version },
});

/** Whether a draft says enough to be filed: a figure, or the step reached. */
export const isFilled = (line: FilingLine, draft: FilingDraft): boolean =>
  line.method === 'state' ? draft.step !== '' : draft.value.trim() !== '';

/** The line as `plan.fileYear` takes it. */
export const inputOf = (line: FilingLine, draft: FilingDraft) => ({
  promise: line.promise,
  part: line.part,
  value: typedFigure(draft.value),
  ...(line.method === 'state' ? { taskStatus: draft.step } : {}),
  ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
  evidence: draft.files.map(file => file.hash),
  ...draft.seen,
});

/** What is typed into the lines of one table. `key` names the person, the plan and the moment. */
export function useFilingDrafts(key: string) {
  const [held, hold] = useState({ key, drafts: kept.get(key) ?? {} });
  const drafts = held.key === key ? held.drafts : (kept.get(key) ?? {});
  const keep = (next: Drafts) => {
    kept.set(key, next);
    hold({ key, drafts: next });
  };
  const now = () => kept.get(key) ?? {};
  return {
    draftOf: (line: FilingLine): FilingDraft => drafts[line.promise] ?? storedDraft(line),
    isTyped: (line: FilingLine): boolean => Object.hasOwn(drafts, line.promise),
    put: (line: FilingLine, change: Partial<FilingDraft>) =>
      keep({ ...now(), [line.promise]: { ...(now()[line.promise] ?? storedDraft(line)), ...change } }),
    drop: (promises: readonly string[]) =>
      keep(Object.fromEntries(Object.entries(now()).filter(([promise]) => !promises.includes(promise)))),
  };
}
