import type { FieldShape, Values } from './types.ts';

/** What stands in a box while it is being filled in: text, a list of such, or a group of such. */
export type Draft = string | readonly Draft[] | { readonly [name: string]: Draft };

/** An empty box. */
export function blankDraft(field: FieldShape): Draft {
  if (field.kind === 'list') return [];
  if (field.kind === 'group') return Object.fromEntries((field.parts ?? []).map(part => [part.name, blankDraft(part)]));
  return '';
}

/** A box with a stored value in it; a masked value is not put in. */
export function draftOf(field: FieldShape, value: unknown): Draft {
  if (value === null || value === undefined || field.sensitive !== null) return blankDraft(field);
  if (field.kind === 'list') return Array.isArray(value) && field.item ? value.map(member => draftOf(field.item!, member)) : [];
  if (field.kind === 'group')
    return Object.fromEntries((field.parts ?? []).map(part => [part.name, draftOf(part, (value as Values)[part.name])]));
  if (field.kind === 'geo') {
    const { longitude, latitude } = value as { readonly longitude: number; readonly latitude: number };
    return `${longitude}, ${latitude}`;
  }
  return String(value);
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** True for a line of which nothing was filled in but what it settles itself: it is left out, and the deed says by name what is missing. */
const isBareLine = ({ lines }: FieldShape, member: unknown): boolean =>
  lines !== null && Object.entries(member as Values).every(([part, value]) => part === lines.part || isNothing(value));

/** What a box gives to the deed: absent where nothing was typed; the server reads the words. */
export function inputOf(field: FieldShape, draft: Draft | undefined): unknown {
  if (draft === undefined) return null;
  if (field.kind === 'list') {
    const members = Array.isArray(draft) && field.item ? draft.map(member => inputOf(field.item!, member)) : [];
    const given = members.filter(member => member !== null && !isBareLine(field, member));
    return given.length === 0 && !field.required ? null : given;
  }
  if (field.kind === 'group') {
    const parts = Object.entries(
      Object.fromEntries(
        (field.parts ?? []).map(part => [part.name, inputOf(part, (draft as { readonly [name: string]: Draft })[part.name])]),
      ),
    );
    const isBlank = parts.every(([, value]) => isNothing(value));
    return isBlank ? null : Object.fromEntries(parts);
  }
  const words = String(draft).trim();
  return words === '' ? null : words;
}
