import { languageNow, speak } from '../kit/language.ts';

/** Switches between Chinese and English; the choice is remembered in this browser. */
export function LanguageSwitch() {
  const next = languageNow() === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="lang" lang={next === 'en' ? 'en' : 'zh-CN'} onClick={() => void speak(next)}>
      {next === 'en' ? 'English' : '中文'}
    </button>
  );
}
