import data from './mechanisms.json' with { type: 'json' };

/** One of the 24 areas in which a county's five-year education plan acts. */
export interface Area {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** One of the 251 mechanisms that such a plan calls for; `section` is where the Yumen plan (玉政发〔2022〕30号) calls for it. */
export interface Mechanism {
  readonly id: string;
  readonly zh: string;
  readonly section: string;
}

export const areas: readonly Area[] = data.areas;
export const mechanisms: readonly Mechanism[] = data.mechanisms;
