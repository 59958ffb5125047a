import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 720px)';

const whenChanged = (changed: () => void) => {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** True on a screen as narrow as a phone's. */
export const usePhone = (): boolean => useSyncExternalStore(whenChanged, () => window.matchMedia(NARROW).matches);
