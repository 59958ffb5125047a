export type Language = 'zh' | 'en';
/** Chinese phrase -> English phrase. */
export type Phrases = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;

const KEY = 'yuheng.language';
const english = new Map<string, string>();
let loaders: readonly (() => Promise<{ readonly phrases: Phrases }>)[] = [];
let language: Language = 'zh';
const listeners = new Set<() => void>();

const fill = (phrase: string, values: Values) => phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The phrase in the language of the screen; `{name}` stands for a value. A phrase without English stays Chinese (a test finds it). */
export const t = (chinese: string, values: Values = {}): string =>
  fill(language === 'zh' ? chinese : (english.get(chinese) ?? chinese), values);

/** Marks a Chinese phrase that is kept in a table and shown later through `t`. */
export const zh = (chinese: string): string => chinese;

/** Of a sentence that the server gives in both languages, the one to show. */
export const either = (chinese: string, inEnglish: string): string => (language === 'zh' ? chinese : inEnglish);

export const languageNow = (): Language => language;

/** Calls `listener` after each switch of the language; gives the way to stop. */
export const onLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Names the files of English phrases, which are fetched only when English is chosen. */
export const phrasesFrom = (sources: typeof loaders) => {
  loaders = sources;
};

/** Switches the screen's language, remembers it, and resolves when its phrases are here. */
export async function speak(next: Language): Promise<void> {
  if (next === 'en' && english.size === 0)
    for (const { phrases } of await Promise.all(loaders.map(load => load())))
      for (const [chinese, inEnglish] of Object.entries(phrases)) english.set(chinese, inEnglish);
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that forbids storage forgets the choice.
  }
  for (const listener of listeners) listener();
}

/** The language chosen last time, Chinese if none was. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}
