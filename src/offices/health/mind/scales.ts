/**
 * Scales by which pupils may be screened, as far as each is allowed: bounds, cut-offs, ages. No scale's questions stand here: those of PHQ and
 * GAD-7 and WHO-5 are free but not needed, those of SDQ, MHT and MSSMHS are protected, so that totals alone are entered for every one.
 */
export interface Scale {
  readonly label: string;
  readonly range: readonly [least: number, most: number];
  /** From this score on (or down to it, where `isLowBad`) a pupil is looked at again. */
  readonly cut: number;
  readonly isLowBad?: true;
  /** Whether one item asks about self-harm: any answer but none is looked at at once, whatever the total. */
  readonly hasCritical: boolean;
  /** Validity items: from this many on the answers are discarded. */
  readonly discardFrom?: number;
  readonly leastAge: number;
  readonly mostAge: number;
  /** How well the figures are verified: by two sources, by one, or from memory, to be confirmed before use. */
  readonly verified: 'two' | 'one' | 'memory';
}

export const scales = {
  phq9: { label: 'PHQ-9', range: [0, 27], cut: 10, hasCritical: true, leastAge: 12, mostAge: 99, verified: 'two' },
  phqA: { label: 'PHQ-A', range: [0, 27], cut: 10, hasCritical: true, leastAge: 11, mostAge: 17, verified: 'one' },
  gad7: { label: 'GAD-7', range: [0, 21], cut: 10, hasCritical: false, leastAge: 12, mostAge: 99, verified: 'two' },
  who5: { label: 'WHO-5', range: [0, 100], cut: 50, isLowBad: true, hasCritical: false, leastAge: 9, mostAge: 99, verified: 'one' },
  sdqParent: { label: 'SDQ（家长版，纸质）', range: [0, 40], cut: 17, hasCritical: false, leastAge: 4, mostAge: 17, verified: 'one' },
  sdqTeacher: { label: 'SDQ（教师版，纸质）', range: [0, 40], cut: 16, hasCritical: false, leastAge: 4, mostAge: 17, verified: 'one' },
  sdqSelf: { label: 'SDQ（自评版，纸质）', range: [0, 40], cut: 18, hasCritical: false, leastAge: 11, mostAge: 17, verified: 'one' },
  mht: { label: 'MHT（题目自备）', range: [0, 90], cut: 65, hasCritical: false, discardFrom: 7, leastAge: 9, mostAge: 18, verified: 'two' },
  mssmhs: { label: 'MSSMHS（题目自备）', range: [1, 5], cut: 2, hasCritical: false, leastAge: 12, mostAge: 18, verified: 'two' },
} as const satisfies Readonly<Record<string, Scale>>;
export type ScaleKey = keyof typeof scales;

/** What a score comes to: discarded, nothing to be done, to be looked at again, or at once. */
export type Verdict = 'discarded' | 'none' | 'again' | 'atOnce';

/** Judges a score; `critical` is the answer to the item about self-harm, `validity` the validity scale. */
export function verdictOf(
  key: ScaleKey,
  said: { readonly score: number; readonly critical: number | null; readonly validity: number | null },
): Verdict {
  const scale: Scale = scales[key];
  if (scale.hasCritical && (said.critical ?? 0) > 0) return 'atOnce';
  if (scale.discardFrom !== undefined && (said.validity ?? 0) >= scale.discardFrom) return 'discarded';
  const isFlagged = scale.isLowBad ? said.score <= scale.cut : said.score >= scale.cut;
  return isFlagged ? 'again' : 'none';
}
