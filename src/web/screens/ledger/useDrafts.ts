import { useMemo, useState } from 'react';
import { blankDraft, type Draft, draftOf, inputOf } from './draft.ts';
import type { DeedShape, FieldShape, Row, Values } from './types.ts';

type Drafts = Readonly<Record<string, Draft>>;

/** What stands in the boxes of a deed's form, and the input that it makes of them. */
export interface DeedDrafts {
  readonly boxes: readonly FieldShape[];
  readonly drafts: Drafts;
  readonly put: (name: string, draft: Draft) => void;
  /** The row as it was when the form was last even with what is stored. */
  readonly base: Row | undefined;
  /** True for a deed that writes over what is stored: its boxes begin with that. */
  readonly corrects: boolean;
  readonly inputFrom: () => Values;
  /** Puts the form over a row that another person has stored: what was typed here stays, the rest becomes theirs. Gives the input. */
  readonly over: (current: Row) => Values;
}

/** Keeps the boxes of a deed's form. Input in `settled` is given without being asked; a box named in `suggested` begins with that. */
export function useDrafts(
  deed: DeedShape,
  fields: readonly FieldShape[],
  row: Row | undefined,
  settled: Values,
  suggested: Values,
): DeedDrafts {
  const takesVersion = deed.input.some(field => field.name === 'version');
  const boxes = useMemo(
    () =>
      deed.input.filter(
        field => field.name !== deed.row && field.name !== deed.rows && field.name !== 'version' && !Object.hasOwn(settled, field.name),
      ),
    [deed, settled],
  );
  const stored = (from: Row | undefined): Drafts =>
    Object.fromEntries(
      boxes.map(box => {
        const isOwn = fields.some(field => field.name === box.name && field.kind === box.kind && field.sensitive === null);
        return [box.name, from !== undefined && takesVersion && isOwn ? draftOf(box, from[box.name]) : blankDraft(box)];
      }),
    );
  const [base, setBase] = useState(row);
  const begin = (): Drafts => ({
    ...stored(row),
    ...Object.fromEntries(
      boxes.filter(box => Object.hasOwn(suggested, box.name)).map(box => [box.name, draftOf(box, suggested[box.name])]),
    ),
  });
  const [drafts, setDrafts] = useState(begin);
  const inputOfAll = (held: Drafts, from: Row | undefined): Values => ({
    ...Object.fromEntries(boxes.map(box => [box.name, inputOf(box, held[box.name])])),
    ...(from === undefined || deed.row === null ? {} : { [deed.row]: from.id }),
    ...(takesVersion && from !== undefined ? { version: from.version } : {}),
    ...settled,
  });
  const over = (current: Row): Values => {
    const [before, theirs] = [stored(base), stored(current)];
    const isTyped = (name: string) => JSON.stringify(drafts[name]) !== JSON.stringify(before[name]);
    const merged = Object.fromEntries(boxes.map(({ name }) => [name, (isTyped(name) ? drafts[name] : theirs[name]) ?? '']));
    setBase(current);
    setDrafts(merged);
    return inputOfAll(merged, current);
  };
  return {
    boxes,
    drafts,
    put: (name, draft) => setDrafts(all => ({ ...all, [name]: draft })),
    base,
    corrects: row !== undefined && takesVersion,
    inputFrom: () => inputOfAll(drafts, base),
    over,
  };
}
