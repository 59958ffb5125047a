import { t } from '../kit/language.ts';

/** The sign of the product: a jade ring, and the ink sighting tube through it. */
export function Brand({ large = false }: { readonly large?: boolean }) {
  return (
    <span className={large ? 'brand large' : 'brand'}>
      <svg viewBox="0 0 22 22" aria-hidden="true">
        <circle cx="11" cy="11" r="7.6" fill="none" stroke="#0F6B5B" strokeWidth="4.2" />
        <path d="M11 0v22" stroke="#F9FAF7" strokeWidth="2.6" />
        <path d="M11 1v20" stroke="#17211E" strokeWidth="1.1" />
      </svg>
      {t('玉衡')}
    </span>
  );
}

/** The mark of the demonstration county. */
export const ExampleTag = () => <span className="demo">{t('示例')}</span>;
