import type { Phrases } from '#web/kit/language.ts';
import { standardPhrases } from './standards/phrases.ts';

/** English for the pages of indicators and of the national standards. */
export const phrases: Phrases = {
  ...standardPhrases,
};
