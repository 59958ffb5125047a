import { type ComponentType, useEffect } from 'react';
import { either, t } from '../../../kit/language.ts';
import { Pending } from '../../../kit/states.tsx';
import { useView } from '../../../kit/useView.ts';
import { blankDraft, type Draft } from '../draft.ts';
import type { FieldShape, Files, Values } from '../types.ts';

interface LinesProps {
  readonly field: FieldShape & { readonly lines: NonNullable<FieldShape['lines']> };
  readonly id: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly files: Files;
  /** The box for what is filled in beside a line. */
  readonly Input: ComponentType<Omit<LinesProps, 'field' | 'beside' | 'Input'> & { readonly field: FieldShape }>;
  /** What stands in the other boxes of the form, and the deed's row under its own name. */
  readonly beside: Values;
}

interface FormLine {
  readonly value: string;
  readonly about: string;
  readonly aboutEnglish: string;
}

type Group = { readonly [name: string]: Draft };

/** What the view is asked with: the boxes that are filled in; null while none is. */
function askedWith({ from }: LinesProps['field']['lines'], beside: Values): Values | null {
  const given = Object.entries(from).flatMap(([name, box]) => {
    const value = beside[box];
    return value === undefined || value === null || value === '' ? [] : [[name, value] as const];
  });
  return given.length === 0 ? null : Object.fromEntries(given);
}

/** One member for each line, in their order: the one that is there, or a blank one. */
function membersFor(field: LinesProps['field'], offered: readonly FormLine[], draft: Draft): readonly Group[] {
  const { part } = field.lines;
  const held = (Array.isArray(draft) ? draft : []) as readonly Group[];
  const blank = blankDraft(field.item!) as Group;
  return offered.map(({ value }) => held.find(member => member[part] === value) ?? { ...blank, [part]: value });
}

/** A list whose lines a view names: what each is about stands written, the rest is filled in beside it. */
export function LinesInput({ field, id, draft, change, files, beside, Input }: LinesProps) {
  const asked = askedWith(field.lines, beside);
  const found = useView<readonly FormLine[]>(field.lines.view, asked);
  const members = found.value === undefined ? null : membersFor(field, found.value, draft);
  const isEven = members === null || JSON.stringify(members) === JSON.stringify(draft);
  useEffect(() => {
    if (!isEven && members !== null) change(members);
  });
  if (asked === null) return <p className="note">{t('选定以后，逐项列在这里。')}</p>;
  if (members === null || found.value === undefined) return <Pending view={found} rows={3} />;
  const rest = { ...field.item!, parts: (field.item?.parts ?? []).filter(one => one.name !== field.lines.part) };
  return (
    <ol className="lg-lines" id={id}>
      {found.value.map(({ value, about, aboutEnglish }, place) => (
        <li key={value}>
          <b>{value}</b> <span className="note">{either(about, aboutEnglish)}</span>
          <Input
            field={rest}
            id={`${id}-${place}`}
            draft={members[place]!}
            change={next => change(members.map((one, i) => (i === place ? (next as Group) : one)))}
            files={files}
          />
        </li>
      ))}
    </ol>
  );
}
