import { useEffect } from 'react';
import { t } from './language.ts';

/** Names the page in the browser's tab; null while it is not known. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? t('玉衡') : `${title} · ${t('玉衡')}`;
  }, [title]);
}
