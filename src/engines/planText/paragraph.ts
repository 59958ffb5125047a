import { closingBodies } from './bodies.ts';
import type { Setting } from './clause.ts';
import { bracketed, sentencesOf } from './clauses.ts';
import type { Draft } from './draft.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import type { When } from './reading.ts';
import { readSentence } from './sentence.ts';

/** Every promise and fact of a paragraph's normalised text, in the order of the text. */
export function draftsOf(text: string, setting: Setting): Draft[] {
  const within = bracketed(text);
  const closing = closingBodies(text);
  const quantities = outside(quantitiesOf(text), closing);
  const closed = closing.length === 0 ? null : maskOf(text.length, closing);
  const drafts: Draft[] = [];
  let at = 0;
  let lead: When = {};
  let theme: string | null = null;
  let isForecast = false;
  let isReport = false;
  for (const [i, sentence] of sentencesOf(text).entries()) {
    const own: Quantity[] = [];
    while (at < quantities.length && (quantities[at] as Quantity).start < sentence.end) own.push(quantities[at++] as Quantity);
    const read = readSentence(
      { text, within, sentence, quantities: own, theme: text.startsWith('其中', sentence.start) ? theme : null, isForecast, isReport },
      setting,
    );
    theme = read.theme;
    isForecast = read.isForecast;
    isReport = read.isReport;
    for (const draft of read.drafts) if (closed?.[draft.start] !== 1) drafts.push(withLead(draft, lead));
    if (i === 0 && read.lead !== null && setting.role !== 'review') lead = { deadline: read.lead };
  }
  return closing.length === 0 ? drafts : withBodies(drafts, closing);
}

type Closing = ReturnType<typeof closingBodies>;

/** 1 for each character inside a closing bracket. */
function maskOf(length: number, closing: Closing): Uint8Array {
  const mask = new Uint8Array(length);
  for (const { start, end } of closing) mask.fill(1, start, end);
  return mask;
}

/** The quantities outside the closing brackets; both lists are in the order of the text. */
function outside(quantities: readonly Quantity[], closing: Closing): readonly Quantity[] {
  let n = 0;
  return quantities.filter(quantity => {
    while (n < closing.length && (closing[n] as Closing[number]).end <= quantity.start) n++;
    const bracket = closing[n];
    return bracket === undefined || quantity.end <= bracket.start;
  });
}

/** The deadline of the paragraph's first sentence governs the others that say no time of their own. */
function withLead(draft: Draft, lead: When): Draft {
  const { deadline, year, from, period, recurrence } = draft.when;
  if (lead.deadline === undefined || (deadline ?? year ?? from ?? period ?? recurrence) !== undefined) return draft;
  if (draft.kind === 'baseline' || draft.kind === 'standing-amount') return draft;
  return { ...draft, when: { ...draft.when, ...lead }, timeInherited: true };
}

/** The bodies of the bracket that closes an item answer for all before it. */
function withBodies(drafts: readonly Draft[], closing: Closing): Draft[] {
  let n = 0;
  return drafts.map(draft => {
    while (n < closing.length && (closing[n] as Closing[number]).end <= draft.start) n++;
    const bracket = closing[n];
    return bracket === undefined ? draft : { ...draft, responsible: bracket.bodies };
  });
}
